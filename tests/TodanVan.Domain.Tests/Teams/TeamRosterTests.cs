using TodanVan.Domain.Import;
using TodanVan.Domain.Teams;
using TodanVan.Domain.Tests.Support;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Teams;

/// <summary>Teams, their members, and what is counted of them (semantics D6 and K1).</summary>
public sealed class TeamRosterTests
{
    private const string TeamHeader = "unit,team,decision,decided,issuer,documents,term,postsComplete";
    private const string MemberHeader = "unit,team,member,role,posts,attributes,acting,from,to,until";

    private static readonly LocalDate Day = new(2019, 10, 14);

    private static readonly UnitRegister Register = HaGiang.Units([
        .. HaGiang.Recoding,
        "v1,Thôn A,Thôn,Village,trung-thinh,2014-10-14,2025-07-01,,a,",
        "v2,Thôn B,Thôn,Village,trung-thinh,2014-10-14,2025-07-01,,b,",
        "v3,Thôn C,Thôn,Village,trung-thinh,2014-10-14,2025-07-01,,c,",
        "v9,Thôn cũ,Thôn,Village,trung-thinh,2014-10-14,2017-01-01,,old,",
        "v9,Thôn mới,Thôn,Village,trung-thinh,2017-01-01,2025-07-01,,new,",
    ]).Value;

    [Theory]
    [InlineData("Tổ trưởng", TeamRole.Leader)]
    [InlineData("LEADER", TeamRole.Leader)]
    [InlineData(" tổ  phó ", TeamRole.Deputy)]
    [InlineData("Deputy", TeamRole.Deputy)]
    [InlineData("tô\u0309 viên", TeamRole.Member)]
    [InlineData("member", TeamRole.Member)]
    public void Role_Token_IsRead(string text, TeamRole expected)
    {
        Assert.True(TeamRoles.TryParse(text, out var role));
        Assert.Equal(expected, role);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("Bí thư")]
    [InlineData("to truong")]
    [InlineData("2")]
    public void Role_OtherText_IsNone(string? text) => Assert.False(TeamRoles.TryParse(text, out _));

    [Fact]
    public void Build_SoundRow_KeepsEveryCell()
    {
        var import = Teams("v1,2,12/QĐ-UBND,2015-03-01,UBND xã,quy chế; kế hoạch;,2015-2020,có");
        Assert.Empty(import.Findings);
        var team = Assert.Single(import.Value.Teams);
        Assert.Equal(("a", "2", "2015-2020", true), (team.Unit.Value, team.Code.Value, team.Term, team.PostsAreComplete));
        Assert.Equal(new LegalBasis("12/QĐ-UBND", "UBND xã", new LocalDate(2015, 3, 1)), team.Decision);
        Assert.Equal(["quy chế", "kế hoạch"], team.Documents);
        Assert.Equal(new LocalDate(2015, 3, 1), team.Decided);
        Assert.Equal("UBND xã", team.Issuer);
    }

    [Fact]
    public void Build_IssuerWithoutDecision_IsNotLost()
    {
        var team = Assert.Single(Teams("v1,,,2015-03-01,Đảng ủy xã,,,").Value.Teams);
        Assert.Null(team.Decision);
        Assert.Equal("Đảng ủy xã", team.Issuer);
        Assert.Equal(["TDV0502", "TDV0502"], Teams("v1,,,2015-03-01,Đảng ủy xã,,,", "v1,,,2015-03-01,UBND xã,,,").Findings.Codes());
    }

    [Fact]
    public void Build_Undated_IsInformationAndThereOnEveryDay()
    {
        var import = Teams("v1,,,,,,,");
        Assert.Equal(["TDV0505@2[decided] team=1; unit=v1"], import.Findings.Lines());
        Assert.Equal(Severity.Information, import.Findings[0].Severity);
        Assert.Equal(1, Value(import.Value, "teams", "a", new LocalDate(2014, 10, 14)));
    }

