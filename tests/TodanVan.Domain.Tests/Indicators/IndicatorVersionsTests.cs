using TodanVan.Domain.Indicators;
using TodanVan.Domain.Tests.Observations;
using TodanVan.Domain.Tests.Support;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Indicators;

/// <summary>Several versions of one code, each in force over its days.</summary>
public class IndicatorVersionsTests
{
    private static readonly LocalDate Change = new(2020, 1, 1);

    private static readonly MeasureDefinition Old = Version("n", null, Change, maximum: 10);

    private static readonly MeasureDefinition New = Version("n", Change, null, maximum: 20);

    [Fact]
    public void TryGet_OfVersions_IsTheOneInForce()
    {
        var other = World.Measure("other", TimeAggregation.Sum);
        var catalogue = World.Catalogue(New, other, Old);

        Assert.Equal(["n", "other"], catalogue.Definitions.Select(definition => definition.Code.Value));
        Assert.Equal([Old, New, other], catalogue.Versions);
        Assert.True(catalogue.TryGet("n", out var latest));
        Assert.Same(New, latest);
        Assert.Same(Old, On(catalogue, new LocalDate(2019, 12, 31)));
        Assert.Same(New, On(catalogue, Change));
        Assert.False(catalogue.TryGet("none", Change, out var none));
        Assert.Null(none);
        Assert.Same(Old, In(catalogue, "2019"));
        Assert.Same(New, In(catalogue, "2019-07-01/2020-06-30"));
        Assert.Same(New, In(catalogue, "2020"));
    }

    // A code that ended before the period, or begins after it, is nobody's duty: it has no figure. One that ended inside has.
    [Theory]
    [InlineData("2019", "n")]
    [InlineData("2020", "n")]
    [InlineData("2021", "")]
    [InlineData("2016", "")]
    [InlineData("2017-12-31/2018-01-01", "n")]
    public void DefinitionsIn_APeriod_AreThoseInForceOnADayOfIt(string period, string codes)
    {
        var catalogue = World.Catalogue(Version("n", new LocalDate(2018, 1, 1), new LocalDate(2020, 6, 30)));

        Assert.Equal(codes, string.Join(' ', catalogue.DefinitionsIn(ReportingPeriod.Parse(period))));
        Assert.Equal(codes.Length > 0, catalogue.TryGet("n", ReportingPeriod.Parse(period), out _));
    }

    [Fact]
    public void Create_VersionsThatDoNotFollowEachOther_SaysThemAll()
    {
        var faults = IndicatorCatalogue.Create(
            ReportingCalendar.Civil,
            Version("twice", null, null),
            Version("twice", null, null),
            Version("overlap", null, Change),
            Version("overlap", Change.PlusDays(-1), null),
            Version("gap", null, Change),
            Version("gap", Change.PlusDays(1), null),
            Version("within", null, null),
            Version("within", Change, Change.PlusDays(10)),
            Version("within", Change.PlusDays(20), null),
            Version("fine", Change, null),
            Version("fine", null, Change)).Findings;

        Assert.Equal(
            [
                "TDV0301@ indicator=twice",
                "TDV0320@ indicator=overlap; first=../2020-01-01; second=2019-12-31/..",
                "TDV0320@ indicator=within; first=../..; second=2020-01-01/2020-01-11",
                "TDV0320@ indicator=within; first=../..; second=2020-01-21/..",
                "TDV0321@ indicator=gap; first=../2020-01-01; second=2020-01-02/..",
            ],
            faults.Lines());
    }

