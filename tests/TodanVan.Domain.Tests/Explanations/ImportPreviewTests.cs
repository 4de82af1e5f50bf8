using TodanVan.Domain.Explanations;
using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Rollups;
using TodanVan.Domain.Teams;
using TodanVan.Domain.Tests.Observations;
using TodanVan.Domain.Tests.Support;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Explanations;

/// <summary>Previews computed by hand: one thing changes, and the figures above move by it.</summary>
public class ImportPreviewTests
{
    private static readonly UnitRegister Units = World.Units(
        "P;Province", "D;District;P", "A;Commune;D", "B;Commune;D", "A1;Village;A", "A2;Village;A", "B1;Village;B");

    private static readonly MeasureDefinition Land = World.Measure("land", TimeAggregation.Sum, 2);

    private static readonly MeasureDefinition Models = World.Measure("models", TimeAggregation.Latest);

    private static readonly MeasureDefinition Parts = World.Divided("parts", TimeAggregation.Sum, "field: economy, culture");

    private static readonly IndicatorCatalogue Catalogue = World.Catalogue(Land, Models, Parts, World.Ratio("land-per-model", "land", "models"));

    private static readonly string[] Rows =
    [
        "A1;land;;2018-Q1;10", "A1;land;;2018-Q2;5", "A2;land;;2018;20", "B1;land;;2018;7", "A1;models;;2018-12-31;2", "B1;models;;2018-12-31;3",
    ];

    [Fact]
    public void Moves_OfOneRow_AreTheFiguresAboveIt()
    {
        var preview = Preview(Rows, [.. Rows[1..], "A1;land;;2018-Q1;12,5"]);

        // 15 + 20 + 7 = 42 m² becomes 44,5; the ratio is matched on A1 and B1: (15 + 7)/5 becomes (17,5 + 7)/5.
        Assert.Equal(
        [
            "P land: 42 -> 44.5 by 5/2", "P land-per-model: 22/5 -> 49/10 by 1/2",
            "D land: 42 -> 44.5 by 5/2", "D land-per-model: 22/5 -> 49/10 by 1/2",
            "A land: 35 -> 37.5 by 5/2", "A land-per-model: 15/2 -> 35/4 by 5/4",
        ], preview.Moves.Select(Line));
        var change = Assert.Single(preview.Changes);
        Assert.Equal((RowChangeKind.Observation, "A1", "land", "2018-Q1"), (change.Kind, change.UnitCode!.Value, change.Indicator!.Value, change.Period!.ToString()));
        Assert.Equal(("10", "12,5", Rational.Parse("2.5")), (change.Before, change.After, change.Difference));
        Assert.Equal((2, 7), (change.BeforeSource!.Row, change.AfterSource!.Row));
        Assert.All(preview.Moves, move => Assert.Equal([change], preview.CausesOf(move)));
        Assert.Equal(["+2,5", "+0,5", "+2,5", "+0,5", "+2,5", "+1,25"], preview.Moves.Select(move => move.DifferenceText()));
    }

    [Fact]
    public void Moves_OfARowThatGoes_AreOfWhatTheFigureCovers()
    {
        var preview = Preview(Rows, [.. Rows.Where(row => row != "B1;land;;2018;7")]);

        var move = Assert.Single(preview.Moves, move => move.Unit.Id.Value.StartsWith("B@", StringComparison.Ordinal) && move.Indicator.Code.Value == "land");
        Assert.Equal((FigureState.Value, FigureState.Missing), (move.Before!.State, move.After!.State));
        Assert.Null(move.Difference);
        Assert.Equal("", move.DifferenceText());
        var province = Assert.Single(preview.Moves, move => Line(move) == "P land: 42 -> 35 by -7");

        // A1 has reported half of the year: it is a part, before and after.
        Assert.Equal((2, 1), (province.Before!.Reported, province.After!.Reported));
        var change = Assert.Single(preview.Changes);
        Assert.Equal(("7", (string?)null, Rational.Parse("-7")), (change.Before, change.After, change.Difference));
        Assert.Null(change.AfterSource);
    }

