using System.Globalization;
using System.Numerics;
using Xunit.Abstractions;

namespace TodanVan.Domain.Tests.Conformance;

/// <summary>The General Decimal Arithmetic test cases (M. Cowlishaw, version 2.62) that apply to exact fractions.</summary>
/// <remarks>
/// A fraction is never rounded, a decimal of that specification always is, to <c>precision</c> digits. A row that is not
/// <c>Inexact</c> must be met exactly; one that is, after rounding the exact result to so many digits by the row's mode.
/// </remarks>
public sealed class DecTestTests(ITestOutputHelper output)
{
    // The counts were made apart from this code, with Python's re and decimal, by the rules of SkipRule.
    [SkippableTheory]
    [InlineData("add", 2100, 1658, "NoNumeral 2, NotANumber 130, Infinity 88, ExponentRange 156, TooLarge 22, Mode 44")]
    [InlineData("subtract", 681, 549, "NoNumeral 2, NotANumber 58, Infinity 38, ExponentRange 30, TooLarge 4")]
    [InlineData("multiply", 521, 251, "NoNumeral 2, NotANumber 93, Infinity 50, ExponentRange 62, TooLarge 63")]
    [InlineData("divide", 631, 465, "NoNumeral 2, NotANumber 77, Infinity 45, ExponentRange 16, TooLarge 25, Mode 1")]
    [InlineData("compare", 639, 514, "NoNumeral 2, NotANumber 59, Infinity 32, TooLarge 32")]
    [InlineData("quantize", 775, 559, "NoNumeral 12, NotANumber 180, Infinity 9, TooLarge 15")]
    [InlineData("rounding", 1030, 572, "Operation 104, Infinity 20, ExponentRange 48, Mode 286")]
    [InlineData("reduce", 168, 142, "NoNumeral 1, NotANumber 9, Infinity 4, ExponentRange 12")]
    [InlineData("tointegral", 168, 145, "NotANumber 8, Infinity 3, Mode 12")]
    public void File_EveryCaseThatApplies_GivesTheResult(string file, int cases, int run, string skipped)
    {
        var failures = new List<string>();
        var skips = new SortedDictionary<SkipRule, int>();
        var (found, ran) = (0, 0);
        foreach (var testCase in DecTestCase.ReadFile(RepositoryFiles.Shared("testdata", "dectest", file + ".decTest")))
        {
            found++;
            var rule = testCase.FindSkipRule();
            if (rule != SkipRule.None)
            {
                skips[rule] = skips.GetValueOrDefault(rule) + 1;
                continue;
            }

            ran++;
            if (Check(testCase) is { } failure)
            {
                failures.Add($"{testCase}: {failure}");
            }
        }

        var summary = string.Join(", ", skips.Select(x => $"{x.Key} {x.Value}"));
        output.WriteLine($"{file}: {found} cases, {ran} ran, {failures.Count} failed; skipped: {summary}");
        Assert.Equal([], failures);
        Assert.Equal((cases, run, skipped), (found, ran, summary));
    }

    private static string? Check(DecTestCase c)
    {
        var x = c.Operands[0].ToRational();
        var y = c.Operands.Count > 1 ? c.Operands[1].ToRational() : Rational.Zero;
        if (c.DividesByZero)
        {
            return Record.Exception(() => x / y) is DivideByZeroException ? null : "no exception";
        }

        var mode = c.Mode ?? MidpointRounding.ToZero; // where there is no mode, nothing has to be rounded
        var actual = c.Operation switch
        {
            "add" => x + y,
            "subtract" => x - y,
            "multiply" => x * y,
            "divide" => x / y,
            "compare" => x.CompareTo(y),
            "quantize" => RoundAt(x, c.Operands[1].Exponent, mode),
            "tointegral" => x.RoundToInteger(mode),
            "reduce" or "apply" => x,
            _ => throw new InvalidOperationException(c.Operation),
        };
        if (c.IsInexact && c.Operation != "quantize")
        {
            actual = RoundToPrecision(actual, c.Precision, mode);
        }

        if (actual != c.Result.ToRational())
        {
            return $"was {actual}";
        }

        // Quantize keeps the zeros up to the asked digit and reduce drops them; so do the two ways of writing a number.
        var expected = actual.IsZero ? c.Result.Text.TrimStart('-') : c.Result.Text;
        return c.Operation switch
        {
            "quantize" when c.Result.IsPlain => Compare(expected, FormatAt(actual, -c.Result.Exponent)),
            "reduce" when c.Result.IsPlain => Compare(expected, actual.TryToDecimalText(out var text) ? text : "no decimal"),
            _ => null,
        };
    }

    private static string? Compare(string expected, string actual) => expected == actual ? null : $"was written {actual}";

    private static string FormatAt(Rational value, int digits) =>
        VietnameseNumber.FormatNumber(value, Rounding.Down(digits), trimTrailingZeros: false).Replace(".", "").Replace(',', '.');

    private static Rational RoundAt(Rational value, int exponent, MidpointRounding mode) => exponent <= 0
        ? value.Round(-exponent, mode)
        : (value / BigInteger.Pow(10, exponent)).RoundToInteger(mode) * BigInteger.Pow(10, exponent);

    private static Rational RoundToPrecision(Rational value, int precision, MidpointRounding mode)
    {
        // The exponent of the last digit kept, from the lengths of the parts; it may be one too small.
        var exponent = Digits(value.Numerator) - Digits(value.Denominator) - precision;
        if (Rational.Abs(value) >= DecTestNumber.PowerOfTen(exponent + precision))
        {
            exponent++;
        }

        return RoundAt(value, exponent, mode);
    }

    private static int Digits(BigInteger value) => BigInteger.Abs(value).ToString(CultureInfo.InvariantCulture).Length;
}