    // Each differs in one property from the version before it.
    [Fact]
    public void Create_VersionsThatMeanSomethingElse_SaysInWhat()
    {
        (string Properties, IndicatorDefinition Other)[] cases =
        [
            ("unit", World.Measure("n", TimeAggregation.Sum, unit: UnitOfMeasure.Hectare).With(Validity.From(Change), null, null, null)),
            ("source", World.Measure("n", TimeAggregation.Sum, source: MeasureSource.Roster).With(Validity.From(Change), null, null, null)),
            ("level", World.Measure("n", TimeAggregation.Sum, level: UnitLevel.Commune).With(Validity.From(Change), null, null, null)),
            ("scale", World.Measure("n", TimeAggregation.Sum, scale: 1).With(Validity.From(Change), null, null, null)),
            ("time", World.Measure("n", TimeAggregation.Latest).With(Validity.From(Change), null, null, null)),
            ("space", World.Measure("n", TimeAggregation.Sum, space: SpaceAggregation.None).With(Validity.From(Change), null, null, null)),
            ("calendar", Version("n", Change, null, calendar: ReportingCalendar.Decree09)),
        ];
        foreach (var (properties, other) in cases)
        {
            var fault = Assert.Single(IndicatorCatalogue.Create(ReportingCalendar.Civil, Version("n", null, Change), other).Findings);
            Assert.Equal(("TDV0322", properties), (fault.Code, fault.Argument("properties")));
        }

        var ratio = World.Ratio("n", "a", "b").With(Validity.From(Change), null, null, null);
        var mixed = IndicatorCatalogue.Create(
            ReportingCalendar.Civil, World.Measure("a", TimeAggregation.Sum), World.Measure("b", TimeAggregation.Sum), Version("n", null, Change), ratio);
        Assert.Equal(["TDV0322@ indicator=n; properties=expression"], mixed.Findings.Lines());
    }

    [Fact]
    public void Create_ARatioInForceLongerThanItsInput_IsAFinding()
    {
        var faults = IndicatorCatalogue.Create(
            ReportingCalendar.Civil, Version("n", Change, null), World.Measure("d", TimeAggregation.Sum), World.Ratio("r", "n", "d"),
            World.Ratio("s", "n", "d").With(Validity.From(Change), null, null, null)).Findings;

        Assert.Equal(["TDV0323@ indicator=r; input=n; validity=2020-01-01/.."], faults.Lines());
    }

    // Semantics C1. The register's counts are of a day, so they go with any calendar.
    [Fact]
    public void Create_InputsOfTwoCalendars_DoNotBuild()
    {
        var decree = Version("decree", null, null, calendar: ReportingCalendar.Decree09);
        var civil = World.Measure("civil", TimeAggregation.Sum);
        var register = World.Measure("register", TimeAggregation.Latest, source: MeasureSource.Register);

        Assert.Equal(
            ["TDV0316@ indicator=r; calendars=decree09, civil; position=12"],
            IndicatorCatalogue.Create(ReportingCalendar.Civil, decree, civil, register, World.Ratio("r", "decree", "civil"), World.Ratio("s", "decree", "register")).Findings.Lines());
        Assert.Empty(IndicatorCatalogue.Create(ReportingCalendar.Decree09, decree, civil, World.Ratio("r", "decree", "civil")).Findings);
    }

    [Fact]
    public void Create_BreakdownsThatCannotBe_SaysThemAll()
    {
        var faults = IndicatorCatalogue.Create(
            ReportingCalendar.Civil,
            Divided("empty", By("field")),
            Divided("item", By("field", "a", "b"), By("carrier", "b", "c")),
            Divided("axis", By("field", "a"), By("field", "b")),
            Divided("residual", By("field", "a"), By("carrier", "field:residual")),
            Divided("fine", By("field", "field", "carrier"), By("carrier", "a"))).Findings;

        Assert.Equal(
            [
                "TDV0325@ indicator=empty; breakdown=field",
                "TDV0326@ indicator=axis; breakdown=field",
                "TDV0326@ indicator=axis; breakdown=field:residual",
                "TDV0326@ indicator=item; breakdown=b",
                "TDV0326@ indicator=residual; breakdown=field:residual",
            ],
            faults.Lines());
    }

    [Fact]
    public void Create_AFlowOfPeopleCountedOnce_IsAFinding() => Assert.Equal(
        ["TDV0327@ indicator=n"],
        IndicatorCatalogue.Create(
            ReportingCalendar.Civil,
            World.Measure("n", TimeAggregation.Sum, space: SpaceAggregation.Distinct),
            World.Measure("m", TimeAggregation.Latest, space: SpaceAggregation.Distinct)).Findings.Lines());

