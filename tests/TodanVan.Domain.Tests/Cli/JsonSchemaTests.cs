using System.Globalization;
using System.Text.Json.Nodes;

using NJsonSchema;

using TodanVan.Domain.Indicators;
using TodanVan.Domain.Serialization;
using TodanVan.Domain.Tests.Observations;

namespace TodanVan.Domain.Tests.Cli;

/// <summary>What the tool prints with <c>--json</c> is what <c>docs/schemas</c> says, and the schemas refuse what is not.</summary>
public class JsonSchemaTests
{
    private const string Span = "2014-10-14/2019-10-14";

    private static readonly JsonSchema Rollup = Load("rollup");

    private static readonly JsonSchema Validation = Load("validate");

    private static readonly Lazy<(string Rollup, string Validation)> Damaged = new(RunDamaged);

    [Fact]
    public void Demo_Always_IsByTheSchema() => Assert.Empty(Rollup.Validate(ToolRun.Of("demo", "--json").Text));

    [Fact]
    public void Rollup_OfADamagedFolderAtAllLevels_IsByTheSchema() => Assert.Empty(Rollup.Validate(Damaged.Value.Rollup));

    [Fact]
    public void Validate_OfADamagedFolder_IsByTheSchema() => Assert.Empty(Validation.Validate(Damaged.Value.Validation));

    [Fact]
    public void Validate_OfACleanFolder_IsByTheSchema()
    {
        using var folder = new TestFolder().WithVillages(2);
        Assert.Empty(Validation.Validate(ToolRun.Of("validate", folder.Path, "--json").Text));
    }

    [Fact]
    public void Rollup_WithEveryStateOfACell_IsByTheSchema()
    {
        using var folder = new TestFolder().WithVillages(6).With(
            "observations.csv",
            "unit,indicator,period,value,qualifier,state\n"
            + "C-1,land-donated,2018,5,hơn,\nC-1,labour-days,2018,5,gần,\nC-1,works-support,2018,7,khoảng,\n"
            + "C-1,other-contributions,2018,,,withheld\nC-2,other-contributions,2018-01,5,,\nC-3,other-contributions,2018,,,notApplicable\n"
            + "C-1,teams,2018,0,,\nC-1,members,2018,5,,\nC-2,security-models,2018,5,ít nhất,\n");

        var run = ToolRun.Of("rollup", folder.Path, "--period", "2018", "--json", "--level", "Village", "--level", "Commune", "--level", "Country");

        Assert.Empty(Rollup.Validate(run.Text));
        foreach (var field in new[] { "qualifier", "partialUnits", "withheldUnits", "missing" })
        {
            Assert.Contains($"\"{field}\":", run.Text, StringComparison.Ordinal);
        }

        var states = run.Json.GetProperty("figures").EnumerateArray().Select(figure => figure.GetProperty("state").GetString()).ToHashSet();
        Assert.Superset(new HashSet<string?> { "value", "missing", "withheld", "notApplicable", "undefined" }, states);
    }

