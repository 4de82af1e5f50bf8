using System.Numerics;

namespace TodanVan.Domain;

public readonly partial struct Rational :
    IEquatable<Rational>,
    IComparable<Rational>,
    IComparable,
    IComparisonOperators<Rational, Rational, bool>
{
    /// <summary>Whether both are the same number.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(Rational left, Rational right) => left.Equals(right);

    /// <summary>Whether they are different numbers.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(Rational left, Rational right) => !left.Equals(right);

    /// <summary>Whether the first number is smaller.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    /// <returns>Whether <paramref name="left"/> is less than <paramref name="right"/>.</returns>
    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first number is smaller or the same.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    /// <returns>Whether <paramref name="left"/> is at most <paramref name="right"/>.</returns>
    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first number is larger.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    /// <returns>Whether <paramref name="left"/> is more than <paramref name="right"/>.</returns>
    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first number is larger or the same.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    /// <returns>Whether <paramref name="left"/> is at least <paramref name="right"/>.</returns>
    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    /// <summary>Whether the other is the same number.</summary>
    /// <param name="other">The other number.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(Rational other) =>
        large is null || other.large is null
            ? ReferenceEquals(large, other.large) && numerator == other.numerator && denominatorLessOne == other.denominatorLessOne
            : large.Numerator == other.large.Numerator && large.Denominator == other.large.Denominator;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        large is null ? HashCode.Combine(numerator, denominatorLessOne) : HashCode.Combine(large.Numerator, large.Denominator);

    /// <summary>Orders by size.</summary>
    /// <param name="other">The other number.</param>
    /// <returns>Negative when this number is smaller, 0 when both are equal, positive when it is larger.</returns>
    public int CompareTo(Rational other)
    {
        if (large is null && other.large is null)
        {
            return denominatorLessOne == other.denominatorLessOne
                ? numerator.CompareTo(other.numerator)
                : Math.BigMul(numerator, other.SmallDenominator).CompareTo(Math.BigMul(other.numerator, SmallDenominator));
        }

        var sign = Sign;
        var otherSign = other.Sign;
        return sign == otherSign
            ? (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator)
            : sign.CompareTo(otherSign);
    }

    /// <inheritdoc/>
    /// <remarks>Every number follows <see langword="null"/>.</remarks>
    /// <exception cref="ArgumentException"><paramref name="obj"/> is neither null nor a <see cref="Rational"/>.</exception>
    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        Rational other => CompareTo(other),
        _ => throw new ArgumentException($"A {nameof(Rational)} compares only with another.", nameof(obj)),
    };
}
