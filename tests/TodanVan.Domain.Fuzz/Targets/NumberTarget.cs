using System.Numerics;

namespace TodanVan.Domain.Fuzz;

/// <summary>Numbers, quantities, ratios and qualifiers as people write them.</summary>
internal static class NumberTarget
{
    private static readonly Rounding Rounded = Rounding.HalfAwayFromZero(2);

    public static void Check(ReadOnlySpan<byte> input)
    {
        var text = FuzzTarget.Text(input);
        foreach (var convention in Enum.GetValues<NumberConvention>())
        {
            CheckNumber(text, convention);
            CheckQuantity(text, convention);
            CheckRatio(text, convention);
        }

        if (VietnameseNumber.ParseQualifier(text).TryGetValue(out var qualifier))
        {
            Promise.Same(qualifier, VietnameseNumber.ParseQualifier(VietnameseNumber.FormatQualifier(qualifier)).Value);
        }

        CheckRational(text);
    }

    private static void CheckNumber(string text, NumberConvention convention)
    {
        var number = VietnameseNumber.ParseNumber(text, convention);
        Promise.Holds(number.Position >= 0 && number.Position <= text.Length);
        foreach (var scale in (ReadOnlySpan<int>)[0, 2, 19, VietnameseNumber.MaxDigits])
        {
            CheckScaled(text, convention, scale, number);
        }

        if (!number.TryGetValue(out var value))
        {
            return;
        }

        Promise.Same(value, VietnameseNumber.ParseNumber(VietnameseNumber.FormatNumber(value), NumberConvention.Vietnamese).Value);
        Promise.Same(Rounded.Apply(value), VietnameseNumber.ParseNumber(VietnameseNumber.FormatNumber(value, Rounded, true), NumberConvention.Vietnamese).Value);
        Promise.Same(
            new Quantity(value, UnitOfMeasure.Dong),
            VietnameseNumber.ParseQuantity(VietnameseNumber.FormatMoney(value), NumberConvention.Vietnamese).Value);

        // What both conventions read as a number of one group is the one doubt there is.
        if (convention == NumberConvention.Vietnamese && VietnameseNumber.LooksLikeGroupedInvariant(text))
        {
            Promise.Holds(text.Contains(',', StringComparison.Ordinal) && value.TryToScaled(3, out _));
        }
    }

    /// <summary>Both ways of reading a scaled number agree with the number itself.</summary>
    private static void CheckScaled(string text, NumberConvention convention, int scale, ParseResult<Rational> number)
    {
        var largeFailure = VietnameseNumber.TryParseScaled(text, convention, scale, out BigInteger large, out var largePosition);
        var smallFailure = VietnameseNumber.TryParseScaled(text, convention, scale, out long small, out var smallPosition);
        if (!number.TryGetValue(out var value))
        {
            Promise.Same((number.Failure, number.Position), (largeFailure, largePosition));
            Promise.Same((number.Failure, number.Position), (smallFailure, smallPosition));
            return;
        }

        var fits = value.TryToScaled(scale, out var mantissa);
        Promise.Same(fits ? ParseFailure.None : ParseFailure.TooManyDecimals, largeFailure);
        Promise.Same(fits ? mantissa : BigInteger.Zero, large);
        if (mantissa >= long.MinValue && mantissa <= long.MaxValue)
        {
            Promise.Same((largeFailure, large, largePosition), (smallFailure, small, smallPosition));
        }
        else
        {
            Promise.Same((ParseFailure.OutOfRange, 0L), (smallFailure, small));
        }
    }

    private static void CheckQuantity(string text, NumberConvention convention)
    {
        var read = VietnameseNumber.ParseQuantity(text, convention);
        Promise.Holds(read.Position >= 0 && read.Position <= text.Length);
        if (!read.TryGetValue(out var quantity))
        {
            return;
        }

        var written = VietnameseNumber.FormatQuantity(quantity);
        if (written.Count(char.IsAsciiDigit) <= VietnameseNumber.MaxDigits)
        {
            Promise.Same(quantity, VietnameseNumber.ParseQuantity(written, NumberConvention.Vietnamese).Value);
        }
    }

    private static void CheckRatio(string text, NumberConvention convention)
    {
        var read = VietnameseNumber.ParseRatio(text, convention);
        Promise.Holds(read.Position >= 0 && read.Position <= text.Length);
        if (read.TryGetValue(out var ratio) && !ratio.Denominator.IsZero)
        {
            var again = VietnameseNumber.ParseRatio(
                VietnameseNumber.FormatCoverage(ratio.Numerator, ratio.Denominator), NumberConvention.Vietnamese).Value;
            Promise.Same((ratio.Numerator, ratio.Denominator), (again.Numerator, again.Denominator));
            Promise.Same(ratio.Numerator == ratio.Denominator, again.Percent == 100);
        }
    }

    private static void CheckRational(string text)
    {
        if (!Rational.TryParse(text, out var value))
        {
            return;
        }

        Promise.Same(value, Rational.Parse(value.ToString()));
        if (value.TryToDecimalText(out var digits))
        {
            Promise.Same(value, Rational.Parse(digits));
        }
    }
}
