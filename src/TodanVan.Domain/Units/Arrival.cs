namespace TodanVan.Domain.Units;

/// <summary>How much of a source arrives somewhere.</summary>
/// <threadsafety>Immutable.</threadsafety>
internal sealed record Arrival(CrosswalkExtent Extent, Rational? Share, IReadOnlyList<string> Measures)
{
    public static Arrival Whole { get; } = new(CrosswalkExtent.Whole, Rational.One, []);

    public static Arrival Unknown { get; } = new(CrosswalkExtent.Unknown, null, []);
}
