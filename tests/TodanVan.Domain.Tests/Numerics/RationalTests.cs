using System.Globalization;
using System.Numerics;

namespace TodanVan.Domain.Tests.Numerics;

public class RationalTests
{
    [Fact]
    public void Default_IsZero()
    {
        Rational value = default;

        Assert.Equal(Rational.Zero, value);
        Assert.Equal(new Rational(0, -7), value);
        Assert.Equal(BigInteger.One, value.Denominator);
        Assert.Equal("0", value.ToString());
        Assert.True(value.IsZero && value.IsInteger);
        Assert.Equal(0, value.Sign);
    }

    [Fact]
    public void Constructor_ZeroDenominator_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>("denominator", () => new Rational(1, 0));

    [Theory]
    [InlineData(6, -4, "-3/2")]
    [InlineData(-6, -4, "3/2")]
    [InlineData(10, 5, "2")]
    public void ToString_Reduced_CarriesSignInNumerator(int n, int d, string expected) =>
        Assert.Equal(expected, new Rational(n, d).ToString());

    [Fact]
    public void Arithmetic_AtTheEdgeOfInt64_IsExact()
    {
        Rational max = long.MaxValue;
        Rational min = long.MinValue;

        Assert.Equal("9223372036854775808", (max + 1).ToString());
        Assert.Equal("9223372036854775808", (-min).ToString());
        Assert.Equal("9223372036854775808", Rational.Abs(min).ToString());
        Assert.Equal("9223372036854775808", (Rational.Zero - min).ToString());
        Assert.Equal("-1/9223372036854775808", min.Reciprocal().ToString());
        Assert.Equal(min, min.Reciprocal().Reciprocal());
        Assert.Equal("85070591730234615847396907784232501249", (max * max).ToString());
        Assert.Equal("85070591730234615865843651857942052864", (min * min).ToString());
        Assert.Equal(max, max + 1 - 1);
        Assert.Equal(Rational.One, max * max / max / max);
    }

    [Fact]
    public void Divide_ByZero_Throws()
    {
        Assert.Throws<DivideByZeroException>(() => Rational.One / Rational.Zero);
        Assert.Throws<DivideByZeroException>(() => Rational.Zero.Reciprocal());
    }

    [Fact]
    public void Twins_DoAsTheOperators()
    {
        var a = new Rational(1, 2);
        var b = new Rational(1, 3);

        Assert.Equal(new Rational(5, 6), Rational.Add(a, b));
        Assert.Equal(new Rational(1, 6), Rational.Subtract(a, b));
        Assert.Equal(new Rational(1, 6), Rational.Multiply(a, b));
        Assert.Equal(new Rational(3, 2), Rational.Divide(a, b));
        Assert.Equal(new Rational(-1, 2), Rational.Negate(a));
    }

    [Fact]
    public void GenericMath_SumOfHalves_IsExact()
    {
        Assert.Equal(new Rational(3, 2), Sum([new Rational(1, 2), new Rational(1, 2), new Rational(1, 2)]));

        static T Sum<T>(T[] values)
            where T : IAdditionOperators<T, T, T>, IAdditiveIdentity<T, T>
        {
            var sum = T.AdditiveIdentity;
            foreach (var value in values)
            {
                sum += value;
            }

            return sum;
        }
    }

