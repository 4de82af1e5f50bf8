using System.Text;

using TodanVan.Domain.Serialization;
using TodanVan.Domain.Teams;
using TodanVan.Domain.Tests.Support;

namespace TodanVan.Domain.Tests.Laws;

/// <summary>What holds for every team and every set of rules (semantics K).</summary>
public class CompositionLaws
{
    private static readonly PostDefinition[] Posts = [new("bí thư chi bộ", hasOneHolder: true), new("trưởng thôn", ["trưởng bản"]), new("bí thư chi đoàn")];

    private static readonly ICompositionRule[] Minimums =
    [
        CompositionRules.Size(3), CompositionRules.RoleCount(TeamRole.Deputy, 2), CompositionRules.EachPostHeldBySomeone(TeamRole.Leader, Posts[0]),
        CompositionRules.EachPostHeldBySomeone(TeamRole.Deputy, Posts), CompositionRules.RequiredPosts(Posts), CompositionRules.RequiredPosts(Posts, 2),
    ];

    private static readonly ICompositionRule[] Others =
    [
        CompositionRules.Size(null, 4), CompositionRules.Size(2, 5), CompositionRules.RoleCount(TeamRole.Leader, 1, 1), CompositionRules.TeamCount(1, 1),
        CompositionRules.EachHolderHasOneOf(TeamRole.Deputy, Posts[0], Posts[1]), CompositionRules.PostsTogether(false, Posts[0], Posts[1]),
        CompositionRules.PostsTogether(true, Posts[0], Posts[2]), CompositionRules.AttributeShare("đã tập huấn", Rational.Parse("1/2")),
        CompositionRules.AttributeShare("đã tập huấn", Rational.Parse("1/3"), Rational.Parse("2/3"), TeamRole.Member),
        CompositionRules.Documents("quy chế"), CompositionRules.DecidingBody("Đảng ủy xã"), CompositionRules.Term(60),
        CompositionRules.Acting(TeamRole.Leader, 6),
    ];

    [Property(MaxTest = 200)]
    public Property AddingAMember_NeverBreaksAMinimum() => ForSeeds(seeds =>
    {
        var members = Members(seeds, seeds.Next(6));
        var added = members.Append(Member(seeds, "new")).ToArray();
        foreach (var rule in Minimums)
        {
            var before = rule.Check(TeamWorld.Snapshot(TeamWorld.Made("u1", members)));
            Assert.False(before == Outcome.Pass && rule.Check(TeamWorld.Snapshot(TeamWorld.Made("u1", added))) != Outcome.Pass, rule.Kind);
        }
    });

    [Property(MaxTest = 200)]
    public Property FillingAnUnknown_NeverContradictsAPassOrAFail() => ForSeeds(seeds =>
    {
        var isComplete = seeds.Next(3) > 0;
        var members = Members(seeds, seeds.Next(5));
        var filled = members.Select(member => new TeamMember(
            member.Reference,
            member.Role,
            member.Tenure,
            member.Posts ?? Posts.Where(_ => seeds.Next(2) == 0).Select(post => post.Name),
            member.Attributes ?? (seeds.Next(2) == 0 ? ["đã tập huấn"] : []),
            member.IsActing)).ToList();
        for (var more = isComplete ? 0 : seeds.Next(3); more > 0; more--)
        {
            filled.Add(Member(seeds, $"x{more}"));
        }

        foreach (var rule in Minimums.Concat(Others))
        {
            var before = rule.Check(TeamWorld.Snapshot(TeamWorld.Made("u1", members), isComplete));
            var after = rule.Check(TeamWorld.Snapshot(TeamWorld.Made("u1", [.. filled])));
            Assert.False(before == Outcome.Pass && after is Outcome.Fail, $"{rule.Kind}: pass, then fail");
            Assert.False(before == Outcome.Fail && after is Outcome.Pass, $"{rule.Kind}: fail, then pass");
        }
    });

    [Property(MaxTest = 100)]
    public Property Order_OfMembersRulesAndSets_DoesNotMatter() => ForSeeds(seeds =>
    {
        string[] teams = ["v1,,2012-08-01,,,,", "v2,1,2012-08-01,,,,", "v2,2,2012-08-01,,,,"];
        var members = Rows(seeds);
        var rules = Minimums.Concat(Others).Where(_ => seeds.Next(2) == 0).ToArray();
        var straight = Told(teams, members, [Set("a", rules), CompositionRuleSet.Hd80, CompositionRuleSet.NinhThuan2012]);
        var shuffled = Told(
            seeds.Shuffle(teams), seeds.Shuffle(members), seeds.Shuffle([CompositionRuleSet.NinhThuan2012, Set("a", rules, reversed: true), CompositionRuleSet.Hd80]));
        Assert.Equal(straight, shuffled);
    });

