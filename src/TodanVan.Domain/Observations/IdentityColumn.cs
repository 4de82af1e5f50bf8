using Ardalis.GuardClauses;

using TodanVan.Domain.Guards;
using TodanVan.Domain.Indicators;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Observations;

/// <summary>
/// Whom units counted for an indicator on a day: opaque references, from which people are counted once
/// (<see cref="SpaceAggregation.Distinct"/>), however many units name them.
/// </summary>
/// <remarks>
/// A reference is a text that only whoever made it can take back to a person; the library compares it with others and nothing else. It
/// denotes one person inside a <see cref="Scope"/>: <c>m1</c> of two villages is one person where references are a commune's, and may be
/// two where they are a village's.
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed class IdentityColumn
{
    private readonly UnitId[] units;
    private readonly string[][] references;

    /// <summary>Makes a column.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="period">The period; for a stock, its last day is the day of the fact.</param>
    /// <param name="scope">The level of the units within which a reference denotes one person.</param>
    /// <param name="references">
    /// Each unit that said whom it has, with all its references; none where it has nobody. A unit that is not given said nothing. A
    /// reference given twice for one unit is one person.
    /// </param>
    /// <exception cref="ArgumentException">
    /// An argument or an item is null, a reference is blank, the scope is undefined, or a unit is given twice.
    /// </exception>
    public IdentityColumn(
        IndicatorCode indicator, ReportingPeriod period, UnitLevel scope, IEnumerable<KeyValuePair<UnitId, IEnumerable<string>>> references)
    {
        Indicator = Guard.Against.Null(indicator);
        Period = Guard.Against.Null(period);
        Scope = Guard.Against.UndefinedEnum(scope, nameof(scope));
        var sorted = new SortedDictionary<UnitId, string[]>();
        foreach (var (unit, named) in Guard.Against.Null(references))
        {
            var distinct = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var reference in Guard.Against.Null(named, nameof(references)))
            {
                distinct.Add(Guard.Against.NullOrWhiteSpace(reference, nameof(references)));
            }

            if (!sorted.TryAdd(Guard.Against.Null(unit, nameof(references)), [.. distinct]))
            {
                throw new ArgumentException($"«{unit}» is given twice.", nameof(references));
            }
        }

        units = [.. sorted.Keys];
        this.references = [.. sorted.Values];
        Count = this.references.Sum(static named => named.Length);
    }

    /// <summary>The indicator.</summary>
    public IndicatorCode Indicator { get; }

    /// <summary>The period; for a stock, its last day is the day of the fact.</summary>
    public ReportingPeriod Period { get; }

    /// <summary>The level of the units within which a reference denotes one person.</summary>
    public UnitLevel Scope { get; }

    /// <summary>The units that said whom they have, by id.</summary>
    public IReadOnlyList<UnitId> Units => Array.AsReadOnly(units);

    /// <summary>How many pairs of a unit and a reference there are: one person in two units is two.</summary>
    public int Count { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Indicator} {Period}: {Count} references of {units.Length} units";

    /// <summary>The references of a unit, sorted; null when it said nothing.</summary>
    internal string[]? ReferencesOf(UnitId unit) => Array.BinarySearch(units, unit) is >= 0 and var place ? references[place] : null;
}
