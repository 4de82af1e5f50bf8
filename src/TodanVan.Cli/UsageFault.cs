using System.CommandLine;
using System.CommandLine.Parsing;

namespace TodanVan.Cli;

/// <summary>What is wrong with a command line, in the language of the tool.</summary>
internal static class UsageFault
{
    public static string Of(ParseResult parsed)
    {
        var fault = parsed.Errors[0];
        var command = parsed.CommandResult.Command;
        var name = command == parsed.RootCommandResult.Command ? "" : $" {command.Name}";
        return Sentence(parsed, fault, command) is { } sentence ? $"{sentence}; xem «todanvan{name} --help»." : fault.Message;
    }

    private static string? Sentence(ParseResult parsed, ParseError fault, Command command)
    {
        if (parsed.UnmatchedTokens is [var word, ..])
        {
            return command == parsed.RootCommandResult.Command
                ? $"không có lệnh «{word}»{Commands(command)}"
                : $"không hiểu «{word}» ở lệnh {command.Name}";
        }

        if (command == parsed.RootCommandResult.Command)
        {
            return $"thiếu lệnh{Commands(command)}";
        }

        if (fault.SymbolResult is ArgumentResult { Tokens.Count: 0 } argument)
        {
            return $"thiếu {argument.Argument.Name}";
        }

        if (fault.SymbolResult is OptionResult { Tokens.Count: 0 } option)
        {
            return $"thiếu giá trị của {option.Option.Name}";
        }

        return command.Options.FirstOrDefault(needed => needed.Required && parsed.GetResult(needed) is null) is { } missing
            ? $"thiếu {missing.Name}"
            : null;
    }

    private static string Commands(Command root) => $" (có {string.Join(", ", root.Subcommands.Select(known => known.Name))})";
}
