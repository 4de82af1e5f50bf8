using System.Globalization;

namespace TodanVan.Domain.Tests.Periods;

/// <summary>The calendar of decree 09/2019/NĐ-CP, Điều 12 and 13. Days are those of QĐ 40/2019/QĐ-UBND Bà Rịa - Vũng Tàu, counted on a calendar by hand.</summary>
public sealed class Decree09Tests
{
    private static readonly ReportingCalendar Decree = ReportingCalendar.Decree09;

    public static TheoryData<string, string, string, PeriodKind, int, string?> Names => new()
    {
        { "2019", "2018-12-15", "2019-12-14", PeriodKind.Year, 365, "2019-12-25" },
        { "2020", "2019-12-15", "2020-12-14", PeriodKind.Year, 366, "2020-12-25" },
        { "2019-H1", "2018-12-15", "2019-06-14", PeriodKind.HalfYear, 182, "2019-06-25" },
        { "2019-H2", "2019-06-15", "2019-12-14", PeriodKind.HalfYear, 183, "2019-12-25" },
        { "2019-Q1", "2018-12-15", "2019-03-14", PeriodKind.Quarter, 90, "2019-03-25" },
        { "2019-Q2", "2019-03-15", "2019-06-14", PeriodKind.Quarter, 92, "2019-06-25" },
        { "2019-Q3", "2019-06-15", "2019-09-14", PeriodKind.Quarter, 92, "2019-09-25" },
        { "2019-Q4", "2019-09-15", "2019-12-14", PeriodKind.Quarter, 91, "2019-12-25" },
        { "2019-9M", "2018-12-15", "2019-09-14", PeriodKind.NineMonths, 274, null },
        { "2019-01", "2018-12-15", "2019-01-14", PeriodKind.Month, 31, "2019-01-25" },
        { "2019-02", "2019-01-15", "2019-02-14", PeriodKind.Month, 31, "2019-02-25" },
        { "2019-03", "2019-02-15", "2019-03-14", PeriodKind.Month, 28, "2019-03-25" },
        { "2020-02", "2020-01-15", "2020-02-14", PeriodKind.Month, 31, "2020-02-25" },
        { "2020-03", "2020-02-15", "2020-03-14", PeriodKind.Month, 29, "2020-03-25" },
        { "1900-03", "1900-02-15", "1900-03-14", PeriodKind.Month, 28, "1900-03-25" },
        { "2019-12", "2019-11-15", "2019-12-14", PeriodKind.Month, 30, "2019-12-25" },
        { "2019-03-15", "2019-03-15", "2019-03-15", PeriodKind.Day, 1, null },
        { "1900", "1899-12-15", "1900-12-14", PeriodKind.Year, 365, "1900-12-25" },
        { "1900-01", "1899-12-15", "1900-01-14", PeriodKind.Month, 31, "1900-01-25" },
        { "2200-12", "2200-11-15", "2200-12-14", PeriodKind.Month, 30, "2200-12-25" },
        { "2019-01-01/2019-12-31", "2019-01-01", "2019-12-31", PeriodKind.Span, 365, null },
        { "2019-01-15/2019-04-14", "2019-01-15", "2019-04-14", PeriodKind.Span, 90, null },

        // Semantics C3: five years of the decree have no name of their own.
        { "2019-12-15/2024-12-14", "2019-12-15", "2024-12-14", PeriodKind.Span, 1827, null },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void TryParse_Name_IsItsDaysAndReadsBack(string text, string first, string last, PeriodKind kind, int days, string? deadline)
    {
        Assert.True(Decree.TryParse(text, out var period));

        Assert.Equal((first, last, last), (Iso(period.FirstDay), Iso(period.LastDay), Iso(period.ClosingDay)));
        Assert.Equal((kind, days), (Decree.KindOf(period), period.Days));
        Assert.Equal(text, Decree.Format(period));
        Assert.Equal(deadline, Decree.DeadlineOf(period) is { } day ? Iso(day) : null);
        Assert.Null(ReportingCalendar.Civil.DeadlineOf(period));
    }

    [Theory]
    [InlineData("1899")]
    [InlineData("1899-12")]
    [InlineData("2201")]
    [InlineData("2201-01")]
    [InlineData("1899-12-15")]
    [InlineData("1899-12-14/1900-01-14")]
    [InlineData("1899-12-15/1899-12-31")]
    [InlineData("2200-12-15/2201-01-14")]
    public void TryParse_OutsideTheYears_IsFalse(string text) => Assert.False(Decree.TryParse(text, out _));

    // The days before 1900 that the first year of the decree needs, and no others.
    [Fact]
    public void Period_BeforeTheFirstYear_BeginsOnThe15thOfDecember()
    {
        Assert.Equal("1899-12-15/1900-12-14", new ReportingPeriod(new LocalDate(1899, 12, 15), new LocalDate(1900, 12, 14)).ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReportingPeriod(new LocalDate(1899, 12, 14), new LocalDate(1900, 12, 14)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReportingPeriod(new LocalDate(1899, 12, 15), new LocalDate(1899, 12, 31)));
    }

    // C3: the review's span begins inside a month of either calendar (in the decree's, on the last day of month 10), so no run of months is it.
    [Theory]
    [InlineData("civil", "2014-10-01", "2014-10-31")]
    [InlineData("decree09", "2014-09-15", "2014-10-14")]
    public void Span_OfTheReview_IsNoRunOfWholeMonths(string code, string first, string last)
    {
        var span = ReportingPeriod.Parse("2014-10-14/2019-10-14");
        Assert.True(ReportingCalendar.TryGet(code, out var calendar));
        Assert.True(calendar.TryParse("2014-10", out var month));

        Assert.Equal((first, last), (Iso(month.FirstDay), Iso(month.LastDay)));
        Assert.True(month.Contains(span.FirstDay) && !span.Encloses(month));
        Assert.Equal(PeriodKind.Span, calendar.KindOf(span));
    }

    [Fact]
    public void TryGet_Code_GivesTheCalendar()
    {
        Assert.True(ReportingCalendar.TryGet("decree09", out var decree));
        Assert.Same(Decree, decree);
        Assert.True(ReportingCalendar.TryGet("civil", out var civil));
        Assert.Same(ReportingCalendar.Civil, civil);
        Assert.False(ReportingCalendar.TryGet("Decree09", out var none) || ReportingCalendar.TryGet(null, out none));
        Assert.Null(none);
        Assert.Equal("decree09", Decree.ToString());
        Assert.Throws<ArgumentNullException>(() => Decree.DeadlineOf(null!));
    }

    private static string Iso(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day).ToString(CultureInfo.InvariantCulture);
}
