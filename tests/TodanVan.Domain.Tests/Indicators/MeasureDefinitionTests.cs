using TodanVan.Domain.Indicators;
using TodanVan.Domain.Tests.Observations;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Indicators;

public class MeasureDefinitionTests
{
    [Theory]
    [InlineData(-1)]
    [InlineData(19)]
    public void Constructor_ScaleOutOfRange_Throws(int scale) =>
        Assert.ThrowsAny<ArgumentException>(() => World.Measure("m", TimeAggregation.Sum, scale));

    [Fact]
    public void Constructor_WrongArguments_Throws()
    {
        Assert.Equal(18, World.Measure("m", TimeAggregation.Sum, MeasureDefinition.MaxScale).Scale);
        Assert.ThrowsAny<ArgumentException>(() => World.Measure("m", (TimeAggregation)9));
        Assert.ThrowsAny<ArgumentException>(() => World.Measure("m", TimeAggregation.Sum, space: (SpaceAggregation)9));
        Assert.ThrowsAny<ArgumentException>(() => World.Measure("m", TimeAggregation.Sum, level: (UnitLevel)9));
        Assert.ThrowsAny<ArgumentException>(() => World.Measure("m", TimeAggregation.Sum, source: (MeasureSource)9));
        Assert.Throws<ArgumentException>(() => World.Measure("m", TimeAggregation.Sum, minimum: 2, maximum: 1));
        Assert.Throws<ArgumentException>(() => World.Measure("m", TimeAggregation.Sum, display: IndicatorDisplay.Coverage));
        Assert.ThrowsAny<ArgumentException>(() => World.Measure(" ", TimeAggregation.Sum));
        Assert.Throws<ArgumentNullException>(() => World.Ratio("r", null!, "d"));
        Assert.Throws<ArgumentNullException>(() => IndicatorDisplay.Rounded(null!));
        Assert.Equal(1, World.Measure("m", TimeAggregation.Sum, minimum: 1, maximum: 1).Minimum);
    }

    [Fact]
    public void Ratio_Expression_NamesItsInputs()
    {
        var ratio = World.Ratio("r", "a", "b", independent: true);

        Assert.Equal("[a] / [b]", ratio.Expression.ToString());
        Assert.True(ratio.InputsAreIndependent);
        Assert.Equal("Tỷ lệ r", ratio.Name(Language.Vietnamese));
        Assert.Equal("Ratio r", ratio.Name(Language.English));
    }

    // By this one rule rows repeat each other, observations replace each other, and a preview finds what was reported before.
    [Theory]
    [InlineData(TimeAggregation.Latest, "2018-12-31")]
    [InlineData(TimeAggregation.Sum, "2018-01-01")]
    [InlineData(TimeAggregation.None, "2018-01-01")]
    public void DaysOf_Period_OfAStockIsItsClosingDayAlone(TimeAggregation time, string first)
    {
        var measure = World.Measure("m", time);
        var (begins, ends) = measure.DaysOf(ReportingPeriod.Parse("2018"));

        Assert.Equal((first, "2018-12-31"), (begins.ToString("uuuu-MM-dd", null), ends.ToString("uuuu-MM-dd", null)));
        Assert.Equal(time == TimeAggregation.Latest, measure.DaysOf(ReportingPeriod.Parse("2018-12")) == (begins, ends));
    }
}
