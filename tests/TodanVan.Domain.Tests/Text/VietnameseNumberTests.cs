using System.Numerics;
using System.Text.Json;

namespace TodanVan.Domain.Tests.Text;

public class VietnameseNumberTests
{
    private const NumberConvention Vi = NumberConvention.Vietnamese;
    private const NumberConvention Invariant = NumberConvention.Invariant;

    [Theory]
    [InlineData("2.477.180", Vi, "2477180")]
    [InlineData("109,402", Vi, "109.402")]
    [InlineData("05", Vi, "5")]
    [InlineData("0", Vi, "0")]
    [InlineData("-0", Vi, "0")]
    [InlineData("1234567,5", Vi, "1234567.5")]
    [InlineData("1.234,50", Vi, "1234.5")]
    [InlineData("1.234", Vi, "1234")]
    [InlineData("1,234", Vi, "1.234")]
    [InlineData("0,5", Vi, "0.5")]
    [InlineData("00,5", Vi, "0.5")]
    [InlineData("-1.234,5", Vi, "-1234.5")]
    [InlineData("\u22121.234", Vi, "-1234")]
    [InlineData(" \u00A012\u202F ", Vi, "12")]
    [InlineData("999.999.999.999.999.999.999,5", Vi, "999999999999999999999.5")]
    [InlineData("1234567890123456789", Vi, "1234567890123456789")]
    [InlineData("1234567", Invariant, "1234567")]
    [InlineData("1.234", Invariant, "1.234")]
    [InlineData("0.5", Invariant, "0.5")]
    [InlineData("-12.50", Invariant, "-12.5")]
    public void ParseNumber_ValidText_IsExact(string text, NumberConvention convention, string expected) =>
        Assert.Equal(Rational.Parse(expected), VietnameseNumber.ParseNumber(text, convention).Value);

    [Theory]
    [InlineData(null, Vi, ParseFailure.Empty, 0)]
    [InlineData("", Vi, ParseFailure.Empty, 0)]
    [InlineData(" \u00A0", Vi, ParseFailure.Empty, 0)]
    [InlineData("12.34", Vi, ParseFailure.InvalidGrouping, 3)]
    [InlineData("1.23.456", Vi, ParseFailure.InvalidGrouping, 4)]
    [InlineData("1.2345", Vi, ParseFailure.InvalidGrouping, 2)]
    [InlineData("1234.567", Vi, ParseFailure.InvalidGrouping, 4)]
    [InlineData("1.234567", Vi, ParseFailure.InvalidGrouping, 2)]
    [InlineData("1234567.890", Vi, ParseFailure.InvalidGrouping, 7)]
    [InlineData("0.5", Vi, ParseFailure.InvalidGrouping, 1)]
    [InlineData("0.125", Vi, ParseFailure.InvalidGrouping, 1)]
    [InlineData("012.345", Vi, ParseFailure.InvalidGrouping, 3)]
    [InlineData("1.", Vi, ParseFailure.InvalidGrouping, 2)]
    [InlineData("1..234", Vi, ParseFailure.InvalidGrouping, 2)]
    [InlineData("1.23,5", Vi, ParseFailure.InvalidGrouping, 4)]
    [InlineData("1,234.5", Vi, ParseFailure.MixedSeparators, 5)]
    [InlineData("1.234,5.6", Vi, ParseFailure.MixedSeparators, 7)]
    [InlineData("1,234,567", Vi, ParseFailure.MixedSeparators, 5)]
    [InlineData("1,5", Invariant, ParseFailure.MixedSeparators, 1)]
    [InlineData("1,234.5", Invariant, ParseFailure.MixedSeparators, 1)]
    [InlineData("1.234.567", Invariant, ParseFailure.MixedSeparators, 5)]
    [InlineData("5,", Vi, ParseFailure.Malformed, 2)]
    [InlineData("5.", Invariant, ParseFailure.Malformed, 2)]
    [InlineData(",5", Vi, ParseFailure.Malformed, 0)]
    [InlineData("-,5", Vi, ParseFailure.Malformed, 1)]
    [InlineData(".234", Vi, ParseFailure.Malformed, 0)]
    [InlineData("-", Vi, ParseFailure.Malformed, 1)]
    [InlineData("+5", Vi, ParseFailure.InvalidCharacter, 0)]
    [InlineData("--5", Vi, ParseFailure.InvalidCharacter, 1)]
    [InlineData("5-", Vi, ParseFailure.InvalidCharacter, 1)]
    [InlineData("- 5", Vi, ParseFailure.InvalidCharacter, 1)]
    [InlineData("1 234", Vi, ParseFailure.InvalidCharacter, 1)]
    [InlineData("1e5", Vi, ParseFailure.InvalidCharacter, 1)]
    [InlineData("O5", Vi, ParseFailure.InvalidCharacter, 0)]
    [InlineData("٣", Vi, ParseFailure.InvalidCharacter, 0)]
    [InlineData("１２", Vi, ParseFailure.InvalidCharacter, 0)]
    [InlineData("5\t", Vi, ParseFailure.InvalidCharacter, 1)]
    [InlineData("  5x", Vi, ParseFailure.InvalidCharacter, 3)]
    public void ParseNumber_InvalidText_SaysWhyAndWhere(string? text, NumberConvention convention, ParseFailure failure, int position)
    {
        var result = VietnameseNumber.ParseNumber(text, convention);

        Assert.Equal(failure, result.Failure);
        Assert.Equal(position, result.Position);

        Assert.Equal(failure, VietnameseNumber.TryParseScaled(text, convention, 0, out long small, out var at));
        Assert.Equal((0L, position), (small, at));
        Assert.Equal(failure, VietnameseNumber.TryParseScaled(text, convention, 0, out BigInteger large, out at));
        Assert.Equal((BigInteger.Zero, position), (large, at));
    }

