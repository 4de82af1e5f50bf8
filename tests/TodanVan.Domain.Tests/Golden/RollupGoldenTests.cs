using TodanVan.Domain.Indicators;
using TodanVan.Domain.Rollups;
using TodanVan.Domain.Tests.Observations;

namespace TodanVan.Domain.Tests.Golden;

/// <summary>Golden cases 1, 2, 7 and 10 of the project's rules, from rows to text; computed by hand with exact fractions.</summary>
public class RollupGoldenTests
{
    private static readonly IndicatorCatalogue Catalogue = World.Catalogue(
        World.Measure("n", TimeAggregation.Sum, 1, minimum: 0),
        World.Measure("d", TimeAggregation.Sum, minimum: 0),
        World.Ratio("r", "n", "d"));

    // Golden 1: n = 1, 2, 3; d = 2, -, 6 -> 4/8 = 1/2, reported 2 of 3.
    [Fact]
    public void Golden1_RatioOfMatchedSums()
    {
        var register = World.Commune("V1", "V2", "V3");
        var figures = World.Run(register, Catalogue, "2018", "V1;n;2018;1", "V2;n;2018;2", "V3;n;2018;3", "V1;d;2018;2", "V3;d;2018;6");

        foreach (var code in new[] { "C", "D", "P" })
        {
            var ratio = figures.Of(code, "r");
            Assert.Equal((FigureState.Value, (Rational?)new Rational(1, 2)), (ratio.State, ratio.Value));
            Assert.Equal(((Rational?)4, (Rational?)8), (ratio.Numerator, ratio.Denominator));
            Assert.Equal((2, 3, 0), (ratio.Reported, ratio.Expected, ratio.Partial));
            Assert.Equal(["V2"], ratio.MissingUnits().Codes());
        }

        // The mean of the ratios would be 1/2 too; the ratio of all sums 6/8.
        Assert.Equal(((Rational?)6, (Rational?)8), (figures.Of("C", "n").Value, figures.Of("C", "d").Value));
        Assert.Equal(FigureState.Missing, figures.Of("V2", "r").State);
        Assert.Null(figures.Of("V2", "r").Value);

        var zero = World.Run(register, Catalogue, "2018", "V1;n;2018;1", "V1;d;2018;0").Of("V1", "r");
        Assert.Equal((FigureState.Undefined, "không xác định"), (zero.State, zero.ToText()));
    }

    // Golden 2, with as many villages as the review has; one without a team makes 2.070.
    [Theory]
    [InlineData(2071, "1", "2.071/2.071 (đạt 100%)")]
    [InlineData(1808, null, "1.808/2.071 (đạt 87,3%)")]
    [InlineData(2070, null, "2.070/2.071 (đạt 99,95%)")]
    public void Golden2_CoverageOfTheReview(int withTeam, string? value, string text)
    {
        var villages = Enumerable.Range(1, 2071).Select(i => $"V{i:0000}").ToArray();
        var register = World.Commune(villages);
        var rows = villages.SelectMany((village, i) => new[]
        {
            $"{village};units-with-team;2018;{(i < withTeam ? 1 : 0)}",
            $"{village};teams;2018;1",
            $"{village};members;2018;{(i < 92 ? 8 : 7)}",
        }).ToArray();

        // 2071 x 7 = 14497, and 92 of them have one more: 14589.
        var figures = World.Run(register, Kl315.Catalogue, "2018", rows);
        var coverage = figures.Of("P", "coverage");

        Assert.Equal(text, coverage.ToText());
        Assert.Equal(((Rational?)withTeam, (Rational?)2071), (coverage.Numerator, coverage.Denominator));
        Assert.Equal(value, coverage.Value!.Value.TryToDecimalText(out var decimals) ? decimals : null);
        Assert.Equal("14.589 thành viên", figures.Of("P", "members").ToText());
        Assert.Equal("7,04", figures.Of("P", "members-per-team").ToText());
        Assert.Equal(((Rational?)14589, (Rational?)2071), (figures.Of("P", "members-per-team").Numerator, figures.Of("P", "members-per-team").Denominator));
    }

