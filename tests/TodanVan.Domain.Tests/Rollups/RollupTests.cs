using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Rollups;
using TodanVan.Domain.Tests.Observations;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Rollups;

/// <summary>Semantics C2, D1, D2, D7, E1 and A2, case by case, computed by hand.</summary>
public class RollupTests
{
    private static readonly UnitRegister Three = World.Commune("V1", "V2", "V3");

    private static readonly IndicatorCatalogue Catalogue = World.Catalogue(
        World.Measure("flow", TimeAggregation.Sum, 1),
        World.Measure("stock", TimeAggregation.Latest),
        World.Measure("exact", TimeAggregation.None),
        World.Measure("own", TimeAggregation.Sum, space: SpaceAggregation.None),
        World.Measure("villages", TimeAggregation.Latest, source: MeasureSource.Register));

    private static readonly UnitRegister Changing = World.Units(
        "P;Province",
        "D1;District;P",
        "D2;District;P",
        "C1;Commune;D1;2010-01-01;2018-07-01",
        "C2;Commune;D2",
        "whole;Village;C2",
        "born;Village;C2;2018-04-11",
        "dead;Village;C2;2010-01-01;2018-06-16",
        "lost;Village;C1;2010-01-01;2018-07-01",
        "future;Village;C2;2019-01-01",
        "past;Village;C2;2010-01-01;2018-01-01");

    // D1: who owes a flow of 2018 is in force on a day of it; the days it owes are those it was in force.
    [Fact]
    public void Flow_UnitsThatBeganOrEndedInside_OweTheirDaysOnly()
    {
        var figures = World.Run(
            Changing,
            Catalogue,
            "2018",
            "whole;flow;2018;1",
            "born;flow;2018-04;2",
            "born;flow;2018-05-01/2018-12-31;3",
            "dead;flow;2018-Q1;4",
            "dead;flow;2018-04;5",
            "dead;flow;2018-05;6",
            "dead;flow;2018-06;7",
            "lost;flow;2018-H1;8");

        Assert.Equal("Value 36 4/4+0", figures.Of("P", "flow").Line());
        Assert.Equal("Value 28 3/3+0", figures.Of("D2", "flow").Line());
        Assert.Equal("Value 8 1/1+0", figures.Of("D1", "flow").Line());
        Assert.Equal("Value 5 1/1+0", figures.Of("born", "flow").Line());
        Assert.Equal([2, 1, 1, 0], new[] { "P", "D2", "D1", "born" }.Select(code => figures.Of(code, "flow").EndedUnits));
    }

    // The commune C1 is gone on the closing day: what stood under it stands at D1, and C1 itself has no figure.
    [Fact]
    public void Flow_UnitsUnderAnEndedParent_CountAtTheLowestThatIsStillThere()
    {
        var figures = World.Run(Changing, Catalogue, "2018", "lost;flow;2018-H1;8");

        Assert.Equal("Value 8 1/1+0", figures.Of("D1", "flow").Line());
        Assert.Throws<KeyNotFoundException>(() => figures.Of("C1", "flow"));
        Assert.Throws<KeyNotFoundException>(() => figures.Of("lost", "flow"));
        Assert.Equal(0, figures.Of("C2", "flow").Reported);
    }

    // A village that moved during the year counts whole where it stands on the closing day.
    [Fact]
    public void Flow_UnitThatMoved_CountsUnderItsParentOfTheClosingDay()
    {
        var register = World.Units(
            "P;Province", "D;District;P", "A;Commune;D", "B;Commune;D", "V;Village;A;2010-01-01;2018-07-01;v", "V;Village;B;2018-07-01;;v");
        string[] rows = ["V;flow;2018-H1;3", "V;flow;2018-H2;4"];

        Assert.Equal("Value 7 1/1+0", World.Run(register, Catalogue, "2018", rows).Of("B", "flow").Line());
        Assert.Equal("NotApplicable - 0/0+0", World.Run(register, Catalogue, "2018", rows).Of("A", "flow").Line());
        Assert.Equal("Value 3 1/1+0", World.Run(register, Catalogue, "2018-H1", rows).Of("A", "flow").Line());
    }

