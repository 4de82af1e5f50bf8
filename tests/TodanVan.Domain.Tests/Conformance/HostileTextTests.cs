using System.Numerics;
using System.Text.Json;

namespace TodanVan.Domain.Tests.Conformance;

/// <summary>Text from people who mean harm or paste anything: a failure code or a value, never an exception, in little time.</summary>
public sealed class HostileTextTests
{
    private static readonly NumberConvention[] Conventions = Enum.GetValues<NumberConvention>();

    private static readonly string TenMillionDigits = new('9', 10_000_000);

    // Big List of Naughty Strings (M. Woolf, MIT), each as it is and where a parser has already begun to believe it.
    [SkippableFact]
    public void NaughtyStrings_AsNumbers_FailWithACodeOrGiveAValue()
    {
        var strings = ReadNaughtyStrings();
        foreach (var text in strings.SelectMany(x => new[] { x, "1" + x, x + "1", "1," + x, "1/" + x, "hơn " + x, "5 " + x, $"1/2 ({x})", "-" + x }))
        {
            foreach (var convention in Conventions)
            {
                AssertResult(VietnameseNumber.ParseNumber(text, convention), text);
                AssertResult(VietnameseNumber.ParseQuantity(text, convention), text);
                AssertResult(VietnameseNumber.ParseRatio(text, convention), text);
                var small = VietnameseNumber.TryParseScaled(text, convention, 2, out long _, out var smallPosition);
                var large = VietnameseNumber.TryParseScaled(text, convention, 2, out BigInteger _, out var largePosition);
                Assert.True(small == large || small == ParseFailure.OutOfRange, text);
                Assert.InRange(smallPosition, 0, text.Length);
                Assert.InRange(largePosition, 0, text.Length);
            }

            AssertResult(VietnameseNumber.ParseQualifier(text), text);
            Assert.True(!Rational.TryParse(text, out var number) || Rational.Parse(number.ToString()) == number, text);
            Assert.True(!UnitOfMeasure.IsValidCode(text) || text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'), text);
        }
    }

    [SkippableFact]
    public void NaughtyStrings_AsNames_HaveStableKeys()
    {
        foreach (var text in ReadNaughtyStrings())
        {
            var key = TextKey.Comparison(text);
            Assert.Equal(key, TextKey.Comparison(key));
            Assert.Equal(key, TextKey.Comparison($" {text}\t"));
            Assert.Equal(key, TextKey.Comparison(TextKey.Compose(text)));
            Assert.True(TextKey.IsComposed(TextKey.Compose(text)), text);
            Assert.Equal(TextKey.WithoutDiacritics(text), TextKey.WithoutDiacritics(key));
            _ = Suggestions.Nearest(text, ["thôn 1", "tổ dân phố"], 3);
            Assert.True(!ReportingPeriod.TryParse(text, out var period) || ReportingPeriod.Parse(period.ToString()) == period, text);
            Assert.True(!Validity.TryParse(text, out var validity) || Validity.Parse(validity.ToString()) == validity, text);
        }
    }

    // The parsers stop at the limit: with a parse of all ten million digits, quadratic as it is, this would take hours.
    [Fact]
    public void TenMillionDigits_OfAVietnameseNumber_AreRefusedAtTheLimit()
    {
        foreach (var convention in Conventions)
        {
            AssertTooLong(0, VietnameseNumber.ParseNumber(TenMillionDigits, convention));
            AssertTooLong(1, VietnameseNumber.ParseNumber("-" + TenMillionDigits, convention));
            AssertTooLong(0, VietnameseNumber.ParseQuantity(TenMillionDigits, convention));
            AssertTooLong(4, VietnameseNumber.ParseQuantity("hơn " + TenMillionDigits + " tỷ đồng", convention));
            AssertTooLong(0, VietnameseNumber.ParseRatio(TenMillionDigits + "/1", convention));
            AssertTooLong(2, VietnameseNumber.ParseRatio("1/" + TenMillionDigits, convention));
            AssertTooLong(9, VietnameseNumber.ParseRatio("1/1 (đạt " + TenMillionDigits + "%)", convention));
            Assert.Equal(ParseFailure.TooManyDigits, VietnameseNumber.TryParseScaled(TenMillionDigits, convention, 2, out long small, out var at));
            Assert.Equal((0L, VietnameseNumber.MaxDigits), (small, at));
            Assert.Equal(ParseFailure.TooManyDigits, VietnameseNumber.TryParseScaled(TenMillionDigits, convention, 2, out BigInteger large, out at));
            Assert.Equal((BigInteger.Zero, VietnameseNumber.MaxDigits), (large, at));
        }

        AssertTooLong(2, VietnameseNumber.ParseNumber("1," + TenMillionDigits, NumberConvention.Vietnamese), digitsBefore: 1);
        AssertTooLong(2, VietnameseNumber.ParseNumber("1." + TenMillionDigits, NumberConvention.Invariant), digitsBefore: 1);
    }

    [Fact]
    public void TenMillionDigits_OfAFraction_AreRefused()
    {
        foreach (var text in new[] { TenMillionDigits, "-" + TenMillionDigits, "1/" + TenMillionDigits, "0." + TenMillionDigits, TenMillionDigits + "/7" })
        {
            Assert.False(Rational.TryParse(text, out var value));
            Assert.Equal(Rational.Zero, value);
            Assert.Throws<FormatException>(() => Rational.Parse(text));
            Assert.False(TryParse<Rational>(text));
        }

        static bool TryParse<T>(string text)
            where T : ISpanParsable<T> => T.TryParse(text.AsSpan(), null, out _) || T.TryParse(text, null, out _);
    }

    private static void AssertResult<T>(ParseResult<T> result, string text)
        where T : notnull
    {
        Assert.True(Enum.IsDefined(result.Failure), text);
        Assert.Equal(result.Success, result.Failure == ParseFailure.None);
        Assert.Equal(result.Success, result.TryGetValue(out _));
        Assert.InRange(result.Position, 0, text.Length);
    }

    private static void AssertTooLong<T>(int start, ParseResult<T> result, int digitsBefore = 0)
        where T : notnull =>
        Assert.Equal((ParseFailure.TooManyDigits, start + VietnameseNumber.MaxDigits - digitsBefore), (result.Failure, result.Position));

    private static string[] ReadNaughtyStrings()
    {
        var strings = JsonSerializer.Deserialize<string[]>(File.ReadAllText(RepositoryFiles.Shared("testdata", "blns", "blns.json")))!;
        Assert.Equal(515, strings.Length);
        return strings;
    }
}
