namespace TodanVan.Domain.Units;

/// <summary>How much of a source arrives at a target of a crosswalk, and how well that is known (semantics B1).</summary>
public enum CrosswalkExtent
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>A share that an act or a census gave of just this source.</summary>
    Share,

    /// <summary>A share on the assumption that everything is spread evenly over units that had several sources.</summary>
    Assumed,

    /// <summary>A part of unknown size.</summary>
    Unknown,
}
