using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Rollups;
using TodanVan.Domain.Teams;
using TodanVan.Domain.Tests.Observations;
using TodanVan.Domain.Tests.Support;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Rollups;

/// <summary>People counted once: semantics E1 and E6.</summary>
public class DistinctTests
{
    private static readonly ReportingPeriod Year = ReportingPeriod.Parse("2018");

    private static readonly LocalDate Day = new(2018, 12, 31);

    // V1 and V2 under C1, V3 under C2, both under one district.
    private static readonly UnitRegister Register = World.Units(
        "P;Province", "D;District;P", "C1;Commune;D", "C2;Commune;D", "V1;Village;C1", "V2;Village;C1", "V3;Village;C2");

    private static readonly IndicatorCatalogue Catalogue = World.Catalogue(
        World.Measure("people", TimeAggregation.Latest, space: SpaceAggregation.Distinct, minimum: 0),
        World.Measure("seats", TimeAggregation.Latest, minimum: 0));

    // Golden 14: 7 and 8 sharing one person: người 14, lượt 15.
    [Fact]
    public void Golden14_SevenAndEightSharingOne_AreFourteenPeopleOfFifteenSeats()
    {
        var rows = Enumerable.Range(1, 7).Select(i => $"V1,m{i},{Role(i)}").Concat(Enumerable.Range(7, 8).Select(i => $"V2,m{i},{Role(i - 6)}"));
        var roster = Roster(["V1,2015-03-01", "V2,2015-03-01"], [.. rows]);
        var figures = Run(roster, UnitLevel.Commune);

        Assert.Equal((14, "14 người", 2, 2), (figures.Of("C1", "team-people").Value, figures.Of("C1", "team-people").ToText(), figures.Of("C1", "team-people").Reported, figures.Of("C1", "team-people").Expected));
        Assert.Equal((15, "15 thành viên"), (figures.Of("C1", "members").Value, figures.Of("C1", "members").ToText()));
        Assert.Equal((7, 8), (figures.Of("V1", "team-people").Value, figures.Of("V2", "team-people").Value));

        // The references of a village say nothing of another's: 8 to 15 people.
        var villages = Run(roster, UnitLevel.Village);
        Assert.Equal((FigureState.NotDeterminable, "chưa xác định được"), (villages.Of("C1", "team-people").State, villages.Of("C1", "team-people").ToText()));
        Assert.Equal(new Bounds(8, 15), villages.Of("C1", "team-people").Bounds);
        Assert.Equal(7, villages.Of("V1", "team-people").Value);
    }

    // From counts alone notDeterminable, [8, 15].
    [Fact]
    public void Golden14_FromCountsAlone_IsNotDeterminable()
    {
        var figures = World.Run(Register, Catalogue, "2018", "V1;people;2018;7", "V2;people;2018;8", "V1;seats;2018;7", "V2;seats;2018;8");

        Assert.Equal("NotDeterminable - 2/2+0", figures.Of("C1", "people").Line());
        Assert.Equal(new Bounds(8, 15), figures.Of("C1", "people").Bounds);
        Assert.Equal("Value 15 2/2+0", figures.Of("C1", "seats").Line());
        Assert.Equal("Value 7 1/1+0", figures.Of("V1", "people").Line());
        Assert.Equal("Missing - 0/1+0", figures.Of("C2", "people").Line());

        // Of one that is not there any number may be new, or none.
        Assert.Equal(new Bounds(8, null), figures.Of("P", "people").Bounds);
    }

    [Theory]
    [InlineData(UnitLevel.Village, "NotDeterminable", "NotDeterminable", 2, 5)]
    [InlineData(UnitLevel.Commune, "Value", "NotDeterminable", 3, 4)]
    [InlineData(UnitLevel.District, "Value", "Value", 3, 3)]
    [InlineData(UnitLevel.Province, "Value", "Value", 3, 3)]
    [InlineData(UnitLevel.Country, "Value", "Value", 3, 3)]
    public void Scope_Declared_DecidesUpToWhereThePeopleAreKnown(UnitLevel scope, string commune, string province, int low, int high)
    {
        // V1: a, b; V2: b, c; V3: a. Three people if a reference is one person everywhere.
        var figures = Run(Column(scope, ("V1", ["a", "b"]), ("V2", ["b", "c"]), ("V3", ["a"])));

        Assert.Equal(commune, figures.Of("C1", "people").State.ToString());
        Assert.Equal(province, figures.Of("P", "people").State.ToString());
        Assert.Equal(new Bounds(low, high), figures.Of("P", "people").Bounds);
        Assert.Equal((Rational)1, figures.Of("C2", "people").Value);
        Assert.Equal((3, 3), (figures.Of("P", "people").Reported, figures.Of("P", "people").Expected));
    }

