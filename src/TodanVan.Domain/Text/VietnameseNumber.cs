using System.Numerics;
using Ardalis.GuardClauses;
using TodanVan.Domain.Guards;

namespace TodanVan.Domain;

/// <summary>Reads and writes numbers, quantities and ratios as reports in Vietnamese print them.</summary>
/// <remarks>
/// <para>
/// <c>.</c> groups thousands and <c>,</c> begins the decimals (Law on Accounting 03/2003/QH11, article 12), unless the caller
/// declares <see cref="NumberConvention.Invariant"/>. Nothing is guessed and nothing rounded: a text that is not a number of
/// the declared convention is refused with the reason and the place. Writing always follows the Vietnamese convention, with
/// fixed patterns and no culture data.
/// </para>
/// <para>A number is, in this order:</para>
/// <list type="bullet">
/// <item>spaces (U+0020, U+00A0, U+202F) that are dropped, as after the number;</item>
/// <item>a minus, <c>-</c> or U+2212, if negative; never <c>+</c>;</item>
/// <item>ASCII digits, zeros in front allowed (<c>05</c>); in the Vietnamese convention also one to three digits that do not
/// begin with 0 and then groups of <c>.</c> and three digits, all grouped or none;</item>
/// <item>if it has decimals, the decimal separator and at least one digit. There is no exponent.</item>
/// </list>
/// <para>So <c>0.5</c> and <c>0.125</c> are refused in the Vietnamese convention: nobody groups a number that begins with 0.</para>
/// </remarks>
/// <threadsafety>Stateless.</threadsafety>
public static partial class VietnameseNumber
{
    /// <summary>The most digits a number may have to be read, 1,000, so that no text can make reading slow.</summary>
    public const int MaxDigits = 1_000;

    /// <summary>Reads a number.</summary>
    /// <param name="text">The text, as <see cref="VietnameseNumber"/> describes; null is <see cref="ParseFailure.Empty"/>.</param>
    /// <param name="convention">The convention the text follows.</param>
    /// <returns>The exact number, or why and where there is none.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="convention"/> is not a convention.</exception>
    public static ParseResult<Rational> ParseNumber(string? text, NumberConvention convention)
    {
        CheckConvention(convention);
        var failure = Scan(text, convention, out var scanned, out var position);
        return failure == ParseFailure.None
            ? ParseResult<Rational>.Of(scanned.ToRational(text))
            : ParseResult<Rational>.Failed(failure, position);
    }

    /// <summary>Reads a number as a whole number of 10^-<paramref name="scale"/>, without allocating.</summary>
    /// <param name="text">The text, as <see cref="VietnameseNumber"/> describes.</param>
    /// <param name="convention">The convention the text follows.</param>
    /// <param name="scale">The decimals the number may have, 0 to <see cref="MaxDigits"/>, both included.</param>
    /// <param name="mantissa">The number times 10^<paramref name="scale"/>, or 0.</param>
    /// <param name="position">The zero-based position in the text at which reading failed; 0 when it did not.</param>
    /// <returns>
    /// <see cref="ParseFailure.None"/>, or the reason. Zeros after the last allowed decimal are no decimals (<c>5,0</c> is 5);
    /// other digits there are <see cref="ParseFailure.TooManyDecimals"/>. A number that is well formed but too large is
    /// <see cref="ParseFailure.OutOfRange"/>: the overload with a <see cref="BigInteger"/> reads it.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="convention"/> or <paramref name="scale"/> is out of range.</exception>
    public static ParseFailure TryParseScaled(
        ReadOnlySpan<char> text, NumberConvention convention, int scale, out long mantissa, out int position)
    {
        CheckConvention(convention);
        CheckScale(scale);
        mantissa = 0;
        var failure = Scan(text, convention, out var scanned, out position);
        if (failure != ParseFailure.None)
        {
            return failure;
        }

        if (scanned.Digits > Scanned.MaxFastDigits)
        {
            failure = ToScaled(text, scanned, scale, out var large, ref position);
            var fits = large >= long.MinValue && large <= long.MaxValue;
            mantissa = fits ? (long)large : 0;
            return fits ? failure : ParseFailure.OutOfRange;
        }

        var missing = scale - scanned.Decimals;
        if (missing < 0)
        {
            var (quotient, remainder) = Math.DivRem(scanned.FastValue, PowersOfTen.Int64(-missing));
            if (remainder != 0)
            {
                position = scanned.End + missing;
                return ParseFailure.TooManyDecimals;
            }

            mantissa = quotient;
        }
        else if (scanned.FastValue != 0)
        {
            if (missing > PowersOfTen.MaxInt64Exponent || scanned.FastValue > long.MaxValue / PowersOfTen.Int64(missing))
            {
                return ParseFailure.OutOfRange;
            }

            mantissa = scanned.FastValue * PowersOfTen.Int64(missing);
        }

        mantissa = scanned.IsNegative ? -mantissa : mantissa;
        return ParseFailure.None;
    }

