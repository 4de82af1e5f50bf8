using TodanVan.Domain.Teams;
using TodanVan.Domain.Tests.Support;

namespace TodanVan.Domain.Tests.Teams;

/// <summary>Each kind of rule around its limits, with what is known, what is not, and what cannot be (semantics K1 and K2).</summary>
public sealed class CompositionRuleTests
{
    private static readonly PostDefinition Secretary = new("bí thư chi bộ", hasOneHolder: true);
    private static readonly PostDefinition Head = new("trưởng thôn", ["trưởng bản"], hasOneHolder: true);

    [Theory]
    [InlineData(2, 3, 1, Outcome.Fail)]
    [InlineData(2, 3, 2, Outcome.Pass)]
    [InlineData(2, 3, 3, Outcome.Pass)]
    [InlineData(2, 3, 4, Outcome.Fail)]
    [InlineData(null, 0, 0, Outcome.Pass)]
    [InlineData(0, null, 0, Outcome.Pass)]
    public void Size_AroundItsLimits(int? minimum, int? maximum, int members, Outcome expected) =>
        Assert.Equal(expected, CompositionRules.Size(minimum, maximum).Check(TeamOf(members)));

    // With a member row set aside nobody knows how many there are: only what is there already counts.
    [Theory]
    [InlineData(2, null, 1, Outcome.Unknown)]
    [InlineData(2, null, 2, Outcome.Pass)]
    [InlineData(null, 2, 2, Outcome.Unknown)]
    [InlineData(null, 2, 3, Outcome.Fail)]
    public void Size_WithMembersMissing_SaysOnlyWhatIsCertain(int? minimum, int? maximum, int members, Outcome expected) =>
        Assert.Equal(expected, CompositionRules.Size(minimum, maximum).Check(TeamOf(members, false)));

    [Theory]
    [InlineData("Tổ trưởng:bí thư chi bộ", Outcome.Pass)]
    [InlineData("Tổ trưởng:Bí Thư  Chi Bộ; trưởng bản", Outcome.Pass)]
    [InlineData("Tổ trưởng:", Outcome.Unknown)]
    [InlineData("Tổ trưởng:không", Outcome.Fail)]
    [InlineData("Tổ phó:bí thư chi bộ", Outcome.Fail)]
    public void EachPostHeldBySomeone_OneLeader(string member, Outcome expected) =>
        Check(expected, CompositionRules.EachPostHeldBySomeone(TeamRole.Leader, Secretary), TeamWorld.Team("", member));

    [Theory]
    [InlineData("Tổ phó:trưởng thôn|Tổ phó:bí thư chi bộ", Outcome.Pass)]
    [InlineData("Tổ phó:trưởng thôn|Tổ phó:chi hội trưởng nông dân", Outcome.Fail)]
    [InlineData("Tổ phó:trưởng thôn|Tổ phó:", Outcome.Unknown)]
    [InlineData("Tổ phó:không|Tổ phó:", Outcome.Fail)]
    [InlineData("Tổ trưởng:không", Outcome.NotApplicable)]
    public void EachHolderHasOneOf_EveryDeputy(string members, Outcome expected) =>
        Check(expected, CompositionRules.EachHolderHasOneOf(TeamRole.Deputy, Secretary, Head), TeamWorld.Team("", members.Split('|')));

    [Theory]
    [InlineData(null, "Tổ viên:trưởng thôn|Tổ viên:bí thư chi bộ", Outcome.Pass)]
    [InlineData(null, "Tổ viên:trưởng thôn|Tổ viên:không", Outcome.Fail)]
    [InlineData(1, "Tổ viên:trưởng thôn|Tổ viên:không", Outcome.Pass)]
    [InlineData(1, "Tổ viên:không|Tổ viên:", Outcome.Unknown)]
    public void RequiredPosts_AllOrSomeOfThem(int? atLeast, string members, Outcome expected) =>
        Check(expected, CompositionRules.RequiredPosts([Secretary, Head], atLeast), TeamWorld.Team("", members.Split('|')));

