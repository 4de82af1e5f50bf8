using NodaTime;

using TodanVan.Domain.Units;

namespace TodanVan.Domain.Rollups;

/// <summary>
/// The tree on which figures stand, in pre-order. On the boundaries of a day every unit has one place. As reported, a unit that was moved
/// in between has a place for each way down to it.
/// </summary>
internal sealed class BoundaryTree
{
    private readonly Dictionary<UnitId, int[]>? places;
    private readonly UnitSnapshot? snapshot;
    private readonly (LocalDate From, UnitSnapshot Snapshot, int[] Places)[] epochs = [];

    private BoundaryTree(UnitSnapshot snapshot)
    {
        this.snapshot = snapshot;
        Units = snapshot.Tree.Units;
        Versions = snapshot.Tree.Versions;
        Parents = snapshot.Tree.Parents;
        Ends = snapshot.Tree.Ends;
    }

    private BoundaryTree(
        List<AdministrativeUnit> units, UnitVersion[] versions, int[] parents, int[] ends, (LocalDate, UnitSnapshot, int[])[] epochs)
    {
        Units = [.. units];
        Versions = versions;
        Parents = parents;
        Ends = ends;
        this.epochs = epochs;
        places = units
            .Select(static (unit, place) => (unit.Id, Place: place))
            .GroupBy(static item => item.Id, static item => item.Place)
            .ToDictionary(static group => group.Key, static group => group.ToArray());
    }

    public AdministrativeUnit[] Units { get; }

    public UnitVersion[] Versions { get; }

    public int[] Parents { get; }

    public int[] Ends { get; }

    public int Count => Units.Length;

    /// <summary>The day of the map; null as reported.</summary>
    public LocalDate? Date => snapshot?.Date;

    /// <summary>As reported, the days on which the tree of a stretch begins, the snapshot of it, and where its units stand here.</summary>
    public IReadOnlyList<(LocalDate From, UnitSnapshot Snapshot, int[] Places)> Epochs => epochs;

    public static BoundaryTree Of(UnitRegister register, ReportingPeriod period, Boundaries boundaries) =>
        boundaries.Date is { } date ? new BoundaryTree(register.On(date)) : AsReported(register, period);

    /// <summary>The first place of a unit; -1 when it has none.</summary>
    public int IndexOf(UnitId unit) => snapshot is not null ? snapshot.IndexOf(unit)
        : places!.TryGetValue(unit, out var found) ? found[0] : -1;

    /// <summary>All places of a unit that stands at a place.</summary>
    public int[] PlacesOf(int place) => places is null ? [place] : places[Units[place].Id];

    /// <summary>Whether a place is the first one of its unit.</summary>
    public bool IsFirst(int place) => places is null || places[Units[place].Id][0] == place;

    private static BoundaryTree AsReported(UnitRegister register, ReportingPeriod period)
    {
        var root = new Node(register.On(period.ClosingDay).Tree.Units[0]);
        var reached = new List<(LocalDate From, UnitSnapshot Snapshot, Node[] Nodes)>();
        foreach (var from in register.TurnsIn(period.FirstDay, period.ClosingDay))
        {
            var snapshot = register.On(from);
            var nodes = new Node[snapshot.Count];
            nodes[0] = root;
            for (var i = 1; i < nodes.Length; i++)
            {
                nodes[i] = nodes[snapshot.ParentOf(i)].Child(snapshot.Tree.Units[i], snapshot.VersionAt(i).Code);
            }

            reached.Add((from, snapshot, nodes));
        }

        var (units, parents, ends) = (new List<AdministrativeUnit>(), new List<int>(), new List<int>());
        root.Number(-1, units, parents, ends);
        var versions = units.ConvertAll(unit => unit.LastUntil(period.ClosingDay)!);
        return new BoundaryTree(
            units,
            [.. versions],
            [.. parents],
            [.. ends],
            [.. reached.Select(static epoch => (epoch.From, epoch.Snapshot, Array.ConvertAll(epoch.Nodes, static node => node.Place)))]);
    }

    /// <summary>A unit under certain others.</summary>
    private sealed class Node(AdministrativeUnit unit)
    {
        private readonly SortedDictionary<(UnitCode Code, UnitId Id), Node> children = [];
        private readonly Dictionary<UnitId, Node> byId = [];

        public int Place { get; private set; }

        public Node Child(AdministrativeUnit child, UnitCode code)
        {
            if (!byId.TryGetValue(child.Id, out var node))
            {
                // A unit that is recoded in between keeps the place of its first code.
                byId.Add(child.Id, node = new Node(child));
                children.Add((code, child.Id), node);
            }

            return node;
        }

        public void Number(int parent, List<AdministrativeUnit> units, List<int> parents, List<int> ends)
        {
            Place = units.Count;
            units.Add(unit);
            parents.Add(parent);
            ends.Add(0);
            foreach (var child in children.Values)
            {
                child.Number(Place, units, parents, ends);
            }

            ends[Place] = units.Count;
        }
    }
}