    // Expected values by the definition of each mode (System.MidpointRounding).
    [Theory]
    [InlineData("5/2", "2", "3", "2", "2", "3")]
    [InlineData("-5/2", "-2", "-3", "-2", "-3", "-2")]
    [InlineData("7/2", "4", "4", "3", "3", "4")]
    [InlineData("-7/2", "-4", "-4", "-3", "-4", "-3")]
    [InlineData("1/3", "0", "0", "0", "0", "1")]
    [InlineData("-2/3", "-1", "-1", "0", "-1", "0")]
    [InlineData("9223372036854775807/2", "4611686018427387904", "4611686018427387904", "4611686018427387903", "4611686018427387903", "4611686018427387904")]
    [InlineData("200000000000000000000000000000000000000001/2", "100000000000000000000000000000000000000000", "100000000000000000000000000000000000000001", "100000000000000000000000000000000000000000", "100000000000000000000000000000000000000000", "100000000000000000000000000000000000000001")]
    public void RoundToInteger_AllModes_GiveTheirWay(string value, string even, string away, string zero, string down, string up)
    {
        var r = Rational.Parse(value);

        Assert.Equal(even, Text(r.RoundToInteger(MidpointRounding.ToEven)));
        Assert.Equal(away, Text(r.RoundToInteger(MidpointRounding.AwayFromZero)));
        Assert.Equal(zero, Text(r.RoundToInteger(MidpointRounding.ToZero)));
        Assert.Equal(down, Text(r.RoundToInteger(MidpointRounding.ToNegativeInfinity)));
        Assert.Equal(up, Text(r.RoundToInteger(MidpointRounding.ToPositiveInfinity)));
        Assert.Equal(down, Text(r.Floor()));
        Assert.Equal(up, Text(r.Ceiling()));

        static string Text(BigInteger integer) => integer.ToString(CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Round_BadArguments_Throw()
    {
        var half = new Rational(1, 2);

        Assert.Throws<ArgumentOutOfRangeException>("digits", () => half.Round(-1, MidpointRounding.ToEven));
        Assert.Throws<ArgumentOutOfRangeException>("digits", () => half.Round(Rational.MaxDigits + 1, MidpointRounding.ToEven));
        Assert.Throws<ArgumentOutOfRangeException>("mode", () => half.Round(1, (MidpointRounding)9));
        Assert.Throws<ArgumentOutOfRangeException>("mode", () => half.RoundToInteger((MidpointRounding)9));
        Assert.Equal(half, half.Round(Rational.MaxDigits, MidpointRounding.ToEven));
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-5", "-5")]
    [InlineData("1/8", "0.125")]
    [InlineData("-1/400", "-0.0025")]
    [InlineData("252430000000", "252430000000")]
    [InlineData("7/5", "1.4")]
    [InlineData("1/3", null)]
    [InlineData("14589/2071", null)]
    [InlineData("2071/2071", "1")]
    public void TryToDecimalText_OnlyIfItTerminates(string value, string? expected)
    {
        Assert.Equal(expected is not null, Rational.Parse(value).TryToDecimalText(out var text));
        Assert.Equal(expected ?? "", text);
    }

    [Fact]
    public void TryToDecimalText_LargePowerOfTwo_IsExact()
    {
        // 2^-64 = 5^64 / 10^64.
        Assert.True(new Rational(1, BigInteger.Pow(2, 64)).TryToDecimalText(out var text));
        Assert.Equal("0." + BigInteger.Pow(5, 64).ToString(CultureInfo.InvariantCulture).PadLeft(64, '0'), text);
    }

    [Fact]
    public void TryToDecimal_OnlyIfExact()
    {
        Assert.True(Rational.FromDecimal(decimal.MaxValue).TryToDecimal(out var max));
        Assert.Equal(decimal.MaxValue, max);
        Assert.True(Rational.FromDecimal(decimal.MinValue).TryToDecimal(out var min));
        Assert.Equal(decimal.MinValue, min);
        Assert.True(Rational.Parse("0.0000000000000000000000000001").TryToDecimal(out var small));
        Assert.Equal(0.0000000000000000000000000001m, small);
        Assert.False(Rational.Parse("0.00000000000000000000000000001").TryToDecimal(out _));
        Assert.False((Rational.FromDecimal(decimal.MaxValue) + 1).TryToDecimal(out _));
        Assert.False(new Rational(1, 3).TryToDecimal(out var none));
        Assert.Equal(0m, none);
    }

    // 2^64 + 5 and 2^95: more than 64 bits whose low part alone would look like a small number.
    [Theory]
    [InlineData("18446744073709551621")]
    [InlineData("39614081257132168796771975168")]
    [InlineData("9223372036854775807")]
    [InlineData("9223372036854775808")]
    public void FromDecimal_AtTheEdgesOfItsParts_IsExact(string digits)
    {
        var value = decimal.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(digits, Rational.FromDecimal(value).ToString());
        Assert.Equal("-" + digits, Rational.FromDecimal(-value).ToString());
    }

    [Fact]
    public void GetHashCode_LargeNumbers_TellsThemApart() =>
        Assert.True(Enumerable.Range(0, 100).Select(n => (Rational.Parse(new string('9', 40)) + n).GetHashCode()).Distinct().Count() > 50);

    [Fact]
    public void FromDecimal_TrailingZeros_AreTheSameNumber()
    {
        Rational value = 1.50m;

        Assert.Equal(new Rational(3, 2), value);
        Assert.Equal(new Rational(-1, 10), Rational.FromDecimal(-0.1m));
        Assert.Equal(Rational.Zero, Rational.FromDecimal(0.000m));
    }

    [Theory]
    [InlineData("1.25", 2, true, 125)]
    [InlineData("1.25", 3, true, 1250)]
    [InlineData("1.25", 1, false, 0)]
    [InlineData("-3", 0, true, -3)]
    [InlineData("1/3", 30, false, 0)]
    public void TryToScaled_OnlyIfExact(string value, int scale, bool expected, int mantissa)
    {
        Assert.Equal(expected, Rational.Parse(value).TryToScaled(scale, out var actual));
        Assert.Equal(mantissa, actual);
    }

    [Theory]
    [InlineData("2/4", "1/2")]
    [InlineData("-3", "-3")]
    [InlineData("007", "7")]
    [InlineData("1.250", "5/4")]
    [InlineData("-0.5", "-1/2")]
    [InlineData("-0", "0")]
    [InlineData("-3/9", "-1/3")]
    [InlineData("9223372036854775808", "9223372036854775808")]
    public void Parse_ValidText_IsExact(string text, string expected) => Assert.Equal(expected, Rational.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("+1")]
    [InlineData("--1")]
    [InlineData("-")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1/")]
    [InlineData("/2")]
    [InlineData("1/0")]
    [InlineData("0/00")]
    [InlineData("1/-2")]
    [InlineData("1/2/3")]
    [InlineData("1.5/2")]
    [InlineData("1e5")]
    [InlineData("1,5")]
    [InlineData("٣")]
    [InlineData("１")]
    [InlineData("NaN")]
    [InlineData("\0")]
    public void Parse_InvalidText_IsRefused(string text)
    {
        Assert.False(Rational.TryParse(text, out var result));
        Assert.Equal(Rational.Zero, result);
        Assert.Throws<FormatException>(() => Rational.Parse(text));
    }

    [Fact]
    public void Parse_Null_IsACallersFaultAndNotANumber()
    {
        Assert.Throws<ArgumentNullException>(() => Rational.Parse(null!));
        Assert.False(Rational.TryParse(null, out _));
    }

    [Fact]
    public void Parse_AtTheDigitLimit_ReadsAndBeyondRefuses()
    {
        var atLimit = new string('9', Rational.MaxDigits);
        Assert.Equal(BigInteger.Pow(10, Rational.MaxDigits) - 1, Rational.Parse(atLimit).Numerator);
        Assert.True(Rational.TryParse("-" + atLimit[1..] + ".5", out _));
        Assert.False(Rational.TryParse(atLimit + "9", out _));
        Assert.False(Rational.TryParse(atLimit + ".5", out _));
        Assert.False(Rational.TryParse(new string('1', 10_000_000), out _));
        Assert.False(Rational.TryParse("1/" + new string('1', 10_000_000), out _));
    }

    [Fact]
    public void Formatting_ThroughInterfaces_HasOneForm()
    {
        IFormattable value = new Rational(-1, 3);
        Assert.Equal("-1/3", value.ToString(null, CultureInfo.InvariantCulture));
        Assert.Throws<FormatException>(() => value.ToString("N2", CultureInfo.InvariantCulture));

        ISpanFormattable small = new Rational(-1, 3);
        Span<char> four = stackalloc char[4];
        Assert.True(small.TryFormat(four, out var written, default, null));
        Assert.Equal("-1/3", four[..written].ToString());
        Assert.False(small.TryFormat(stackalloc char[3], out _, default, null));
        Assert.Throws<FormatException>(() => small.TryFormat(new char[9], out _, "N2", null));

        ISpanFormattable large = new Rational(1, BigInteger.Pow(10, 30));
        Assert.False(large.TryFormat(four, out _, default, null));
    }

    [Fact]
    public void CompareTo_Object_FollowsNullAndRefusesOthers()
    {
        IComparable value = Rational.One;

        Assert.True(value.CompareTo(null) > 0);
        Assert.True(value.CompareTo(new Rational(1, 2)) > 0);
        Assert.Throws<ArgumentException>(() => value.CompareTo("1"));
        Assert.False(Rational.One.Equals((object)1));
    }

    [Fact]
    public void Scaled_BadScale_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>("scale", () => Rational.FromScaled(1, -1));
        Assert.Throws<ArgumentOutOfRangeException>("scale", () => Rational.FromScaled(BigInteger.One, Rational.MaxDigits + 1));
        Assert.Throws<ArgumentOutOfRangeException>("scale", () => Rational.One.TryToScaled(-1, out _));
    }
}
