using TodanVan.Domain.Indicators;

namespace TodanVan.Domain.Rollups;

/// <summary>The totals of the parts of a measure.</summary>
internal static class PartTotals
{
    /// <summary>The parts of a breakdown in the order of their definition, then what they leave; people counted once leave nothing.</summary>
    public static IEnumerable<Totals> Of(Totals whole, Breakdown breakdown, RollupInput input, ReportingPeriod period, List<Finding> findings)
    {
        var parts = breakdown.Items.Select(item => Of(whole, item, input, period, findings)).ToArray();
        return whole is MeasureTotals measure ? [.. parts, new ResidualTotals(measure, breakdown, [.. parts.Cast<MeasureTotals>()])] : parts;
    }

    /// <summary>One part, or the residual of a breakdown; null when the measure has no such part.</summary>
    public static Totals? Of(Totals whole, BreakdownCode part, RollupInput input, ReportingPeriod period)
    {
        foreach (var breakdown in (whole.Definition as MeasureDefinition)?.Breakdowns ?? [])
        {
            if (Of(whole, breakdown, input, period, []).FirstOrDefault(totals => totals.Breakdown == part) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static Totals Of(Totals whole, BreakdownItem item, RollupInput input, ReportingPeriod period, List<Finding> findings)
    {
        var measure = (MeasureDefinition)whole.Definition;
        return measure.Space == SpaceAggregation.Distinct
            ? DistinctTotals.Compute(measure, whole.Units, input, period, item.Code, findings)
            : MeasureTotals.Compute(measure, whole.Units, input, period, findings, item.Code);
    }
}
