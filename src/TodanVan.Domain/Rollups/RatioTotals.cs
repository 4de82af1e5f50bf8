using NodaTime;

using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Rollups;

/// <summary>The totals of a ratio: sums over the cells in which both inputs are present, or two independent figures.</summary>
internal sealed class RatioTotals : Totals
{
    private readonly MeasureTotals numerator;
    private readonly MeasureTotals denominator;
    private readonly CellSums? matchedNumerators;
    private readonly CellSums? matchedDenominators;

    private RatioTotals(
        DerivedDefinition definition,
        MeasureTotals numerator,
        MeasureTotals denominator,
        ReportingUnits units,
        UnitStatus[] statuses,
        CellSums? matchedNumerators,
        CellSums? matchedDenominators)
        : base(definition, units, new StatusCounts(statuses, units))
    {
        this.numerator = numerator;
        this.denominator = denominator;
        this.matchedNumerators = matchedNumerators?.Summed();
        this.matchedDenominators = matchedDenominators?.Summed();
    }

    public static RatioTotals Compute(
        DerivedDefinition definition, MeasureTotals numerator, MeasureTotals denominator, ObservationSet observations, ReportingPeriod period)
    {
        if (definition.InputsAreIndependent)
        {
            return Independent(definition, numerator, denominator);
        }

        var count = numerator.Units.Count;
        var (above, below) = (new CellSums(count), new CellSums(count));
        var statuses = new UnitStatus[count];
        if (numerator.Measure is { Time: TimeAggregation.Sum } && denominator.Measure is { Time: TimeAggregation.Sum })
        {
            MatchFlows(numerator, denominator, observations, period, above, below, statuses);
        }
        else
        {
            MatchUnits(numerator, denominator, above, below, statuses);
        }

        return new RatioTotals(definition, numerator, denominator, numerator.Units, statuses, above, below);
    }

    public override FigureNumber At(int place)
    {
        if (matchedNumerators is null)
        {
            var (above, below) = (numerator.At(place), denominator.At(place));
            var worst = Worst(above.State, below.State);
            return worst == FigureState.Value
                ? Divide(above.Value, below.Value, above.Qualifier, below.Qualifier)
                : new FigureNumber(worst, Rational.Zero, Qualifier.Exact);
        }

        if (Units.IsDoubtful(place, Counts.Statuses))
        {
            return new FigureNumber(FigureState.NotDeterminable, Rational.Zero, Qualifier.Exact);
        }

        var ranges = Units.Under(place);
        var state = Counts.StateOf(ranges);
        return state == FigureState.Value
            ? Divide(
                Rational.FromScaled(matchedNumerators.Between(ranges), numerator.Measure.Scale),
                Rational.FromScaled(matchedDenominators!.Between(ranges), denominator.Measure.Scale),
                matchedNumerators.QualifierOf(ranges),
                matchedDenominators.QualifierOf(ranges))
            : new FigureNumber(state, Rational.Zero, Qualifier.Exact);
    }

    /// <summary>Whether both inputs have a figure at a place and the matched sums are not those; and what the figures are.</summary>
    public bool DiffersFromInputs(int place, out Rational totalNumerator, out Rational totalDenominator)
    {
        var (above, below) = (numerator.At(place), denominator.At(place));
        (totalNumerator, totalDenominator) = (above.Value, below.Value);
        if (matchedNumerators is null || At(place).State == FigureState.NotDeterminable || above.State != FigureState.Value || below.State != FigureState.Value)
        {
            return false;
        }

        var ranges = Units.Under(place);
        return matchedNumerators.Between(ranges) != numerator.Mantissa(ranges)
            || matchedDenominators!.Between(ranges) != denominator.Mantissa(ranges);
    }

    private static FigureState Worst(FigureState above, FigureState below) =>
        above == FigureState.Value ? below : above;

    private FigureNumber Divide(Rational above, Rational below, Qualifier aboveQualifier, Qualifier belowQualifier)
    {
        if (below.IsZero)
        {
            return new FigureNumber(FigureState.Undefined, Rational.Zero, Qualifier.Exact, above, below);
        }

        var qualifier = Qualifiers.Divide(
            aboveQualifier, IsPositive(above, numerator.Measure), belowQualifier, IsPositive(below, denominator.Measure));
        return new FigureNumber(FigureState.Value, above / below, qualifier, above, below);
    }

    // A bound of zero or more proves that a total cannot be negative, whatever «gần» leaves open.
    private static bool IsPositive(Rational value, MeasureDefinition measure) => value.Sign > 0 && measure.Minimum is { Sign: >= 0 };

    private static void MatchUnits(
        MeasureTotals numerator, MeasureTotals denominator, CellSums above, CellSums below, UnitStatus[] statuses)
    {
        for (var i = 0; i < statuses.Length; i++)
        {
            statuses[i] = Weaker(numerator.Counts.Statuses[i], denominator.Counts.Statuses[i]);
            if (statuses[i] >= UnitStatus.Partial)
            {
                above.Add(i, numerator.Mantissa(i, i + 1), numerator.QualifierOf(i, i + 1));
                below.Add(i, denominator.Mantissa(i, i + 1), denominator.QualifierOf(i, i + 1));
            }
        }
    }

