using System.Globalization;

using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Rollups;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Fuzz;

/// <summary>
/// Expressions of derived indicators: their text, and their value in one village that reported a = 6, b = 4, c = 0 and no d. An input that
/// begins with <c>=</c> is a tree in postfix, so that every change of it is an expression again: <c>=ab-c/~</c> is -(([a] - [b]) / [c]).
/// </summary>
internal static class ExpressionTarget
{
    private const string Code = "x";

    private static readonly ReportingPeriod Period = ReportingPeriod.Parse("2018");
    private static readonly MeasureDefinition[] Measures = [.. "abcd".Select(code => World.Measure(code.ToString(), UnitOfMeasure.One, TimeAggregation.Sum, [], 3))];
    private static readonly Dictionary<string, Rational> Reported = new(StringComparer.Ordinal) { ["a"] = 6, ["b"] = 4, ["c"] = 0 };
    private static readonly AdministrativeUnit Village = World.Register.Find("V1")[0];
    private static readonly IndicatorCatalogue Known = IndicatorCatalogue.Create(ReportingCalendar.Civil, Measures).ValueOrThrow();

    private static readonly ObservationSet Observations = ObservationSet.Empty.With(
        Reported.Select(cell => new Observation(Village.Id, new IndicatorCode(cell.Key), Period, cell.Value)), Known);

    public static void Check(ReadOnlySpan<byte> input)
    {
        if (input is [(byte)'=', .. var postfix])
        {
            if (Tree(postfix) is { } spelled)
            {
                CheckTree(spelled);
            }

            return;
        }

        var text = FuzzTarget.Text(input);
        var read = IndicatorExpression.Parse(text);
        Promise.AreSayable(read.Findings);
        Promise.Holds(read.HasValue != read.HasErrors);
        foreach (var finding in read.Findings)
        {
            var position = int.Parse(finding.Arguments.Single(static argument => argument.Name == "position").Value, CultureInfo.InvariantCulture);
            Promise.Holds(position >= 1 && position <= text.Length + 1, $"{finding.Code} at {position} of {text.Length}");
        }

        if (read.TryGetValue(out var tree))
        {
            CheckTree(tree);
        }
    }

    /// <summary>The expression of a text in postfix; what has no operands yet is passed over. Null when it is larger than an expression may be.</summary>
    private static IndicatorExpression? Tree(ReadOnlySpan<byte> postfix)
    {
        var trees = new Stack<IndicatorExpression>();
        try
        {
            foreach (var sign in postfix)
            {
                switch ((char)sign)
                {
                    case >= 'a' and <= 'z':
                        trees.Push(IndicatorExpression.Input(new IndicatorCode(((char)sign).ToString())));
                        break;
                    case >= 'A' and <= 'Z':
                        trees.Push(IndicatorExpression.Input(new IndicatorCode(char.ToLowerInvariant((char)sign).ToString()), null, sign - 'C'));
                        break;
                    case ']':
                        trees.Push(IndicatorExpression.Input(new IndicatorCode("]"), new BreakdownCode("x]")));
                        break;
                    case >= '0' and <= '9':
                        trees.Push(IndicatorExpression.Constant(Rational.FromScaled(sign - '2', sign & 3)));
                        break;
                    case '~' when trees.Count > 0:
                        trees.Push(-trees.Pop());
                        break;
                    case '+' or '-' or '*' or '/' when trees.Count > 1:
                        var (right, left) = (trees.Pop(), trees.Pop());
                        trees.Push((char)sign switch { '+' => left + right, '-' => left - right, '*' => left * right, _ => left / right });
                        break;
                }
            }
        }
        catch (ArgumentException)
        {
            return null;
        }

        return trees.Count == 0 ? null : trees.Pop();
    }

    private static void CheckTree(IndicatorExpression tree)
    {
        var written = tree.ToString();
        Promise.Holds(written.Length <= IndicatorExpression.MaxLength);
        var again = IndicatorExpression.Parse(written).ValueOrThrow();
        Promise.Same(tree, again);
        Promise.Same(tree.GetHashCode(), again.GetHashCode());
        Promise.Same(written, again.ToString());
        Promise.Same(tree.Inputs().Count, again.Inputs().Count);
        CheckValue(tree);
    }

    private static void CheckValue(IndicatorExpression tree)
    {
        var definition = new DerivedDefinition(new IndicatorCode(Code), "Chỉ tiêu x", "Indicator x", tree, UnitOfMeasure.One, IndicatorDisplay.Exact);
        var built = IndicatorCatalogue.Create(ReportingCalendar.Civil, [.. Measures, definition]);
        Promise.AreSayable(built.Findings);
        if (!built.TryGetValue(out var catalogue))
        {
            return;
        }

        var figures = Rollup.Run(
            new RollupInput(World.Register, catalogue, Observations), new RollupRequest { Period = Period, Levels = [UnitLevel.Village] });
        var figure = figures[Village, definition];
        _ = figure.ToText();
        var (state, value) = Evaluate(tree);
        Promise.Same(state, figure.State);
        Promise.Same(value, figure.Value);
    }

    /// <summary>The value by the words of the documentation, without the library's programs: missing before undefined.</summary>
    private static (FigureState State, Rational? Value) Evaluate(IndicatorExpression tree)
    {
        if (tree.Inputs().Any(static input => input.IfMissing is null && !Reported.ContainsKey(input.Indicator!.Value)))
        {
            return (FigureState.Missing, null);
        }

        return Compute(tree) is { } value ? (FigureState.Value, value) : (FigureState.Undefined, null);
    }

    private static Rational? Compute(IndicatorExpression node)
    {
        switch (node.Kind)
        {
            case IndicatorExpressionKind.Input:
                return Reported.TryGetValue(node.Indicator!.Value, out var reported) ? reported : node.IfMissing;
            case IndicatorExpressionKind.Literal:
                return node.Literal;
            case IndicatorExpressionKind.Negation:
                return -Compute(node.Left!);
        }

        var (left, right) = (Compute(node.Left!), Compute(node.Right!));
        return node.Kind switch
        {
            IndicatorExpressionKind.Sum => left + right,
            IndicatorExpressionKind.Difference => left - right,
            IndicatorExpressionKind.Product => left * right,
            _ => right is { IsZero: false } ? left / right : null,
        };
    }
}
