using TodanVan.Domain.Indicators;

namespace TodanVan.Domain.Observations;

/// <summary>The parts of a measure as a person may have meant them; made ready once, because a file may hold thousands that nobody knows.</summary>
/// <threadsafety>Immutable.</threadsafety>
internal sealed class NearParts
{
    private readonly ILookup<string, string> codesByName;
    private readonly SuggestionIndex codes;
    private readonly SuggestionIndex names;

    public NearParts(MeasureDefinition measure)
    {
        codesByName = measure.Parts
            .SelectMany(static item => new[] { Language.Vietnamese, Language.English }.Select(language => (Name: item.Name(language), Code: item.Code.Value)))
            .ToLookup(static item => TextKey.Comparison(item.Name), static item => item.Code, StringComparer.Ordinal);
        codes = new SuggestionIndex(measure.Parts.Select(static item => item.Code.Value));
        names = new SuggestionIndex(codesByName.Select(static name => name.Key));
    }

    /// <summary>The code of the one part that is called so, or whose code reads nearly so, or whose name does.</summary>
    public string? Nearest(string text) =>
        CodeOf(TextKey.Comparison(text)) ?? codes.Nearest(text) ?? (names.Nearest(text) is { } near ? CodeOf(near) : null);

    private string? CodeOf(string key) => codesByName[key].Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : null;
}