    /// <summary>Reads a number of any size as a whole number of 10^-<paramref name="scale"/>.</summary>
    /// <param name="text">The text, as <see cref="VietnameseNumber"/> describes.</param>
    /// <param name="convention">The convention the text follows.</param>
    /// <param name="scale">The decimals the number may have, 0 to <see cref="MaxDigits"/>, both included.</param>
    /// <param name="mantissa">The number times 10^<paramref name="scale"/>, or 0.</param>
    /// <param name="position">The zero-based position in the text at which reading failed; 0 when it did not.</param>
    /// <returns>
    /// <see cref="ParseFailure.None"/>, or the reason. Zeros after the last allowed decimal are no decimals (<c>5,0</c> is 5);
    /// other digits there are <see cref="ParseFailure.TooManyDecimals"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="convention"/> or <paramref name="scale"/> is out of range.</exception>
    public static ParseFailure TryParseScaled(
        ReadOnlySpan<char> text, NumberConvention convention, int scale, out BigInteger mantissa, out int position)
    {
        CheckConvention(convention);
        CheckScale(scale);
        mantissa = BigInteger.Zero;
        var failure = Scan(text, convention, out var scanned, out position);
        return failure == ParseFailure.None ? ToScaled(text, scanned, scale, out mantissa, ref position) : failure;
    }

    /// <summary>
    /// Whether a number of the Vietnamese convention is written exactly as a number with a group of three is in the other one:
    /// <c>1,234</c>.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <returns>
    /// Whether it is one to three digits, <c>,</c> and three digits, with a minus or not, spaces around it or not. A first
    /// digit 0 cannot have meant thousands, so <c>0,234</c> is not such a number.
    /// </returns>
    public static bool LooksLikeGroupedInvariant(ReadOnlySpan<char> text) => LooksLikeGrouped(text, ',');

    /// <summary>The same of any mark between the digits.</summary>
    internal static bool LooksLikeGrouped(ReadOnlySpan<char> text, char mark)
    {
        var (start, end) = Trim(text);
        if (start < end && IsMinus(text[start]))
        {
            start++;
        }

        var number = text[start..end];
        var comma = number.Length - 4;
        return comma is >= 1 and <= 3
            && number[comma] == mark
            && number[0] != '0'
            && !number[..comma].ContainsAnyExceptInRange('0', '9')
            && !number[(comma + 1)..].ContainsAnyExceptInRange('0', '9');
    }

    private static ParseFailure ToScaled(
        ReadOnlySpan<char> text, in Scanned scanned, int scale, out BigInteger mantissa, ref int position)
    {
        mantissa = scanned.ToMantissa(text);
        var missing = scale - scanned.Decimals;
        if (missing >= 0)
        {
            mantissa *= PowersOfTen.Of(missing);
            return ParseFailure.None;
        }

        mantissa = BigInteger.DivRem(mantissa, PowersOfTen.Of(-missing), out var remainder);
        if (remainder.IsZero)
        {
            return ParseFailure.None;
        }

        mantissa = BigInteger.Zero;
        position = scanned.End + missing;
        return ParseFailure.TooManyDecimals;
    }

    private static void CheckConvention(NumberConvention convention) => Guard.Against.UndefinedEnum(convention, nameof(convention));

    private static void CheckScale(int scale) => Guard.Against.OutOfRange(scale, nameof(scale), 0, MaxDigits);
}