    [Property(MaxTest = 100)]
    public Property Check_DependsOnlyOnWhatIsInForceThatDay() => ForSeeds(seeds =>
    {
        string[] teams = ["v1,,2012-08-01,,,,", "v2,1,2012-08-01,,,,", "v2,2,2012-08-01,,,,"];
        var members = Rows(seeds);
        string[] more = [.. members, "v1,,gone,Tổ trưởng,bí thư chi bộ,,,,2019-10-14", "v2,1,coming,Tổ phó,trưởng thôn,,,2019-10-15,"];
        CompositionRuleSet[] sets = [Set("a", [.. Minimums, .. Others]), CompositionRuleSet.Hd80];
        var future = new CompositionRuleSetBuilder(new RuleSetCode("z"), "Ban") { Validity = Validity.From(new LocalDate(2019, 10, 15)) }
            .Add(new CompositionRule(new RuleCode("a"), CompositionRules.Size(99), overrides: ["hd-80/deputy-front"])).Build().ValueOrThrow();
        var told = Told([.. teams, "v3,,2019-10-15,,,,"], more, [.. sets, future]).Where(line => !line.StartsWith("TDV0531", StringComparison.Ordinal));
        Assert.Equal(Told(teams, members, sets), told);
    });

    [Property(MaxTest = 100)]
    public Property Json_OfAnySet_IsReadBack() => ForSeeds(seeds =>
    {
        var builder = new CompositionRuleSetBuilder(new RuleSetCode($"set {seeds.Next(9)}"), "Ban \"Dân vận\"")
        {
            Scope = seeds.Next(2) == 0 ? [] : ["58", "tb"],
            Validity = seeds.Next(2) == 0 ? Validity.Always : Validity.Parse("2012-01-01/2020-01-01"),
            Basis = seeds.Next(2) == 0 ? null : new LegalBasis("1-HD/BDV", "Ban", new LocalDate(2012, 1, 1), null, "mục 2"),
            BasisEnd = seeds.Next(2) == 0 ? null : new LocalDate(2021, 1, 1),
            Source = seeds.Next(2) == 0 ? null : "báo",
        };
        if (builder.BasisEnd is not null)
        {
            builder.Validity = Validity.Parse("2012-01-01/2020-01-01");
        }

        foreach (var (i, rule) in Minimums.Concat(Others).Where(_ => seeds.Next(2) == 0).Index())
        {
            builder.Add(new CompositionRule(
                new RuleCode($"r{i}"),
                rule,
                seeds.Next(2) == 0 ? Severity.Error : Severity.Warning,
                seeds.Next(2) == 0 ? null : Validity.Parse("2013-01-01/2014-01-01"),
                seeds.Next(2) == 0 ? null : "mục 3",
                seeds.Next(2) == 0 ? [] : ["hd-80/one-team"]));
        }

        var text = Written(builder.Build().ValueOrThrow(), CompositionRuleSet.Hd80);
        var read = CompositionRuleDocument.Read(new MemoryStream(text), "rules.json");
        Assert.Empty(read.Findings);
        Assert.Equal(Encoding.UTF8.GetString(text), Encoding.UTF8.GetString(Written([.. read.Value])));
    });

    /// <summary>Small villages: every assignment of roles to the people known and to up to three others is tried.</summary>
    [Property(MaxTest = 60)]
    public Property Satisfiability_AgreesWithTryingEverything() => ForSeeds(seeds =>
    {
        var persons = Enumerable.Range(0, seeds.Next(4)).Select(_ => (ulong)(1 + seeds.Next(7))).ToArray();
        var rules = Enumerable.Range(0, 1 + seeds.Next(4)).Select(_ => Staffing(seeds)).ToArray();
        var staffing = new Staffing(persons);
        foreach (var rule in rules)
        {
            ((IStaffingRule)rule).Constrain(staffing, [.. ((IStaffingRule)rule).NamedPosts.Select(post => Array.IndexOf(Posts, post))]);
        }

        Assert.Equal(CanBeMet(persons, rules), staffing.CanBeMet());
    });

    private static ICompositionRule Staffing(Seeds seeds)
    {
        var some = Posts.Where(_ => seeds.Next(2) == 0).DefaultIfEmpty(Posts[0]).ToArray();
        var role = (TeamRole)seeds.Next(3);
        return seeds.Next(6) switch
        {
            0 => CompositionRules.Size(seeds.Next(3), 1 + seeds.Next(4) + 1),
            1 => CompositionRules.RoleCount(role, seeds.Next(3), 2 + seeds.Next(2)),
            2 => CompositionRules.EachPostHeldBySomeone(role, some),
            3 => CompositionRules.EachHolderHasOneOf(role, some),
            4 => CompositionRules.RequiredPosts(some),
            _ => CompositionRules.PostsTogether(false, Posts[0], Posts[1]),
        };
    }

