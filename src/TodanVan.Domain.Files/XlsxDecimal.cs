using System.Globalization;

namespace TodanVan.Domain.Files;

/// <summary>A number as the text of a cell has it, digit by digit; no binary fraction on the way.</summary>
/// <remarks>
/// A workbook keeps 15 significant digits of what is typed and writes up to 17, so that <c>0.1 + 0.2</c> stands as
/// <c>0.30000000000000004</c> and shows as <c>0.3</c>. What shows is what was meant.
/// </remarks>
internal readonly struct XlsxDecimal
{
    /// <summary>The significant digits that a workbook keeps.</summary>
    public const int Precision = 15;

    private const int LargestExponent = 400;

    private readonly bool isNegative;
    private readonly string digits;
    private readonly int exponent;

    // The value is digits x 10^exponent; digits has no zero at either end, and is empty for 0.
    private XlsxDecimal(bool isNegative, string digits, int exponent)
    {
        var significant = digits.TrimStart('0');
        var trimmed = significant.TrimEnd('0');
        this.digits = trimmed;
        this.exponent = trimmed.Length == 0 ? 0 : exponent + significant.Length - trimmed.Length;
        this.isNegative = isNegative && trimmed.Length > 0;
    }

    public bool IsInteger => exponent >= 0;

    /// <summary>Whether it has more significant digits than a workbook keeps.</summary>
    public bool IsTooPrecise => digits.Length > Precision;

    /// <summary>Whether its whole part has more digits than a workbook keeps, so that the last ones are not what was typed.</summary>
    public bool HasLostDigits => digits.Length + exponent > Precision;

    public static bool TryParse(string text, out XlsxDecimal number)
    {
        number = default;
        var rest = text.AsSpan().Trim();
        var power = 0;
        if (rest.IndexOfAny('e', 'E') is var e and >= 0)
        {
            if (!int.TryParse(rest[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out power)
                || power is < -LargestExponent or > LargestExponent)
            {
                return false;
            }

            rest = rest[..e];
        }

        var negative = rest is ['-', ..];
        rest = rest is ['-' or '+', ..] ? rest[1..] : rest;
        var point = rest.IndexOf('.');
        var whole = point < 0 ? rest : rest[..point];
        var fraction = point < 0 ? [] : rest[(point + 1)..];
        if (whole.Length + fraction.Length is 0 or > LargestExponent
            || whole.ContainsAnyExceptInRange('0', '9') || fraction.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        number = new XlsxDecimal(negative, string.Concat(whole, fraction), power - fraction.Length);
        return true;
    }

    /// <summary>The same number with as many significant digits as a workbook keeps, halves rounded away from zero.</summary>
    public XlsxDecimal Rounded()
    {
        if (!IsTooPrecise)
        {
            return this;
        }

        var kept = digits[..Precision].ToCharArray();
        var dropped = digits.Length - Precision;
        if (digits[Precision] < '5')
        {
            return new XlsxDecimal(isNegative, new string(kept), exponent + dropped);
        }

        var i = Precision - 1;
        while (i >= 0 && kept[i] == '9')
        {
            kept[i--] = '0';
        }

        if (i < 0)
        {
            return new XlsxDecimal(isNegative, "1", exponent + digits.Length);
        }

        kept[i]++;
        return new XlsxDecimal(isNegative, new string(kept), exponent + dropped);
    }

    /// <summary>The number moved by a power of ten.</summary>
    public XlsxDecimal Shifted(int places) => new(isNegative, digits, exponent + places);

    /// <summary>The number as a whole one of at most nine digits.</summary>
    public bool TryToInt(out int value)
    {
        value = 0;
        return IsInteger && digits.Length + exponent <= 9
            && int.TryParse(ToText('.'), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>All digits, without an exponent.</summary>
    public string ToText(char point)
    {
        if (digits.Length == 0)
        {
            return "0";
        }

        var sign = isNegative ? "-" : "";
        if (exponent >= 0)
        {
            return sign + digits + new string('0', exponent);
        }

        var whole = digits.Length + exponent;
        return whole > 0
            ? $"{sign}{digits.AsSpan(0, whole)}{point}{digits.AsSpan(whole)}"
            : $"{sign}0{point}{new string('0', -whole)}{digits}";
    }

    /// <inheritdoc/>
    public override string ToString() => ToText('.');
}
