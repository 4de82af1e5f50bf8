namespace TodanVan.Domain.Tests.Laws;

/// <summary>What holds of every period and every validity.</summary>
public sealed class PeriodLaws
{
    private static readonly LocalDate Origin = new(2024, 12, 30);

    /// <summary>Every validity with ends on 6 neighbouring days or open: all ways in which two of them can lie.</summary>
    private static readonly Validity[] Matrix = BuildMatrix();

    /// <summary>Enough days to see every boundary of the matrix from both sides.</summary>
    private static readonly LocalDate[] Days =
        [LocalDate.MinIsoValue, .. Enumerable.Range(-2, 10).Select(Origin.PlusDays), LocalDate.MaxIsoValue];

    public static TheoryData<string> Calendars => new("civil", "decree09");

    [Theory]
    [MemberData(nameof(Calendars))]
    public void Year_IsItsHalvesItsQuartersItsMonths(string code)
    {
        Assert.True(ReportingCalendar.TryGet(code, out var calendar));
        ReportingPeriod? before = null;
        for (var year = 1900; year <= 2100; year++)
        {
            var whole = Named(calendar, $"{year}");
            AssertTiles(calendar, year, whole, ["H1", "H2"]);
            AssertTiles(calendar, year, whole, ["Q1", "Q2", "Q3", "Q4"]);
            AssertTiles(calendar, year, whole, ["9M", "Q4"]);
            AssertTiles(calendar, year, whole, Enumerable.Range(1, 12).Select(m => $"{m:00}"));
            AssertTiles(calendar, year, Named(calendar, $"{year}-9M"), ["H1", "Q3"]);
            AssertTiles(calendar, year, Named(calendar, $"{year}-H1"), ["Q1", "Q2"]);
            AssertTiles(calendar, year, Named(calendar, $"{year}-H2"), ["Q3", "Q4"]);
            for (var quarter = 1; quarter <= 4; quarter++)
            {
                AssertTiles(calendar, year, Named(calendar, $"{year}-Q{quarter}"), Enumerable.Range((3 * quarter) - 2, 3).Select(m => $"{m:00}"));
            }

            // The extra day of a leap year is 29 February, which lies in month 2 of the civil year and in month 3 of the decree's.
            var longMonth = Named(calendar, $"{year}-{(calendar == ReportingCalendar.Civil ? "02" : "03")}");
            Assert.Equal(DateTime.IsLeapYear(year) ? (366, 29) : (365, 28), (whole.Days, longMonth.Days));
            Assert.Equal(whole.FirstDay, before?.LastDay.PlusDays(1) ?? whole.FirstDay);
            before = whole;
        }
    }

    [Theory]
    [MemberData(nameof(Calendars))]
    public void Text_EveryRunOfMonths_ReadsBackInItsCalendar(string code)
    {
        Assert.True(ReportingCalendar.TryGet(code, out var calendar));
        var named = 0;
        for (var first = 0; first < 24; first++)
        {
            for (var months = 1; months <= 24; months++)
            {
                var (from, to) = (Named(calendar, $"{2019 + (first / 12)}-{(first % 12) + 1:00}"), first + months - 1);
                var period = new ReportingPeriod(from.FirstDay, Named(calendar, $"{2019 + (to / 12)}-{(to % 12) + 1:00}").LastDay);
                var text = calendar.Format(period);
                Assert.Equal(period, Named(calendar, text));
                Assert.Equal(text.Contains('/'), calendar.KindOf(period) == PeriodKind.Span);
                named += text.Contains('/') ? 0 : 1;
            }
        }

        // In two years: 24 months, 8 quarters, 4 half-years, 2 nine months, 2 years.
        Assert.Equal(40, named);
    }

    [Fact]
    public void Relations_Matrix_AreTheirDefinitionsByDays()
    {
        Assert.Equal(28, Matrix.Length);
        foreach (var a in Matrix)
        {
            foreach (var b in Matrix)
            {
                var both = Days.Where(d => a.Contains(d) && b.Contains(d)).ToArray();
                Assert.Equal(both.Length > 0, a.Overlaps(b));
                Assert.Equal(both, Days.Where(d => a.Intersection(b)?.Contains(d) ?? false));
                Assert.Equal(Days.Where(b.Contains).All(a.Contains), a.Encloses(b));

                // Abutting: the days of both together have no hole, and none is shared.
                var either = Days.Where(d => a.Contains(d) || b.Contains(d)).ToArray();
                var hole = Days.Any(d => d > either[0] && d < either[^1] && !either.Contains(d));
                Assert.Equal(both.Length == 0 && !hole, a.Abuts(b));
            }
        }
    }

