using System.CommandLine.Parsing;

using TodanVan.Domain;

namespace TodanVan.Cli;

/// <summary>
/// Sentences about a command line in both languages: while it is parsed it is not known yet which one was asked for, so both travel in one message.
/// </summary>
internal static class Bilingual
{
    // No sentence has it (unit separator).
    private const char Between = '\u001F';

    public static string Of(string vietnamese, string english) => $"{vietnamese}{Between}{english}";

    /// <summary>The half of a message in a language; all of one that has no halves, as the parser's own.</summary>
    public static string In(string message, Language language) => message.Split(Between) is [var vietnamese, var english]
        ? language == Language.Vietnamese ? vietnamese : english
        : message;

    public static void AddError(this SymbolResult result, string vietnamese, string english) => result.AddError(Of(vietnamese, english));
}
