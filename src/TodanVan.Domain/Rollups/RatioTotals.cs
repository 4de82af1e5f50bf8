using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;

namespace TodanVan.Domain.Rollups;

/// <summary>The totals of a ratio: sums over the cells in which both inputs are present, or two independent figures.</summary>
internal sealed class RatioTotals : Totals
{
    private readonly MeasureTotals numerator;
    private readonly MeasureTotals denominator;
    private readonly ExactSums? matchedNumerators;
    private readonly ExactSums? matchedDenominators;

    private RatioTotals(
        DerivedDefinition definition,
        MeasureTotals numerator,
        MeasureTotals denominator,
        StatusCounts counts,
        ExactSums? matchedNumerators,
        ExactSums? matchedDenominators)
        : base(definition, numerator.Units, counts)
    {
        this.numerator = numerator;
        this.denominator = denominator;
        this.matchedNumerators = matchedNumerators;
        this.matchedDenominators = matchedDenominators;
    }

    public static RatioTotals Compute(
        DerivedDefinition definition, MeasureTotals numerator, MeasureTotals denominator, ObservationSet observations, ReportingPeriod period)
    {
        if (definition.InputsAreIndependent)
        {
            return new RatioTotals(definition, numerator, denominator, IndependentCounts(numerator, denominator), null, null);
        }

        var count = numerator.Units.Count;
        var (above, below) = (new ExactSums(count), new ExactSums(count));
        var statuses = new UnitStatus[count];
        if (numerator.Measure is { Time: TimeAggregation.Sum } && denominator.Measure is { Time: TimeAggregation.Sum })
        {
            MatchFlows(numerator, denominator, observations, period, above, below, statuses);
        }
        else
        {
            MatchUnits(numerator, denominator, above, below, statuses);
        }

        return new RatioTotals(definition, numerator, denominator, new StatusCounts(statuses), above.Summed(), below.Summed());
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

        var (start, end) = Units.Under(place);
        var state = Counts.StateOf(start, end);
        return state == FigureState.Value
            ? Divide(
                Rational.FromScaled(matchedNumerators.Between(start, end), numerator.Measure.Scale),
                Rational.FromScaled(matchedDenominators!.Between(start, end), denominator.Measure.Scale),
                numerator.QualifierOf(start, end),
                denominator.QualifierOf(start, end))
            : new FigureNumber(state, Rational.Zero, Qualifier.Exact);
    }

    /// <summary>Whether the matched sums of a place differ from the inputs' own figures, and what those are.</summary>
    public bool DiffersFromInputs(int place, out Rational totalNumerator, out Rational totalDenominator)
    {
        var (start, end) = Units.Under(place);
        totalNumerator = numerator.Total(start, end);
        totalDenominator = denominator.Total(start, end);
        return matchedNumerators is not null
            && (matchedNumerators.Between(start, end) != numerator.Mantissa(start, end)
                || matchedDenominators!.Between(start, end) != denominator.Mantissa(start, end));
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
        MeasureTotals numerator, MeasureTotals denominator, ExactSums above, ExactSums below, UnitStatus[] statuses)
    {
        for (var i = 0; i < statuses.Length; i++)
        {
            statuses[i] = Joint(numerator, denominator, i);
            if (statuses[i] >= UnitStatus.Partial)
            {
                above.Add(i, numerator.Mantissa(i, i + 1));
                below.Add(i, denominator.Mantissa(i, i + 1));
            }
        }
    }

    /// <summary>What a unit is to the ratio, from what it is to both inputs: as far as the weaker of them.</summary>
    private static UnitStatus Joint(MeasureTotals numerator, MeasureTotals denominator, int unit) =>
        (UnitStatus)Math.Min((byte)numerator.Counts.Statuses[unit], (byte)denominator.Counts.Statuses[unit]);

    /// <summary>Two flows: the cells of a unit match period by period.</summary>
    private static void MatchFlows(
        MeasureTotals numerator,
        MeasureTotals denominator,
        ObservationSet observations,
        ReportingPeriod period,
        ExactSums above,
        ExactSums below,
        UnitStatus[] statuses)
    {
        var units = numerator.Units;
        var covered = new int[units.Count];
        var matched = new bool[units.Count];
        var ordinals = Array.ConvertAll(units.Units, unit => observations.OrdinalOf(unit.Id));
        foreach (var column in observations.Columns.Where(column => column.Measure.Code == numerator.Measure.Code))
        {
            var other = observations.Columns.FirstOrDefault(
                candidate => candidate.Measure.Code == denominator.Measure.Code && candidate.Kind == column.Kind);
            for (var slot = 0; other is not null && slot < column.PeriodAxis.Length; slot++)
            {
                var days = column.PeriodAxis[slot];
                if (!period.Encloses(days) || !other.TryGetSlot(days, out var otherSlot))
                {
                    continue;
                }

                for (var i = 0; i < ordinals.Length; i++)
                {
                    if (ordinals[i] >= 0
                        && column.TryGetMantissa(ordinals[i], slot, out var top)
                        && other.TryGetMantissa(ordinals[i], otherSlot, out var bottom))
                    {
                        above.Add(i, top);
                        below.Add(i, bottom);
                        matched[i] = true;
                        covered[i] += units.DaysOwed(i, days);
                    }
                }
            }
        }

        for (var i = 0; i < statuses.Length; i++)
        {
            var joint = Joint(numerator, denominator, i);
            var owed = Math.Min(numerator.OwedDays[i], denominator.OwedDays[i]);
            statuses[i] = joint == UnitStatus.Reported && matched[i] && covered[i] >= owed ? UnitStatus.Reported
                : matched[i] ? UnitStatus.Partial
                : joint >= UnitStatus.Partial ? UnitStatus.Silent
                : joint;
        }
    }

    /// <summary>Independent inputs: a unit has reported when it has reported to whatever input expects it.</summary>
    private static StatusCounts IndependentCounts(MeasureTotals numerator, MeasureTotals denominator)
    {
        if (numerator.Units != denominator.Units)
        {
            return numerator.Counts;
        }

        var statuses = new UnitStatus[numerator.Units.Count];
        for (var i = 0; i < statuses.Length; i++)
        {
            statuses[i] = Joint(numerator, denominator, i);
        }

        return new StatusCounts(statuses);
    }
}
