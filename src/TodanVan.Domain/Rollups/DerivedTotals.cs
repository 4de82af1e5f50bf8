using NodaTime;

using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Rollups;

/// <summary>The totals of an expression: computed on the inputs' sums over matched cells, or on the inputs' own figures.</summary>
internal sealed class DerivedTotals : Totals
{
    private readonly DerivedProgram program;
    private readonly Totals[] inputs;
    private readonly MatchedCells? matched;

    private DerivedTotals(
        IndicatorDefinition definition, DerivedProgram program, Totals[] inputs, ReportingUnits units, UnitStatus[] statuses, MatchedCells? matched)
        : base(definition, units, new StatusCounts(statuses, units))
    {
        this.program = program;
        this.inputs = inputs;
        this.matched = matched;
    }

    public override bool CannotBeNegative =>
        program.TryCompute<bool>(Array.ConvertAll(inputs, static input => input.CannotBeNegative), static literal => literal.Sign >= 0, CannotTurnNegative, out var result, out _)
        && result;

    /// <summary>Computes a derived indicator.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="program">Its program.</param>
    /// <param name="totalsOf">The totals of an input, computed before; of what has a substitute, those without it.</param>
    /// <param name="observations">The observations.</param>
    /// <param name="period">The asked period.</param>
    public static DerivedTotals Compute(
        DerivedDefinition definition, DerivedProgram program, Func<DerivedInput, Totals> totalsOf, ObservationSet observations, ReportingPeriod period)
    {
        Totals[] totals = [.. program.Inputs.Select(totalsOf)];
        if (!definition.InputsAreIndependent)
        {
            return Matched(definition, program, totals, observations, period);
        }

        // An input with a substitute is a figure of its own too: that of an expression of nothing else.
        for (var k = 0; k < totals.Length; k++)
        {
            if (program.Inputs[k] is { IfMissing: not null } input)
            {
                var alone = new DerivedProgram([input], [new DerivedStep(IndicatorExpressionKind.Input, 0)]);
                totals[k] = Matched(definition, alone, [totals[k]], observations, period);
            }
        }

        var (units, statuses) = Together(totals);
        return new DerivedTotals(definition, program, totals, units, statuses, null);
    }

    public override FigureNumber At(int place)
    {
        var values = new QualifiedNumber[inputs.Length];
        if (matched is null)
        {
            for (var k = 0; k < inputs.Length; k++)
            {
                var own = inputs[k].At(place);
                if (own.State != FigureState.Value)
                {
                    return FigureNumber.Without(own.State);
                }

                values[k] = new QualifiedNumber(own.Value, own.Qualifier, inputs[k].CannotBeNegative);
            }

            return Compute(values);
        }

        if (Units.IsDoubtful(place, Counts.Statuses))
        {
            return FigureNumber.Without(FigureState.NotDeterminable);
        }

        // A count of the register is a number even where there is nothing to count, and so is what is computed from nothing else.
        var ranges = Units.Under(place);
        var state = Array.TrueForAll(inputs, static input => input is MeasureTotals { Measure.Source: MeasureSource.Register })
            ? FigureState.Value
            : Counts.StateOf(ranges);
        if (state != FigureState.Value)
        {
            return FigureNumber.Without(state);
        }

        for (var k = 0; k < inputs.Length; k++)
        {
            values[k] = new QualifiedNumber(
                Rational.FromScaled(matched.Mantissa(k, ranges), ((MeasureTotals)inputs[k]).Measure.Scale),
                matched.QualifierOf(k, ranges),
                inputs[k].CannotBeNegative);
        }

        return Compute(values);
    }

    public override Bounds? BoundsAt(int place)
    {
        var bounds = new Bounds[inputs.Length];
        for (var k = 0; k < inputs.Length; k++)
        {
            if (inputs[k].BoundsAt(place) is not { } own)
            {
                return null;
            }

            bounds[k] = own;
        }

        return program.TryCompute<Bounds>(bounds, Bounds.Exactly, Interval, out var result, out _) && result != Bounds.Unlimited ? result : null;
    }

    public override int ImputedAt(int place)
    {
        var count = 0;
        for (var k = 0; k < inputs.Length; k++)
        {
            count += matched is null ? inputs[k].ImputedAt(place) : matched.Imputed(k, Units.Under(place));
        }

        return count;
    }

