using System.Text.Json;

using NJsonSchema;

namespace TodanVan.Domain.Tests.Cli;

/// <summary><c>validate DIR --against DIR2</c>: what would become of the figures.</summary>
public class PreviewCommandTests
{
    private const string Header = "unit,indicator,period,value,state\n";

    private const string Now = Header + "C-1,land-donated,2018,100,\nC-2,land-donated,2018,50,\nC-1,security-models,2018-12-31,2,\n";

    [Fact]
    public void Validate_Against_SaysWhichFiguresMoveByHowMuchAndWhy()
    {
        using var current = new TestFolder().WithVillages(3).With("observations.csv", Now);
        using var proposed = new TestFolder().WithVillages(3).With("observations.csv", Now.Replace("2018,50,", "2018,\"50,25\",", StringComparison.Ordinal));

        var run = ToolRun.Of("validate", proposed.Path, "--against", current.Path);

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Errors);
        var lines = run.Text.Split(Environment.NewLine);
        Assert.Contains($"So với {current.Path}, kỳ 2018: 3 con số thay đổi, do 1 chỗ khác nhau.", lines);
        Assert.Matches(@"P Tỉnh P +Đất hiến +150 m² \[2/3\] +150,25 m² \[2/3\] +\+0,25 m² +\[1\]", run.Text);
        Assert.Matches(@"C Xã C +Đất hiến +150 m² \[2/3\] +150,25 m² \[2/3\] +\+0,25 m² +\[1\]", run.Text);
        Assert.Contains("  [1] observations.csv dòng 3: C-2 land-donated 2018: 50 → 50,25", lines);

