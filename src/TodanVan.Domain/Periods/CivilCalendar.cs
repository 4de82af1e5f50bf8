using NodaTime;

namespace TodanVan.Domain;

/// <summary>The calendar whose months are those of the civil year.</summary>
internal sealed class CivilCalendar : ReportingCalendar
{
    public CivilCalendar()
        : base("civil")
    {
    }

    private protected override LocalDate FirstDayOf(YearMonth month) => month.OnDayOfMonth(1);

    private protected override YearMonth MonthOf(LocalDate day) => day.ToYearMonth();
}
