using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace TodanVan.Domain.Tests.Cli;

public class DemoCommandTests
{
    private const string Span = "2014-10-14/2019-10-14";

    private static readonly Lazy<ToolRun> People = new(() => ToolRun.Of("demo"));

    private static readonly Lazy<ToolRun> Json = new(() => ToolRun.Of("demo", "--json"));

    [Theory]
    [InlineData("2.071/2.071 (đạt 100%)")]
    [InlineData("14.589")]
    [InlineData("484")]
    [InlineData("2.477.180 m²")]
    [InlineData("1.477.602 ngày công")]
    [InlineData("109,402 tỷ đồng")]
    [InlineData("252,43 tỷ đồng")]
    public void Demo_ForPeople_PrintsTheFiguresOfTheReview(string figure)
    {
        Assert.Equal(0, People.Value.ExitCode);
        Assert.Empty(People.Value.Errors);
        var review = People.Value.Text[People.Value.Text.IndexOf("Tỉnh Hà Giang, 14/10/2014", StringComparison.Ordinal)..];
        Assert.Matches($@"(?<![\d.,]){System.Text.RegularExpressions.Regex.Escape(figure)}(?![\d.,]\d)", review);
    }

    [Fact]
    public void Demo_ForPeople_SaysThatItIsMadeUp()
    {
        Assert.Contains("GIẢ LẬP", People.Value.Text, StringComparison.Ordinal);
        Assert.Contains("GIẢ LẬP", Json.Value.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFEFF', People.Value.Text);
        Assert.DoesNotContain('\u001b', People.Value.Text);
    }

    [Fact]
    public void Demo_PrintedTable_AddsUpToTheProvince()
    {
        var rows = People.Value.Text.Split('\n')
            .Select(line => line.Split("  ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Where(cells => cells.Length == 12 && char.IsAsciiDigit(cells[0][0]))
            .ToList();

        Assert.Equal(12, rows.Count);
        Assert.StartsWith("02 ", rows[0][0], StringComparison.Ordinal);
        foreach (var column in new[] { 1, 2, 3, 5, 7, 8, 9, 10, 11 })
        {
            Assert.Equal(Number(rows[0][column]), rows.Skip(1).Sum(row => Number(row[column])));
        }

        // Money is shown exactly, in tỷ or triệu as it fits.
        static decimal Number(string cell)
        {
            var words = cell.Split(' ');
            var number = decimal.Parse(words[0].Replace(".", "", StringComparison.Ordinal).Replace(',', '.'), CultureInfo.InvariantCulture);
            return words is [_, "tỷ", ..] ? number * 1_000_000_000 : words is [_, "triệu", ..] ? number * 1_000_000 : number;
        }
    }

    [Theory]
    [InlineData("villages", "2071")]
    [InlineData("teams", "2071")]
    [InlineData("units-with-team", "2071")]
    [InlineData("members", "14589")]
    [InlineData("security-models", "484")]
    [InlineData("land-donated", "2477180")]
    [InlineData("labour-days", "1477602")]
    [InlineData("other-contributions", "109402000000")]
    [InlineData("works-support", "252430000000")]
    public void Demo_Districts_AddUpToTheProvinceInEveryAdditiveColumn(string indicator, string province)
    {
        Assert.Equal(province, Of("Province", indicator).Single().GetProperty("value").GetString());
        Assert.Equal(11, Of("District", indicator).Count);
        Assert.Equal(Cents(province), Sum(Of("District", indicator), "value"));
        Assert.Equal(Cents(province), Sum(Of("Commune", indicator), "value"));
        Assert.Equal(195 - 18, Of("Commune", indicator).Count - Of("Commune", indicator).Count(IsTown));
    }

    [Theory]
    [InlineData("coverage", "units-with-team", "villages")]
    [InlineData("members-per-team", "members", "teams")]
    public void Demo_Ratios_AreTheRatiosOfTheSums(string ratio, string above, string below)
    {
        foreach (var level in new[] { "Province", "District", "Commune" })
        {
            foreach (var figure in Of(level, ratio))
            {
                var unit = figure.GetProperty("unit").GetString()!;
                Assert.Equal(Json.Value.Figure(unit, above).GetProperty("value").GetString(), figure.GetProperty("numerator").GetString());
                Assert.Equal(Json.Value.Figure(unit, below).GetProperty("value").GetString(), figure.GetProperty("denominator").GetString());
            }
        }

        Assert.Equal(Sum(Of("Province", ratio), "numerator"), Sum(Of("District", ratio), "numerator"));
        Assert.Equal(Sum(Of("Province", ratio), "denominator"), Sum(Of("District", ratio), "denominator"));
    }

    [Fact]
    public void Demo_Out_KeepsTheFilesAndReadsThemLikeAnyones()
    {
        using var folder = new TestFolder();
        var path = Path.Combine(folder.Path, "new", "D");

        var run = ToolRun.Of("demo", "--out", path);
        var again = ToolRun.Of("rollup", path, "--period", Span, "--json");

        Assert.Equal((0, People.Value.Text), (run.ExitCode, run.Text));
        Assert.Equal(
            ["README.md", "members.csv", "observations.csv", "teams.csv", "units.csv"],
            Directory.GetFiles(path).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        Assert.Equal(0, again.ExitCode);
        Assert.Empty(again.Errors);
        Assert.Equal(Json.Value.Output, again.Output);
        Assert.Equal(0, ToolRun.Of("validate", path).ExitCode);
    }

    [Fact]
    public void Demo_Twice_GivesTheSameBytes()
    {
        using var folder = new TestFolder();
        ToolRun.Of("demo", "--out", folder.Path);
        var first = Directory.GetFiles(folder.Path).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
        var run = ToolRun.Of("demo", "--out", folder.Path, "--json");
        var second = Directory.GetFiles(folder.Path).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();

        Assert.Equal(first, second);
        Assert.Equal(Json.Value.Output, run.Output);
        Assert.Equal(People.Value.Output, ToolRun.Of("demo").Output);
    }

    [Fact]
    public void Demo_Json_IsInPreOrderByCodeThenInTheOrderOfTheCatalogue()
    {
        var figures = Json.Value.Json.GetProperty("figures").EnumerateArray()
            .Select(figure => (Level: figure.GetProperty("level").GetString(), Unit: figure.GetProperty("unit").GetString()!, Indicator: figure.GetProperty("indicator").GetString()!))
            .ToList();

        string[] indicators =
        [
            "villages", "teams", "units-with-team", "coverage", "members", "members-per-team", "security-models",
            "land-donated", "labour-days", "other-contributions", "works-support",
        ];
        Assert.Equal((1 + 11 + 195) * indicators.Length, figures.Count);
        Assert.All(figures.Chunk(indicators.Length), unit =>
        {
            Assert.Single(unit.Select(figure => figure.Unit).Distinct());
            Assert.Equal(indicators.Order(), unit.Select(figure => figure.Indicator).Order());
            Assert.Equal(figures.Take(indicators.Length).Select(figure => figure.Indicator), unit.Select(figure => figure.Indicator));
        });
        Assert.Equal("Province", figures[0].Level);
        var districts = figures.Where(figure => figure.Level == "District").Select(figure => figure.Unit).Distinct().ToList();
        Assert.Equal(districts.Order(StringComparer.Ordinal), districts);
        Assert.Equal(("District", "024"), (figures[indicators.Length].Level, figures[indicators.Length].Unit));
        Assert.Equal(("Commune", "00688"), (figures[2 * indicators.Length].Level, figures[2 * indicators.Length].Unit));
    }

    private static bool IsTown(JsonElement figure) => figure.GetProperty("name").GetString()!.Split(' ')[0] is "Phường" or "Thị";

    private static List<JsonElement> Of(string level, string indicator) =>
        [.. Json.Value.Json.GetProperty("figures").EnumerateArray().Where(figure =>
            figure.GetProperty("level").GetString() == level && figure.GetProperty("indicator").GetString() == indicator)];

    private static BigInteger Sum(List<JsonElement> figures, string field) =>
        figures.Aggregate(BigInteger.Zero, (sum, figure) => sum + Cents(figure.GetProperty(field).GetString()!));

    // Hundredths, the finest scale of these indicators, taken from the digits alone.
    private static BigInteger Cents(string text)
    {
        var parts = text.Split('.');
        return BigInteger.Parse(parts[0] + (parts.Length > 1 ? parts[1] : "").PadRight(2, '0'), CultureInfo.InvariantCulture);
    }
}
