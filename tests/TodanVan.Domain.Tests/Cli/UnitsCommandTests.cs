using NJsonSchema;

namespace TodanVan.Domain.Tests.Cli;

/// <summary><c>units</c>: the units of a day, and all that ever bore a code.</summary>
public class UnitsCommandTests
{
    // data/README.md: as-of counts of communes, districts and provinces.
    [Theory]
    [InlineData("2021-12-01", 10_599 + 705 + 63)]
    [InlineData("2025-06-30", 10_035 + 696 + 63)]
    [InlineData("2025-07-01", 3_321 + 34)]
    [InlineData("2026-05-01", 3_321 + 34)]
    public void List_OfADay_HasThatManyUnits(string day, int count)
    {
        var run = ToolRun.Of("units", "--on", day, "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal((day, count), (run.Json.GetProperty("date").GetString(), run.Json.GetProperty("count").GetInt32()));
        Assert.Equal(count, run.Json.GetProperty("units").GetArrayLength());
    }

    // 2,621 xã, 687 phường, 13 đặc khu; 28 tỉnh and 6 thành phố on 2025-07-01; from 2026-04-30 2,611, 697, 13 and 27, 7.
    [Theory]
    [InlineData("2025-07-01", "Commune", "Xã=2621 Phường=687 Đặc khu=13")]
    [InlineData("2025-07-01", "Province", "Tỉnh=28 Thành phố=6")]
    [InlineData("2026-04-30", "Commune", "Xã=2611 Phường=697 Đặc khu=13")]
    [InlineData("2026-04-30", "Province", "Tỉnh=27 Thành phố=7")]
    public void List_OfALevel_HasItsKinds(string day, string level, string kinds)
    {
        var units = ToolRun.Of("units", "--on", day, "--level", level, "--json").Json.GetProperty("units").EnumerateArray().ToList();

        Assert.All(units, unit => Assert.Equal(level, unit.GetProperty("level").GetString()));
        Assert.Equal(
            kinds.Split(' ').Where(word => word.Contains('=')).Select(word => int.Parse(word.Split('=')[1], System.Globalization.CultureInfo.InvariantCulture)).Order(),
            units.GroupBy(unit => unit.GetProperty("kind").GetString()!, StringComparer.Ordinal).Select(group => group.Count()).Order());
        Assert.All(units.Select(unit => unit.GetProperty("kind").GetString()!).Distinct(StringComparer.Ordinal), kind => Assert.Contains(kind, kinds, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("08", "2025-07-01", 124)]
    [InlineData("02", "2019-10-14", 195)]
    [InlineData("02", "2025-06-30", 193)]
    public void List_BelowAUnit_IsWhatStandsUnderIt(string code, string day, int communes)
    {
        var run = ToolRun.Of("units", "--on", day, "--under", code, "--level", "Commune", "--json");

        Assert.Equal((0, communes), (run.ExitCode, run.Json.GetProperty("count").GetInt32()));
    }

    // Phường Trần Phú bore 00691 until 2025-07-01, and phường Hà Giang 2 from it.
    [Fact]
    public void Code_ThatTwoBore_TellsBothAndWhen()
    {
        var units = ToolRun.Of("units", "00691", "--json").Json.GetProperty("units").EnumerateArray().ToList();

        Assert.Equal(["00691@2004-01-01", "00691@2025-07-01"], units.Select(unit => unit.GetProperty("id").GetString()));
        var (earlier, later) = (units[0].GetProperty("versions")[0], units[1].GetProperty("versions")[0]);
        Assert.Equal(("Phường Trần Phú", "2025-07-01"), (earlier.GetProperty("name").GetString(), earlier.GetProperty("to").GetString()));
        Assert.Equal(("Phường Hà Giang 2", "2025-07-01", null), (later.GetProperty("name").GetString(), later.GetProperty("from").GetString(), later.GetProperty("to").GetString()));
        var successor = Assert.Single(units[0].GetProperty("successors").EnumerateArray());
        Assert.Equal(
            ("00691@2025-07-01", "00691", "whole", "2025-07-01", "1684/NQ-UBTVQH15"),
            (Word(successor, "id"), Word(successor, "code"), Word(successor, "extent"), Word(successor, "date"), Word(successor, "basis")));
        Assert.Contains(units[1].GetProperty("predecessors").EnumerateArray(), edge => (Word(edge, "code"), Word(edge, "extent")) == ("00688", "part"));

        var text = ToolRun.Of("units", "00691").Text;
        Assert.Contains("Phường Trần Phú", text, StringComparison.Ordinal);
        Assert.Contains("Phường Hà Giang 2", text, StringComparison.Ordinal);
        Assert.Contains("01/07/2025", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_OnADay_IsItsOneBearer()
    {
        var run = ToolRun.Of("units", "01117", "--on", "2020-01-01", "--json");

        Assert.Equal("01111@2004-01-01", Assert.Single(run.Json.GetProperty("units").EnumerateArray()).GetProperty("id").GetString());
    }

    // A village of a folder stands under the gazetteer, and a change of the folder moves it.
    [Fact]
    public void Folder_AddsItsUnitsAndChanges()
    {
        using var folder = new TestFolder()
            .With("units.csv", "code,name,kind,level,parent,from\n00691-01,Tổ 1,Tổ dân phố,Village,00691,2020-01-01\n00691-02,Tổ 2,Tổ dân phố,Village,00691,2020-01-01\n")
            .With("units.json", """{"changes":[{"kind":"transfer","date":"2021-03-01","unit":"00691-02","parent":"00694","basis":{"number":"01/NQ-HĐND"}}]}""");

        string Under(string code, string day) => string.Join(' ', ToolRun.Of("units", "--dir", folder.Path, "--under", code, "--on", day, "--json").Json
            .GetProperty("units").EnumerateArray().Select(unit => Word(unit, "code")));

        Assert.Equal("00691-01 00691-02", Under("00691", "2021-02-28"));
        Assert.Equal("00691-01", Under("00691", "2021-03-01"));
        Assert.Equal("00691-02", Under("00694", "2021-03-01"));
        Assert.Equal(0, ToolRun.Of("validate", folder.Path).ExitCode);
    }

    [Fact]
    public void Folder_WithAFaultyChange_IsStillListed()
    {
        using var folder = new TestFolder()
            .With("units.csv", "code,name,kind,level,parent,from\n00691-01,Tổ 1,Tổ dân phố,Village,00691,2020-01-01\n")
            .With("units.json", """{"changes":[{"kind":"transfer","date":"2021-03-01","unit":"00691-09","parent":"00694"}]}""");
        var run = ToolRun.Of("validate", folder.Path, "--json");

        Assert.Equal(1, run.ExitCode);
        var finding = Assert.Single(run.Json.GetProperty("findings").EnumerateArray());
        Assert.Equal(("TDV0217", "units.json", "/changes/0"), (Word(finding, "code"), Word(finding.GetProperty("location"), "file"), Word(finding.GetProperty("location"), "pointer")));
        Assert.Equal((1, 0, 1), run.Counts()["units.json"]);
        Assert.Equal(1, ToolRun.Of("units", "--dir", folder.Path, "--under", "00691", "--on", "2021-03-01", "--json").Json.GetProperty("count").GetInt32());
    }

    [Theory]
    [InlineData("--level", "Commune")]
    [InlineData("--level", "Province")]
    [InlineData("00691", "--on", "2025-07-01")]
    [InlineData("01117")]
    [InlineData("14698")]
    public async Task Json_Always_IsByTheSchema(params string[] words)
    {
        var schema = await JsonSchema.FromJsonAsync(await File.ReadAllTextAsync(Path.Combine(
            RepositoryFiles.Root, "docs", "schemas", words[0] == "--level" ? "unit-list.schema.json" : "unit-history.schema.json")));

        Assert.Empty(schema.Validate(ToolRun.Of(["units", .. words, "--json"]).Text));
    }

    [Theory]
    [InlineData("99999")]
    [InlineData("0691")]
    [InlineData("--on", "2025-02-30")]
    [InlineData("--on", "1/7/2025")]
    [InlineData("--on", "1990-01-01")]
    [InlineData("--level", "Xóm")]
    [InlineData("--under", "zzz")]
    [InlineData("00691", "--level", "Commune")]
    [InlineData("--dir", "no-such-folder")]
    [InlineData("024", "--on", "2025-07-01")]
    public void Refused_Always_IsOneLine(params string[] words) => Assert.NotEmpty(ToolRun.Refused(["units", .. words]));

    private static string? Word(System.Text.Json.JsonElement element, string name) => element.GetProperty(name).GetString();
}
