using System.Numerics;

namespace TodanVan.Domain.Tests.Laws;

/// <summary>Exact fractions are the ordered field of fractions; the oracle is cross-multiplication of big integers.</summary>
[Properties(Arbitrary = [typeof(NumericGenerators)], MaxTest = 300)]
public class RationalLaws
{
    [Property]
    public bool Constructor_AnyParts_LowestTermsPositiveDenominator(BigInteger n, BigInteger d)
    {
        if (d.IsZero)
        {
            return Record.Exception(() => new Rational(n, d)) is ArgumentOutOfRangeException;
        }

        var r = new Rational(n, d);
        return r.Denominator.Sign > 0
            && BigInteger.GreatestCommonDivisor(r.Numerator, r.Denominator).IsOne
            && r.Numerator * d == n * r.Denominator;
    }

    [Property]
    public bool Add_AnyNumbers_IsCrossMultiplication(Rational a, Rational b) =>
        IsFraction(a + b, (a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    [Property]
    public bool Subtract_AnyNumbers_IsCrossMultiplication(Rational a, Rational b) =>
        IsFraction(a - b, (a.Numerator * b.Denominator) - (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    [Property]
    public bool Multiply_AnyNumbers_IsCrossMultiplication(Rational a, Rational b) =>
        IsFraction(a * b, a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    [Property]
    public bool Divide_AnyNumbers_IsCrossMultiplicationOrThrows(Rational a, Rational b) =>
        b.IsZero
            ? Record.Exception(() => a / b) is DivideByZeroException
            : IsFraction(a / b, a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    [Property]
    public bool SharedFactors_ComeBack_InTheSmallRepresentation(Rational a, Rational b)
    {
        // A value reached by another way is the same value: equality depends on one representation for each.
        var roundabout = a + b - b;
        return roundabout == a && roundabout.GetHashCode() == a.GetHashCode() && (b.IsZero || a * b / b == a);
    }

    [Property]
    public bool Field_AnyNumbers_ObeysTheAxioms(Rational a, Rational b, Rational c) =>
        a + b == b + a
        && a * b == b * a
        && (a + b) + c == a + (b + c)
        && (a * b) * c == a * (b * c)
        && a * (b + c) == (a * b) + (a * c)
        && a + Rational.Zero == a
        && a * Rational.One == a
        && (a + -a).IsZero
        && (a.IsZero || a * a.Reciprocal() == Rational.One);

    [Property]
    public bool Compare_AnyNumbers_IsCrossMultiplication(Rational a, Rational b)
    {
        var expected = (a.Numerator * b.Denominator).CompareTo(b.Numerator * a.Denominator);
        return Math.Sign(a.CompareTo(b)) == expected
            && a < b == expected < 0
            && a <= b == expected <= 0
            && a > b == expected > 0
            && a >= b == expected >= 0
            && a == b == (expected == 0)
            && a != b == (expected != 0)
            && Rational.Min(a, b) + Rational.Max(a, b) == a + b
            && Rational.Min(a, b) <= Rational.Max(a, b)
            && Rational.Abs(a) == (a.Sign < 0 ? -a : a)
            && a.Sign == a.CompareTo(Rational.Zero);
    }

    [Property]
    public bool Order_AnyNumbers_IsTotal(Rational a, Rational b, Rational c) =>
        a.CompareTo(a) == 0
        && Math.Sign(a.CompareTo(b)) == -Math.Sign(b.CompareTo(a))
        && (!(a <= b && b <= c) || a <= c)
        && (a == b) == (a.CompareTo(b) == 0)
        && (a != b || a.GetHashCode() == b.GetHashCode());

    [Property]
    public bool Order_TimesTheSame_KeepsOrTurnsBySign(Rational a, Rational b, Rational c) =>
        Math.Sign((a * c).CompareTo(b * c)) == c.Sign * Math.Sign(a.CompareTo(b));

    [Property]
    public bool Order_Reciprocals_TurnsWithinASign(Rational a, Rational b) =>
        a.Sign * b.Sign <= 0 || (a < b) == (b.Reciprocal() < a.Reciprocal());

    [Property]
    public bool Order_AddingTheSame_Keeps(Rational a, Rational b, Rational c) => (a < b) == (a + c < b + c);

    [Property]
    public bool Floor_AnyNumber_IsTheLargestIntegerBelow(Rational a) =>
        a.Floor() <= a && a < a.Floor() + 1 && a.Ceiling() == -(-a).Floor();

    [Property]
    public Property Round_AnyNumber_IsIdempotentCloseAndAMultiple(Rational a, MidpointRounding mode) =>
        Prop.ForAll(Gen.Choose(0, 25).ToArbitrary(), digits =>
        {
            var rounded = a.Round(digits, mode);
            var unit = Rational.FromScaled(1, digits);
            var error = Rational.Abs(rounded - a);
            var nearest = mode is MidpointRounding.AwayFromZero or MidpointRounding.ToEven;
            var side = mode switch
            {
                MidpointRounding.ToNegativeInfinity => rounded <= a,
                MidpointRounding.ToPositiveInfinity => rounded >= a,
                MidpointRounding.ToZero => Rational.Abs(rounded) <= Rational.Abs(a),
                MidpointRounding.AwayFromZero => error * 2 < unit || Rational.Abs(rounded) >= Rational.Abs(a),
                _ => error * 2 < unit || (rounded / unit).Numerator.IsEven,
            };
            return side
                && (rounded / unit).IsInteger
                && rounded.Round(digits, mode) == rounded
                && (nearest ? error * 2 <= unit : error < unit);
        });

    [Property]
    public bool Round_LargerNumber_IsNotSmaller(Rational a, Rational b, MidpointRounding mode)
    {
        var (low, high) = a < b ? (a, b) : (b, a);
        return low.Round(1, mode) <= high.Round(1, mode) && low.RoundToInteger(mode) <= high.RoundToInteger(mode);
    }

    [Property]
    public Property Round_LargerNumberAtAnyDigit_IsNotSmaller(Rational a, MidpointRounding mode) =>
        Prop.ForAll(NumericGenerators.Rationals.ToArbitrary(), Gen.Choose(0, 25).ToArbitrary(), (b, digits) =>
            Math.Sign(a.Round(digits, mode).CompareTo(b.Round(digits, mode))) * Math.Sign(a.CompareTo(b)) >= 0);

    [Property]
    public bool Round_NegatedNumber_IsNegatedTheOtherWay(Rational a, MidpointRounding mode)
    {
        var mirrored = mode switch
        {
            MidpointRounding.ToNegativeInfinity => MidpointRounding.ToPositiveInfinity,
            MidpointRounding.ToPositiveInfinity => MidpointRounding.ToNegativeInfinity,
            _ => mode,
        };
        return (-a).Round(2, mirrored) == -a.Round(2, mode) && (-a).RoundToInteger(mirrored) == -a.RoundToInteger(mode);
    }

    // Random numbers are seldom half way between two others; these are all.
    [Property]
    public Property Round_HalfWay_GoesToTheSideOfTheMode(BigInteger below) =>
        Prop.ForAll(Gen.Choose(0, 25).ToArbitrary(), digits =>
        {
            var unit = Rational.FromScaled(1, digits);
            var (low, half, high) = (below * unit, (below * unit) + (unit / 2), (below + 1) * unit);
            var away = below.Sign < 0 ? low : high;
            return half.Round(digits, MidpointRounding.AwayFromZero) == away
                && half.Round(digits, MidpointRounding.ToZero) == (below.Sign < 0 ? high : low)
                && half.Round(digits, MidpointRounding.ToEven) == (below.IsEven ? low : high)
                && half.Round(digits, MidpointRounding.ToNegativeInfinity) == low
                && half.Round(digits, MidpointRounding.ToPositiveInfinity) == high;
        });

    [Property]
    public bool Text_AnyNumber_ReadsBack(Rational a) =>
        Rational.Parse(a.ToString()) == a
        && string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{a}") == a.ToString();

    [Property]
    public Property DecimalText_ScaledNumber_ReadsBackAndIsShortest() =>
        Prop.ForAll(NumericGenerators.Decimals.ToArbitrary(), a =>
            a.TryToDecimalText(out var text)
            && Rational.Parse(text) == a
            && !(text.Contains('.') && text[^1] is '0' or '.'));

    [Property]
    public bool DecimalText_AnyNumber_ExistsIffOnlyTwosAndFivesDivide(Rational a)
    {
        var rest = a.Denominator;
        foreach (var prime in new[] { 2, 5 })
        {
            while (rest % prime == 0)
            {
                rest /= prime;
            }
        }

        return a.TryToDecimalText(out _) == rest.IsOne;
    }

    [Property]
    public Property Scaled_AnyMantissa_ComesBack(BigInteger mantissa) =>
        Prop.ForAll(Gen.Choose(0, 40).ToArbitrary(), scale =>
            Rational.FromScaled(mantissa, scale).TryToScaled(scale, out var back)
            && back == mantissa
            && Rational.FromScaled(mantissa, scale) == new Rational(mantissa, BigInteger.Pow(10, scale)));

    [Property]
    public bool Decimal_AnyDecimal_ComesBack(decimal value) =>
        Rational.FromDecimal(value).TryToDecimal(out var back) && back == value;

    private static bool IsFraction(Rational actual, BigInteger numerator, BigInteger denominator) =>
        actual == new Rational(numerator, denominator)
        && actual.Numerator * denominator == numerator * actual.Denominator
        && actual.Denominator.Sign > 0
        && BigInteger.GreatestCommonDivisor(actual.Numerator, actual.Denominator).IsOne;
}
