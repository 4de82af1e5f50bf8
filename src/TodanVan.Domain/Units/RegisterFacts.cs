namespace TodanVan.Domain.Units;

/// <summary>What a register knows beside the units themselves.</summary>
/// <threadsafety>Immutable.</threadsafety>
internal sealed class RegisterFacts
{
    /// <summary>The days over which any unit is known.</summary>
    public required Validity Coverage { get; init; }

    /// <summary>The days over which units without a coverage of their own are known.</summary>
    public required Validity GeneralCoverage { get; init; }

    /// <summary>The days over which the subtrees of some units are known.</summary>
    public IReadOnlyDictionary<UnitId, Validity> Coverages { get; init; } = new Dictionary<UnitId, Validity>();

    /// <summary>The changes that were recorded as such, references resolved.</summary>
    public IReadOnlyList<UnitChange> Recorded { get; init; } = [];

    /// <summary>The establishments of which nobody named the source, and the units that may be it.</summary>
    public IReadOnlyList<(Establishment Change, UnitId[] Candidates)> Candidates { get; init; } = [];
}
