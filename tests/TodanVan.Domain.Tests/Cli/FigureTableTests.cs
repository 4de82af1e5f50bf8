using TodanVan.Cli;
using TodanVan.Domain.Indicators;
using TodanVan.Domain.Rollups;
using TodanVan.Domain.Tests.Observations;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Cli;

public class FigureTableTests
{
    [Theory]
    [InlineData(Language.Vietnamese, "phân")]
    [InlineData(Language.English, "allocated")]
    public void Write_Parts_HaveColumnsAfterTheirWhole(Language language, string word)
    {
        var catalogue = World.Catalogue(World.Divided("m", TimeAggregation.Sum, "owner: group, person"), World.Measure("x", TimeAggregation.Sum));
        var register = World.Commune("V1", "V2");
        var figures = Rollup.Run(
            new RollupInput(register, catalogue, World.Set(register, catalogue, "V1;m;2018;9", "V1;m;2018;4;;;group", "V2;x;2018;77")),
            new RollupRequest { Period = ReportingPeriod.Parse("2018"), Levels = [UnitLevel.Village] });
        using var writer = new StringWriter();

        FigureTable.Write(writer, figures, language);

        // Whole, the part that somebody has, what they leave, then the other indicator; the part that nobody has is left out.
        var lines = writer.ToString().Split('\n');
        var row = string.Join(' ', lines.Single(line => line.Contains("Thôn V1", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("9 4 5 chưa có số liệu [0/1]", row, StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Contains(word, StringComparison.Ordinal));
        Assert.Contains("77", lines.Single(line => line.Contains("Thôn V2", StringComparison.Ordinal)), StringComparison.Ordinal);
    }
}
