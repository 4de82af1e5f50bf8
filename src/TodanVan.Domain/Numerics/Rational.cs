using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using Ardalis.GuardClauses;
using TodanVan.Domain.Guards;

namespace TodanVan.Domain;

/// <summary>
/// An exact fraction of two integers of any size, always in lowest terms with a positive denominator; the default is 0.
/// </summary>
/// <remarks>
/// <para>
/// Every figure is computed in this type and rounded once, at the end, so that a ratio of sums is that ratio and nothing near
/// it. There is no infinity and no "not a number": dividing by zero throws.
/// </para>
/// <para>
/// A value has one representation: two <see cref="long"/> numbers kept inline when both parts fit, one heap object otherwise.
/// Equality, order and hash code therefore agree with the number itself.
/// </para>
/// </remarks>
/// <threadsafety>Immutable, and so safe to share between threads.</threadsafety>
public readonly partial struct Rational
{
    /// <summary>
    /// The most decimal digits accepted where a number of digits or a text is given (<see cref="Parse"/>,
    /// <see cref="FromScaled(BigInteger, int)"/>, <see cref="TryToScaled"/>, <see cref="Round"/>): 10,000. Results of arithmetic have no limit.
    /// </summary>
    public const int MaxDigits = 10_000;

    // Lowest terms; one less than the denominator, so that all zero bits are 0/1. Both are 0 when the value is large.
    private readonly long numerator;
    private readonly long denominatorLessOne;
    private readonly Large? large;

    /// <summary>Makes the fraction of two integers, reduced to lowest terms.</summary>
    /// <param name="numerator">The dividend.</param>
    /// <param name="denominator">The divisor, not zero; a negative one moves its sign to the numerator.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="denominator"/> is zero.</exception>
    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new ArgumentOutOfRangeException(nameof(denominator), denominator, "A fraction cannot have the denominator 0.");
        }

        this = Reduced(numerator, denominator);
    }

    private Rational(long numerator, long denominator)
    {
        this.numerator = numerator;
        denominatorLessOne = denominator - 1;
        large = null;
    }

    private Rational(Large large)
    {
        numerator = 0;
        denominatorLessOne = 0;
        this.large = large;
    }

    /// <summary>The number 0.</summary>
    public static Rational Zero => default;

    /// <summary>The number 1.</summary>
    public static Rational One => new(1L, 1L);

    /// <summary>The numerator in lowest terms; it carries the sign.</summary>
    public BigInteger Numerator => large?.Numerator ?? numerator;

    /// <summary>The denominator in lowest terms, always positive; 1 for an integer.</summary>
    public BigInteger Denominator => large?.Denominator ?? SmallDenominator;

    /// <summary>Whether the value is a whole number.</summary>
    public bool IsInteger => large is null ? denominatorLessOne == 0 : large.Denominator.IsOne;

    /// <summary>Whether the value is 0.</summary>
    public bool IsZero => large is null && numerator == 0;

    /// <summary>-1 for a negative value, 0 for zero, 1 for a positive value.</summary>
    public int Sign => large is null ? Math.Sign(numerator) : large.Numerator.Sign;

    private long SmallDenominator => denominatorLessOne + 1;

    private static Rational Reduced(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.Sign < 0)
        {
            numerator = -numerator;
            denominator = -denominator;
        }

        if (denominator.IsOne)
        {
            return Canonical(numerator, denominator);
        }

        if (TryGetInt64(numerator, out var smallNumerator) && TryGetInt64(denominator, out var smallDenominator))
        {
            return Reduced(smallNumerator, smallDenominator);
        }

        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        return divisor.IsOne ? Canonical(numerator, denominator) : Canonical(numerator / divisor, denominator / divisor);
    }

    private static Rational Reduced(long numerator, long denominator)
    {
        if (denominator == 1)
        {
            return new Rational(numerator, 1L);
        }

        var divisor = GreatestCommonDivisor(Magnitude(numerator), (ulong)denominator);
        return divisor == 1
            ? new Rational(numerator, denominator)
            : new Rational(numerator / (long)divisor, denominator / (long)divisor);
    }

    // The parts are in lowest terms; this only chooses the representation.
    private static Rational Canonical(Int128 numerator, Int128 denominator) =>
        numerator >= long.MinValue && numerator <= long.MaxValue && denominator <= long.MaxValue
            ? new Rational((long)numerator, (long)denominator)
            : new Rational(new Large(numerator, denominator));

    private static Rational Canonical(BigInteger numerator, BigInteger denominator) =>
        TryGetInt64(numerator, out var smallNumerator) && TryGetInt64(denominator, out var smallDenominator)
            ? new Rational(smallNumerator, smallDenominator)
            : new Rational(new Large(numerator, denominator));

    private static bool TryGetInt64(BigInteger value, out long result)
    {
        var fits = value >= long.MinValue && value <= long.MaxValue;
        result = fits ? (long)value : 0;
        return fits;
    }

    private static ulong Magnitude(long value) => value < 0 ? unchecked((ulong)-value) : (ulong)value;

    private static ulong GreatestCommonDivisor(ulong left, ulong right)
    {
        while (right != 0)
        {
            (left, right) = (right, left % right);
        }

        return left;
    }

    private static void CheckDigits(int digits, string parameterName) =>
        Guard.Against.OutOfRange(digits, parameterName, 0, MaxDigits);

    private static void CheckMode(MidpointRounding mode, string parameterName) =>
        Guard.Against.UndefinedEnum(mode, parameterName);

    [SuppressMessage("Design", "MA0048", Justification = "A private part of the one public type.")]
    private sealed class Large(BigInteger numerator, BigInteger denominator)
    {
        public BigInteger Numerator { get; } = numerator;

        public BigInteger Denominator { get; } = denominator;
    }
}
