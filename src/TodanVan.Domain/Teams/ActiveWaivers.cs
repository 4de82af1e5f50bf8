using TodanVan.Domain.Units;

namespace TodanVan.Domain.Teams;

/// <summary>The waivers of a check: those that hold on its day, and those that have held before.</summary>
internal sealed class ActiveWaivers
{
    private readonly List<Entry> entries = [];
    private readonly UnitSnapshot tree;

    public ActiveWaivers(IEnumerable<Waiver> waivers, UnitSnapshot tree, UnitRegister register)
    {
        this.tree = tree;
        foreach (var waiver in waivers.OrderBy(static waiver => waiver.Validity).ThenBy(static waiver => waiver.ToString(), StringComparer.Ordinal))
        {
            if (waiver.Validity.Start is { } start && start > tree.Date)
            {
                continue;
            }

            var resolved = register.Resolve(waiver.Unit, tree.Date);
            var place = resolved.TryGetValue(out var unit) ? tree.IndexOf(unit.Id) : -1;
            var near = resolved.HasValue ? null : resolved.Findings[0].Suggestion;
            entries.Add(new Entry(waiver, place, place < 0 ? -1 : tree.EndOf(place), near));
        }
    }

    /// <summary>The waiver of a rule for a team that holds on the day; or else one that has ended.</summary>
    public Waiver? Find(ActiveRule rule, Team team, int place, out bool holds)
    {
        holds = false;
        Waiver? ended = null;
        foreach (var entry in entries)
        {
            if (!entry.Meets(rule, team, place))
            {
                continue;
            }

            if (entry.Waiver.Validity.Contains(tree.Date))
            {
                holds = true;
                return entry.Waiver;
            }

            ended = entry.Waiver;
        }

        return ended;
    }

    /// <summary>Whether there is anything to look for.</summary>
    public bool IsEmpty => entries.Count == 0;

    /// <summary>What is to be said of waivers that meet none of the rules at none of the teams.</summary>
    public IEnumerable<Finding> WithoutUse(ActiveRule[] rules, IReadOnlyList<(Team Team, int Place)> teams)
    {
        foreach (var entry in entries)
        {
            if (entry.Waiver.Validity.Contains(tree.Date) && !teams.Any(team => Array.Exists(rules, rule =>
                rule.AppliesAt(team.Place) && entry.Meets(rule, team.Team, team.Place))))
            {
                yield return FindingCatalogue.WaiverWithoutUse.Suggesting(
                    null,
                    new FindingSubject { Unit = entry.Waiver.Unit, Team = entry.Waiver.Team },
                    entry.NearUnit ?? NearRule(entry.Waiver, rules),
                    ("rule", entry.Waiver.Rule),
                    ("unit", entry.Waiver.Unit));
            }
        }
    }

    /// <summary>The rule that may have been meant by a code that no rule has.</summary>
    private static string? NearRule(Waiver waiver, ActiveRule[] rules)
    {
        var codes = rules.Select(static rule => rule.Rule.Code.Value).Concat(rules.Select(static rule => rule.Name)).ToList();
        return codes.Contains(waiver.Rule, StringComparer.Ordinal) ? null : Suggestions.Nearest(waiver.Rule, codes);
    }

    private sealed class Entry(Waiver waiver, int start, int end, string? nearUnit)
    {
        /// <summary>The unit that may have been meant, where the waiver names none.</summary>
        public string? NearUnit { get; } = nearUnit;

        public Waiver Waiver { get; } = waiver;

        public bool Meets(ActiveRule rule, Team team, int place) =>
            place >= start
            && place < end
            && (Waiver.Team is null || string.Equals(Waiver.Team, team.Code.Value, StringComparison.Ordinal))
            && (string.Equals(Waiver.Rule, rule.Rule.Code.Value, StringComparison.Ordinal)
                || string.Equals(Waiver.Rule, rule.Name, StringComparison.Ordinal));
    }
}
