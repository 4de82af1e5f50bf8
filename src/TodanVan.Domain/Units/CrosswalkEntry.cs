namespace TodanVan.Domain.Units;

/// <summary>What arrives from one unit of one day at one unit of another day.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class CrosswalkEntry
{
    internal CrosswalkEntry(AdministrativeUnit sourceUnit, UnitVersion source, AdministrativeUnit targetUnit, UnitVersion target, Arrival arrival)
    {
        SourceUnit = sourceUnit;
        Source = source;
        TargetUnit = targetUnit;
        Target = target;
        Extent = arrival.Extent;
        Share = arrival.Share;
        Measures = arrival.Measures;
    }

    /// <summary>The source.</summary>
    public AdministrativeUnit SourceUnit { get; }

    /// <summary>What the source was on the day the crosswalk starts from.</summary>
    public UnitVersion Source { get; }

    /// <summary>The target.</summary>
    public AdministrativeUnit TargetUnit { get; }

    /// <summary>What the target is on the day the crosswalk leads to.</summary>
    public UnitVersion Target { get; }

    /// <summary>How much of the source arrives.</summary>
    public CrosswalkExtent Extent { get; }

    /// <summary>The share of the source, exact: 1 for a whole, null where it is not known.</summary>
    public Rational? Share { get; }

    /// <summary>
    /// What the shares on the way were measured by, sorted; empty for a whole. Several make a mixture that <see cref="Crosswalk"/> only
    /// gives when asked to.
    /// </summary>
    public IReadOnlyList<string> Measures { get; }

    /// <summary>For example <c>00688@2004-01-01 -> 00691@2025-07-01 (Unknown)</c>.</summary>
    /// <returns>Source, target and extent.</returns>
    public override string ToString() => Share is { } share && Extent != CrosswalkExtent.Whole
        ? $"{SourceUnit.Id} -> {TargetUnit.Id} ({Extent} {share})"
        : $"{SourceUnit.Id} -> {TargetUnit.Id} ({Extent})";
}
