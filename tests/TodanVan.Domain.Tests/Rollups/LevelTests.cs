using TodanVan.Domain.Indicators;
using TodanVan.Domain.Rollups;
using TodanVan.Domain.Tests.Observations;
using TodanVan.Domain.Tests.Support;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Rollups;

/// <summary>Measures that are reported above the villages: semantics D1 and D7.</summary>
public class LevelTests
{
    private static readonly UnitRegister Register = World.Units(
        "P;Province", "D1;District;P", "D2;District;P", "C1;Commune;D1", "C2;Commune;D1", "C3;Commune;D2", "V1;Village;C1");

    // At each level: the units that report, their sum above, nothing below, and a row of the level above as a control total.
    [Theory]
    [InlineData(UnitLevel.Commune, new[] { "C1", "C2", "C3" }, "D1")]
    [InlineData(UnitLevel.District, new[] { "D1", "D2" }, "P")]
    [InlineData(UnitLevel.Province, new[] { "P" }, "VN")]
    public void Measure_ReportedAtALevel_AddsUpAboveAndIsNothingBelow(UnitLevel level, string[] reporters, string above)
    {
        foreach (var time in Enum.GetValues<TimeAggregation>())
        {
            var catalogue = World.Catalogue(World.Measure("m", time, level: level, minimum: 0));
            var import = World.Import(Register, catalogue, [.. reporters.Select((unit, i) => $"{unit};m;2018;{10 * (i + 1)}"), $"{above};m;2018;99", "V1;m;2018;5"]);
            var figures = World.Run(Register, catalogue, "2018", import.Value);

            Assert.Equal((reporters.Length, 1), (import.Value.Count, import.Quarantined));
            Assert.Equal(["TDV0415", "TDV0419"], import.Findings.Select(finding => finding.Code).Order(StringComparer.Ordinal));
            Assert.Equal(above, Register.TryGet(Assert.Single(import.Value.ControlTotals).Unit, out var unit) ? unit.History[^1].Code.Value : null);
            var sum = 10 * reporters.Length * (reporters.Length + 1) / 2;
            Assert.Equal($"Value {sum} {reporters.Length}/{reporters.Length}+0", figures.Of("P", "m").Line());
            Assert.Equal("NotApplicable - 0/0+0", figures.Of("V1", "m").Line());
            for (var i = 0; i < reporters.Length; i++)
            {
                Assert.Equal($"Value {10 * (i + 1)} 1/1+0", figures.Of(reporters[i], "m").Line());
            }

            // One that is silent is missing at its own level and named above.
            var partial = World.Run(Register, catalogue, "2018", [.. reporters.Skip(1).Select(code => $"{code};m;2018;1")]);
            Assert.Equal([reporters[0]], partial.Of("P", "m").MissingUnits().Codes());
            Assert.Equal(reporters.Length > 1 ? "Value" : "Missing", partial.Of("P", "m").State.ToString());
        }
    }

    // C1 and C2 become N in mid-2019; D1 goes on. On the new map what communes gave is N's, and districts and provinces are as they were.
    [Theory]
    [InlineData(UnitLevel.Commune)]
    [InlineData(UnitLevel.Province)]
    public void Measure_ReportedAtALevel_IsPlacedOnOtherBoundaries(UnitLevel level)
    {
        var reform = new LocalDate(2019, 7, 1);
        var register = Communes.Build(
            ["A", "B", "C"],
            Communes.New("N", reform),
            new Reorganization(reform, [Succession.Whole(Communes.Id("A"), Communes.Id("N")), Succession.Whole(Communes.Id("B"), Communes.Id("N"))]));
        var catalogue = World.Catalogue(World.Measure("m", TimeAggregation.Sum, level: level), World.Measure("s", TimeAggregation.Latest, level: level));
        string[] rows = level == UnitLevel.Province
            ? ["P;m;2018;6", "P;s;2018;6"]
            : [.. new[] { "A;1", "B;2", "C;3" }.SelectMany(text => new[] { "m", "s" }.Select(code => $"{text[0]};{code};2018;{text[2]}"))];
        var input = new RollupInput(register, catalogue, World.Set(register, catalogue, rows));
        var figures = Rollup.Run(input, new RollupRequest { Period = ReportingPeriod.Parse("2018"), Boundaries = Boundaries.On(reform) });

        foreach (var code in new[] { "m", "s" })
        {
            Assert.Equal(level == UnitLevel.Province ? "Value 6 1/1+0" : "Value 6 3/3+0", figures.Of("P", code).Line());
            Assert.Equal(level == UnitLevel.Province ? "NotApplicable - 0/0+0" : "Value 3 2/2+0", figures.Of("N", code).Line());
        }
    }

    // E2: the latest fact is carried back as far as its definition says, and the figure says from when it is.
    [Theory]
    [InlineData(null, "2018-Q4", "Missing - 0/1+0")]
    [InlineData(null, "2018", "Value 5 1/1+0")]
    [InlineData(92, "2018-12", "Value 5 1/1+0")]
    [InlineData(91, "2018-12", "Missing - 0/1+0")]
    [InlineData(91, "2018", "Missing - 0/1+0")]
    [InlineData(int.MaxValue, "2199", "Value 5 1/1+0")]
    [InlineData(0, "2018-Q3", "Value 5 1/1+0")]
    public void Latest_OfAnAge_IsCarriedAsFarAsItsDefinitionSays(int? age, string period, string line)
    {
        // 30 September to 31 December: 92 days.
        var catalogue = World.Catalogue(age is { } days ? World.Aging("s", days) : World.Measure("s", TimeAggregation.Latest));
        var figure = World.Run(World.Commune("V"), catalogue, period, "V;s;2018-Q3;5").Of("P", "s");

        Assert.Equal(line, figure.Line());
        Assert.Equal(line[0] == 'V' ? (new LocalDate(2018, 9, 30), new LocalDate(2018, 9, 30)) : null, figure.AsOf);
    }

    // Never across a succession, however old a fact may be: B's of before A came into it is not of B as it is.
    [Fact]
    public void Latest_OfAnAge_IsNotCarriedAcrossASuccession()
    {
        var day = new LocalDate(2018, 7, 1);
        var register = Communes.Build(["A", "B"], new Reorganization(day, [Succession.Whole(Communes.Id("A"), Communes.Id("B"))]));
        var measure = new MeasureDefinition(
            new IndicatorCode("s"), "s", "s", UnitOfMeasure.One, IndicatorDisplay.Exact, MeasureSource.Reported, UnitLevel.Commune, 0, TimeAggregation.Latest, SpaceAggregation.Sum)
        {
            MaxAgeDays = 365,
        };
        string Of(params string[] rows) => World.Run(register, World.Catalogue(measure), "2018-12", rows).Of("B", "s").Line();

        Assert.Equal("Value 18 1/1+0", Of("A;s;2018-06;10", "B;s;2018-05;8"));
        Assert.Equal("Missing - 0/1+0", Of("B;s;2018-06;8"));
        Assert.Equal("Value 9 1/1+0", Of("B;s;2018-06;8", "B;s;2018-07;9"));
    }
}
