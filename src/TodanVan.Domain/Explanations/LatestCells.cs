using NodaTime;

using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Rollups;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Explanations;

/// <summary>Tells which changes of observations a period's figures may rest on.</summary>
internal sealed class LatestCells
{
    private readonly RollupInput[] sides;
    private readonly ReportingPeriod period;
    private readonly Lazy<Dictionary<(UnitId, IndicatorCode, BreakdownCode?), LocalDate>[]> newest;

    public LatestCells(RollupInput current, RollupInput proposed, ReportingPeriod period)
    {
        sides = [current, proposed];
        this.period = period;
        newest = new(() => Array.ConvertAll(sides, Newest));
    }

    /// <summary>Whether a flow is inside the period, and a stock the latest fact of a side.</summary>
    public bool Matters(RowChange change)
    {
        if (!IsStock(change.Indicator!))
        {
            return period.Encloses(change.Period!);
        }

        var cell = (change.Unit!, change.Indicator!, change.Breakdown);
        var day = change.Period!.ClosingDay;
        return day <= period.ClosingDay && Array.Exists(newest.Value, side => !side.TryGetValue(cell, out var last) || last <= day);
    }

    private bool IsStock(IndicatorCode indicator) => Array.Exists(
        sides,
        side => side.Catalogue.TryGet(indicator.Value, period, out var definition) && definition is MeasureDefinition { Time: TimeAggregation.Latest });

    /// <summary>The day of the newest fact of each cell until the closing day; an explicit null is passed over.</summary>
    private Dictionary<(UnitId, IndicatorCode, BreakdownCode?), LocalDate> Newest(RollupInput side)
    {
        var found = new Dictionary<(UnitId, IndicatorCode, BreakdownCode?), LocalDate>();
        var units = side.Observations.Units;
        foreach (var column in side.Observations.Columns.Where(static column => column.Measure.Time == TimeAggregation.Latest))
        {
            for (var slot = 0; slot < column.PeriodAxis.Length; slot++)
            {
                var (_, day) = column.Measure.DaysOf(column.PeriodAxis[slot]);
                for (var unit = 0; day <= period.ClosingDay && unit < column.UnitCount; unit++)
                {
                    if (column.StateAt(unit, slot) is not (null or ObservationState.Missing))
                    {
                        var cell = (units[unit], column.Measure.Code, column.Breakdown);
                        found[cell] = found.TryGetValue(cell, out var known) ? LocalDate.Max(known, day) : day;
                    }
                }
            }
        }

        return found;
    }
}