    // Each row by the bounds of its own day; the value of the year 2019 is not held to the bounds of 2020.
    [Fact]
    public void Import_OfVersions_GoesByTheOneInForce()
    {
        var import = World.Import(World.Commune("V"), World.Catalogue(Old, New), "V;n;2019;15", "V;n;2020;15", "V;n;2021;25", "V;n;2018;10");

        Assert.Equal(["TDV0410@2[value] value=15; indicator=n; bounds=....10", "TDV0410@4[value] value=25; indicator=n; bounds=....20"], import.Findings.Lines());
        Assert.Equal(2, import.Accepted);

        // Both accepted values are of one indicator, in one column.
        Assert.Single(import.Value.Columns);
        Assert.Equal("Value 25 0/1+1", World.Run(World.Commune("V"), World.Catalogue(Old, New), "2018-01-01/2020-12-31", import.Value).Of("V", "n").Line());
    }

    // A month that straddles the change, and its quarter, are found to overlap whatever version each goes by.
    [Fact]
    public void Import_OverlapAcrossVersions_IsFound()
    {
        var import = World.Import(World.Commune("V"), World.Catalogue(Old, New), "V;n;2019-12;1", "V;n;2019-12-15/2020-01-14;1");

        Assert.Equal(2, import.Quarantined);
        Assert.All(import.Findings, finding => Assert.Equal("TDV0417", finding.Code));
    }

    [Fact]
    public void Import_WhenNoVersionIsInForce_IsOutOfForce()
    {
        var catalogue = World.Catalogue(Version("n", new LocalDate(2018, 1, 1), Change));
        var import = World.Import(World.Commune("V"), catalogue, "V;n;2017;1", "V;n;2017-12-01/2018-01-01;1", "V;n;2018-02;1", "V;n;2020;1");

        Assert.Equal(
            [
                "TDV0332@2[period] indicator=n; period=2017; validity=2018-01-01/2020-01-01",
                "TDV0332@5[period] indicator=n; period=2020; validity=2018-01-01/2020-01-01",
            ],
            import.Findings.Lines());
        Assert.Equal(2, import.Accepted);
        Assert.Empty(World.Run(World.Commune("V"), catalogue, "2021", import.Value));
    }

    // Periods of a measure with a calendar of its own are read by it.
    [Fact]
    public void Import_OfAMeasureWithItsOwnCalendar_ReadsPeriodsByIt()
    {
        var register = World.Commune("V");
        var catalogue = World.Catalogue(Version("n", null, null, calendar: ReportingCalendar.Decree09), World.Measure("m", TimeAggregation.Sum));
        var set = World.Set(register, catalogue, "V;n;2018-01;1", "V;m;2018-01;2");

        Assert.Equal("2017-12-15/2018-01-14", Assert.Single(set, one => one.Indicator.Value == "n").Period.ToString());
        Assert.Equal("2018-01", Assert.Single(set, one => one.Indicator.Value == "m").Period.ToString());
    }

    private static IndicatorDefinition On(IndicatorCatalogue catalogue, LocalDate day)
    {
        Assert.True(catalogue.TryGet("n", day, out var definition));
        return definition;
    }

    private static IndicatorDefinition In(IndicatorCatalogue catalogue, string period)
    {
        Assert.True(catalogue.TryGet("n", ReportingPeriod.Parse(period), out var definition));
        return definition;
    }

    private static MeasureDefinition Divided(string code, params Breakdown[] breakdowns) => new(
        new IndicatorCode(code), code, code, UnitOfMeasure.One, IndicatorDisplay.Exact, MeasureSource.Reported, UnitLevel.Village, 0, TimeAggregation.Sum, SpaceAggregation.Sum)
    {
        Breakdowns = breakdowns,
    };

    private static Breakdown By(string code, params string[] items) =>
        new(new BreakdownCode(code), code, code, items.Select(item => new BreakdownItem(new BreakdownCode(item), item, item)));

    private static MeasureDefinition Version(string code, LocalDate? from, LocalDate? to, int? maximum = null, ReportingCalendar? calendar = null) => new(
        new IndicatorCode(code), code, code, UnitOfMeasure.One, IndicatorDisplay.Exact, MeasureSource.Reported, UnitLevel.Village, 0, TimeAggregation.Sum, SpaceAggregation.Sum,
        maximum: maximum)
    {
        Validity = new Validity(from, to),
        Calendar = calendar,
    };
}
