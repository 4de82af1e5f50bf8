using System.Globalization;
using System.Numerics;
using Ardalis.GuardClauses;
using TodanVan.Domain.Guards;

namespace TodanVan.Domain;

public static partial class VietnameseNumber
{
    private const int MoneyDecimals = 3;
    private const int CoverageDigits = 2;

    /// <summary>Writes a number exactly, with the fewest decimals: <c>2.477.180</c>, <c>7,5</c>, <c>-0,25</c>.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The text, which <see cref="ParseNumber"/> reads back while it has no more than <see cref="MaxDigits"/> digits.</returns>
    /// <exception cref="ArgumentException">The decimals never end, as those of 1/3: say how to round.</exception>
    public static string FormatNumber(Rational value) =>
        value.TryGetShortestDecimal(out var mantissa, out var scale)
            ? WriteDecimal(mantissa, scale, trimTrailingZeros: false)
            : throw new ArgumentException($"The decimals of {value} never end: a rounding is needed.", nameof(value));

    /// <summary>Writes a number rounded: <c>7,04</c>, <c>87,30</c>.</summary>
    /// <param name="value">The number.</param>
    /// <param name="rounding">How many decimals, and which way to round.</param>
    /// <param name="trimTrailingZeros">Whether zeros at the end of the decimals are left out: <c>87,3</c>, <c>100</c>.</param>
    /// <returns>The text. A number that rounds to 0 has no minus.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rounding"/> is null.</exception>
    public static string FormatNumber(Rational value, Rounding rounding, bool trimTrailingZeros)
    {
        Guard.Against.Null(rounding);
        return WriteRounded(rounding.Apply(value), rounding.Digits, trimTrailingZeros);
    }

    /// <summary>Writes a quantity exactly: <c>2.477.180 m²</c>, <c>hơn 156 tỷ đồng</c>, <c>87,3%</c>.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <returns>
    /// The qualifier's word, the number, a plain space and the symbol; no space before <c>%</c>; đồng as
    /// <see cref="FormatMoney"/> writes them. <see cref="ParseQuantity(string?, NumberConvention)"/> reads it back when it
    /// knows the unit.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="quantity"/> is null.</exception>
    /// <exception cref="ArgumentException">The decimals never end: say how to round.</exception>
    public static string FormatQuantity(Quantity quantity)
    {
        Guard.Against.Null(quantity);
        return quantity.Unit == UnitOfMeasure.Dong
            ? Qualify(quantity.Qualifier, FormatMoney(quantity.Value))
            : Qualify(quantity.Qualifier, WithUnit(FormatNumber(quantity.Value), quantity.Unit));
    }

    /// <summary>Writes a quantity rounded: <c>7,04 thành viên/tổ</c>, <c>hơn 156 m²</c>.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="rounding">How many decimals, and which way to round where the qualifier does not say (see <see cref="Quantity.Round"/>).</param>
    /// <param name="trimTrailingZeros">
    /// Whether zeros at the end of the decimals are left out. Đồng are rounded and then written as <see cref="FormatMoney"/>
    /// does, which always leaves them out.
    /// </param>
    /// <returns>The text, built as by the other overload.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string FormatQuantity(Quantity quantity, Rounding rounding, bool trimTrailingZeros)
    {
        Guard.Against.Null(quantity);
        var rounded = quantity.Round(rounding);
        return rounded.Unit == UnitOfMeasure.Dong
            ? FormatQuantity(rounded)
            : Qualify(rounded.Qualifier, WithUnit(WriteRounded(rounded.Value, rounding.Digits, trimTrailingZeros), rounded.Unit));
    }

    /// <summary>Writes an amount of money exactly: <c>109,402 tỷ đồng</c>, <c>252,43 tỷ đồng</c>, <c>52.825.688 đồng</c>.</summary>
    /// <param name="dong">The amount in đồng.</param>
    /// <returns>
    /// In tỷ (10^9) if the amount without its sign is at least that and three decimals write it exactly; else in triệu (10^6)
    /// likewise; else in đồng.
    /// </returns>
    /// <exception cref="ArgumentException">The decimals never end: round first.</exception>
    public static string FormatMoney(Rational dong)
    {
        var magnitude = Rational.Abs(dong);
        foreach (var (exponent, words) in new[] { (9, " tỷ đồng"), (6, " triệu đồng") })
        {
            var unit = PowersOfTen.Int64(exponent);
            if (magnitude >= unit && (dong / unit).TryToScaled(MoneyDecimals, out var mantissa))
            {
                return WriteDecimal(mantissa, MoneyDecimals, trimTrailingZeros: true) + words;
            }
        }

        return FormatNumber(dong) + " đồng";
    }

