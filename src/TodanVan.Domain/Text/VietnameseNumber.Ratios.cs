namespace TodanVan.Domain;

public static partial class VietnameseNumber
{
    /// <summary>Reads a fraction, with or without its percentage: <c>2.071/2.071</c>, <c>2.071/2.071 (đạt 100%)</c>.</summary>
    /// <param name="text">
    /// Two numbers with <c>/</c> between them; then, if wanted, in brackets a percentage, after <c>đạt</c> or not.
    /// </param>
    /// <param name="convention">The convention all its numbers follow.</param>
    /// <returns>
    /// The numbers, or why and where there are none. The percentage is checked against the fraction at the decimals it is
    /// written with: the nearest number, either one at an exact half, or the last one before 100 where
    /// <see cref="FormatCoverage"/> stops short of it. Another percentage, or any percentage of a fraction with the denominator
    /// 0, is <see cref="ParseFailure.Inconsistent"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="convention"/> is not a convention.</exception>
    public static ParseResult<RatioText> ParseRatio(string? text, NumberConvention convention)
    {
        CheckConvention(convention);
        var (start, end) = Trim(text);
        if (start == end)
        {
            return ParseResult<RatioText>.Failed(ParseFailure.Empty);
        }

        var content = text.AsSpan(0, end);
        var slash = content.IndexOf('/');
        if (slash < 0)
        {
            return ParseResult<RatioText>.Failed(ParseFailure.Malformed, end);
        }

        var bracket = content.IndexOf('(');
        bracket = bracket < 0 ? end : bracket;
        if (bracket < slash)
        {
            return ParseResult<RatioText>.Failed(ParseFailure.Malformed, bracket);
        }

        var failure = ReadPart(content[..slash], 0, convention, out var numerator, out _, out var position);
        if (failure != ParseFailure.None)
        {
            return ParseResult<RatioText>.Failed(failure, position);
        }

        failure = ReadPart(content[(slash + 1)..bracket], slash + 1, convention, out var denominator, out _, out position);
        if (failure != ParseFailure.None)
        {
            return ParseResult<RatioText>.Failed(failure, position);
        }

        if (bracket == end)
        {
            return ParseResult<RatioText>.Of(new RatioText(numerator, denominator, percent: null));
        }

        failure = ReadPercent(content, bracket, convention, out var percent, out var decimals, out position);
        if (failure == ParseFailure.None && !IsPercentOf(percent, decimals, numerator, denominator))
        {
            failure = ParseFailure.Inconsistent;
            position = bracket;
        }

        return failure == ParseFailure.None
            ? ParseResult<RatioText>.Of(new RatioText(numerator, denominator, percent))
            : ParseResult<RatioText>.Failed(failure, position);
    }

    private static ParseFailure ReadPercent(
        ReadOnlySpan<char> content, int bracket, NumberConvention convention, out Rational percent, out int decimals, out int position)
    {
        percent = default;
        decimals = 0;
        position = content.Length - 1;
        if (content[^1] != ')')
        {
            return ParseFailure.Malformed;
        }

        var (first, last) = Trim(content[(bracket + 1)..^1]);
        first += bracket + 1;
        last += bracket + 1;
        position = first;
        if (first == last || content[last - 1] != '%')
        {
            return ParseFailure.Malformed;
        }

        var numberStart = first;
        while (numberStart < last && !char.IsAsciiDigit(content[numberStart]) && !IsMinus(content[numberStart]))
        {
            numberStart++;
        }

        var word = content[first..numberStart];
        if (word.Length > MaxWordsLength || (!word.IsEmpty && !string.Equals(Fold(word), Reached, StringComparison.Ordinal)))
        {
            return ParseFailure.Malformed;
        }

        return ReadPart(content[numberStart..(last - 1)], numberStart, convention, out percent, out decimals, out position);
    }

    private static ParseFailure ReadPart(
        ReadOnlySpan<char> part, int offset, NumberConvention convention, out Rational value, out int decimals, out int position)
    {
        var failure = Scan(part, convention, out var scanned, out position);
        position += offset;
        decimals = scanned.Decimals;
        value = failure == ParseFailure.None ? scanned.ToRational(part) : default;

        // An empty part is a hole in the text, not an empty text.
        return failure == ParseFailure.Empty ? ParseFailure.Malformed : failure;
    }

    private static bool IsPercentOf(Rational percent, int decimals, Rational numerator, Rational denominator)
    {
        if (denominator.IsZero)
        {
            return false;
        }

        var exact = numerator / denominator * 100;
        var unit = Rational.FromScaled(1L, decimals);
        return Rational.Abs(exact - percent) * 2 <= unit || percent == RoundCoverage(exact, decimals);
    }
}
