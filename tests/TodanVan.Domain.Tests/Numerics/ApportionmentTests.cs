namespace TodanVan.Domain.Tests.Numerics;

public class ApportionmentTests
{
    [Fact]
    public void ByLargestRemainder_WorkedExample_GivesTheRestToTheLargestRemainders()
    {
        // Quotas of 10 by 5, 3, 1: 50/9 = 5 5/9, 30/9 = 3 3/9, 10/9 = 1 1/9; one unit left, for the first.
        Assert.Equal([6, 3, 1], Shares(Apportionment.ByLargestRemainder(10, [5, 3, 1])));
    }

    [Fact]
    public void ByLargestRemainder_EqualRemaindersOfDifferentShares_PrefersTheLargerShare()
    {
        // Quotas of 3 by 1, 3, 2: 1/2, 3/2, 1; the unit left goes to 3/2, though it comes later.
        var result = Apportionment.ByLargestRemainder(3, [1, 3, 2]);

        Assert.Equal([0, 2, 1], Shares(result));
        Assert.False(result.HasTies);
    }

    [Fact]
    public void ByLargestRemainder_EqualShares_PrefersTheEarlierAndSaysSo()
    {
        var result = Apportionment.ByLargestRemainder(4, [1, 1, 1]);

        Assert.Equal([2, 1, 1], Shares(result));
        Assert.True(result.HasTies);
        Assert.False(Apportionment.ByLargestRemainder(6, [1, 1, 1]).HasTies);
    }

    [Fact]
    public void ByLargestRemainder_NegativeTotal_RoundsFromBelow()
    {
        // -4/3 each: floor -2, sum -6, two units to give back.
        Assert.Equal([-1, -1, -2], Shares(Apportionment.ByLargestRemainder(-4, [1, 1, 1])));
    }

    [Fact]
    public void ByLargestRemainder_NegativeWeight_KeepsItsSign()
    {
        // Quotas of 5 by 3, -1 (sum 2): 7 1/2 and -2 1/2; equal remainders, the larger value first.
        var result = Apportionment.ByLargestRemainder(5, [-1, 3]);

        Assert.Equal([-3, 8], Shares(result));
        Assert.False(result.HasTies);
    }

    [Fact]
    public void ByLargestRemainder_ZeroTotal_GivesZeros()
    {
        Assert.Equal([0, 0], Shares(Apportionment.ByLargestRemainder(0, [1, 2])));
        Assert.Equal([0, 0], Shares(Apportionment.ByLargestRemainder(0, [0, 0])));
        Assert.Empty(Apportionment.ByLargestRemainder(0, []).Shares);
    }

    [Fact]
    public void ByLargestRemainder_NoProportion_Throws()
    {
        Assert.Throws<ArgumentException>("weights", () => Apportionment.ByLargestRemainder(1, []));
        Assert.Throws<ArgumentException>("weights", () => Apportionment.ByLargestRemainder(1, [0, 0]));
        Assert.Throws<ArgumentException>("weights", () => Apportionment.ByLargestRemainder(1, [1, -1]));
        Assert.Throws<ArgumentNullException>("weights", () => Apportionment.ByLargestRemainder(1, null!));
    }

    [Fact]
    public void ByLargestRemainder_ZeroWeight_NeverGetsAUnit() =>
        Assert.Equal([0, 1, 0], Shares(Apportionment.ByLargestRemainder(1, [0, new Rational(1, 3), new Rational(1, 3)])));

    [Fact]
    public void RoundToTotal_TotalOutOfReach_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>("total", () => Apportionment.RoundToTotal([new Rational(1, 2), 3], 2));
        Assert.Throws<ArgumentOutOfRangeException>("total", () => Apportionment.RoundToTotal([new Rational(1, 2), 3], 5));
        Assert.Throws<ArgumentOutOfRangeException>("total", () => Apportionment.RoundToTotal([], 1));
        Assert.Throws<ArgumentNullException>("values", () => Apportionment.RoundToTotal(null!, 1));
        Assert.Equal([1, 3], Shares(Apportionment.RoundToTotal([new Rational(1, 2), 3], 4)));
        Assert.Equal([0, 3], Shares(Apportionment.RoundToTotal([new Rational(1, 2), 3], 3)));
    }

    private static int[] Shares(Apportionment result) => [.. result.Shares.Select(x => (int)x)];
}
