using NodaTime;

using TodanVan.Domain.Units;

namespace TodanVan.Domain.Rollups;

/// <summary>Finds where the observations of units count on the boundaries of one day.</summary>
internal sealed class Placement
{
    private static readonly int[] None = [];

    private readonly UnitRegister register;
    private readonly BoundaryTree tree;
    private readonly LocalDate date;
    private readonly int root;
    private readonly bool hasOwnParts;
    private readonly Dictionary<(UnitId Source, UnitId Target, LocalDate Given, LocalDate? From), int[]> byGift = [];

    public Placement(UnitRegister register, BoundaryTree tree, LocalDate date)
    {
        this.register = register;
        this.tree = tree;
        this.date = date;
        root = register.FileRoot is { } file ? Math.Max(0, tree.IndexOf(register.SuccessorIfWhole(file, date) ?? file)) : 0;
        hasOwnParts = register.Lineage.Edges.Any(static edge => edge.Succession.IsOwnPart);
    }

    /// <summary>Where a unit stands with what it reported over the days of a period, one stretch after the other.</summary>
    public List<Stand> Of(AdministrativeUnit unit, ReportingPeriod period)
    {
        var stands = new List<Stand>(1);
        foreach (var version in unit.History)
        {
            if (!period.Overlaps(version.Validity))
            {
                continue;
            }

            var first = version.Validity.Start is { } start ? LocalDate.Max(start, period.FirstDay) : period.FirstDay;
            var last = version.Validity.End is { } end ? LocalDate.Min(end.PlusDays(-1), period.LastDay) : period.LastDay;
            foreach (var (from, to) in Stretches(unit, version, first, last))
            {
                var (anchor, doubtful) = At(unit, to);
                var stand = new Stand(unit, anchor, (from, to), doubtful);
                if (stands.Count > 0 && stands[^1].StandsLike(stand))
                {
                    stands[^1] = stand with { Days = (stands[^1].Days.First, to) };
                }
                else
                {
                    stands.Add(stand);
                }
            }
        }

        return stands;
    }

    /// <summary>The days of a version cut where something was given or got, by the unit or by one above it that gave parts away.</summary>
    private IEnumerable<(LocalDate From, LocalDate To)> Stretches(AdministrativeUnit unit, UnitVersion version, LocalDate first, LocalDate last)
    {
        var cuts = new SortedSet<LocalDate>();
        Cut(unit.Id);
        var above = version.Parent;
        while (hasOwnParts && above is not null && register.TryGet(above, out var parent))
        {
            Cut(parent.Id);
            above = parent.On(last)?.Parent ?? parent.LastUntil(last)?.Parent;
        }

        foreach (var cut in cuts)
        {
            yield return (first, cut.PlusDays(-1));
            first = cut;
        }

        yield return (first, last);

        void Cut(UnitId id)
        {
            foreach (var edge in register.Lineage.From(id))
            {
                if (edge.Date > first && edge.Date <= last)
                {
                    cuts.Add(edge.Date);
                }
            }

            foreach (var edge in register.Lineage.To(id))
            {
                if (edge.Date > first && edge.Date <= last)
                {
                    cuts.Add(edge.Date);
                }
            }
        }
    }

    /// <summary>Where a unit stands with what it reported for a day on which it was in force.</summary>
    private (int Anchor, int[] Doubtful) At(AdministrativeUnit unit, LocalDate day)
    {
        var lineage = register.Lineage;
        if (lineage.From(unit.Id).Length == 0 && lineage.To(unit.Id).Length == 0 && tree.IndexOf(unit.Id) is var same && same >= 0)
        {
            return (same, DoubtfulAbove(unit, day, same));
        }

        var descent = LineageWalk.Follow(register, unit.Id, day, date);
        if (descent.Leaf is { } leaf)
        {
            var place = tree.IndexOf(leaf);
            return (place, DoubtfulAbove(unit, day, place));
        }

        if (descent.IsLost)
        {
            return Above(unit, day);
        }

        var ends = descent.Leaves().Select(tree.IndexOf).Where(static place => place >= 0).ToList();
        if (ends.Count == 0)
        {
            return Above(unit, day);
        }

        // What goes apart under one unit is that unit's all the same.
        var common = Common(ends);
        return (common, Below(common, ends));
    }

    /// <summary>What ended, and nobody said what became of it, stands at the lowest unit above it that is left.</summary>
    private (int Anchor, int[] Doubtful) Above(AdministrativeUnit unit, LocalDate day)
    {
        // Going on from its last day: what stood above it then is nearest to where it was.
        var version = day <= date ? LastInForce(unit, day) : unit.On(day)!;
        if (version.Parent is { } parent && register.TryGet(parent, out var above))
        {
            var last = version.Validity.End is { } end && end.PlusDays(-1) < day ? end.PlusDays(-1) : day;
            return At(above, above.On(last) is not null ? last : above.History[^1].Validity.End?.PlusDays(-1) ?? last);
        }

        return (root, None);
    }

