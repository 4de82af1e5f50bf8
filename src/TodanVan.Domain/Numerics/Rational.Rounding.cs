using System.Numerics;

namespace TodanVan.Domain;

public readonly partial struct Rational
{
    /// <summary>The largest whole number that is not larger: -7/2 gives -4.</summary>
    /// <returns>The whole number.</returns>
    public BigInteger Floor() => RoundToInteger(MidpointRounding.ToNegativeInfinity);

    /// <summary>The smallest whole number that is not smaller: -7/2 gives -3.</summary>
    /// <returns>The whole number.</returns>
    public BigInteger Ceiling() => RoundToInteger(MidpointRounding.ToPositiveInfinity);

    /// <summary>Rounds to a whole number.</summary>
    /// <param name="mode">
    /// Where to round. <see cref="MidpointRounding.AwayFromZero"/> and <see cref="MidpointRounding.ToEven"/> go to the nearest
    /// number and decide only an exact half; the other three always go their way.
    /// </param>
    /// <returns>The whole number.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mode"/> is not one of the five.</exception>
    public BigInteger RoundToInteger(MidpointRounding mode)
    {
        CheckMode(mode, nameof(mode));
        return large is null
            ? DivideRounded<Int128>(numerator, SmallDenominator, mode)
            : DivideRounded(large.Numerator, large.Denominator, mode);
    }

    /// <summary>Rounds to a number of decimals.</summary>
    /// <param name="digits">The decimals to keep, 0 to <see cref="MaxDigits"/>, both included.</param>
    /// <param name="mode">Where to round, as in <see cref="RoundToInteger"/>.</param>
    /// <returns>The rounded number; the number itself when it has no more decimals than that.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="digits"/> is out of range, or <paramref name="mode"/> is not one of the five.
    /// </exception>
    public Rational Round(int digits, MidpointRounding mode)
    {
        CheckDigits(digits, nameof(digits));
        CheckMode(mode, nameof(mode));
        if (IsInteger)
        {
            return this;
        }

        if (large is null && digits <= PowersOfTen.MaxInt64Exponent)
        {
            var unit = PowersOfTen.Int64(digits);
            var scaled = DivideRounded(Math.BigMul(numerator, unit), SmallDenominator, mode);
            return scaled >= long.MinValue && scaled <= long.MaxValue ? Reduced((long)scaled, unit) : Reduced(scaled, unit);
        }

        var power = PowersOfTen.Of(digits);
        return Reduced(DivideRounded(Numerator * power, Denominator, mode), power);
    }

    private static T DivideRounded<T>(T numerator, T denominator, MidpointRounding mode)
        where T : IBinaryInteger<T>
    {
        var (towardZero, remainder) = T.DivRem(numerator, denominator);
        if (T.IsZero(remainder))
        {
            return towardZero;
        }

        var negative = T.IsNegative(remainder);
        var step = mode switch
        {
            MidpointRounding.ToZero => false,
            MidpointRounding.ToNegativeInfinity => negative,
            MidpointRounding.ToPositiveInfinity => !negative,
            _ => IsFurther(remainder, denominator, orEqual: mode == MidpointRounding.AwayFromZero || T.IsOddInteger(towardZero)),
        };
        return step ? towardZero + (negative ? -T.One : T.One) : towardZero;
    }

    // Whether the remainder is more than (or, if asked, exactly) half of the denominator.
    private static bool IsFurther<T>(T remainder, T denominator, bool orEqual)
        where T : IBinaryInteger<T>
    {
        var magnitude = T.Abs(remainder);
        var order = (magnitude + magnitude).CompareTo(denominator);
        return order > 0 || (order == 0 && orEqual);
    }
}