    // Missing is not zero: a state instead of a number moves what the figure covers, not its value.
    [Fact]
    public void Changes_OfStates_SayTheState()
    {
        var preview = Preview(Rows, [.. Rows.Where(row => row != "A2;land;;2018;20"), "A2;land;;2018;;withheld"]);
        var change = Assert.Single(preview.Changes);
        Assert.Equal(("20", "withheld", Rational.Parse("-20")), (change.Before, change.After, change.Difference));

        var unsure = Preview(Rows, [.. Rows.Where(row => row != "A2;land;;2018;20"), "A2;land;;2018;20;;hơn"]);
        Assert.Equal("hơn 20", Assert.Single(unsure.Changes).After);
        Assert.Equal(Rational.Zero, Assert.Single(unsure.Moves, move => Line(move).StartsWith("P land:", StringComparison.Ordinal)).Difference);
    }

    [Fact]
    public void Causes_OfFiguresOfAPeriod_AreInsideIt()
    {
        string[] more = [.. Rows, "A2;models;;2017-12-31;9", "A2;models;;2018-12-31;4"];
        var preview = Preview(more, [.. more.Select(row => row
            .Replace("2017-12-31;9", "2017-12-31;8", StringComparison.Ordinal)
            .Replace("2018-Q2;5", "2018-Q2;6", StringComparison.Ordinal)
            .Replace("B1;models;;2018-12-31;3", "B1;models;;2018-12-31;1", StringComparison.Ordinal))], "2018-Q1");

        // The flow is of another quarter, the old fact is of 2017, and that of December is not known by March: nothing of the first quarter moves.
        Assert.Empty(preview.Moves);
        Assert.Equal(3, preview.Changes.Count);

        var year = Preview(more, [.. more.Select(row => row
            .Replace("2017-12-31;9", "2017-12-31;8", StringComparison.Ordinal).Replace("2018-12-31;4", "2018-12-31;5", StringComparison.Ordinal))], "2017-01-01/2018-12-31");
        Assert.Equal(2, year.Changes.Count);
        Assert.All(year.Moves.Where(move => move.Indicator.Code.Value == "models"), move => Assert.Equal("2018-12-31", Assert.Single(year.CausesOf(move)).Period!.ToString()));
    }

    [Fact]
    public void Changes_OfAStockUnderAnotherNameOfItsDay_AreNone()
    {
        var preview = Preview(Rows, [.. Rows.Select(row => row.Replace("A1;models;;2018-12-31", "A1;models;;2018", StringComparison.Ordinal))]);
        Assert.Empty(preview.Changes);
        Assert.Empty(preview.Moves);
    }

    [Fact]
    public void Causes_OfPartsAndWholes_AreTheirOwn()
    {
        string[] rows = ["A1;parts;;2018;10", "A1;parts;economy;2018;4", "A1;parts;culture;2018;5", "B1;parts;economy;2018;1", "B1;parts;culture;2018;2"];
        var preview = Preview(rows, [.. rows.Select(row => row.Replace("economy;2018;4", "economy;2018;3", StringComparison.Ordinal).Replace("culture;2018;2", "culture;2018;3", StringComparison.Ordinal))]);

        // A1 reports its whole: the part moves, and what is left. B1 does not: its whole is the sum of its parts.
        Assert.Equal(
            ["P parts: 13 -> 14 by 1", "P parts economy: 5 -> 4 by -1", "P parts culture: 7 -> 8 by 1", "P parts field:other: 1 -> 2 by 1"],
            preview.Moves.Where(move => move.Version.Code.Value == "P").Select(Line).Select(line => line.Replace($"parts {Parts.Breakdowns[0].Residual}", "parts field:other", StringComparison.Ordinal)));
        Assert.Equal(
            ["B1 culture", "A1 economy", "B1 culture", "A1 economy B1 culture"],
            preview.Moves.Where(move => move.Version.Code.Value == "P").Select(move => string.Join(' ', preview.CausesOf(move).Select(cause => $"{cause.UnitCode} {cause.Breakdown}"))));
    }

    // An explicit null of the whole leaves it to the parts; their changes are why it moves.
    [Fact]
    public void Causes_OfAWholeThatIsAnExplicitNull_AreItsParts()
    {
        string[] rows = ["A1;parts;;2018;;missing", "A1;parts;economy;2018;4", "A1;parts;culture;2018;5"];
        var preview = Preview(rows, [.. rows.Select(row => row.Replace("economy;2018;4", "economy;2018;7", StringComparison.Ordinal))]);
        var whole = Assert.Single(preview.Moves, move => Line(move) == "A parts: 9 -> 12 by 3");
        Assert.Equal("economy", Assert.Single(preview.CausesOf(whole)).Breakdown!.Value);
    }

