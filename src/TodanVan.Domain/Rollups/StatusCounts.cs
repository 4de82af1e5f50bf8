namespace TodanVan.Domain.Rollups;

/// <summary>The statuses of units in a row, and how many of each are in any range, in constant time.</summary>
internal sealed class StatusCounts
{
    private const int Kinds = 6;

    private readonly int[] running;

    private readonly int[][] repeated;

    public StatusCounts(UnitStatus[] statuses, ReportingUnits units)
    {
        Statuses = statuses;
        repeated = units.Repeated;
        running = new int[(statuses.Length + 1) * Kinds];
        for (var i = 0; i < statuses.Length; i++)
        {
            running.AsSpan(i * Kinds, Kinds).CopyTo(running.AsSpan((i + 1) * Kinds, Kinds));
            running[((i + 1) * Kinds) + (int)statuses[i]]++;
        }
    }

    public UnitStatus[] Statuses { get; }

    public int Count(UnitStatus status, UnitRanges ranges)
    {
        var count = 0;
        for (var i = 0; i < ranges.Count; i++)
        {
            count += running[(ranges[i].End * Kinds) + (int)status] - running[(ranges[i].Start * Kinds) + (int)status];
        }

        foreach (var stands in repeated)
        {
            count += Correction(stands, status, ranges);
        }

        return count;
    }

    public int Expected(UnitRanges ranges) =>
        Count(UnitStatus.Withheld, ranges) + Count(UnitStatus.Silent, ranges) + Count(UnitStatus.Partial, ranges) + Count(UnitStatus.Reported, ranges);

    /// <summary>The stands of a status in the order of the row; of a unit that stands there several times, the first.</summary>
    public IEnumerable<int> Of(Func<UnitStatus, bool> status, UnitRanges ranges)
    {
        var combined = new Dictionary<int, UnitStatus?>();
        foreach (var stands in repeated)
        {
            var inside = Array.FindAll(stands, ranges.Contains);
            for (var n = 0; n < inside.Length; n++)
            {
                combined.Add(inside[n], n == 0 ? Combined(inside) : null);
            }
        }

        for (var i = 0; i < ranges.Count; i++)
        {
            for (var stand = ranges[i].Start; stand < ranges[i].End; stand++)
            {
                var own = combined.TryGetValue(stand, out var joint) ? joint : Statuses[stand];
                if (own is { } known && status(known))
                {
                    yield return stand;
                }
            }
        }
    }

    /// <summary>What a total is when it is not a number by itself: semantics D2 and D3.</summary>
    public FigureState StateOf(UnitRanges ranges)
    {
        if (Count(UnitStatus.Reported, ranges) + Count(UnitStatus.Partial, ranges) > 0)
        {
            return FigureState.Value;
        }

        var expected = Expected(ranges);
        return expected == 0 ? FigureState.NotApplicable
            : Count(UnitStatus.Withheld, ranges) == expected ? FigureState.Withheld
            : FigureState.Missing;
    }

    /// <summary>A unit that stands under another several times is one unit there.</summary>
    private int Correction(int[] stands, UnitStatus status, UnitRanges ranges)
    {
        var (inside, alike) = (0, 0);
        foreach (var stand in stands)
        {
            if (ranges.Contains(stand))
            {
                inside++;
                alike += Statuses[stand] == status ? 1 : 0;
            }
        }

        return inside < 2 ? 0 : (Combined(Array.FindAll(stands, ranges.Contains)) == status ? 1 : 0) - alike;
    }

    /// <summary>What a unit is over several stretches: it has reported when it has in all of them in which it owes anything.</summary>
    private UnitStatus Combined(int[] stands)
    {
        var (least, most) = (UnitStatus.Reported, UnitStatus.NotExpected);
        foreach (var stand in stands)
        {
            most = Statuses[stand] > most ? Statuses[stand] : most;
            least = Statuses[stand] > UnitStatus.NotApplicable && Statuses[stand] < least ? Statuses[stand] : least;
        }

        return most <= UnitStatus.NotApplicable ? most
            : most >= UnitStatus.Partial ? (least == UnitStatus.Reported ? UnitStatus.Reported : UnitStatus.Partial)
            : least;
    }
}