    [Fact]
    public void NobodyAndNothingSaid_AreTwoThings()
    {
        var figures = Run(Column(UnitLevel.Village, ("V1", ["a", "b"]), ("V2", [])));

        // Where all but one unit have nobody, who is the same is known after all.
        Assert.Equal("Value 2 2/2+0", figures.Of("C1", "people").Line());
        Assert.Equal("Value 0 1/1+0", figures.Of("V2", "people").Line());
        Assert.Equal("Missing - 0/1+0", figures.Of("V3", "people").Line());
        Assert.Equal("Value 2 2/3+0", figures.Of("P", "people").Line());
        Assert.Equal(new Bounds(2, null), figures.Of("P", "people").Bounds);
    }

    [Fact]
    public void IdentitiesOfAnotherDay_AreNotCarried()
    {
        Assert.Equal("Missing - 0/3+0", Run(Column(UnitLevel.Country, ReportingPeriod.Parse("2018-11"), ("V1", ["a"]))).Of("P", "people").Line());
        Assert.Equal("Value 1 1/3+0", Run(Column(UnitLevel.Country, ReportingPeriod.Parse("2018-12"), ("V1", ["a"]))).Of("P", "people").Line());
    }

    // Two communes become one: m1 of the one and m1 of the other stay two people, as they were when they were counted.
    [Fact]
    public void Scope_OnOtherBoundaries_IsThatOfTheDayOfTheReferences()
    {
        var reform = new LocalDate(2019, 7, 1);
        var register = Communes.Build(
            ["A", "B"],
            [("A1", "A"), ("A2", "A"), ("B1", "B")],
            Communes.New("N", reform),
            new Reorganization(reform, [Succession.Whole(Communes.Id("A"), Communes.Id("N")), Succession.Whole(Communes.Id("B"), Communes.Id("N"))]));
        var column = new IdentityColumn(new IndicatorCode("people"), Year, UnitLevel.Commune,
        [
            KeyValuePair.Create<UnitId, IEnumerable<string>>(Communes.Id("A1"), ["m1", "m2"]),
            KeyValuePair.Create<UnitId, IEnumerable<string>>(Communes.Id("A2"), ["m1"]),
            KeyValuePair.Create<UnitId, IEnumerable<string>>(Communes.Id("B1"), ["m1"]),
        ]);
        var request = new RollupRequest { Period = Year, Boundaries = Boundaries.On(reform), Levels = [UnitLevel.Commune] };
        var figure = Rollup.Run(new RollupInput(register, Catalogue, ObservationSet.Empty, [column]), request).First();

        Assert.Equal(("N", FigureState.NotDeterminable), (figure.Version.Code.Value, figure.State));
        Assert.Equal(new Bounds(2, 3), figure.Bounds);
    }

    [Fact]
    public void Definition_OfPeopleAddedUpOverTime_IsRefused() =>
        Assert.Equal(
            ["TDV0327"],
            IndicatorCatalogue.Create(ReportingCalendar.Civil, World.Measure("people", TimeAggregation.Sum, space: SpaceAggregation.Distinct)).Findings.Select(finding => finding.Code));

