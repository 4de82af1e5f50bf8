using System.Text.Json;

namespace TodanVan.Domain.Tests.Periods;

public sealed class ReportingPeriodTests
{
    /// <summary>Names and days, counted on a calendar by hand.</summary>
    public static TheoryData<string, string, string, PeriodKind, int> Names => new()
    {
        { "2018", "2018-01-01", "2018-12-31", PeriodKind.Year, 365 },
        { "2020", "2020-01-01", "2020-12-31", PeriodKind.Year, 366 },
        { "2018-H1", "2018-01-01", "2018-06-30", PeriodKind.HalfYear, 181 },
        { "2018-H2", "2018-07-01", "2018-12-31", PeriodKind.HalfYear, 184 },
        { "2018-9M", "2018-01-01", "2018-09-30", PeriodKind.NineMonths, 273 },
        { "2018-Q1", "2018-01-01", "2018-03-31", PeriodKind.Quarter, 90 },
        { "2018-Q2", "2018-04-01", "2018-06-30", PeriodKind.Quarter, 91 },
        { "2018-Q3", "2018-07-01", "2018-09-30", PeriodKind.Quarter, 92 },
        { "2018-Q4", "2018-10-01", "2018-12-31", PeriodKind.Quarter, 92 },
        { "2018-03", "2018-03-01", "2018-03-31", PeriodKind.Month, 31 },
        { "2018-12", "2018-12-01", "2018-12-31", PeriodKind.Month, 31 },
        { "2018-02", "2018-02-01", "2018-02-28", PeriodKind.Month, 28 },
        { "2020-02", "2020-02-01", "2020-02-29", PeriodKind.Month, 29 },
        { "1900-02", "1900-02-01", "1900-02-28", PeriodKind.Month, 28 },
        { "2000-02", "2000-02-01", "2000-02-29", PeriodKind.Month, 29 },
        { "2018-03-15", "2018-03-15", "2018-03-15", PeriodKind.Day, 1 },
        { "2014-10-14/2019-10-14", "2014-10-14", "2019-10-14", PeriodKind.Span, 1827 },
        { "2019-12-15/2024-12-14", "2019-12-15", "2024-12-14", PeriodKind.Span, 1827 },
        { "2018-02-01/2018-04-30", "2018-02-01", "2018-04-30", PeriodKind.Span, 89 },
        { "2018-04-01/2018-09-30", "2018-04-01", "2018-09-30", PeriodKind.Span, 183 },
        { "2018-04-01/2018-12-31", "2018-04-01", "2018-12-31", PeriodKind.Span, 275 },
        { "2018-07-01/2019-06-30", "2018-07-01", "2019-06-30", PeriodKind.Span, 365 },
        { "2018-01-01/2019-12-31", "2018-01-01", "2019-12-31", PeriodKind.Span, 730 },
        { "2018-01-02/2018-01-31", "2018-01-02", "2018-01-31", PeriodKind.Span, 30 },
        { "2018-01-01/2018-01-30", "2018-01-01", "2018-01-30", PeriodKind.Span, 30 },
        { "1900", "1900-01-01", "1900-12-31", PeriodKind.Year, 365 },
        { "2200", "2200-01-01", "2200-12-31", PeriodKind.Year, 365 },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Parse_Name_IsItsDays(string text, string first, string last, PeriodKind kind, int days)
    {
        var period = ReportingPeriod.Parse(text);

        Assert.Equal(Day(first), period.FirstDay);
        Assert.Equal(Day(last), period.LastDay);
        Assert.Equal(Day(last), period.ClosingDay);
        Assert.Equal(days, period.Days);
        Assert.Equal(kind, ReportingCalendar.Civil.KindOf(period));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ToString_Days_IsTheShortestName(string text, string first, string last, PeriodKind kind, int days)
    {
        _ = (kind, days);
        Assert.Equal(text, new ReportingPeriod(Day(first), Day(last)).ToString());
        Assert.Equal(text, ReportingPeriod.Parse($"{first}/{last}").ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("18")]
    [InlineData("201")]
    [InlineData("20180")]
    [InlineData(" 2018")]
    [InlineData("2018 ")]
    [InlineData("+2018")]
    [InlineData("-018")]
    [InlineData("2018-")]
    [InlineData("2018-3")]
    [InlineData("2018-003")]
    [InlineData("2018/03")]
    [InlineData("2018-H")]
    [InlineData("2018-h1")]
    [InlineData("2018-q1")]
    [InlineData("2018-Q")]
    [InlineData("2018-Q01")]
    [InlineData("2018-6M")]
    [InlineData("2018-9m")]
    [InlineData("2018-09M")]
    [InlineData("2018-W1")]
    [InlineData("2018Q1")]
    [InlineData("2018--1")]
    [InlineData("2018-+1")]
    [InlineData("2018- 1")]
    [InlineData("2018-3-15")]
    [InlineData("2018-03-5")]
    [InlineData("15/03/2018")]
    [InlineData("2018/03/15")]
    [InlineData("2018-03-15T00:00")]
    [InlineData("2018/2019")]
    [InlineData("2018-01/2018-03")]
    [InlineData("2018-01-01/")]
    [InlineData("/2018-12-31")]
    [InlineData("2018-01-01/..")]
    [InlineData("2018-01-01/2018-12-31/2019-12-31")]
    [InlineData("2018-01-01--2018-12-31")]
    [InlineData("2018-01-01 2018-12-31")]
    [InlineData("２０１８")] // full-width digits
    [InlineData("٢٠١٨")] // Arabic-Indic digits
    [InlineData("2018‑03")] // no-break hyphen
    [InlineData("2018-03\0")]
    public void TryParse_OtherForm_IsMalformed(string text) => AssertFails(text, PeriodParseError.Malformed);

    [Theory]
    [InlineData("2018-00")]
    [InlineData("2018-13")]
    [InlineData("2018-99")]
    [InlineData("2018-Q0")]
    [InlineData("2018-Q5")]
    [InlineData("2018-H0")]
    [InlineData("2018-H3")]
    [InlineData("2018-02-29")]
    [InlineData("2018-04-31")]
    [InlineData("2018-00-10")]
    [InlineData("2018-13-10")]
    [InlineData("2018-03-00")]
    [InlineData("2018-03-32")]
    [InlineData("1900-02-29")]
    [InlineData("0000")]
    [InlineData("0000-01-01")]
    [InlineData("1899")]
    [InlineData("2201")]
    [InlineData("9999")]
    [InlineData("1899-12-31")]
    [InlineData("9999-12-31")]
    [InlineData("1899-12-14/1900-01-01")]
    [InlineData("1899-12-15/1899-12-31")]
    [InlineData("2200-12-31/2201-01-01")]
    [InlineData("2018-02-30/2018-03-01")]
    [InlineData("2018-03-01/2018-02-30")]
    public void TryParse_NoSuchDays_IsOutOfRange(string text) => AssertFails(text, PeriodParseError.OutOfRange);

    [Theory]
    [InlineData("2018-03-16/2018-03-15")]
    [InlineData("2019-10-14/2014-10-14")]
    public void TryParse_LastBeforeFirst_IsReversed(string text) => AssertFails(text, PeriodParseError.Reversed);

    [Fact]
    public void TryParse_Null_IsFalse()
    {
        Assert.False(ReportingPeriod.TryParse(null, out var period));
        Assert.Null(period);
        Assert.Throws<ArgumentNullException>(() => ReportingPeriod.Parse(null!));
    }

    [SkippableFact]
    public void TryParse_NaughtyStrings_IsFalseAndNeverThrows()
    {
        var strings = JsonSerializer.Deserialize<string[]>(File.ReadAllText(RepositoryFiles.Shared("testdata", "blns", "blns.json")))!;

        Assert.Equal(515, strings.Length);
        foreach (var text in strings)
        {
            Assert.False(ReportingPeriod.TryParse(text, out _), text);
            Assert.False(Validity.TryParse(text, out _), text);
        }
    }

    [Fact]
    public void TryParse_EveryTextOneCharacterOff_IsFalseOrReadsBack()
    {
        const string Characters = "\0 -/.0129HMQhmq\u0661\uFF11\uD800ẫ";
        foreach (var name in Names.Select(x => (string)x[0]))
        {
            for (var i = 0; i <= name.Length; i++)
            {
                foreach (var c in Characters)
                {
                    AssertFalseOrReadsBack(name.Insert(i, c.ToString()));
                    if (i < name.Length)
                    {
                        AssertFalseOrReadsBack(name.Remove(i, 1));
                        AssertFalseOrReadsBack(name.Remove(i, 1).Insert(i, c.ToString()));
                    }
                }
            }
        }
    }

    [Fact]
    public void Constructor_LastBeforeFirst_Throws() =>
        Assert.Throws<ArgumentException>(() => new ReportingPeriod(new LocalDate(2018, 3, 16), new LocalDate(2018, 3, 15)));

    [Fact]
    public void Constructor_YearOutOfBounds_Throws()
    {
        var inside = new LocalDate(2018, 1, 1);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReportingPeriod(new LocalDate(1899, 12, 14), inside));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReportingPeriod(inside, new LocalDate(2201, 1, 1)));
    }

    [Fact]
    public void Constructor_OtherCalendarSystem_Throws()
    {
        var coptic = new LocalDate(2018, 1, 1).WithCalendar(CalendarSystem.Coptic);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReportingPeriod(coptic, coptic));
    }