    // What no folder of the built-in indicators shows: parts, cells of a frequency, days of facts, bounds that are fractions.
    [Fact]
    public void Rollup_WithEveryOptionalField_IsByTheSchema()
    {
        var catalogue = World.Catalogue(
            World.Divided("parts", TimeAggregation.Sum, "owner: group, person"),
            World.Frequent("cells", PeriodKind.Quarter, TimeAggregation.Latest),
            World.Measure("thirds", TimeAggregation.Sum, minimum: Rational.Parse("1/3"), maximum: Rational.Parse("2/3")));
        using var stream = new MemoryStream();
        FigureDocument.Write(stream, World.Run(World.Commune("V1", "V2"), catalogue, "2018", "V1;parts;2018;4;;;group", "V1;cells;2018-Q1;1"));
        var text = System.Text.Encoding.UTF8.GetString(stream.ToArray());

        Assert.Empty(Rollup.Validate(text));
        foreach (var field in new[] { "breakdown", "expectedCells", "reportedCells", "asOf", "bounds" })
        {
            Assert.Contains($"\"{field}\":", text, StringComparison.Ordinal);
        }

        Assert.Contains("\"1/3\"", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("more", "1")]
    [InlineData("figures/0/more", "1")]
    [InlineData("figures/0/asOf", "{\"oldest\":\"2018-12-31\"}")]
    [InlineData("figures/0/bounds", "{\"low\":\"1\",\"high\":2}")]
    [InlineData("figures/0/expectedCells", "\"12\"")]
    [InlineData("figures/0/value", "2071")]
    [InlineData("figures/0/value", "\"2.071,0\"")]
    [InlineData("figures/0/value", "\"2071.0\"")]
    [InlineData("figures/0/value", "\"1e3\"")]
    [InlineData("figures/0/state", "\"Value\"")]
    [InlineData("figures/0/state", "\"missing\"")]
    [InlineData("figures/0/quality", "\"rough\"")]
    [InlineData("figures/0/quality", null)]
    [InlineData("figures/0/level", "\"Xã\"")]
    [InlineData("figures/0/reported", "\"2071\"")]
    [InlineData("figures/0/reported", "-1")]
    [InlineData("figures/0/unplacedUnits", "0")]
    [InlineData("figures/0/missing", "[]")]
    [InlineData("figures/0/qualifier", "\"moreThan\"")]
    [InlineData("figures/0/bounds", "{\"low\":\"1\"}")]
    [InlineData("figures/0/text", null)]
    [InlineData("figures/0/unitId", null)]
    [InlineData("figures/3/numerator", "1")]
    [InlineData("boundaries", "\"today\"")]
    [InlineData("boundaries", null)]
    [InlineData("period", "\"2018-13-1\"")]
    [InlineData("findings/0/code", "\"X1\"")]
    [InlineData("findings/0/severity", "\"Error\"")]
    [InlineData("findings/0/count", "0")]
    [InlineData("findings/0/location/line", "1")]
    [InlineData("findings/0/arguments/n", "1")]
    [InlineData("findings/0/rows", "[0]")]
    [InlineData("findings/0/subject", "{\"person\":\"x\"}")]
    public void RollupSchema_PlantedViolation_IsRefused(string path, string? value) =>
        Assert.NotEmpty(Rollup.Validate(Planted(Damaged.Value.Rollup, path, value)));

    [Theory]
    [InlineData("more", "1")]
    [InlineData("files", null)]
    [InlineData("files/0/accepted", null)]
    [InlineData("files/0/input", "1.5")]
    [InlineData("files/0/quarantined", "-1")]
    [InlineData("files/0/rows", "1")]
    [InlineData("findings/0/message", "\"\"")]
    [InlineData("findings/0/more", "1")]
    public void ValidationSchema_PlantedViolation_IsRefused(string path, string? value) =>
        Assert.NotEmpty(Validation.Validate(Planted(Damaged.Value.Validation, path, value)));

    [Fact]
    public void Schemas_Findings_AreTheSameInBoth()
    {
        JsonNode? Finding(string name) => JsonNode.Parse(File.ReadAllText(PathOf(name)))!["definitions"]!["finding"];
        Assert.True(JsonNode.DeepEquals(Finding("rollup"), Finding("validate")));
    }

    [Theory]
    [InlineData("rollup")]
    [InlineData("validate")]
    [InlineData("teams")]
    [InlineData("team-rules")]
    public void Schemas_EveryField_IsDescribedAndEveryObjectClosed(string name)
    {
        Check(JsonNode.Parse(File.ReadAllText(PathOf(name)))!.AsObject(), name);

        static void Check(JsonObject schema, string path)
        {
            Assert.True(schema.ContainsKey("description"), $"{path} has no description.");
            var isObject = schema["type"] is JsonValue type && type.GetValueKind() == System.Text.Json.JsonValueKind.String && (string?)type == "object";
            Assert.True(!isObject || schema.ContainsKey("additionalProperties"), $"{path} is open.");
            foreach (var group in new[] { "properties", "definitions" })
            {
                foreach (var (key, value) in schema[group]?.AsObject() ?? [])
                {
                    Check(value!.AsObject(), $"{path}/{key}");
                }
            }
        }
    }

    private static string Planted(string document, string path, string? value)
    {
        var root = JsonNode.Parse(document)!;
        var steps = path.Split('/');
        var node = root;
        foreach (var step in steps[..^1])
        {
            node = int.TryParse(step, CultureInfo.InvariantCulture, out var index) ? node[index]! : node[step]!;
        }

        var parent = node.AsObject();
        Assert.True(value is not null || parent.ContainsKey(steps[^1]), "There is nothing to remove.");
        parent.Remove(steps[^1]);
        if (value is not null)
        {
            parent.Add(steps[^1], JsonNode.Parse(value));
        }

        return root.ToJsonString();
    }

    private static (string Rollup, string Validation) RunDamaged()
    {
        using var folder = new TestFolder();
        var tables = new DemoTables();
        tables.Villages()[3][4] = "nowhere";
        tables.Observations[7][4] = "1,234.5";
        tables.Observations.RemoveAt(20);
        tables.Teams.RemoveAt(5);
        tables.WriteTo(folder, new DemoForm());
        return (
            ToolRun.Of("rollup", folder.Path, "--period", Span, "--json", "--level", "Province", "--level", "District", "--level", "Village").Text,
            ToolRun.Of("validate", folder.Path, "--json").Text);
    }

    private static JsonSchema Load(string name) => JsonSchema.FromJsonAsync(File.ReadAllText(PathOf(name))).GetAwaiter().GetResult();

    private static string PathOf(string name) => Path.Combine(RepositoryFiles.Root, "docs", "schemas", $"{name}.schema.json");
}
