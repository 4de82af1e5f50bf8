namespace TodanVan.Domain.Rollups;

/// <summary>What a figure says while something is missing. Under none of them is a blank taken for zero.</summary>
public enum MissingPolicy
{
    /// <summary>The value covers what was reported, and says so.</summary>
    ReportedOnly,

    /// <summary>There is neither value nor bounds unless all that is expected has arrived.</summary>
    Complete,

    /// <summary>There are bounds only, unless all that is expected has arrived.</summary>
    Bounded,
}
