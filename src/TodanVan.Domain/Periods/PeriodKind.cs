namespace TodanVan.Domain;

/// <summary>What a period is called in a <see cref="ReportingCalendar"/>.</summary>
/// <remarks>The kind is read off the days, it is no part of a period: 2018-01-01/2018-12-31 is a year of the civil calendar.</remarks>
public enum PeriodKind
{
    /// <summary>One day: <c>2018-03-15</c>.</summary>
    Day,

    /// <summary>A month: <c>2018-03</c>.</summary>
    Month,

    /// <summary>A quarter, months 1-3, 4-6, 7-9 or 10-12: <c>2018-Q1</c>.</summary>
    Quarter,

    /// <summary>A half-year, months 1-6 or 7-12: <c>2018-H1</c>.</summary>
    HalfYear,

    /// <summary>The first nine months of a year, a period of its own in local reporting rules: <c>2018-9M</c>.</summary>
    NineMonths,

    /// <summary>A year, months 1-12: <c>2018</c>.</summary>
    Year,

    /// <summary>Any other run of days: <c>2014-10-14/2019-10-14</c>, both days counted.</summary>
    Span,
}