    [Fact]
    public void Equals_SameDays_WhateverTheName()
    {
        var named = ReportingPeriod.Parse("2018");
        var days = ReportingPeriod.Parse("2018-01-01/2018-12-31");

        Assert.True(named.Equals(days) && named.Equals((object)days) && named == days && !(named != days));
        Assert.Equal(named.GetHashCode(), days.GetHashCode());
        Assert.NotEqual(named, ReportingPeriod.Parse("2018-9M"));
        Assert.NotEqual(named, ReportingPeriod.Parse("2018-H2"));
        Assert.False(named.Equals(null));
        Assert.False(named.Equals("2018"));
        Assert.False(named == null || null == named);
    }

    [Fact]
    public void CompareTo_Periods_ByFirstThenLastDay()
    {
        string[] ordered = ["2017", "2018-01-01", "2018-01", "2018-Q1", "2018-H1", "2018-9M", "2018", "2018-01-02", "2018-02", "2019"];
        var periods = ordered.Select(ReportingPeriod.Parse).ToArray();
        for (var i = 0; i < periods.Length; i++)
        {
            Assert.True(periods[i].CompareTo(null) > 0 && null < periods[i] && !(periods[i] <= null));
            for (var j = 0; j < periods.Length; j++)
            {
                Assert.Equal(i.CompareTo(j), Math.Sign(periods[i].CompareTo(periods[j])));
                Assert.Equal(i < j, periods[i] < periods[j]);
                Assert.Equal(i <= j, periods[i] <= periods[j]);
                Assert.Equal(i > j, periods[i] > periods[j]);
                Assert.Equal(i >= j, periods[i] >= periods[j]);
            }
        }
    }

