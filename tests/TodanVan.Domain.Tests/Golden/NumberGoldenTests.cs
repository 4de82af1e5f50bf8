using System.Numerics;

namespace TodanVan.Domain.Tests.Golden;

/// <summary>
/// Figures of the published review of Kết luận 315-KL/TU and cases computed by hand with exact fractions (golden cases 2, 7, 8
/// and 10 of the project's rules).
/// </summary>
public class NumberGoldenTests
{
    // Golden 2: the lines of the review.
    [Fact]
    public void Review_Coverage_IsWholeAndSaysSo()
    {
        Assert.Equal("2.071/2.071 (đạt 100%)", VietnameseNumber.FormatCoverage(2071, 2071));
        Assert.True((new Rational(2071, 1) / 2071).TryToDecimalText(out var value));
        Assert.Equal("1", value);
    }

    // Golden 2: 14.589 members of 2.071 teams; 1.808 of 2.071.
    [Fact]
    public void Review_Ratios_RoundToTwoDigits()
    {
        Assert.Equal("7,04", VietnameseNumber.FormatNumber(new Rational(14589, 2071), Rounding.HalfAwayFromZero(2), trimTrailingZeros: false));
        Assert.Equal("87,30%", VietnameseNumber.FormatPercent(new Rational(1808, 2071), Rounding.HalfAwayFromZero(2), trimTrailingZeros: false));
        Assert.Equal("87,3%", VietnameseNumber.FormatPercent(new Rational(1808, 2071), Rounding.HalfAwayFromZero(2), trimTrailingZeros: true));
        Assert.Equal("1.808/2.071 (đạt 87,3%)", VietnameseNumber.FormatCoverage(1808, 2071));
    }

    // The review's quantities as printed there, and as the library prints them.
    [Theory]
    [InlineData("2.477.180m2", "2477180", "m2", "2.477.180 m²")]
    [InlineData("1.477.602 ngày công", "1477602", "labour-day", "1.477.602 ngày công")]
    [InlineData("109,402 tỷ đồng", "109402000000", "dong", "109,402 tỷ đồng")]
    [InlineData("252,43 tỷ đồng", "252430000000", "dong", "252,43 tỷ đồng")]
    [InlineData("14.589 thành viên", "14589", "member", "14.589 thành viên")]
    [InlineData("484 mô hình", "484", "model", "484 mô hình")]
    public void Review_Quantities_AreReadExactlyAndPrinted(string printed, string value, string unit, string written)
    {
        var quantity = VietnameseNumber.ParseQuantity(printed, NumberConvention.Vietnamese).Value;

        Assert.Equal(Rational.Parse(value), quantity.Value);
        Assert.Equal(unit, quantity.Unit.Code);
        Assert.Equal(Qualifier.Exact, quantity.Qualifier);
        Assert.Equal(written, VietnameseNumber.FormatQuantity(quantity));
    }

    // Golden 7: thirds as shares of 100 at two digits.
    [Fact]
    public void Thirds_AsShares_AddUpToOneHundred()
    {
        var shares = Apportionment.ByLargestRemainder(100_00, [1, 1, 1]);

        Assert.Equal(
            ["33,34", "33,33", "33,33"],
            shares.Shares.Select(share => VietnameseNumber.FormatNumber(Rational.FromScaled(share, 2))));
        Assert.True(shares.HasTies);
    }

    // Golden 7: 2/3 in per cent.
    [Theory]
    [InlineData(0, "67%")]
    [InlineData(1, "66,7%")]
    [InlineData(2, "66,67%")]
    [InlineData(10, "66,6666666667%")]
    public void TwoThirds_InPercent_RoundsOnce(int digits, string expected) =>
        Assert.Equal(expected, VietnameseNumber.FormatPercent(new Rational(2, 3), Rounding.HalfAwayFromZero(digits), trimTrailingZeros: false));

    // Golden 8: negatives, and each level of the tree at one digit (values times 10).
    [Fact]
    public void Tree_AtOneDigit_AddsUpAtEveryLevel()
    {
        Assert.Equal(
            new BigInteger[] { 0, -1 },
            Apportionment.RoundToTotal([new Rational(-1, 2), new Rational(-1, 2)], -1).Shares);
        Assert.Equal(
            new BigInteger[] { 0, -1 },
            Apportionment.ByLargestRemainder(-1, [new Rational(-1, 2), new Rational(-1, 2)]).Shares);

        var (a, b) = (Rational.Parse("2.8"), Rational.Parse("2.7"));
        var root = (a + b).RoundToInteger(MidpointRounding.AwayFromZero);
        Assert.Equal(6, root);
        Assert.Equal(new BigInteger[] { 3, 3 }, Apportionment.RoundToTotal([a, b], root).Shares);
        Assert.Equal(new BigInteger[] { 2, 1 }, Apportionment.RoundToTotal([Rational.Parse("1.4"), Rational.Parse("1.4")], 3).Shares);
        Assert.Equal(new BigInteger[] { 2, 1 }, Apportionment.RoundToTotal([Rational.Parse("1.4"), Rational.Parse("1.3")], 3).Shares);
    }

    // Golden 10.
    [Fact]
    public void Qualifiers_OfTheRules_AreCarried()
    {
        var more156 = Number(156, Qualifier.MoreThan);
        var less239 = Number(239, Qualifier.LessThan);

        Assert.Equal(Number(395, Qualifier.About), more156 + less239);
        Assert.Equal(Number(83, Qualifier.LessThan), less239 - more156);
        Assert.Equal(Number(13, Qualifier.MoreThan), more156 / 12);
        Assert.Equal(Number(13, Qualifier.MoreThan), more156 / Number(12, Qualifier.Exact));
        Assert.Equal(Number(new Rational(1, 13), Qualifier.LessThan), Number(12, Qualifier.Exact) / more156);
        Assert.Equal(more156, Number(Rational.Parse("156.6"), Qualifier.MoreThan).Round(Rounding.HalfAwayFromZero(0)));
        Assert.True(more156.IsAtLeast(150));
        Assert.Null(more156.IsEqualTo(200));
        Assert.False(more156.IsAtMost(156));

        static Quantity Number(Rational value, Qualifier qualifier) => new(value, UnitOfMeasure.One, qualifier);
    }
}
