using TodanVan.Domain.Indicators;

namespace TodanVan.Domain.Rollups;

/// <content>What is known of the full expected set.</content>
internal sealed partial class MeasureTotals
{
    /// <summary>
    /// What is known of the figure of the full expected set: the values reported, qualifiers as half-lines, and for what is missing what the
    /// definition lets a unit report (semantics D5, F).
    /// </summary>
    public override Bounds? BoundsAt(int place)
    {
        var ranges = Units.Under(place);
        if (IsNobodys(place) || Units.IsDoubtful(place, Counts.Statuses) || (Measure.Source != MeasureSource.Register && Counts.Expected(ranges) == 0))
        {
            return null;
        }

        Rational? low = Rational.FromScaled(sums.Between(ranges), Measure.Scale);
        var high = low;
        if (slack is null && Counts.Count(UnitStatus.Reported, ranges) == Counts.Expected(ranges))
        {
            return new Bounds(low, high);
        }

        for (var i = 0; i < ranges.Count; i++)
        {
            for (var stand = ranges[i].Start; stand < ranges[i].End; stand++)
            {
                if (slack is not null && slack.TryGetValue(stand, out var reach))
                {
                    (low, high) = (low - reach.Down, high + reach.Up);
                }

                if (Counts.Statuses[stand] is UnitStatus.Silent or UnitStatus.Withheld or UnitStatus.Partial)
                {
                    var (least, most) = MissingOf(stand);
                    (low, high) = (low + least, high + most);
                }
            }
        }

        return low is null && high is null ? null : new Bounds(low, high);
    }

    /// <summary>Between what the cells add up to that a unit owes and has not given.</summary>
    private (Rational? Least, Rational? Most) MissingOf(int stand)
    {
        var (minimum, maximum) = Measure.LimitsOf(Breakdown);
        if (CellsMissing(stand) is { } count)
        {
            return count == 0 ? (Rational.Zero, Rational.Zero) : (minimum * count, maximum * count);
        }

        // How many cells there are is not known: at least one, or none where the unit counts elsewhere too. More of them can only add to
        // what is not negative, and take from what is not positive.
        var one = Units.IsAlone(stand) ? Rational.One : Rational.Zero;
        return (minimum is { Sign: >= 0 } ? minimum * one : null, maximum is { Sign: <= 0 } ? maximum * one : null);
    }

    /// <summary>How many cells of a unit are missing, if anything says so: what is asked for, a frequency, or that all others gave one.</summary>
    private int? CellsMissing(int stand) => Measure.Time switch
    {
        TimeAggregation.Latest => 1,
        TimeAggregation.None => Units.Takes(stand, period) ? 1 : 0,
        _ when Cells is { TilesThePeriod: true } => Cells.MissingOf(stand),
        _ when isReportedWhole && Cells is null && Units.IsAlone(stand) && Counts.Statuses[stand] != UnitStatus.Partial => 1,
        _ => null,
    };
}
