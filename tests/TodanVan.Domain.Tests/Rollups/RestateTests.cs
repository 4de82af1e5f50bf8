using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Rollups;
using TodanVan.Domain.Tests.Support;
using TodanVan.Domain.Units;

using static TodanVan.Domain.Tests.Support.Communes;

namespace TodanVan.Domain.Tests.Rollups;

/// <summary>Observations on the boundaries of another day; semantics B, golden case 5.</summary>
public class RestateTests
{
    // Each part is brought to the other boundaries by itself, after the whole.
    [Fact]
    public void Run_OfParts_RestatesEachByItself()
    {
        var day = new LocalDate(2018, 7, 1);
        var register = Communes.Build(["A", "B"], Communes.New("N", day), new Reorganization(day, [Succession.Whole(Communes.Id("A"), Communes.Id("N")), Succession.Whole(Communes.Id("B"), Communes.Id("N"))]));
        var measure = new MeasureDefinition(
            new IndicatorCode("m"), "m", "m", UnitOfMeasure.One, IndicatorDisplay.Exact, MeasureSource.Reported, UnitLevel.Commune, 0, TimeAggregation.Sum, SpaceAggregation.Sum)
        {
            Breakdowns = [new Breakdown(new BreakdownCode("owner"), "o", "o", new BreakdownItem(new BreakdownCode("group"), "g", "g"))],
        };
        var catalogue = IndicatorCatalogue.Create(ReportingCalendar.Civil, measure).ValueOrThrow();
        Observation Of(string unit, int value, string? part) => new(Communes.Id(unit), measure.Code, ReportingPeriod.Parse("2017"), value)
        {
            Breakdown = part is null ? null : new BreakdownCode(part),
        };
        var set = ObservationSet.Empty.With([Of("A", 10, null), Of("B", 20, null), Of("A", 3, "group"), Of("B", 4, "group")], catalogue);

        var cells = Restate.Run(new RollupInput(register, catalogue, set), new RestateRequest { To = day }).Cells.Where(cell => cell.Value is not null);

        Assert.Equal([(null, "30"), ("group", "7")], cells.Select(cell => (cell.Breakdown?.Value, cell.Value.ToString())));
    }

    private static readonly LocalDate First = new(2020, 1, 1);
    private static readonly LocalDate Second = new(2022, 1, 1);

    private static readonly Rational Half = Rational.Parse("1/2");
    private static readonly Rational Third = Rational.Parse("1/3");

    [Fact]
    public void Run_HalfThenAThird_IsASixthAndEstimated()
    {
        // Golden case 5: A gives half to B, B gives a third to D; 20 of A arrive as 20/6 = 10/3.
        var cells = Restate.Run(Input(HalfThenAThird(), Reported("A", Land, "2019", "20")), To(Second)).Cells;

        var d = Cell(cells, "D");
        Assert.Equal((FigureState.Value, FigureQuality.Estimated, Rational.Parse("10/3")), (d.State, d.Quality!.Value, d.Value!.Value));
        Assert.Equal(["area"], d.Measures);
        Assert.Equal("10/3", d.ToText());
        Assert.Equal((1, 2), (d.Reported, d.Expected));
        Assert.False(d.IsComplete);

        // What stays: A half, B the other half less its third; together 20.
        Assert.Equal(Rational.Parse("10"), Cell(cells, "A").Value);
        Assert.Equal(Rational.Parse("20/3"), Cell(cells, "B").Value);
    }

    [Fact]
    public void Run_VillagesOfTheSameHistory_AreExact()
    {
        // Golden case 5, from village rows: a1 (10) goes with the half to B and with the third to D, a2 (10) stays in A, x (20) in B.
        var land = new MeasureDefinition(
            new IndicatorCode("land"), "đất", "land", UnitOfMeasure.SquareMetre, IndicatorDisplay.Exact, MeasureSource.Reported, UnitLevel.Village, 2,
            TimeAggregation.Sum, SpaceAggregation.Sum);
        var catalogue = IndicatorCatalogue.Create(ReportingCalendar.Civil, land).ValueOrThrow();
        var register = Build(
            ["A", "B"],
            [("a1", "A"), ("a2", "A"), ("x", "B")],
            [
                new BoundaryAdjustment(First, Id("A"), Id("B"), [Id("a1")]),
                New("D", Second),
                new BoundaryAdjustment(Second, Id("B"), Id("D"), [Id("a1")]),
            ]);
        Observation[] reported = [Reported("a1", land, "2019", "10"), Reported("a2", land, "2019", "10"), Reported("x", land, "2019", "20")];
        var input = new RollupInput(register, catalogue, ObservationSet.Empty.With(reported, catalogue));

        Assert.All(Restate.Run(input, To(Second)).Cells, cell => Assert.Equal(FigureQuality.Exact, cell.Quality));
        var figures = Rollup.Run(input, new RollupRequest { Period = ReportingPeriod.Parse("2019"), Boundaries = Boundaries.On(Second) });
        Assert.Equal(["10", "20", "10"], new[] { "A", "B", "D" }.Select(id => figures[register.Unit(id), land].Value.ToString()));
    }

