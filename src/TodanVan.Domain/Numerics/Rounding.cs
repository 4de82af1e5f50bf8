using System.Globalization;
using Ardalis.GuardClauses;
using TodanVan.Domain.Guards;

namespace TodanVan.Domain;

/// <summary>How a number is rounded where it is shown: to how many decimals, and which way.</summary>
/// <remarks>There is no default rounding: whoever shows a number says how.</remarks>
/// <threadsafety>Immutable, and so safe to share between threads.</threadsafety>
public sealed class Rounding : IEquatable<Rounding>
{
    /// <summary>Makes a rounding.</summary>
    /// <param name="digits">The decimals to keep, 0 to <see cref="Rational.MaxDigits"/>, both included.</param>
    /// <param name="mode">Which way to round.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="digits"/> is out of range, or <paramref name="mode"/> is not one of the five.
    /// </exception>
    public Rounding(int digits, MidpointRounding mode)
    {
        Digits = Guard.Against.OutOfRange(digits, nameof(digits), 0, Rational.MaxDigits);
        Mode = Guard.Against.UndefinedEnum(mode, nameof(mode));
    }

    /// <summary>The decimals that are kept.</summary>
    public int Digits { get; }

    /// <summary>Which way to round.</summary>
    public MidpointRounding Mode { get; }

    /// <summary>Whether both round the same way to the same decimals.</summary>
    /// <param name="left">The first rounding.</param>
    /// <param name="right">The second rounding.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(Rounding? left, Rounding? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they round differently.</summary>
    /// <param name="left">The first rounding.</param>
    /// <param name="right">The second rounding.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(Rounding? left, Rounding? right) => !(left == right);

    /// <summary>To the nearest number, an exact half away from zero: the way people in Vietnam round on paper.</summary>
    /// <param name="digits">The decimals to keep.</param>
    /// <returns>The rounding.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="digits"/> is out of range.</exception>
    public static Rounding HalfAwayFromZero(int digits) => new(digits, MidpointRounding.AwayFromZero);

    /// <summary>To the nearest number, an exact half to the even digit.</summary>
    /// <param name="digits">The decimals to keep.</param>
    /// <returns>The rounding.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="digits"/> is out of range.</exception>
    public static Rounding HalfToEven(int digits) => new(digits, MidpointRounding.ToEven);

    /// <summary>Always toward negative infinity, so that "more than" stays true.</summary>
    /// <param name="digits">The decimals to keep.</param>
    /// <returns>The rounding.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="digits"/> is out of range.</exception>
    public static Rounding Down(int digits) => new(digits, MidpointRounding.ToNegativeInfinity);

    /// <summary>Always toward positive infinity, so that "less than" stays true.</summary>
    /// <param name="digits">The decimals to keep.</param>
    /// <returns>The rounding.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="digits"/> is out of range.</exception>
    public static Rounding Up(int digits) => new(digits, MidpointRounding.ToPositiveInfinity);

    /// <summary>Rounds a number.</summary>
    /// <param name="value">The exact number.</param>
    /// <returns>The rounded number.</returns>
    public Rational Apply(Rational value) => value.Round(Digits, Mode);

    /// <summary>Whether the other rounds the same way to the same decimals.</summary>
    /// <param name="other">The other rounding.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(Rounding? other) => other is not null && Digits == other.Digits && Mode == other.Mode;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Rounding);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Digits, Mode);

    /// <summary>The digits and the mode, for a programmer to read.</summary>
    /// <returns>For example <c>2 digits, AwayFromZero</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Digits} digits, {Mode}");
}
