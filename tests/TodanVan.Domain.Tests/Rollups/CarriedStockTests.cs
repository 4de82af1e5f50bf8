using TodanVan.Domain.Observations;
using TodanVan.Domain.Rollups;
using TodanVan.Domain.Units;

using static TodanVan.Domain.Tests.Support.Communes;

namespace TodanVan.Domain.Tests.Rollups;

/// <summary>Stocks carried over from what a unit is made of; semantics E2.</summary>
public class CarriedStockTests
{
    private static readonly LocalDate Merger = new(2025, 7, 1);

    // One silent predecessor leaves the whole unknown, whatever another withholds and whichever id comes first.
    [Theory]
    [InlineData("10", "8", "Value 18")]
    [InlineData("10", "withheld", "Withheld -")]
    [InlineData("withheld", "10", "Withheld -")]
    [InlineData("withheld", "", "Missing -")]
    [InlineData("", "withheld", "Missing -")]
    [InlineData("10", "", "Missing -")]
    [InlineData("10", "notApplicable", "Value 10")]
    [InlineData("notApplicable", "notApplicable", "NotApplicable -")]
    public void Latest_OfTwoThatMerged_IsWhatBothSaid(string ofA, string ofB, string expected)
    {
        var register = Build(["A", "B"], New("C", Merger), new Reorganization(Merger, [Succession.Whole(Id("A"), Id("C")), Succession.Whole(Id("B"), Id("C"))]));

        var figure = Figure(register, "C", [.. Said("A", ofA), .. Said("B", ofB)]);

        Assert.Equal(expected, $"{figure.State} {figure.Value?.ToString() ?? "-"}");
    }

    // C takes in one commune a day for 1,000 days; each had 1 on its last day. The stack of the thread would not do for a call a day.
    [Fact]
    public void Latest_OfVeryManyMergersOneAfterTheOther_NeedsNoStack()
    {
        var first = new LocalDate(2020, 1, 1);
        var days = Enumerable.Range(0, 1000).ToArray();
        var register = Build(
            ["C", .. days.Select(static day => $"c{day}")],
            days.Select(day => new Reorganization(first.PlusDays(day), [Succession.Whole(Id($"c{day}"), Id("C"))])));
        Observation[] said = [Reported("C", Models, "2019-12-31", "5"), .. days.Select(static day => Reported($"c{day}", Models, "2019-12-31", "1"))];
        Figure? figure = null;
        var thread = new Thread(() => figure = Figure(register, "C", said, "2019-12-31/2024-12-31"), maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();

        Assert.Equal(Rational.Parse("1005"), figure!.Value);
    }

    private static Figure Figure(UnitRegister register, string unit, Observation[] said, string period = "2025") => Rollup.Run(
        Input(register, said), new RollupRequest { Period = ReportingPeriod.Parse(period), Levels = [UnitLevel.Commune] })[register.Unit(unit), Models];

    private static IEnumerable<Observation> Said(string unit, string what) => what switch
    {
        "" => [],
        "withheld" => [Observation.WithoutValue(Id(unit), Models.Code, ReportingPeriod.Parse("2025-06"), ObservationState.Withheld)],
        "notApplicable" => [Observation.WithoutValue(Id(unit), Models.Code, ReportingPeriod.Parse("2025-06"), ObservationState.NotApplicable)],
        var value => [Reported(unit, Models, "2025-06", value)],
    };
}
