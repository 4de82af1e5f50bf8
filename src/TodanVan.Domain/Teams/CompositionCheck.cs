using Ardalis.GuardClauses;

using NodaTime;

using TodanVan.Domain.Units;

namespace TodanVan.Domain.Teams;

/// <summary>What sets of rules say of the teams of a day. Only what was in force on the day counts.</summary>
/// <remarks>
/// <para>For each rule, team and day there is an outcome (semantics K2); for each team one that follows of them (K3). In a village where rules of one
/// set cannot all be kept, because of who holds the posts that they name, those rules are not applicable and the others still bind (K5). Where rules
/// of several sets cannot, all are checked and the conflict is a finding (K6).</para>
/// <para>The order of sets, rules, teams and members does not matter.</para>
/// </remarks>
/// <threadsafety>Immutable, and so safe to share between threads.</threadsafety>
public sealed partial class CompositionCheck
{
    private const byte NotListed = byte.MaxValue;

    private readonly TeamRoster roster;
    private readonly UnitRegister register;
    private readonly UnitSnapshot tree;
    private readonly ActiveRule[] rules;
    private readonly ActiveWaivers waivers;
    private readonly List<Finding> general;
    private readonly List<Row> rows;
    private readonly byte[] outcomes;
    private readonly TeamCheck[] teams;
    private readonly int[] counts = new int[5];
    private readonly Lazy<FindingSet> findings;

    private CompositionCheck(TeamRoster roster, UnitRegister register, UnitSnapshot tree, ActiveRule[] rules, ActiveWaivers waivers, List<Finding> general)
    {
        this.roster = roster;
        this.register = register;
        this.tree = tree;
        this.rules = rules;
        this.waivers = waivers;
        this.general = general;
        rows = FindRows();
        outcomes = new byte[rows.Count * rules.Length];
        Array.Fill(outcomes, NotListed);
        teams = new TeamCheck[rows.Count];
        findings = new(FindFindings);
        Judge();
    }

    /// <summary>The day.</summary>
    public LocalDate Date => tree.Date;

    /// <summary>
    /// The teams that exist on the day, in the order of their villages (pre-order by code) and codes; those of villages that are no more come
    /// last, and no rule applies to them.
    /// </summary>
    public IReadOnlyList<TeamCheck> Teams => Array.AsReadOnly(teams);

    /// <summary>
    /// Everything there is to say: what each team would have to change, what is not known, what is waived, clashes and conflicts, teams whose
    /// village is no more, and waivers and scopes that meet nothing. Made when first asked for.
    /// </summary>
    public FindingSet Findings => findings.Value;

    /// <summary>Pass / (pass + fail + unknown) over teams (semantics K4); null when there are none.</summary>
    public Rational? Compliance => Judged == 0 ? null : new Rational(Count(Outcome.Pass), Judged);

    /// <summary>Between which shares compliance lies, whatever the unknown teams turn out to be; null when there are none.</summary>
    public Bounds? ComplianceBounds => Judged == 0
        ? null
        : new Bounds(new Rational(Count(Outcome.Pass), Judged), new Rational(Count(Outcome.Pass) + Count(Outcome.Unknown), Judged));

    private int Judged => Count(Outcome.Pass) + Count(Outcome.Fail) + Count(Outcome.Unknown);