    [Fact]
    public void ParseNumber_AtTheDigitLimit_ReadsAndBeyondRefuses()
    {
        var atLimit = new string('9', VietnameseNumber.MaxDigits);
        Assert.Equal(BigInteger.Pow(10, VietnameseNumber.MaxDigits) - 1, VietnameseNumber.ParseNumber(atLimit, Vi).Value.Numerator);

        var beyond = VietnameseNumber.ParseNumber(atLimit + "9", Vi);
        Assert.Equal((ParseFailure.TooManyDigits, VietnameseNumber.MaxDigits), (beyond.Failure, beyond.Position));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hơn ")]
    [InlineData("1/")]
    [InlineData("1/1 (đạt ")]
    public void Parse_TenMillionDigits_StopsAtTheLimit(string before)
    {
        var text = before + new string('9', 10_000_000);

        Assert.False(VietnameseNumber.ParseNumber(text, Vi).Success);
        Assert.False(VietnameseNumber.ParseQuantity(text, Vi).Success);
        Assert.False(VietnameseNumber.ParseRatio(text, Vi).Success);
        Assert.NotEqual(ParseFailure.None, VietnameseNumber.TryParseScaled(text, Vi, 2, out long _, out _));
        Assert.False(VietnameseNumber.LooksLikeGroupedInvariant(text));
    }

    [Theory]
    [InlineData("5", 2, 500)]
    [InlineData("5,25", 2, 525)]
    [InlineData("5,0", 0, 5)]
    [InlineData("5,2500", 2, 525)]
    [InlineData("-5,25", 3, -5250)]
    [InlineData("0", 1000, 0)]
    [InlineData("9.223.372.036.854.775.807", 0, long.MaxValue)]
    [InlineData("-9.223.372.036.854.775.808", 0, long.MinValue)]
    [InlineData("92233720368547758,07", 2, long.MaxValue)]
    [InlineData("0000000000000000000000000000000000005", 1, 50)]
    public void TryParseScaled_FittingNumber_GivesTheMantissa(string text, int scale, long expected)
    {
        Assert.Equal(ParseFailure.None, VietnameseNumber.TryParseScaled(text, Vi, scale, out long small, out var position));
        Assert.Equal((expected, 0), (small, position));
        Assert.Equal(ParseFailure.None, VietnameseNumber.TryParseScaled(text, Vi, scale, out BigInteger large, out position));
        Assert.Equal((expected, 0), (large, position));
    }

    [Theory]
    [InlineData("9.223.372.036.854.775.808", 0, "9223372036854775808")]
    [InlineData("92233720368547758,08", 2, "9223372036854775808")]
    [InlineData("1", 19, "10000000000000000000")]
    [InlineData("10", 18, "10000000000000000000")]
    public void TryParseScaled_TooLargeForInt64_SaysSoAndTheOtherOverloadReads(string text, int scale, string expected)
    {
        Assert.Equal(ParseFailure.OutOfRange, VietnameseNumber.TryParseScaled(text, Vi, scale, out long small, out _));
        Assert.Equal(0, small);
        Assert.Equal(ParseFailure.None, VietnameseNumber.TryParseScaled(text, Vi, scale, out BigInteger large, out _));
        Assert.Equal(Rational.Parse(expected).Numerator, large);
    }

    [Theory]
    [InlineData("5,255", 2, 4)]
    [InlineData("5,05", 0, 2)]
    [InlineData(" 1.234,5678 ", 3, 10)]
    [InlineData("12345678901234567890,123", 2, 23)]
    public void TryParseScaled_MoreDecimals_RefusesToRound(string text, int scale, int position)
    {
        Assert.Equal(ParseFailure.TooManyDecimals, VietnameseNumber.TryParseScaled(text, Vi, scale, out long small, out var at));
        Assert.Equal((0L, position), (small, at));
        Assert.Equal(ParseFailure.TooManyDecimals, VietnameseNumber.TryParseScaled(text, Vi, scale, out BigInteger large, out at));
        Assert.Equal((BigInteger.Zero, position), (large, at));
    }

    [Fact]
    public void TryParseScaled_OrdinaryNumber_AllocatesNothing()
    {
        VietnameseNumber.TryParseScaled("2.477.180,5", Vi, 2, out long _, out _);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            VietnameseNumber.TryParseScaled("2.477.180,5", Vi, 2, out long _, out _);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000);
    }