    [Theory]
    [InlineData(",,,2015-03-01,,,,", "TDV0117@2[unit] column=unit")]
    [InlineData("v1,,,03/2015,,,,", "TDV0202@2[decided] value=03/2015; column=decided")]
    [InlineData("v1,,,-0044-03-15,,,,", "TDV0202@2[decided] value=-0044-03-15; column=decided")]
    [InlineData("nobody,,,2015-03-01,,,,", "TDV0217@2[unit] unit=nobody")]
    [InlineData("trung-thinh,,,2015-03-01,,,,", "TDV0501@2[unit] unit=trung-thinh; level=Commune")]
    [InlineData("v1,,,2015-03-01,,,,có thể", "TDV0507@2[postsComplete] value=có thể; column=postsComplete")]
    [InlineData("v1,,,2015-03-01,,,,,", "TDV0107@2 cells=9; expected=8")]
    [InlineData("v1,,,2015-03-01,,,", "TDV0108@2 cells=7; expected=8")]
    public void Build_FaultyTeam_IsSetAside(string line, string finding)
    {
        var import = Teams(line);
        Assert.Equal([finding], import.Findings.Lines());
        Assert.Equal((1, 0, 1), (import.Input, import.Accepted, import.Quarantined));
        Assert.Empty(import.Value.Teams);
    }

    [Fact]
    public void Build_SeveralFaultsInOneRow_AreAllFound() =>
        Assert.Equal(["TDV0202", "TDV0217", "TDV0507"], Teams("nobody,,,x,,,,y").Findings.Codes());

    [Fact]
    public void Build_TeamTwice_IsCountedOnce()
    {
        var import = Teams("v1,1,5/QĐ,2015-03-01,,,,", "v1,,5/QĐ,2015-03-01,,,,", "a,1,5/QĐ,2015-03-01,,,,");
        Assert.Equal(["TDV0116@3 row=2", "TDV0116@4 row=2"], import.Findings.Lines());
        Assert.Equal((3, 1, 2), (import.Input, import.Accepted, import.Quarantined));
        Assert.Single(import.Value.Teams);
    }

    [Fact]
    public void Build_TeamTwiceWithDifferentDays_NeitherIsUsed()
    {
        var import = Teams("v1,,,2015-03-01,,,,", "v1,,,2016-03-01,,,,");
        Assert.Equal(["TDV0502@2 team=1; unit=v1", "TDV0502@3 team=1; unit=v1"], import.Findings.Lines());
        Assert.Empty(import.Value.Teams);
    }

    [Fact]
    public void Statistics_ClosedRoster_NoRowIsZero()
    {
        var roster = Teams("v1,,,2015-03-01,,,,", "v2,1,,2015-03-01,,,,", "v2,2,,2018-03-01,,,,").Value;
        Assert.True(roster.IsClosed);
        Assert.Equal(["a=1", "b=2", "c=0", "new=0"], Values(roster, "teams", Day));
        Assert.Equal(["a=1", "b=1", "c=0", "new=0"], Values(roster, "units-with-team", Day));
    }

    [Fact]
    public void Statistics_OpenRoster_NoRowIsNotKnown()
    {
        var roster = Teams(false, "v1,,,2015-03-01,,,,", "v2,1,,2020-03-01,,,,").Value;
        Assert.False(roster.IsClosed);
        Assert.Equal(["a=1"], Values(roster, "teams", Day));
        Assert.Equal(["a=1"], Values(roster, "units-with-team", Day));
        Assert.Equal(["a=1", "b=1"], Values(roster, "teams", new LocalDate(2020, 3, 1)));
    }

    [Theory]
    [InlineData("2015-02-28", 0)]
    [InlineData("2015-03-01", 1)]
    [InlineData("2015-03-02", 1)]
    public void Statistics_AroundTheDayOfTheDecision_CountsFromIt(string day, int expected)
    {
        var date = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
        Assert.Equal(expected, Value(Teams("v1,,,2015-03-01,,,,").Value, "teams", "a", date));
    }

    [Fact]
    public void Statistics_Units_AreTheVillagesOfTheDay()
    {
        var roster = Teams("v1,,,2015-03-01,,,,").Value;
        Assert.Equal(["a=1", "b=0", "c=0", "old=0"], Values(roster, "teams", new LocalDate(2016, 12, 31)));
        Assert.Equal(["a=1", "b=0", "c=0", "new=0"], Values(roster, "teams", new LocalDate(2017, 1, 1)));
        Assert.Empty(roster.Statistics(Register, new LocalDate(2025, 7, 1)));
        Assert.Throws<ArgumentNullException>(() => roster.Statistics(null!, Day));
    }

