namespace TodanVan.Domain.Tests.Cli;

public class RollupCommandTests
{
    private const string Header = "unit,indicator,period,value,qualifier,state\n";

    [Fact]
    public void Rollup_LevelCountry_GivesVietnam()
    {
        using var folder = new TestFolder().WithVillages(2).With("observations.csv", Header + "C-1,land-donated,2018,5,,\nC-2,land-donated,2018,\"7,5\",,\n");
        var run = ToolRun.Of("rollup", folder.Path, "--period", "2018", "--json", "--level", "Country");

        Assert.Equal(0, run.ExitCode);
        var figure = run.Figure("VN", "land-donated");
        Assert.Equal(("VN", "Country", "Việt Nam"), (figure.GetProperty("unitId").GetString(), figure.GetProperty("level").GetString(), figure.GetProperty("name").GetString()));
        Assert.Equal("12.5", figure.GetProperty("value").GetString());
        Assert.Equal(["VN"], UnitsOf(run));
    }

    [Fact]
    public void Rollup_Levels_AreListedInTheOrderOfTheTreeWhateverTheOrderAskedFor()
    {
        using var folder = new TestFolder().WithVillages(3);
        string[] Units(params string[] levels) =>
            UnitsOf(ToolRun.Of(["rollup", folder.Path, "--period", "2018", "--json", .. levels.SelectMany(level => new[] { "--level", level })]));

        Assert.Equal(["P", "D", "C"], Units());
        Assert.Equal(["C-1", "C-2", "C-3"], Units("Village"));
        Assert.Equal(["P", "C", "C-1", "C-2", "C-3"], Units("Village", "Commune", "Province", "Village"));
        Assert.Equal(["VN", "D"], Units("District", "Country"));
    }

    [Fact]
    public void Rollup_Numbers_FollowTheConventionThatIsGiven()
    {
        using var folder = new TestFolder().WithVillages(2).With("observations.csv", Header + "C-1,land-donated,2018,1234.5,,\nC-2,land-donated,2018,7,,\n");

        var invariant = ToolRun.Of("rollup", folder.Path, "--period", "2018", "--json", "--numbers", "invariant");
        var vietnamese = ToolRun.Of("rollup", folder.Path, "--period", "2018", "--json");

        Assert.Equal((0, "1241.5"), (invariant.ExitCode, invariant.Figure("P", "land-donated").GetProperty("value").GetString()));
        Assert.Equal((1, "7"), (vietnamese.ExitCode, vietnamese.Figure("P", "land-donated").GetProperty("value").GetString()));
        Assert.Equal([("observations.csv", 2, "value", "TDV0407")], vietnamese.Findings());
    }

