using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Rollups;
using TodanVan.Domain.Teams;
using TodanVan.Domain.Tests.Support;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Golden;

/// <summary>The table of team practice that was found in sources (domain facts 1.1 and 1.2), and semantics' golden case 15.</summary>
public sealed class CompositionGoldenTests
{
    private const string Secretary = "bí thư chi bộ";
    private const string Head = "trưởng thôn";
    private const string Front = "trưởng ban công tác mặt trận";

    // Báo Ninh Thuận, 7/2012: 9 or 10 members, led by the secretary, one deputy, the village's head.
    [Theory]
    [InlineData(8, Outcome.Fail, "ninh-thuan-2012/size: tổ có 8 người, tối thiểu 9.")]
    [InlineData(9, Outcome.Pass, null)]
    [InlineData(10, Outcome.Pass, null)]
    [InlineData(11, Outcome.Fail, "ninh-thuan-2012/size: tổ có 11 người, tối đa 10.")]
    public void NinhThuan_Size_IsNineOrTen(int size, Outcome expected, string? message)
    {
        string[] members = [$"Tổ trưởng:{Secretary}", $"Tổ phó:{Head}", .. Enumerable.Repeat("Tổ viên:không", size - 2)];
        var team = Only(CompositionRuleSet.NinhThuan2012, TeamWorld.Team("", members));
        Assert.Equal(expected, team.Outcome);
        Assert.Equal(message, team.Rules.SingleOrDefault(rule => rule.Outcome == Outcome.Fail)?.Finding?.ToText(Language.Vietnamese));
    }

    [Fact]
    public void NinhThuan_TwoDeputies_AreOneTooMany()
    {
        string[] members = [$"Tổ trưởng:{Secretary}", $"Tổ phó:{Head}", $"Tổ phó:{Front}", .. Enumerable.Repeat("Tổ viên:không", 6)];
        var team = Only(CompositionRuleSet.NinhThuan2012, TeamWorld.Team("", members));
        Assert.Equal(Outcome.Fail, team.Outcome);
        Assert.Equal("ninh-thuan-2012/one-deputy: tổ có 2 «Tổ phó», tối đa 1.", Told(team, "one-deputy"));
    }

    // HD 80-HD/BDVTW: the village's head and the head of the Front's work committee are the deputies.
    [Fact]
    public void Hd80_OneDeputy_MissesTheFront()
    {
        var team = Only(CompositionRuleSet.Hd80, TeamWorld.Team("", $"Tổ trưởng:{Secretary}", $"Tổ phó:{Head}", $"Tổ viên:{Front}"));
        Assert.Equal(Outcome.Fail, team.Outcome);
        Assert.Equal("hd-80/deputy-front: thiếu trưởng ban công tác mặt trận làm Tổ phó.", Told(team, "deputy-front"));
    }

    [Theory]
    [InlineData("trưởng thôn", "trưởng ban công tác mặt trận")]
    [InlineData("Trưởng bản", "TRƯỞNG BAN CTMT")]
    [InlineData("tổ trưởng tổ dân phố", "trưởng ban công tác mặt trận thôn; chi hội trưởng nông dân")]
    public void Hd80_TwoDeputies_Pass(string head, string front)
    {
        var team = Only(CompositionRuleSet.Hd80, TeamWorld.Team("", $"Tổ trưởng:{Secretary}", $"Tổ phó:{head}", $"Tổ phó:{front}"));
        Assert.Equal(Outcome.Pass, team.Outcome);
        Assert.Equal(5, team.Rules.Count(rule => rule.Outcome == Outcome.Pass));
    }

    [Fact]
    public void Hd80_OneDeputyWithBothPosts_Passes() => Assert.Equal(
        Outcome.Pass, Only(CompositionRuleSet.Hd80, TeamWorld.Team("", $"Tổ trưởng:{Secretary}", $"Tổ phó:{Head};{Front}")).Outcome);

    // «Bí thư Chi bộ, Trưởng thôn» in one man, of Tuyên Quang: domain facts 1.3.
    [Theory]
    [InlineData("Tổ phó", Outcome.Pass)]
    [InlineData("Tổ viên", Outcome.Fail)]
    public void Hd80_SecretaryWhoIsTheHead_IsAClashAndNotTheTeamsFault(string roleOfFront, Outcome expected)
    {
        var check = CompositionRuleSet.Hd80.Check(TeamWorld.Team("", $"Tổ trưởng:{Secretary};{Head}", $"{roleOfFront}:{Front}"), TeamWorld.Register, TeamWorld.Day);
        var team = Assert.Single(check.Teams);
        Assert.Equal(expected, team.Outcome);
        Assert.Equal(
            ["leader-secretary", "deputy-village-head"],
            team.Rules.Where(rule => rule.Outcome == Outcome.NotApplicable).Select(rule => rule.Rule.Code.Value).OrderDescending());
        var clash = Assert.Single(check.Findings, finding => finding.Code == "TDV0526");
        Assert.Equal(Severity.Warning, clash.Severity);
        Assert.Equal("v1", clash.Subject!.Unit);
        Assert.Equal(
            "hd-80: không thể thực hiện cùng lúc deputy-village-head, leader-secretary ở thôn này, vì người giữ các chức danh (trưởng thôn + bí thư chi bộ); các quy định đó không áp dụng ở đây.",
            clash.ToText(Language.Vietnamese));
    }

