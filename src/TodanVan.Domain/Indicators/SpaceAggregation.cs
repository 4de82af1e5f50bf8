namespace TodanVan.Domain.Indicators;

/// <summary>How values of several units combine into their parent's.</summary>
public enum SpaceAggregation
{
    /// <summary>They add up.</summary>
    Sum,

    /// <summary>People are counted once, however many units name them: from identities, never from numbers.</summary>
    Distinct,

    /// <summary>They do not combine: a unit has its own value only.</summary>
    None,
}
