using TodanVan.Domain.Import;
using TodanVan.Domain.Teams;
using TodanVan.Domain.Tests.Support;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Teams;

/// <summary>Sets, scopes, waivers, clashes and villages that change (semantics K3 to K6).</summary>
public sealed class CompositionCheckTests
{
    private static readonly PostDefinition Secretary = new("bí thư chi bộ", hasOneHolder: true);
    private static readonly PostDefinition Head = new("trưởng thôn", hasOneHolder: true);
    private static readonly ICompositionRule Fails = CompositionRules.Size(5);
    private static readonly ICompositionRule Passes = CompositionRules.Size(1);
    private static readonly ICompositionRule IsUnknown = CompositionRules.Documents("quy chế");

    [Fact]
    public void Outcome_OfATeam_IsTheWorstUnwaivedError()
    {
        Assert.Equal(Outcome.Fail, Of([Fails, Passes, IsUnknown]).Outcome);
        Assert.Equal(Outcome.Unknown, Of([Passes, IsUnknown]).Outcome);
        Assert.Equal(Outcome.Pass, Of([Passes]).Outcome);
        Assert.Equal(Outcome.NotApplicable, Of([]).Outcome);
        Assert.Equal(Outcome.Waived, Of([Fails, Passes], Waived("ra", "2020-01-01")).Outcome);
        Assert.Equal(Outcome.Unknown, Of([Fails, IsUnknown], Waived("ra", "2020-01-01")).Outcome);
    }

    [Fact]
    public void Warning_ThatFails_LeavesTheTeamAsItIs()
    {
        var set = new CompositionRuleSetBuilder(new RuleSetCode("set"), "Ban")
            .Add(new CompositionRule(new RuleCode("a"), Fails, Severity.Warning))
            .Add(new CompositionRule(new RuleCode("b"), Passes)).Build().ValueOrThrow();
        var check = set.Check(TeamWorld.Team("", "Tổ trưởng:"), TeamWorld.Register, TeamWorld.Day);
        Assert.Equal(Outcome.Pass, check.Teams[0].Outcome);
        Assert.Equal(Outcome.Fail, check.Teams[0].Rules[0].Outcome);
        var finding = Assert.Single(check.Findings);
        Assert.Equal(("TDV0509", Severity.Warning), (finding.Code, finding.Severity));
    }

    // Reading the same table twice gives the same waivers.
    [Fact]
    public void Waivers_ThatRepeatEachOther_AreOne()
    {
        string[] rows = ["set/ra,22846,,ít người,2019-01-01,2020-01-01,", "set/ra,22846,,ít người,2019-01-01,2020-01-01,", "set/ra,22846,,ít người,2019-01-01,2020-01-01,tỉnh"];
        var import = new WaiverSetBuilder().With("rule,unit,team,reason,from,to,by", rows).Build();

        Assert.Equal((3, 2, 1), (import.Input, import.Accepted, import.Quarantined));
        Assert.Equal(["TDV0116@3 row=2"], import.Findings.Lines());
        Assert.Equal(2, import.Value.Count);
    }

    // A waiver holds from its first day to the eve of its end, and is never a pass.
    [Theory]
    [InlineData("2019-10-14", "2019-10-15", Outcome.Waived, "TDV0534")]
    [InlineData("2019-10-15", "2019-10-16", Outcome.Fail, "TDV0509")]
    [InlineData("2019-01-01", "2019-10-14", Outcome.Fail, "TDV0509,TDV0535")]
    public void Waiver_HoldsOnItsDaysOnly(string from, string to, Outcome expected, string codes)
    {
        var waiver = new Waiver("set/ra", "22846", "xã mới chia", Validity.Parse($"{from}/{to}"));
        var check = TeamWorld.Set(Fails).Check(TeamWorld.Team("", "Tổ trưởng:"), TeamWorld.Register, TeamWorld.Day, [waiver]);
        Assert.Equal(expected, check.Teams[0].Outcome);
        Assert.Equal(codes.Split(','), check.Findings.Codes());
        Assert.Equal(expected == Outcome.Waived, ReferenceEquals(waiver, check.Teams[0].Rules[0].Waiver));
        if (expected == Outcome.Waived)
        {
            Assert.Equal("set/ra: được miễn đến trước ngày 2019-10-15: xã mới chia", check.Findings[0].ToText(Language.Vietnamese));
            Assert.Null(check.Compliance);
        }
    }

