using System.Text;
using System.Text.Json;

using NJsonSchema;

using TodanVan.Domain.Serialization;
using TodanVan.Domain.Teams;

namespace TodanVan.Domain.Tests.Cli;

/// <summary><c>todanvan teams</c>: outcomes, rules from where, and what cannot be read.</summary>
public class TeamsCommandTests
{
    private static readonly JsonSchema Outcomes = Load("teams");

    private static readonly JsonSchema Rules = Load("team-rules");

    [Fact]
    public void Demo_HeldAgainstHd80_FailsWhereThereIsOneDeputy()
    {
        using var folder = new TestFolder();
        new DemoTables().WriteTo(folder, new DemoForm());
        var run = ToolRun.Of("teams", folder.Path, "--on", "2019-10-14", "--json");
        Assert.Equal(1, run.ExitCode);
        Assert.Empty(Outcomes.Validate(run.Text));
        Assert.Equal("2019-10-14", run.Json.GetProperty("date").GetString());

        // 496 villages of the made-up data have one deputy: counted in members.csv.
        var single = new DemoTables().Members.Count(row => row[3] == "Tổ viên" && row[4] == "trưởng ban công tác mặt trận");
        Assert.Equal((2071 - single, single), (Summary(run, "pass"), Summary(run, "fail")));
        Assert.Equal(0, Summary(run, "unknown") + Summary(run, "waived") + Summary(run, "notApplicable"));
        var failed = run.Json.GetProperty("teams").EnumerateArray().First(team => team.GetProperty("outcome").GetString() == "fail");
        var rule = failed.GetProperty("rules").EnumerateArray().Single(rule => rule.GetProperty("outcome").GetString() == "fail");
        Assert.Equal(("hd-80", "deputy-front"), (rule.GetProperty("set").GetString(), rule.GetProperty("rule").GetString()));
        Assert.Contains("thiếu trưởng ban công tác mặt trận", rule.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_OfTheFolder_ComeBeforeHd80_AndThoseOfAFileBeforeBoth()
    {
        using var folder = Small("v,Tổ trưởng,", "v,Tổ viên,").With("team-rules.json", Set("folder", "\"min\":5"));
        var run = ToolRun.Of("teams", folder.Path, "--on", "2019-10-14", "--json", "--no-gazetteer");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["folder fail folder/size: tổ có 2 người, tối thiểu 5."], Told(run));

        folder.With("other.json", Set("file", "\"max\":5"));
        run = ToolRun.Of("teams", folder.Path, "--on", "2019-10-14", "--json", "--no-gazetteer", "--rules", System.IO.Path.Combine(folder.Path, "other.json"));
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["file pass "], Told(run));
    }

    [Fact]
    public void Waiver_IsSeenInEveryReport()
    {
        using var folder = Small("v,Tổ trưởng,", "v,Tổ viên,").With("team-rules.json", Set("s", "\"min\":5"))
            .With("waivers.csv", "rule,unit,team,reason,by,from,until\nsize,C-1,,xã mới chia,Đảng ủy,2019-01-01,2019-12-31\n");
        var run = ToolRun.Of("teams", folder.Path, "--on", "2019-10-14", "--json", "--no-gazetteer");
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(Outcomes.Validate(run.Text));
        Assert.Equal(["s waived s/size: được miễn đến trước ngày 2020-01-01: xã mới chia"], Told(run));
        Assert.Equal(1, Summary(run, "waived"));
        Assert.Contains("xã mới chia", ToolRun.Of("teams", folder.Path, "--on", "2019-10-14", "--no-gazetteer").Text, StringComparison.Ordinal);
        var counts = ToolRun.Of("validate", folder.Path, "--json", "--no-gazetteer").Counts();
        Assert.Equal((1, 1, 0), counts["team-rules.json"]);
        Assert.Equal((1, 1, 0), counts["waivers.csv"]);
    }

    [Fact]
    public void FaultyRules_AreFoundWithPointersByEveryCommand()
    {
        using var folder = Small("v,Tổ trưởng,").With("team-rules.json", Set("s", "\"min\":5,\"max\":4"));
        var run = ToolRun.Of("validate", folder.Path, "--json", "--no-gazetteer");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal((1, 0, 1), run.Counts()["team-rules.json"]);
        var finding = run.Json.GetProperty("findings").EnumerateArray().Single(finding => finding.GetProperty("code").GetString() == "TDV0537");
        Assert.Equal("/ruleSets/0/rules/0/min", finding.GetProperty("location").GetProperty("pointer").GetString());
        Assert.Equal(1, ToolRun.Of("teams", folder.Path, "--on", "2019-10-14", "--json", "--no-gazetteer").ExitCode);
    }