    private static UnitVersion LastInForce(AdministrativeUnit unit, LocalDate day)
    {
        var version = unit.On(day)!;
        foreach (var next in unit.History)
        {
            version = next.Validity.Start == version.Validity.End ? next : version;
        }

        return version;
    }

    /// <summary>The places above a unit of which nobody knows whether it is theirs.</summary>
    private int[] DoubtfulAbove(AdministrativeUnit unit, LocalDate day, int place)
    {
        SortedSet<int>? doubtful = null;

        // A parent was divided, and nobody said to which part the unit, or one above it, went.
        for (var at = place; at > 0; at = tree.Parents[at])
        {
            if (tree.Versions[at].PossibleParents.Count > 0)
            {
                var possible = tree.Versions[at].PossibleParents.Select(tree.IndexOf).Where(static found => found >= 0).ToList();
                (doubtful ??= []).UnionWith(possible.Count > 0 ? Below(Common(possible), possible) : None);
            }
        }

        if (hasOwnParts)
        {
            AddGiven(unit, day, ref doubtful);
        }

        return doubtful is null ? None : [.. doubtful];
    }

    /// <summary>A unit above gave a part away between the day and the boundaries, and nobody said which units below went with it.</summary>
    private void AddGiven(AdministrativeUnit unit, LocalDate day, ref SortedSet<int>? doubtful)
    {
        var given = new List<LineageEdge>();
        if (day > date)
        {
            for (var above = unit.On(day)?.Parent; above is not null && register.TryGet(above, out var parent); above = parent.On(day)?.Parent)
            {
                AddUnsaid(parent, date, day, given);
            }
        }

        // As the unit itself went whole into another, what was above that one counts from then on.
        for (var (current, from) = (unit, day); current is not null && from < date;)
        {
            var next = register.Lineage.NextFrom(current.Id, from) is { } turn && turn <= date ? turn : date;
            AddGivenAbove(current, from, next, given);
            var edges = register.Lineage.FromOn(current.Id, next);
            (current, from) = (edges is [{ Extent: SuccessionExtent.Whole } only] && register.TryGet(only.Target, out var heir) ? heir : null, next);
        }

        foreach (var edge in given)
        {
            if (!byGift.TryGetValue((edge.Source, edge.Target, edge.Date, day > date ? day : null), out var places))
            {
                var ends = new List<int>();
                foreach (var part in new[] { edge.Source, edge.Target })
                {
                    var descent = LineageWalk.Follow(register, part, day > date ? day : edge.Date, date);
                    ends.AddRange(descent.Leaves().Select(tree.IndexOf).Where(static place => place >= 0));
                }

                places = ends.Count > 0 ? Below(Common(ends), ends) : None;
                byGift.Add((edge.Source, edge.Target, edge.Date, day > date ? day : null), places);
            }

            (doubtful ??= []).UnionWith(places);
        }
    }

    /// <summary>What units above gave away after one day and until another, while the unit stood under them.</summary>
    private void AddGivenAbove(AdministrativeUnit unit, LocalDate after, LocalDate until, List<LineageEdge> given)
    {
        for (var i = 0; i < unit.History.Count; i++)
        {
            var version = unit.History[i];
            if (version.Parent is not { } id || !register.TryGet(id, out var parent))
            {
                continue;
            }

            // A parent that is written on the very day says where the unit went.
            var goesOn = i + 1 < unit.History.Count && unit.History[i + 1] is var next && next.Validity.Start == version.Validity.End && next.Parent == id;
            var first = version.Validity.Start is { } start && start > after ? start : after;
            var last = version.Validity.End is { } end && (goesOn ? end : end.PlusDays(-1)) is var known && known < until ? known : until;
            if (first < last)
            {
                AddUnsaid(parent, first, last, given);
                AddGivenAbove(parent, first, last, given);
            }
        }
    }

    /// <summary>The parts that a unit gave away, and itself went on, of which nobody said which units below were in them.</summary>
    private void AddUnsaid(AdministrativeUnit parent, LocalDate after, LocalDate until, List<LineageEdge> given)
    {
        var edges = register.Lineage.From(parent.Id);
        foreach (var edge in edges)
        {
            // What may have come from a candidate is not recorded of it.
            if (edge.Date > after
                && edge.Date <= until
                && !edge.Succession.IsOwnPart
                && edge.Change is not (Establishment or BoundaryAdjustment { Moved: not null })
                && register.Lineage.FromOn(parent.Id, edge.Date).Exists(static part => part.Succession.IsOwnPart))
            {
                given.Add(edge);
            }
        }
    }

    /// <summary>The lowest place that all of some places are at or below.</summary>
    private int Common(List<int> found)
    {
        var common = found[0];
        while (!found.TrueForAll(place => place >= common && place < tree.Ends[common]))
        {
            common = tree.Parents[common];
        }

        return common;
    }

    /// <summary>The places on the ways down from one place to some others, the first one apart.</summary>
    private int[] Below(int common, List<int> found)
    {
        var places = new SortedSet<int>();
        foreach (var end in found)
        {
            for (var at = end; at != common; at = tree.Parents[at])
            {
                places.Add(at);
            }
        }

        return [.. places];
    }
}
