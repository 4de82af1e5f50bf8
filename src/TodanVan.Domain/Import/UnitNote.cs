namespace TodanVan.Domain.Import;

/// <summary>Words above a table that say in which unit of measure its numbers are: «Đơn vị tính: triệu đồng».</summary>
internal static class UnitNote
{
    private static readonly string[] Words = [TextKey.Comparison("đơn vị tính"), TextKey.Comparison("đvt")];

    // Hectares and square metres are both in use for land: neither goes without saying.
    private static readonly HashSet<string> Plain =
    [
        .. UnitOfMeasure.AllListed.Where(static unit => unit != UnitOfMeasure.Hectare)
            .SelectMany(static unit => new[] { TextKey.Comparison(unit.Symbol), TextKey.Comparison(unit.Code) }),
    ];

    /// <summary>The unit that a text names, in the form in which texts are compared; null when it names none.</summary>
    public static string? UnitIn(string text)
    {
        var key = TextKey.Comparison(text);
        foreach (var word in Words)
        {
            var start = key.IndexOf(word, StringComparison.Ordinal);
            if (start >= 0 && (start == 0 || !char.IsLetterOrDigit(key[start - 1])))
            {
                var unit = key[(start + word.Length)..].Trim(' ', ':', '(', ')', '.', '-', ';');
                return unit.Length > 0 ? unit : null;
            }
        }

        return null;
    }

    /// <summary>Whether a unit counts as it is in an indicator, with no factor.</summary>
    public static bool IsPlain(string unit) => Plain.Contains(unit);
}