    [Fact]
    public void Relations_Matrix_AreIdentitiesOfEachOther()
    {
        foreach (var a in Matrix)
        {
            Assert.True(Validity.Always.Encloses(a) && a.Encloses(a) && a.Overlaps(a) && !a.Abuts(a));
            foreach (var b in Matrix)
            {
                Assert.Equal(a.Overlaps(b), b.Overlaps(a));
                Assert.Equal(a.Abuts(b), b.Abuts(a));
                Assert.Equal(a.Intersection(b), b.Intersection(a));
                Assert.Equal(a.Intersection(b) is not null, a.Overlaps(b));
                Assert.Equal(b.Equals(a.Intersection(b)), a.Encloses(b));
                Assert.Equal(a == b, a.Encloses(b) && b.Encloses(a));
                Assert.False(a.Abuts(b) && a.Overlaps(b));
                Assert.Equal(a == b, a.CompareTo(b) == 0);
                Assert.Equal(Math.Sign(a.CompareTo(b)), -Math.Sign(b.CompareTo(a)));
                if (a == b)
                {
                    Assert.Equal(a.GetHashCode(), b.GetHashCode());
                }
            }
        }
    }

    [Fact]
    public void Text_Matrix_ReadsBack()
    {
        foreach (var a in Matrix)
        {
            Assert.Equal(a, Validity.Parse(a.ToString()));
        }

        Assert.Equal(Matrix.Length, Matrix.Select(a => a.ToString()).Distinct().Count());
    }

    [Fact]
    public void Period_Matrix_RelatesAsItsValidity()
    {
        var periods = Matrix.Where(v => v.Start is not null && v.End is not null)
            .Select(v => new ReportingPeriod(v.Start!.Value, v.End!.Value.PlusDays(-1))).ToArray();
        foreach (var a in periods)
        {
            Assert.Equal(a.Days, Days.Count(a.Contains));
            Assert.True(a.ToValidity().Contains(a.ClosingDay));
            foreach (var b in periods)
            {
                Assert.Equal(a.ToValidity().Overlaps(b.ToValidity()), a.Overlaps(b));
                Assert.Equal(a.ToValidity().Encloses(b.ToValidity()), a.Encloses(b));
                Assert.Equal(Days.Any(d => a.Contains(d) && b.Contains(d)), a.Overlaps(b));
                Assert.Equal(Days.Where(b.Contains).All(a.Contains), a.Encloses(b));
            }

            foreach (var validity in Matrix)
            {
                Assert.Equal(a.ToValidity().Overlaps(validity), a.Overlaps(validity));
            }
        }
    }

    [Property]
    public bool Text_AnyPeriod_ReadsBack(int start, uint length)
    {
        var first = new LocalDate(1900, 1, 1).PlusDays((int)((uint)start % 109_000));
        var period = new ReportingPeriod(first, first.PlusDays((int)(length % 800)));
        return ReportingPeriod.Parse(period.ToString()) == period
            && ReportingCalendar.Decree09.TryParse(ReportingCalendar.Decree09.Format(period), out var read) && read == period;
    }

    [Property]
    public bool TryParse_AnyText_NeverThrows(string? text)
    {
        var period = !ReportingPeriod.TryParse(text, out var p) || ReportingPeriod.Parse(p.ToString()) == p;
        var validity = !Validity.TryParse(text, out var v) || Validity.Parse(v.ToString()) == v;
        return period && validity;
    }

    private static void AssertTiles(ReportingCalendar calendar, int year, ReportingPeriod whole, IEnumerable<string> parts)
    {
        var next = whole.FirstDay;
        foreach (var part in parts)
        {
            var period = Named(calendar, $"{year}-{part}");
            Assert.Equal(next, period.FirstDay);
            Assert.True(whole.Encloses(period) && !period.Encloses(whole));
            next = period.LastDay.PlusDays(1);
        }

        Assert.Equal(whole.LastDay.PlusDays(1), next);
    }

    private static ReportingPeriod Named(ReportingCalendar calendar, string text)
    {
        Assert.True(calendar.TryParse(text, out var period), text);
        return period;
    }

    private static Validity[] BuildMatrix()
    {
        LocalDate?[] ends = [null, .. Enumerable.Range(0, 6).Select(d => (LocalDate?)Origin.PlusDays(d))];
        return
        [
            .. from start in ends
               from end in ends
               where !(start >= end)
               select new Validity(start, end),
        ];
    }
}