    [Theory]
    [InlineData("1,234", true)]
    [InlineData(" -12,345", true)]
    [InlineData("123,456", true)]
    [InlineData("109,402", true)]
    [InlineData("1234,567", false)]
    [InlineData("1,23", false)]
    [InlineData("1,2345", false)]
    [InlineData("0,234", false)]
    [InlineData("1.234", false)]
    [InlineData("1.234,567", false)]
    [InlineData(",234", false)]
    [InlineData("a,234", false)]
    [InlineData("1,2a4", false)]
    [InlineData("", false)]
    public void LooksLikeGroupedInvariant_OnlyTheExactShape(string text, bool expected) =>
        Assert.Equal(expected, VietnameseNumber.LooksLikeGroupedInvariant(text));

    [Theory]
    [InlineData("2.477.180 m²", "2477180", "m2", Qualifier.Exact)]
    [InlineData("335.000\u00A0M2", "335000", "m2", Qualifier.Exact)]
    [InlineData("11.917,45ha", "11917.45", "ha", Qualifier.Exact)]
    [InlineData("252,43 tỉ đồng", "252430000000", "dong", Qualifier.Exact)]
    [InlineData("252,43tỷ đồng", "252430000000", "dong", Qualifier.Exact)]
    [InlineData("52.825.688 đồng", "52825688", "dong", Qualifier.Exact)]
    [InlineData("42,2 triệu đồng", "42200000", "dong", Qualifier.Exact)]
    [InlineData("5 nghìn đồng", "5000", "dong", Qualifier.Exact)]
    [InlineData("5 ngàn đồng", "5000", "dong", Qualifier.Exact)]
    [InlineData("1,5 nghìn tỷ đồng", "1500000000000", "dong", Qualifier.Exact)]
    [InlineData("hơn 156 tỷ đồng", "156000000000", "dong", Qualifier.MoreThan)]
    [InlineData("HƠN 156 TỶ ĐỒNG", "156000000000", "dong", Qualifier.MoreThan)]
    [InlineData("trên 5", "5", "one", Qualifier.MoreThan)]
    [InlineData("gần 239 tỷ đồng", "239000000000", "dong", Qualifier.LessThan)]
    [InlineData("dưới 239", "239", "one", Qualifier.LessThan)]
    [InlineData("ít\u00A0 nhất 3 tổ", "3", "team", Qualifier.AtLeast)]
    [InlineData("không quá 11 người", "11", "person", Qualifier.AtMost)]
    [InlineData("khoảng -5 ha", "-5", "ha", Qualifier.About)]
    [InlineData("khỏang 5 ha", "5", "ha", Qualifier.About)]
    [InlineData("21.967 ngày công lao động", "21967", "labour-day", Qualifier.Exact)]
    [InlineData("hơn 75%", "75", "percent", Qualifier.MoreThan)]
    [InlineData("2.071 thôn, tổ dân phố", "2071", "village", Qualifier.Exact)]
    [InlineData("7,5 thành viên/tổ", "7.5", "member-per-team", Qualifier.Exact)]
    [InlineData("109,402 tỷ", "109402000000", "one", Qualifier.Exact)]
    [InlineData("5 triệu", "5000000", "one", Qualifier.Exact)]
    [InlineData("05", "5", "one", Qualifier.Exact)]
    [InlineData("3 Ðồng", "3", "dong", Qualifier.Exact)] // capital eth for đ
    public void ParseQuantity_ReportWording_IsRead(string text, string value, string unit, Qualifier qualifier)
    {
        var quantity = VietnameseNumber.ParseQuantity(text, Vi).Value;

        Assert.Equal((Rational.Parse(value), unit, qualifier), (quantity.Value, quantity.Unit.Code, quantity.Qualifier));
    }

