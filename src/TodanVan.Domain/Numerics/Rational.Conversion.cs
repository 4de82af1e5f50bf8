using System.Numerics;

namespace TodanVan.Domain;

public readonly partial struct Rational
{
    /// <summary>The whole number.</summary>
    /// <param name="value">The whole number.</param>
    /// <returns>The same number.</returns>
    public static implicit operator Rational(int value) => new((long)value, 1L);

    /// <summary>The whole number.</summary>
    /// <param name="value">The whole number.</param>
    /// <returns>The same number.</returns>
    public static implicit operator Rational(long value) => new(value, 1L);

    /// <summary>The whole number.</summary>
    /// <param name="value">The whole number.</param>
    /// <returns>The same number.</returns>
    public static implicit operator Rational(BigInteger value) => Canonical(value, BigInteger.One);

    /// <summary>The decimal number, exactly.</summary>
    /// <param name="value">The decimal number.</param>
    /// <returns>The same number.</returns>
    public static implicit operator Rational(decimal value) => FromDecimal(value);

    /// <summary>The number <paramref name="mantissa"/> / 10^<paramref name="scale"/>, as stored at a declared scale.</summary>
    /// <param name="mantissa">The digits as a whole number.</param>
    /// <param name="scale">How many of the digits are decimals, 0 to <see cref="MaxDigits"/>, both included.</param>
    /// <returns>The exact number.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="scale"/> is out of range.</exception>
    public static Rational FromScaled(BigInteger mantissa, int scale)
    {
        CheckDigits(scale, nameof(scale));
        return Reduced(mantissa, PowersOfTen.Of(scale));
    }

    /// <inheritdoc cref="FromScaled(BigInteger, int)"/>
    public static Rational FromScaled(long mantissa, int scale)
    {
        CheckDigits(scale, nameof(scale));
        return scale <= PowersOfTen.MaxInt64Exponent
            ? Reduced(mantissa, PowersOfTen.Int64(scale))
            : Reduced(mantissa, PowersOfTen.Of(scale));
    }

    /// <summary>The decimal number, exactly; <c>1.50m</c> and <c>1.5m</c> give the same number.</summary>
    /// <param name="value">The decimal number.</param>
    /// <returns>The same number.</returns>
    public static Rational FromDecimal(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        unchecked
        {
            var low = ((ulong)(uint)parts[1] << 32) | (uint)parts[0];
            var scale = (parts[3] >> 16) & 0xFF;
            var negative = parts[3] < 0;
            if (parts[2] == 0 && low <= long.MaxValue)
            {
                return FromScaled(negative ? -(long)low : (long)low, scale);
            }

            BigInteger mantissa = new UInt128((uint)parts[2], low);
            return FromScaled(negative ? -mantissa : mantissa, scale);
        }
    }

    /// <summary>Gives the number as a <see cref="decimal"/>, only if that is exact.</summary>
    /// <param name="result">The same number without trailing zeros, or 0.</param>
    /// <returns>
    /// Whether a decimal holds the number exactly: at most 28 decimals and a mantissa below 2^96. Nothing is ever rounded.
    /// </returns>
    public bool TryToDecimal(out decimal result)
    {
        result = 0;
        if (!TryGetShortestDecimal(out var mantissa, out var scale) || scale > 28)
        {
            return false;
        }

        var magnitude = BigInteger.Abs(mantissa);
        if (magnitude.GetBitLength() > 96)
        {
            return false;
        }

        var bits = (UInt128)magnitude;
        unchecked
        {
            result = new decimal((int)(uint)bits, (int)(uint)(bits >> 32), (int)(uint)(bits >> 64), mantissa.Sign < 0, (byte)scale);
        }

        return true;
    }

    /// <summary>Gives the number as a whole number of 10^-<paramref name="scale"/>, only if that is exact.</summary>
    /// <param name="scale">The number of decimals, 0 to <see cref="MaxDigits"/>, both included.</param>
    /// <param name="mantissa">The number times 10^<paramref name="scale"/>, or 0.</param>
    /// <returns>Whether the number has no more decimals than that. Nothing is ever rounded.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="scale"/> is out of range.</exception>
    public bool TryToScaled(int scale, out BigInteger mantissa)
    {
        CheckDigits(scale, nameof(scale));
        if (IsInteger)
        {
            mantissa = Numerator * PowersOfTen.Of(scale);
            return true;
        }

        // In lowest terms the denominator must divide the power of ten itself.
        var factor = BigInteger.DivRem(PowersOfTen.Of(scale), Denominator, out var remainder);
        mantissa = remainder.IsZero ? Numerator * factor : BigInteger.Zero;
        return remainder.IsZero;
    }

    /// <summary>The fewest decimals that hold the number, and its digits at that scale; false when no number of decimals does.</summary>
    internal bool TryGetShortestDecimal(out BigInteger mantissa, out int scale)
    {
        scale = 0;
        mantissa = Numerator;
        if (IsInteger)
        {
            return true;
        }

        // A fraction terminates iff its denominator is 2^twos * 5^fives.
        var rest = Denominator;
        var twos = (int)BigInteger.TrailingZeroCount(rest);
        rest >>= twos;
        var fives = RemoveFactor(ref rest, 1_220_703_125, 13) + RemoveFactor(ref rest, 5, 1);
        if (!rest.IsOne)
        {
            mantissa = BigInteger.Zero;
            return false;
        }

        scale = Math.Max(twos, fives);
        mantissa *= (BigInteger.One << (scale - twos)) * BigInteger.Pow(5, scale - fives);
        return true;
    }

    private static int RemoveFactor(ref BigInteger value, BigInteger factor, int weight)
    {
        var count = 0;
        while (true)
        {
            var quotient = BigInteger.DivRem(value, factor, out var remainder);
            if (!remainder.IsZero)
            {
                return count;
            }

            value = quotient;
            count += weight;
        }
    }
}