    [Fact]
    public void Relations_Null_Throw()
    {
        var period = ReportingPeriod.Parse("2018");
        Assert.Throws<ArgumentNullException>(() => period.Encloses(null!));
        Assert.Throws<ArgumentNullException>(() => period.Overlaps((ReportingPeriod)null!));
        Assert.Throws<ArgumentNullException>(() => period.Overlaps((Validity)null!));
        Assert.Throws<ArgumentNullException>(() => ReportingCalendar.Civil.Format(null!));
        Assert.Throws<ArgumentNullException>(() => ReportingCalendar.Civil.KindOf(null!));
    }

    [Fact]
    public void ToValidity_LastDay_IsInForceAndTheNextIsNot()
    {
        var validity = ReportingPeriod.Parse("2018").ToValidity();

        Assert.Equal(new Validity(new LocalDate(2018, 1, 1), new LocalDate(2019, 1, 1)), validity);
        Assert.Equal(new LocalDate(2201, 1, 1), ReportingPeriod.Parse("2200").ToValidity().End);
    }

    [Theory]
    [InlineData("../2018-01-01", false)] // the end does not count
    [InlineData("../2018-01-02", true)]
    [InlineData("2018-12-31/..", true)]
    [InlineData("2019-01-01/..", false)]
    [InlineData("../..", true)]
    [InlineData("2018-05-01/2018-05-02", true)]
    public void Overlaps_Validity_EndExclusive(string validity, bool expected) =>
        Assert.Equal(expected, ReportingPeriod.Parse("2018").Overlaps(Validity.Parse(validity)));

    [Fact]
    public void Parsable_Interfaces_ReadTheSame()
    {
        Assert.Equal(ReportingPeriod.Parse("2018-Q1"), Parse<ReportingPeriod>("2018-Q1"));
        Assert.Equal(Validity.Parse("2018-01-01/.."), Parse<Validity>("2018-01-01/.."));
        Assert.Throws<FormatException>(() => Parse<ReportingPeriod>("x"));
        Assert.Throws<FormatException>(() => Parse<Validity>("x"));
    }

    [Fact]
    public void Civil_Code_IsItsNameInFiles()
    {
        Assert.Equal("civil", ReportingCalendar.Civil.Code);
        Assert.Equal("civil", ReportingCalendar.Civil.ToString());
    }

    private static T Parse<T>(string text)
        where T : ISpanParsable<T>
    {
        Assert.Equal(T.TryParse(text, null, out var one), T.TryParse(text.AsSpan(), null, out var other));
        Assert.Equal(one, other);
        Assert.Equal(T.Parse(text, null), T.Parse(text.AsSpan(), null));
        return T.Parse(text, null);
    }

    private static void AssertFails(string text, PeriodParseError expected)
    {
        Assert.False(ReportingCalendar.Civil.TryParse(text, out var period, out var error));
        Assert.Null(period);
        Assert.Equal(expected, error);
        Assert.False(ReportingPeriod.TryParse(text, out _));
        Assert.Throws<FormatException>(() => ReportingPeriod.Parse(text));
    }

    private static void AssertFalseOrReadsBack(string text)
    {
        if (ReportingPeriod.TryParse(text, out var period))
        {
            Assert.Equal(period, ReportingPeriod.Parse(period.ToString()));
            Assert.True(period.ToString().Length <= text.Length, text);
        }
    }

    private static LocalDate Day(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;
}
