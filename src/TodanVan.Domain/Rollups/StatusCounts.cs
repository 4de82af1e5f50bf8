namespace TodanVan.Domain.Rollups;

/// <summary>The statuses of units in a row, and how many of each are in any range, in constant time.</summary>
internal sealed class StatusCounts
{
    private const int Kinds = 6;

    private readonly int[] running;

    public StatusCounts(UnitStatus[] statuses)
    {
        Statuses = statuses;
        running = new int[(statuses.Length + 1) * Kinds];
        for (var i = 0; i < statuses.Length; i++)
        {
            running.AsSpan(i * Kinds, Kinds).CopyTo(running.AsSpan((i + 1) * Kinds, Kinds));
            running[((i + 1) * Kinds) + (int)statuses[i]]++;
        }
    }

    public UnitStatus[] Statuses { get; }

    public int Count(UnitStatus status, int start, int end) => running[(end * Kinds) + (int)status] - running[(start * Kinds) + (int)status];

    public int Expected(int start, int end) =>
        end - start - Count(UnitStatus.NotExpected, start, end) - Count(UnitStatus.NotApplicable, start, end);

    /// <summary>What a total is when it is not a number by itself: semantics D2 and D3.</summary>
    public FigureState StateOf(int start, int end)
    {
        if (Count(UnitStatus.Reported, start, end) + Count(UnitStatus.Partial, start, end) > 0)
        {
            return FigureState.Value;
        }

        var expected = Expected(start, end);
        return expected == 0 ? FigureState.NotApplicable
            : Count(UnitStatus.Withheld, start, end) == expected ? FigureState.Withheld
            : FigureState.Missing;
    }
}