    // A sum of parts is of a day on which all of them stand: a later fact of one part alone does not take its place.
    [Fact]
    public void Causes_OfAStockThatItsPartsMakeUp_AreOfTheDayOfTheSum()
    {
        var stock = World.Divided("stock", TimeAggregation.Latest, "field: economy, culture");
        var catalogue = World.Catalogue(stock);
        string[] rows = ["A1;stock;economy;2018-03-31;4", "A1;stock;culture;2018-03-31;5", "A1;stock;economy;2018-12-31;9"];
        var preview = ImportPreview.Of(
            new RollupInput(Units, catalogue, World.Set(Units, catalogue, Lines(rows))),
            new RollupInput(Units, catalogue, World.Set(Units, catalogue, Lines([.. rows.Select(row => row.Replace("03-31;4", "03-31;6", StringComparison.Ordinal))]))),
            Request("2018"));
        var whole = Assert.Single(preview.Moves, move => move.Version.Code.Value == "A" && move.Breakdown is null);
        Assert.Equal(Rational.Parse("2"), whole.Difference);
        Assert.Equal("2018-03-31", Assert.Single(preview.CausesOf(whole)).Period!.ToString());
    }

    // 5 of one unit of measure and 5 of another are no difference of 0.
    [Fact]
    public void Moves_OfAnotherUnitOfMeasure_HaveNoDifference()
    {
        var (metres, hectares) = (World.Measure("area", TimeAggregation.Sum, unit: UnitOfMeasure.SquareMetre), World.Measure("area", TimeAggregation.Sum, unit: UnitOfMeasure.Hectare));
        RollupInput Input(MeasureDefinition measure) => new(Units, World.Catalogue(measure), World.Set(Units, World.Catalogue(measure), "A1;area;2018;5"));
        var preview = ImportPreview.Of(Input(metres), Input(hectares), Request("2018"));
        Assert.Equal(["P", "D", "A", "B"], preview.Moves.Select(move => move.Version.Code.Value));
        Assert.All(preview.Moves, move => Assert.Null(move.Difference));
        Assert.Equal("unit", Assert.Single(preview.Changes).After);
    }

    // What may still come lies elsewhere when a bound does: the bounds of the figure move, and its value does not.
    [Fact]
    public void Moves_OfBounds_AreMoves()
    {
        RollupInput Input(int maximum)
        {
            var catalogue = World.Catalogue(World.Measure("models", TimeAggregation.Latest, minimum: 0, maximum: maximum));
            return new RollupInput(Units, catalogue, World.Set(Units, catalogue, "A1;models;2018-12-31;2"));
        }

        var preview = ImportPreview.Of(Input(5), Input(9), Request("2018"));
        var commune = Assert.Single(preview.Moves, move => move.Version.Code.Value == "A");
        Assert.Equal((Rational.Zero, Rational.Parse("7"), Rational.Parse("11")), (commune.Difference, commune.Before!.Bounds!.High, commune.After!.Bounds!.High));
    }

    [Fact]
    public void Findings_OutsideTheCoverage_SayWhyNothingMoves()
    {
        var known = World.Units("P;Province;;2010-01-01;2015-01-01", "D;District;P;2010-01-01;2015-01-01", "C;Commune;D;2010-01-01;2015-01-01");
        var preview = ImportPreview.Of(new RollupInput(known, Catalogue, ObservationSet.Empty), new RollupInput(known, Catalogue, ObservationSet.Empty), Request("1999"));
        Assert.Empty(preview.Moves);
        Assert.Contains(preview.Findings, finding => finding.Code == "TDV0601");
    }

    [Fact]
    public void CausesOf_AMoveOfAnotherPreview_Throws()
    {
        var preview = Preview(Rows, Rows[1..]);
        Assert.Throws<ArgumentException>(() => Preview(Rows, Rows[1..]).CausesOf(preview.Moves[0]));
    }

