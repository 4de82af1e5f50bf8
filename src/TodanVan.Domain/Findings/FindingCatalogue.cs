namespace TodanVan.Domain;

/// <summary>Every kind of finding the library has, by area; <c>docs/findings.md</c> explains each.</summary>
/// <remarks>
/// The first two digits of a code are its area: 01 documents, 02 units, 03 indicators, 04 observations, 05 teams, 06 figures. A code
/// never changes its meaning and is never used again.
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
public static partial class FindingCatalogue
{
    /// <summary>All descriptors, by code.</summary>
    public static IReadOnlyList<FindingDescriptor> All => Whole.Descriptors;

    private static FindingDescriptor Error(int number, string vietnamese, string english, string vietnameseAdvice, string englishAdvice) =>
        Make(number, Severity.Error, vietnamese, english, vietnameseAdvice, englishAdvice);

    /// <summary>An error of which the suggestion is what all rows may have, and not what may stand in place of something.</summary>
    private static FindingDescriptor AllRowsError(int number, string vietnamese, string english, string vietnameseAdvice, string englishAdvice) =>
        Make(number, Severity.Error, vietnamese, english, vietnameseAdvice, englishAdvice, ("Có phải mọi dòng đều là «{suggestion}»?", "Is it «{suggestion}» in all rows?"));

    private static FindingDescriptor Warning(int number, string vietnamese, string english, string vietnameseAdvice, string englishAdvice) =>
        Make(number, Severity.Warning, vietnamese, english, vietnameseAdvice, englishAdvice);

    private static FindingDescriptor Information(int number, string vietnamese, string english, string vietnameseAdvice, string englishAdvice) =>
        Make(number, Severity.Information, vietnamese, english, vietnameseAdvice, englishAdvice);

    private static FindingDescriptor Make(
        int number,
        Severity severity,
        string vietnamese,
        string english,
        string vietnameseAdvice,
        string englishAdvice,
        (string Vietnamese, string English)? question = null) =>
        new(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"TDV{number:0000}"),
            severity,
            vietnamese,
            english,
            vietnameseAdvice,
            englishAdvice,
            question);

    // A type of its own, so that it is made after the descriptors, in whatever order the partial files are compiled.
    private static class Whole
    {
        // By code: a file holds what belongs together, whenever it got its number.
        public static readonly IReadOnlyList<FindingDescriptor> Descriptors = Array.AsReadOnly(new[]
        {
            Documents(), Workbooks(), Headers(), Units(), Lineage(), References(), Indicators(), Definitions(), Observations(), Teams(), Composition(), Figures(),
        }.SelectMany(static area => area).OrderBy(static descriptor => descriptor.Code, StringComparer.Ordinal).ToArray());
    }
}
