using Ardalis.GuardClauses;
using NodaTime;

namespace TodanVan.Domain;

/// <summary>The days that a report speaks of, from a first to a last, <b>both counted</b>.</summary>
/// <remarks>
/// <para>A period is its days. Names such as <c>2018-Q1</c> are read and written by a <see cref="ReportingCalendar"/> and are not
/// kept: 2018-01-01/2018-12-31 is the year 2018 and prints <c>2018</c>.</para>
/// <para>A <see cref="Validity"/> does not count its end; <see cref="ToValidity"/> adds the day.</para>
/// <para>A period is its two days and nothing else: compare with <c>Equals</c> or <c>==</c>, never by reference.</para>
/// </remarks>
/// <threadsafety>Immutable, and so safe to share between threads.</threadsafety>
public sealed partial class ReportingPeriod
{
    /// <summary>The first year in which a period may end: older years in a report are slips of typing.</summary>
    public const int MinYear = 1900;

    /// <summary>The last year in which a period may lie.</summary>
    public const int MaxYear = 2200;

    /// <summary>The first day on which a period may begin: the year 1900 of <see cref="ReportingCalendar.Decree09"/> does.</summary>
    private static readonly LocalDate FirstBeginning = new(MinYear - 1, 12, 15);

    /// <summary>Creates the period of the days from <paramref name="firstDay"/> to <paramref name="lastDay"/>, both counted.</summary>
    /// <param name="firstDay">The first day.</param>
    /// <param name="lastDay">The last day; the first day again for a period of one day.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A day is of another calendar system than ISO; the last is of a year outside <see cref="MinYear"/> to <see cref="MaxYear"/>; or the
    /// first is before 1899-12-15, on which the year 1900 of <see cref="ReportingCalendar.Decree09"/> begins.
    /// </exception>
    /// <exception cref="ArgumentException"><paramref name="lastDay"/> is before <paramref name="firstDay"/>.</exception>
    public ReportingPeriod(LocalDate firstDay, LocalDate lastDay)
    {
        FirstDay = Guard.Against.Writable(firstDay, nameof(firstDay));
        LastDay = Guard.Against.Writable(lastDay, nameof(lastDay));
        if (lastDay < firstDay)
        {
            throw new ArgumentException("The last day must not be before the first.", nameof(lastDay));
        }

        Guard.Against.OutOfRange(firstDay, nameof(firstDay), FirstBeginning, lastDay);
        Guard.Against.OutOfRange(lastDay.Year, nameof(lastDay), MinYear, MaxYear);
    }

    /// <summary>The first day, which counts.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>The last day, which counts.</summary>
    public LocalDate LastDay { get; }

    /// <summary>The day of which the stocks of the period are facts, the cut-off (ngày chốt số liệu): <see cref="LastDay"/>.</summary>
    public LocalDate ClosingDay => LastDay;

    /// <summary>How many days the period has, at least 1.</summary>
    public int Days => Period.DaysBetween(FirstDay, LastDay) + 1;

    /// <summary>Tells whether a day is in the period: <c>FirstDay &lt;= day &lt;= LastDay</c>.</summary>
    /// <param name="day">The day.</param>
    public bool Contains(LocalDate day) => FirstDay <= day && day <= LastDay;

    /// <summary>
    /// Tells whether every day of <paramref name="other"/> is in this period. The same as
    /// <c>Contains(other.FirstDay) &amp;&amp; Contains(other.LastDay)</c>. Every period encloses itself.
    /// </summary>
    /// <param name="other">The other period.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public bool Encloses(ReportingPeriod other)
    {
        Guard.Against.Null(other);
        return Contains(other.FirstDay) && Contains(other.LastDay);
    }

    /// <summary>
    /// Tells whether some day is in both. The same as <c>Contains(other.FirstDay) || other.Contains(FirstDay)</c>; symmetric.
    /// </summary>
    /// <param name="other">The other period.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public bool Overlaps(ReportingPeriod other)
    {
        Guard.Against.Null(other);
        return FirstDay <= other.LastDay && other.FirstDay <= LastDay;
    }

    /// <summary>
    /// Tells whether something was in force on some day of the period. The same as <c>ToValidity().Overlaps(validity)</c>.
    /// </summary>
    /// <param name="validity">The validity, its end exclusive.</param>
    /// <exception cref="ArgumentNullException"><paramref name="validity"/> is null.</exception>
    public bool Overlaps(Validity validity)
    {
        Guard.Against.Null(validity);
        return !(validity.Start > LastDay) && !(validity.End <= FirstDay);
    }

    /// <summary>Tells whether a period may have these days, the first not after the last.</summary>
    internal static bool IsInRange(LocalDate firstDay, LocalDate lastDay) => firstDay >= FirstBeginning && lastDay.Year is >= MinYear and <= MaxYear;

    /// <summary>Gives the same days as a validity, whose exclusive end is the day after <see cref="LastDay"/>.</summary>
    public Validity ToValidity() => new(FirstDay, LastDay.PlusDays(1));
}