    [Fact]
    public void Changes_OfUnits_SayWhichAndWhere()
    {
        var other = World.Units("P;Province", "D;District;P", "A;Commune;D", "B;Commune;D", "A1;Village;A", "A2;Village;B;2010-01-01", "B1;Village;B", "B2;Village;B");
        var preview = ImportPreview.Of(new RollupInput(Units, Catalogue, Read(Units, Rows)), new RollupInput(other, Catalogue, Read(other, Rows)), Request("2018"));

        Assert.Equal(["A2", "B2"], preview.Changes.Select(change => change.UnitCode!.Value));
        Assert.EndsWith("< A@2010-01-01", preview.Changes[0].Before, StringComparison.Ordinal);
        Assert.EndsWith("< B@2010-01-01", preview.Changes[0].After, StringComparison.Ordinal);
        Assert.Null(preview.Changes[1].Before);

        // The village that is not there yet moves no value, only what is expected: 3 of 4.
        var province = Assert.Single(preview.Moves, move => Line(move) == "P land: 42 -> 42 by 0");
        Assert.Equal((3, 4), (province.Before!.Expected, province.After!.Expected));
        Assert.Equal(["B2"], preview.CausesOf(province).Select(cause => cause.UnitCode!.Value));
        var commune = Assert.Single(preview.Moves, move => Line(move) == "A land: 35 -> 15 by -20");
        Assert.Equal(["A2"], preview.CausesOf(commune).Select(cause => cause.UnitCode!.Value));
    }

    [Fact]
    public void Changes_OfADefinition_SayWhatDiffers()
    {
        var other = World.Catalogue(Land, Models, Parts, World.Ratio("land-per-model", "models", "land"));
        var preview = ImportPreview.Of(
            new RollupInput(Units, Catalogue, Read(Units, Rows)), new RollupInput(Units, other, World.Set(Units, other, Lines(Rows))), Request("2018"));

        var change = Assert.Single(preview.Changes);
        Assert.Equal((RowChangeKind.Definition, "land-per-model", "expression"), (change.Kind, change.Indicator!.Value, change.After));
        Assert.All(preview.Moves, move => Assert.Equal("land-per-model", move.Indicator.Code.Value));
        Assert.All(preview.Moves, move => Assert.Equal([change], preview.CausesOf(move)));

        var without = ImportPreview.Of(
            new RollupInput(Units, Catalogue, ObservationSet.Empty), new RollupInput(Units, World.Catalogue(Models), ObservationSet.Empty), Request("2018"));
        Assert.Equal(["land", "land-per-model", "parts"], without.Changes.Select(gone => gone.Indicator!.Value));
        Assert.All(without.Moves, move => Assert.Null(move.After));
    }

    [Fact]
    public void Changes_OfARoster_NameTeamsAndMembers()
    {
        string[] teams = ["v1,,2012-08-01,,,,", "v2,,2012-08-01,,,,"];
        var now = TeamWorld.Roster(teams, ["v1,,m1,Leader,,,,,", "v1,,m2,Member,,,,,", "v2,,m3,Leader,,,,,"]);
        var then = TeamWorld.Roster([.. teams[..1], "v2,,2020-01-01,,,,"], ["v1,,m1,Leader,,,,,2019-01-01", "v1,,m2,Deputy,,,,,", "v1,,m4,Member,,,,,", "v2,,m3,Leader,,,,,"]);

        var preview = ImportPreview.Of(Input(now), Input(then), Request("2019-10-14"), now, then);

        Assert.Equal(
        [
            "Team u2 1: 2012-08-01 -> 2020-01-01 by -1", "Member u1 m1: Tổ trưởng -> Tổ trưởng, ../2019-01-01 by -1",
            "Member u1 m2: Tổ viên -> Tổ phó by 0", "Member u1 m4:  -> Tổ viên by 1",
        ], preview.Changes.Select(change => $"{change.Kind} {change.Unit} {change.Member ?? change.Team}: {change.Before} -> {change.After} by {change.Difference}"));

        // Two teams become one; of three seats that of m1 goes, that of m4 comes, and that of m3 is of a team that is not there yet.
        Assert.Equal(
            ["22846 teams: 2 -> 1 by -1", "22846 units-with-team: 2 -> 1 by -1", "22846 coverage: 1/2 -> 1/4 by -1/4", "22846 members: 3 -> 2 by -1", "22846 members-per-team: 3/2 -> 2 by 1/2"],
            preview.Moves.Where(move => move.Version.Code.Value == "22846").Select(Line));
        var causes = preview.Moves.Where(move => move.Version.Code.Value == "22846").Select(move => string.Join(' ', preview.CausesOf(move).Select(cause => cause.Member ?? cause.Team)));
        Assert.Equal(["1", "1", "1", "1 m1 m4", "1 m1 m4"], causes);

        static RollupInput Input(TeamRoster roster) => new(
            TeamWorld.Register, Kl315.Catalogue, ObservationSet.Empty.With(roster.Statistics(TeamWorld.Register, TeamWorld.Day), Kl315.Catalogue));
    }

