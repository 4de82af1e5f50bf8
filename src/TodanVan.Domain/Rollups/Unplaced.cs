using TodanVan.Domain.Units;

namespace TodanVan.Domain.Rollups;

/// <summary>The units of a tree whose parent is not known: every figure between them and the root must say so (semantics A2).</summary>
internal sealed class Unplaced
{
    private const int LevelCount = 5;

    private readonly UnitSnapshot snapshot;
    private readonly Dictionary<int, int[]> countsByRoot = [];
    private readonly bool[] isWithin;

    private Unplaced(UnitSnapshot snapshot, List<int> places)
    {
        this.snapshot = snapshot;
        isWithin = new bool[snapshot.Count];
        foreach (var place in places)
        {
            isWithin.AsSpan(place, snapshot.EndOf(place) - place).Fill(true);
            if (!countsByRoot.TryGetValue(snapshot.ParentOf(place), out var counts))
            {
                countsByRoot.Add(snapshot.ParentOf(place), counts = new int[LevelCount]);
            }

            counts[(int)snapshot.Units[place].Level]++;
        }
    }

    public static Unplaced Of(UnitSnapshot snapshot, List<Finding> findings)
    {
        var places = new List<int>();
        for (var i = 1; i < snapshot.Count; i++)
        {
            if (!snapshot.VersionAt(i).IsPlaced)
            {
                places.Add(i);
            }
        }

        foreach (var group in places.GroupBy(snapshot.ParentOf))
        {
            var root = snapshot.VersionAt(group.Key).Code.Value;
            findings.Add(FindingCatalogue.UnplacedUnits.About(
                null,
                new FindingSubject { Unit = root },
                ("count", Import.CellReader.Invariant(group.Count())),
                ("unit", root),
                ("units", string.Join(", ", group.Select(place => snapshot.VersionAt(place).Code.Value)))));
        }

        return new Unplaced(snapshot, places);
    }

    /// <summary>How many unplaced units might belong under a unit: those under the same root, of a lower level, that are not its own.</summary>
    public int Concerning(int place)
    {
        var count = 0;
        foreach (var (root, counts) in countsByRoot)
        {
            if (place > root && place < snapshot.EndOf(root) && !isWithin[place])
            {
                count += counts.Skip((int)snapshot.Units[place].Level + 1).Sum();
            }
        }

        return count;
    }
}
