using TodanVan.Domain.Teams;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Support;

/// <summary>A commune of Ninh Thuận with four villages, and the teams that a test puts there.</summary>
internal static class TeamWorld
{
    public static readonly LocalDate Day = new(2019, 10, 14);

    private static readonly string[] Lines =
    [
        "58,Tỉnh Ninh Thuận,Tỉnh,Province,,2010-01-01,,,nt,",
        "588,Huyện Thuận Bắc,Huyện,District,58,2010-01-01,,,tb,",
        "22846,Xã Lợi Hải,Xã,Commune,588,2010-01-01,,,lh,",
        .. "1234".Select(n => $"v{n},Thôn {n},Thôn,Village,22846,2010-01-01,,,u{n},"),
    ];

    public static UnitRegister Register { get; } = Changed();

    public static UnitRegister Changed(params IEnumerable<UnitChange> changes)
    {
        var builder = new UnitRegisterBuilder().With(HaGiang.Header, Lines);
        foreach (var change in changes)
        {
            builder.Add(change);
        }

        var built = builder.Build();
        Assert.False(built.HasErrors, built.Findings.ToString());
        return built.Value;
    }

    /// <summary>Teams as <c>unit,team,decided,issuer,documents,term,postsComplete</c>, members as <c>unit,team,member,role,posts,attributes,acting,from,to</c>.</summary>
    public static TeamRoster Roster(string[] teams, string[] members) => Roster(Register, teams, members);

    public static TeamRoster Roster(UnitRegister register, string[] teams, string[] members)
    {
        var roster = new TeamRosterBuilder(register).With("unit,team,decided,issuer,documents,term,postsComplete", teams).Build().Value;
        return new TeamMembersBuilder(register, roster).With("unit,team,member,role,posts,attributes,acting,from,to", members).Build().Value;
    }

    /// <summary>A team of village 1 that a commune's party committee set up, with members as <c>role:posts</c>; attributes come after a second colon.</summary>
    public static TeamRoster Team(string complete, params string[] members) => Roster(
        [$"v1,,2012-08-01,Đảng ủy xã Lợi Hải,,,{complete}"],
        [.. members.Select((member, i) => member.Split(':') is var parts ? $"v1,,m{i},{parts[0]},{parts[1]},{(parts.Length > 2 ? parts[2] : "")},,," : "")]);

    public static Team Made(string unit, params TeamMember[] members) =>
        new(new UnitId(unit), new TeamCode("1"), null, new LocalDate(2012, 8, 1), null, null, null, false, members);

    public static TeamSnapshot Snapshot(Team team, bool membersAreComplete = true, LocalDate? on = null) =>
        new(team, on ?? Day, Register.Resolve("u1", Day).Value, membersAreComplete, 1, true);

    public static TeamMember Member(string reference, TeamRole role, params PostDefinition[] posts) =>
        new(new MemberReference(reference), role, Validity.Always, posts.Select(post => post.Name), []);

    /// <summary>Each rule with its outcome.</summary>
    public static string[] Outcomes(this TeamCheck team) => [.. team.Rules.Select(rule => rule.ToString())];

    public static CompositionRuleSet Set(params IEnumerable<ICompositionRule> rules)
    {
        var builder = new CompositionRuleSetBuilder(new RuleSetCode("set"), "Ban");
        foreach (var (i, rule) in rules.Index())
        {
            builder.Add(new CompositionRule(new RuleCode($"r{(char)('a' + i)}"), rule));
        }

        return builder.Build().ValueOrThrow();
    }
}