    [Fact]
    public void Unusable_IsOneLine()
    {
        using var folder = Small("v,Tổ trưởng,").With("bad.json", "[");
        Assert.Contains("--on", ToolRun.Refused("teams", folder.Path), StringComparison.Ordinal);
        Assert.Contains("«hôm nay»", ToolRun.Refused("teams", folder.Path, "--on", "hôm nay"), StringComparison.Ordinal);
        ToolRun.Refused("teams", folder.Path, "--on", "2019-10-14", "--no-gazetteer", "--rules", "nowhere.json");
        ToolRun.Refused("teams", folder.Path, "--on", "2019-10-14", "--no-gazetteer", "--rules", folder.Path);
        ToolRun.Refused("teams", folder.Path, "--on", "2019-10-14", "--no-gazetteer", "--rules", System.IO.Path.Combine(folder.Path, "bad.json"));
        using var noTeams = new TestFolder().WithVillages(1);
        Assert.Contains("teams.csv", ToolRun.Refused("teams", noTeams.Path, "--on", "2019-10-14", "--no-gazetteer"), StringComparison.Ordinal);
    }

    [Fact]
    public void RulesSchema_TakesWhatTheLibraryWrites_AndRefusesTheRest()
    {
        using var stream = new MemoryStream();
        CompositionRuleDocument.Write(stream, CompositionRuleSet.Hd80, CompositionRuleSet.NinhThuan2012);
        var text = Encoding.UTF8.GetString(stream.ToArray());
        Assert.Empty(Rules.Validate(text));
        Assert.NotEmpty(Rules.Validate(text.Replace("\"issuer\"", "\"isuer\"", StringComparison.Ordinal)));
        Assert.NotEmpty(Rules.Validate(text.Replace("\"Tổ phó\"", "\"Chủ tịch\"", StringComparison.Ordinal)));
        Assert.NotEmpty(Rules.Validate(text.Replace("\"max\": 1", "\"max\": -1", StringComparison.Ordinal)));
        Assert.NotEmpty(Rules.Validate(text.Replace("\"max\": 1", "\"most\": 1", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("\"outcome\": \"pass\"", "\"outcome\": \"Pass\"")]
    [InlineData("\"waived\": 0", "\"waived\": -1")]
    [InlineData("\"unit\"", "\"village\"")]
    [InlineData("\"date\"", "\"day\"")]
    public void TeamsSchema_PlantedViolation_IsRefused(string what, string by)
    {
        using var folder = Small("v,Tổ trưởng,").With("team-rules.json", Set("s", "\"max\":5"));
        var text = ToolRun.Of("teams", folder.Path, "--on", "2019-10-14", "--json", "--no-gazetteer").Text;
        Assert.Empty(Outcomes.Validate(text));
        Assert.NotEmpty(Outcomes.Validate(text.Replace(what, by, StringComparison.Ordinal)));
    }

    private static TestFolder Small(params string[] members) => new TestFolder().WithVillages(1)
        .With("teams.csv", "unit,decided\nC-1,2015-01-01\n")
        .With("members.csv", "unit,member,role,posts\n" + string.Concat(members.Select((member, i) => $"C-1,{i}{member}\n")));

    private static string Set(string code, string range) =>
        $$"""{"ruleSets":[{"code":"{{code}}","issuer":"Ban","rules":[{"code":"size","kind":"size",{{range}}}]}]}""";

    private static int Summary(ToolRun run, string outcome) => run.Json.GetProperty("summary").GetProperty(outcome).GetInt32();

    private static string[] Told(ToolRun run) =>
    [
        .. run.Json.GetProperty("teams").EnumerateArray().SelectMany(team => team.GetProperty("rules").EnumerateArray()).Select(rule =>
            $"{rule.GetProperty("set").GetString()} {rule.GetProperty("outcome").GetString()} {rule.GetProperty("message").GetString()}"),
    ];

    private static JsonSchema Load(string name) => JsonSchema.FromJsonAsync(
        File.ReadAllText(System.IO.Path.Combine(RepositoryFiles.Root, "docs", "schemas", $"{name}.schema.json"))).GetAwaiter().GetResult();
}