    private static bool CanBeMet(ulong[] persons, ICompositionRule[] rules)
    {
        var (roles, ordinary) = ((int)Math.Pow(4, persons.Length), 4 * 4 * 4);
        for (var choice = 0; choice < roles; choice++)
        {
            for (var others = 0; others < ordinary; others++)
            {
                var members = new List<TeamMember>();
                for (var (i, rest) = (0, choice); i < persons.Length; i++, rest /= 4)
                {
                    if (rest % 4 != 3)
                    {
                        members.Add(TeamWorld.Member($"p{i}", (TeamRole)(rest % 4), [.. Posts.Where((_, bit) => (persons[i] & (1UL << bit)) != 0)]));
                    }
                }

                for (var (role, rest) = (0, others); role < 3; role++, rest /= 4)
                {
                    for (var i = 0; i < rest % 4; i++)
                    {
                        members.Add(TeamWorld.Member($"o{role}{i}", (TeamRole)role));
                    }
                }

                var team = TeamWorld.Snapshot(TeamWorld.Made("u1", [.. members]));
                if (Array.TrueForAll(rules, rule => rule.Check(team) is Outcome.Pass or Outcome.NotApplicable))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string[] Rows(Seeds seeds)
    {
        var rows = new List<string>();
        foreach (var team in new[] { "v1,", "v2,1", "v2,2" })
        {
            for (var i = seeds.Next(5); i > 0; i--)
            {
                string[] roles = ["Tổ trưởng", "Tổ phó", "Tổ viên"];
                string[] posts = ["", "không", "bí thư chi bộ", "trưởng thôn", "bí thư chi bộ;trưởng thôn", "trưởng ban công tác mặt trận"];
                string[] attributes = ["", "không", "đã tập huấn"];
                rows.Add($"{team},m{i},{roles[seeds.Next(3)]},{posts[seeds.Next(6)]},{attributes[seeds.Next(3)]},,,");
            }
        }

        return [.. rows];
    }

    private static string[] Told(string[] teams, string[] members, CompositionRuleSet[] sets)
    {
        var check = CompositionCheck.Run(sets, TeamWorld.Roster(teams, members), TeamWorld.Register, TeamWorld.Day);
        return
        [
            .. check.Teams.SelectMany(team => team.Outcomes().Prepend(team.ToString())),
            .. check.Findings.Select(finding => $"{finding.Code} {finding.Subject} {finding.ToText(Language.Vietnamese)}"),
        ];
    }

    private static CompositionRuleSet Set(string code, ICompositionRule[] rules, bool reversed = false)
    {
        var builder = new CompositionRuleSetBuilder(new RuleSetCode(code), "Ban");
        var entries = rules.Select((rule, i) => new CompositionRule(new RuleCode($"r{i:00}"), rule)).ToArray();
        foreach (var entry in reversed ? entries.Reverse() : entries)
        {
            builder.Add(entry);
        }

        return builder.Build().ValueOrThrow();
    }

    private static byte[] Written(params CompositionRuleSet[] sets)
    {
        using var stream = new MemoryStream();
        CompositionRuleDocument.Write(stream, sets);
        return stream.ToArray();
    }

    private static TeamMember[] Members(Seeds seeds, int count) => [.. Enumerable.Range(0, count).Select(i => Member(seeds, $"m{i}"))];

    private static TeamMember Member(Seeds seeds, string reference) => new(
        new MemberReference(reference),
        (TeamRole)seeds.Next(3),
        Validity.Always,
        seeds.Next(3) == 0 ? null : Posts.Where(_ => seeds.Next(2) == 0).Select(post => post.Name).ToArray(),
        seeds.Next(3) switch { 0 => null, 1 => [], _ => ["đã tập huấn"] },
        seeds.Next(4) == 0);

    private static Property ForSeeds(Action<Seeds> law) =>
        Prop.ForAll(ArbMap.Default.ArbFor<int[]>(), ints => law(new Seeds(ints)));

    /// <summary>Choices drawn from generated numbers; what shrinks is the numbers.</summary>
    private sealed class Seeds(int[] numbers)
    {
        private int at;

        public int Next(int below)
        {
            var drawn = numbers.Length == 0 ? at * 7 : numbers[at % numbers.Length] + (at / numbers.Length * 31);
            at++;
            return (int)((uint)(drawn * 2654435761L >> 7) % (uint)below);
        }

        public T[] Shuffle<T>(T[] items) => [.. items.Select(item => (item, Key: Next(1000))).OrderBy(pair => pair.Key).Select(pair => pair.item)];
    }
}
