using TodanVan.Domain.Units;

namespace TodanVan.Domain.Teams;

/// <summary>A rule in force on the day of a check, and where.</summary>
internal sealed class ActiveRule(CompositionRuleSet set, CompositionRule rule, (int Start, int End)[] places)
{
    public CompositionRuleSet Set { get; } = set;

    public CompositionRule Rule { get; } = rule;

    /// <summary>The places of the active rules that take the place of this one where they apply.</summary>
    public List<int> OverriddenBy { get; } = [];

    /// <summary>The posts that it names, as places among those of all rules; null when it cannot clash.</summary>
    public int[]? Posts { get; set; }

    public string Name => $"{Set.Code}/{Rule.Code}";

    /// <summary>Whether it applies at a place in the tree of the day.</summary>
    public bool AppliesAt(int place)
    {
        foreach (var (start, end) in places)
        {
            if (place >= start && place < end)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The rules of some sets that are in force on a day, by set and code, and what is to be said of the sets.</summary>
    public static ActiveRule[] Of(IEnumerable<CompositionRuleSet> sets, UnitSnapshot tree, UnitRegister register, List<Finding> findings)
    {
        var active = new List<ActiveRule>();
        foreach (var set in sets)
        {
            if (!set.Validity.Contains(tree.Date))
            {
                findings.Add(FindingCatalogue.RuleSetNotInForce.At(
                    null, ("set", set.Code.Value), ("day", RuleFindings.Text(tree.Date)), ("validity", set.Validity.ToString())));
                continue;
            }

            var places = PlacesOf(set, tree, register, findings);
            foreach (var rule in set.Rules.OrderBy(static rule => rule.Code))
            {
                if (rule.Validity?.Contains(tree.Date) != false)
                {
                    active.Add(new ActiveRule(set, rule, places));
                }
            }
        }

        for (var i = 0; i < active.Count; i++)
        {
            foreach (var name in active[i].Rule.Overrides)
            {
                foreach (var other in active)
                {
                    if (other.Set != active[i].Set && string.Equals(other.Name, name, StringComparison.Ordinal))
                    {
                        other.OverriddenBy.Add(i);
                    }
                }
            }
        }

        return [.. active];
    }

    private static (int Start, int End)[] PlacesOf(CompositionRuleSet set, UnitSnapshot tree, UnitRegister register, List<Finding> findings)
    {
        if (set.Scope.Count == 0)
        {
            return [(0, tree.Count)];
        }

        var places = new List<(int, int)>(set.Scope.Count);
        foreach (var unit in set.Scope)
        {
            if (register.Resolve(unit, tree.Date).TryGetValue(out var top))
            {
                var place = tree.IndexOf(top.Id);
                places.Add((place, tree.EndOf(place)));
            }
            else
            {
                findings.Add(FindingCatalogue.ScopeUnknown.At(
                    null, ("set", set.Code.Value), ("unit", unit), ("day", RuleFindings.Text(tree.Date))));
            }
        }

        return [.. places];
    }
}
