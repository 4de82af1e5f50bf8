namespace TodanVan.Domain.Observations;

/// <summary>How rows of observations are read.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class ObservationImportOptions
{
    /// <summary>The convention in which numbers are written; Vietnamese unless said otherwise.</summary>
    public NumberConvention Convention { get; init; } = NumberConvention.Vietnamese;

    /// <summary>What is remembered of where observations come from; the row unless said otherwise.</summary>
    public SourceTracking SourceTracking { get; init; } = SourceTracking.Row;

    /// <summary>Whether there is a roster of teams, beside which its statistics are not taken as observations (<c>TDV0403</c>).</summary>
    public bool HasRoster { get; init; }
}
