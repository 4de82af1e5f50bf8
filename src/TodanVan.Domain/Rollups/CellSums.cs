using System.Numerics;

namespace TodanVan.Domain.Rollups;

/// <summary>The values of reporting units in a row with their qualifiers, and the exact sum of any range of them.</summary>
internal sealed class CellSums(int count)
{
    private readonly ExactSums sums = new(count);
    private Qualifier[]? qualifiers;

    public void Add(int unit, BigInteger mantissa, Qualifier qualifier)
    {
        sums.Add(unit, mantissa);
        Qualify(unit, qualifier);
    }

    public void Add(int unit, long mantissa, Qualifier qualifier)
    {
        sums.Add(unit, mantissa);
        Qualify(unit, qualifier);
    }

    public CellSums Summed()
    {
        sums.Summed();
        return this;
    }

    public BigInteger Between(int start, int end) => sums.Between(start, end);

    public BigInteger Between(UnitRanges ranges)
    {
        var sum = BigInteger.Zero;
        for (var i = 0; i < ranges.Count; i++)
        {
            sum += sums.Between(ranges[i].Start, ranges[i].End);
        }

        return sum;
    }

    public Qualifier QualifierOf(UnitRanges ranges)
    {
        var result = Qualifier.Exact;
        for (var i = 0; qualifiers is not null && i < ranges.Count; i++)
        {
            result = Qualifiers.Add(result, QualifierOf(ranges[i].Start, ranges[i].End));
        }

        return result;
    }

    public Qualifier QualifierOf(int start, int end)
    {
        var result = Qualifier.Exact;
        for (var i = start; qualifiers is not null && i < end; i++)
        {
            result = Qualifiers.Add(result, qualifiers[i]);
        }

        return result;
    }

    private void Qualify(int unit, Qualifier qualifier)
    {
        if (qualifier != Qualifier.Exact)
        {
            qualifiers ??= new Qualifier[count];
            qualifiers[unit] = Qualifiers.Add(qualifiers[unit], qualifier);
        }
    }
}