    [Theory]
    [InlineData("rx", "v1", null)]
    [InlineData("ra", "v9", null)]
    [InlineData("ra", "v2", null)]
    [InlineData("ra", "v1", "7")]
    public void Waiver_OfWhatIsNotThere_IsSaid(string rule, string unit, string? team)
    {
        var check = TeamWorld.Set(Fails).Check(
            TeamWorld.Team("", "Tổ trưởng:"), TeamWorld.Register, TeamWorld.Day, [new Waiver(rule, unit, "x", Validity.Parse("2019-01-01/2020-01-01"), team)]);
        Assert.Equal(["TDV0509", "TDV0533"], check.Findings.Codes());
    }

    [Fact]
    public void Waivers_AsRows_NeedAReasonAndAnEnd()
    {
        var import = new WaiverSetBuilder().With(
            "rule,unit,team,reason,by,from,to,until",
            "size,v1,1,xã mới chia,Đảng ủy xã,2019-01-01,,2019-12-31",
            "size,v1,,,,2019-01-01,,2019-12-31",
            "size,v1,,x,,2019-01-01,,",
            ",v1,,x,,,2020-01-01,").Build();
        Assert.Equal(["TDV0117@3[reason] column=reason", "TDV0117@4[until] column=until", "TDV0117@5[from] column=from", "TDV0117@5[rule] column=rule"],
            import.Findings.Lines().Order(StringComparer.Ordinal));
        var waiver = Assert.Single(import.Value);
        Assert.Equal((Validity.Parse("2019-01-01/2020-01-01"), "Đảng ủy xã", "1"), (waiver.Validity, waiver.By, waiver.Team));
    }

    // K6: HD 80 wants two deputies, Ninh Thuận one. Both are checked, and the conflict is said.
    [Fact]
    public void Sets_ThatConflict_AreBothChecked()
    {
        string[] members =
        [
            "Tổ trưởng:bí thư chi bộ", "Tổ phó:trưởng thôn", "Tổ viên:trưởng ban công tác mặt trận", .. Enumerable.Repeat("Tổ viên:không", 6),
        ];
        var check = Run([CompositionRuleSet.Hd80, CompositionRuleSet.NinhThuan2012], TeamWorld.Team("", members));
        var team = Assert.Single(check.Teams);
        Assert.Equal(Outcome.Fail, team.Outcome);
        Assert.Equal(["hd-80/deputy-front: Fail"], team.Outcomes().Where(line => !line.EndsWith("Pass", StringComparison.Ordinal)));

        // Either set's rule on the village's head makes up the conflict.
        Assert.Equal(
            [
                "hd-80/deputy-front, hd-80/deputy-village-head, ninh-thuan-2012/one-deputy",
                "hd-80/deputy-front, ninh-thuan-2012/deputy-village-head, ninh-thuan-2012/one-deputy",
            ],
            check.Findings.Where(finding => finding.Code == "TDV0527").Select(finding => finding.Argument("rules")));
    }

    // Overriding is rule by rule, and only where the overriding set applies.
    [Fact]
    public void Override_TakesThePlaceOfOneRule_WhereItsSetApplies()
    {
        var local = new CompositionRuleSetBuilder(new RuleSetCode("local"), "Đảng ủy xã") { Scope = ["v1"] }
            .Add(new CompositionRule(new RuleCode("size"), Passes, overrides: ["set/ra"])).Build().ValueOrThrow();
        var check = Run([TeamWorld.Set(Fails, Passes), local], TeamWorld.Roster(["v1,,2012-08-01,,,,", "v2,,2012-08-01,,,,"], ["v1,,a,Tổ trưởng,,,,,", "v2,,b,Tổ trưởng,,,,,"]));
        Assert.Equal(["local/size: Pass", "set/ra: NotApplicable", "set/rb: Pass"], check.Teams[0].Outcomes());
        Assert.Equal(["set/ra: Fail", "set/rb: Pass"], check.Teams[1].Outcomes());
    }

    [Fact]
    public void Scope_ThatIsNoUnitOnTheDay_IsSaidAndAppliesNowhere()
    {
        var set = new CompositionRuleSetBuilder(new RuleSetCode("set"), "Ban") { Scope = ["nowhere"] }
            .Add(new CompositionRule(new RuleCode("a"), Fails)).Build().ValueOrThrow();
        var check = Run([set], TeamWorld.Team("", "Tổ trưởng:"));
        Assert.Empty(check.Teams[0].Rules);
        Assert.Equal(["TDV0532"], check.Findings.Codes());
    }

