using TodanVan.Domain.Indicators;

namespace TodanVan.Domain.Rollups;

/// <summary>What the parts of a breakdown leave of the total (chưa phân tổ): the parts and it add up to the total at every unit.</summary>
internal sealed class ResidualTotals(MeasureTotals whole, Breakdown breakdown, MeasureTotals[] parts) : Totals(whole.Definition, whole.Units, whole.Counts)
{
    public Breakdown Of => breakdown;

    public override BreakdownCode? Breakdown => breakdown.Residual;

    public MeasureTotals Whole => whole;

    public override FigureNumber At(int place)
    {
        var total = whole.At(place);
        var (value, qualifier) = (total.Value, total.Qualifier);
        for (var i = 0; total.State == FigureState.Value && i < parts.Length; i++)
        {
            var part = parts[i].At(place);
            if (part.State == FigureState.NotDeterminable)
            {
                return part;
            }

            // A part that nobody reported has been allocated nothing.
            if (part.State == FigureState.Value)
            {
                value -= part.Value;
                qualifier = Qualifiers.Subtract(qualifier, part.Qualifier);
            }
        }

        return new FigureNumber(total.State, value, qualifier);
    }

    public override Bounds? BoundsAt(int place)
    {
        if (whole.BoundsAt(place) is not { } total)
        {
            return null;
        }

        var (low, high) = (total.Low, total.High);
        foreach (var part in parts)
        {
            // A part that applies to nobody takes nothing; of any other without bounds nothing is known.
            if (part.At(place).State == FigureState.NotApplicable)
            {
                continue;
            }

            var bounds = part.BoundsAt(place);
            (low, high) = (low - bounds?.High, high - bounds?.Low);
        }

        return low is null && high is null ? null : new Bounds(low, high);
    }

    public override (NodaTime.LocalDate Oldest, NodaTime.LocalDate Newest)? AsOf(UnitRanges ranges) => whole.AsOf(ranges);
}
