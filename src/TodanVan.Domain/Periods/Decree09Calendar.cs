using NodaTime;

namespace TodanVan.Domain;

/// <summary>The calendar whose month begins on the 15th of the month before.</summary>
internal sealed class Decree09Calendar : ReportingCalendar
{
    private const int FirstDayOfMonth = 15;

    private const int Deadline = 25;

    public Decree09Calendar()
        : base("decree09")
    {
    }

    private protected override LocalDate FirstDayOf(YearMonth month) => month.PlusMonths(-1).OnDayOfMonth(FirstDayOfMonth);

    private protected override YearMonth MonthOf(LocalDate day) =>
        day.Day < FirstDayOfMonth ? day.ToYearMonth() : day.ToYearMonth().PlusMonths(1);

    private protected override LocalDate? DeadlineAfter(LocalDate lastDay) => MonthOf(lastDay).OnDayOfMonth(Deadline);
}