        var english = ToolRun.Of("validate", proposed.Path, "--against", current.Path, "--lang", "en");
        Assert.Contains($"Against {current.Path}, 2018: figures that move: 3; differences: 1.", english.Text.Split(Environment.NewLine));
    }

    [Fact]
    public void Validate_AgainstAsJson_HasEveryMoveAndEveryRow()
    {
        using var current = new TestFolder().WithVillages(3).With("observations.csv", Now);
        using var proposed = new TestFolder().WithVillages(3).With("observations.csv", Now.Replace("C-2,land-donated,2018,50,", "C-3,land-donated,2018,,withheld", StringComparison.Ordinal));

        var run = ToolRun.Of("validate", proposed.Path, "--against", current.Path, "--json");

        Assert.Empty(Schema().Validate(run.Text));
        var preview = run.Json.GetProperty("preview");
        Assert.Equal(("2018", "2018-12-31"), (preview.GetProperty("period").GetString(), preview.GetProperty("boundaries").GetString()));
        var figures = preview.GetProperty("figures").EnumerateArray().ToList();
        Assert.Equal(["P", "D", "C"], figures.Select(figure => figure.GetProperty("unit").GetString()));
        Assert.All(figures, figure =>
        {
            Assert.Equal("land-donated", figure.GetProperty("indicator").GetString());
            Assert.Equal("""{"state":"value","quality":"exact","value":"150","valueCovers":"reported","text":"150 m²","reported":2,"expected":3,"partial":0,"bounds":{"low":"150","high":null}}""", Compact(figure.GetProperty("before")));
            Assert.Equal("""{"state":"value","quality":"exact","value":"100","valueCovers":"reported","text":"100 m²","reported":1,"expected":3,"partial":0,"withheldUnits":1,"bounds":{"low":"100","high":null}}""", Compact(figure.GetProperty("after")));
            Assert.Equal("-50", figure.GetProperty("difference").GetString());
            Assert.Equal("[0,1]", Compact(figure.GetProperty("rows")));
        });
        Assert.Equal(
        [
            """{"kind":"observation","unit":"C-2","unitId":"C-2@2010-01-01","indicator":"land-donated","period":"2018","before":"50","after":null,"difference":"-50","beforeLocation":{"file":"observations.csv","row":3}}""",
            """{"kind":"observation","unit":"C-3","unitId":"C-3@2010-01-01","indicator":"land-donated","period":"2018","before":null,"after":"withheld","afterLocation":{"file":"observations.csv","row":3}}""",
        ], preview.GetProperty("rows").EnumerateArray().Select(Compact));
    }

    [Fact]
    public void Validate_AgainstTheSame_SaysThatNothingMoves()
    {
        using var folder = new TestFolder().WithVillages(2).With("observations.csv", Now);
        var run = ToolRun.Of("validate", folder.Path, "--against", folder.Path);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("0 con số thay đổi, do 0 chỗ khác nhau.", run.Text, StringComparison.Ordinal);
        var json = ToolRun.Of("validate", folder.Path, "--against", folder.Path, "--json").Json.GetProperty("preview");
        Assert.Equal(0, json.GetProperty("figures").GetArrayLength() + json.GetProperty("rows").GetArrayLength());
    }

    // A row that is set aside is in no figure: the preview says what is lost with it, and the exit code that there is an error.
    [Fact]
    public void Validate_OfAFaultyRowAgainstTheSound_CountsWhatIsAccepted()
    {
        using var current = new TestFolder().WithVillages(3).With("observations.csv", Now);
        using var proposed = new TestFolder().WithVillages(3).With("observations.csv", Now.Replace("2018,50,", "2018,năm mươi,", StringComparison.Ordinal));
        var run = ToolRun.Of("validate", proposed.Path, "--against", current.Path);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("TDV0406", run.Text, StringComparison.Ordinal);
        Assert.Contains("[1] observations.csv dòng 3 (hiện có): C-2 land-donated 2018: 50 → -", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_AgainstWithAPeriod_IsOfThatPeriod()
    {
        using var current = new TestFolder().WithVillages(1).With("observations.csv", Header + "C-1,land-donated,2018-Q1,1,\nC-1,land-donated,2018-Q2,2,\n");
        using var proposed = new TestFolder().WithVillages(1).With("observations.csv", Header + "C-1,land-donated,2018-Q1,1,\nC-1,land-donated,2018-Q2,5,\n");
        Assert.Contains("kỳ 2018-Q1: 0 con số thay đổi, do 1 chỗ khác nhau.", ToolRun.Of("validate", proposed.Path, "--against", current.Path, "--period", "2018-Q1").Text, StringComparison.Ordinal);
        Assert.Contains("kỳ 2018-H1: 3 con số thay đổi, do 1 chỗ khác nhau.", ToolRun.Of("validate", proposed.Path, "--against", current.Path).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_AgainstWhatCannotBeCompared_IsRefusedInOneLine()
    {
        using var folder = new TestFolder().WithVillages(1);
        using var observed = new TestFolder().WithVillages(1).With("observations.csv", Now);
        Assert.Contains("Không có thư mục", ToolRun.Refused("validate", folder.Path, "--against", Path.Combine(folder.Path, "khong-co")), StringComparison.Ordinal);
        Assert.Contains("--period", ToolRun.Refused("validate", folder.Path, "--against", folder.Path), StringComparison.Ordinal);
        Assert.Contains("2018-13", ToolRun.Refused("validate", folder.Path, "--against", observed.Path, "--period", "2018-13"), StringComparison.Ordinal);
        Assert.Contains("--against", ToolRun.Refused("validate", observed.Path, "--period", "2018"), StringComparison.Ordinal);
    }

    // A village without a parent may belong to any commune; only where it was do figures move, not in each commune that it may belong to.
    [Fact]
    public void Validate_AVillageThatLosesItsParent_MovesTheFiguresOfItsOwnCommuneAlone()
    {
        const string Other = "E,Xã E,Xã,Commune,D,2010-01-01,2025-07-01,\nE-1,Thôn E1,Thôn,Village,E,2010-01-01,2025-07-01,\n";
        using var current = new TestFolder().WithVillages(2, Other).With("observations.csv", Now + "E-1,land-donated,2018,5,\n");
        using var proposed = new TestFolder().With("units.csv", (TestFolder.SmallTree(2) + Other).Replace("Thôn 2,Thôn,Village,C,", "Thôn 2,Thôn,Village,khong-co,", StringComparison.Ordinal))
            .With("observations.csv", Now + "E-1,land-donated,2018,5,\n");

        var figures = ToolRun.Of("validate", proposed.Path, "--against", current.Path, "--json", "--no-gazetteer").Json.GetProperty("preview").GetProperty("figures");

        var moved = figures.EnumerateArray().Select(figure => figure.GetProperty("unit").GetString()).Distinct();
        Assert.Equal(["D", "C"], moved);
        var land = figures.EnumerateArray().Single(figure => figure.GetProperty("unit").GetString() == "C" && figure.GetProperty("indicator").GetString() == "land-donated");
        Assert.Equal("-50", land.GetProperty("difference").GetString());
    }

    // What a unit is comes of several rows: named is the first that says something else.
    [Fact]
    public void Validate_AVillageThatMoves_IsNamedByItsRow()
    {
        const string Other = "E,Xã E,Xã,Commune,D,2010-01-01,2025-07-01,\n";
        using var current = new TestFolder().WithVillages(2, Other).With("observations.csv", Now);
        using var proposed = new TestFolder().With("units.csv", (TestFolder.SmallTree(2) + Other).Replace("Thôn 2,Thôn,Village,C,", "Thôn 2,Thôn,Village,E,", StringComparison.Ordinal))
            .With("observations.csv", Now);

        string[] call = ["validate", proposed.Path, "--against", current.Path, "--no-gazetteer"];
        var row = Assert.Single(ToolRun.Of([.. call, "--json"]).Json.GetProperty("preview").GetProperty("rows").EnumerateArray());
        Assert.Equal("""{"file":"units.csv","row":6}""", Compact(row.GetProperty("beforeLocation")));
        Assert.Equal("""{"file":"units.csv","row":6}""", Compact(row.GetProperty("afterLocation")));
        Assert.Contains("[1] units.csv dòng 6: đơn vị C-2: ", ToolRun.Of(call).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_DemoWithATeamLess_NamesTheRowsOfTheRoster()
    {
        using var current = new TestFolder();
        using var proposed = new TestFolder();
        var tables = new DemoTables();
        tables.WriteTo(current, new DemoForm());
        var village = tables.Teams[3][0];
        tables.Teams.RemoveAt(3);
        tables.Members.RemoveAll(member => member[0] == village);
        tables.WriteTo(proposed, new DemoForm());

        var preview = ToolRun.Of("validate", proposed.Path, "--against", current.Path, "--json").Json.GetProperty("preview");

        Assert.Equal("2014-10-14/2019-10-14", preview.GetProperty("period").GetString());
        var rows = preview.GetProperty("rows").EnumerateArray().ToList();
        Assert.All(rows, row => Assert.Equal(village, row.GetProperty("unit").GetString()));
        Assert.Equal(new[] { "team" }.Concat(Enumerable.Repeat("member", rows.Count - 1)), rows.Select(row => row.GetProperty("kind").GetString()));
        var coverage = preview.GetProperty("figures").EnumerateArray().Single(figure =>
            figure.GetProperty("unit").GetString() == "02" && figure.GetProperty("indicator").GetString() == "coverage");
        Assert.Equal("2.070/2.071 (đạt 99,95%)", coverage.GetProperty("after").GetProperty("text").GetString());
        Assert.Equal("-1/2071", coverage.GetProperty("difference").GetString());
        Assert.Equal("[0]", Compact(coverage.GetProperty("rows")));
    }

    private static JsonSchema Schema() => JsonSchema.FromJsonAsync(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "schemas", "validate.schema.json"))).GetAwaiter().GetResult();

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element, new JsonSerializerOptions
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