    /// <summary>Writes a ratio as a percentage: <c>87,30%</c>, or trimmed <c>87,3%</c>.</summary>
    /// <param name="ratio">The ratio; 1 is 100 %.</param>
    /// <param name="rounding">How many decimals the percentage has, and which way to round.</param>
    /// <param name="trimTrailingZeros">Whether zeros at the end of the decimals are left out.</param>
    /// <returns>The text. It may say 100 when the ratio is nearly 1; <see cref="FormatCoverage"/> does not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rounding"/> is null.</exception>
    public static string FormatPercent(Rational ratio, Rounding rounding, bool trimTrailingZeros) =>
        FormatNumber(ratio * 100, rounding, trimTrailingZeros) + "%";

    /// <summary>Writes a coverage as the fraction and what it reaches: <c>2.071/2.071 (đạt 100%)</c>.</summary>
    /// <param name="numerator">What is covered, as aggregated.</param>
    /// <param name="denominator">All there is, as aggregated; not 0.</param>
    /// <returns>
    /// The fraction, not reduced, and the percentage with at most two decimals, zeros at their end left out, an exact half away
    /// from zero. <c>100%</c> only when exact: 99,999 is written <c>99,99%</c> and 100,001 <c>100,01%</c>, since "all" must not
    /// be claimed. (Nearly nothing may read <c>0%</c>; the fraction beside it says what there is.)
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="denominator"/> is 0.</exception>
    /// <exception cref="ArgumentException">The decimals of a number never end.</exception>
    public static string FormatCoverage(Rational numerator, Rational denominator)
    {
        if (denominator.IsZero)
        {
            throw new ArgumentOutOfRangeException(nameof(denominator), denominator, "Nothing can be covered where there is nothing.");
        }

        var percent = WriteRounded(RoundCoverage(numerator / denominator * 100, CoverageDigits), CoverageDigits, trimTrailingZeros: true);
        return $"{FormatNumber(numerator)}/{FormatNumber(denominator)} (đạt {percent}%)";
    }

    /// <summary>The word for a qualifier: hơn, gần, ít nhất, không quá, khoảng.</summary>
    /// <param name="qualifier">The qualifier.</param>
    /// <returns>The word; empty for <see cref="Qualifier.Exact"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="qualifier"/> is not a qualifier.</exception>
    public static string FormatQualifier(Qualifier qualifier)
    {
        Guard.Against.UndefinedEnum(qualifier, nameof(qualifier));
        foreach (var (word, meaning) in QualifierWords)
        {
            if (meaning == qualifier)
            {
                return word;
            }
        }

        return "";
    }

    // Rounds a percentage to the nearest, but to 100 only when it is 100.
    private static Rational RoundCoverage(Rational percent, int digits)
    {
        var rounded = percent.Round(digits, MidpointRounding.AwayFromZero);
        if (rounded != 100 || percent == 100)
        {
            return rounded;
        }

        return percent.Round(digits, percent < 100 ? MidpointRounding.ToNegativeInfinity : MidpointRounding.ToPositiveInfinity);
    }

    private static string Qualify(Qualifier qualifier, string text) =>
        qualifier == Qualifier.Exact ? text : $"{FormatQualifier(qualifier)} {text}";

    private static string WithUnit(string number, UnitOfMeasure unit)
    {
        if (unit == UnitOfMeasure.Percent)
        {
            return number + unit.Symbol;
        }

        return unit.Symbol.Length == 0 ? number : $"{number} {unit.Symbol}";
    }

    private static string WriteRounded(Rational rounded, int digits, bool trimTrailingZeros)
    {
        _ = rounded.TryToScaled(digits, out var mantissa);
        return WriteDecimal(mantissa, digits, trimTrailingZeros);
    }

    private static string WriteDecimal(BigInteger mantissa, int scale, bool trimTrailingZeros)
    {
        var digits = BigInteger.Abs(mantissa).ToString(CultureInfo.InvariantCulture).PadLeft(scale + 1, '0');
        var integerLength = digits.Length - scale;
        var used = digits.Length;
        while (trimTrailingZeros && used > integerLength && digits[used - 1] == '0')
        {
            used--;
        }

        var isNegative = mantissa.Sign < 0;
        var length = (isNegative ? 1 : 0) + used + ((integerLength - 1) / 3) + (used > integerLength ? 1 : 0);
        return string.Create(length, (digits, integerLength, used, isNegative), static (target, state) =>
        {
            var (source, integers, end, minus) = state;
            var at = 0;
            if (minus)
            {
                target[at++] = '-';
            }

            for (var i = 0; i < end; i++)
            {
                if (i == integers)
                {
                    target[at++] = ',';
                }
                else if (i > 0 && i < integers && (integers - i) % 3 == 0)
                {
                    target[at++] = '.';
                }

                target[at++] = source[i];
            }
        });
    }
}
