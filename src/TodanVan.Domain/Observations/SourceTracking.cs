namespace TodanVan.Domain.Observations;

/// <summary>How much an observation set remembers of where its observations come from.</summary>
public enum SourceTracking
{
    /// <summary>The document and row of each observation.</summary>
    Row,

    /// <summary>The document of each observation.</summary>
    Document,

    /// <summary>Nothing; the smallest in memory.</summary>
    None,
}