    [Fact]
    public void Flow_PartialReportedSilentAndWithheld_AreCountedApart()
    {
        var register = World.Commune("V1", "V2", "V3", "V4", "V5", "V6", "V7");
        var figure = World.Run(
            register,
            Catalogue,
            "2018-Q1",
            "V1;flow;2018-01;1", "V1;flow;2018-02;2", "V1;flow;2018-03;4",
            "V2;flow;2018-01;8", "V2;flow;2018-03;;;withheld",
            "V3;flow;2018-01;;;withheld", "V3;flow;2018-02;",
            "V4;flow;2018-Q1;",
            "V5;flow;2018-01;;;notApplicable", "V5;flow;2018-02;16", "V5;flow;2018-03;32",
            "V6;flow;2018-Q1;;;notApplicable").Of("C", "flow");

        Assert.Equal("Value 63 2/6+1", figure.Line());
        Assert.Equal((1, 0, false), (figure.WithheldUnits, figure.EndedUnits, figure.IsComplete));
        Assert.Equal(["V4", "V7"], figure.MissingUnits().Codes());
        Assert.Equal(["V2"], figure.PartialUnits().Codes());
        Assert.True(figure.TryGetValue(out var value) && value == 63);
        Assert.True(figure.TryGetDecimal(out var number) && number == 63m);
    }

    // D2: what a figure is when there is no number.
    [Theory]
    [InlineData("NotApplicable - 0/0+0", "notApplicable", "notApplicable", "notApplicable")]
    [InlineData("Withheld - 0/3+0", "withheld", "withheld", "withheld")]
    [InlineData("Withheld - 0/2+0", "withheld", "notApplicable", "withheld")]
    [InlineData("Missing - 0/3+0", "withheld", "missing", "withheld")]
    [InlineData("Missing - 0/3+0", "missing", "missing", "missing")]
    [InlineData("Missing - 0/2+0", "notApplicable", "missing", "missing")]
    public void Run_NothingReported_GivesTheState(string line, params string[] states)
    {
        foreach (var indicator in new[] { "flow", "stock", "exact" })
        {
            var rows = states.Select((state, i) => $"V{i + 1};{indicator};2018;;;{state}");
            var figure = World.Run(Three, Catalogue, "2018", [.. rows]).Of("C", indicator);

            Assert.Equal(line, figure.Line());
            Assert.False(figure.TryGetValue(out _));
            Assert.False(figure.TryGetDecimal(out _));
            Assert.Null(figure.Value);
        }
    }

    [Fact]
    public void Run_NoRowAtAll_IsMissingAndNeverZero()
    {
        var figures = World.Run(Three, Catalogue, "2018");

        foreach (var indicator in new[] { "flow", "stock", "exact" })
        {
            Assert.Equal("Missing - 0/3+0", figures.Of("P", indicator).Line());
            Assert.Equal(["V1", "V2", "V3"], figures.Of("P", indicator).MissingUnits().Codes());
        }
    }

    [Fact]
    public void Run_ZeroReported_IsZero() => Assert.Equal("Value 0 1/3+0", World.Run(Three, Catalogue, "2018", "V1;flow;2018;0").Of("P", "flow").Line());

    [Fact]
    public void Run_UnitWithNobodyBelow_IsNotApplicable()
    {
        var figure = World.Run(World.Units("P;Province", "D;District;P", "C;Commune;D"), Catalogue, "2018").Of("C", "flow");

        Assert.Equal("NotApplicable - 0/0+0", figure.Line());
        Assert.True(figure.IsComplete);
    }

    // D1, stocks: the units of the closing day; E2: the latest fact of the period; an explicit null says nothing new.
    [Fact]
    public void Stock_LatestOfThePeriod_OfTheUnitsOfTheClosingDay()
    {
        var figures = World.Run(
            Changing,
            Catalogue,
            "2018",
            "whole;stock;2018-03;1", "whole;stock;2018-06;2", "whole;stock;2018-09;",
            "born;stock;2018-05;10", "born;stock;2018-12-30;20",
            "dead;stock;2018-05;100",
            "lost;stock;2018-H1;1000");

        Assert.Equal("Value 22 2/2+0", figures.Of("P", "stock").Line());
        Assert.Equal(0, figures.Of("P", "stock").EndedUnits);
        Assert.Equal("NotApplicable - 0/0+0", figures.Of("D1", "stock").Line());
    }