    [Theory]
    [InlineData(false, "Tổ viên:trưởng thôn; bí thư chi bộ", Outcome.Fail)]
    [InlineData(false, "Tổ viên:trưởng thôn|Tổ viên:bí thư chi bộ", Outcome.Pass)]
    [InlineData(false, "Tổ viên:", Outcome.Unknown)]
    [InlineData(true, "Tổ viên:trưởng thôn; bí thư chi bộ", Outcome.NotApplicable)]
    public void PostsTogether_ForbiddenOrAllowed(bool isAllowed, string members, Outcome expected) =>
        Check(expected, CompositionRules.PostsTogether(isAllowed, Secretary, Head), TeamWorld.Team("", members.Split('|')));

    // At least a third of three is one.
    [Theory]
    [InlineData("1/3", "Tổ viên::đã tập huấn|Tổ viên::không|Tổ viên::không", Outcome.Pass)]
    [InlineData("1/3", "Tổ viên::không|Tổ viên::không|Tổ viên::không", Outcome.Fail)]
    [InlineData("1/3", "Tổ viên::|Tổ viên::không|Tổ viên::không", Outcome.Unknown)]
    [InlineData("1/2", "Tổ viên::Đã tập  huấn|Tổ viên::|Tổ viên::không|Tổ viên::không|Tổ viên::không", Outcome.Fail)]
    public void AttributeShare_OfKnownAndUnknown(string minimum, string members, Outcome expected) =>
        Check(expected, CompositionRules.AttributeShare("đã tập huấn", Rational.Parse(minimum)), TeamWorld.Team("", members.Split('|')));

    [Fact]
    public void AttributeShare_OfNobody_IsNotApplicable() =>
        Check(Outcome.NotApplicable, CompositionRules.AttributeShare("đã tập huấn", 1, role: TeamRole.Leader), TeamWorld.Team("", "Tổ viên:"));

    [Theory]
    [InlineData("quy chế; Kế hoạch", Outcome.Pass)]
    [InlineData("quy chế", Outcome.Fail)]
    [InlineData("không", Outcome.Fail)]
    [InlineData("", Outcome.Unknown)]
    public void Documents_BlankIsUnknown(string documents, Outcome expected) =>
        Check(expected, CompositionRules.Documents("quy chế", "kế hoạch"), TeamWorld.Roster([$"v1,,2012-08-01,,{documents},,"], []));

    [Theory]
    [InlineData("Đảng ủy xã Lợi Hải", Outcome.Pass)]
    [InlineData("Đảng uỷ  XÃ Lợi Hải", Outcome.Pass)]
    [InlineData("Đảng ủy xã", Outcome.Pass)]
    [InlineData("Đảng ủy", Outcome.Unknown)]
    [InlineData("Đảng ủy xãi", Outcome.Fail)]
    [InlineData("UBND xã Lợi Hải", Outcome.Fail)]
    [InlineData("", Outcome.Unknown)]
    public void DecidingBody_ByItsFirstWords(string issuer, Outcome expected) =>
        Check(expected, CompositionRules.DecidingBody("Đảng ủy xã"), TeamWorld.Roster([$"v1,,2012-08-01,{issuer},,,"], []));

    // The day is 2019-10-14.
    [Theory]
    [InlineData("2015-2020", null, Outcome.Pass)]
    [InlineData("2010 - 2015; 2015 - 2020", null, Outcome.Pass)]
    [InlineData("2010-2015", null, Outcome.Fail)]
    [InlineData("2014-10-15/2019-10-14", 60, Outcome.Pass)]
    [InlineData("2014-10-14/2019-10-14", 60, Outcome.Fail)]
    [InlineData("2014-10-14/2019-10-13", null, Outcome.Fail)]
    [InlineData("5 năm", null, Outcome.Unknown)]
    [InlineData("", null, Outcome.Unknown)]
    public void Term_HoldsTheDayAndIsNotTooLong(string term, int? months, Outcome expected) =>
        Check(expected, CompositionRules.Term(months), TeamWorld.Roster([$"v1,,2012-08-01,,,{term},"], []));

    [Theory]
    [InlineData("có", "2019-04-14", Outcome.Fail)]
    [InlineData("có", "2019-04-15", Outcome.Pass)]
    [InlineData("có", "", Outcome.Unknown)]
    [InlineData("", "2012-08-01", Outcome.Pass)]
    public void Acting_ForSixMonths(string acting, string from, Outcome expected) =>
        Check(expected, CompositionRules.Acting(TeamRole.Leader, 6), TeamWorld.Roster(["v1,,2012-08-01,,,,"], [$"v1,,m1,Tổ trưởng,,,{acting},{from},"]));

