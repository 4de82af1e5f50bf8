using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;
using NodaTime;

namespace TodanVan.Domain;

/// <summary>Which days the names of periods denote: <c>2018-03</c> is not the same days in every reporting regime.</summary>
/// <remarks>
/// <para>A calendar says where its months begin. Quarters, half-years, the nine months and years are runs of its months, so the
/// names are the same in every calendar and only their days differ. A period keeps the days, never the calendar.</para>
/// <para>The set of calendars is closed: none can be derived outside the library. Compare them by reference.</para>
/// </remarks>
/// <threadsafety>Immutable, and so safe to share between threads.</threadsafety>
public abstract class ReportingCalendar
{
    private protected ReportingCalendar(string code) => Code = code;

    /// <summary>
    /// The calendar of state statistics: months of the civil year, quarters from 1 January, 1 April, 1 July and 1 October
    /// (decree 60/2018/NĐ-CP).
    /// </summary>
    public static ReportingCalendar Civil { get; } = new CivilCalendar();

    /// <summary>
    /// The calendar of reports to the Government (decree 09/2019/NĐ-CP of 24/01/2019, Điều 12): the month M runs from the 15th of the month
    /// before to the 14th of M, the first quarter from 15 December to 14 March, the year from 15 December to 14 December.
    /// </summary>
    /// <remarks>
    /// <para>The dates are those of a province's rule under the article (40/2019/QĐ-UBND Bà Rịa - Vũng Tàu); the yearly one is repeated in
    /// circular 02/2020/TT-BNNPTNT, Điều 5. <b>Nine months</b>, 15 December to 14 September, are not in the decree: they are a local rule
    /// (01/2023/QĐ-UBND Khánh Hòa, Điều 4).</para>
    /// <para>The decree binds state administrative bodies. Party bodies are not bound by it of themselves, so a catalogue chooses its calendar. The
    /// extra day of a leap year lies in month 3.</para>
    /// </remarks>
    public static ReportingCalendar Decree09 { get; } = new Decree09Calendar();

    /// <summary>The name of the calendar in files: <c>civil</c>, <c>decree09</c>.</summary>
    public string Code { get; }

    /// <summary>All calendars.</summary>
    internal static IReadOnlyList<ReportingCalendar> All => [Civil, Decree09];

    /// <summary>Finds a calendar by its code.</summary>
    /// <param name="code">The code, letter by letter; null names none.</param>
    /// <param name="calendar">The calendar, or null when the code names none.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryGet([NotNullWhen(true)] string? code, [NotNullWhen(true)] out ReportingCalendar? calendar)
    {
        calendar = All.FirstOrDefault(known => string.Equals(known.Code, code, StringComparison.Ordinal));
        return calendar is not null;
    }

    /// <summary>
    /// Gives the last day on which a report of a period may reach the Government: in <see cref="Decree09"/> the 25th of the last month of
    /// the period (decree 09/2019/NĐ-CP, Điều 13).
    /// </summary>
    /// <remarks>
    /// The article states no shift when the 25th is a day off, so none is made. Those below a province set deadlines of their own. For
    /// <see cref="Civil"/>, for days and spans, and for nine months, which the decree does not know, no deadline is sourced and none is given.
    /// </remarks>
    /// <param name="period">The period.</param>
    /// <returns>The day, which is still in time; null when no rule states one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="period"/> is null.</exception>
    public LocalDate? DeadlineOf(ReportingPeriod period) =>
        KindOf(period) is PeriodKind.Day or PeriodKind.Span or PeriodKind.NineMonths ? null : DeadlineAfter(period.LastDay);

    /// <summary>Gives what this calendar calls the days of a period.</summary>
    /// <param name="period">The period.</param>
    /// <exception cref="ArgumentNullException"><paramref name="period"/> is null.</exception>
    public PeriodKind KindOf(ReportingPeriod period)
    {
        Guard.Against.Null(period);
        if (period.FirstDay == period.LastDay)
        {
            return PeriodKind.Day;
        }

        var month = MonthOf(period.FirstDay);
        var next = period.LastDay.PlusDays(1);
        var nextMonth = MonthOf(next);
        if (FirstDayOf(month) != period.FirstDay || FirstDayOf(nextMonth) != next)
        {
            return PeriodKind.Span;
        }

        var months = ((nextMonth.Year - month.Year) * 12) + nextMonth.Month - month.Month;
        return (months, month.Month) switch
        {
            (1, _) => PeriodKind.Month,
            (3, 1 or 4 or 7 or 10) => PeriodKind.Quarter,
            (6, 1 or 7) => PeriodKind.HalfYear,
            (9, 1) => PeriodKind.NineMonths,
            (12, 1) => PeriodKind.Year,
            _ => PeriodKind.Span,
        };
    }

    /// <summary>Writes the shortest name that denotes the days of a period in this calendar; its two days when it has no name.</summary>
    /// <remarks>The text reads back as an equal period in the same calendar.</remarks>
    /// <param name="period">The period.</param>
    /// <exception cref="ArgumentNullException"><paramref name="period"/> is null.</exception>
    public string Format(ReportingPeriod period)
    {
        var kind = KindOf(period);
        Span<char> text = stackalloc char[(2 * IsoDay.Length) + 1];
        if (kind is PeriodKind.Day or PeriodKind.Span)
        {
            IsoDay.Write(period.FirstDay, text);
            if (kind == PeriodKind.Day)
            {
                return new string(text[..IsoDay.Length]);
            }

            text[IsoDay.Length] = '/';
            IsoDay.Write(period.LastDay, text[(IsoDay.Length + 1)..]);
            return new string(text);
        }

        var month = MonthOf(period.FirstDay);
        IsoDay.WriteDigits(month.Year, text[..4]);
        if (kind == PeriodKind.Year)
        {
            return new string(text[..4]);
        }

        text[4] = '-';
        switch (kind)
        {
            case PeriodKind.HalfYear:
                text[5] = 'H';
                text[6] = month.Month == 1 ? '1' : '2';
                break;
            case PeriodKind.Quarter:
                text[5] = 'Q';
                IsoDay.WriteDigits(((month.Month - 1) / 3) + 1, text[6..7]);
                break;
            case PeriodKind.NineMonths:
                "9M".CopyTo(text[5..]);
                break;
            default:
                IsoDay.WriteDigits(month.Month, text[5..7]);
                break;
        }

        return new string(text[..7]);
    }

