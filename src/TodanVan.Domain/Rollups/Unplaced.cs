using TodanVan.Domain.Units;

namespace TodanVan.Domain.Rollups;

/// <summary>The units of a tree whose parent is not known: every figure between them and the root must say so (semantics A2).</summary>
internal sealed class Unplaced
{
    private const int LevelCount = 5;

    private readonly BoundaryTree tree;
    private readonly Dictionary<int, int[]> countsByRoot = [];

    private Unplaced(BoundaryTree tree, List<(int Root, UnitLevel Level, string Code)> unplaced)
    {
        this.tree = tree;
        foreach (var (root, level, _) in unplaced)
        {
            if (!countsByRoot.TryGetValue(root, out var counts))
            {
                countsByRoot.Add(root, counts = new int[LevelCount]);
            }

            counts[(int)level]++;
        }
    }

    public static Unplaced Of(UnitRegister register, BoundaryTree tree, ReportingPeriod period, List<Finding> findings)
    {
        var unplaced = new List<(int Root, UnitLevel Level, string Code)>();
        for (var i = 1; i < tree.Count; i++)
        {
            // Of which of several units it is a part, when that is all that is open, the figures of those say themselves.
            if (!tree.Versions[i].IsPlaced && tree.Versions[i].PossibleParents.Count == 0 && tree.IsFirst(i))
            {
                unplaced.Add((tree.Parents[i], tree.Units[i].Level, tree.Versions[i].Code.Value));
            }
        }

        // Those that ended inside the period owe what a flow asks of their days, and where they stood is not known either.
        var root = register.FileRoot is { } file && tree.IndexOf(file) is var place and >= 0 ? place : 0;
        foreach (var unit in register.UnitArray)
        {
            if (unit.InForceDuring(period)
                && tree.IndexOf(unit.Id) < 0
                && unit.LastUntil(period.LastDay) is { IsPlaced: false, PossibleParents.Count: 0 } version)
            {
                unplaced.Add((root, unit.Level, version.Code.Value));
            }
        }

        foreach (var group in unplaced.GroupBy(item => item.Root))
        {
            var code = tree.Versions[group.Key].Code.Value;
            findings.Add(FindingCatalogue.UnplacedUnits.About(
                null,
                new FindingSubject { Unit = code },
                ("count", Import.CellReader.Invariant(group.Count())),
                ("unit", code),
                ("units", string.Join(", ", group.Select(item => item.Code)))));
        }

        return new Unplaced(tree, unplaced);
    }

    /// <summary>How many unplaced units might belong under a unit: those under the same root, of a lower level.</summary>
    public int Concerning(int place)
    {
        var count = 0;
        foreach (var (root, counts) in countsByRoot)
        {
            if (place > root && place < tree.Ends[root])
            {
                count += counts.Skip((int)tree.Units[place].Level + 1).Sum();
            }
        }

        return count;
    }
}
