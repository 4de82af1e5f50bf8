namespace TodanVan.Domain.Indicators;

/// <summary>
/// An expression ready to be computed: operands before operations, and what it names for other derived indicators put in their place, so
/// that it is computed in one pass, however deep it nests.
/// </summary>
internal sealed class DerivedProgram(IReadOnlyList<DerivedInput> inputs, IReadOnlyList<DerivedStep> steps)
{
    /// <summary>How many steps a program may have; indicators of indicators multiply.</summary>
    public const int MaxSteps = 1_000;

    /// <summary>Does an operation, if it can be done; of a negation both operands are the one.</summary>
    public delegate bool Operation<T>(IndicatorExpressionKind kind, T left, T right, out T result);

    public IReadOnlyList<DerivedInput> Inputs => inputs;

    public IReadOnlyList<DerivedStep> Steps => steps;

    /// <summary>Whether the last thing done is a division.</summary>
    public bool IsQuotient => steps[^1].Kind == IndicatorExpressionKind.Quotient;

    /// <summary>Whether it is one input over another and nothing else.</summary>
    public bool IsPlainRatio => IsQuotient && steps.Count == 3 && steps[0].Input >= 0 && steps[1].Input >= 0;

    /// <summary>Computes with numbers of any kind.</summary>
    /// <param name="values">The inputs' numbers.</param>
    /// <param name="literal">Makes such a number of a literal.</param>
    /// <param name="operation">Does one operation.</param>
    /// <param name="result">The result.</param>
    /// <param name="sides">Of a quotient, the two sides of the last division, whether or not it could be done.</param>
    /// <returns>Whether all operations could be done.</returns>
    public bool TryCompute<T>(ReadOnlySpan<T> values, Func<Rational, T> literal, Operation<T> operation, out T? result, out (T Above, T Below)? sides)
    {
        var pile = new Stack<T>();
        (result, sides) = (default, null);
        for (var i = 0; i < steps.Count; i++)
        {
            var step = steps[i];
            if (step.Kind is IndicatorExpressionKind.Input or IndicatorExpressionKind.Literal)
            {
                pile.Push(step.Kind == IndicatorExpressionKind.Input ? values[step.Input] : literal(step.Literal));
                continue;
            }

            var right = pile.Pop();
            var left = step.Kind == IndicatorExpressionKind.Negation ? right : pile.Pop();
            if (i == steps.Count - 1 && IsQuotient)
            {
                sides = (left, right);
            }

            if (!operation(step.Kind, left, right, out var done))
            {
                return false;
            }

            pile.Push(done);
        }

        result = pile.Pop();
        return true;
    }
}
