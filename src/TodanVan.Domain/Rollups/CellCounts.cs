namespace TodanVan.Domain.Rollups;

/// <summary>Of a measure with a frequency, how many cells each reporting unit owes, and how many of them it has reported.</summary>
internal sealed class CellCounts(int count, bool tilesThePeriod)
{
    private readonly int[] expected = new int[count + 1];
    private readonly int[] reported = new int[count + 1];

    /// <summary>Whether the cells are the whole of the asked period, so that nothing is owed beside them.</summary>
    public bool TilesThePeriod => tilesThePeriod;

    public void Owe(int stand, bool isReported)
    {
        expected[stand + 1]++;
        reported[stand + 1] += isReported ? 1 : 0;
    }

    public CellCounts Summed()
    {
        for (var i = 1; i < expected.Length; i++)
        {
            expected[i] += expected[i - 1];
            reported[i] += reported[i - 1];
        }

        return this;
    }

    /// <summary>How many cells of a stand are owed and not there.</summary>
    public int MissingOf(int stand) => Of(expected, new UnitRanges(stand, stand + 1)) - Of(reported, new UnitRanges(stand, stand + 1));

    public int Expected(UnitRanges ranges) => Of(expected, ranges);

    public int Reported(UnitRanges ranges) => Of(reported, ranges);

    private static int Of(int[] running, UnitRanges ranges)
    {
        var total = 0;
        for (var i = 0; i < ranges.Count; i++)
        {
            total += running[ranges[i].End] - running[ranges[i].Start];
        }

        return total;
    }
}
