using System.Numerics;

namespace TodanVan.Domain.Tests.Laws;

/// <summary>Numbers that meet both representations of a fraction and the edge between them.</summary>
public static class NumericGenerators
{
    private static readonly BigInteger[] Edges =
    [
        0, 1, -1, 2, 3, 5, 10, int.MaxValue, int.MinValue, long.MaxValue, long.MinValue, long.MaxValue - 1, long.MinValue + 1,
        (BigInteger)long.MaxValue + 1, (BigInteger)long.MinValue - 1, BigInteger.Pow(10, 18), BigInteger.Pow(10, 30), BigInteger.Pow(2, 200),
    ];

    public static Gen<BigInteger> BigIntegers { get; } = Gen.Frequency(
        (6, Gen.Choose(-60, 60).Select(x => (BigInteger)x)),
        (2, Gen.Choose(int.MinValue, int.MaxValue).Select(x => (BigInteger)x)),
        (2, Gen.Elements(Edges)),
        (1, Gen.Choose(int.MinValue, int.MaxValue).Two().Select(pair => ((BigInteger)pair.Item1 << 32) + pair.Item2)),
        (1, Gen.Choose(int.MinValue, int.MaxValue).Three().Select(t => ((BigInteger)t.Item1 << 90) + ((BigInteger)t.Item2 << 31) + t.Item3)));

    public static Gen<Rational> Rationals { get; } =
        from numerator in BigIntegers
        from denominator in BigIntegers.Where(x => !x.IsZero)
        select new Rational(numerator, denominator);

    public static Gen<Rational> Decimals { get; } =
        from mantissa in BigIntegers
        from scale in Gen.Choose(0, 30)
        select Rational.FromScaled(mantissa, scale);

    public static Gen<Rational> Modest { get; } =
        from numerator in Gen.Choose(-40, 40)
        from denominator in Gen.Choose(1, 12)
        select new Rational(numerator, denominator);

    public static Gen<Qualifier> QualifierValues { get; } = Gen.Elements(Enum.GetValues<Qualifier>());

    public static Arbitrary<BigInteger> BigInteger1() => BigIntegers.ToArbitrary();

    public static Arbitrary<Rational> Rational1() => Rationals.ToArbitrary();

    public static Arbitrary<MidpointRounding> Mode() => Gen.Elements(Enum.GetValues<MidpointRounding>()).ToArbitrary();

    public static Arbitrary<Qualifier> Qualifier1() => QualifierValues.ToArbitrary();
}
