using System.Numerics;

namespace TodanVan.Domain;

/// <summary>Powers of ten, the small ones from a table.</summary>
internal static class PowersOfTen
{
    /// <summary>The largest exponent whose power fits an <see cref="long"/>.</summary>
    public const int MaxInt64Exponent = 18;

    private static readonly long[] Small = BuildSmall();

    /// <summary>10 to the power of <paramref name="exponent"/>, which is 0 to <see cref="MaxInt64Exponent"/>.</summary>
    public static long Int64(int exponent) => Small[exponent];

    /// <summary>10 to the power of <paramref name="exponent"/>, which is not negative.</summary>
    public static BigInteger Of(int exponent) =>
        exponent <= MaxInt64Exponent ? Small[exponent] : BigInteger.Pow(10, exponent);

    private static long[] BuildSmall()
    {
        var powers = new long[MaxInt64Exponent + 1];
        powers[0] = 1;
        for (var i = 1; i < powers.Length; i++)
        {
            powers[i] = powers[i - 1] * 10;
        }

        return powers;
    }
}
