using TodanVan.Domain.Indicators;
using TodanVan.Domain.Tests.Observations;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Indicators;

public class IndicatorCatalogueTests
{
    private static readonly MeasureDefinition N = World.Measure("n", TimeAggregation.Sum);

    private static readonly MeasureDefinition D = World.Measure("d", TimeAggregation.Latest);

    [Fact]
    public void Create_FaultlessDefinitions_KeepsTheirOrder()
    {
        var catalogue = IndicatorCatalogue.Create(ReportingCalendar.Civil, World.Ratio("r", "n", "d"), N, D).ValueOrThrow();

        Assert.Equal(["r", "n", "d"], catalogue.Definitions.Select(definition => definition.Code.Value));
        Assert.Same(ReportingCalendar.Civil, catalogue.Calendar);
        Assert.True(catalogue.TryGet("n", out var found));
        Assert.Same(N, found);
        Assert.False(catalogue.TryGet("N", out _));
        Assert.Throws<ArgumentNullException>(() => catalogue.TryGet(null!, out _));
    }

    // All faults at once, and no catalogue.
    [Fact]
    public void Create_FaultyDefinitions_SaysThemAll()
    {
        var result = IndicatorCatalogue.Create(
            ReportingCalendar.Civil,
            N,
            World.Measure("n", TimeAggregation.Latest),
            D,
            World.Measure("own", TimeAggregation.Latest, space: SpaceAggregation.None),
            World.Measure("commune", TimeAggregation.Latest, level: UnitLevel.Commune),
            World.Ratio("r1", "n", "nothing"),
            World.Ratio("r2", "r3", "d"),
            World.Ratio("r3", "own", "d"),
            World.Ratio("r4", "n", "commune"),
            World.Ratio("r5", "n", "commune", independent: true));

        Assert.False(result.HasValue);
        Assert.Equal(
            [
                "TDV0301 indicator=n", "TDV0302 indicator=r1|input=nothing|position=7", "TDV0304 indicator=r3|input=own|position=1",
                "TDV0305 indicator=r4|levels=Village, Commune|position=7",
            ],
            result.Findings.Select(finding => $"{finding.Code} {string.Join('|', finding.Arguments)}"));
        Assert.Equal("r4", result.Findings[^1].Subject!.Indicator);
    }

    [Fact]
    public void Create_WrongArguments_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => IndicatorCatalogue.Create(null!, N));
        Assert.Throws<ArgumentNullException>(() => IndicatorCatalogue.Create(ReportingCalendar.Civil, null!));
        Assert.ThrowsAny<ArgumentException>(() => IndicatorCatalogue.Create(ReportingCalendar.Civil, N, null!));
    }

    [Fact]
    public void Create_NoDefinitions_IsAnEmptyCatalogue() =>
        Assert.Empty(IndicatorCatalogue.Create(ReportingCalendar.Civil).ValueOrThrow().Definitions);
}
