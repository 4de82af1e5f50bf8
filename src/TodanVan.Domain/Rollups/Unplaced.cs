using TodanVan.Domain.Units;

namespace TodanVan.Domain.Rollups;

/// <summary>The units of a tree whose parent is not known: every figure between them and the root must say so (semantics A2).</summary>
internal sealed class Unplaced
{
    private const int LevelCount = 5;

    private readonly UnitSnapshot snapshot;
    private readonly Dictionary<int, int[]> countsByRoot = [];

    private Unplaced(UnitSnapshot snapshot, List<(int Root, UnitLevel Level, string Code)> unplaced)
    {
        this.snapshot = snapshot;
        foreach (var (root, level, _) in unplaced)
        {
            if (!countsByRoot.TryGetValue(root, out var counts))
            {
                countsByRoot.Add(root, counts = new int[LevelCount]);
            }

            counts[(int)level]++;
        }
    }

    public static Unplaced Of(UnitRegister register, UnitSnapshot snapshot, ReportingPeriod period, List<Finding> findings)
    {
        var unplaced = new List<(int Root, UnitLevel Level, string Code)>();
        for (var i = 1; i < snapshot.Count; i++)
        {
            if (!snapshot.VersionAt(i).IsPlaced)
            {
                unplaced.Add((snapshot.ParentOf(i), snapshot.Units[i].Level, snapshot.VersionAt(i).Code.Value));
            }
        }

        // Those that ended inside the period owe what a flow asks of their days, and where they stood is not known either.
        foreach (var unit in register.Units)
        {
            if (unit.InForceDuring(period) && snapshot.IndexOf(unit.Id) < 0 && unit.LastUntil(period.LastDay) is { IsPlaced: false } version)
            {
                unplaced.Add((ReportingUnits.RootPlace(register, snapshot), unit.Level, version.Code.Value));
            }
        }

        foreach (var group in unplaced.GroupBy(item => item.Root))
        {
            var root = snapshot.VersionAt(group.Key).Code.Value;
            findings.Add(FindingCatalogue.UnplacedUnits.About(
                null,
                new FindingSubject { Unit = root },
                ("count", Import.CellReader.Invariant(group.Count())),
                ("unit", root),
                ("units", string.Join(", ", group.Select(item => item.Code)))));
        }

        return new Unplaced(snapshot, unplaced);
    }

    /// <summary>How many unplaced units might belong under a unit: those under the same root, of a lower level.</summary>
    public int Concerning(int place)
    {
        var count = 0;
        foreach (var (root, counts) in countsByRoot)
        {
            if (place > root && place < snapshot.EndOf(root))
            {
                count += counts.Skip((int)snapshot.Units[place].Level + 1).Sum();
            }
        }

        return count;
    }
}
