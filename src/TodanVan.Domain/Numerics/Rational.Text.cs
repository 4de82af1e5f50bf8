using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using Ardalis.GuardClauses;

namespace TodanVan.Domain;

public readonly partial struct Rational : ISpanFormattable, ISpanParsable<Rational>
{
    /// <summary>Reads a number written as <c>n</c>, <c>n/d</c> or <c>1.25</c>.</summary>
    /// <param name="text">
    /// An optional <c>-</c>, then ASCII digits; then, if wanted, either <c>.</c> and decimals or <c>/</c> and the digits of a
    /// denominator that is not 0. No spaces, groups, exponent or <c>+</c>. At most <see cref="MaxDigits"/> digits in all, so
    /// that no text can make reading slow. People's numbers are read by <c>VietnameseNumber</c>.
    /// </param>
    /// <returns>The exact number; <c>2/4</c> gives 1/2.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is not such a number.</exception>
    public static Rational Parse(string text)
    {
        Guard.Against.Null(text);
        return ParseExact(text);
    }

    /// <summary>Reads a number as <see cref="Parse"/> does, without throwing.</summary>
    /// <param name="text">The text; null is not a number.</param>
    /// <param name="result">The number, or 0.</param>
    /// <returns>Whether the text is a number.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Rational result) => TryParse(text.AsSpan(), out result);

    /// <inheritdoc cref="TryParse(string?, out Rational)"/>
    public static bool TryParse(ReadOnlySpan<char> text, out Rational result)
    {
        result = default;
        var negative = text.StartsWith('-');
        var unsigned = negative ? text[1..] : text;
        var separator = unsigned.IndexOfAnyExceptInRange('0', '9');
        if (unsigned.Length - (separator < 0 ? 0 : 1) > MaxDigits)
        {
            return false;
        }

        if (separator < 0)
        {
            return TryReadDigits(unsigned, negative, out var integer) && Succeed(integer, out result);
        }

        var tail = unsigned[(separator + 1)..];
        if (!TryReadDigits(unsigned[..separator], negative, out var head) || !TryReadDigits(tail, negative: false, out var last))
        {
            return false;
        }

        switch (unsigned[separator])
        {
            case '/' when !last.IsZero:
                return Succeed(Reduced(head, last), out result);
            case '.':
                var power = PowersOfTen.Of(tail.Length);
                return Succeed(Reduced((head * power) + (negative ? -last : last), power), out result);
            default:
                return false;
        }
    }

    static Rational IParsable<Rational>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Rational>.TryParse(string? s, IFormatProvider? provider, out Rational result) => TryParse(s, out result);

    static Rational ISpanParsable<Rational>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => ParseExact(s);

    static bool ISpanParsable<Rational>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Rational result) =>
        TryParse(s, out result);

    /// <summary>The number in lowest terms, <c>n</c> or <c>n/d</c>, as <see cref="Parse"/> reads it.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString()
    {
        if (large is null)
        {
            return denominatorLessOne == 0
                ? numerator.ToString(CultureInfo.InvariantCulture)
                : string.Create(CultureInfo.InvariantCulture, $"{numerator}/{SmallDenominator}");
        }

        var head = large.Numerator.ToString(CultureInfo.InvariantCulture);
        return IsInteger ? head : head + "/" + large.Denominator.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Writes the number as a decimal if it has one.</summary>
    /// <param name="text">
    /// The shortest decimal that is exactly this number: <c>.</c> before the decimals, no groups, no exponent, no trailing
    /// zeros; empty when there is none.
    /// </param>
    /// <returns>Whether the decimals terminate.</returns>
    public bool TryToDecimalText(out string text)
    {
        if (!TryGetShortestDecimal(out var mantissa, out var scale))
        {
            text = "";
            return false;
        }

        var digits = BigInteger.Abs(mantissa).ToString(CultureInfo.InvariantCulture).PadLeft(scale + 1, '0');
        var sign = mantissa.Sign < 0 ? "-" : "";
        text = scale == 0 ? sign + digits : string.Concat(sign, digits.AsSpan(0, digits.Length - scale), ".", digits.AsSpan(digits.Length - scale));
        return true;
    }

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider)
    {
        CheckFormat(format);
        return ToString();
    }

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        CheckFormat(format);
        if (large is null)
        {
            return denominatorLessOne == 0
                ? numerator.TryFormat(destination, out charsWritten, default, CultureInfo.InvariantCulture)
                : destination.TryWrite(CultureInfo.InvariantCulture, $"{numerator}/{SmallDenominator}", out charsWritten);
        }

        var text = ToString();
        charsWritten = text.TryCopyTo(destination) ? text.Length : 0;
        return charsWritten > 0;
    }

    private static void CheckFormat(ReadOnlySpan<char> format)
    {
        if (!format.IsEmpty)
        {
            throw new FormatException($"A {nameof(Rational)} has one text form; rounding and people's numbers are other methods.");
        }
    }

    private static Rational ParseExact(ReadOnlySpan<char> text) =>
        TryParse(text, out var result) ? result : throw new FormatException("The text is not a number of the form n, n/d or n.ddd.");

    private static bool Succeed(Rational value, out Rational result)
    {
        result = value;
        return true;
    }

    private static bool TryReadDigits(ReadOnlySpan<char> digits, bool negative, out BigInteger value)
    {
        value = BigInteger.Zero;
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        var magnitude = digits.Length <= PowersOfTen.MaxInt64Exponent
            ? long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture)
            : BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        value = negative ? -magnitude : magnitude;
        return true;
    }
}
