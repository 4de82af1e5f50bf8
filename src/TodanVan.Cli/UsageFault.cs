using System.CommandLine;
using System.CommandLine.Parsing;

using TodanVan.Domain;

namespace TodanVan.Cli;

/// <summary>What is wrong with a command line, in the language that it asks for.</summary>
internal static class UsageFault
{
    public static string Of(ParseResult parsed)
    {
        var fault = parsed.Errors[0];
        var command = parsed.CommandResult.Command;
        var name = command == parsed.RootCommandResult.Command ? "" : $" {command.Name}";
        var language = LanguageOf(parsed);
        return Sentence(parsed, fault, command) is { } sentence
            ? $"{Bilingual.In(sentence, language)}; {(language == Language.Vietnamese ? "xem" : "see")} «todanvan{name} --help»."
            : Bilingual.In(fault.Message, language);
    }

    /// <summary>The language as far as it can be told of a line that cannot be parsed: Vietnamese unless the word behind --lang is «en».</summary>
    private static Language LanguageOf(ParseResult parsed)
    {
        var words = parsed.Tokens.Select(static token => token.Value).ToList();
        var place = words.IndexOf("--lang");
        return place >= 0 && place + 1 < words.Count && string.Equals(words[place + 1], "en", StringComparison.OrdinalIgnoreCase)
            ? Language.English
            : Language.Vietnamese;
    }

    private static string? Sentence(ParseResult parsed, ParseError fault, Command command)
    {
        if (parsed.UnmatchedTokens is [var word, ..])
        {
            return command == parsed.RootCommandResult.Command
                ? Bilingual.Of($"không có lệnh «{word}» (có {Commands(command)})", $"there is no command «{word}» (there are {Commands(command)})")
                : Bilingual.Of($"không hiểu «{word}» ở lệnh {command.Name}", $"the command {command.Name} does not know «{word}»");
        }

        if (command == parsed.RootCommandResult.Command)
        {
            return Bilingual.Of($"thiếu lệnh (có {Commands(command)})", $"a command is missing (there are {Commands(command)})");
        }

        if (fault.SymbolResult is ArgumentResult { Tokens.Count: 0 } argument)
        {
            return Bilingual.Of($"thiếu {argument.Argument.Name}", $"{argument.Argument.Name} is missing");
        }

        if (fault.SymbolResult is OptionResult { Tokens.Count: 0 } option)
        {
            return Bilingual.Of($"thiếu giá trị của {option.Option.Name}", $"the value of {option.Option.Name} is missing");
        }

        return command.Options.FirstOrDefault(needed => needed.Required && parsed.GetResult(needed) is null) is { } missing
            ? Bilingual.Of($"thiếu {missing.Name}", $"{missing.Name} is missing")
            : null;
    }

    private static string Commands(Command root) => string.Join(", ", root.Subcommands.Select(known => known.Name));
}
