using TodanVan.Domain.Indicators;

namespace TodanVan.Domain.Rollups;

/// <summary>Everything about one indicator from which the figure of any unit is read off.</summary>
internal abstract class Totals(IndicatorDefinition definition, ReportingUnits units, StatusCounts counts)
{
    public IndicatorDefinition Definition { get; } = definition;

    public ReportingUnits Units { get; } = units;

    public StatusCounts Counts { get; } = counts;

    /// <summary>The part of a breakdown; null for the indicator as a whole.</summary>
    public virtual BreakdownCode? Breakdown => null;

    /// <summary>Of a measure with a frequency, the cells that units owe; null for anything else.</summary>
    public virtual CellCounts? Cells => null;

    /// <summary>The oldest and newest of the days of the facts that a stock rests on; null for anything else.</summary>
    public virtual (NodaTime.LocalDate Oldest, NodaTime.LocalDate Newest)? AsOf(UnitRanges ranges) => null;

    /// <summary>The bounds of what the figure of a place would be if all had arrived; null when nothing can be said of it.</summary>
    public virtual Bounds? BoundsAt(int place) => null;

    /// <summary>Whether no figure of it can be negative, whatever is missing or qualified.</summary>
    public virtual bool CannotBeNegative => false;

    /// <summary>How many missing cells of a place the definition gives a number.</summary>
    public virtual int ImputedAt(int place) => 0;

    /// <summary>The state and number of the figure of a place in the tree.</summary>
    public abstract FigureNumber At(int place);
}
