namespace TodanVan.Domain.Tests.Laws;

/// <summary>A computed qualifier never excludes a value that the true operands could give.</summary>
[Properties(MaxTest = 2000)]
public class QualifierLaws
{
    // A quantity as reported, and a true number that the report does not contradict.
    private static readonly Gen<(Quantity Reported, Rational Truth)> Reports = ReportsOf(NumericGenerators.Modest, NumericGenerators.Modest);

    private static readonly Gen<(Quantity Reported, Rational Truth)> PositiveReports =
        ReportsOf(NumericGenerators.Modest.Select(Rational.Abs).Where(x => x.Sign > 0), NumericGenerators.Modest)
            .Where(report => report.Truth.Sign > 0);

    [Property]
    public Property Add_AnyTruth_IsInside() =>
        Prop.ForAll(Reports.ToArbitrary(), Reports.ToArbitrary(), (a, b) =>
            Holds(a.Reported + b.Reported, a.Truth + b.Truth) && Holds(a.Reported - b.Reported, a.Truth - b.Truth));

    [Property]
    public Property Scale_AnyTruth_IsInside() =>
        Prop.ForAll(Reports.ToArbitrary(), NumericGenerators.Modest.ToArbitrary(), (a, factor) =>
            Holds(a.Reported * factor, a.Truth * factor)
            && Holds(-a.Reported, -a.Truth)
            && (factor.IsZero || Holds(a.Reported / factor, a.Truth / factor)));

    [Property]
    public Property Divide_AnyTruth_IsInside() =>
        Prop.ForAll(
            Reports.ToArbitrary(),
            Reports.Where(b => !b.Truth.IsZero && !b.Reported.Value.IsZero).ToArbitrary(),
            (a, b) => Holds(a.Reported / b.Reported, a.Truth / b.Truth));

    [Property]
    public Property DivideAndMultiply_PositiveTruth_IsInside() =>
        Prop.ForAll(PositiveReports.ToArbitrary(), PositiveReports.ToArbitrary(), (a, b) =>
            Holds(
                new Quantity(
                    a.Reported.Value / b.Reported.Value,
                    UnitOfMeasure.One,
                    Qualifiers.Divide(a.Reported.Qualifier, leftIsPositive: true, b.Reported.Qualifier, rightIsPositive: true)),
                a.Truth / b.Truth)
            && Holds(
                new Quantity(
                    a.Reported.Value * b.Reported.Value,
                    UnitOfMeasure.One,
                    Qualifiers.Multiply(a.Reported.Qualifier, leftIsPositive: true, b.Reported.Qualifier, rightIsPositive: true)),
                a.Truth * b.Truth));

    [Property]
    public Property Round_AnyTruth_StaysInsideUnlessExact() =>
        Prop.ForAll(Reports.ToArbitrary(), Gen.Elements(Enum.GetValues<MidpointRounding>()).ToArbitrary(), (a, mode) =>
            a.Reported.Qualifier == Qualifier.Exact || Holds(a.Reported.Round(new Rounding(0, mode)), a.Truth));

    [Property]
    public Property Compare_AnyTruth_IsNeverContradicted() =>
        Prop.ForAll(Reports.ToArbitrary(), NumericGenerators.Modest.ToArbitrary(), (a, limit) =>
            Agrees(a.Reported.IsAtLeast(limit), a.Truth >= limit)
            && Agrees(a.Reported.IsAtMost(limit), a.Truth <= limit)
            && Agrees(a.Reported.IsGreaterThan(limit), a.Truth > limit)
            && Agrees(a.Reported.IsLessThan(limit), a.Truth < limit)
            && Agrees(a.Reported.IsEqualTo(limit), a.Truth == limit));

    [Property(Arbitrary = [typeof(NumericGenerators)])]
    public bool Add_AnyQualifiers_IsCommutativeAssociativeWithExactNeutral(Qualifier a, Qualifier b, Qualifier c) =>
        Qualifiers.Add(a, b) == Qualifiers.Add(b, a)
        && Qualifiers.Add(Qualifiers.Add(a, b), c) == Qualifiers.Add(a, Qualifiers.Add(b, c))
        && Qualifiers.Add(a, Qualifier.Exact) == a
        && Qualifiers.Negate(Qualifiers.Negate(a)) == a
        && Qualifiers.Negate(Qualifiers.Add(a, b)) == Qualifiers.Add(Qualifiers.Negate(a), Qualifiers.Negate(b));

    // A qualifier that said less than it could would hold of every truth too; this finds one that is too weak.
    [Property]
    public Property Add_SameSide_IsKeptAndStrictIfEitherIs() =>
        Prop.ForAll(Reports.ToArbitrary(), Reports.ToArbitrary(), (a, b) =>
        {
            var sum = (a.Reported + b.Reported).Qualifier;
            var (x, y) = (a.Reported.Qualifier, b.Reported.Qualifier);
            return (BoundsBelow(x) && BoundsBelow(y)) == BoundsBelow(sum)
                && (BoundsAbove(x) && BoundsAbove(y)) == BoundsAbove(sum)
                && IsStrict(sum) == (sum != Qualifier.About && (IsStrict(x) || IsStrict(y)));
        });

    [Property]
    public Property Subtract_AnyQuantities_IsAddingTheNegated() =>
        Prop.ForAll(Reports.ToArbitrary(), Reports.ToArbitrary(), (a, b) =>
            a.Reported - b.Reported == a.Reported + -b.Reported && -(a.Reported - b.Reported) == b.Reported - a.Reported);

    private static bool BoundsBelow(Qualifier qualifier) => qualifier is Qualifier.Exact or Qualifier.MoreThan or Qualifier.AtLeast;

    private static bool BoundsAbove(Qualifier qualifier) => qualifier is Qualifier.Exact or Qualifier.LessThan or Qualifier.AtMost;

    private static bool IsStrict(Qualifier qualifier) => qualifier is Qualifier.MoreThan or Qualifier.LessThan;

    private static Gen<(Quantity Reported, Rational Truth)> ReportsOf(Gen<Rational> values, Gen<Rational> distances) =>
        from value in values
        from qualifier in NumericGenerators.QualifierValues
        from distance in distances.Select(Rational.Abs)
        where Contains(qualifier, value, TruthOf(qualifier, value, distance))
        select (new Quantity(value, UnitOfMeasure.One, qualifier), TruthOf(qualifier, value, distance));

    private static Rational TruthOf(Qualifier qualifier, Rational value, Rational distance) => qualifier switch
    {
        Qualifier.Exact => value,
        Qualifier.MoreThan or Qualifier.AtLeast => value + distance,
        Qualifier.LessThan or Qualifier.AtMost => value - distance,
        _ => distance.Numerator.IsEven ? value + distance : value - distance,
    };

    private static bool Holds(Quantity computed, Rational truth) => Contains(computed.Qualifier, computed.Value, truth);

    private static bool Contains(Qualifier qualifier, Rational value, Rational truth) => qualifier switch
    {
        Qualifier.Exact => truth == value,
        Qualifier.MoreThan => truth > value,
        Qualifier.AtLeast => truth >= value,
        Qualifier.LessThan => truth < value,
        Qualifier.AtMost => truth <= value,
        _ => true,
    };

    private static bool Agrees(bool? answer, bool truth) => answer is null || answer == truth;
}
