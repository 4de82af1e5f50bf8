using System.Text;

using NJsonSchema;

using TodanVan.Domain.Indicators;
using TodanVan.Domain.Serialization;

namespace TodanVan.Domain.Tests.Cli;

/// <summary>A folder with indicators of its own: <c>indicators.json</c> adds to the built-in ones, and its calendar names the periods.</summary>
public class FolderIndicatorsTests
{
    private const string Rooms = """
        {"code":"rooms","names":{"vi":"Số phòng họp","en":"Meeting rooms"},"unit":{"code":"room","symbol":"phòng"},"level":"Village","scale":0,"time":"latest","space":"sum"}
        """;

    private const string Households = """
        {"code":"households","names":{"vi":"Số hộ","en":"Households"},"unit":{"code":"household","symbol":"hộ"},"level":"Village","scale":0,"time":"latest","space":"sum",
         "minimum":0,"from":"2018-01-01"}
        """;

    private const string PerHousehold = """
        {"code":"land-per-household","names":{"vi":"Đất hiến một hộ","en":"Land per household"},"unit":{"code":"m2-per-household","symbol":"m²/hộ"},
         "expression":"[land-donated] / [households]","display":{"form":"rounded","digits":1,"mode":"halfAwayFromZero"},"from":"2018-01-01"}
        """;

    // 2018 of the decree is 2017-12-15 to 2018-12-14: the four quarters nest in it, and 300 m² over 40 households are 7,5.
    private const string Observations =
        "unit,indicator,period,value\nC-1,land-donated,2018-Q1,50\nC-1,land-donated,2018-Q2,50\nC-1,land-donated,2018-Q3,0\nC-1,land-donated,2018-Q4,100\n"
        + "C-2,land-donated,2018,100\nC-1,households,2018-12-14,15\nC-2,households,2018,25\n";

    [Fact]
    public void Rollup_InTheFoldersCalendar_HasItsIndicators()
    {
        using var folder = Folder(Document(Households, PerHousehold)).With("observations.csv", Observations);
        var validation = ToolRun.Of("validate", folder.Path, "--json");
        var run = ToolRun.Of("rollup", folder.Path, "--period", "2018", "--json");

        Assert.Equal((0, 0), (validation.ExitCode, run.ExitCode));
        Assert.Equal((2, 2, 0), validation.Counts()["indicators.json"]);
        Assert.Equal("2018", run.Json.GetProperty("period").GetString());
        Assert.Equal("2018-12-14", run.Json.GetProperty("boundaries").GetString());
        Assert.Equal(("300", 2), (run.Figure("P", "land-donated").GetProperty("value").GetString(), run.Figure("P", "land-donated").GetProperty("reported").GetInt32()));
        Assert.Equal("40", run.Figure("P", "households").GetProperty("value").GetString());
        Assert.Equal(("7.5", "7,5"), (run.Figure("P", "land-per-household").GetProperty("value").GetString(), run.Figure("P", "land-per-household").GetProperty("text").GetString()));
        Assert.Equal("land-per-household", run.Json.GetProperty("figures").EnumerateArray().Last().GetProperty("indicator").GetString());

        // The same names in the civil calendar are other days.
        using var civil = Folder(Document(Households, PerHousehold).Replace("decree09", "civil", StringComparison.Ordinal)).With("observations.csv", Observations);
        Assert.Equal("2018-12-31", ToolRun.Of("rollup", civil.Path, "--period", "2018", "--json").Json.GetProperty("boundaries").GetString());
    }

