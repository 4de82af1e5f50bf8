using System.Text;
using System.Text.Json;

using TodanVan.Domain.Serialization;
using TodanVan.Domain.Teams;
using TodanVan.Domain.Tests.Support;

namespace TodanVan.Domain.Tests.Serialization;

/// <summary>Rules as JSON: every fault with its pointer, and kinds that an application has written itself.</summary>
public class CompositionRuleDocumentTests
{
    private const string Posts = """ "posts":[{"name":"bí thư chi bộ","aliases":["bí thư"],"oneHolder":true},{"name":"trưởng thôn"}],"attributes":["đã tập huấn"],""";

    [Fact]
    public void Read_EveryKind_IsThere()
    {
        var result = ReadRules("""
            {"code":"a","kind":"size","min":5,"max":9},{"code":"b","kind":"ROLECOUNT","role":"Leader","min":1},{"code":"c","kind":"teamCount","max":1},
            {"posts":["Bí  thư"],"role":"Tổ trưởng","kind":"eachPostHeldBySomeone","code":"d"},
            {"code":"e","kind":"eachHolderHasOneOf","role":"Tổ phó","posts":["trưởng thôn"]},{"code":"f","kind":"requiredPosts","posts":["trưởng thôn"],"atLeast":1},
            {"code":"g","kind":"postsTogether","posts":["bí thư","trưởng thôn"],"allowed":false},
            {"code":"h","kind":"attributeShare","attribute":"đã tập huấn","min":"1/3","max":"1","role":"Tổ viên"},{"code":"i","kind":"documents","documents":["quy chế"]},
            {"code":"j","kind":"decidingBody","bodies":["Đảng ủy xã"]},{"code":"k","kind":"term","months":60,"severity":"warning","clause":"mục 2","overrides":["hd-80/x"]},
            {"code":"l","kind":"acting","role":"Tổ trưởng","months":6,"from":"2019-01-01","until":"2019-12-31"}
            """);
        Assert.Empty(result.Findings);
        var set = Assert.Single(result.Value);
        Assert.Equal("abcdefghijkl", string.Concat(set.Rules.Select(rule => rule.Code.Value)));
        Assert.Equal((Severity.Warning, "mục 2", "hd-80/x"), (set.Rules[10].Severity, set.Rules[10].Clause, set.Rules[10].Overrides[0]));
        Assert.Equal(Validity.Parse("2019-01-01/2020-01-01"), set.Rules[11].Validity);
        Assert.True(set.Posts[0].HasOneHolder);
    }

