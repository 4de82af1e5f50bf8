namespace TodanVan.Domain.Tests.Periods;

public sealed class ValidityTests
{
    private static readonly LocalDate Day1 = new(2025, 6, 30);
    private static readonly LocalDate Day2 = new(2025, 7, 1);

    [Fact]
    public void Constructor_NoDayLeft_Throws()
    {
        Assert.Throws<ArgumentException>(() => new Validity(Day2, Day2));
        Assert.Throws<ArgumentException>(() => new Validity(Day2, Day1));
    }

    [Fact]
    public void Constructor_UnwritableDay_Throws()
    {
        var coptic = Day1.WithCalendar(CalendarSystem.Coptic);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Validity(coptic, null));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Validity(null, coptic));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Validity(new LocalDate(0, 12, 31), null));
        Assert.Equal("0001-01-01/9999-12-31", new Validity(new LocalDate(1, 1, 1), new LocalDate(9999, 12, 31)).ToString());
    }

    [Fact]
    public void Contains_EndDay_IsNotInForce()
    {
        var validity = new Validity(Day1, Day2);

        Assert.True(validity.Contains(Day1));
        Assert.False(validity.Contains(Day2));
        Assert.False(validity.Contains(Day1.PlusDays(-1)));
        Assert.Equal((Day1, Day2), (validity.Start, validity.End));
    }

    [Fact]
    public void Always_EveryDay_IsInForce()
    {
        Assert.True(Validity.Always.Contains(LocalDate.MinIsoValue) && Validity.Always.Contains(LocalDate.MaxIsoValue));
        Assert.Null(Validity.Always.Start);
        Assert.Null(Validity.Always.End);
        Assert.Equal(new Validity(Day1, null), Validity.From(Day1));
    }

    [Theory]
    [InlineData("2014-10-14/2020-01-01")]
    [InlineData("2014-10-14/..")]
    [InlineData("../2020-01-01")]
    [InlineData("../..")]
    [InlineData("2020-02-29/2020-03-01")]
    public void ToString_Parsed_IsTheSameText(string text)
    {
        Assert.Equal(text, Validity.Parse(text).ToString());
        Assert.True(Validity.TryParse(text, out var validity));
        Assert.Equal(Validity.Parse(text), validity);
    }

    [Fact]
    public void Parse_DayAfterTheSlash_IsExclusive() =>
        Assert.Equal(new Validity(new LocalDate(2014, 10, 14), new LocalDate(2020, 1, 1)), Validity.Parse("2014-10-14/2020-01-01"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("..")]
    [InlineData("2014-10-14")]
    [InlineData("2014-10-14/")]
    [InlineData("/2020-01-01")]
    [InlineData("2014-10-14/.")]
    [InlineData("2014-10-14/...")]
    [InlineData("2014-10-14/2014-10-14")] // no day left
    [InlineData("2020-01-01/2014-10-14")]
    [InlineData("2014-10-14/2020-02-30")]
    [InlineData("2014-13-14/2020-01-01")]
    [InlineData("0000-01-01/..")]
    [InlineData(" 2014-10-14/2020-01-01")]
    [InlineData("2014-10-14 / 2020-01-01")]
    [InlineData("2014-10-14/2020-01-01/..")]
    [InlineData("2014/2020")]
    public void TryParse_NotAValidity_IsFalse(string? text)
    {
        Assert.False(Validity.TryParse(text, out var validity));
        Assert.Null(validity);
        Assert.ThrowsAny<Exception>(() => Validity.Parse(text!));
    }

    [Fact]
    public void Parse_Fault_ThrowsWhatItSays()
    {
        Assert.Throws<ArgumentNullException>(() => Validity.Parse(null!));
        Assert.Throws<FormatException>(() => Validity.Parse("2020"));
    }

    [Fact]
    public void Relations_Null_Throw()
    {
        Assert.Throws<ArgumentNullException>(() => Validity.Always.Encloses(null!));
        Assert.Throws<ArgumentNullException>(() => Validity.Always.Overlaps(null!));
        Assert.Throws<ArgumentNullException>(() => Validity.Always.Abuts(null!));
        Assert.Throws<ArgumentNullException>(() => Validity.Always.Intersection(null!));
    }

    [Fact]
    public void CompareTo_OpenEnds_StartFirstAndEndLast()
    {
        string[] ordered = ["../2025-07-01", "../2026-01-01", "../..", "2025-06-30/2025-07-01", "2025-06-30/..", "2025-07-01/2025-07-02", "2025-07-01/.."];
        var values = ordered.Select(Validity.Parse).ToArray();
        for (var i = 0; i < values.Length; i++)
        {
            Assert.True(values[i].CompareTo(null) > 0 && null < values[i]);
            for (var j = 0; j < values.Length; j++)
            {
                Assert.Equal(i.CompareTo(j), Math.Sign(values[i].CompareTo(values[j])));
                Assert.Equal(i < j, values[i] < values[j]);
                Assert.Equal(i <= j, values[i] <= values[j]);
                Assert.Equal(i > j, values[i] > values[j]);
                Assert.Equal(i >= j, values[i] >= values[j]);
                Assert.Equal(i == j, values[i] == values[j]);
                Assert.Equal(i != j, values[i] != values[j]);
                Assert.Equal(i == j, values[i].Equals((object)values[j]));
            }
        }
    }

    [Fact]
    public void GetHashCode_EqualValues_AreEqual() =>
        Assert.Equal(new Validity(Day1, Day2).GetHashCode(), new Validity(Day1, Day2).GetHashCode());
}