    // Decomposed by hand: the letters of the words with their marks apart, in canonical and in typing order.
    [Theory]
    [InlineData("ho\u031Bn 156 ty\u0309 đo\u0302\u0300ng", "156000000000", "dong", Qualifier.MoreThan)]
    [InlineData("hơn 156 tỷ đô\u0300ng", "156000000000", "dong", Qualifier.MoreThan)]
    [InlineData("5 mo\u0302 hi\u0300nh", "5", "model", Qualifier.Exact)]
    [InlineData("i\u0301t nha\u0302\u0301t 5 to\u0302\u0309", "5", "team", Qualifier.AtLeast)]
    [InlineData("5 ngu\u031Bo\u031B\u0300i", "5", "person", Qualifier.Exact)]
    public void ParseQuantity_DecomposedLetters_AreTheSameWords(string text, string value, string unit, Qualifier qualifier) =>
        ParseQuantity_ReportWording_IsRead(text, value, unit, qualifier);

    [Theory]
    [InlineData(null, ParseFailure.Empty, 0)]
    [InlineData("  ", ParseFailure.Empty, 0)]
    [InlineData("1.477.602 công", ParseFailure.UnknownUnit, 10)]
    [InlineData("5 to", ParseFailure.UnknownUnit, 2)]
    [InlineData("5 dong", ParseFailure.UnknownUnit, 2)]
    [InlineData("5 tỷđồng", ParseFailure.UnknownUnit, 2)]
    [InlineData("5 tỷ công", ParseFailure.UnknownUnit, 2)]
    [InlineData("5 đồng đồng", ParseFailure.UnknownUnit, 2)]
    [InlineData("5/", ParseFailure.UnknownUnit, 1)]
    [InlineData("5 tổ/", ParseFailure.UnknownUnit, 2)]
    [InlineData("1 234 đồng", ParseFailure.UnknownUnit, 2)]
    [InlineData("hon 5 ha", ParseFailure.Malformed, 0)]
    [InlineData(" nhiều 5 ha", ParseFailure.Malformed, 1)]
    [InlineData("đồng", ParseFailure.Malformed, 0)]
    [InlineData(",5 ha", ParseFailure.Malformed, 0)]
    [InlineData("hơn 12.34 ha", ParseFailure.InvalidGrouping, 7)]
    [InlineData("1,234.5 ha", ParseFailure.MixedSeparators, 5)]
    public void ParseQuantity_InvalidText_SaysWhyAndWhere(string? text, ParseFailure failure, int position)
    {
        var result = VietnameseNumber.ParseQuantity(text, Vi);

        Assert.Equal((failure, position), (result.Failure, result.Position));
    }

