using System.Text;
using System.Text.Json;
using NJsonSchema;
using TodanVan.Domain.Import;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Serialization;
using TodanVan.Domain.Teams;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Cli;

/// <summary>A folder of forms with their own words, and without a column for the period.</summary>
public class OwnFormsTests
{
    private const string Words = """{"observations":{"unit":["Mã xóm"]},"units":{"code":["Số hiệu"]}}""";

    private static readonly TableSchema[] Tables =
        [UnitTable.Schema, TeamTable.Schema, MemberTable.Schema, WaiverTable.Schema, ObservationTable.Schema, PartShareTable.Schema];

    [Fact]
    public void Rollup_FormsOfOnesOwn_AreReadByTheOptions()
    {
        using var folder = Folder(Words);
        var headers = Path.Combine(folder.Path, "ten-cot.json");
        string[] command = ["rollup", folder.Path, "--period", "2018", "--json", "--no-gazetteer"];
        var run = ToolRun.Of([.. command, "--headers", headers, "--period-of-rows", "2018"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal("17.5", run.Figure("P", "labour-days").GetProperty("value").GetString());

        Assert.Contains("«code»", ToolRun.Refused([.. command, "--period-of-rows", "2018"]), StringComparison.Ordinal);
        Assert.Contains("«period»", ToolRun.Refused([.. command, "--headers", headers]), StringComparison.Ordinal);
        Assert.Contains("«2018-13»", ToolRun.Refused([.. command, "--period-of-rows", "2018-13"]), StringComparison.Ordinal);

        File.Delete(Path.Combine(folder.Path, "observations.csv"));
        Assert.Contains("Thôn 1", ToolRun.Of("units", "C-1", "--dir", folder.Path, "--headers", headers).Text, StringComparison.Ordinal);
        Assert.Contains("«code»", ToolRun.Refused("units", "C-1", "--dir", folder.Path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"observations":{"unit":["Giá trị"]}}""", "«Giá trị»")]
    [InlineData("""{"observation":{}}""", "«observation»")]
    [InlineData("[]", "ten-cot.json")]
    public void Validate_WordsWithAFault_AreRefusedInOneLine(string words, string expected)
    {
        using var folder = Folder(words);
        Assert.Contains(expected, ToolRun.Refused("validate", folder.Path, "--headers", Path.Combine(folder.Path, "ten-cot.json")), StringComparison.Ordinal);
        Assert.Contains("nirgends.json", ToolRun.Refused("validate", folder.Path, "--headers", "nirgends.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schema_OfTheWords_HasTheTablesAndColumnsThatThereAre()
    {
        var path = Path.Combine(RepositoryFiles.Root, "docs", "schemas", "headers.schema.json");
        var schema = await JsonSchema.FromJsonAsync(await File.ReadAllTextAsync(path));
        var all = JsonSerializer.Serialize(Tables.ToDictionary(table => table.Name, table => table.Columns.ToDictionary(column => column.Name, column => new[] { $"từ của {column.Name}" })));

        Assert.Empty(schema.Validate(all));
        Assert.Empty(HeaderSynonymsDocument.Read(new MemoryStream(Encoding.UTF8.GetBytes(all)), "h.json").Findings);
        using var json = JsonDocument.Parse(await File.ReadAllBytesAsync(path));
        var properties = json.RootElement.GetProperty("properties").EnumerateObject().Where(property => property.Name != "$schema");
        Assert.Equal(
            Tables.Select(table => $"{table.Name}: {string.Join(' ', table.Columns)}"),
            properties.Select(table => $"{table.Name}: {string.Join(' ', table.Value.GetProperty("properties").EnumerateObject().Select(column => column.Name))}").OrderBy(line => Array.FindIndex(Tables, table => line.StartsWith($"{table.Name}:", StringComparison.Ordinal))));
        Assert.NotEmpty(schema.Validate("""{"observations":{"unit":[""]}}"""));
        Assert.NotEmpty(schema.Validate("""{"observations":{"units":["x"]}}"""));
    }

    private static TestFolder Folder(string words) => new TestFolder()
        .With("units.csv", TestFolder.SmallTree(2).Replace("code,", "Số hiệu,", StringComparison.Ordinal))
        .With("observations.csv", "Mã xóm,Ngày công lao động (ngày công)\nC-1,\"12,5\"\nC-2,5\n")
        .With("ten-cot.json", words);
}
