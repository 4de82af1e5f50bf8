using System.Collections.ObjectModel;
using System.Numerics;
using Ardalis.GuardClauses;

namespace TodanVan.Domain;

/// <summary>Whole shares that add up to a whole total, found by the method of the largest remainder.</summary>
/// <remarks>
/// <para>
/// Every exact share x first gets floor(x). What is then left of the total is a count of units, and they go one each to the
/// shares with the largest remainder x - floor(x) (so -1/2 has the floor -1 and the remainder 1/2). Of equal remainders the
/// larger share x comes first, with its sign; of equal shares the one earlier in the list.
/// </para>
/// <para>
/// The order of the list therefore only ever decides between identical shares. For the same result from data in any order,
/// list the parts in an order of their own, such as by code and then by id; <see cref="HasTies"/> tells whether it mattered.
/// </para>
/// <para>To get shares in tenths or hundredths, apportion the total times 10 or 100.</para>
/// </remarks>
/// <threadsafety>Immutable, and so safe to share between threads.</threadsafety>
public sealed class Apportionment
{
    private Apportionment(BigInteger[] shares, bool hasTies)
    {
        Shares = new ReadOnlyCollection<BigInteger>(shares);
        HasTies = hasTies;
    }

    /// <summary>The shares, in the order of the weights or values given; they add up to the total.</summary>
    public IReadOnlyList<BigInteger> Shares { get; }

    /// <summary>
    /// Whether the order of the list decided something: two identical exact shares got different whole shares.
    /// </summary>
    public bool HasTies { get; }

    /// <summary>Divides a total in proportion to weights.</summary>
    /// <param name="total">The number of units to hand out; it may be negative. Of 0 every share is 0, whatever the weights.</param>
    /// <param name="weights">
    /// The weights. Negative ones are allowed (a correction), as is a negative sum; multiplying all weights by one number other
    /// than 0 changes nothing.
    /// </param>
    /// <returns>Whole shares, each the floor of <c>total * weight / sum of weights</c> or one more.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="weights"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// The weights are none or add up to 0 while <paramref name="total"/> is not 0: there is no proportion to keep.
    /// </exception>
    public static Apportionment ByLargestRemainder(BigInteger total, IReadOnlyList<Rational> weights)
    {
        Guard.Against.Null(weights);
        var values = new Rational[weights.Count];
        if (total.IsZero)
        {
            return RoundTo(values, total);
        }

        var sum = Rational.Zero;
        for (var i = 0; i < values.Length; i++)
        {
            sum += weights[i];
        }

        if (sum.IsZero)
        {
            throw new ArgumentException("Weights that add up to 0 give no proportion for a total that is not 0.", nameof(weights));
        }

        var perWeight = total / sum;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = weights[i] * perWeight;
        }

        return RoundTo(values, total);
    }

    /// <summary>Rounds values to whole numbers that add up to a given total, which is usually their sum, rounded.</summary>
    /// <param name="values">The exact values.</param>
    /// <param name="total">What the whole numbers are to add up to.</param>
    /// <returns>For each value its floor or its ceiling, chosen by the largest remainder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="total"/> is below the sum of all floors or above the sum of all ceilings. The sum of the values rounded
    /// either way never is.
    /// </exception>
    public static Apportionment RoundToTotal(IReadOnlyList<Rational> values, BigInteger total)
    {
        Guard.Against.Null(values);
        var copy = new Rational[values.Count];
        for (var i = 0; i < copy.Length; i++)
        {
            copy[i] = values[i];
        }

        return RoundTo(copy, total);
    }

    private static Apportionment RoundTo(Rational[] values, BigInteger total)
    {
        var shares = new BigInteger[values.Length];
        var remainders = new Rational[values.Length];
        var order = new int[values.Length];
        var left = total;
        var fractions = 0;
        for (var i = 0; i < values.Length; i++)
        {
            shares[i] = values[i].Floor();
            remainders[i] = values[i] - shares[i];
            order[i] = i;
            left -= shares[i];
            fractions += values[i].IsInteger ? 0 : 1;
        }

        if (left.Sign < 0 || left > fractions)
        {
            throw new ArgumentOutOfRangeException(nameof(total), total, "No choice of floors and ceilings adds up to the total.");
        }

        var units = (int)left;
        if (units == 0 || units == fractions)
        {
            for (var i = 0; units > 0 && i < values.Length; i++)
            {
                shares[i] += values[i].IsInteger ? 0 : 1;
            }

            return new Apportionment(shares, hasTies: false);
        }

        Array.Sort(order, Compare);
        for (var k = 0; k < units; k++)
        {
            shares[order[k]]++;
        }

        // Equal values have equal remainders, so comparing values is enough.
        return new Apportionment(shares, values[order[units - 1]] == values[order[units]]);

        int Compare(int first, int second)
        {
            var byRemainder = remainders[second].CompareTo(remainders[first]);
            if (byRemainder != 0)
            {
                return byRemainder;
            }

            var byValue = values[second].CompareTo(values[first]);
            return byValue != 0 ? byValue : first.CompareTo(second);
        }
    }
}
