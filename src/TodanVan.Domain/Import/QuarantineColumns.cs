using System.Text;

using Ardalis.GuardClauses;

namespace TodanVan.Domain.Import;

/// <summary>The columns that a quarantine file has beside those of its table. A table that is read again may keep them.</summary>
public static class QuarantineColumns
{
    /// <summary>Why the record was set aside.</summary>
    public const string Finding = "finding";

    /// <summary>Where the record stood.</summary>
    public const string Place = "place";

    /// <summary>The bytes of a record that could not be cut into cells.</summary>
    public const string Raw = "raw";

    /// <summary>The columns whose cells have an apostrophe in front that they did not have.</summary>
    public const string Escaped = "escaped";

    /// <summary>All of them, in the order in which they are written.</summary>
    public static IReadOnlyList<string> Names { get; } = [Finding, Place, Raw, Escaped];

    private const int CodeLength = 7;

    private static readonly HashSet<string> Known = new(Names, StringComparer.Ordinal);

    /// <summary>What is written instead of a cell whose content is not to be taken for what it seems: <c>#TDV0440 0,5</c>.</summary>
    /// <remarks>
    /// What a workbook makes doubtful (a number shown as a percentage, a formula without a result, a blank under a merged cell) is not doubtful any more once it is
    /// plain text. Every table sets a row with such a cell aside (<c>TDV0158</c>), until somebody puts a value there.
    /// </remarks>
    /// <param name="code">The code of the finding, for example <c>TDV0440</c>.</param>
    /// <param name="text">What the cell holds, for whoever mends it; one that is withheld already stays as it is.</param>
    /// <returns>The text of the cell.</returns>
    /// <exception cref="ArgumentException">The code is no code of a finding.</exception>
    public static string Withhold(string code, string? text)
    {
        if (!IsCode(Guard.Against.Null(code)))
        {
            throw new ArgumentException($"{code} is no code of a finding.", nameof(code));
        }

        return string.IsNullOrWhiteSpace(text) ? $"#{code}" : IsWithheld(text) ? text : $"#{code} {text}";
    }

    /// <summary>The code of the finding for which a cell is withheld; null when it is not.</summary>
    internal static string? WithheldFor(ReadOnlySpan<byte> cell)
    {
        if (!cell.StartsWith("#TDV"u8) || cell.Length <= CodeLength)
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(cell);
        return IsWithheld(text) ? text[1..(CodeLength + 1)] : null;
    }

    internal static bool Contains(string header) => Known.Contains(TextKey.Comparison(header));

    internal static bool IsEscaped(string header) => string.Equals(TextKey.Comparison(header), Escaped, StringComparison.Ordinal);

    private static bool IsWithheld(string text) =>
        text.Length > CodeLength && text[0] == '#' && IsCode(text.AsSpan(1, CodeLength)) && (text.Length == CodeLength + 1 || text[CodeLength + 1] == ' ');

    private static bool IsCode(ReadOnlySpan<char> text) =>
        text.Length == CodeLength && text.StartsWith("TDV", StringComparison.Ordinal) && !text[3..].ContainsAnyExceptInRange('0', '9');
}