    // %/% is a bare number, so that %/%/% is a number per percent, and is written so.
    [Theory]
    [InlineData("7 /tổ", 7, "one-per-team")]
    [InlineData("1,5 tỷ /thôn", 1_500_000_000, "one-per-village")]
    [InlineData("2%/%/%", 2, "one-per-percent")]
    public void ParseQuantity_NothingBeforeTheSlash_IsABareNumberPerUnit(string text, int value, string unit)
    {
        var quantity = VietnameseNumber.ParseQuantity(text, Vi).Value;

        Assert.Equal((value, unit), (quantity.Value, quantity.Unit.Code));
        Assert.Equal(quantity, VietnameseNumber.ParseQuantity(VietnameseNumber.FormatQuantity(quantity), Vi).Value);
    }

    [Theory]
    [InlineData("7 /", 2)]
    [InlineData("7 //tổ", 2)]
    [InlineData("7 tổ/", 2)]
    public void ParseQuantity_NothingBehindTheSlash_IsAnUnknownUnit(string text, int position)
    {
        var result = VietnameseNumber.ParseQuantity(text, Vi);

        Assert.Equal((ParseFailure.UnknownUnit, position), (result.Failure, result.Position));
    }

    [Fact]
    public void ParseQuantity_UnitsOfTheCaller_AreKnownToo()
    {
        var house = new UnitOfMeasure("house", "căn nhà");

        Assert.Equal(new Quantity(5411, house), VietnameseNumber.ParseQuantity("5.411 Căn nhà", Vi, [house]).Value);
        Assert.Equal("house-per-village", VietnameseNumber.ParseQuantity("2 căn nhà / thôn", Vi, [house]).Value.Unit.Code);
        Assert.Equal(ParseFailure.UnknownUnit, VietnameseNumber.ParseQuantity("5.411 căn nhà", Vi).Failure);
        Assert.Throws<ArgumentNullException>(() => VietnameseNumber.ParseQuantity("5 x", Vi, [null!]));
        Assert.Throws<ArgumentNullException>(() => VietnameseNumber.ParseQuantity("5 x", Vi, null!));
    }

    [Theory]
    [InlineData("2.071/2.071", "2071", "2071", null)]
    [InlineData("2.071/2.071 (đạt 100%)", "2071", "2071", "100")]
    [InlineData("2.071 / 2.071 ( Đạt 100 % )", "2071", "2071", "100")]
    [InlineData("1.808/2.071 (87,3%)", "1808", "2071", "87.3")]
    [InlineData("1.808/2.071 (đạt 87,30%)", "1808", "2071", "87.3")]
    [InlineData("1.808/2.071 (đạt 87%)", "1808", "2071", "87")]
    [InlineData("1/8 (đạt 12,5%)", "1", "8", "12.5")]
    [InlineData("1/8 (đạt 12%)", "1", "8", "12")]
    [InlineData("1/8 (đạt 13%)", "1", "8", "13")]
    [InlineData("99.999/100.000 (đạt 100%)", "99999", "100000", "100")]
    [InlineData("99.999/100.000 (đạt 99,99%)", "99999", "100000", "99.99")]
    [InlineData("0/0", "0", "0", null)]
    public void ParseRatio_ValidText_IsRead(string text, string numerator, string denominator, string? percent)
    {
        var ratio = VietnameseNumber.ParseRatio(text, Vi).Value;

        Assert.Equal((numerator, denominator), (ratio.Numerator.ToString(), ratio.Denominator.ToString()));
        Assert.Equal(percent is null ? null : Rational.Parse(percent), ratio.Percent);
    }