    [Fact]
    public void Catalogue_RatioOfPeople_IsRefused()
    {
        var result = IndicatorCatalogue.Create(
            ReportingCalendar.Civil, World.Measure("people", TimeAggregation.Latest, space: SpaceAggregation.Distinct), World.Measure("seats", TimeAggregation.Latest),
            World.Ratio("r", "people", "seats"));
        Assert.Equal(["TDV0304"], result.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Column_OfFaultyArguments_Throws()
    {
        Assert.Throws<ArgumentException>(() => Column(UnitLevel.Village, ("V1", [" "])));
        Assert.Throws<ArgumentException>(() => Column(UnitLevel.Village, ("V1", ["a"]), ("V1", ["b"])));
        Assert.Throws<ArgumentOutOfRangeException>(() => Column((UnitLevel)9, ("V1", ["a"])));
        var column = Column(UnitLevel.Village, ("V2", ["b", "a", "b"]), ("V1", []));
        Assert.Equal((2, "people 2018: 2 references of 2 units"), (column.Count, column.ToString()));
        Assert.Equal(column.Units.Order(), column.Units);
        Assert.Throws<ArgumentException>(() => new RollupInput(Register, Catalogue, ObservationSet.Empty, [column, column]));
        Assert.Throws<ArgumentException>(() => new RollupInput(
            Register, Catalogue, ObservationSet.Empty, [new IdentityColumn(new IndicatorCode("seats"), Year, UnitLevel.Village, [])]));
        Assert.Single(new RollupInput(Register, World.Catalogue(World.Measure("x", TimeAggregation.Sum)), ObservationSet.Empty, [column]).Identities);
    }

    [Fact]
    public void Roster_WithoutMembersOrWithARowSetAside_SaysWhatIsKnown()
    {
        Assert.Null(new TeamRosterBuilder(Register).With("unit,decided", "V1,2015-03-01").Build().Value.Identities(Register, Day, UnitLevel.Village));
        var roster = Roster(["V1,2015-03-01", "V2,2015-03-01"], ["V1,m1,Tổ trưởng", "V2,m1,ai đó"]);

        var figures = Run(roster, UnitLevel.Country);
        Assert.Equal("Missing - 0/1+0", figures.Of("V2", "team-people").Line());
        Assert.Equal("Value 0 1/1+0", figures.Of("V3", "team-people").Line());
        Assert.Equal(figures.Of("P", "members").Line(), figures.Of("P", "team-people").Line());
    }

    // Of any references and scope: never more people than seats, never fewer than the largest village has, and the bounds hold the truth.
    [Property(MaxTest = 100)]
    public Property People_OfAnyReferences_LieWithinTheBounds() => Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        (string, string[])[] named = [.. new[] { "V1", "V2", "V3" }.Where(_ => random.Next(5) > 0).Select(unit => (unit, Enumerable.Range(0, random.Next(6)).Select(_ => $"m{random.Next(8)}").ToArray()))];
        var truth = Run(Column(UnitLevel.Country, named));
        foreach (var scope in Enum.GetValues<UnitLevel>())
        {
            var figures = Run(Column(scope, named));
            foreach (var unit in new[] { "V1", "V2", "V3", "C1", "C2", "D", "P" })
            {
                var (figure, known) = (figures.Of(unit, "people"), truth.Of(unit, "people").Value);
                Assert.True(known is not { } people || figure.Bounds!.Contains(people));
                Assert.True(figure.Value is null || figure.Value == known);
            }
        }
    });

    private static string Role(int place) => place == 1 ? "Tổ trưởng" : "Tổ viên";

    private static TeamRoster Roster(string[] teams, string[] members) => new TeamMembersBuilder(Register, new TeamRosterBuilder(Register).With("unit,decided", teams).Build().Value)
        .With("unit,member,role", members)
        .Build().Value;

    private static FigureSet Run(TeamRoster roster, UnitLevel scope) => Rollup.Run(
        new RollupInput(
            Register, DanVan.Catalogue, ObservationSet.Empty.With(roster.Statistics(Register, Day), DanVan.Catalogue), [roster.Identities(Register, Day, scope)!]),
        new RollupRequest { Period = Year });

    private static FigureSet Run(IdentityColumn column) =>
        Rollup.Run(new RollupInput(Register, Catalogue, ObservationSet.Empty, [column]), new RollupRequest { Period = Year });

    private static IdentityColumn Column(UnitLevel scope, params (string Unit, string[] References)[] named) => Column(scope, Year, named);

    private static IdentityColumn Column(UnitLevel scope, ReportingPeriod period, params (string Unit, string[] References)[] named) => new(
        new IndicatorCode("people"), period, scope, named.Select(item => KeyValuePair.Create<UnitId, IEnumerable<string>>(Register.Find(item.Unit)[0].Id, item.References)));
}