    // Golden 7: 2/3 in percent; a coverage has two digits at most.
    [Fact]
    public void Golden7_TwoThirds()
    {
        var ratio = World.Ratio("c", "n", "d", display: IndicatorDisplay.Coverage);
        var catalogue = World.Catalogue(World.Measure("n", TimeAggregation.Sum), World.Measure("d", TimeAggregation.Sum), ratio);

        Assert.Equal("2/3 (đạt 66,67%)", World.Run(World.Commune("V"), catalogue, "2018", "V;n;2018;2", "V;d;2018;3").Of("P", "c").ToText());
    }

    // Golden 7, with any number of digits: the value is the bare ratio, per 100 is for people only.
    [Theory]
    [InlineData(0, "67")]
    [InlineData(1, "66,7")]
    [InlineData(2, "66,67")]
    [InlineData(10, "66,6666666667")]
    public void Golden7_TwoThirdsInPercent(int digits, string text)
    {
        var ratio = World.Derived("c", "[n] / [d]", unit: UnitOfMeasure.Percent, display: IndicatorDisplay.Rounded(Rounding.HalfAwayFromZero(digits)), per: 100);
        var catalogue = World.Catalogue(World.Measure("n", TimeAggregation.Sum), World.Measure("d", TimeAggregation.Sum), ratio);
        var figure = World.Run(World.Commune("V"), catalogue, "2018", "V;n;2018;2", "V;d;2018;3").Of("P", "c");

        Assert.Equal((text, (Rational?)new Rational(2, 3)), (figure.ToText(), figure.Value));
    }

    // Golden 13: members 7, 9, - with unit bounds [5, 15]: 16 of 2 of 3, bounds [21, 31]; per team over 3 teams: matched value 8, bounds [7, 31/3].
    [Fact]
    public void Golden13_BoundsOfARatio()
    {
        var catalogue = World.Catalogue(
            World.Measure("members", TimeAggregation.Latest, minimum: 5, maximum: 15), World.Measure("teams", TimeAggregation.Latest, minimum: 0, maximum: 1),
            World.Derived("per-team", "[members] / [teams]"));
        var figures = World.Run(
            World.Commune("V1", "V2", "V3"), catalogue, "2018", "V1;members;2018;7", "V2;members;2018;9", "V1;teams;2018;1", "V2;teams;2018;1", "V3;teams;2018;1");

        Assert.Equal(("Value 16 2/3+0", new Bounds(21, 31)), (figures.Of("P", "members").Line(), figures.Of("P", "members").Bounds));
        Assert.Equal(("Value 8 2/3+0", new Bounds(7, new Rational(31, 3))), (figures.Of("P", "per-team").Line(), figures.Of("P", "per-team").Bounds));
    }

    // Golden 10: gần 239 - hơn 156 = gần 83, between indicators.
    [Fact]
    public void Golden10_DifferenceOfIndicators()
    {
        var catalogue = World.Catalogue(World.Measure("n", TimeAggregation.Sum), World.Measure("d", TimeAggregation.Sum), World.Derived("x", "[n] - [d]"), World.Derived("y", "[n] + [d]"));
        var figures = World.Run(World.Commune("V"), catalogue, "2018", "V;n;2018;239;gần", "V;d;2018;156;hơn");

        Assert.Equal(("gần 83", "khoảng 395"), (figures.Of("P", "x").ToText(), figures.Of("P", "y").ToText()));
    }

    // Golden 10: hơn 156 + gần 239 = khoảng 395; hơn 156 / 12 = hơn 13; 12 / hơn 156 = gần 1/13; hơn 156,6 at 0 digits = hơn 156.
    [Fact]
    public void Golden10_QualifiersFromRowsToText()
    {
        var register = World.Commune("V1", "V2");
        var whole = World.Catalogue(World.Measure("w", TimeAggregation.Sum, 1, display: IndicatorDisplay.Rounded(Rounding.HalfAwayFromZero(0))));

        Assert.Equal("khoảng 395", World.Run(register, Catalogue, "2018", "V1;n;2018;156;hơn", "V2;n;2018;239;gần").Of("P", "n").ToText());
        Assert.Equal("hơn 13", World.Run(register, Catalogue, "2018", "V1;n;2018;156;hơn", "V1;d;2018;12").Of("P", "r").ToText());
        Assert.Equal("gần 1/13", World.Run(register, Catalogue, "2018", "V1;n;2018;12", "V1;d;2018;156;hơn").Of("P", "r").ToText());
        Assert.Equal("hơn 156", World.Run(register, whole, "2018", "V1;w;2018;156,6;hơn").Of("P", "w").ToText());
    }
}