    [Theory]
    [InlineData("", ParseFailure.Empty, 0)]
    [InlineData("2.071", ParseFailure.Malformed, 5)]
    [InlineData("2.071/", ParseFailure.Malformed, 6)]
    [InlineData("/2.071", ParseFailure.Malformed, 0)]
    [InlineData("1/2/3", ParseFailure.InvalidCharacter, 3)]
    [InlineData("1/2 50%", ParseFailure.InvalidCharacter, 3)]
    [InlineData("(1/2)", ParseFailure.Malformed, 0)]
    [InlineData("1/2 (50)", ParseFailure.Malformed, 5)]
    [InlineData("1/2 (50%", ParseFailure.Malformed, 7)]
    [InlineData("1/2 ()", ParseFailure.Malformed, 5)]
    [InlineData("1/2 (được 50%)", ParseFailure.Malformed, 5)]
    [InlineData("1/2 (51%)", ParseFailure.Inconsistent, 4)]
    [InlineData("1.808/2.071 (đạt 87,31%)", ParseFailure.Inconsistent, 12)]
    [InlineData("99.999/100.000 (đạt 99,98%)", ParseFailure.Inconsistent, 15)]
    [InlineData("99.999/100.000 (đạt 100,00%)", ParseFailure.None, 0)]
    [InlineData("0/0 (đạt 100%)", ParseFailure.Inconsistent, 4)]
    [InlineData("12.34/2", ParseFailure.InvalidGrouping, 3)]
    [InlineData("2/12.34", ParseFailure.InvalidGrouping, 5)]
    [InlineData("1/2 (đạt 5.0%)", ParseFailure.InvalidGrouping, 11)]
    public void ParseRatio_InvalidText_SaysWhyAndWhere(string text, ParseFailure failure, int position)
    {
        var result = VietnameseNumber.ParseRatio(text, Vi);

        Assert.Equal((failure, position), (result.Failure, result.Position));
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("999", "999")]
    [InlineData("1000", "1.000")]
    [InlineData("-123456", "-123.456")]
    [InlineData("2477180", "2.477.180")]
    [InlineData("7.5", "7,5")]
    [InlineData("-0.25", "-0,25")]
    [InlineData("1234.5678", "1.234,5678")]
    public void FormatNumber_Exact_IsShortest(string value, string expected) =>
        Assert.Equal(expected, VietnameseNumber.FormatNumber(Rational.Parse(value)));

    [Theory]
    [InlineData("14589/2071", 2, false, "7,04")]
    [InlineData("87.3", 2, false, "87,30")]
    [InlineData("87.3", 2, true, "87,3")]
    [InlineData("100", 2, true, "100")]
    [InlineData("100", 2, false, "100,00")]
    [InlineData("-1/1000", 2, false, "0,00")]
    [InlineData("999.995", 2, false, "1.000,00")]
    [InlineData("1200", 0, true, "1.200")]
    public void FormatNumber_Rounded_PadsOrTrims(string value, int digits, bool trim, string expected) =>
        Assert.Equal(expected, VietnameseNumber.FormatNumber(Rational.Parse(value), Rounding.HalfAwayFromZero(digits), trim));

    [Fact]
    public void Format_EndlessDecimals_Throws()
    {
        var third = new Rational(1, 3);

        Assert.Throws<ArgumentException>("value", () => VietnameseNumber.FormatNumber(third));
        Assert.Throws<ArgumentException>(() => VietnameseNumber.FormatMoney(third));
        Assert.Throws<ArgumentException>(() => VietnameseNumber.FormatQuantity(new Quantity(third, UnitOfMeasure.Team)));
        Assert.Equal(
            "0,33 tổ", VietnameseNumber.FormatQuantity(new Quantity(third, UnitOfMeasure.Team), Rounding.HalfToEven(2), trimTrailingZeros: true));
    }

