using NodaTime;

namespace TodanVan.Domain.Units;

/// <summary>The tree of the days between two changes: what the snapshots of all of them share.</summary>
/// <threadsafety>Immutable.</threadsafety>
internal sealed class UnitTree
{
    private readonly Lazy<Dictionary<string, int>> bearers;

    private UnitTree(AdministrativeUnit[] units, UnitVersion[] versions, int[] parents, int[] ends, Dictionary<UnitId, int> positions)
    {
        Units = units;
        Versions = versions;
        Parents = parents;
        Ends = ends;
        Positions = positions;
        bearers = new(Bearers);
    }

    public AdministrativeUnit[] Units { get; }

    public UnitVersion[] Versions { get; }

    public int[] Parents { get; }

    public int[] Ends { get; }

    public Dictionary<UnitId, int> Positions { get; }

    /// <summary>The place of the one bearer of a code; -1 when none or several bear it.</summary>
    public int BearerOf(string code) => bearers.Value.GetValueOrDefault(code, -1);

    /// <summary>Builds the tree of a day.</summary>
    /// <param name="date">The day.</param>
    /// <param name="register">The units.</param>
    /// <param name="before">The tree of the days before, if it is there; what did not change is taken over from it, or from the one after.</param>
    /// <param name="after">The tree of the days after, if it is there.</param>
    public static UnitTree Build(LocalDate date, UnitRegister register, UnitTree? before, UnitTree? after)
    {
        var live = new List<(AdministrativeUnit Unit, UnitVersion Version)>((before ?? after)?.Units.Length ?? 64);
        foreach (var unit in register.UnitArray)
        {
            if (unit.On(date) is { } version)
            {
                live.Add((unit, version));
            }
        }

        // Siblings by code, then id: sorting everything so once makes each list of children sorted.
        live.Sort(static (left, right) =>
        {
            var byLevel = (left.Unit.Level == UnitLevel.Country ? 0 : 1).CompareTo(right.Unit.Level == UnitLevel.Country ? 0 : 1);
            var byCode = byLevel != 0 ? byLevel : left.Version.Code.CompareTo(right.Version.Code);
            return byCode != 0 ? byCode : left.Unit.Id.CompareTo(right.Unit.Id);
        });

        var place = new Dictionary<UnitId, int>(live.Count);
        for (var i = 0; i < live.Count; i++)
        {
            place.Add(live[i].Unit.Id, i);
        }

        var parentOf = Filled(live.Count);
        var undecided = new List<int>();
        var root = RootPlace(register, place, date);
        for (var i = 1; i < live.Count; i++)
        {
            if (live[i].Version.PossibleParents.Count > 0)
            {
                undecided.Add(i);
            }
            else
            {
                parentOf[i] = ParentPlace(live[i].Version, place, i, root);
            }
        }

        // A unit of which it is open under which of several it stands, stands under what they have in common.
        undecided.Sort((left, right) => live[left].Unit.Level.CompareTo(live[right].Unit.Level));
        foreach (var i in undecided)
        {
            parentOf[i] = CommonPlace(live[i].Version.PossibleParents, place, parentOf);
        }

        var firstChild = Filled(live.Count);
        var nextSibling = Filled(live.Count);
        for (var i = live.Count - 1; i > 0; i--)
        {
            nextSibling[i] = firstChild[parentOf[i]];
            firstChild[parentOf[i]] = i;
        }

        return Walk(live, firstChild, nextSibling, parentOf, before, after);
    }

    private static int RootPlace(UnitRegister register, Dictionary<UnitId, int> place, LocalDate date)
    {
        if (register.FileRoot is not { } root)
        {
            return 0;
        }

        if (place.TryGetValue(root, out var found))
        {
            return found;
        }

        return register.SuccessorIfWhole(root, date) is { } successor ? place.GetValueOrDefault(successor) : 0;
    }

    private static int ParentPlace(UnitVersion version, Dictionary<UnitId, int> place, int self, int root)
    {
        if (!version.IsPlaced)
        {
            return self == root ? 0 : root;
        }

        return version.Parent is { } parent && place.TryGetValue(parent, out var found) ? found : 0;
    }

    private static int CommonPlace(IReadOnlyList<UnitId> possible, Dictionary<UnitId, int> place, int[] parentOf)
    {
        List<int>? common = null;
        foreach (var unit in possible)
        {
            if (!place.TryGetValue(unit, out var at))
            {
                continue;
            }

            // From the top down, so that what two have in common is where they begin alike.
            var path = new List<int>();
            for (; at >= 0; at = parentOf[at])
            {
                path.Insert(0, at);
            }

            if (common is null)
            {
                common = path;
                continue;
            }

            var same = 0;
            while (same < common.Count && same < path.Count && common[same] == path[same])
            {
                same++;
            }

            common.RemoveRange(same, common.Count - same);
        }

        return common is { Count: > 0 } ? common[^1] : 0;
    }

    private static UnitTree Walk(
        List<(AdministrativeUnit Unit, UnitVersion Version)> live, int[] firstChild, int[] nextSibling, int[] parentOf, UnitTree? before, UnitTree? after)
    {
        var units = new AdministrativeUnit[live.Count];
        var versions = new UnitVersion[live.Count];
        var parents = new int[live.Count];
        var ends = new int[live.Count];
        var order = new int[live.Count];
        var at = 0;
        for (var node = live.Count == 0 ? -1 : 0; node >= 0;)
        {
            order[node] = at;
            units[at] = live[node].Unit;
            versions[at] = live[node].Version;
            parents[at] = parentOf[node] < 0 ? -1 : order[parentOf[node]];
            at++;
            if (firstChild[node] >= 0)
            {
                node = firstChild[node];
                continue;
            }

            while (node >= 0 && nextSibling[node] < 0)
            {
                ends[order[node]] = at;
                node = parentOf[node];
            }

            if (node >= 0)
            {
                ends[order[node]] = at;
                node = nextSibling[node];
            }
        }

        var neighbour = HasUnits(before) ? before : HasUnits(after) ? after : null;
        if (neighbour is not null)
        {
            return new UnitTree(
                neighbour.Units,
                versions,
                parents.AsSpan().SequenceEqual(neighbour.Parents) ? neighbour.Parents : parents,
                ends.AsSpan().SequenceEqual(neighbour.Ends) ? neighbour.Ends : ends,
                neighbour.Positions);
        }

        var positions = new Dictionary<UnitId, int>(live.Count);
        for (var i = 0; i < units.Length; i++)
        {
            positions.Add(units[i].Id, i);
        }

        return new UnitTree(units, versions, parents, ends, positions);

        bool HasUnits(UnitTree? other) => other is not null && units.AsSpan().SequenceEqual(other.Units);
    }

    private static int[] Filled(int length)
    {
        var array = new int[length];
        Array.Fill(array, -1);
        return array;
    }

    private Dictionary<string, int> Bearers()
    {
        var found = new Dictionary<string, int>(Versions.Length, StringComparer.Ordinal);
        for (var i = 0; i < Versions.Length; i++)
        {
            // A code that two units bear denotes neither.
            if (!found.TryAdd(Versions[i].Code.Value, i))
            {
                found[Versions[i].Code.Value] = -1;
            }
        }

        return found;
    }
}