    [Fact]
    public void Stock_FactsOutsideThePeriod_DoNotCount()
    {
        string[] rows = ["V1;stock;2017-12;1", "V2;stock;2018-01;2", "V3;stock;2018-04;3"];

        Assert.Equal("Value 2 1/3+0", World.Run(Three, Catalogue, "2018-Q1", rows).Of("C", "stock").Line());
        Assert.Equal("Value 6 3/3+0", World.Run(Three, Catalogue, "2014-01-01/2018-12-31", rows).Of("C", "stock").Line());
    }

    // A year of which the closing day is inside counts, though it began before the asked days: a stock is a fact of its last day.
    [Fact]
    public void Stock_PeriodThatBeganBefore_CountsByItsClosingDay() =>
        Assert.Equal("Value 5 1/3+0", World.Run(Three, Catalogue, "2018-12", "V1;stock;2018;5").Of("C", "stock").Line());

    [Theory]
    [InlineData("withheld", "Withheld - 0/1+0")]
    [InlineData("notApplicable", "NotApplicable - 0/0+0")]
    [InlineData("missing", "Value 5 1/1+0")]
    [InlineData("", "Value 5 1/1+0")]
    public void Stock_LatestWithoutANumber_OnlyANullCarriesTheEarlierOne(string state, string line) => Assert.Equal(
        line, World.Run(Three, Catalogue, "2018", "V1;stock;2018-06;5", $"V1;stock;2018-12;;;{state}").Of("V1", "stock").Line());

    // C2: inside counts; what straddles is left out and listed.
    [Fact]
    public void Flow_ThatStraddlesTheAskedDays_IsLeftOutAndListed()
    {
        var figures = World.Run(Three, Catalogue, "2018-Q1", "V1;flow;2018-01;1", "V2;flow;2018;2", "V3;flow;2017-12-31/2018-01-01;;;withheld", "V1;flow;2018-04;9");

        Assert.Equal("Value 1 0/3+1", figures.Of("C", "flow").Line());
        Assert.Equal(
            ["TDV0602 indicator=flow|period=2017-12-31/2018-01-01|unit=V3|asked=2018-Q1", "TDV0602 indicator=flow|period=2018|unit=V2|asked=2018-Q1"],
            figures.Findings.Select(finding => $"{finding.Code} {string.Join('|', finding.Arguments)}"));
        Assert.All(figures.Findings, finding => Assert.Equal(Severity.Information, finding.Severity));
    }

    // The unit ended before the asked days, and so owes nothing; its observation reaches into them all the same.
    [Fact]
    public void Flow_OfAUnitThatEndedBefore_IsListedWhenItStraddles()
    {
        var figures = World.Run(Changing, Catalogue, "2018", "past;flow;2017-07-01/2018-06-30;5");

        Assert.Equal("TDV0602 past", string.Join(' ', figures.Findings.Select(finding => $"{finding.Code} {finding.Subject!.Unit}")));
        Assert.Equal("Missing - 0/4+0", figures.Of("P", "flow").Line());
    }

    [Fact]
    public void Exact_OtherDaysThanTheAsked_DoNotCount()
    {
        string[] rows = ["V1;exact;2018;1", "V2;exact;2018-01-01/2018-12-31;2", "V3;exact;2018-12;4", "V3;exact;2018-H1;8"];

        Assert.Equal("Value 3 2/3+0", World.Run(Three, Catalogue, "2018", rows).Of("C", "exact").Line());
        Assert.Equal("Value 4 1/3+0", World.Run(Three, Catalogue, "2018-12", rows).Of("C", "exact").Line());
        Assert.Empty(World.Run(Three, Catalogue, "2018-12", rows).Findings);
    }