    [Fact]
    public void Run_PartsOfUnknownSize_AreNotDeterminableUntilTheyMeetAgain()
    {
        var register = Build(
            ["A"],
            New("B", First),
            New("C", First),
            New("D", Second),
            new Reorganization(First, [Succession.Part(Id("A"), Id("B")), Succession.Part(Id("A"), Id("C"))]),
            new Reorganization(Second, [Succession.Whole(Id("B"), Id("D")), Succession.Whole(Id("C"), Id("D"))]));
        var input = Input(register, Reported("A", Land, "2019", "7.5"));

        var between = Restate.Run(input, To(First)).Cells;
        Assert.Equal(["B", "C"], between.Select(cell => cell.Version.Code.Value));
        Assert.All(between, cell =>
        {
            Assert.Equal((FigureState.NotDeterminable, null, null), (cell.State, cell.Quality, cell.Value));
            Assert.Equal("chưa xác định được", cell.ToText());
            Assert.Equal(CrosswalkExtent.Unknown, Assert.Single(cell.Parts).Extent);
        });
        var after = Assert.Single(Restate.Run(input, To(Second)).Cells);
        Assert.Equal(("D", FigureQuality.Exact, Rational.Parse("7.5")), (after.Version.Code.Value, after.Quality!.Value, after.Value!.Value));
    }

    [Fact]
    public void Run_SharesOfTheCaller_StandInForWhatNobodyRecorded()
    {
        var register = SplitInThree();
        var input = Input(register, Reported("A", Land, "2019", "10"));

        var cells = Restate.Run(input, To(First, Given("B", "1/2"), Given("C", "1/4"), Given("D", "1/4"))).Cells;
        Assert.Equal(["5", "5/2", "5/2"], cells.Select(cell => cell.Value.ToString()));
        Assert.All(cells, cell => Assert.Equal((FigureQuality.Estimated, "population"), (cell.Quality!.Value, Assert.Single(cell.Measures))));

        // Of two parts it knows none: B is estimated, the two others are open.
        var some = Restate.Run(input, To(First, Given("B", "1/2"))).Cells;
        Assert.Equal(["5", "", ""], some.Select(cell => cell.Value.ToString()));
        Assert.Equal([FigureState.Value, FigureState.NotDeterminable, FigureState.NotDeterminable], some.Select(cell => cell.State));
    }

    [Theory]
    [InlineData("1/2", "1/4", "1/5", "TDV0609")] // 19/20
    [InlineData("1/2", "1/4", "1/3", "TDV0609")] // 13/12
    public void Run_SharesThatDoNotClose_AreNotUsed(string b, string c, string d, string code)
    {
        var result = Restate.Run(
            Input(SplitInThree(), Reported("A", Land, "2019", "10")), To(First, Given("B", b), Given("C", c), Given("D", d)));

        Assert.Equal(code, Assert.Single(result.Findings).Code);
        Assert.All(result.Cells, cell => Assert.Equal(FigureState.NotDeterminable, cell.State));
    }

    [Fact]
    public void Run_SharesThatContradictEachOther_AreNotUsed()
    {
        var result = Restate.Run(Input(SplitInThree(), Reported("A", Land, "2019", "10")), To(First, Given("B", "1/3"), Given("B", "1/4")));

        Assert.Equal("TDV0609", Assert.Single(result.Findings).Code);
        Assert.All(result.Cells, cell => Assert.Equal(FigureState.NotDeterminable, cell.State));
    }

    [Fact]
    public void Run_ShareOfAPartThatThereIsNot_IsAFinding()
    {
        var result = Restate.Run(
            Input(SplitInThree(), Reported("A", Land, "2019", "10")), To(First, Given("X", "1/2")));

        Assert.Equal("TDV0608", Assert.Single(result.Findings).Code);
    }

