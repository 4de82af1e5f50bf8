namespace TodanVan.Domain;

/// <summary>The numbers between which something is known to lie, both ends included; an end that is null is not known.</summary>
/// <remarks>Bounds contain every value that can be true; they need not be tight.</remarks>
/// <threadsafety>Immutable, and so safe to share between threads.</threadsafety>
public sealed partial class Bounds : IEquatable<Bounds>
{
    /// <summary>Makes bounds of their ends.</summary>
    /// <param name="low">The smallest number, included; null when there is no limit below.</param>
    /// <param name="high">The largest number, included; null when there is no limit above.</param>
    /// <exception cref="ArgumentException"><paramref name="low"/> is above <paramref name="high"/>.</exception>
    public Bounds(Rational? low, Rational? high)
    {
        if (low > high)
        {
            throw new ArgumentException("The low end is above the high end.", nameof(low));
        }

        Low = low;
        High = high;
    }

    /// <summary>Every number.</summary>
    public static Bounds Unlimited { get; } = new(null, null);

    /// <summary>The smallest number, included; null when there is no limit below.</summary>
    public Rational? Low { get; }

    /// <summary>The largest number, included; null when there is no limit above.</summary>
    public Rational? High { get; }

    /// <summary>Whether both are the same bounds.</summary>
    /// <param name="left">The first, or null.</param>
    /// <param name="right">The second, or null.</param>
    public static bool operator ==(Bounds? left, Bounds? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ in an end.</summary>
    /// <param name="left">The first, or null.</param>
    /// <param name="right">The second, or null.</param>
    public static bool operator !=(Bounds? left, Bounds? right) => !(left == right);

    /// <summary>Gives the bounds that hold one number only.</summary>
    /// <param name="value">The number.</param>
    public static Bounds Exactly(Rational value) => new(value, value);

    /// <summary>Tells whether a number lies within.</summary>
    /// <param name="value">The number.</param>
    public bool Contains(Rational value) => !(value < Low) && !(value > High);

    /// <summary>Whether the other has the same ends.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(Bounds? other) => other is not null && Low == other.Low && High == other.High;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Bounds);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Low, High);

    /// <summary>For example <c>[21, 31]</c>, <c>[0, ..]</c>.</summary>
    public override string ToString() => $"[{Low?.ToString() ?? ".."}, {High?.ToString() ?? ".."}]";
}
