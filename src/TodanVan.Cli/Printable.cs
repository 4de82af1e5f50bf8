using System.Text;

namespace TodanVan.Cli;

/// <summary>Text from outside, made fit for a terminal.</summary>
internal static class Printable
{
    /// <summary>One line of the text: a file must not move the cursor, change colours or turn the writing round.</summary>
    public static string Of(string text)
    {
        if (!text.Any(IsUnfit))
        {
            return text;
        }

        var line = new StringBuilder(text.ReplaceLineEndings(" "));
        for (var i = 0; i < line.Length; i++)
        {
            line[i] = line[i] == '\t' ? ' ' : IsUnfit(line[i]) ? '\uFFFD' : line[i];
        }

        return line.ToString();
    }

    /// <summary>The same, and no longer than people read.</summary>
    public static string Of(string text, int limit) =>
        Of(text.Length <= limit ? text : $"{text[..(char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit)]}…");

    // Control characters, the ends of lines and paragraphs, and the marks that change the direction of what follows.
    private static bool IsUnfit(char letter) =>
        char.IsControl(letter) || letter is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
