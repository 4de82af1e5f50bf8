namespace TodanVan.Domain.Import;

/// <summary>Words that say of a table in which unit of measure its numbers are: «Đơn vị tính: triệu đồng».</summary>
internal static class UnitNote
{
    private static readonly string[] Words = [TextKey.Comparison("đơn vị tính"), TextKey.Comparison("đvt"), "dvt"];

    // These are as often followed by the name of a commune.
    private static readonly string[] OtherWords = [TextKey.Comparison("đơn vị"), TextKey.Comparison("đv")];

    /// <summary>The unit that a note names, in the form in which texts are compared; null when the text is no note.</summary>
    public static string? UnitIn(string text)
    {
        var key = TextKey.Comparison(text);
        foreach (var word in Words)
        {
            if (Behind(key, word) is { } note && Unit(note) is { Length: > 0 } unit)
            {
                return unit;
            }
        }

        foreach (var word in OtherWords)
        {
            if (Behind(key, word)?.TrimStart() is [':', .. var note] && Unit(note) is var unit && UnitWords.IsKnown(unit))
            {
                return unit;
            }
        }

        return null;
    }

    private static string? Behind(string key, string word)
    {
        var start = key.IndexOf(word, StringComparison.Ordinal);
        return start >= 0 && (start == 0 || !char.IsLetterOrDigit(key[start - 1])) ? key[(start + word.Length)..] : null;
    }

    private static string Unit(string note)
    {
        var unit = note.TrimStart(' ', ':', '(', '.', '-', ';');
        var end = unit.AsSpan().IndexOfAny('(', ')');
        return (end < 0 ? unit : unit[..end]).Trim(' ', ':', '.', '-', ';');
    }
}
