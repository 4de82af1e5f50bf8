using TodanVan.Domain.Indicators;
using TodanVan.Domain.Tests.Observations;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Rollups;

/// <summary>The Vietnamese texts of contract.md, for every form and state.</summary>
public class FigureTextTests
{
    private static readonly UnitRegister Three = World.Commune("V1", "V2", "V3");

    private static readonly IndicatorCatalogue Catalogue = World.Catalogue(
        World.Measure("land", TimeAggregation.Sum, 2, unit: UnitOfMeasure.SquareMetre, minimum: 0),
        World.Measure("money", TimeAggregation.Sum, 1, unit: UnitOfMeasure.Dong, display: IndicatorDisplay.Money, minimum: 0),
        World.Measure("rounded", TimeAggregation.Sum, 3, display: IndicatorDisplay.Rounded(Rounding.HalfAwayFromZero(1)), minimum: 0),
        World.Measure("bare", TimeAggregation.Sum, 3),
        World.Measure("n", TimeAggregation.Sum, minimum: 0),
        World.Measure("d", TimeAggregation.Sum, minimum: 0),
        World.Ratio("two", "n", "d", display: IndicatorDisplay.Rounded(Rounding.HalfAwayFromZero(2))),
        World.Ratio("coverage", "n", "d", display: IndicatorDisplay.Coverage),
        World.Ratio("fraction", "n", "d"));

    [Theory]
    [InlineData("land", "2477180", "2.477.180 m²")]
    [InlineData("land", "1234,50", "1.234,5 m²")]
    [InlineData("land", "0", "0 m²")]
    [InlineData("land", "156;hơn", "hơn 156 m²")]
    [InlineData("land", "156;khoảng", "khoảng 156 m²")]
    [InlineData("bare", "0,125", "0,125")]
    [InlineData("bare", "-1234567", "-1.234.567")]
    [InlineData("money", "109402000000", "109,402 tỷ đồng")]
    [InlineData("money", "252430000000", "252,43 tỷ đồng")]
    [InlineData("money", "52825688", "52.825.688 đồng")]
    [InlineData("money", "999999999", "999.999.999 đồng")]
    [InlineData("money", "1000000000", "1 tỷ đồng")]
    [InlineData("money", "1000000001", "1.000.000.001 đồng")]
    [InlineData("money", "1500000", "1,5 triệu đồng")]
    [InlineData("money", "0,5", "0,5 đồng")]
    [InlineData("money", "156000000000;hơn", "hơn 156 tỷ đồng")]
    [InlineData("money", "156000000000;không quá", "không quá 156 tỷ đồng")]
    [InlineData("rounded", "7,05", "7,1")]
    [InlineData("rounded", "7", "7,0")]
    [InlineData("rounded", "7,09;hơn", "hơn 7,0")]
    [InlineData("rounded", "7,09;ít nhất", "ít nhất 7,0")]
    [InlineData("rounded", "7,01;gần", "gần 7,1")]
    [InlineData("rounded", "7,01;không quá", "không quá 7,1")]
    [InlineData("rounded", "7,04;khoảng", "khoảng 7,0")]
    public void ToText_Measure_IsAsTheReviewWritesIt(string indicator, string value, string text) =>
        Assert.Equal(text, World.Run(Three, Catalogue, "2018", $"V1;{indicator};2018;{value}").Of("C", indicator).ToText());

    [Theory]
    [InlineData("two", "14589", "2071", "7,04")]
    [InlineData("two", "1", "3", "0,33")]
    [InlineData("two", "2;hơn", "3", "hơn 0,66")]
    [InlineData("two", "1", "3;hơn", "gần 0,34")]
    [InlineData("coverage", "2071", "2071", "2.071/2.071 (đạt 100%)")]
    [InlineData("coverage", "2070", "2071", "2.070/2.071 (đạt 99,95%)")]
    [InlineData("coverage", "999999", "1000000", "999.999/1.000.000 (đạt 99,99%)")]
    [InlineData("coverage", "1", "2", "1/2 (đạt 50%)")]
    [InlineData("coverage", "0", "2", "0/2 (đạt 0%)")]
    [InlineData("coverage", "2;hơn", "3", "2/3 (đạt hơn 66,66%)")]
    [InlineData("coverage", "1;gần", "3", "1/3 (đạt gần 33,34%)")]
    [InlineData("coverage", "1;khoảng", "2", "1/2 (đạt khoảng 50%)")]
    [InlineData("fraction", "1", "8", "0,125")]
    [InlineData("fraction", "2", "6", "1/3")]
    [InlineData("fraction", "2;hơn", "6", "hơn 1/3")]
    [InlineData("two", "3", "0", "không xác định")]
    [InlineData("coverage", "3", "0", "không xác định")]
    public void ToText_Ratio_IsAsTheReviewWritesIt(string indicator, string above, string below, string text) =>
        Assert.Equal(text, World.Run(Three, Catalogue, "2018", $"V1;n;2018;{above}", $"V1;d;2018;{below}").Of("C", indicator).ToText());

    [Theory]
    [InlineData("missing", "chưa có số liệu")]
    [InlineData("notApplicable", "không áp dụng")]
    [InlineData("withheld", "không công bố")]
    public void ToText_WithoutANumber_SaysTheState(string state, string text)
    {
        foreach (var indicator in new[] { "land", "money", "rounded", "two", "coverage" })
        {
            string[] inputs = indicator is "two" or "coverage" ? ["n", "d"] : [indicator];
            var figures = World.Run(Three, Catalogue, "2018", [.. inputs.Select(input => $"V1;{input};2018;;;{state}")]);
            Assert.Equal(text, figures.Of("V1", indicator).ToText());
        }
    }

    [Fact]
    public void ToString_Always_NamesUnitIndicatorAndText() =>
        Assert.Equal("C land: 5 m²", World.Run(Three, Catalogue, "2018", "V1;land;2018;5").Of("C", "land").ToString());
}