    [Theory]
    [InlineData("2019-10-13", 0)]
    [InlineData("2019-10-14", 1)]
    [InlineData("2019-12-31", 1)]
    [InlineData("2020-01-01", 0)]
    public void Rule_IsInForceOnItsOwnDays(string day, int rules)
    {
        var set = new CompositionRuleSetBuilder(new RuleSetCode("set"), "Ban")
            .Add(new CompositionRule(new RuleCode("a"), Fails, validity: Validity.Parse("2019-10-14/2020-01-01"))).Build().ValueOrThrow();
        var check = set.Check(TeamWorld.Team("", "Tổ trưởng:"), TeamWorld.Register, NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value);
        Assert.Equal(rules, check.Teams[0].Rules.Count);
    }

    [Fact]
    public void Clash_OfAPostThatMayHaveSeveralHolders_IsNotKnown()
    {
        var (secretary, head) = (new PostDefinition("bí thư chi bộ"), new PostDefinition("trưởng thôn"));
        var set = TeamWorld.Set(
            CompositionRules.EachPostHeldBySomeone(TeamRole.Leader, secretary), CompositionRules.EachPostHeldBySomeone(TeamRole.Deputy, head));
        var check = Run([set], TeamWorld.Team("", "Tổ trưởng:bí thư chi bộ; trưởng thôn"));
        Assert.Equal(["set/ra: Pass", "set/rb: Fail"], check.Teams[0].Outcomes());
    }

    // Two hundred rules on two people: a search over their combinations would never end.
    [Fact]
    public void Clash_OfTooManyRules_IsUnknownAndSaysSo()
    {
        var rules = Enumerable.Range(0, 7).SelectMany(_ => new[]
        {
            CompositionRules.EachPostHeldBySomeone(TeamRole.Leader, Secretary), CompositionRules.EachPostHeldBySomeone(TeamRole.Deputy, Head),
        });
        var check = Run([TeamWorld.Set(rules)], TeamWorld.Team("", "Tổ trưởng:bí thư chi bộ; trưởng thôn"));
        Assert.Equal(Outcome.Unknown, check.Teams[0].Outcome);
        Assert.Contains("TDV0528", check.Findings.Codes());
        Assert.DoesNotContain("TDV0513", check.Findings.Codes());
    }

    [Fact]
    public void Village_ThatWasMergedOrSplit_IsAFindingWithItsSuccessors()
    {
        var day = new LocalDate(2018, 1, 1);
        var register = TeamWorld.Changed(
            new Reorganization(day, [Succession.Whole(new UnitId("u2"), new UnitId("u1"))]));
        var roster = TeamWorld.Roster(register, ["v1,,2012-08-01,,,,", "v2,,2012-08-01,,,,", "v3,,2012-08-01,,,,"], []);
        var before = TeamWorld.Set(Passes).Check(roster, register, day.PlusDays(-1));
        Assert.DoesNotContain(before.Findings, finding => finding.Code is "TDV0529" or "TDV0530");
        var check = TeamWorld.Set(Passes).Check(roster, register, day);
        Assert.Equal(["u1", "u3", "u2"], check.Teams.Select(team => team.Team.Unit.Value));
        Assert.Equal(Outcome.NotApplicable, check.Teams[2].Outcome);
        Assert.Empty(check.Teams[2].Rules);
        var ended = Assert.Single(check.Findings, finding => finding.Code == "TDV0529");
        Assert.Equal(("v2", "2018-01-01", "v1 Thôn 1"), (ended.Argument("unit"), ended.Argument("day"), ended.Argument("successors")));
        var grown = Assert.Single(check.Findings, finding => finding.Code == "TDV0530");
        Assert.Equal(("v1", "u2 -> u1 (Whole)"), (grown.Argument("unit"), grown.Argument("successors")));
    }

    [Fact]
    public void Village_ThatEndedWithoutASuccessor_SaysThatNobodyKnows()
    {
        var day = new LocalDate(2018, 1, 1);
        var register = TeamWorld.Changed(new Abolition(day, new UnitId("u1")));
        var check = TeamWorld.Set(Passes).Check(TeamWorld.Roster(register, ["v1,,2012-08-01,,,,"], []), register, day);
        Assert.Equal("?", Assert.Single(check.Findings, finding => finding.Code == "TDV0529").Argument("successors"));
    }

