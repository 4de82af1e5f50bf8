namespace TodanVan.Domain;

/// <content>
/// Interval arithmetic: the result holds every number that the operation gives of a number in the one and a number in the other. An end
/// that is null is without limit.
/// </content>
public sealed partial class Bounds
{
    internal static Bounds Add(Bounds left, Bounds right) => new(left.Low + right.Low, left.High + right.High);

    internal static Bounds Subtract(Bounds left, Bounds right) => Add(left, Negate(right));

    internal static Bounds Negate(Bounds bounds) => new(-bounds.High, -bounds.Low);

    internal static Bounds Multiply(Bounds left, Bounds right)
    {
        // The extremes are products of ends. 0 times an end without limit is 0: the other factor is a number, whatever number.
        var ends = new[] { (End.LowOf(left), End.LowOf(right)), (End.LowOf(left), End.HighOf(right)), (End.HighOf(left), End.LowOf(right)), (End.HighOf(left), End.HighOf(right)) };
        var (low, high) = (End.Times(ends[0]), End.Times(ends[0]));
        foreach (var pair in ends.AsSpan(1))
        {
            var product = End.Times(pair);
            low = product.IsBelow(low) ? product : low;
            high = high.IsBelow(product) ? product : high;
        }

        return new Bounds(low.Number, high.Number);
    }

    /// <summary>The quotient; null when the divisor can be 0, for then it can be anything.</summary>
    internal static Bounds? Divide(Bounds left, Bounds right) =>
        right.Contains(Rational.Zero) ? null : Multiply(left, new Bounds(Inverse(right.High), Inverse(right.Low)));

    // What is without limit has 0 as the limit of its inverse.
    private static Rational Inverse(Rational? end) => end is { } number ? number.Reciprocal() : Rational.Zero;

    /// <summary>An end of bounds: a number, or without limit to one side.</summary>
    private readonly struct End(Rational? number, int side)
    {
        public Rational? Number => number;

        private int Sign => number?.Sign ?? side;

        public static End LowOf(Bounds bounds) => new(bounds.Low, -1);

        public static End HighOf(Bounds bounds) => new(bounds.High, 1);

        public static End Times((End Left, End Right) ends) => ends.Left.Sign * ends.Right.Sign == 0
            ? new End(Rational.Zero, 0)
            : new End(ends.Left.Number * ends.Right.Number, ends.Left.Sign * ends.Right.Sign);

        public bool IsBelow(End other) => number is { } own && other.Number is { } its ? own < its : Rank < other.Rank;

        private int Rank => number is null ? side : 0;
    }
}