    /// <summary>Holds sets of rules against the teams of a day.</summary>
    /// <param name="sets">The sets; those that are not in force on the day are left out, with a finding.</param>
    /// <param name="teams">The teams with their members.</param>
    /// <param name="register">The units.</param>
    /// <param name="on">The day.</param>
    /// <param name="waivers">What is waived; null for nothing.</param>
    /// <returns>The outcomes.</returns>
    /// <exception cref="ArgumentException">An argument or a set is null, or two sets have one code.</exception>
    /// <exception cref="InvalidOperationException">A rule of the application gave an outcome that a rule cannot give.</exception>
    public static CompositionCheck Run(
        IEnumerable<CompositionRuleSet> sets, TeamRoster teams, UnitRegister register, LocalDate on, IEnumerable<Waiver>? waivers = null)
    {
        var sorted = Guard.Against.Null(sets).ToArray();
        foreach (var set in sorted)
        {
            Guard.Against.Null(set, nameof(sets));
        }

        Array.Sort(sorted, static (left, right) => left.Code.CompareTo(right.Code));
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].Code == sorted[i - 1].Code)
            {
                throw new ArgumentException($"Two sets have the code {sorted[i].Code}.", nameof(sets));
            }
        }

        Guard.Against.Null(teams);
        var tree = Guard.Against.Null(register).On(on);
        var findings = new List<Finding>();
        var active = ActiveRule.Of(sorted, tree, register, findings);
        return new CompositionCheck(teams, register, tree, active, new ActiveWaivers(waivers ?? [], tree, register), findings);
    }

    /// <summary>How many teams have an outcome.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <returns>The number.</returns>
    public int Count(Outcome outcome) => (int)outcome is >= 0 and < 5 ? counts[(int)outcome] : 0;

    /// <inheritdoc/>
    public override string ToString() =>
        $"{RuleFindings.Text(Date)}: {Count(Outcome.Pass)} pass, {Count(Outcome.Fail)} fail, {Count(Outcome.Unknown)} unknown";

    internal IReadOnlyList<RuleCheck> RulesOf(int place)
    {
        var row = rows[place];
        var list = new List<RuleCheck>(rules.Length);
        TeamSnapshot? team = null;
        for (var i = 0; i < rules.Length; i++)
        {
            var outcome = outcomes[(place * rules.Length) + i];
            if (outcome == NotListed)
            {
                continue;
            }

            team ??= SnapshotOf(row);
            list.Add(Explain(row, team, i, (Outcome)outcome));
        }

        return list.AsReadOnly();
    }

    /// <summary>The teams of the day with the places of their villages, those without one last.</summary>
    private List<Row> FindRows()
    {
        var found = new List<Row>(roster.Teams.Count);
        foreach (var team in roster.Teams)
        {
            if (!team.ExistsOn(Date) || !register.TryGet(team.Unit, out var village))
            {
                continue;
            }

            var place = tree.IndexOf(team.Unit);
            if (place >= 0 || village.History[^1].Validity.End <= Date)
            {
                found.Add(new Row(team, village, place));
            }
        }

        found.Sort(static (left, right) =>
        {
            var order = left.Rank.CompareTo(right.Rank);
            order = order != 0 ? order : left.Village.Id.CompareTo(right.Village.Id);
            return order != 0 ? order : left.Team.Code.CompareTo(right.Team.Code);
        });
        return found;
    }

    private void Judge()
    {
        var clashes = new VillageClashes(rules);
        var applicable = new bool[rules.Length];
        for (var start = 0; start < rows.Count;)
        {
            var end = start + 1;
            while (end < rows.Count && rows[end].Village == rows[start].Village)
            {
                end++;
            }

            JudgeVillage(start, end, clashes, applicable);
            start = end;
        }
    }

    private void JudgeVillage(int start, int end, VillageClashes clashes, Span<bool> applicable)
    {
        var place = rows[start].Place;
        if (place >= 0)
        {
            for (var i = 0; i < rules.Length; i++)
            {
                applicable[i] = rules[i].AppliesAt(place);
            }

            // What is overridden here does not bind, so it cannot clash.
            for (var i = 0; i < rules.Length; i++)
            {
                foreach (var other in rules[i].OverriddenBy)
                {
                    applicable[i] &= !rules[other].AppliesAt(place);
                }
            }

            var teamsHere = new Team[end - start];
            for (var i = start; i < end; i++)
            {
                teamsHere[i - start] = rows[i].Team;
            }

            var answer = clashes.Find(teamsHere, Date, applicable);
            for (var i = start; i < end; i++)
            {
                rows[i].Clashes = answer;
                rows[i].TeamsInVillage = end - start;
                JudgeTeam(i, applicable);
            }
        }

        for (var i = start; i < end; i++)
        {
            var outcome = place < 0 ? Outcome.NotApplicable : Together(i);
            counts[(int)outcome]++;
            var version = rows[i].Village.LastUntil(Date) ?? rows[i].Village.History[0];
            teams[i] = new TeamCheck(this, i, rows[i].Team, version.Code, outcome);
        }
    }

    private void JudgeTeam(int index, ReadOnlySpan<bool> applicable)
    {
        var row = rows[index];
        var team = SnapshotOf(row);
        for (var i = 0; i < rules.Length; i++)
        {
            if (rules[i].AppliesAt(row.Place))
            {
                outcomes[(index * rules.Length) + i] = (byte)(applicable[i] ? OutcomeOf(row, team, i) : Outcome.NotApplicable);
            }
        }
    }

    private Outcome OutcomeOf(Row row, TeamSnapshot team, int rule)
    {
        if (row.Clashes!.IsClash(rule))
        {
            return Outcome.NotApplicable;
        }

        var outcome = rules[rule].Rule.Demand.Check(team);
        if (outcome is not (Outcome.Pass or Outcome.Fail or Outcome.Unknown or Outcome.NotApplicable))
        {
            throw new InvalidOperationException($"A rule of kind {rules[rule].Rule.Demand.Kind} gave {outcome}.");
        }

        // Whether a team is at fault is not known where nobody can tell whether the rules can be kept.
        if (outcome == Outcome.Fail && rules[rule].Posts is not null && row.Clashes.IsTooLarge(rules[rule].Set))
        {
            return Outcome.Unknown;
        }

        return outcome == Outcome.Fail && !waivers.IsEmpty && waivers.Find(rules[rule], row.Team, row.Place, out var holds) is not null && holds
            ? Outcome.Waived
            : outcome;
    }

    /// <summary>The outcome of a team: K3.</summary>
    private Outcome Together(int index)
    {
        var together = Outcome.NotApplicable;
        for (var i = 0; i < rules.Length; i++)
        {
            var outcome = outcomes[(index * rules.Length) + i];
            if (outcome == NotListed)
            {
                continue;
            }

            // A warning that fails, waived or not, leaves the team as it is.
            var counted = rules[i].Rule.Severity != Severity.Error && (Outcome)outcome is Outcome.Fail or Outcome.Waived ? Outcome.Pass : (Outcome)outcome;
            together = counted > together ? counted : together;
        }

        return together;
    }

    private TeamSnapshot SnapshotOf(Row row) => new(
        row.Team,
        Date,
        row.Village,
        roster.HasMembers && !roster.UnclearMembers.Contains(row.Village.Id),
        row.TeamsInVillage,
        !roster.HasLostRows && !roster.UnclearTeams.Contains(row.Village.Id));

    /// <summary>A team, its village, and where that stands in the tree of the day.</summary>
    private sealed class Row(Team team, AdministrativeUnit village, int place)
    {
        public Team Team { get; } = team;

        public AdministrativeUnit Village { get; } = village;

        /// <summary>The place; -1 when the village is no more.</summary>
        public int Place { get; } = place;

        /// <summary>The place, those without one last.</summary>
        public int Rank => Place < 0 ? int.MaxValue : Place;

        public int TeamsInVillage { get; set; }

        public VillageClashes.Answer? Clashes { get; set; }
    }
}