    /// <summary>What a unit is to a matched ratio, from what it is to both inputs: as far as the weaker of them.</summary>
    private static UnitStatus Weaker(UnitStatus left, UnitStatus right) => (UnitStatus)Math.Min((byte)left, (byte)right);

    /// <summary>Two flows: the cells of a unit match period by period.</summary>
    private static void MatchFlows(
        MeasureTotals numerator,
        MeasureTotals denominator,
        ObservationSet observations,
        ReportingPeriod period,
        CellSums above,
        CellSums below,
        UnitStatus[] statuses)
    {
        var units = numerator.Units;
        var covered = new int[units.Count];
        var matched = new bool[units.Count];
        var ordinals = Array.ConvertAll(units.Units, unit => observations.OrdinalOf(unit.Id));
        foreach (var column in numerator.Columns)
        {
            foreach (var (other, slot, otherSlot) in SameDays(column, denominator, period))
            {
                var days = column.PeriodAxis[slot];

                for (var i = 0; i < ordinals.Length; i++)
                {
                    if (ordinals[i] >= 0
                        && column.TryGetMantissa(ordinals[i], slot, out var top)
                        && other.TryGetMantissa(ordinals[i], otherSlot, out var bottom))
                    {
                        var owed = units.DaysOwed(i, days);
                        if (units.Takes(i, days))
                        {
                            above.Add(i, top, column.QualifierAt(ordinals[i], slot));
                            below.Add(i, bottom, other.QualifierAt(ordinals[i], otherSlot));
                            matched[i] = true;
                        }

                        matched[i] |= owed > 0;
                        covered[i] += owed;
                    }
                }
            }
        }

        for (var i = 0; i < statuses.Length; i++)
        {
            var owed = JointlyOwedDays(numerator, denominator, i);
            var joint = Weaker(numerator.Counts.Statuses[i], denominator.Counts.Statuses[i]);
            statuses[i] = owed == 0 ? UnitStatus.NotApplicable
                : matched[i] && covered[i] >= owed ? UnitStatus.Reported
                : matched[i] ? UnitStatus.Partial
                : joint >= UnitStatus.Partial ? UnitStatus.Silent
                : joint;
        }
    }

    /// <summary>The slots of a column that lie inside the period, with the slots of the same days of another measure.</summary>
    private static IEnumerable<(ObservationColumn Other, int Slot, int OtherSlot)> SameDays(
        ObservationColumn column, MeasureTotals others, ReportingPeriod period)
    {
        foreach (var other in others.Columns)
        {
            for (var slot = 0; other.Kind == column.Kind && slot < column.PeriodAxis.Length; slot++)
            {
                if (period.Encloses(column.PeriodAxis[slot]) && other.TryGetSlot(column.PeriodAxis[slot], out var otherSlot))
                {
                    yield return (other, slot, otherSlot);
                }
            }
        }
    }

    /// <summary>The days that a unit owes to both inputs: what does not apply to either is not owed.</summary>
    private static int JointlyOwedDays(MeasureTotals numerator, MeasureTotals denominator, int unit)
    {
        // Of days that apply to neither, both have been taken off: they are given back once.
        var owed = numerator.OwedDays[unit] + denominator.OwedDays[unit] - numerator.Units.OwedDays[unit];
        foreach (var left in numerator.NotApplicablePeriods(unit))
        {
            foreach (var right in denominator.NotApplicablePeriods(unit))
            {
                if (left.Overlaps(right))
                {
                    var both = new ReportingPeriod(LocalDate.Max(left.FirstDay, right.FirstDay), LocalDate.Min(left.LastDay, right.LastDay));
                    owed += numerator.Units.DaysOwed(unit, both);
                }
            }
        }

        return owed;
    }

    /// <summary>Two figures of their own: expected is who owes either of them, and has reported when it has to each that it owes.</summary>
    private static RatioTotals Independent(DerivedDefinition definition, MeasureTotals numerator, MeasureTotals denominator)
    {
        var units = numerator.Units.And(denominator.Units);
        var (above, below) = (StatusesById(numerator), StatusesById(denominator));
        var statuses = new UnitStatus[units.Count];
        for (var i = 0; i < statuses.Length; i++)
        {
            var left = above.GetValueOrDefault(units.KeyOf(i));
            var right = below.GetValueOrDefault(units.KeyOf(i));
            statuses[i] = left <= UnitStatus.NotApplicable ? right
                : right <= UnitStatus.NotApplicable ? left
                : Weaker(left, right);
        }

        return new RatioTotals(definition, numerator, denominator, units, statuses, null, null);
    }

    private static Dictionary<(UnitId Unit, LocalDate First), UnitStatus> StatusesById(MeasureTotals totals)
    {
        var statuses = new Dictionary<(UnitId, LocalDate), UnitStatus>(totals.Units.Count);
        for (var i = 0; i < totals.Units.Count; i++)
        {
            statuses.Add(totals.Units.KeyOf(i), totals.Counts.Statuses[i]);
        }

        return statuses;
    }
}
