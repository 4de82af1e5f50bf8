using Ardalis.GuardClauses;

namespace TodanVan.Domain.Indicators;

/// <summary>An indicator that is computed from others by an expression: a ratio of two measures, a sum of several, a share of what is left.</summary>
/// <remarks>
/// <para>
/// The expression is computed on sums, never a mean of unit by unit results, and the sums run over the same reporting cells: those in which
/// every input is present. A derived indicator that it names stands for its own expression. Where inputs come from different sources (a
/// roster and the register) they are declared independent, and each is its own figure, derived ones included.
/// </para>
/// <para>What can be wrong with an expression among other definitions is found by <see cref="IndicatorCatalogue.Create"/>.</para>
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed class DerivedDefinition : IndicatorDefinition
{
    /// <summary>The largest power of ten by which a bare result is multiplied for people.</summary>
    internal const int MaxPer = 1_000_000;

    /// <summary>Defines an indicator by an expression.</summary>
    /// <param name="code">The code.</param>
    /// <param name="vietnameseName">The name in Vietnamese.</param>
    /// <param name="englishName">The name in English.</param>
    /// <param name="expression">The expression.</param>
    /// <param name="unit">The unit of the bare result, or, where it is shown per 100 or 1000, of the number shown.</param>
    /// <param name="display">How its figures are written; as a coverage only for a quotient.</param>
    /// <param name="inputsAreIndependent">Whether each input is its own figure, instead of running over matched cells.</param>
    /// <param name="per">
    /// By what power of ten, at most a million, the bare result is multiplied when it is written for people; a coverage is always
    /// written per 100.
    /// </param>
    /// <exception cref="ArgumentException">
    /// An argument is null or white space, or <paramref name="per"/> is no such power of ten, or a coverage is no quotient or not per 100.
    /// </exception>
    public DerivedDefinition(
        IndicatorCode code,
        string vietnameseName,
        string englishName,
        IndicatorExpression expression,
        UnitOfMeasure unit,
        IndicatorDisplay display,
        bool inputsAreIndependent = false,
        int per = 1)
        : base(code, vietnameseName, englishName, unit, display)
    {
        Expression = Guard.Against.Null(expression).Located();
        InputsAreIndependent = inputsAreIndependent;
        if (!IsPer(per))
        {
            throw new ArgumentOutOfRangeException(nameof(per), per, "Figures are shown per 1, 10, 100 and so on, to a million.");
        }

        if (display.Form == DisplayForm.Coverage)
        {
            if (expression.Kind != IndicatorExpressionKind.Quotient || per is not (1 or 100))
            {
                throw new ArgumentException("A coverage shows the two sides of a quotient, and that per 100.", nameof(display));
            }

            per = 100;
        }

        Per = per;
    }

    /// <summary>The expression, for example <c>[members] / [teams]</c>.</summary>
    public IndicatorExpression Expression { get; }

    /// <summary>What stands above the line; null when the expression is no quotient.</summary>
    public IndicatorExpression? Numerator => Expression.Kind == IndicatorExpressionKind.Quotient ? Expression.Left : null;

    /// <summary>What stands below the line; null when the expression is no quotient.</summary>
    public IndicatorExpression? Denominator => Expression.Kind == IndicatorExpressionKind.Quotient ? Expression.Right : null;

    /// <summary>Whether each input is its own figure, instead of all running over matched cells.</summary>
    public bool InputsAreIndependent { get; }

    /// <summary>By what the value is multiplied when it is written for people: 100 for percent. It never changes the value.</summary>
    public int Per { get; }

    /// <summary>Defines the ratio of two indicators.</summary>
    /// <param name="code">The code.</param>
    /// <param name="vietnameseName">The name in Vietnamese.</param>
    /// <param name="englishName">The name in English.</param>
    /// <param name="numerator">The indicator above the line.</param>
    /// <param name="denominator">The indicator below the line.</param>
    /// <param name="unit">The unit of the bare ratio, or, where it is shown per 100 or 1000, of the number shown.</param>
    /// <param name="display">How its figures are written.</param>
    /// <param name="inputsAreIndependent">Whether numerator and denominator are each their own figure.</param>
    /// <param name="per">By what power of ten the bare ratio is multiplied when it is written for people.</param>
    /// <returns>The definition, of <c>[numerator] / [denominator]</c>.</returns>
    /// <exception cref="ArgumentException">An argument is null or white space, or the power of ten is none.</exception>
    public static DerivedDefinition Ratio(
        IndicatorCode code,
        string vietnameseName,
        string englishName,
        IndicatorCode numerator,
        IndicatorCode denominator,
        UnitOfMeasure unit,
        IndicatorDisplay display,
        bool inputsAreIndependent = false,
        int per = 1) =>
        new(
            code,
            vietnameseName,
            englishName,
            IndicatorExpression.Input(numerator) / IndicatorExpression.Input(denominator),
            unit,
            display,
            inputsAreIndependent,
            per);

    /// <summary>Whether figures can be shown per a number: a power of ten.</summary>
    internal static bool IsPer(int number)
    {
        if (number is < 1 or > MaxPer)
        {
            return false;
        }

        while (number % 10 == 0)
        {
            number /= 10;
        }

        return number == 1;
    }
}