    [Theory]
    [InlineData("""{"code":"a","kind":"size","min":9,"max":5}""", "TDV0537 /ruleSets/0/rules/0/min minimum=9; maximum=5")]
    [InlineData("""{"code":"a","kind":"size"}""", "TDV0546 /ruleSets/0/rules/0/min properties=min, max")]
    [InlineData("""{"code":"a","kind":"size","min":-1}""", "TDV0547 /ruleSets/0/rules/0/min value=-1; least=0")]
    [InlineData("""{"code":"a","kind":"size","min":1.5}""", "TDV0547 /ruleSets/0/rules/0/min value=1.5; least=0")]
    [InlineData("""{"code":"a","kind":"size","min":"5"}""", "TDV0122 /ruleSets/0/rules/0/min expected=number; found=string")]
    [InlineData("""{"code":"a","kind":"size","min":{"x":1}}""", "TDV0122 /ruleSets/0/rules/0/min expected=string; found=object")]
    [InlineData("""{"code":"a","kind":"size","mn":5}""", "TDV0119 /ruleSets/0/rules/0/mn property=mn|TDV0546 /ruleSets/0/rules/0/min properties=min, max")]
    [InlineData("""{"code":"a","kind":"size","min":5,"min":6}""", "TDV0120 /ruleSets/0/rules/0/min property=min")]
    [InlineData("""{"code":"a","kind":"sise","min":5}""", "TDV0536 /ruleSets/0/rules/0/kind value=sise")]
    [InlineData("""{"kind":"size","min":5}""", "TDV0121 /ruleSets/0/rules/0 property=code")]
    [InlineData("""{"code":"a","min":5}""", "TDV0121 /ruleSets/0/rules/0 property=kind")]
    [InlineData("""{"code":"a","kind":"roleCount","role":"Chủ tịch","min":5}""", "TDV0503 /ruleSets/0/rules/0/role role=Chủ tịch")]
    [InlineData("""{"code":"a","kind":"requiredPosts","posts":["trưởng  thon"]}""", "TDV0538 /ruleSets/0/rules/0/posts post=trưởng  thon")]
    [InlineData("""{"code":"a","kind":"requiredPosts","posts":[]}""", "TDV0121 /ruleSets/0/rules/0 property=posts")]
    [InlineData("""{"code":"a","kind":"requiredPosts","posts":["trưởng thôn"],"atLeast":2}""", "TDV0537 /ruleSets/0/rules/0/atLeast minimum=2; maximum=1")]
    [InlineData("""{"code":"a","kind":"attributeShare","attribute":"đã học","min":"1/2"}""", "TDV0539 /ruleSets/0/rules/0/attribute attribute=đã học")]
    [InlineData("""{"code":"a","kind":"attributeShare","attribute":"đã tập huấn","min":"3/2"}""", "TDV0540 /ruleSets/0/rules/0/min value=3/2")]
    [InlineData("""{"code":"a","kind":"attributeShare","attribute":"đã tập huấn","min":"1","max":"0.5"}""", "TDV0537 /ruleSets/0/rules/0/min minimum=1; maximum=1/2")]
    [InlineData("""{"code":"a","kind":"term","severity":"nặng"}""", "TDV0330 /ruleSets/0/rules/0/severity value=nặng; property=severity; words=error, warning")]
    [InlineData("""{"code":"a","kind":"term","from":"2019-01-01","to":"2019-01-01"}""", "TDV0203 /ruleSets/0/rules/0/to code=a; from=2019-01-01; to=2019-01-01")]
    [InlineData("""{"code":"a","kind":"term","from":"2011-01-01"}""", "TDV0544 /ruleSets/0/rules/0 rule=a; validity=2011-01-01/..; set=s; of=2012-01-01/..")]
    [InlineData("""{"code":"a","kind":"term"},{"code":"a","kind":"term"}""", "TDV0541 /ruleSets/0/rules/1 code=a")]
    [InlineData("""7""", "TDV0122 /ruleSets/0/rules/0 expected=object; found=number")]
    public void Read_FaultyRule_IsFoundAtItsPointerAndTheSetIsNotUsed(string rules, string expected)
    {
        var result = ReadRules(rules);
        Assert.Equal(expected.Split('|'), Lines(result.Findings));
        Assert.Empty(result.Value);
    }