    [Theory]
    [InlineData("v1,,,2015-03-01,,,,|v1,,,2016-03-01,,,,")]
    [InlineData("v1,,,31/2/2015,,,,")]
    [InlineData("v1,,,2015-03-01,,,,|v1,2,,x,,,,")]
    [InlineData("v1,,,2015-03-01,,,,?")]
    [InlineData("v1,,,2015-03-01,,,,,")]
    [InlineData("v1,,,2015-03-01")]
    [InlineData("v1,,,2051-03-01,,,,")]
    public void Statistics_VillageWithARowSetAside_IsNotCountedAtAll(string lines)
    {
        var import = Teams(lines.Split('|'));
        Assert.NotEqual(0, import.Quarantined);
        Assert.Equal(["b=0", "c=0", "new=0"], Values(import.Value, "teams", Day));
        Assert.Equal(["b=0", "c=0", "new=0"], Values(import.Value, "units-with-team", Day));
    }

    [Fact]
    public void Statistics_RowThatMayBeOfTwoVillages_CountsNeither()
    {
        // v9 is borne by one village until 2017 and by another from then on, and the row has no day to tell which.
        var import = Teams("v9,,,,,,,");
        Assert.Equal(["TDV0219"], import.Findings.Codes());
        Assert.Equal(["a=0", "b=0", "c=0"], Values(import.Value, "teams", Day));
        Assert.Equal(["a=0", "b=0", "c=0"], Values(import.Value, "teams", new LocalDate(2016, 10, 14)));
    }

    [Theory]
    [InlineData("nobody,,,2015-03-01,,,,")]
    [InlineData(",,,2015-03-01,,,,")]
    [InlineData("nobody")]
    public void Statistics_RowOfNoKnownVillage_LeavesNoZero(string lost)
    {
        // It may be the row of any village that has none; those that have one are counted.
        var import = Teams("v1,,,2015-03-01,,,,", lost);
        Assert.Equal(1, import.Quarantined);
        Assert.Equal(["a=1"], Values(import.Value, "teams", Day));
        Assert.Equal(["a=1"], Values(import.Value, "units-with-team", Day));
    }

    [Fact]
    public void Statistics_CodeByTheDayOfTheDecision_IsTheVillageOfThatDay()
    {
        var import = Teams("v9,,,2018-01-01,,,,");
        Assert.Empty(import.Findings);
        Assert.Equal("new", import.Value.Teams[0].Unit.Value);
    }

    [Fact]
    public void Statistics_WithoutMembers_SayNothingOfSeats()
    {
        var roster = Teams("v1,,,2015-03-01,,,,").Value;
        Assert.False(roster.HasMembers);
        Assert.Empty(Values(roster, "members", Day));
    }

    [Fact]
    public void Statistics_WithMembers_CountsSeatsOfTheDay()
    {
        var import = Members(
            "v1,,,2015-03-01,,,,|v2,1,,2015-03-01,,,,|v2,2,,2015-03-01,,,,",
            "v1,,m1,Tổ trưởng,,,,,,",
            "v1,,m2,Tổ phó,,,,2019-10-14,,",
            "v1,,m3,Tổ viên,,,,,2019-10-14,",
            "v1,,m4,Tổ viên,,,,,,2019-10-14",
            "v1,,m5,Tổ viên,,,,2019-10-15,,",
            "v1,,m6,Tổ viên,,,,2019-10-14,2019-10-15,",
            "v2,1,m1,Tổ viên,,,,,,",
            "v2,2,m1,Tổ viên,,,,,,");
        Assert.Empty(import.Findings);
        Assert.True(import.Value.HasMembers);
        Assert.Equal(["a=4", "b=2", "c=0", "new=0"], Values(import.Value, "members", Day)); // m1, m2, m4, m6
        Assert.Equal(["a=3", "b=2", "c=0", "new=0"], Values(import.Value, "members", new LocalDate(2019, 10, 15))); // m1, m2, m5
        Assert.Equal(["a=3", "b=2", "c=0", "new=0"], Values(import.Value, "members", new LocalDate(2019, 10, 13))); // m1, m3, m4
        Assert.Equal(["a=0", "b=0", "c=0", "old=0"], Values(import.Value, "members", new LocalDate(2015, 2, 28)));
        Assert.Equal(["m1", "m2", "m3", "m4", "m5", "m6"], import.Value.Teams[0].Members.Select(member => member.Reference.Value));
    }