    [Theory]
    [InlineData("", "", Outcome.Unknown)]
    [InlineData("", "không", Outcome.Fail)]
    [InlineData("có", "", Outcome.Fail)]
    [InlineData("có", "không", Outcome.Fail)]
    public void Hd80_PostsOfTheLeader_BlankIsUnknownAndNoneIsNone(string complete, string posts, Outcome expected)
    {
        var team = Only(CompositionRuleSet.Hd80, TeamWorld.Team(complete, $"Tổ trưởng:{posts}", $"Tổ phó:{Head}", $"Tổ phó:{Front}"));
        Assert.Equal(expected, team.Outcome);
        Assert.Equal(
            expected == Outcome.Unknown
                ? "hd-80/leader-secretary: chưa xác định được vì cột posts chưa đủ dữ liệu."
                : "hd-80/leader-secretary: thiếu bí thư chi bộ làm Tổ trưởng.",
            Told(team, "leader-secretary"));
    }

    [Fact]
    public void Hd80_BeforeItWasIssued_BindsNobody()
    {
        var check = CompositionRuleSet.Hd80.Check(TeamWorld.Roster(["v1,,2011-01-01,,,,"], []), TeamWorld.Register, new LocalDate(2012, 2, 27));
        Assert.Equal(Outcome.NotApplicable, Assert.Single(check.Teams).Outcome);
        Assert.Equal(["TDV0531"], check.Findings.Codes());
        Assert.Null(check.Compliance);
    }

    // 1,500 pass, 71 fail, 500 unknown: 1500/2071 = 72,43%, bounds [72,43%; 96,57%].
    [Fact]
    public void Case15_ComplianceAndItsBounds_InTheCheckAndInTheRollUp()
    {
        var register = Villages(2071);
        var set = TeamWorld.Set(CompositionRules.EachPostHeldBySomeone(TeamRole.Leader, new PostDefinition(Secretary)));
        string[] teams = [.. Enumerable.Range(1, 2071).Select(i => $"C-{i},1,2012-08-01,,,,")];
        string[] members = [.. Enumerable.Range(1, 2071).Select(i => $"C-{i},1,m{i},Tổ trưởng,{(i <= 1500 ? Secretary : i <= 1571 ? "không" : "")},,,,")];
        var check = set.Check(TeamWorld.Roster(register, teams, members), register, TeamWorld.Day);

        Assert.Equal((1500, 71, 500), (check.Count(Outcome.Pass), check.Count(Outcome.Fail), check.Count(Outcome.Unknown)));
        Assert.Equal(Rational.Parse("1500/2071"), check.Compliance);
        Assert.Equal(new Bounds(Rational.Parse("1500/2071"), Rational.Parse("2000/2071")), check.ComplianceBounds);
        Assert.Equal("72,43%", Percent(check.ComplianceBounds!.Low!.Value));
        Assert.Equal("96,57%", Percent(check.ComplianceBounds!.High!.Value));

        var catalogue = IndicatorCatalogue.Create(ReportingCalendar.Civil, TeamIndicators.All).ValueOrThrow();
        var observations = new ObservationSetBuilder(register, catalogue).Build().Value.With(check.Statistics(), catalogue);
        var figures = Rollup.Run(
            new RollupInput(register, catalogue, observations),
            new RollupRequest { Period = ReportingPeriod.Parse("2019-10-14"), Levels = [UnitLevel.Province] });
        var figure = figures[register.Resolve("P", TeamWorld.Day).Value, TeamIndicators.Compliance];
        Assert.Equal(Rational.Parse("1500/2071"), figure.Value);
        Assert.Equal("1.500/2.071 (đạt 72,43%)", figure.ToText());
        Assert.Equal("2.000/2.071 (đạt 96,57%)", figures[figure.Unit, TeamIndicators.CompliancePossible].ToText());
    }

    private static string Percent(Rational share) => VietnameseNumber.FormatPercent(share, Rounding.HalfAwayFromZero(2), trimTrailingZeros: false);

    private static TeamCheck Only(CompositionRuleSet set, TeamRoster roster) => Assert.Single(set.Check(roster, TeamWorld.Register, TeamWorld.Day).Teams);

    private static string? Told(TeamCheck team, string rule) =>
        team.Rules.Single(check => check.Rule.Code.Value == rule).Finding?.ToText(Language.Vietnamese);

    private static UnitRegister Villages(int count) =>
        new UnitRegisterBuilder().With("code,name,kind,level,parent,from,to,id", Cli.TestFolder.SmallTree(count).Split('\n')[1..^1]).Build().Value;
}
