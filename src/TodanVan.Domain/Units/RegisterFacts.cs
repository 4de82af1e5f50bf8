namespace TodanVan.Domain.Units;

/// <summary>What a register knows beside the units themselves.</summary>
/// <param name="recorded">Gives the changes that were recorded as such, references resolved; asked once, when lineage is wanted.</param>
/// <param name="open">Gives those of them that are establishments of which nobody named the source.</param>
/// <threadsafety>Immutable.</threadsafety>
internal sealed class RegisterFacts(Func<IReadOnlyList<UnitChange>> recorded, Func<IReadOnlyList<Establishment>> open)
{
    /// <summary>The days over which any unit is known.</summary>
    public required Validity Coverage { get; init; }

    /// <summary>The days over which units without a coverage of their own are known.</summary>
    public required Validity GeneralCoverage { get; init; }

    /// <summary>The days over which the subtrees of some units are known.</summary>
    public required IReadOnlyDictionary<UnitId, Validity> Coverages { get; init; }

    public IReadOnlyList<UnitChange> Recorded => recorded();

    public IReadOnlyList<Establishment> Open => open();
}