    [Fact]
    public void Run_OnlyOneMeasureWanted_LeavesRecordedSharesOfOthersAside()
    {
        var input = Input(HalfThenAThird(), Reported("A", Land, "2019", "20"));

        Assert.Equal(FigureState.Value, Cell(Restate.Run(input, new RestateRequest { To = First, Measure = "area" }).Cells, "B").State);
        Assert.Equal(
            FigureState.NotDeterminable, Cell(Restate.Run(input, new RestateRequest { To = First, Measure = "population" }).Cells, "B").State);
    }

    [Fact]
    public void Run_SharesOfTwoMeasures_AreMixedOnlyWhenAskedTo()
    {
        var register = HalfThenAThird(second: "population");
        var input = Input(register, Reported("A", Land, "2019", "20"));

        Assert.Equal(FigureState.NotDeterminable, Cell(Restate.Run(input, To(Second)).Cells, "D").State);
        var mixed = Cell(Restate.Run(input, new RestateRequest { To = Second, MixMeasures = true }).Cells, "D");
        Assert.Equal(Rational.Parse("10/3"), mixed.Value);
        Assert.Equal(["area", "population"], mixed.Measures);
    }

    [Fact]
    public void Run_RoundedToScale_SharesAreWholeStepsAndAddUpToTheSource()
    {
        // 0,10 in thirds at two decimals: 0,04 + 0,03 + 0,03; the tie falls by code (semantics B4, G3).
        var cells = Restate.Run(
            Input(SplitInThree(), Reported("A", Land, "2019", "0.1")),
            new RestateRequest { To = First, RoundToScale = true, Shares = [Given("B", "1/3"), Given("C", "1/3"), Given("D", "1/3")] }).Cells;

        Assert.Equal(["1/25", "3/100", "3/100"], cells.Select(cell => cell.Value.ToString()));
    }

    [Fact]
    public void Run_Backwards_IsExactOnlyWhereOneUnitHadOneSource()
    {
        var register = Build(
            ["A", "B", "C"],
            New("M", First),
            new Reorganization(First, [Succession.Whole(Id("A"), Id("M")), Succession.Whole(Id("B"), Id("M"))]),
            new Renaming(First, Id("C"), "Xã mới"));
        var cells = Restate.Run(
            Input(register, Reported("M", Land, "2021", "10"), Reported("C", Land, "2021", "3")), To(First.PlusDays(-1))).Cells;

        Assert.Equal([FigureState.NotDeterminable, FigureState.NotDeterminable, FigureState.Value], cells.Select(cell => cell.State));
        Assert.Equal(("Xã C", Rational.Parse("3")), (cells[2].Version.Name, cells[2].Value!.Value));
    }

    [Fact]
    public void Run_UnitsThatOwe_AreThoseOfTheDataAndNotOfTheOtherDay()
    {
        // Three communes owe for 2019, B is silent: on the boundaries of 2020 M has two of them.
        var register = Build(
            ["A", "B", "C"], New("M", First), new Reorganization(First, [Succession.Whole(Id("A"), Id("M")), Succession.Whole(Id("B"), Id("M"))]));
        var cells = Restate.Run(Input(register, Reported("A", Land, "2019", "10"), Reported("C", Land, "2019", "1")), To(First)).Cells;

        var m = Cell(cells, "M");
        Assert.Equal((1, 2, FigureState.Value, Rational.Parse("10")), (m.Reported, m.Expected, m.State, m.Value!.Value));
        Assert.Equal("B", Assert.Single(m.Parts, part => part.State is null).Source.Id.Value);
        Assert.Equal((1, 1), (Cell(cells, "C").Reported, Cell(cells, "C").Expected));
    }

    [Fact]
    public void Run_StatesOfCells_AreKept()
    {
        var register = Build(
            ["A", "B", "C", "D"],
            New("M", First),
            New("N", First),
            new Reorganization(First, [Succession.Whole(Id("A"), Id("M")), Succession.Whole(Id("B"), Id("M"))]),
            new Reorganization(First, [Succession.Whole(Id("C"), Id("N")), Succession.Whole(Id("D"), Id("N"))]));
        var year = ReportingPeriod.Parse("2019");
        var cells = Restate.Run(
            Input(
                register,
                Observation.WithoutValue(Id("A"), Land.Code, year, ObservationState.NotApplicable),
                Reported("B", Land, "2019", "4", Qualifier.MoreThan),
                Observation.WithoutValue(Id("C"), Land.Code, year, ObservationState.Withheld),
                Observation.WithoutValue(Id("D"), Land.Code, year, ObservationState.Withheld)),
            To(First)).Cells;

        var m = Cell(cells, "M");
        Assert.Equal((FigureState.Value, Qualifier.MoreThan, 1, 1, "hơn 4 m²"), (m.State, m.Qualifier, m.Reported, m.Expected, m.ToText()));
        Assert.Equal((FigureState.Withheld, 2, "không công bố"), (Cell(cells, "N").State, Cell(cells, "N").WithheldUnits, Cell(cells, "N").ToText()));
    }