    [Fact]
    public void Rollup_Json_SpeaksTheLanguageThatIsAskedFor()
    {
        using var folder = new TestFolder().WithVillages(1).With("observations.csv", Header + "C-9,land-donated,2018,5,,\n");
        Assert.Contains("Không có đơn vị «C-9».", ToolRun.Of("rollup", folder.Path, "--period", "2018", "--json").Text, StringComparison.Ordinal);
        Assert.Contains("There is no unit «C-9».", ToolRun.Of("rollup", folder.Path, "--period", "2018", "--json", "--lang", "en").Text, StringComparison.Ordinal);
        Assert.Contains("There is no unit «C-9».", ToolRun.Of("rollup", folder.Path, "--period", "2018", "--lang", "en").Errors, StringComparison.Ordinal);
        Assert.Contains("Unit", ToolRun.Of("rollup", folder.Path, "--period", "2018", "--lang", "en").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Rollup_ObservationsAsJson_AreReadLikeRowsAndBesideThem()
    {
        using var folder = new TestFolder().WithVillages(3).With(
            "observations.json",
            """[{"unit":"C-1","indicator":"land-donated","period":"2018","value":1234.5},{"unit":"C-2","indicator":"land-donated","period":"2018","value":"1.000,5"}]""");
        Assert.Equal("2235", ToolRun.Of("rollup", folder.Path, "--period", "2018", "--json").Figure("P", "land-donated").GetProperty("value").GetString());

        // The same cell with another value in the other file: neither is used; the third stands.
        folder.With("observations.csv", Header + "C-1,land-donated,2018,5,,\nC-3,land-donated,2018,3,,\n");
        var run = ToolRun.Of("rollup", folder.Path, "--period", "2018", "--json");
        Assert.Equal("1003.5", run.Figure("P", "land-donated").GetProperty("value").GetString());
        Assert.Contains(("observations.csv", 2, "value", "TDV0416"), run.Findings());
        Assert.Contains(("observations.json", 1, "value", "TDV0416"), run.Findings());

        var counts = ToolRun.Of("validate", folder.Path, "--json").Counts();
        Assert.Equal(["units.csv", "observations.csv", "observations.json"], counts.Keys);
        Assert.Equal(((2, 1, 1), (2, 1, 1)), (counts["observations.csv"], counts["observations.json"]));
    }

    [Fact]
    public void Rollup_NoTeams_LeavesTheirStatisticsMissing()
    {
        using var folder = new TestFolder().WithVillages(3);
        var run = ToolRun.Of("rollup", folder.Path, "--period", "2018", "--json");

        Assert.Equal(0, run.ExitCode);
        foreach (var indicator in new[] { "teams", "units-with-team", "members", "coverage", "members-per-team", "land-donated" })
        {
            var figure = run.Figure("P", indicator);
            Assert.Equal(("missing", "chưa có số liệu"), (figure.GetProperty("state").GetString(), figure.GetProperty("text").GetString()));
            Assert.Equal((0, 3), (figure.GetProperty("reported").GetInt32(), figure.GetProperty("expected").GetInt32()));
        }

        Assert.Equal("3", run.Figure("P", "villages").GetProperty("value").GetString());
    }

    [Fact]
    public void Rollup_NoMembers_LeavesOnlyMembersMissing()
    {
        using var folder = new TestFolder().WithVillages(3).With("teams.csv", "unit,decided\nC-1,2012-01-01\nC-2,2012-01-01\n");
        var run = ToolRun.Of("rollup", folder.Path, "--period", "2018", "--json");

        Assert.Equal("2/3 (đạt 66,67%)", run.Figure("P", "coverage").GetProperty("text").GetString());
        Assert.Equal("missing", run.Figure("P", "members").GetProperty("state").GetString());
        Assert.Equal("missing", run.Figure("P", "members-per-team").GetProperty("state").GetString());
    }

    [Fact]
    public void Rollup_RosterOpen_DoesNotTakeSilenceForNone()
    {
        using var folder = new TestFolder().WithVillages(3).With("teams.csv", "unit,decided\nC-1,2012-01-01\nC-2,2012-01-01\n");

        var closed = ToolRun.Of("rollup", folder.Path, "--period", "2018", "--json", "--roster", "closed").Figure("P", "teams");
        var open = ToolRun.Of("rollup", folder.Path, "--period", "2018", "--json", "--roster", "open").Figure("P", "teams");

        Assert.Equal(("2", 3), (closed.GetProperty("value").GetString(), closed.GetProperty("reported").GetInt32()));
        Assert.Equal(("2", 2), (open.GetProperty("value").GetString(), open.GetProperty("reported").GetInt32()));
        Assert.Equal("C-3", Assert.Single(open.GetProperty("missing").EnumerateArray()).GetString());
    }

    // Two villages with 2 and 2 members who share m1: as many people as the scope of the references lets be known.
    [Theory]
    [InlineData(null, "chưa xác định được", "2", "4")]
    [InlineData("village", "chưa xác định được", "2", "4")]
    [InlineData("commune", "3 người", null, null)]
    [InlineData("province", "3 người", null, null)]
    [InlineData("country", "3 người", null, null)]
    public void Rollup_References_SayUpToWherePeopleAreKnown(string? scope, string text, string? low, string? high)
    {
        using var folder = new TestFolder().WithVillages(2)
            .With("teams.csv", "unit,decided\nC-1,2012-01-01\nC-2,2012-01-01\n")
            .With("members.csv", "unit,member,role\nC-1,m1,Tổ trưởng\nC-1,m2,Tổ viên\nC-2,m1,Tổ trưởng\nC-2,m3,Tổ viên\n");
        var figure = ToolRun.Of(["rollup", folder.Path, "--period", "2018", "--json", "--catalogue", "danvan", .. scope is null ? [] : new[] { "--references", scope }]).Figure("P", "team-people");

        Assert.Equal((text, 2, 2), (figure.GetProperty("text").GetString(), figure.GetProperty("reported").GetInt32(), figure.GetProperty("expected").GetInt32()));
        Assert.Equal((low, high), figure.TryGetProperty("bounds", out var bounds) ? (bounds.GetProperty("low").GetString(), bounds.GetProperty("high").GetString()) : (null, null));
    }

    [Theory]
    [InlineData(null, "5 m²", true)]
    [InlineData("reported-only", "5 m²", true)]
    [InlineData("complete", "chưa có số liệu", false)]
    [InlineData("bounded", "chưa có số liệu", true)]
    public void Rollup_Missing_SaysWhatTheFigureIsInTheMeantime(string? policy, string text, bool hasBounds)
    {
        using var folder = new TestFolder().WithVillages(2).With("observations.csv", Header + "C-1,land-donated,2018,5,,\n");
        var run = ToolRun.Of(["rollup", folder.Path, "--period", "2018", "--json", .. policy is null ? [] : new[] { "--missing", policy }]);
        var figure = run.Figure("P", "land-donated");

        Assert.Equal((0, text, 1), (run.ExitCode, figure.GetProperty("text").GetString(), figure.GetProperty("reported").GetInt32()));
        Assert.Equal(hasBounds ? "5" : null, figure.TryGetProperty("bounds", out var bounds) ? bounds.GetProperty("low").GetString() : null);
    }

    [Theory]
    [InlineData("teams")]
    [InlineData("members")]
    [InlineData("units-with-team")]
    public void Rollup_TeamStatisticsTyped_AreTakenOnlyWithoutARoster(string indicator)
    {
        using var folder = new TestFolder().WithVillages(1).With("observations.csv", Header + $"C-1,{indicator},2018,1,,\n");
        Assert.Equal("1", ToolRun.Of("rollup", folder.Path, "--period", "2018", "--json").Figure("P", indicator).GetProperty("value").GetString());

        folder.With("teams.csv", "unit,decided\n");
        var run = ToolRun.Of("validate", folder.Path, "--json");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal([("observations.csv", 2, "indicator", "TDV0403")], run.Findings());
    }

    [Theory]
    [InlineData("villages", "TDV0402")]
    [InlineData("coverage", "TDV0402")]
    [InlineData("land-donate", "TDV0401")]
    public void Rollup_IndicatorThatIsNotReported_IsRefused(string indicator, string code)
    {
        using var folder = new TestFolder().WithVillages(1).With("observations.csv", Header + $"C-1,{indicator},2018,1,,\n");
        Assert.Equal([("observations.csv", 2, "indicator", code)], ToolRun.Of("validate", folder.Path, "--json").Findings());
    }

    private static string[] UnitsOf(ToolRun run) =>
        [.. run.Json.GetProperty("figures").EnumerateArray().Select(figure => figure.GetProperty("unit").GetString()!).Distinct()];
}
