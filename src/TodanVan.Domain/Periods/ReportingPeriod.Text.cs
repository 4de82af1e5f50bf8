using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;

namespace TodanVan.Domain;

public sealed partial class ReportingPeriod : ISpanParsable<ReportingPeriod>
{
    /// <summary>
    /// Writes the shortest name that denotes the days in the civil calendar: <c>2018</c>, <c>2018-H1</c>, <c>2018-9M</c>,
    /// <c>2018-Q1</c>, <c>2018-03</c>, <c>2018-03-15</c>, or else <c>2014-10-14/2019-10-14</c>.
    /// </summary>
    /// <remarks>Both days around a <c>/</c> count, unlike in the text of a <see cref="Validity"/>.</remarks>
    public override string ToString() => ReportingCalendar.Civil.Format(this);

    /// <summary>Reads the name of a period in the civil calendar, or its days: every form that <see cref="ToString"/> writes.</summary>
    /// <remarks>Days that have a name may be written out: <c>2018-01-01/2018-12-31</c> reads as <c>2018</c>.</remarks>
    /// <param name="text">The text, nothing around it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is not a period of the years <see cref="MinYear"/> to <see cref="MaxYear"/>.</exception>
    public static ReportingPeriod Parse(string text)
    {
        Guard.Against.Null(text);
        return Read(text);
    }

    /// <summary>Reads what <see cref="Parse"/> reads. Never throws.</summary>
    /// <param name="text">The text, or null.</param>
    /// <param name="result">The period, or null when the text is none.</param>
    /// <returns>Whether the text is a period.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out ReportingPeriod? result) =>
        TryParse(text.AsSpan(), out result);

    /// <summary>Reads what <see cref="Parse"/> reads. Never throws.</summary>
    /// <param name="text">The text.</param>
    /// <param name="result">The period, or null when the text is none.</param>
    /// <returns>Whether the text is a period.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out ReportingPeriod? result) =>
        ReportingCalendar.Civil.TryParse(text, out result);

    static ReportingPeriod IParsable<ReportingPeriod>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<ReportingPeriod>.TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out ReportingPeriod result) =>
        TryParse(s, out result);

    static ReportingPeriod ISpanParsable<ReportingPeriod>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Read(s);

    static bool ISpanParsable<ReportingPeriod>.TryParse(
        ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out ReportingPeriod result) =>
        TryParse(s, out result);

    private static ReportingPeriod Read(ReadOnlySpan<char> text) =>
        ReportingCalendar.Civil.TryParse(text, out var result, out var error)
            ? result
            : throw new FormatException(error switch
            {
                PeriodParseError.OutOfRange =>
                    $"'{text}' is not a period: no such day, month, quarter or half-year, or a year outside 1900 to 2200.",
                PeriodParseError.Reversed => $"'{text}' is not a period: its first day is after its last.",
                _ => $"'{text}' is not a period such as 2018, 2018-H1, 2018-9M, 2018-Q1, 2018-03, 2018-03-15 or 2014-10-14/2019-10-14.",
            });
}