    // Without the rosters the counts of villages are what differs.
    [Fact]
    public void Changes_OfStatisticsAlone_AreObservations()
    {
        ObservationSet Set(params string[] members) => ObservationSet.Empty.With(
            TeamWorld.Roster(["v1,,2012-08-01,,,,"], members).Statistics(TeamWorld.Register, TeamWorld.Day), Kl315.Catalogue);
        var preview = ImportPreview.Of(
            new RollupInput(TeamWorld.Register, Kl315.Catalogue, Set("v1,,m1,Leader,,,,,")),
            new RollupInput(TeamWorld.Register, Kl315.Catalogue, Set("v1,,m1,Leader,,,,,", "v1,,m2,Member,,,,,")),
            Request("2019-10-14"));

        Assert.Equal("Observation v1 members 2019-10-14: 1 -> 2", Assert.Single(preview.Changes).ToString());
    }

    [Fact]
    public void Changes_OfPeopleCountedOnce_AreSaid()
    {
        var day = ReportingPeriod.Parse("2019-10-14");
        RollupInput Input(params string[] people) => new(
            TeamWorld.Register, DanVan.Catalogue, ObservationSet.Empty,
            [new IdentityColumn(DanVan.TeamPeople.Code, day, UnitLevel.Province, [KeyValuePair.Create<UnitId, IEnumerable<string>>(new UnitId("u1"), people)])]);
        var preview = ImportPreview.Of(Input("a", "b"), Input("a", "c", "d"), Request("2019-10-14"));

        Assert.Equal("Observation v1 team-people 2019-10-14: 2 -> 3", Assert.Single(preview.Changes).ToString());
        Assert.Equal(["58 team-people: 2 -> 3 by 1", "588 team-people: 2 -> 3 by 1", "22846 team-people: 2 -> 3 by 1"], preview.Moves.Select(Line));

        // Other people, as many: their figure stays, and still it is said.
        var others = ImportPreview.Of(Input("a", "b"), Input("a", "c"), Request("2019-10-14"));
        Assert.Empty(others.Moves);
        Assert.Single(others.Changes);
    }

    [Fact]
    public void Of_CallersBug_Throws()
    {
        var input = new RollupInput(Units, Catalogue, ObservationSet.Empty);
        Assert.Throws<ArgumentNullException>(() => ImportPreview.Of(null!, input, Request("2018")));
        Assert.Throws<ArgumentNullException>(() => ImportPreview.Of(input, null!, Request("2018")));
        Assert.Throws<ArgumentNullException>(() => ImportPreview.Of(input, input, null!));
        Assert.Throws<ArgumentNullException>(() => ImportPreview.Of(input, input, Request("2018")).CausesOf(null!));
    }

    private static RollupRequest Request(string period) => new() { Period = ReportingPeriod.Parse(period) };

    private static ImportPreview Preview(string[] now, string[] then, string period = "2018") => ImportPreview.Of(
        new RollupInput(Units, Catalogue, Read(Units, now)), new RollupInput(Units, Catalogue, Read(Units, then)), Request(period));

    private static ObservationSet Read(UnitRegister register, string[] rows) => World.Set(register, Catalogue, Lines(rows));

    /// <summary>Rows <c>unit;indicator;part;period;value;state;qualifier</c> in the order in which tables of tests have them.</summary>
    private static string[] Lines(string[] rows) => [.. rows.Select(row =>
    {
        var cells = row.Split(';');
        string Cell(int place) => place < cells.Length ? cells[place] : "";
        return string.Join(';', Cell(0), Cell(1), Cell(3), Cell(4), Cell(6), Cell(5), Cell(2));
    })];

    private static string Line(FigureMove move) =>
        $"{move.Version.Code} {move.Indicator.Code}{(move.Breakdown is null ? "" : $" {move.Breakdown}")}: {Text(move.Before)} -> {Text(move.After)} by {move.Difference}";

    private static string Text(Figure? figure) => figure is null ? "-"
        : figure.Value is not { } value ? figure.State.ToString()
        : figure.Numerator is not null ? value.ToString()
        : value.TryToDecimalText(out var text) ? text : value.ToString();
}
