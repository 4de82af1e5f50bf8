using NJsonSchema;

namespace TodanVan.Domain.Tests.Cli;

/// <summary><c>restate</c>: what was reported, on the boundaries of another day.</summary>
public class RestateCommandTests
{
    // Quang Trung (00688) was divided between 00691 and 00694; Trần Phú (00691) went whole. Rows of communes are control totals.
    private const string Observations = "unit,indicator,period,value\n00688,labour-days,2024,100\n00691,labour-days,2024,50\n00694,labour-days,2024,7\n";

    private const string Units = "code,name,kind,level,parent,from\n00688,Phường Quang Trung,Phường,Commune,024,2020-01-01\n00691,Phường Trần Phú,Phường,Commune,024,2020-01-01\n00694,Phường Nguyễn Trãi,Phường,Commune,024,2020-01-01\n";

    [Fact]
    public void Restate_ADividedCommune_IsNotDeterminableWithoutWeights()
    {
        using var folder = Folder();
        var run = ToolRun.Of("restate", folder.Path, "--to", "2025-07-01", "--json");

        Assert.Equal(0, run.ExitCode);
        var cells = run.Json.GetProperty("cells").EnumerateArray().ToDictionary(cell => cell.GetProperty("unitId").GetString()!, StringComparer.Ordinal);
        Assert.Equal("notDeterminable", cells["00691@2025-07-01"].GetProperty("state").GetString());
        Assert.Equal("notDeterminable", cells["00694@2025-07-01"].GetProperty("state").GetString());
        Assert.All(cells.Values, cell => Assert.True(cell.GetProperty("controlTotal").GetBoolean()));
        Assert.Contains("chưa xác định được", ToolRun.Of("restate", folder.Path, "--to", "2025-07-01").Text, StringComparison.Ordinal);
    }

    // 60 % of the people of Quang Trung to one ward and 40 % to the other: 50 + 60 and 7 + 40, by estimate.
    [Theory]
    [InlineData("source,target,share,measure\n00688,00691,\"0,6\",population\n00688,00694,2/5,population\n")]
    [InlineData("source,target,share,measure,date\n00688@2004-01-01,00691@2025-07-01,3/5,population,2025-07-01\n00688,00694,\"0,4\",population,2025-07-01\n")]
    public void Restate_WithWeights_IsEstimated(string weights)
    {
        using var folder = Folder().With("weights.csv", weights);
        var run = ToolRun.Of("restate", folder.Path, "--to", "2025-07-01", "--weights", Path.Combine(folder.Path, "weights.csv"), "--json");

        Assert.Equal(0, run.ExitCode);
        var cells = run.Json.GetProperty("cells").EnumerateArray().ToDictionary(cell => cell.GetProperty("unitId").GetString()!, StringComparer.Ordinal);
        Assert.Equal(("110", "estimated"), (cells["00691@2025-07-01"].GetProperty("value").GetString(), cells["00691@2025-07-01"].GetProperty("quality").GetString()));
        Assert.Equal(("47", "population"), (cells["00694@2025-07-01"].GetProperty("value").GetString(), cells["00694@2025-07-01"].GetProperty("measures")[0].GetString()));
        Assert.Contains("~", ToolRun.Of("restate", folder.Path, "--to", "2025-07-01", "--weights", Path.Combine(folder.Path, "weights.csv")).Text, StringComparison.Ordinal);
    }