    [Fact]
    public void Statistics_OfThreeDays_AreTheHistory()
    {
        var roster = TeamWorld.Roster(
            ["v1,,2015-01-01,,quy chế,,", "v2,,2016-01-01,,không,,", "v3,,2015-01-01,,,,"],
            [
                "v1,,a,Tổ trưởng,,đã tập huấn,,,2018-01-01", "v1,,b,Tổ trưởng,,không,có,2018-01-01,", "v2,,c,Tổ phó,,đã tập huấn,,,", "v3,,d,Tổ trưởng,,,,,",
            ]);
        string[] History(string indicator) =>
        [
            .. new[] { 2015, 2017, 2019 }.Select(year => string.Join(' ', TeamWorld.Set(CompositionRules.RoleCount(TeamRole.Leader, 1))
                .Check(roster, TeamWorld.Register, new LocalDate(year, 6, 1)).Statistics()
                .Where(observation => observation.Indicator.Value == indicator).OrderBy(observation => observation.Unit)
                .Select(observation => $"{observation.Unit}={observation.Value}"))),
        ];
        Assert.Equal(["u1=1 u2=0 u3=1 u4=0", "u1=1 u2=0 u3=1 u4=0", "u1=1 u2=0 u3=1 u4=0"], History("teams-pass"));
        Assert.Equal(["u1=0 u2=0 u3=0 u4=0", "u1=0 u2=1 u3=0 u4=0", "u1=0 u2=1 u3=0 u4=0"], History("teams-fail"));
        Assert.Equal(["u1=1 u2=0 u4=0", "u1=1 u2=1 u4=0", "u1=0 u2=1 u4=0"], History("leaders-trained"));
        Assert.Equal(["u1=0 u2=0 u4=0", "u1=0 u2=1 u4=0", "u1=0 u2=1 u4=0"], History("teams-without-regulation"));
        Assert.Equal(["u1=0 u2=0 u3=0 u4=0", "u1=0 u2=1 u3=0 u4=0", "u1=0 u2=1 u3=0 u4=0"], History("teams-without-leader"));
        Assert.Equal(["u1=0 u2=0 u3=0 u4=0", "u1=0 u2=0 u3=0 u4=0", "u1=1 u2=0 u3=0 u4=0"], History("teams-acting-leader"));
    }

    [Fact]
    public void Rows_SetAside_LeaveWhatRestsOnThemUnknown()
    {
        var roster = TeamWorld.Roster(["v1,,2015-01-01,,,,"], ["v1,,a,Tổ trưởng,,,,,", "v1,,b,Chủ tịch,,,,,"]);
        var check = TeamWorld.Set(CompositionRules.Size(1), CompositionRules.Size(2), CompositionRules.Size(null, 5)).Check(roster, TeamWorld.Register, TeamWorld.Day);
        Assert.Equal(["set/ra: Pass", "set/rb: Unknown", "set/rc: Unknown"], check.Teams[0].Outcomes());
        Assert.All(check.Findings, finding => Assert.Equal("member", finding.Argument("column")));
    }

    [Fact]
    public void Run_SetsOfOneCode_AreTheCallersBug() =>
        Assert.Throws<ArgumentException>(() => Run([TeamWorld.Set(Fails), TeamWorld.Set(Passes)], TeamWorld.Team("", "Tổ trưởng:")));

    [Fact]
    public void Builder_WithFaults_GivesThemAllAndNoSet()
    {
        var builder = new CompositionRuleSetBuilder(new RuleSetCode("set"), "Ban")
        {
            Validity = Validity.Parse("2019-01-01/2021-01-01"),
            Basis = new LegalBasis("1-HD"),
            BasisEnd = new LocalDate(2020, 1, 1),
        };
        builder.Declare(new PostDefinition("a", ["b"])).Declare(new PostDefinition("B"))
            .Add(new CompositionRule(new RuleCode("x"), Passes))
            .Add(new CompositionRule(new RuleCode("x"), Fails, validity: Validity.Parse("2018-01-01/2020-01-01")));
        var result = builder.Build();
        Assert.False(result.HasValue);
        Assert.Equal(["TDV0541", "TDV0543", "TDV0544", "TDV0545"], result.Findings.Codes());
    }

    private static TeamCheck Of(ICompositionRule[] rules, params Waiver[] waivers) => Assert.Single(
        TeamWorld.Set(rules).Check(TeamWorld.Team("", "Tổ trưởng:"), TeamWorld.Register, TeamWorld.Day, waivers).Teams);

    private static Waiver Waived(string rule, string to) => new(rule, "v1", "x", Validity.Parse($"2019-01-01/{to}"));

    private static CompositionCheck Run(CompositionRuleSet[] sets, TeamRoster roster) =>
        CompositionCheck.Run(sets, roster, TeamWorld.Register, TeamWorld.Day);
}