    [Fact]
    public void Members_OfADeletedTeam_AreAWarningAndNotCounted()
    {
        var import = Members("v1,,,2015-03-01,,,,", "v1,,m1,Tổ trưởng,,,,,,", "v2,,m2,Tổ trưởng,,,,,,", "v1,2,m3,Tổ trưởng,,,,,,");
        Assert.Equal(["TDV0504@4[team] unit=v1; team=2", "TDV0504@3[team] unit=v2; team=1"], import.Findings.Lines());
        Assert.False(import.HasErrors);
        Assert.Equal((3, 1, 2), (import.Input, import.Accepted, import.Quarantined));

        // v2 has no team, and so no seat. v1 has one, which may be the one that m3 sits in.
        Assert.Equal(["b=0", "c=0", "new=0"], Values(import.Value, "members", Day));
        Assert.Equal(["a=1", "b=0", "c=0", "new=0"], Values(import.Value, "teams", Day));
    }

    [Fact]
    public void Members_WithoutTeamWhereThereAreTwo_LeaveTheSeatsUnknown()
    {
        var import = Members("v1,1,,2015-03-01,,,,|v1,2,,2015-03-01,,,,", "v1,,m1,Tổ trưởng,,,,,,");
        Assert.Equal(["TDV0504"], import.Findings.Codes());
        Assert.Equal(["b=0", "c=0", "new=0"], Values(import.Value, "members", Day));
        Assert.Equal(["a=2", "b=0", "c=0", "new=0"], Values(import.Value, "teams", Day));
    }

    [Theory]
    [InlineData("v1,,,Tổ trưởng,,,,,,", "TDV0117@2[member] column=member")]
    [InlineData("v1,,m1,,,,,,,", "TDV0117@2[role] column=role")]
    [InlineData("v1,,m1,Chủ tịch,,,,,,", "TDV0503@2[role] role=Chủ tịch")]
    [InlineData("v1,,m1,Tổ trưởng,bí thư chi bộ; Không,,,,,", "TDV0508@2[posts] posts=bí thư chi bộ; Không")]
    [InlineData("v1,,m1,Tổ trưởng,,,tạm,,,", "TDV0507@2[acting] value=tạm; column=acting")]
    [InlineData("v1,,m1,Tổ trưởng,,,,2019,,", "TDV0202@2[from] value=2019; column=from")]
    [InlineData("v1,,m1,Tổ trưởng,,,,2019-01-01,2019-01-01,", "TDV0203@2[to] code=m1; from=2019-01-01; to=2019-01-01")]
    [InlineData("v1,,m1,Tổ trưởng,,,,2019-01-01,2019-06-01,2019-06-01", "TDV0204@2[until] to=2019-06-01; until=2019-06-01")]
    [InlineData("v1,,m1,Tổ trưởng,,,,,,,", "TDV0107@2 cells=11; expected=10")]
    public void Members_FaultyRow_LeavesTheVillagesSeatsUnknown(string line, string finding)
    {
        var import = Members("v1,,,2015-03-01,,,,", line, "v1,,m9,Tổ viên,,,,,,");
        Assert.Equal([finding], import.Findings.Lines());
        Assert.Equal((2, 1, 1), (import.Input, import.Accepted, import.Quarantined));
        Assert.Equal(["b=0", "c=0", "new=0"], Values(import.Value, "members", Day));
        Assert.Equal(["a=1", "b=0", "c=0", "new=0"], Values(import.Value, "teams", Day));
    }

    [Theory]
    [InlineData("trung-thinh,,m1,Tổ trưởng,,,,,,", "TDV0501")]
    [InlineData("nobody,,m1,Tổ trưởng,,,,,,", "TDV0217")]
    [InlineData(",,m1,Tổ trưởng,,,,,,", "TDV0117")]
    public void Members_OfNoVillage_AreSetAside(string line, string code)
    {
        var import = Members("v1,,,2015-03-01,,,,", line);
        Assert.Equal([code], import.Findings.Codes());
        Assert.Equal(["a=0", "b=0", "c=0", "new=0"], Values(import.Value, "members", Day));
    }

    [Fact]
    public void Members_RowTwice_IsCountedOnce()
    {
        var import = Members("v1,,,2015-03-01,,,,", "v1,,m1,Tổ trưởng,không,,,,,", "a,1,m1,Leader,None,,0,,,");
        Assert.Equal(["TDV0116@3 row=2"], import.Findings.Lines());
        Assert.Equal(1, Value(import.Value, "members", "a", Day));
    }