    /// <summary>Whether the inputs have figures at a place and the sums over matched cells are others; and what both are, input by input.</summary>
    public bool DiffersFromInputs(int place, out IReadOnlyList<(DerivedInput Input, Rational? Matched, Rational Own)> sums)
    {
        var list = new List<(DerivedInput, Rational?, Rational)>();
        sums = list;
        if (matched is null || Units.IsDoubtful(place, Counts.Statuses))
        {
            return false;
        }

        var differs = false;
        var ranges = Units.Under(place);
        var hasMatched = Counts.StateOf(ranges) == FigureState.Value;
        for (var k = 0; k < inputs.Length; k++)
        {
            var input = (MeasureTotals)inputs[k];
            var own = input.At(place);
            if (own.State != FigureState.Value)
            {
                if (program.Inputs[k].IfMissing is not null)
                {
                    continue;
                }

                return false;
            }

            // What the substitutes added is meant to differ.
            var reported = matched.Mantissa(k, ranges) - matched.ImputedMantissa(k, ranges);
            differs |= reported != input.Mantissa(ranges);
            list.Add((program.Inputs[k], hasMatched ? Rational.FromScaled(matched.Mantissa(k, ranges), input.Measure.Scale) : null, own.Value));
        }

        return differs;
    }

    /// <summary>Whether what the finding on matched sums says can be said as one fraction.</summary>
    public bool IsPlainRatio => program.IsPlainRatio;

    private static DerivedTotals Matched(
        DerivedDefinition definition, DerivedProgram program, Totals[] totals, ObservationSet observations, ReportingPeriod period)
    {
        var measures = Array.ConvertAll(totals, static input => (MeasureTotals)input);
        var matched = MatchedCells.Of(measures, program.Inputs, observations, period);
        return new DerivedTotals(definition, program, totals, measures[0].Units, matched.Statuses, matched);
    }

    private static bool CannotTurnNegative(IndicatorExpressionKind kind, bool left, bool right, out bool result)
    {
        result = left && right && kind is not (IndicatorExpressionKind.Negation or IndicatorExpressionKind.Difference);
        return true;
    }

    private static bool Interval(IndicatorExpressionKind kind, Bounds left, Bounds right, out Bounds result)
    {
        var bounds = kind switch
        {
            IndicatorExpressionKind.Negation => Bounds.Negate(left),
            IndicatorExpressionKind.Sum => Bounds.Add(left, right),
            IndicatorExpressionKind.Difference => Bounds.Subtract(left, right),
            IndicatorExpressionKind.Product => Bounds.Multiply(left, right),
            _ => Bounds.Divide(left, right),
        };
        result = bounds ?? Bounds.Unlimited;
        return bounds is not null;
    }

    private static bool Operate(IndicatorExpressionKind kind, QualifiedNumber left, QualifiedNumber right, out QualifiedNumber result)
    {
        var isDefined = kind != IndicatorExpressionKind.Quotient || !right.Value.IsZero;
        result = kind switch
        {
            IndicatorExpressionKind.Negation => -left,
            IndicatorExpressionKind.Sum => left + right,
            IndicatorExpressionKind.Difference => left - right,
            IndicatorExpressionKind.Product => left * right,
            _ => isDefined ? left / right : default,
        };
        return isDefined;
    }

    private FigureNumber Compute(QualifiedNumber[] values)
    {
        var isDefined = program.TryCompute<QualifiedNumber>(
            values, static literal => new QualifiedNumber(literal, Qualifier.Exact), Operate, out var result, out var sides);
        return isDefined
            ? new FigureNumber(FigureState.Value, result.Value, result.Qualifier, sides?.Above.Value, sides?.Below.Value)
            : new FigureNumber(FigureState.Undefined, Rational.Zero, Qualifier.Exact, sides?.Above.Value, sides?.Below.Value);
    }

    /// <summary>Figures of their own: expected is who owes any of them, and has reported when it has to each that it owes.</summary>
    private static (ReportingUnits Units, UnitStatus[] Statuses) Together(Totals[] inputs)
    {
        var units = inputs[0].Units;
        foreach (var input in inputs)
        {
            units = units.And(input.Units);
        }

        var statuses = new UnitStatus[units.Count];
        foreach (var input in inputs)
        {
            var own = StatusesById(input);
            for (var i = 0; i < statuses.Length; i++)
            {
                var status = own.GetValueOrDefault(units.KeyOf(i));
                statuses[i] = statuses[i] <= UnitStatus.NotApplicable ? Max(statuses[i], status)
                    : status <= UnitStatus.NotApplicable ? statuses[i]
                    : status < statuses[i] ? status
                    : statuses[i];
            }
        }

        return (units, statuses);
    }

    private static UnitStatus Max(UnitStatus left, UnitStatus right) => left > right ? left : right;

    private static Dictionary<(UnitId Unit, LocalDate First), UnitStatus> StatusesById(Totals totals)
    {
        var statuses = new Dictionary<(UnitId, LocalDate), UnitStatus>(totals.Units.Count);
        for (var i = 0; i < totals.Units.Count; i++)
        {
            statuses.Add(totals.Units.KeyOf(i), totals.Counts.Statuses[i]);
        }

        return statuses;
    }
}