    // It speaks of the period and not of its last day, so that a unit that ended inside owes it like a flow, and nothing is lost.
    [Fact]
    public void Exact_UnitThatEndedInside_OwesItAndCounts()
    {
        var figures = World.Run(Changing, Catalogue, "2018", "dead;exact;2018;1", "born;exact;2018;2");

        Assert.Equal("Value 3 2/4+0", figures.Of("P", "exact").Line());
        Assert.Equal(2, figures.Of("P", "exact").EndedUnits);
        Assert.Equal(["lost", "whole"], figures.Of("P", "exact").MissingUnits().Codes().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void SpaceNone_HasItsOwnValueAndNoTotal()
    {
        var figures = World.Run(Three, Catalogue, "2018", "V1;own;2018;5");

        Assert.Equal("Value 5 1/1+0", figures.Of("V1", "own").Line());
        Assert.Equal("Missing - 0/1+0", figures.Of("V2", "own").Line());
        Assert.Equal(FigureState.NotApplicable, figures.Of("C", "own").State);
        Assert.Null(figures.Of("C", "own").Value);
    }

    // D7: kept to be compared with, never added, never counted.
    [Fact]
    public void ControlTotals_AreInNoFigure()
    {
        var set = World.Import(Three, Catalogue, "V1;flow;2018;1", "C;flow;2018;100", "P;flow;2018;1000").Value;
        var figures = World.Run(Three, Catalogue, "2018", set);

        Assert.Equal(2, set.ControlTotals.Count);
        Assert.Equal("Value 1 1/3+0", figures.Of("C", "flow").Line());
        Assert.Equal("Value 1 1/3+0", figures.Of("P", "flow").Line());
    }

    [Fact]
    public void Register_CountsTheUnitsOfTheClosingDay()
    {
        var figures = World.Run(Changing, Catalogue, "2018");

        Assert.Equal("Value 2 2/2+0", figures.Of("P", "villages").Line());
        Assert.Equal("Value 0 0/0+0", figures.Of("D1", "villages").Line());
        Assert.Equal("Value 1 1/1+0", figures.Of("whole", "villages").Line());
        Assert.Equal("Value 4 4/4+0", World.Run(Changing, Catalogue, "2017").Of("P", "villages").Line());
    }

    [Fact]
    public void Run_CommuneMeasure_HasNoFigureBelow()
    {
        var catalogue = World.Catalogue(World.Measure("c", TimeAggregation.Sum, level: UnitLevel.Commune));
        var figures = World.Run(Three, catalogue, "2018", "C;c;2018;3");

        Assert.Equal("Value 3 1/1+0", figures.Of("C", "c").Line());
        Assert.Equal("Value 3 1/1+0", figures.Of("P", "c").Line());
        Assert.Equal("NotApplicable - 0/0+0", figures.Of("V1", "c").Line());
    }

    // A2: a village whose row is faulty stays expected at the root; whoever might be above it says so.
    [Fact]
    public void Unplaced_UnitsAreExpectedAtTheRootAndSpokenOfBetween()
    {
        var register = World.ImportUnits("P;Province", "D;District;P", "C;Commune;D", "V1;Village;C", "V2;Village;nowhere", "C2;Commune;nobody").Value;
        var figures = World.Run(register, Catalogue, "2018", "V1;flow;2018;1", "V2;flow;2018;2");

        Assert.Equal("Value 3 2/2+0", figures.Of("P", "flow").Line());
        Assert.Equal("Value 1 1/1+0", figures.Of("D", "flow").Line());
        Assert.Equal("Value 3 2/2+0", figures.Of(UnitId.Country.Value, "flow").Line());
        Assert.Equal("Value 2 2/2+0", figures.Of("P", "villages").Line());
        Assert.Equal([0, 2, 1, 0, 0, 1], new[] { "P", "D", "C", "V1", "V2", "C2" }.Select(code => figures.Of(code, "flow").UnplacedUnits));
        var finding = Assert.Single(figures.Findings);
        Assert.Equal(("TDV0603", Severity.Warning, "P"), (finding.Code, finding.Severity, finding.Subject!.Unit));
        Assert.Equal("count=2|unit=P|units=C2, V2", string.Join('|', finding.Arguments));
    }

    // The same when the village has ended by the closing day, but owes a flow.
    [Fact]
    public void Unplaced_UnitThatEnded_IsSpokenOfToo()
    {
        var register = World.ImportUnits("P;Province", "D;District;P", "C;Commune;D", "V1;Village;C", "V2;Village;nowhere;2010-01-01;2018-03-01").Value;
        var figures = World.Run(register, Catalogue, "2018", "V2;flow;2018;2");

        Assert.Equal("Value 2 1/2+0", figures.Of("P", "flow").Line());
        Assert.Equal("Missing - 0/1+0", figures.Of("C", "flow").Line());
        Assert.Equal([0, 1, 1, 0], new[] { "P", "D", "C", "V1" }.Select(code => figures.Of(code, "flow").UnplacedUnits));
        Assert.Equal("TDV0603", Assert.Single(figures.Findings).Code);
        Assert.Empty(World.Run(register, Catalogue, "2019").Findings);
    }

    [Fact]
    public void Run_ClosingDayOutsideTheRegister_HasAFindingAndNoFigures()
    {
        var register = World.Units("P;Province;;2015-01-01;2019-01-01", "D;District;P;2015-01-01;2019-01-01");

        foreach (var period in new[] { "2014", "2019", "2018-07-01/2019-06-30" })
        {
            var figures = World.Run(register, Catalogue, period);
            var finding = Assert.Single(figures.Findings);
            Assert.Equal(("TDV0601", Severity.Error, period), (finding.Code, finding.Severity, finding.Subject!.Period));
            Assert.Empty(figures);
            Assert.Empty(figures.Units);
        }

        Assert.Empty(World.Run(register, Catalogue, "2018").Findings);
    }

    // The year is known; the day of the map is not, and it is that day that is named.
    [Fact]
    public void Run_BoundariesOutsideTheRegister_NamesTheirDay()
    {
        var register = World.Units("P;Province;;2015-01-01;2019-01-01");
        var figures = Rollup.Run(
            new RollupInput(register, Catalogue, ObservationSet.Empty),
            new RollupRequest { Period = ReportingPeriod.Parse("2018"), Levels = [UnitLevel.Province], Boundaries = Boundaries.On(new LocalDate(2003, 1, 1)) });

        var finding = Assert.Single(figures.Findings);
        Assert.Equal("TDV0601", finding.Code);
        Assert.Contains("2003-01-01", finding.ToText(Language.Vietnamese), StringComparison.Ordinal);
        Assert.DoesNotContain("2018", finding.ToText(Language.Vietnamese), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_PeriodThatBeginsBeforeTheRegister_WarnsAndComputes()
    {
        var register = World.Units("P;Province;;2018-03-01", "D;District;P;2018-03-01", "C;Commune;D;2018-03-01", "V;Village;C;2018-03-01");
        var figures = World.Run(register, Catalogue, "2018", "V;flow;2018-03-01/2018-12-31;5");

        Assert.Equal(("TDV0605", Severity.Warning), (figures.Findings.Single().Code, figures.Findings.Single().Severity));
        Assert.Equal("Value 5 1/1+0", figures.Of("P", "flow").Line());
    }

    [Fact]
    public void Run_Figures_ComeInPreOrderByCodeAndInTheOrderOfTheCatalogue()
    {
        var register = World.Units("P;Province", "B;District;P", "A;District;P", "A2;Commune;A", "A1;Commune;A", "B0;Commune;B");
        var catalogue = World.Catalogue(World.Measure("z", TimeAggregation.Sum), World.Measure("a", TimeAggregation.Sum));
        var figures = Rollup.Run(new RollupInput(register, catalogue, ObservationSet.Empty), new RollupRequest { Period = ReportingPeriod.Parse("2018") });

        Assert.Equal(
            ["P z", "P a", "A z", "A a", "A1 z", "A1 a", "A2 z", "A2 a", "B z", "B a", "B0 z", "B0 a"],
            figures.Select(figure => $"{figure.Version.Code} {figure.Indicator}"));
        Assert.Equal(12, figures.Count);
        Assert.Equal(["P", "A", "A1", "A2", "B", "B0"], figures.Units.Codes());
    }

    [Fact]
    public void Run_WrongArguments_Throws()
    {
        var input = new RollupInput(Three, Catalogue, ObservationSet.Empty);
        var period = ReportingPeriod.Parse("2018");

        Assert.Throws<ArgumentNullException>(() => Rollup.Run(null!, new RollupRequest { Period = period }));
        Assert.Throws<ArgumentNullException>(() => Rollup.Run(input, null!));
        Assert.Throws<ArgumentNullException>(() => Rollup.Run(input, new RollupRequest { Period = null! }));
        Assert.Throws<ArgumentNullException>(() => Rollup.Run(input, new RollupRequest { Period = period, Levels = null! }));
        Assert.ThrowsAny<ArgumentException>(() => Rollup.Run(input, new RollupRequest { Period = period, Levels = [(UnitLevel)9] }));
        Assert.Throws<ArgumentNullException>(() => new RollupInput(null!, Catalogue, ObservationSet.Empty));
        Assert.Throws<ArgumentNullException>(() => new RollupInput(Three, null!, ObservationSet.Empty));
        Assert.Throws<ArgumentNullException>(() => new RollupInput(Three, Catalogue, null!));
        var figures = Rollup.Run(input, new RollupRequest { Period = period });
        Assert.Throws<ArgumentNullException>(() => figures[null!, Catalogue.Definitions[0]]);
        Assert.Throws<KeyNotFoundException>(() => figures[Three.Find("P")[0], World.Measure("other", TimeAggregation.Sum)]);
    }

    // A mantissa means what its own definition's scale says: two editions of a catalogue must not be mixed in silence.
    [Fact]
    public void RollupInput_ObservationsOfAnotherDefinition_Throws()
    {
        var set = World.Set(Three, Catalogue, "V1;flow;2018;1,5");

        Assert.Throws<ArgumentException>(() => new RollupInput(Three, World.Catalogue(World.Measure("flow", TimeAggregation.Sum, 2)), set));
        Assert.Throws<ArgumentException>(() => new RollupInput(Three, World.Catalogue(World.Measure("flow", TimeAggregation.Latest, 1)), set));
        Assert.NotNull(new RollupInput(Three, World.Catalogue(World.Measure("flow", TimeAggregation.Sum, 1)), set));
        Assert.NotNull(new RollupInput(Three, World.Catalogue(World.Measure("other", TimeAggregation.Sum, 1)), set));
    }

    // Rows above the level become control totals, and rows below it are set aside; what a program joins to a set has no rows, and would be
    // counted by the set and by no figure (semantics D7).
    [Theory]
    [InlineData("C", UnitLevel.Village)]
    [InlineData("P", UnitLevel.Village)]
    [InlineData("V1", UnitLevel.Commune)]
    public void RollupInput_ObservationOfAUnitAtAnotherLevel_Throws(string unit, UnitLevel level)
    {
        var catalogue = World.Catalogue(World.Measure("flow", TimeAggregation.Sum, 1, level));
        var (flow, year) = (new IndicatorCode("flow"), ReportingPeriod.Parse("2018"));
        var value = new Observation(Three.Find(unit)[0].Id, flow, year, 5);
        var state = Observation.WithoutValue(Three.Find(unit)[0].Id, flow, year, ObservationState.Withheld);

        Assert.Contains("level", Assert.Throws<ArgumentException>(() => new RollupInput(Three, catalogue, ObservationSet.Empty.With([value], catalogue))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new RollupInput(Three, catalogue, ObservationSet.Empty.With([state], catalogue), []));

        // Rows of the same cells are told apart by the builder; a set that has none of them is no fault of the unit.
        Assert.NotNull(new RollupInput(Three, catalogue, World.Import(Three, catalogue, $"{unit};flow;2018;5", "V2;flow;2018;1", "C;flow;2018-01;1").Value));
    }

    // Observations are of ids: a register that knows other units leaves them out, and nothing breaks.
    [Fact]
    public void Run_ObservationsOfUnitsTheRegisterDoesNotHave_AreNotCounted()
    {
        var set = World.Set(Three, Catalogue, "V1;flow;2018;1", "V2;flow;2016-12-01/2018-01-31;5", "V3;flow;2018-Q1;7");
        var other = World.Units("P;Province", "D;District;P", "C;Commune;D", "V1;Village;C", "V2;Village;C;2010-01-01;2018-12-31", "X;Village;C");

        Assert.Equal("Value 1 1/3+0", World.Run(other, Catalogue, "2018", set).Of("P", "flow").Line());
    }

    [Fact]
    public void Qualifiers_OfASum_AreThoseOfItsTerms()
    {
        string Sum(params string[] qualifiers) => World.Run(
            Three, Catalogue, "2018", [.. qualifiers.Select((qualifier, i) => $"V{i + 1};flow;2018;{i + 1};{qualifier}")]).Of("C", "flow").Qualifier.ToString();

        Assert.Equal("Exact", Sum("", "", ""));
        Assert.Equal("MoreThan", Sum("", "hơn", ""));
        Assert.Equal("LessThan", Sum("gần", "", "gần"));
        Assert.Equal("About", Sum("gần", "hơn"));
        Assert.Equal("About", Sum("khoảng"));
        var figures = World.Run(Three, Catalogue, "2018", "V1;flow;2018-01;5;gần", "V1;flow;2018-02;6;hơn", "V2;flow;2018-01;5", "V1;stock;2018-01;5;hơn", "V1;stock;2018-02;5");
        Assert.Equal(Qualifier.About, figures.Of("V1", "flow").Qualifier);
        Assert.Equal(Qualifier.Exact, figures.Of("V2", "flow").Qualifier);
        Assert.Equal(Qualifier.Exact, figures.Of("V1", "stock").Qualifier);
    }
}