    [Theory]
    [InlineData("v1,,m1,Tổ phó,,,,,,")]
    [InlineData("v1,,m1,Tổ trưởng,không,,,,,")]
    [InlineData("v1,,m1,Tổ trưởng,,,x,,,")]
    [InlineData("v1,,m1,Tổ trưởng,,,,2019-01-01,,")]
    [InlineData("v1,,m1,Tổ trưởng,,đã tập huấn,,,,")]
    public void Members_TwoRowsOfOneOnOneDay_NeitherIsUsed(string second)
    {
        var import = Members("v1,,,2015-03-01,,,,", "v1,,m1,Tổ trưởng,,,,,,", second);
        Assert.Equal(["TDV0506@2 member=m1; team=1; unit=v1", "TDV0506@3 member=m1; team=1; unit=v1"], import.Findings.Lines());
        Assert.Equal((2, 0, 2), (import.Input, import.Accepted, import.Quarantined));
        Assert.Equal(["b=0", "c=0", "new=0"], Values(import.Value, "members", Day));
    }

    [Fact]
    public void Members_RowsWithinALongOne_AllClashThoughTheyDoNotMeetEachOther()
    {
        var import = Members(
            "v1,,,2015-03-01,,,,",
            "v1,,m1,Tổ viên,,,,2015-03-01,2020-01-01,",
            "v1,,m1,Tổ phó,,,,2016-01-01,2017-01-01,",
            "v1,,m1,Tổ trưởng,,,,2018-01-01,2019-01-01,",
            "v1,,m1,Tổ trưởng,,,,2020-01-01,,");
        Assert.Equal(["TDV0506@2", "TDV0506@3", "TDV0506@4"], import.Findings.Places());
        Assert.Equal((4, 1, 3), (import.Input, import.Accepted, import.Quarantined));
    }

    [Fact]
    public void Members_RoleThatChanges_IsTwoTenures()
    {
        var import = Members("v1,,,2015-03-01,,,,", "v1,,m1,Tổ viên,,,,,2019-01-01,", "v1,,m1,Tổ trưởng,,,,2019-01-01,,");
        Assert.Empty(import.Findings);
        Assert.Equal(1, Value(import.Value, "members", "a", new LocalDate(2018, 12, 31)));
        Assert.Equal(1, Value(import.Value, "members", "a", new LocalDate(2019, 1, 1)));
    }

    [Theory]
    [InlineData("", null)]
    [InlineData(";", null)]
    [InlineData("không", "")]
    [InlineData("KHÔNG", "")]
    [InlineData("none", "")]
    [InlineData("bí thư chi bộ", "bí thư chi bộ")]
    [InlineData(" bí thư chi bộ ;trưởng thôn; ", "bí thư chi bộ|trưởng thôn")]
    public void Members_Posts_BlankIsUnknownAndNoneIsNone(string posts, string? expected)
    {
        var import = Members("v1,,,2015-03-01,,,,", $"v1,,m1,Tổ viên,{posts},,,,,");
        Assert.False(import.HasErrors);
        var member = Assert.Single(import.Value.Teams[0].Members);
        Assert.Equal(expected, member.Posts is null ? null : string.Join('|', member.Posts.Select(post => post.Value)));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("có", true)]
    [InlineData("x", true)]
    [InlineData("1", true)]
    [InlineData("TRUE", true)]
    [InlineData("không", false)]
    [InlineData("no", false)]
    public void Members_Flag_IsRead(string text, bool expected) =>
        Assert.Equal(expected, Members("v1,,,2015-03-01,,,,", $"v1,,m1,Tổ viên,,,{text},,,").Value.Teams[0].Members[0].IsActing);

    [Fact]
    public void Members_OfATeamSetAside_ChangeNoFigure()
    {
        var import = Members("v1,,,2015-03-01,,,,|v1,,,2016-03-01,,,,", "v1,,m1,Tổ trưởng,,,,,,");
        Assert.Equal(["TDV0548@2[team] unit=v1; team=1"], import.Findings.Lines());
        Assert.Equal(["b=0", "c=0", "new=0"], Values(import.Value, "members", Day));
        Assert.Equal(["b=0", "c=0", "new=0"], Values(import.Value, "teams", Day));
    }