    [Theory]
    [InlineData("""{"code":"s","issuer":"Ban","rules":[]},{"code":"s","issuer":"Khác","rules":[]}""", "TDV0541 /ruleSets/1/code code=s", 1)]
    [InlineData("""{"code":"s","issuer":"Ban","rules":[]},{"code":"t","issuer":"BAN","rules":[]}""", "TDV0542 /ruleSets/1 set=t; other=s; issuer=BAN", 2)]
    [InlineData("""{"code":"s","issuer":"Ban","to":"2019-01-01","rules":[]},{"code":"t","issuer":"Ban","from":"2019-01-01","rules":[]}""", "", 2)]
    [InlineData("""{"code":"s","issuer":"Ban","scope":["1"],"rules":[]},{"code":"t","issuer":"Ban","scope":["2"],"rules":[]}""", "", 2)]
    [InlineData("""{"code":"s","issuer":"Ban","basis":{"number":"1-HD"},"basisEnd":"2019-01-01","rules":[]}""", "TDV0543 /ruleSets/0 set=s; validity=../..; basis=1-HD; end=2019-01-01", 0)]
    [InlineData("""{"code":"s","issuer":"Ban","to":"2019-01-01","basisEnd":"2019-01-01","rules":[]}""", "", 1)]
    [InlineData("""{"code":"s","issuer":"Ban","posts":[{"name":"a","aliases":["b"]},{"name":"B"}],"rules":[]}""", "TDV0545 /ruleSets/0/posts/1 post=b", 0)]
    [InlineData("""{"code":"s","rules":[]}""", "TDV0121 /ruleSets/0 property=issuer", 0)]
    [InlineData("""{"code":"s","issuer":"Ban"}""", "TDV0121 /ruleSets/0 property=rules", 0)]
    [InlineData("""{"code":"s","issuer":"Ban","rules":[],"isuer":1}""", "TDV0119 /ruleSets/0/isuer property=isuer", 0)]
    [InlineData("""{"code":"s","issuer":"Ban","from":"1/1/2012","rules":[]}""", "TDV0202 /ruleSets/0/from value=1/1/2012; column=from", 0)]
    public void Read_FaultySet_IsFoundAtItsPointer(string sets, string expected, int used)
    {
        var result = Read($$"""{"ruleSets":[{{sets}}]}""");
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), Lines(result.Findings));
        Assert.Equal(used, result.Value.Count);
    }

    [Fact]
    public void Read_OneFaultySet_LeavesTheOthers()
    {
        var result = Read("""{"ruleSets":[{"code":"s","issuer":"Ban","rules":[{"code":"a","kind":"size"}]},{"code":"t","issuer":"Ủy ban","rules":[]}]}""");
        Assert.Equal("t", Assert.Single(result.Value).Code.Value);
        Assert.Equal(1, Assert.Single(result.Findings).Location!.Row);
    }

    [Theory]
    [InlineData("", "TDV0102")]
    [InlineData("[]", "TDV0122")]
    [InlineData("{}", "TDV0121")]
    [InlineData("""{"ruleSets":1}""", "TDV0121,TDV0122")]
    [InlineData("""{"ruleSets":[{"code":"s",}]}""", "TDV0114")]
    [InlineData("""{"ruleSets":[]} x""", "TDV0114")]
    [InlineData("\0{}", "TDV0103")]
    public void Read_NoRules_HasNoValueAndSaysWhy(string text, string codes)
    {
        var result = Read(text);
        Assert.False(result.HasValue);
        Assert.Equal(codes.Split(','), result.Findings.Codes());
    }

    [Fact]
    public void Read_DeepValue_IsAFaultOfItsPlace()
    {
        var deep = new string('[', 200) + new string(']', 200);
        var result = ReadRules($$"""{"code":"a","kind":"documents","documents":{{deep}}}""");
        Assert.Contains("TDV0123", result.Findings.Codes());
        Assert.Empty(result.Value);
    }

    [Fact]
    public void CustomKind_TakesPartInJsonChecksAndFindings()
    {
        var kind = new CompositionRuleKind("oddSize", properties => properties.Text("note", isRequired: true) is { } note ? new OddSize(note) : null);
        const string Text = """{"ruleSets":[{"code":"s","issuer":"Ban","rules":[{"code":"odd","kind":"oddSize","note":"để biểu quyết"}]}]}""";
        Assert.Equal(["TDV0536"], Read(Text).Findings.Codes());
        var sets = CompositionRuleDocument.Read(Stream(Text), "rules.json", [kind]).ValueOrThrow();
        using var written = new MemoryStream();
        CompositionRuleDocument.Write(written, sets);
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(Text).RootElement, JsonDocument.Parse(written.ToArray()).RootElement));

        var check = sets[0].Check(TeamWorld.Team("", "Tổ trưởng:", "Tổ viên:"), TeamWorld.Register, TeamWorld.Day);
        var finding = Assert.Single(check.Findings);
        Assert.Equal(("APP0001", Severity.Error, "v1"), (finding.Code, finding.Severity, finding.Subject!.Unit));
        Assert.Equal("odd: tổ có số chẵn người (để biểu quyết).", finding.ToText(Language.Vietnamese));
        Assert.Equal(["TDV0119", "TDV0121"], CompositionRuleDocument.Read(Stream(Text.Replace("note", "nota", StringComparison.Ordinal)), "rules.json", [kind]).Findings.Codes());
    }

    [Fact]
    public void CustomKind_OfAKnownName_IsTheCallersBug() =>
        Assert.Throws<ArgumentException>(() => CompositionRuleDocument.Read(Stream("{}"), "rules.json", [new CompositionRuleKind("SIZE", _ => null)]));

    private static Result<IReadOnlyList<CompositionRuleSet>> ReadRules(string rules) =>
        Read($$"""{"ruleSets":[{"code":"s","issuer":"Ban","from":"2012-01-01",{{Posts}}"rules":[{{rules}}]}]}""");

    private static Result<IReadOnlyList<CompositionRuleSet>> Read(string text) => CompositionRuleDocument.Read(Stream(text), "rules.json");

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    private static IEnumerable<string> Lines(FindingSet findings) =>
        findings.Select(finding => $"{finding.Code} {finding.Location?.JsonPointer} {string.Join("; ", finding.Arguments)}");

    private sealed class OddSize(string note) : ICompositionRule
    {
        private static readonly FindingDescriptor IsEven = new(
            "APP0001", Severity.Warning, "{rule}: tổ có số chẵn người ({note}).", "{rule}: the team has an even number of members ({note}).");

        public string Kind => "oddSize";

        public Outcome Check(TeamSnapshot team) =>
            !team.MembersAreComplete ? Outcome.Unknown : team.Members.Count % 2 == 1 ? Outcome.Pass : Outcome.Fail;

        public Finding Explain(TeamSnapshot team) => new(IsEven, null, null, [new FindingArgument("note", note)]);

        public void WriteProperties(Utf8JsonWriter json) => json.WriteString("note", note);
    }
}
