using Ardalis.GuardClauses;

namespace TodanVan.Domain.Indicators;

/// <summary>An indicator that is computed from others: so far, the ratio of two measures.</summary>
/// <remarks>
/// A ratio is a ratio of sums, never a mean of ratios, and its sums run over the same reporting cells: those in which both inputs are
/// present. Where numerator and denominator come from different sources (a roster and the register) they are declared independent, and
/// each is its own figure.
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed class DerivedDefinition : IndicatorDefinition
{
    private DerivedDefinition(
        IndicatorCode code,
        string vietnameseName,
        string englishName,
        UnitOfMeasure unit,
        IndicatorDisplay display,
        IndicatorCode numerator,
        IndicatorCode denominator,
        bool inputsAreIndependent)
        : base(code, vietnameseName, englishName, unit, display)
    {
        Numerator = Guard.Against.Null(numerator);
        Denominator = Guard.Against.Null(denominator);
        InputsAreIndependent = inputsAreIndependent;
    }

    /// <summary>The measure above the line.</summary>
    public IndicatorCode Numerator { get; }

    /// <summary>The measure below the line.</summary>
    public IndicatorCode Denominator { get; }

    /// <summary>Whether numerator and denominator are each their own figure, instead of running over matched cells.</summary>
    public bool InputsAreIndependent { get; }

    /// <summary>The expression, for example <c>[members] / [teams]</c>.</summary>
    public string Expression => $"[{Numerator}] / [{Denominator}]";

    /// <summary>Defines the ratio of two measures.</summary>
    /// <param name="code">The code.</param>
    /// <param name="vietnameseName">The name in Vietnamese.</param>
    /// <param name="englishName">The name in English.</param>
    /// <param name="numerator">The measure above the line.</param>
    /// <param name="denominator">The measure below the line.</param>
    /// <param name="unit">The unit of the bare ratio.</param>
    /// <param name="display">How its figures are written.</param>
    /// <param name="inputsAreIndependent">Whether numerator and denominator are each their own figure.</param>
    /// <returns>The definition.</returns>
    /// <exception cref="ArgumentException">An argument is null or white space.</exception>
    public static DerivedDefinition Ratio(
        IndicatorCode code,
        string vietnameseName,
        string englishName,
        IndicatorCode numerator,
        IndicatorCode denominator,
        UnitOfMeasure unit,
        IndicatorDisplay display,
        bool inputsAreIndependent = false) =>
        new(code, vietnameseName, englishName, unit, display, numerator, denominator, inputsAreIndependent);
}
