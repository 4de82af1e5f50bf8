using System.Globalization;

namespace TodanVan.Domain.Indicators;

/// <content>One expression, part by part.</content>
internal sealed partial class DerivedChecks
{
    /// <summary>The reading of one expression.</summary>
    private sealed class Reading(DerivedChecks checks, DerivedDefinition definition)
    {
        private readonly int findingsBefore = checks.findings.Count;
        private readonly List<DerivedInput> inputs = [];
        private readonly List<DerivedStep> steps = [];
        private readonly List<ReportingCalendar> calendars = [];
        private readonly List<Units.UnitLevel> levels = [];
        private bool isFaulty;
        private (int Position, string Text)? powerOfTen;

        public Compiled? Run()
        {
            var whole = Read(definition.Expression);
            if (definition.Expression.Inputs().Count == 0)
            {
                Add(FindingCatalogue.ExpressionWithoutInputs, definition.Expression.Position);
            }

            if (definition.Per != 1 && powerOfTen is { } power)
            {
                Add(FindingCatalogue.ScaledTwice, power.Position, ("number", power.Text), ("per", Text(definition.Per)));
            }

            if (whole is null || isFaulty || checks.findings.Count > findingsBefore)
            {
                return null;
            }

            if (!whole.Unit.Allows(definition.Unit, definition.Per))
            {
                Add(FindingCatalogue.DeclaredUnitDiffers, definition.Expression.Position, ("declared", definition.Unit.Code), ("unit", whole.Unit.Text));
                return null;
            }

            return new Compiled(new DerivedProgram([.. inputs], [.. steps]), whole.Unit, whole.Time, powerOfTen is not null, [.. calendars]);
        }

        private static string Text(Rational number) => number.TryToDecimalText(out var text) ? text : number.ToString();

        private void Add(FindingDescriptor descriptor, int position, params ReadOnlySpan<(string Name, string Value)> arguments) =>
            checks.Add(descriptor, definition, position, arguments);

        private Part? Read(IndicatorExpression node)
        {
            switch (node.Kind)
            {
                case IndicatorExpressionKind.Input:
                    return ReadInput(node);
                case IndicatorExpressionKind.Literal:
                    steps.Add(new DerivedStep(node.Kind, Literal: node.Literal!.Value));
                    return new Part(UnitTerms.Bare, Time.Any, node.Literal);
            }

            var left = Read(node.Left!);
            var right = node.Right is null ? left : Read(node.Right);
            steps.Add(new DerivedStep(node.Kind));
            if (left is null || right is null)
            {
                isFaulty = true;
                return null;
            }

            return node.Kind switch
            {
                IndicatorExpressionKind.Negation => left with { Constant = -left.Constant },
                IndicatorExpressionKind.Sum or IndicatorExpressionKind.Difference => Terms(node, left, right),
                _ => Factors(node, left, right),
            };
        }

        private Part? Terms(IndicatorExpression node, Part left, Part right)
        {
            var before = checks.findings.Count;
            if (!left.Unit.IsSame(right.Unit))
            {
                Add(FindingCatalogue.UnitsOfTermsDiffer, node.Position, ("left", left.Unit.Text), ("right", right.Unit.Text));
            }

            if (left.Time != right.Time && left.Time != Time.Any && right.Time != Time.Any)
            {
                Add(FindingCatalogue.TimesOfTermsDiffer, node.Position, ("left", left.Time.ToString()), ("right", right.Time.ToString()));
            }

            return checks.findings.Count > before
                ? null
                : new Part(
                    left.Unit,
                    left.Time == Time.Any ? right.Time : left.Time,
                    node.Kind == IndicatorExpressionKind.Sum ? left.Constant + right.Constant : left.Constant - right.Constant);
        }

        private Part? Factors(IndicatorExpression node, Part left, Part right)
        {
            var isQuotient = node.Kind == IndicatorExpressionKind.Quotient;
            if (isQuotient && right.Constant is { IsZero: true })
            {
                Add(FindingCatalogue.DivisionByNothing, node.Right!.Position);
                return null;
            }

            foreach (var (part, side) in new[] { (left, node.Left!), (right, node.Right!) })
            {
                if (part.Constant is { } number && IsPowerOfTen(number))
                {
                    powerOfTen ??= (side.Position, Text(number));
                }
            }

            // A multiple of a flow is a flow; anything else is computed when everything has been added up.
            var time = right.Constant is not null ? left.Time : left.Constant is not null && !isQuotient ? right.Time : Time.Computed;
            return isQuotient
                ? new Part(left.Unit.Over(right.Unit), time, left.Constant / right.Constant)
                : new Part(left.Unit.Times(right.Unit), time, left.Constant * right.Constant);
        }

        private static bool IsPowerOfTen(Rational number)
        {
            var larger = number.Sign > 0 && number < Rational.One ? number.Reciprocal() : number;
            if (!larger.IsInteger || larger <= Rational.One)
            {
                return false;
            }

            var digits = larger.Numerator.ToString(CultureInfo.InvariantCulture);
            return digits[0] == '1' && digits.AsSpan(1).IndexOfAnyExcept('0') < 0;
        }