    // The rule: tỷ from 10^9, triệu from 10^6, each only if three decimals are enough.
    [Theory]
    [InlineData("109402000000", "109,402 tỷ đồng")]
    [InlineData("252430000000", "252,43 tỷ đồng")]
    [InlineData("52825688", "52.825.688 đồng")]
    [InlineData("1000000000", "1 tỷ đồng")]
    [InlineData("999999999", "999.999.999 đồng")]
    [InlineData("999999000", "999,999 triệu đồng")]
    [InlineData("1000000", "1 triệu đồng")]
    [InlineData("999999", "999.999 đồng")]
    [InlineData("1000100000", "1.000,1 triệu đồng")]
    [InlineData("1000000001", "1.000.000.001 đồng")]
    [InlineData("-1500000000", "-1,5 tỷ đồng")]
    [InlineData("0", "0 đồng")]
    [InlineData("1234567000000000", "1.234.567 tỷ đồng")]
    public void FormatMoney_Amount_ChoosesTheLargestExactScale(string dong, string expected) =>
        Assert.Equal(expected, VietnameseNumber.FormatMoney(Rational.Parse(dong)));

    [Theory]
    [InlineData("hơn 156 tỷ đồng")]
    [InlineData("2.477.180 m²")]
    [InlineData("87,3%")]
    [InlineData("gần 7,5")]
    [InlineData("ít nhất 5 thành viên/tổ")]
    [InlineData("không quá -1 ngày công")]
    [InlineData("khoảng 14 thôn, tổ dân phố")]
    public void FormatQuantity_OfWhatWasRead_IsTheSameText(string text) =>
        Assert.Equal(text, VietnameseNumber.FormatQuantity(VietnameseNumber.ParseQuantity(text, Vi).Value));

    [Fact]
    public void FormatQuantity_Rounded_KeepsTheQualifierTrue()
    {
        var more = new Quantity(Rational.Parse("156.6"), UnitOfMeasure.SquareMetre, Qualifier.MoreThan);
        var money = new Quantity(Rational.Parse("1000000000.4"), UnitOfMeasure.Dong);

        Assert.Equal("hơn 156 m²", VietnameseNumber.FormatQuantity(more, Rounding.HalfAwayFromZero(0), trimTrailingZeros: false));
        Assert.Equal("hơn 156,60 m²", VietnameseNumber.FormatQuantity(more, Rounding.HalfAwayFromZero(2), trimTrailingZeros: false));
        Assert.Equal("1 tỷ đồng", VietnameseNumber.FormatQuantity(money, Rounding.HalfAwayFromZero(0), trimTrailingZeros: false));
    }

    [Theory]
    [InlineData(2071, 2071, "2.071/2.071 (đạt 100%)")]
    [InlineData(0, 2071, "0/2.071 (đạt 0%)")]
    [InlineData(1, 3, "1/3 (đạt 33,33%)")]
    [InlineData(2, 3, "2/3 (đạt 66,67%)")]
    [InlineData(5, 3, "5/3 (đạt 166,67%)")]
    [InlineData(99999, 100000, "99.999/100.000 (đạt 99,99%)")]
    [InlineData(100001, 100000, "100.001/100.000 (đạt 100,01%)")]
    [InlineData(1, 100000, "1/100.000 (đạt 0%)")]
    public void FormatCoverage_NeverClaimsAllUnlessExact(int numerator, int denominator, string expected) =>
        Assert.Equal(expected, VietnameseNumber.FormatCoverage(numerator, denominator));