    // One file may hold weights of several measures; which is meant is asked.
    [Fact]
    public void Restate_WeightsOfTwoMeasures_TakesTheOneAsked()
    {
        using var folder = Folder().With(
            "weights.csv",
            "source,target,share,measure\n00688,00691,1/3,population\n00688,00694,2/3,population\n00688,00691,1/4,area\n00688,00694,3/4,area\n");
        string[] call = ["restate", folder.Path, "--to", "2025-07-01", "--weights", Path.Combine(folder.Path, "weights.csv"), "--json"];

        Assert.DoesNotContain("TDV0609", ToolRun.Of([.. call, "--measure", "area"]).Text, StringComparison.Ordinal);
        Assert.Contains("\"area\"", ToolRun.Of([.. call, "--measure", "area"]).Text, StringComparison.Ordinal);
        Assert.Contains("TDV0609", ToolRun.Of(call).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("source,target\n00688,00691\n")]
    [InlineData("\0\0\0")]
    public void Restate_UnusableWeights_AreOneLine(string weights)
    {
        using var folder = Folder().With("weights.csv", weights);
        var run = ToolRun.Of("restate", folder.Path, "--to", "2025-07-01", "--weights", Path.Combine(folder.Path, "weights.csv"), "--json");

        Assert.Equal((2, ""), (run.ExitCode, run.Text));
        Assert.Single(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("00688,00691,1,population", "TDV0234")]
    [InlineData("00688,00691,0,population", "TDV0234")]
    [InlineData("00688,00691,1/0,population", "TDV0234")]
    [InlineData("00688,00691,một nửa,population", "TDV0234")]
    [InlineData("00688,00999,1/2,population", "TDV0608")]
    [InlineData("00691,00688,1/2,population", "TDV0608")]
    [InlineData("00688,00691,1/2,", "TDV0117")]
    [InlineData("00688,00691,1/2,population\n00688,00694,1/3,population", "TDV0609")]
    [InlineData("00688,00691,1/2,population\n00688,00691,1/3,population", "TDV0609")]
    [InlineData("00688,00691,1/2,population\n00688,00691,1/2,population", "TDV0116")]
    public void Restate_FaultyWeights_AreFindings(string rows, string code)
    {
        using var folder = Folder().With("weights.csv", "source,target,share,measure\n" + rows + "\n");
        var run = ToolRun.Of("restate", folder.Path, "--to", "2025-07-01", "--weights", Path.Combine(folder.Path, "weights.csv"), "--json");

        // That communes give control totals only is said as well (TDV0419).
        Assert.Equal([code], run.Json.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString()).Where(found => found != "TDV0419"));
        Assert.Equal(code == "TDV0116" ? 0 : 1, run.ExitCode);
    }

    [Fact]
    public void Restate_WeightsThatDoNotClose_AreNamedByTheirRows()
    {
        using var folder = Folder().With("weights.csv", "source,target,share,measure\n\n00688,00691,1/2,population\n00688,00694,1/3,population\n");
        var run = ToolRun.Of("restate", folder.Path, "--to", "2025-07-01", "--weights", Path.Combine(folder.Path, "weights.csv"), "--json");

        var finding = Assert.Single(run.Json.GetProperty("findings").EnumerateArray(), one => one.GetProperty("code").GetString() == "TDV0609");
        Assert.Equal([3, 4], finding.GetProperty("rows").EnumerateArray().Select(row => row.GetInt32()));
        Assert.Equal("share", finding.GetProperty("location").GetProperty("column").GetString());
        Assert.Equal(Path.GetFileName("weights.csv"), finding.GetProperty("location").GetProperty("file").GetString());
    }

    // Thirds at one decimal (labour days have one): 33,3 + 33,3 + 33,4 of 100.
    [Fact]
    public void Restate_Rounded_KeepsTheTotal()
    {
        using var folder = Folder().With("weights.csv", "source,target,share,measure\n00688,00691,1/3,population\n00688,00694,2/3,population\n");
        string[] Values(params string[] more) => [.. ToolRun.Of(
            ["restate", folder.Path, "--to", "2025-07-01", "--weights", Path.Combine(folder.Path, "weights.csv"), "--json", .. more])
            .Json.GetProperty("cells").EnumerateArray()
            .Select(cell => cell.TryGetProperty("fraction", out var fraction) ? fraction.GetString()! : cell.GetProperty("value").GetString()!)];

        Assert.Equal(["250/3", "221/3"], Values());
        Assert.Equal(["83.3", "73.7"], Values("--round"));
    }

    [Fact]
    public void Restate_TheDemo_KeepsEveryTotal()
    {
        using var folder = new TestFolder();
        Assert.Equal(0, ToolRun.Of("demo", "--out", folder.Path).ExitCode);
        var run = ToolRun.Of("restate", folder.Path, "--to", "2025-07-01", "--json");
        var cells = run.Json.GetProperty("cells").EnumerateArray().ToList();

        Assert.Equal((0, 5 * 2071), (run.ExitCode, cells.Count));
        Assert.All(cells, cell => Assert.Equal("exact", cell.GetProperty("quality").GetString()));
        Assert.Equal(
            2477180m,
            cells.Where(cell => cell.GetProperty("indicator").GetString() == "land-donated")
                .Sum(cell => decimal.Parse(cell.GetProperty("value").GetString()!, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Empty(Schema().Validate(run.Text));
    }

    [Fact]
    public void Json_WithEverything_IsByTheSchema()
    {
        using var folder = Folder().With("weights.csv", "source,target,share,measure\n00688,00691,1/3,population\n00999,00694,2/3,population\n");
        var run = ToolRun.Of("restate", folder.Path, "--to", "2025-07-01", "--weights", Path.Combine(folder.Path, "weights.csv"), "--json");

        Assert.Empty(Schema().Validate(run.Text));
        Assert.NotEmpty(Schema().Validate(run.Text.Replace("\"estimated\"", "\"guessed\"", StringComparison.Ordinal)));
        Assert.NotEmpty(Schema().Validate(run.Text.Replace("\"fraction\": \"250/3\"", "\"fraction\": 83", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData]
    [InlineData("--to", "2025")]
    [InlineData("--to", "2025-07-01", "--weights", "no-such-file.csv")]
    public void Refused_Always_IsOneLine(params string[] words)
    {
        using var folder = Folder();
        Assert.NotEmpty(ToolRun.Refused(["restate", folder.Path, .. words]));
    }

    private static TestFolder Folder() => new TestFolder().With("units.csv", Units).With("observations.csv", Observations);

    private static JsonSchema Schema() =>
        JsonSchema.FromJsonAsync(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "schemas", "restate.schema.json"))).GetAwaiter().GetResult();
}
