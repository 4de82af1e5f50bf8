using TodanVan.Domain.Import;

namespace TodanVan.Domain.Files;

/// <summary>How a document with a table is read.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class TableFileOptions
{
    /// <summary>The format; null (the default) for the one that the document's name says: XLSX for <c>.xlsx</c>, JSON for <c>.json</c>, else CSV.</summary>
    public TableFormat? Format { get; init; }

    /// <summary>The convention in which numbers are written; Vietnamese unless said otherwise.</summary>
    public NumberConvention Convention { get; init; } = NumberConvention.Vietnamese;

    /// <summary>Words for columns beside those of the tables; none unless said otherwise.</summary>
    public HeaderSynonyms Headers { get; init; } = HeaderSynonyms.None;

    /// <summary>The period of observations that have no column for it, as it would be typed there; null (the default) for none.</summary>
    public string? PeriodOfRows { get; init; }

    /// <summary>The limits that the document is held to.</summary>
    public FileLimits Limits { get; init; } = FileLimits.Default;
}