    [Fact]
    public void Arguments_CallersFaults_Throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>("denominator", () => VietnameseNumber.FormatCoverage(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>("convention", () => VietnameseNumber.ParseNumber("1", (NumberConvention)9));
        Assert.Throws<ArgumentOutOfRangeException>("convention", () => VietnameseNumber.ParseQuantity("1", (NumberConvention)9));
        Assert.Throws<ArgumentOutOfRangeException>("convention", () => VietnameseNumber.ParseRatio("1/1", (NumberConvention)9));
        Assert.Throws<ArgumentOutOfRangeException>("scale", () => VietnameseNumber.TryParseScaled("1", Vi, -1, out long _, out _));
        Assert.Throws<ArgumentOutOfRangeException>("scale", () => VietnameseNumber.TryParseScaled("1", Vi, 1001, out BigInteger _, out _));
        Assert.Throws<ArgumentNullException>("rounding", () => VietnameseNumber.FormatNumber(1, null!, trimTrailingZeros: true));
        Assert.Throws<ArgumentNullException>("quantity", () => VietnameseNumber.FormatQuantity(null!));
        Assert.Throws<ArgumentOutOfRangeException>("qualifier", () => VietnameseNumber.FormatQualifier((Qualifier)9));
    }

    [Theory]
    [InlineData(Qualifier.Exact, "", "")]
    [InlineData(Qualifier.MoreThan, "hơn", "moreThan")]
    [InlineData(Qualifier.LessThan, "gần", "lessThan")]
    [InlineData(Qualifier.AtLeast, "ít nhất", "atLeast")]
    [InlineData(Qualifier.AtMost, "không quá", "ATMOST")]
    [InlineData(Qualifier.About, "khoảng", " about ")]
    public void Qualifier_WordAndToken_AreRead(Qualifier qualifier, string word, string token)
    {
        Assert.Equal(word, VietnameseNumber.FormatQualifier(qualifier));
        Assert.Equal(qualifier, VietnameseNumber.ParseQualifier(word).Value);
        Assert.Equal(qualifier, VietnameseNumber.ParseQualifier(token).Value);
        Assert.Equal(ParseFailure.Malformed, VietnameseNumber.ParseQualifier(word + "x").Failure);
    }

    // Big List of Naughty Strings; the numbers among them are plain digits, one decimal comma and grouped dots.
    [SkippableFact]
    public void Parse_NaughtyStrings_NeverThrowsAndReadsOnlyNumbers()
    {
        var path = SharedFile("testdata/blns/blns.json");
        Skip.If(path is null, "../shared/testdata/blns is not there.");
        var strings = JsonSerializer.Deserialize<string[]>(File.ReadAllText(path))!;
        Assert.True(strings.Length > 500);
        foreach (var text in strings)
        {
            foreach (var convention in new[] { Vi, Invariant })
            {
                var number = VietnameseNumber.ParseNumber(text, convention);
                Assert.True(!number.Success || text.Trim(' ', '\u00A0').All(c => char.IsAsciiDigit(c) || c is '.' or ',' or '-' or '\u2212'), text);
                Assert.InRange(number.Position, 0, text.Length);
                Assert.InRange(VietnameseNumber.ParseQuantity(text, convention).Position, 0, text.Length);
                Assert.InRange(VietnameseNumber.ParseQuantity("5 " + text, convention).Position, 0, text.Length + 2);
                Assert.InRange(VietnameseNumber.ParseQuantity(text + " 5", convention).Position, 0, text.Length + 2);
                Assert.InRange(VietnameseNumber.ParseRatio(text, convention).Position, 0, text.Length);
                Assert.InRange(VietnameseNumber.ParseRatio($"1/2 ({text})", convention).Position, 0, text.Length + 6);
                _ = VietnameseNumber.ParseQualifier(text);
                _ = VietnameseNumber.LooksLikeGroupedInvariant(text);
            }

            Assert.True(!Rational.TryParse(text, out var rational) || text.All(c => char.IsAsciiDigit(c) || c is '.' or '/' or '-'), text);
            _ = rational;
        }
    }

    private static string? SharedFile(string relative)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TodanVan.Domain.sln")))
            {
                var path = Path.Combine(folder.FullName, "..", "shared", relative);
                return File.Exists(path) ? path : null;
            }
        }

        return null;
    }
}