    // A spreadsheet makes 1 of 01 in one of the two files: then no seat is counted, and that is no count of none.
    [Fact]
    public void Members_WhoseTeamsLostTheirZeros_AreMissingAndNotNone()
    {
        var import = Members("v1,1,,2015-03-01,,,,|v2,02,,2015-03-01,,,,", "v1,01,m1,Tổ trưởng,,,,,,", "v2,2,m2,Tổ trưởng,,,,,,");
        Assert.Equal(["1", "02"], import.Findings.Select(finding => finding.Suggestion));
        Assert.Equal(["c=0", "new=0"], Values(import.Value, "members", Day));
        Assert.Equal(["a=1", "b=1", "c=0", "new=0"], Values(import.Value, "teams", Day));
    }

    [Fact]
    public void Builders_CallersBug_Throw()
    {
        Assert.Throws<ArgumentNullException>(() => new TeamRosterBuilder(null!));
        Assert.Throws<ArgumentNullException>(() => new TeamMembersBuilder(null!, Teams().Value));
        Assert.Throws<ArgumentNullException>(() => new TeamMembersBuilder(Register, null!));
        Assert.ThrowsAny<ArgumentException>(() => new TeamMember(new MemberReference("m"), (TeamRole)7, Validity.Always));
        Assert.Throws<ArgumentNullException>(() => new TeamMember(null!, TeamRole.Member, Validity.Always));
    }

    [Property]
    public void Build_RowsInAnyOrder_CountTheSame(int seed)
    {
        string[] teams =
        [
            "v1,,,2015-03-01,,,,", "v1,2,,2016-03-01,,,,", "v2,,,2015-03-01,,,,", "v2,,,2017-03-01,,,,", "v3,,,2018-03-01,,,,", "v3,1,,2018-03-01,,,,", "v9,,,,,,,",
        ];
        string[] members =
        [
            "v1,1,m1,Tổ trưởng,,,,,,", "v1,1,m1,Tổ trưởng,,,,,,", "v1,2,m1,Tổ phó,,,,,2019-01-01,", "v1,2,m1,Tổ viên,,,,2019-01-01,,",
            "v3,,m2,Tổ viên,,,,,,", "v3,,m2,Tổ phó,,,,2019-01-01,,", "v3,,m3,Tổ phó,,,,,2019-01-01,", "v2,,m4,Tổ viên,,,,,,",
        ];
        var random = new System.Random(seed);
        var expected = Summary(teams, members);
        random.Shuffle(teams);
        random.Shuffle(members);
        Assert.Equal(expected, Summary(teams, members));

        static string Summary(string[] teams, string[] members)
        {
            var import = Members(string.Join('|', teams), members);
            var statistics = import.Value.Statistics(Register, Day).Select(value => value.ToString());
            var seats = import.Value.Teams.SelectMany(team => team.Members.Select(member => $"{team} {member} {member.Tenure}"));
            return string.Join('\n', [.. import.Findings.Codes(), .. statistics, .. seats]);
        }
    }

    private static ImportResult<TeamRoster> Teams(params string[] lines) => Teams(true, lines);

    private static ImportResult<TeamRoster> Teams(bool isClosed, params string[] lines) =>
        new TeamRosterBuilder(Register).With(TeamHeader, lines).Build(isClosed);

    private static ImportResult<TeamRoster> Members(string teams, params string[] lines) =>
        new TeamMembersBuilder(Register, Teams(teams.Split('|')).Value).With(MemberHeader, lines).Build();

    private static string[] Values(TeamRoster roster, string indicator, LocalDate day) =>
        [.. roster.Statistics(Register, day)
            .Where(observation => observation.Indicator.Value == indicator)
            .Select(observation => $"{observation.Unit}={Number(observation)}")
            .Order(StringComparer.Ordinal)];

    private static int? Value(TeamRoster roster, string indicator, string unit, LocalDate day) =>
        roster.Statistics(Register, day).SingleOrDefault(observation => observation.Indicator.Value == indicator && observation.Unit.Value == unit) is { } one
            ? int.Parse(Number(one), System.Globalization.CultureInfo.InvariantCulture)
            : null;

    private static string Number(Domain.Observations.Observation observation) => $"{observation.Value}";
}
