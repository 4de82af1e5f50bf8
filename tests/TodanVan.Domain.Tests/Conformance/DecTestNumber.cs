using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace TodanVan.Domain.Tests.Conformance;

/// <summary>A numeral of the decTest files, such as <c>-1.23E+5</c>, its trailing zeros meant.</summary>
public sealed partial class DecTestNumber
{
    private readonly BigInteger coefficient;

    public DecTestNumber(string text)
    {
        Text = text;
        IsNaN = text.Contains("nan", StringComparison.OrdinalIgnoreCase);
        IsInfinity = text.Contains("inf", StringComparison.OrdinalIgnoreCase);
        var match = Numeral().Match(text);
        IsNumeral = match.Success;
        if (IsNumeral)
        {
            var decimals = match.Groups["decimals"].Value;
            var exponent = match.Groups["exponent"] is { Success: true, Value: var e } ? BigInteger.Parse(e, CultureInfo.InvariantCulture) : 0;
            coefficient = BigInteger.Parse(match.Groups["sign"].Value + match.Groups["whole"].Value + decimals, CultureInfo.InvariantCulture);
            exponent -= decimals.Length;
            IsTooLarge = BigInteger.Abs(exponent) > Rational.MaxDigits;
            Exponent = IsTooLarge ? 0 : (int)exponent;
        }
    }

    public string Text { get; }

    public bool IsNaN { get; }

    public bool IsInfinity { get; }

    public bool IsNumeral { get; }

    public bool IsTooLarge { get; }

    /// <summary>The power of ten of the last digit.</summary>
    public int Exponent { get; }

    /// <summary>Whether the text is digits with or without decimals, as <see cref="Rational.Parse"/> reads them.</summary>
    public bool IsPlain => Plain().IsMatch(Text);

    public static Rational PowerOfTen(int exponent) =>
        exponent >= 0 ? BigInteger.Pow(10, exponent) : Rational.FromScaled(1, -exponent);

    public Rational ToRational() => IsPlain ? Rational.Parse(Text) : coefficient * PowerOfTen(Exponent);

    [GeneratedRegex(@"^(?<sign>[-+]?)(?=\.?[0-9])(?<whole>[0-9]*)(\.(?<decimals>[0-9]*))?([eE](?<exponent>[-+]?[0-9]+))?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numeral();

    [GeneratedRegex(@"^-?[0-9]+(\.[0-9]+)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plain();
}
