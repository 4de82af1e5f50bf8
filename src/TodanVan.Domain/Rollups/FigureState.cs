namespace TodanVan.Domain.Rollups;

/// <summary>What a figure is. Nothing reported is missing, never zero.</summary>
public enum FigureState
{
    /// <summary>A number.</summary>
    Value,

    /// <summary>Nothing was reported.</summary>
    Missing,

    /// <summary>The question applies to none of the units.</summary>
    NotApplicable,

    /// <summary>All that was reported is withheld.</summary>
    Withheld,

    /// <summary>A ratio whose denominator is zero.</summary>
    Undefined,

    /// <summary>
    /// Something of it is, or may be, another unit's on these boundaries: a unit was divided and nobody recorded what went where.
    /// </summary>
    NotDeterminable,
}