    // Nobody owed households before 2018: the indicator has no figure, and a row about them is set aside.
    [Fact]
    public void Rollup_BeforeAnIndicatorIsInForce_DoesNotListIt()
    {
        using var folder = Folder(Document(Households, PerHousehold)).With("observations.csv", "unit,indicator,period,value\nC-1,households,2017,5\nC-1,land-donated,2017,5\n");
        var run = ToolRun.Of("rollup", folder.Path, "--period", "2017", "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal([("observations.csv", 2, "period", "TDV0332")], run.Findings());
        Assert.Equal("5", run.Figure("P", "land-donated").GetProperty("value").GetString());
        Assert.DoesNotContain(run.Json.GetProperty("figures").EnumerateArray(), figure => figure.GetProperty("indicator").GetString()!.Contains("household", StringComparison.Ordinal));
        Assert.Contains("Đất hiến", ToolRun.Of("rollup", folder.Path, "--period", "2017").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_FaultyIndicators_FindsThemAllAndUsesTheRest()
    {
        using var folder = Folder(Document(Households.Replace("\"scale\":0", "\"scale\":20", StringComparison.Ordinal), PerHousehold, Rooms))
            .With("observations.csv", "unit,indicator,period,value\nC-1,households,2018,5\nC-1,rooms,2018,7\n");
        var run = ToolRun.Of("validate", folder.Path, "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["TDV0302", "TDV0328", "TDV0401"], run.Findings().Select(finding => finding.Code).Order(StringComparer.Ordinal));
        Assert.Equal((3, 1, 2), run.Counts()["indicators.json"]);
        Assert.Equal((2, 1, 1), run.Counts()["observations.csv"]);
        var scale = run.Json.GetProperty("findings").EnumerateArray().Single(finding => finding.GetProperty("code").GetString() == "TDV0328");
        Assert.Equal("/definitions/0/scale", scale.GetProperty("location").GetProperty("pointer").GetString());
    }

    [Theory]
    [InlineData("{\"calendar\":\"decree10\",\"definitions\":[]}", "decree09")]
    [InlineData("{\"definitions\":[}", "JSON")]
    [InlineData("", "indicators.json")]
    public void Validate_NoCatalogue_EndsWithOneLine(string text, string part)
    {
        using var folder = Folder(text).With("observations.csv", Observations);

        Assert.Contains(part, ToolRun.Refused("validate", folder.Path), StringComparison.Ordinal);
        ToolRun.Refused("rollup", folder.Path, "--period", "2018");
    }

    [Fact]
    public void Restate_ItsIndicators_AreRestated()
    {
        using var folder = Folder(Document(Households)).With("observations.csv", Observations);
        var run = ToolRun.Of("restate", folder.Path, "--to", "2019-01-01", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(run.Json.GetProperty("cells").EnumerateArray(), cell => cell.GetProperty("indicator").GetString() == "households" && cell.GetProperty("value").GetString() == "25");
    }

    // All indicators are there to be reported; the table shows those that are, and says how many are not.
    [Fact]
    public void Rollup_OfAllBuiltInIndicators_LeavesOutEmptyColumns()
    {
        using var folder = new TestFolder().WithVillages(1).With("observations.csv", "unit,indicator,period,value\nC-1,houses-built,2018,5\n");
        Assert.Equal(["TDV0401"], ToolRun.Of("validate", folder.Path, "--json").Findings().Select(finding => finding.Code));

        var run = ToolRun.Of("rollup", folder.Path, "--period", "2018", "--catalogue", "danvan");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Nhà xây, sửa", run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Áp phích", run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ngày công", run.Text, StringComparison.Ordinal);

        // Of 37 indicators villages (the register) and houses-built have a figure.
        Assert.Contains("Không in 35 chỉ tiêu", run.Text, StringComparison.Ordinal);
        Assert.Contains("35 indicators are left out", ToolRun.Of("rollup", folder.Path, "--period", "2018", "--catalogue", "danvan", "--lang", "en").Text, StringComparison.Ordinal);
        Assert.Contains("danvan", ToolRun.Refused("rollup", folder.Path, "--period", "2018", "--catalogue", "all"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schema_OfTheDocument_TakesWhatIsWrittenAndRefusesWhatIsNot()
    {
        var schema = await JsonSchema.FromJsonAsync(await File.ReadAllTextAsync(Path.Combine(RepositoryFiles.Root, "docs", "schemas", "indicators.schema.json")));
        using var written = new MemoryStream();
        CatalogueDocument.Write(written, DanVan.Catalogue);

        Assert.Empty(schema.Validate(Encoding.UTF8.GetString(written.ToArray())));
        Assert.Empty(schema.Validate(Document(Households, PerHousehold)));
        foreach (var (old, other) in new[]
        {
            ("\"scale\":0", "\"scale\":19"), ("\"scale\":0", "\"scale\":\"0\""), ("\"latest\"", "\"now\""), ("\"Village\"", "\"County\""), ("\"from\"", "\"since\""),
            ("\"en\":\"Households\"", "\"fr\":\"Ménages\""), ("decree09", "lunar"), ("\"minimum\":0", "\"minimum\":\"1e3\""), ("\"time\":\"latest\",", ""),
        })
        {
            var document = Document(Households);
            Assert.Contains(old, document, StringComparison.Ordinal);
            Assert.NotEmpty(schema.Validate(document.Replace(old, other, StringComparison.Ordinal)));
        }
    }

    private static TestFolder Folder(string indicators) => new TestFolder().WithVillages(2).With("indicators.json", indicators);

    private static string Document(params string[] definitions) => "{\"calendar\":\"decree09\",\"definitions\":[" + string.Join(',', definitions) + "]}";
}
