using TodanVan.Domain.Import;

namespace TodanVan.Domain.Units;

/// <summary>Finds the units that a person may have meant with a text that is neither a code nor an id. Offered in a finding, never applied.</summary>
/// <remarks>Made ready once, when first asked, because a file may hold a hundred thousand texts that nobody knows.</remarks>
/// <threadsafety>Immutable.</threadsafety>
internal sealed class NearUnits
{
    /// <summary>How many units a sentence names; where there are more, it says how many.</summary>
    private const int Shown = 10;

    private readonly Lazy<NearCodes> codes;
    private readonly Lazy<UnitNames> names;

    /// <summary>Takes units.</summary>
    /// <param name="units">What they are called and coded on which days; gone through twice, and not before somebody asks.</param>
    public NearUnits(IEnumerable<NamedUnit> units)
    {
        codes = new(() => new NearCodes(units.Select(static unit => unit.Code).Distinct(StringComparer.Ordinal)));
        names = new(() => new UnitNames(units));
    }

    /// <summary>The code of which a text has lost the leading zeros.</summary>
    public string? WithZeros(string text) => codes.Value.WithZeros(text);

    /// <summary>
    /// What a text may mean: the code of which the leading zeros were lost; else units of that name; else the code that reads nearly so;
    /// else units of nearly that name.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="level">The one level of which units may be named; null for all.</param>
    /// <returns>A code, or units by name; null and none when nothing is near, or several codes are equally near.</returns>
    public (string? Code, IReadOnlyList<NamedUnit> Named) Meant(string text, UnitLevel? level = null)
    {
        if (codes.Value.WithZeros(text) is { } code)
        {
            return (code, []);
        }

        var mayBeName = UnitNames.HasLetter(text);
        var exactly = mayBeName ? AtLevel(names.Value.Called(text), level) : [];
        if (exactly.Count > 0)
        {
            return (null, exactly);
        }

        return codes.Value.Nearest(text) is { } near ? (near, []) : (null, mayBeName ? AtLevel(names.Value.CalledNearly(text), level) : []);
    }

    /// <summary>Things as a sentence lists them: the first of them, and how many there are where that is not all.</summary>
    public static string Listed<T>(IReadOnlyCollection<T> items, Func<T, string> text) =>
        string.Join("; ", items.Take(Shown).Select(text)) + (items.Count > Shown ? $"; … ({CellReader.Invariant(items.Count)})" : "");

    private static IReadOnlyList<NamedUnit> AtLevel(IReadOnlyList<NamedUnit> units, UnitLevel? level) =>
        level is null ? units : [.. units.Where(unit => unit.Level == level)];
}
