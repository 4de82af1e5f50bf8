namespace TodanVan.Domain.Indicators;

/// <summary>How values of one unit combine over time. Kept apart from <see cref="SpaceAggregation"/>: members are a stock over time and a sum over space.</summary>
public enum TimeAggregation
{
    /// <summary>A flow: what happened in a period; periods add up. An observation counts when all its days lie inside the asked period.</summary>
    Sum,

    /// <summary>A stock: a fact of a closing day; the latest of the asked period counts, and days never add up.</summary>
    Latest,

    /// <summary>Neither: only an observation of exactly the asked days counts.</summary>
    None,
}
