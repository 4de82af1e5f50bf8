using System.Numerics;

namespace TodanVan.Domain;

public readonly partial struct Rational :
    IAdditionOperators<Rational, Rational, Rational>,
    ISubtractionOperators<Rational, Rational, Rational>,
    IMultiplyOperators<Rational, Rational, Rational>,
    IDivisionOperators<Rational, Rational, Rational>,
    IUnaryNegationOperators<Rational, Rational>,
    IUnaryPlusOperators<Rational, Rational>,
    IAdditiveIdentity<Rational, Rational>,
    IMultiplicativeIdentity<Rational, Rational>
{
    static Rational IAdditiveIdentity<Rational, Rational>.AdditiveIdentity => Zero;

    static Rational IMultiplicativeIdentity<Rational, Rational>.MultiplicativeIdentity => One;

    /// <summary>The exact sum.</summary>
    /// <param name="left">The first term.</param>
    /// <param name="right">The second term.</param>
    /// <returns>The sum.</returns>
    public static Rational operator +(Rational left, Rational right) =>
        left.large is null && right.large is null
            ? AddSmall(left.numerator, left.SmallDenominator, right.numerator, right.SmallDenominator)
            : AddLarge(left, right.Numerator, right.Denominator);

    /// <summary>The exact difference.</summary>
    /// <param name="left">The number to subtract from.</param>
    /// <param name="right">The number to subtract.</param>
    /// <returns>The difference.</returns>
    public static Rational operator -(Rational left, Rational right) =>
        left.large is null && right.large is null && right.numerator != long.MinValue
            ? AddSmall(left.numerator, left.SmallDenominator, -right.numerator, right.SmallDenominator)
            : AddLarge(left, -right.Numerator, right.Denominator);

    /// <summary>The exact product.</summary>
    /// <param name="left">The first factor.</param>
    /// <param name="right">The second factor.</param>
    /// <returns>The product.</returns>
    public static Rational operator *(Rational left, Rational right) =>
        left.large is null && right.large is null
            ? MultiplySmall(left.numerator, left.SmallDenominator, right.numerator, right.SmallDenominator)
            : Reduced(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>The exact quotient.</summary>
    /// <param name="left">The dividend.</param>
    /// <param name="right">The divisor.</param>
    /// <returns>The quotient.</returns>
    /// <exception cref="DivideByZeroException"><paramref name="right"/> is 0.</exception>
    public static Rational operator /(Rational left, Rational right) => left * right.Reciprocal();

    /// <summary>The number of the opposite sign.</summary>
    /// <param name="value">The number to negate.</param>
    /// <returns>The negated number.</returns>
    public static Rational operator -(Rational value) =>
        value.large is null && value.numerator != long.MinValue
            ? new Rational(-value.numerator, value.SmallDenominator)
            : Canonical(-value.Numerator, value.Denominator);

    /// <summary>The number itself.</summary>
    /// <param name="value">The number.</param>
    /// <returns><paramref name="value"/>.</returns>
    public static Rational operator +(Rational value) => value;

    /// <inheritdoc cref="op_Addition"/>
    public static Rational Add(Rational left, Rational right) => left + right;

    /// <inheritdoc cref="op_Subtraction"/>
    public static Rational Subtract(Rational left, Rational right) => left - right;

    /// <inheritdoc cref="op_Multiply"/>
    public static Rational Multiply(Rational left, Rational right) => left * right;

    /// <inheritdoc cref="op_Division"/>
    public static Rational Divide(Rational left, Rational right) => left / right;

    /// <inheritdoc cref="op_UnaryNegation"/>
    public static Rational Negate(Rational value) => -value;

    /// <summary>The distance from 0.</summary>
    /// <param name="value">The number.</param>
    /// <returns><paramref name="value"/> without its sign.</returns>
    public static Rational Abs(Rational value) => value.Sign < 0 ? -value : value;

    /// <summary>The smaller of two numbers.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    /// <returns>The smaller one.</returns>
    public static Rational Min(Rational left, Rational right) => right < left ? right : left;

    /// <summary>The larger of two numbers.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    /// <returns>The larger one.</returns>
    public static Rational Max(Rational left, Rational right) => right > left ? right : left;

    /// <summary>The number that gives 1 when multiplied by this one.</summary>
    /// <returns>Denominator over numerator, in lowest terms.</returns>
    /// <exception cref="DivideByZeroException">This number is 0.</exception>
    public Rational Reciprocal()
    {
        if (IsZero)
        {
            throw new DivideByZeroException("The number 0 has no reciprocal.");
        }

        if (large is null && numerator != long.MinValue)
        {
            return numerator > 0 ? new Rational(SmallDenominator, numerator) : new Rational(-SmallDenominator, -numerator);
        }

        return Sign > 0 ? Canonical(Denominator, Numerator) : Canonical(-Denominator, -Numerator);
    }

    private static Rational AddSmall(long numerator1, long denominator1, long numerator2, long denominator2)
    {
        // No product below reaches 2^126 and no sum 2^127, so nothing overflows Int128.
        unchecked
        {
            if (denominator1 == denominator2 && denominator1 == 1)
            {
                return Canonical((Int128)numerator1 + numerator2, 1);
            }

            var shared = (long)GreatestCommonDivisor((ulong)denominator1, (ulong)denominator2);
            if (shared == 1)
            {
                return Canonical(
                    Math.BigMul(numerator1, denominator2) + Math.BigMul(numerator2, denominator1),
                    Math.BigMul(denominator1, denominator2));
            }

            // Knuth, The Art of Computer Programming 2, 4.5.1: only a divisor of the shared part can still be common.
            var rest1 = denominator1 / shared;
            var sum = Math.BigMul(numerator1, denominator2 / shared) + Math.BigMul(numerator2, rest1);
            var divisor = (long)GreatestCommonDivisor((ulong)shared, (ulong)(Int128.Abs(sum) % shared));
            return Canonical(sum / divisor, Math.BigMul(rest1, denominator2 / divisor));
        }
    }

    private static Rational AddLarge(Rational left, BigInteger rightNumerator, BigInteger rightDenominator) =>
        Reduced(
            (left.Numerator * rightDenominator) + (rightNumerator * left.Denominator),
            left.Denominator * rightDenominator);

    private static Rational MultiplySmall(long numerator1, long denominator1, long numerator2, long denominator2)
    {
        if (denominator1 == 1 && denominator2 == 1)
        {
            return Canonical(Math.BigMul(numerator1, numerator2), 1);
        }

        // Each fraction is in lowest terms, so only the crossed pairs can have a common divisor.
        var divisor1 = (long)GreatestCommonDivisor((ulong)denominator2, Magnitude(numerator1));
        var divisor2 = (long)GreatestCommonDivisor((ulong)denominator1, Magnitude(numerator2));
        return Canonical(
            Math.BigMul(numerator1 / divisor1, numerator2 / divisor2),
            Math.BigMul(denominator1 / divisor2, denominator2 / divisor1));
    }
}
