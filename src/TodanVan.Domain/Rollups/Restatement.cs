using System.Collections.ObjectModel;

namespace TodanVan.Domain.Rollups;

/// <summary>Observations on the boundaries of another day: by indicator, period and unit. They are results, and never stored as observations.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class Restatement
{
    internal Restatement(RollupInput input, RestateRequest request, RestatedCell[] cells, IEnumerable<Finding> findings)
    {
        Input = input;
        Request = request;
        Cells = new ReadOnlyCollection<RestatedCell>(cells);
        Findings = FindingSet.From(findings);
    }

    /// <summary>What was restated.</summary>
    public RollupInput Input { get; }

    /// <summary>What was asked.</summary>
    public RestateRequest Request { get; }

    /// <summary>
    /// The cells: in the order of the catalogue, then by period, control totals last, and the units in pre-order by code.
    /// </summary>
    public IReadOnlyList<RestatedCell> Cells { get; }

    /// <summary>What there is to say: <c>TDV0601</c>, <c>TDV0606</c> to <c>TDV0609</c>.</summary>
    public FindingSet Findings { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Cells.Count} cells";
}