    /// <summary>
    /// Reads the name of a period in this calendar, a day, or the two days of a span. Strict: exactly the forms of
    /// <see cref="ReportingPeriod.ToString"/>, ASCII digits, capital letters, nothing around. Never throws.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="period">The period, or null when the text is none.</param>
    /// <returns>Whether the text is a period.</returns>
    public bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out ReportingPeriod? period) => TryParse(text, out period, out _);

    /// <summary>Gives <see cref="Code"/>.</summary>
    public override string ToString() => Code;

    /// <summary>Reads as the other overload does, and tells why a text is no period.</summary>
    internal bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out ReportingPeriod? period, out PeriodParseError error)
    {
        period = null;
        if (!TryDays(text, out var first, out var last, out error))
        {
            return false;
        }

        if (first > last)
        {
            error = PeriodParseError.Reversed;
            return false;
        }

        if (!ReportingPeriod.IsInRange(first, last))
        {
            error = PeriodParseError.OutOfRange;
            return false;
        }

        period = new ReportingPeriod(first, last);
        return true;
    }

    /// <summary>The periods of a kind that lie inside some days, ascending: days, months, quarters, half-years or years.</summary>
    internal List<ReportingPeriod> PeriodsWithin(PeriodKind kind, ReportingPeriod days)
    {
        var found = new List<ReportingPeriod>();
        if (kind == PeriodKind.Day)
        {
            for (var day = days.FirstDay; day <= days.LastDay; day = day.PlusDays(1))
            {
                found.Add(new ReportingPeriod(day, day));
            }

            return found;
        }

        var months = kind switch { PeriodKind.Month => 1, PeriodKind.Quarter => 3, PeriodKind.HalfYear => 6, _ => 12 };
        var month = MonthOf(days.FirstDay);
        month = month.PlusMonths(-((month.Month - 1) % months));
        while (FirstDayOf(month.PlusMonths(months)).PlusDays(-1) is var last && last <= days.LastDay)
        {
            if (FirstDayOf(month) >= days.FirstDay)
            {
                found.Add(new ReportingPeriod(FirstDayOf(month), last));
            }

            month = month.PlusMonths(months);
        }

        return found;
    }

    /// <summary>Gives the first day of a month of this calendar.</summary>
    private protected abstract LocalDate FirstDayOf(YearMonth month);

    /// <summary>Gives the month of this calendar in which a day lies.</summary>
    private protected abstract YearMonth MonthOf(LocalDate day);

    /// <summary>Gives the deadline of a period that ends on a day; null where the calendar's rules state none.</summary>
    private protected virtual LocalDate? DeadlineAfter(LocalDate lastDay) => null;

    private bool TryDays(ReadOnlySpan<char> text, out LocalDate first, out LocalDate last, out PeriodParseError error)
    {
        if (text.Length == (2 * IsoDay.Length) + 1 && text[IsoDay.Length] == '/')
        {
            last = default;
            return IsoDay.TryParse(text[..IsoDay.Length], out first, out error)
                && IsoDay.TryParse(text[(IsoDay.Length + 1)..], out last, out error);
        }

        if (text.Length == IsoDay.Length)
        {
            var read = IsoDay.TryParse(text, out first, out error);
            last = first;
            return read;
        }

        return TryName(text, out first, out last, out error);
    }

    private bool TryName(ReadOnlySpan<char> text, out LocalDate first, out LocalDate last, out PeriodParseError error)
    {
        first = last = default;
        error = PeriodParseError.Malformed;
        if (text.Length is not (4 or 7) || !IsoDay.TryDigits(text[..4], out var year)
            || !TryMonths(text[4..], out var firstMonth, out var months))
        {
            return false;
        }

        // The year is tested before any day is made of it: there is no day in the year 0, nor after 9999-12-31.
        if (months == 0 || year is < ReportingPeriod.MinYear or > ReportingPeriod.MaxYear)
        {
            error = PeriodParseError.OutOfRange;
            return false;
        }

        var start = new YearMonth(year, firstMonth);
        first = FirstDayOf(start);
        last = FirstDayOf(start.PlusMonths(months)).PlusDays(-1);
        error = PeriodParseError.None;
        return true;
    }

    /// <summary>Reads what follows the year. False: malformed; <paramref name="months"/> 0: of the form, and no such months.</summary>
    private static bool TryMonths(ReadOnlySpan<char> text, out int firstMonth, out int months)
    {
        (firstMonth, months) = (1, 12);
        if (text.IsEmpty)
        {
            return true;
        }

        if (text[0] != '-')
        {
            return false;
        }

        if (text is "-9M")
        {
            months = 9;
            return true;
        }

        months = text[1] switch { 'Q' => 3, 'H' => 6, _ => 1 };
        if (!IsoDay.TryDigits(text[(months == 1 ? 1 : 2)..], out var number))
        {
            return false;
        }

        if (number < 1 || number > 12 / months)
        {
            months = 0;
            return true;
        }

        firstMonth = ((number - 1) * months) + 1;
        return true;
    }
}
