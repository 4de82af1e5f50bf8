using System.Numerics;

namespace TodanVan.Domain.Tests.Laws;

/// <summary>Writing and reading are inverse, and both ways of reading agree.</summary>
[Properties(MaxTest = 300)]
public class VietnameseNumberLaws
{
    private static readonly Gen<UnitOfMeasure> Units = Gen.Elements(
        UnitOfMeasure.One, UnitOfMeasure.Percent, UnitOfMeasure.SquareMetre, UnitOfMeasure.Hectare, UnitOfMeasure.LabourDay,
        UnitOfMeasure.Dong, UnitOfMeasure.Team, UnitOfMeasure.Member, UnitOfMeasure.Person, UnitOfMeasure.Model,
        UnitOfMeasure.Village, UnitOfMeasure.Member.Per(UnitOfMeasure.Team), UnitOfMeasure.One.Per(UnitOfMeasure.Team));

    private static readonly Gen<string> NumberLike =
        Gen.Elements('0', '1', '2', '9', '.', ',', '-', ' ', 'x').ListOf().Select(x => new string([.. x]));

    [Property]
    public Property FormatNumber_AnyDecimal_ReadsBack() =>
        Prop.ForAll(NumericGenerators.Decimals.ToArbitrary(), value =>
            VietnameseNumber.ParseNumber(VietnameseNumber.FormatNumber(value), NumberConvention.Vietnamese).Value == value);

    [Property]
    public Property FormatQuantity_AnyQuantity_ReadsBack() =>
        Prop.ForAll(
            NumericGenerators.Decimals.ToArbitrary(), Units.ToArbitrary(), NumericGenerators.QualifierValues.ToArbitrary(),
            (value, unit, qualifier) =>
            {
                var quantity = new Quantity(value, unit, qualifier);
                return VietnameseNumber.ParseQuantity(VietnameseNumber.FormatQuantity(quantity), NumberConvention.Vietnamese).Value == quantity;
            });

    [Property]
    public Property FormatCoverage_AnyFraction_ReadsBackWithAConsistentPercentage() =>
        Prop.ForAll(
            NumericGenerators.Decimals.ToArbitrary(), NumericGenerators.Decimals.Where(x => !x.IsZero).ToArbitrary(),
            (numerator, denominator) =>
            {
                var result = VietnameseNumber.ParseRatio(
                    VietnameseNumber.FormatCoverage(numerator, denominator), NumberConvention.Vietnamese);
                return result.Success
                    && result.Value.Numerator == numerator
                    && result.Value.Denominator == denominator
                    && result.Value.Percent == 100 == (numerator == denominator);
            });

    [Property(MaxTest = 3000)]
    public Property Parse_AnyText_AllWaysAgree() =>
        Prop.ForAll(NumberLike.ToArbitrary(), Gen.Choose(0, 4).ToArbitrary(), (text, scale) =>
        {
            foreach (var convention in Enum.GetValues<NumberConvention>())
            {
                var number = VietnameseNumber.ParseNumber(text, convention);
                var largeFailure = VietnameseNumber.TryParseScaled(text, convention, scale, out BigInteger large, out var largePosition);
                var smallFailure = VietnameseNumber.TryParseScaled(text, convention, scale, out long small, out var smallPosition);
                var agree = number.Success
                    ? number.Value.TryToScaled(scale, out var mantissa)
                        ? largeFailure == ParseFailure.None && large == mantissa
                        : largeFailure == ParseFailure.TooManyDecimals && large.IsZero
                    : largeFailure == number.Failure && largePosition == number.Position;
                var fits = large >= long.MinValue && large <= long.MaxValue;
                agree &= fits
                    ? smallFailure == largeFailure && small == large && smallPosition == largePosition
                    : smallFailure == ParseFailure.OutOfRange && small == 0;
                if (!agree)
                {
                    return false;
                }
            }

            return true;
        });

    [Property(MaxTest = 1000)]
    public Property Parse_PlainDigits_ReadTheSameInBothConventions() =>
        Prop.ForAll(NumericGenerators.BigIntegers.ToArbitrary(), value =>
        {
            var text = ((Rational)value).ToString();
            return VietnameseNumber.ParseNumber(text, NumberConvention.Vietnamese).Value == value
                && VietnameseNumber.ParseNumber(text, NumberConvention.Invariant).Value == value;
        });
}
