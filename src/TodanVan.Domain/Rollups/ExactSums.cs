using System.Numerics;

namespace TodanVan.Domain.Rollups;

/// <summary>
/// Integers in a row, and the exact sum of any range of them in constant time: running sums, of which two are subtracted.
/// </summary>
/// <remarks>
/// Running sums of 64-bit integers fit 128 bits for any number of them that fits in memory; one larger value moves the whole row to
/// integers without a limit.
/// </remarks>
internal sealed class ExactSums
{
    private readonly Int128[] values;
    private BigInteger[]? big;
    private bool summed;

    public ExactSums(int count)
    {
        // Values are kept shifted by one, and turned into running sums in place.
        values = new Int128[count + 1];
    }

    public void Add(int index, long value) => values[index + 1] += value;

    public void Add(int index, BigInteger value)
    {
        if (value >= long.MinValue && value <= long.MaxValue)
        {
            Add(index, (long)value);
            return;
        }

        big ??= new BigInteger[values.Length];
        big[index + 1] += value;
    }

    public void Summed()
    {
        for (var i = 1; i < values.Length; i++)
        {
            values[i] += values[i - 1];
            if (big is not null)
            {
                big[i] += big[i - 1];
            }
        }

        summed = true;
    }

    public BigInteger Between(int start, int end)
    {
        if (!summed)
        {
            throw new InvalidOperationException("The running sums have not been made yet.");
        }

        BigInteger sum = values[end] - values[start];
        return big is null ? sum : sum + big[end] - big[start];
    }
}