    [Fact]
    public void Run_WhatDoesNotAddUp_IsAUnitsOwn()
    {
        var register = Build(
            ["A", "B", "C"], New("M", First), new Reorganization(First, [Succession.Whole(Id("A"), Id("M")), Succession.Whole(Id("B"), Id("M"))]));
        var cells = Restate.Run(
            Input(register, Reported("A", Rank, "2019", "1"), Reported("B", Rank, "2019", "2"), Reported("C", Rank, "2019", "3")), To(First)).Cells;

        Assert.Equal(FigureState.NotDeterminable, Cell(cells, "M").State);
        Assert.Equal(Rational.Parse("3"), Cell(cells, "C").Value);
    }

    [Fact]
    public void Run_StockOfAUnitThatHadEnded_IsNotAddedToItsSuccessor()
    {
        var register = Build(["A", "B"], new Reorganization(new LocalDate(2020, 7, 1), [Succession.Whole(Id("A"), Id("B"))]));
        var result = Restate.Run(Input(register, Reported("A", Models, "2020", "10"), Reported("B", Models, "2020", "18")), To(Second));

        Assert.Equal(Rational.Parse("18"), Assert.Single(result.Cells).Value);
        Assert.Equal("TDV0607", Assert.Single(result.Findings).Code);
    }

    [Fact]
    public void Run_UnitOfWhichNobodyKnowsTheSuccessor_IsAFinding()
    {
        var register = Build(["A", "B"], new Abolition(First, Id("A")));
        var result = Restate.Run(Input(register, Reported("A", Land, "2019", "10"), Reported("B", Land, "2019", "1")), To(First));

        Assert.Equal(["B"], result.Cells.Select(cell => cell.Version.Code.Value));
        Assert.Equal("TDV0606", Assert.Single(result.Findings).Code);
    }

    [Fact]
    public void Run_DayThatTheRegisterDoesNotKnow_HasNoCells()
    {
        var result = Restate.Run(Input(Build(["A"]), Reported("A", Land, "2019", "10")), To(Start.PlusDays(-1)));

        Assert.Empty(result.Cells);
        Assert.Equal("TDV0601", Assert.Single(result.Findings).Code);
    }

    [Fact]
    public void Run_Scope_IsWhatIsBelowIt()
    {
        var input = Input(Build(["A", "B"]), Reported("A", Land, "2019", "10"));

        Assert.Equal(["A"], Codes(Id("A")));
        Assert.Equal(["A", "B"], Codes(Id("P")));
        Assert.Empty(Codes(UnitId.Country));

        IEnumerable<string> Codes(UnitId scope) =>
            Restate.Run(input, new RestateRequest { To = First, Scope = [scope] }).Cells.Select(cell => cell.Version.Code.Value);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("-1/2")]
    public void Shares_OfNothingOrOfAll_AreTheCallersFault(string share) => Assert.Throws<ArgumentOutOfRangeException>(() => Given("B", share));

    private static RestatedCell Cell(IEnumerable<RestatedCell> cells, string code) => Assert.Single(cells, cell => cell.Version.Code.Value == code);

    private static RestateRequest To(LocalDate day, params PartShare[] shares) => new() { To = day, Shares = shares };

    private static PartShare Given(string target, string share) => new(First, Id("A"), Id(target), Rational.Parse(share), "population");

    private static UnitRegister HalfThenAThird(string second = "area") => Build(
        ["A", "B"],
        New("D", Second),
        new Reorganization(First, [Succession.Part(Id("A"), Id("B"), Half, "area"), Succession.Part(Id("A"), Id("A"), Half, "area")]),
        new Reorganization(Second, [Succession.Part(Id("B"), Id("D"), Third, second), Succession.Part(Id("B"), Id("B"), 1 - Third, second)]));

    private static UnitRegister SplitInThree() => Build(
        ["A"],
        New("B", First),
        New("C", First),
        New("D", First),
        new Reorganization(First, [Succession.Part(Id("A"), Id("B")), Succession.Part(Id("A"), Id("C")), Succession.Part(Id("A"), Id("D"))]));
}
