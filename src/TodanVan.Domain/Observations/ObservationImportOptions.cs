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

    /// <summary>
    /// The period of records that have no column for it, neither beside the value nor above it, as it would be typed there; null (the
    /// default) when such a table cannot be read. In JSON a record has no such column when it has no property <c>period</c>.
    /// </summary>
    public string? PeriodOfRows { get; init; }
}