        private Part? ReadInput(IndicatorExpression node)
        {
            var code = node.Indicator!.Value;
            var part = checks.known.GetValueOrDefault(code) switch
            {
                null => Refuse(FindingCatalogue.UnknownInput, node),
                DerivedDefinition when node.Item is not null || node.IfMissing is not null => Refuse(FindingCatalogue.DerivedInput, node),
                DerivedDefinition derived => ReadDerived(node, derived),
                MeasureDefinition measure => ReadMeasure(node, measure),
                _ => null,
            };
            isFaulty |= part is null;
            return part;
        }

        private Part? Refuse(FindingDescriptor descriptor, IndicatorExpression node)
        {
            Add(descriptor, node.Position, ("input", node.Indicator!.Value));
            return null;
        }

        private Part? ReadMeasure(IndicatorExpression node, MeasureDefinition measure)
        {
            var before = checks.findings.Count;
            if (node.Item is { } item && !measure.Breakdowns.Any(breakdown => breakdown.Items.Any(candidate => candidate.Code == item)))
            {
                Add(FindingCatalogue.UnknownItem, node.Position, ("input", measure.Code.Value), ("item", item.Value));
            }

            if (definition.InputsAreIndependent ? measure.Space == SpaceAggregation.None : measure.Space != SpaceAggregation.Sum)
            {
                Refuse(FindingCatalogue.InputWithoutTotal, node);
            }

            if (node.IfMissing is { } substitute
                && (!substitute.TryToScaled(measure.Scale, out _) || substitute < measure.Minimum || substitute > measure.Maximum))
            {
                Add(FindingCatalogue.ImpossibleSubstitute, node.Position, ("number", Text(substitute)), ("input", measure.Code.Value));
            }

            Join(measure, node.Position);
            if (checks.findings.Count > before)
            {
                return null;
            }

            Push(new DerivedInput(measure, node.Item, node.IfMissing), node.Position);
            return new Part(UnitTerms.Of(measure.Unit), measure.Time switch { TimeAggregation.Sum => Time.Sum, TimeAggregation.Latest => Time.Latest, _ => Time.None });
        }

        private Part? ReadDerived(IndicatorExpression node, DerivedDefinition derived)
        {
            if (checks.compiled.GetValueOrDefault(derived) is not { } inner)
            {
                return null;
            }

            if (derived.InputsAreIndependent && !definition.InputsAreIndependent)
            {
                return Refuse(FindingCatalogue.IndependentInput, node);
            }

            if (inner.HasPowerOfTen)
            {
                powerOfTen ??= (node.Position, node.ToString());
            }

            var before = checks.findings.Count;
            if (definition.InputsAreIndependent)
            {
                JoinCalendars(inner.Calendars, node.Position);
                Push(new DerivedInput(derived, null, null), node.Position);
            }
            else
            {
                foreach (var input in inner.Program.Inputs)
                {
                    Join((MeasureDefinition)input.Definition, node.Position);
                }

                foreach (var step in inner.Program.Steps)
                {
                    if (step.Kind == IndicatorExpressionKind.Input)
                    {
                        Push(inner.Program.Inputs[step.Input], node.Position);
                    }
                    else
                    {
                        steps.Add(step);
                    }

                    if (!HasRoom(node.Position))
                    {
                        break;
                    }
                }
            }

            return checks.findings.Count > before ? null : new Part(inner.Unit, inner.Time);
        }

        private void Push(DerivedInput input, int position)
        {
            var place = inputs.IndexOf(input);
            if (place < 0)
            {
                place = inputs.Count;
                inputs.Add(input);
            }

            steps.Add(new DerivedStep(IndicatorExpressionKind.Input, place));
            HasRoom(position);
        }

        private bool HasRoom(int position)
        {
            if (steps.Count == DerivedProgram.MaxSteps + 1)
            {
                checks.findings.Add(FindingCatalogue.ExpressionTooLarge.About(
                    definition.Origin,
                    new FindingSubject { Indicator = definition.Code.Value },
                    ("limit", nameof(DerivedProgram.MaxSteps)),
                    ("value", Text(DerivedProgram.MaxSteps)),
                    ("position", Text(position))));
                steps.Add(default);
            }

            return steps.Count <= DerivedProgram.MaxSteps;
        }

        /// <summary>Whether another measure goes with those before it: one level, unless independent, and one calendar (C1).</summary>
        private void Join(MeasureDefinition measure, int position)
        {
            if (!definition.InputsAreIndependent && !levels.Contains(measure.ReportingLevel))
            {
                levels.Add(measure.ReportingLevel);
                if (levels.Count == 2)
                {
                    Add(FindingCatalogue.InputLevelsDiffer, position, ("levels", $"{levels[0]}, {levels[1]}"));
                }
            }

            // Units are counted on a day, which is a day by any calendar.
            if (measure.Source != MeasureSource.Register)
            {
                JoinCalendars([checks.calendarOf(measure)], position);
            }
        }

        private void JoinCalendars(IEnumerable<ReportingCalendar> others, int position)
        {
            foreach (var calendar in others)
            {
                if (!calendars.Contains(calendar))
                {
                    calendars.Add(calendar);
                    if (calendars.Count == 2)
                    {
                        Add(FindingCatalogue.CalendarsDiffer, position, ("calendars", $"{calendars[0]}, {calendars[1]}"));
                    }
                }
            }
        }
    }
}
