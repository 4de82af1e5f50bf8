using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;
using NodaTime;

namespace TodanVan.Domain;

public sealed partial class Validity : ISpanParsable<Validity>
{
    private const string Open = "..";

    /// <summary>
    /// Writes the interval in the form of ISO 8601-2, <c>2014-10-14/2020-01-01</c>, with <c>..</c> for an open end:
    /// <c>2014-10-14/..</c>, <c>../2020-01-01</c>, <c>../..</c>.
    /// </summary>
    /// <remarks>
    /// The day after the <c>/</c> is <see cref="End"/>, the first day that is <b>no longer</b> in force. A
    /// <see cref="ReportingPeriod"/> is written alike and counts the day after its <c>/</c>.
    /// </remarks>
    public override string ToString()
    {
        Span<char> text = stackalloc char[(2 * IsoDay.Length) + 1];
        var length = Write(Start, text);
        text[length++] = '/';
        length += Write(End, text[length..]);
        return new string(text[..length]);
    }

    /// <summary>Reads what <see cref="ToString"/> writes, and nothing else, the day after the <c>/</c> <b>exclusive</b>.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is not a validity, or not one day would be in it.</exception>
    public static Validity Parse(string text)
    {
        Guard.Against.Null(text);
        return Read(text);
    }

    /// <summary>Reads what <see cref="ToString"/> writes, and nothing else. Never throws.</summary>
    /// <param name="text">The text, or null.</param>
    /// <param name="result">The validity, or null when the text is none.</param>
    /// <returns>Whether the text is a validity.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Validity? result) =>
        TryParse(text.AsSpan(), out result);

    /// <summary>Reads what <see cref="ToString"/> writes, and nothing else. Never throws.</summary>
    /// <param name="text">The text.</param>
    /// <param name="result">The validity, or null when the text is none.</param>
    /// <returns>Whether the text is a validity.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out Validity? result)
    {
        result = null;
        var slash = text.IndexOf('/');
        if (slash < 0 || !TryEnd(text[..slash], out var start) || !TryEnd(text[(slash + 1)..], out var end) || start >= end)
        {
            return false;
        }

        result = new Validity(start, end);
        return true;
    }

    static Validity IParsable<Validity>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Validity>.TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Validity result) =>
        TryParse(s, out result);

    static Validity ISpanParsable<Validity>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Read(s);

    static bool ISpanParsable<Validity>.TryParse(
        ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out Validity result) =>
        TryParse(s, out result);

    private static Validity Read(ReadOnlySpan<char> text) =>
        TryParse(text, out var result)
            ? result
            : throw new FormatException($"'{text}' is not a validity such as 2014-10-14/2020-01-01, end exclusive.");

    private static int Write(LocalDate? end, Span<char> target)
    {
        if (end is { } day)
        {
            IsoDay.Write(day, target);
            return IsoDay.Length;
        }

        Open.CopyTo(target);
        return Open.Length;
    }

    private static bool TryEnd(ReadOnlySpan<char> text, out LocalDate? end)
    {
        end = null;
        if (text.SequenceEqual(Open))
        {
            return true;
        }

        var read = IsoDay.TryParse(text, out var day, out _);
        end = day;
        return read;
    }
}
