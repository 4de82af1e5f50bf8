using System.Numerics;

namespace TodanVan.Domain.Tests.Laws;

/// <summary>What largest remainder promises, after CsCheck's tests of an allocator (https://github.com/AnthonyLloyd/CsCheck).</summary>
[Properties(MaxTest = 300)]
public class ApportionmentLaws
{
    private static readonly Gen<(BigInteger Total, Rational[] Weights)> Cases =
        from total in NumericGenerators.BigIntegers
        from weights in NumericGenerators.Modest.NonEmptyListOf()
        where !Sum(weights).IsZero
        select (total, weights.ToArray());

    private static readonly Gen<Rational[]> Values = NumericGenerators.Modest.ListOf().Select(x => x.ToArray());

    [Property]
    public Property ByLargestRemainder_AnyWeights_AddsUpWithinOneOfTheQuota() =>
        Prop.ForAll(Cases.ToArbitrary(), c =>
        {
            var shares = Apportionment.ByLargestRemainder(c.Total, c.Weights).Shares;
            var perWeight = c.Total / Sum(c.Weights);
            return shares.Aggregate(BigInteger.Zero, (a, b) => a + b) == c.Total
                && shares.Zip(c.Weights).All(pair =>
                    pair.First >= (pair.Second * perWeight).Floor() && pair.First <= (pair.Second * perWeight).Ceiling());
        });

    [Property]
    public Property ByLargestRemainder_AnyWeights_NoSwapOfAUnitIsFairer() =>
        Prop.ForAll(Cases.ToArbitrary(), c =>
        {
            var shares = Apportionment.ByLargestRemainder(c.Total, c.Weights).Shares;
            var perWeight = c.Total / Sum(c.Weights);
            for (var i = 0; i < shares.Count; i++)
            {
                for (var j = 0; j < shares.Count; j++)
                {
                    var (x, y) = (c.Weights[i] * perWeight, c.Weights[j] * perWeight);
                    if (i != j && Error(shares[i] - 1, x) + Error(shares[j] + 1, y) < Error(shares[i], x) + Error(shares[j], y))
                    {
                        return false;
                    }
                }
            }

            return true;
        });

    [Property]
    public Property ByLargestRemainder_WeightsTimesANumber_ChangesNothing() =>
        Prop.ForAll(Cases.ToArbitrary(), NumericGenerators.Modest.Where(x => !x.IsZero).ToArbitrary(), (c, factor) =>
        {
            var before = Apportionment.ByLargestRemainder(c.Total, c.Weights);
            var after = Apportionment.ByLargestRemainder(c.Total, [.. c.Weights.Select(w => w * factor)]);
            return before.Shares.SequenceEqual(after.Shares) && before.HasTies == after.HasTies;
        });

    [Property]
    public Property ByLargestRemainder_PermutedWeights_PermutesSharesUnlessTied() =>
        Prop.ForAll(Cases.ToArbitrary(), Gen.Choose(1, 1000).ToArbitrary(), (c, seed) =>
        {
            var before = Apportionment.ByLargestRemainder(c.Total, c.Weights);
            var order = Enumerable.Range(0, c.Weights.Length).OrderBy(i => (i * 7919 * seed) % 1009).ToArray();
            var after = Apportionment.ByLargestRemainder(c.Total, [.. order.Select(i => c.Weights[i])]);
            var sameBag = before.Shares.Zip(c.Weights).OrderBy(x => x.Second).ThenBy(x => x.First)
                .SequenceEqual(after.Shares.Zip(order.Select(i => c.Weights[i])).OrderBy(x => x.Second).ThenBy(x => x.First));
            return before.HasTies == after.HasTies
                && sameBag
                && (before.HasTies || after.Shares.SequenceEqual(order.Select(i => before.Shares[i])));
        });

    [Property]
    public Property ByLargestRemainder_EqualWeightsThatGetDifferentShares_AreATieAndTheEarlierGetsMore() =>
        Prop.ForAll(Cases.ToArbitrary(), c =>
        {
            var result = Apportionment.ByLargestRemainder(c.Total, c.Weights);
            var differ = false;
            for (var i = 0; i < c.Weights.Length; i++)
            {
                for (var j = i + 1; j < c.Weights.Length; j++)
                {
                    if (c.Weights[i] == c.Weights[j] && result.Shares[i] != result.Shares[j])
                    {
                        differ = true;
                        if (result.Shares[i] < result.Shares[j])
                        {
                            return false;
                        }
                    }
                }
            }

            return result.HasTies == differ;
        });

    // Where remainders are equal the larger share comes first, so this holds of equal remainders too.
    [Property]
    public Property ByLargestRemainder_SmallerWeight_NeverGetsMore() =>
        Prop.ForAll(Cases.ToArbitrary(), c =>
        {
            var shares = Apportionment.ByLargestRemainder(c.Total, c.Weights).Shares;
            var growing = c.Total.IsZero || (c.Total / Sum(c.Weights)).Sign > 0; // with a negative factor the order turns round
            var sorted = Enumerable.Range(0, shares.Count).OrderBy(i => growing ? c.Weights[i] : -c.Weights[i]).ThenByDescending(i => i);
            return sorted.Zip(sorted.Skip(1)).All(pair => shares[pair.First] <= shares[pair.Second]);
        });

    [Property]
    public Property RoundToTotal_SmallerValue_NeverGetsMore() =>
        Prop.ForAll(Values.ToArbitrary(), values =>
        {
            var shares = Apportionment.RoundToTotal(values, Sum(values).Floor()).Shares;
            return Enumerable.Range(0, shares.Count).All(i =>
                Enumerable.Range(0, shares.Count).All(j => values[i] >= values[j] || shares[i] <= shares[j]));
        });

    [Property]
    public Property RoundToTotal_SumRoundedAnyWay_AddsUpFromFloorsAndCeilings() =>
        Prop.ForAll(Values.ToArbitrary(), Gen.Elements(Enum.GetValues<MidpointRounding>()).ToArbitrary(), (values, mode) =>
        {
            var total = Sum(values).RoundToInteger(mode);
            var shares = Apportionment.RoundToTotal(values, total).Shares;
            return shares.Aggregate(BigInteger.Zero, (a, b) => a + b) == total
                && shares.Zip(values).All(p => p.First == p.Second.Floor() || p.First == p.Second.Ceiling());
        });

    private static Rational Error(BigInteger share, Rational quota) => Rational.Abs(share - quota);

    private static Rational Sum(IEnumerable<Rational> values) => values.Aggregate(Rational.Zero, (a, b) => a + b);
}
