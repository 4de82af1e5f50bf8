namespace TodanVan.Domain.Tests.Cli;

/// <summary>The demo on the map of 2025-07-01: no districts, the communes of Tuyên Quang, and the figures of the review as they were.</summary>
public class DemoBoundariesTests
{
    private static readonly Lazy<ToolRun> Run = new(() => ToolRun.Of("demo", "--boundaries", "2025-07-01", "--json"));

    private static readonly Lazy<ToolRun> Own = new(() => ToolRun.Of("demo", "--json"));

    [Fact]
    public void Units_AreTuyenQuangAndItsCommunesOutOfHaGiang()
    {
        var levels = Run.Value.Json.GetProperty("figures").EnumerateArray()
            .Select(figure => (Level: figure.GetProperty("level").GetString(), Id: figure.GetProperty("unitId").GetString()))
            .Distinct()
            .ToLookup(item => item.Level, item => item.Id, StringComparer.Ordinal);

        // Resolution 1684/NQ-UBTVQH15: 73 of the 124 communes of Tuyên Quang.
        Assert.Equal(["08@2025-07-01"], levels["Province"]);
        Assert.Empty(levels["District"]);
        Assert.Equal(73, levels["Commune"].Count());
    }

    [Theory]
    [InlineData("coverage")]
    [InlineData("members")]
    [InlineData("security-models")]
    [InlineData("land-donated")]
    [InlineData("labour-days")]
    [InlineData("other-contributions")]
    [InlineData("works-support")]
    public void Totals_OfTheReview_AreTheSameOnBothMaps(string indicator)
    {
        var (before, after) = (Own.Value.Figure("02", indicator), Run.Value.Figure("08", indicator));

        foreach (var field in new[] { "state", "quality", "value", "text", "valueCovers" })
        {
            Assert.Equal(before.GetProperty(field).ToString(), after.GetProperty(field).ToString());
        }

        Assert.Equal((2071, 2071), (after.GetProperty("reported").GetInt32(), after.GetProperty("expected").GetInt32()));
    }

    [Fact]
    public void Communes_OfVillagesThatMovedWhole_AreExact()
    {
        var communes = Run.Value.Json.GetProperty("figures").EnumerateArray().Where(figure => figure.GetProperty("level").GetString() == "Commune").ToList();

        Assert.All(communes, figure => Assert.Equal("value", figure.GetProperty("state").GetString()));
        Assert.All(communes, figure => Assert.Equal("exact", figure.GetProperty("quality").GetString()));
    }

    [Fact]
    public void Text_SaysWhichVillagesAreAssignedByInvention()
    {
        var text = ToolRun.Of("demo", "--boundaries", "2025-07-01").Text;

        Assert.Contains("2.071/2.071 (đạt 100%)", text, StringComparison.Ordinal);
        Assert.Contains("GIẢ ĐỊNH", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Huyện", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-07-01")]
    [InlineData("2019-10-14")]
    [InlineData("2020-01-01")]
    [InlineData("reported")]
    public void Totals_OnAnyMap_AreTheReviews(string boundaries)
    {
        using var folder = new TestFolder();
        Assert.Equal(0, ToolRun.Of("demo", "--out", folder.Path).ExitCode);
        var run = ToolRun.Of("rollup", folder.Path, "--period", "2014-10-14/2019-10-14", "--boundaries", boundaries, "--json");

        Assert.Equal("2477180", run.Figure(boundaries == "2025-07-01" ? "08" : "02", "land-donated").GetProperty("value").GetString());
    }
}
