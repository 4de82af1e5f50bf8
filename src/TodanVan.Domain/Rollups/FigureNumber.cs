namespace TodanVan.Domain.Rollups;

/// <summary>The number of a figure: its state, and what belongs to it.</summary>
internal readonly struct FigureNumber(FigureState state, Rational value, Qualifier qualifier, Rational? numerator = null, Rational? denominator = null)
{
    /// <summary>A figure that is no number.</summary>
    public static FigureNumber Without(FigureState state) => new(state, Rational.Zero, Qualifier.Exact);

    public FigureState State { get; } = state;

    public Rational Value { get; } = value;

    public Qualifier Qualifier { get; } = qualifier;

    public Rational? Numerator { get; } = numerator;

    public Rational? Denominator { get; } = denominator;
}
