using System.Numerics;

namespace TodanVan.Domain.Teams;

/// <summary>Which rules cannot be kept together in a village: those of all minimal clashing sets (semantics K5).</summary>
internal static class ClashSearch
{
    /// <summary>How many rules are tried in all their combinations.</summary>
    public const int MaxRules = 12;

    /// <summary>Finds the rules.</summary>
    /// <param name="rules">The rules, each with the places of the posts that it names; the holders of all of these are known.</param>
    /// <param name="persons">Who holds which posts.</param>
    /// <returns>The minimal sets of rules that clash, as bits; null when that takes too long to find out.</returns>
    public static List<ulong>? Find(IReadOnlyList<(IStaffingRule Rule, int[] Posts)> rules, ReadOnlyMemory<ulong> persons)
    {
        if (rules.Count > 63)
        {
            return null;
        }

        var all = (1UL << rules.Count) - 1;
        switch (CanBeMet(rules, all, persons))
        {
            case true:
                return [];
            case null:
                return null;
            default:
                return rules.Count > MaxRules ? null : FindMinimal(rules, all, persons);
        }
    }

    private static List<ulong>? FindMinimal(IReadOnlyList<(IStaffingRule Rule, int[] Posts)> rules, ulong all, ReadOnlyMemory<ulong> persons)
    {
        // From small to large, so what contains a clash that was found is not minimal.
        var found = new List<ulong>();
        for (var size = 1; size <= rules.Count; size++)
        {
            for (var subset = 1UL; subset <= all; subset++)
            {
                if (BitOperations.PopCount(subset) != size || found.Exists(clash => (clash & subset) == clash))
                {
                    continue;
                }

                switch (CanBeMet(rules, subset, persons))
                {
                    case null:
                        return null;
                    case false:
                        found.Add(subset);
                        break;
                }
            }
        }

        return found;
    }

    private static bool? CanBeMet(IReadOnlyList<(IStaffingRule Rule, int[] Posts)> rules, ulong subset, ReadOnlyMemory<ulong> persons)
    {
        var staffing = new Staffing(persons);
        for (var i = 0; i < rules.Count; i++)
        {
            if ((subset & (1UL << i)) != 0)
            {
                rules[i].Rule.Constrain(staffing, rules[i].Posts);
            }
        }

        return staffing.CanBeMet();
    }
}
