using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;

namespace TodanVan.Domain;

public static partial class VietnameseNumber
{
    private const char MinusSign = '\u2212';
    private const char NoBreakSpace = '\u00A0';
    private const char NarrowNoBreakSpace = '\u202F';

    private static bool IsMinus(char character) => character is '-' or MinusSign;

    private static bool IsSpace(char character) => character is ' ' or NoBreakSpace or NarrowNoBreakSpace;

    private static (int Start, int End) Trim(ReadOnlySpan<char> text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && IsSpace(text[start]))
        {
            start++;
        }

        while (end > start && IsSpace(text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }

    // One pass over the characters; stops at the first fault and at the digit limit, so its cost is bounded.
    private static ParseFailure Scan(ReadOnlySpan<char> text, NumberConvention convention, out Scanned scanned, out int position)
    {
        scanned = default;
        var (start, end) = Trim(text);
        position = start;
        if (start == end)
        {
            position = 0;
            return ParseFailure.Empty;
        }

        var decimalSeparator = convention == NumberConvention.Vietnamese ? ',' : '.';
        var isNegative = IsMinus(text[start]);
        var first = isNegative ? start + 1 : start;
        var groupStart = first;
        var groups = 0;
        var decimalStart = -1;
        var digits = 0;
        var value = 0L;
        for (position = first; position < end; position++)
        {
            var character = text[position];
            if (char.IsAsciiDigit(character))
            {
                if (++digits > MaxDigits)
                {
                    return ParseFailure.TooManyDigits;
                }

                if (digits <= Scanned.MaxFastDigits)
                {
                    value = (value * 10) + (character - '0');
                }
            }
            else if (character is not ('.' or ','))
            {
                return ParseFailure.InvalidCharacter;
            }
            else if (position == first)
            {
                return ParseFailure.Malformed;
            }
            else if (decimalStart >= 0 || (character != decimalSeparator && convention == NumberConvention.Invariant))
            {
                return ParseFailure.MixedSeparators;
            }
            else if (!IsGroup(text[groupStart..position], groups, closesNumber: character == decimalSeparator))
            {
                return ParseFailure.InvalidGrouping;
            }
            else if (character == decimalSeparator)
            {
                decimalStart = position + 1;
            }
            else
            {
                groups++;
                groupStart = position + 1;
            }
        }

        if (digits == 0 || decimalStart == end)
        {
            return ParseFailure.Malformed;
        }

        if (decimalStart < 0 && !IsGroup(text[groupStart..end], groups, closesNumber: true))
        {
            position = groupStart;
            return ParseFailure.InvalidGrouping;
        }

        scanned = new Scanned(isNegative, first, end, digits, decimalStart < 0 ? 0 : end - decimalStart, value);
        position = 0;
        return ParseFailure.None;
    }

    private static bool IsGroup(ReadOnlySpan<char> group, int groupsBefore, bool closesNumber)
    {
        if (groupsBefore > 0)
        {
            return group.Length == 3;
        }

        // A number without groups may have any length; the first of several groups may not, nor begin with 0.
        return closesNumber || (group.Length <= 3 && group[0] != '0');
    }

    // Where a number stands in its text, and its digits as one whole number when they are few.
    [StructLayout(LayoutKind.Auto)]
    private readonly struct Scanned(bool isNegative, int start, int end, int digits, int decimals, long fastValue)
    {
        public const int MaxFastDigits = PowersOfTen.MaxInt64Exponent;

        public bool IsNegative { get; } = isNegative;

        public int End { get; } = end;

        public int Digits { get; } = digits;

        public int Decimals { get; } = decimals;

        public long FastValue { get; } = fastValue;

        public BigInteger ToMantissa(ReadOnlySpan<char> text)
        {
            BigInteger magnitude = FastValue;
            if (Digits > MaxFastDigits)
            {
                Span<char> buffer = stackalloc char[MaxDigits];
                var length = 0;
                foreach (var character in text[start..End])
                {
                    if (char.IsAsciiDigit(character))
                    {
                        buffer[length++] = character;
                    }
                }

                magnitude = BigInteger.Parse(buffer[..length], NumberStyles.None, CultureInfo.InvariantCulture);
            }

            return IsNegative ? -magnitude : magnitude;
        }

        public Rational ToRational(ReadOnlySpan<char> text) =>
            Digits <= MaxFastDigits
                ? Rational.FromScaled(IsNegative ? -FastValue : FastValue, Decimals)
                : Rational.FromScaled(ToMantissa(text), Decimals);
    }
}