    [Fact]
    public void TeamCount_TwoTeamsInAVillage_FailsBoth()
    {
        var check = TeamWorld.Set(CompositionRules.TeamCount(maximum: 1))
            .Check(TeamWorld.Roster(["v1,1,2012-08-01,,,,", "v1,2,2012-08-01,,,,", "v2,1,2012-08-01,,,,"], []), TeamWorld.Register, TeamWorld.Day);
        Assert.Equal([Outcome.Fail, Outcome.Fail, Outcome.Pass], check.Teams.Select(team => team.Outcome));
    }

    // 5 rules of every kind, tens of thousands of teams: whatever a passing rule allocates is allocated so often.
    [Fact]
    public void Check_Passing_AllocatesNothing()
    {
        ICompositionRule[] rules =
        [
            CompositionRules.Size(1, 9), CompositionRules.RoleCount(TeamRole.Leader, 1, 1), CompositionRules.TeamCount(1, 1),
            CompositionRules.EachPostHeldBySomeone(TeamRole.Leader, Secretary), CompositionRules.EachHolderHasOneOf(TeamRole.Leader, Secretary, Head),
            CompositionRules.RequiredPosts([Secretary, Head]), CompositionRules.PostsTogether(false, Secretary, Head),
            CompositionRules.AttributeShare("đã tập huấn", Rational.Parse("1/2")), CompositionRules.Documents("quy chế"),
            CompositionRules.DecidingBody("Đảng ủy xã"), CompositionRules.Term(120), CompositionRules.Acting(TeamRole.Leader, 6),
        ];
        var roster = TeamWorld.Roster(
            ["v1,,2012-08-01,Đảng ủy xã Lợi Hải,quy chế,2015-2020,"],
            ["v1,,m1,Tổ trưởng,bí thư chi bộ,đã tập huấn,,,", "v1,,m2,Tổ phó,trưởng bản,không,,,"]);
        var team = TeamWorld.Snapshot(roster.Teams[0]);
        foreach (var rule in rules)
        {
            Assert.Equal(Outcome.Pass, rule.Check(team));

            // The runtime may allocate for itself, such as a larger table of casts, but not ten times in a row.
            var least = long.MaxValue;
            for (var i = 0; i < 10; i++)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                rule.Check(team);
                least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            }

            Assert.True(least == 0, rule.Kind);
        }
    }

    [Fact]
    public void Make_WithLimitsThatCannotBe_IsTheCallersBug()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => CompositionRules.Size(3, 2));
        Assert.Throws<ArgumentException>(() => CompositionRules.Size());
        Assert.Throws<ArgumentOutOfRangeException>(() => CompositionRules.RoleCount(TeamRole.Leader, -1));
        Assert.Throws<ArgumentException>(() => CompositionRules.EachPostHeldBySomeone(TeamRole.Leader));
        Assert.Throws<ArgumentException>(() => CompositionRules.PostsTogether(false, Secretary));
        Assert.Throws<ArgumentOutOfRangeException>(() => CompositionRules.AttributeShare("x", 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => CompositionRules.RequiredPosts([Head], 2));
        Assert.Throws<ArgumentException>(() => CompositionRules.Documents(" "));
        Assert.Throws<ArgumentException>(() => CompositionRules.Term(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CompositionRule(new RuleCode("x"), CompositionRules.Term(), Severity.Information));
        Assert.Throws<ArgumentException>(() => new Waiver("r", "v1", "x", Validity.Always));
    }

    private static TeamSnapshot TeamOf(int members, bool isComplete = true) => TeamWorld.Snapshot(
        TeamWorld.Made("u1", [.. Enumerable.Range(0, members).Select(i => TeamWorld.Member($"m{i}", TeamRole.Member))]), isComplete);

    private static void Check(Outcome expected, ICompositionRule rule, TeamRoster roster)
    {
        var team = Assert.Single(TeamWorld.Set(rule).Check(roster, TeamWorld.Register, TeamWorld.Day).Teams);
        Assert.Equal(expected, team.Rules[0].Outcome);
        Assert.Equal(expected is Outcome.Fail or Outcome.Unknown, team.Rules[0].Finding is not null);
        Assert.DoesNotContain('{', team.Rules[0].Finding?.ToText(Language.Vietnamese) ?? "");
    }
}
