using Ardalis.GuardClauses;

namespace TodanVan.Domain;

public static partial class VietnameseNumber
{
    /// <summary>Reads a quantity: <c>2.477.180m2</c>, <c>109,402 tỷ đồng</c>, <c>hơn 156 tỉ đồng</c>, <c>14.589 thành viên</c>.</summary>
    /// <param name="text">The text, as the other overload describes.</param>
    /// <param name="convention">The convention the number follows.</param>
    /// <returns>The quantity, or why and where there is none.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="convention"/> is not a convention.</exception>
    public static ParseResult<Quantity> ParseQuantity(string? text, NumberConvention convention) =>
        ParseQuantity(text, convention, []);

    /// <summary>Reads a quantity, in a unit of the caller's too.</summary>
    /// <param name="text">
    /// A qualifier or none (see <see cref="ParseQualifier"/>); a number; a scale word or none (nghìn or ngàn, triệu, tỷ or tỉ,
    /// nghìn tỷ); a unit of measure or none, which is <see cref="UnitOfMeasure.One"/>. Spaces between them are free, case is
    /// ignored, and letters may be composed or not. A unit is written as its symbol, or as one of the spellings m2, mét vuông,
    /// ngày công lao động, thôn, tổ dân phố; a quotient of units with <c>/</c>, as is <c>/tổ</c> of a bare number. A bare <c>công</c> is not known: it is an area
    /// in the south and a working day elsewhere. Words written without their marks are not recognised.
    /// </param>
    /// <param name="convention">The convention the number follows.</param>
    /// <param name="otherUnits">Units to recognise by their symbols besides those of <see cref="UnitOfMeasure"/>, and before them.</param>
    /// <returns>
    /// The quantity in the unit itself (tỷ đồng are read as đồng), or why and where there is none:
    /// <see cref="ParseFailure.UnknownUnit"/> for words after the number that mean nothing,
    /// <see cref="ParseFailure.Malformed"/> for words before it or no number at all, else what is wrong with the number.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="otherUnits"/> is null or holds null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="convention"/> is not a convention.</exception>
    public static ParseResult<Quantity> ParseQuantity(
        string? text, NumberConvention convention, IReadOnlyCollection<UnitOfMeasure> otherUnits)
    {
        CheckConvention(convention);
        Guard.Against.Null(otherUnits);
        var (start, end) = Trim(text);
        if (start == end)
        {
            return ParseResult<Quantity>.Failed(ParseFailure.Empty);
        }

        var content = text.AsSpan(0, end);
        var numberStart = start;
        while (numberStart < end && !char.IsAsciiDigit(content[numberStart]) && !IsMinus(content[numberStart]))
        {
            numberStart++;
        }

        if (numberStart == end || !TryReadQualifier(content[start..numberStart], out var qualifier))
        {
            return ParseResult<Quantity>.Failed(ParseFailure.Malformed, start);
        }

        var numberEnd = numberStart + 1;
        while (numberEnd < end && (char.IsAsciiDigit(content[numberEnd]) || content[numberEnd] is '.' or ','))
        {
            numberEnd++;
        }

        var number = content[numberStart..numberEnd];
        var failure = Scan(number, convention, out var scanned, out var position);
        if (failure != ParseFailure.None)
        {
            return ParseResult<Quantity>.Failed(failure, numberStart + position);
        }

        while (numberEnd < end && IsSpace(content[numberEnd]))
        {
            numberEnd++;
        }

        return TryReadUnit(content[numberEnd..], otherUnits, out var exponent, out var unit)
            ? ParseResult<Quantity>.Of(new Quantity(scanned.ToRational(number) * PowersOfTen.Int64(exponent), unit, qualifier))
            : ParseResult<Quantity>.Failed(ParseFailure.UnknownUnit, numberEnd);
    }

    /// <summary>Reads a qualifier by itself.</summary>
    /// <param name="text">
    /// hơn or trên, gần or dưới, ít nhất, không quá, khoảng, or one of the tokens moreThan, lessThan, atLeast, atMost, about;
    /// case and surrounding spaces are ignored. Nothing, or only spaces, is <see cref="Qualifier.Exact"/>.
    /// </param>
    /// <returns>The qualifier, or <see cref="ParseFailure.Malformed"/>.</returns>
    public static ParseResult<Qualifier> ParseQualifier(string? text) =>
        TryReadQualifier(text, out var qualifier)
            ? ParseResult<Qualifier>.Of(qualifier)
            : ParseResult<Qualifier>.Failed(ParseFailure.Malformed);

    private static bool TryReadQualifier(ReadOnlySpan<char> text, out Qualifier qualifier)
    {
        qualifier = Qualifier.Exact;
        var (start, end) = Trim(text);
        return start == end || (end - start <= MaxWordsLength && QualifiersByWord.TryGetValue(Fold(text), out qualifier));
    }

    private static bool TryReadUnit(
        ReadOnlySpan<char> text, IReadOnlyCollection<UnitOfMeasure> otherUnits, out int exponent, out UnitOfMeasure unit)
    {
        exponent = 0;
        unit = UnitOfMeasure.One;
        if (text.IsEmpty)
        {
            return true;
        }

        if (text.Length > MaxWordsLength)
        {
            return false;
        }

        var words = Fold(text);
        if (TryFindUnit(words, otherUnits, out unit))
        {
            return true;
        }

        foreach (var scale in ScaleWords)
        {
            if (words.StartsWith(scale.Words, StringComparison.Ordinal)
                && (words.Length == scale.Words.Length || words[scale.Words.Length] == ' '))
            {
                exponent = scale.Exponent;
                return TryFindUnit(words[scale.Words.Length..].TrimStart(' '), otherUnits, out unit);
            }
        }

        return false;
    }

    private static bool TryFindUnit(string words, IReadOnlyCollection<UnitOfMeasure> otherUnits, out UnitOfMeasure unit)
    {
        foreach (var other in otherUnits)
        {
            if (string.Equals(Fold(Guard.Against.Null(other, nameof(otherUnits)).Symbol), words, StringComparison.Ordinal))
            {
                unit = other;
                return true;
            }
        }

        if (UnitsBySymbol.TryGetValue(words, out var found))
        {
            unit = found;
            return true;
        }

        // The last slash, since "a/b/c" is written for (a/b)/c; before it nothing, which is a bare number, in "/c".
        unit = UnitOfMeasure.One;
        var slash = words.LastIndexOf('/');
        if (slash < 0
            || slash == words.Length - 1
            || !TryFindUnit(words[..slash].TrimEnd(' '), otherUnits, out var dividend)
            || !TryFindUnit(words[(slash + 1)..].TrimStart(' '), otherUnits, out var divisor))
        {
            return false;
        }

        unit = dividend.Per(divisor);
        return true;
    }
}
