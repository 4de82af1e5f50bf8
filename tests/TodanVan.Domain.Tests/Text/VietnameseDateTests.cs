namespace TodanVan.Domain.Tests.Text;

public class VietnameseDateTests
{
    // Day first, four digits of the year, zeros or none (domain facts 5.2).
    [Theory]
    [InlineData("01/7/2025", 2025, 7, 1)]
    [InlineData("1-7-2025", 2025, 7, 1)]
    [InlineData("1.7.2025", 2025, 7, 1)]
    [InlineData("31/12/2024", 2024, 12, 31)]
    [InlineData("29/02/2024", 2024, 2, 29)]
    [InlineData("ngày 01 tháng 7 năm 2025", 2025, 7, 1)]
    public void TryParse_AsPeopleWrite_IsTheDay(string text, int year, int month, int day)
    {
        Assert.True(VietnameseDate.TryParse(text, out var read));
        Assert.Equal(new LocalDate(year, month, day), read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("29/2/2023")]
    [InlineData("31/4/2025")]
    [InlineData("32/1/2025")]
    [InlineData("0/1/2025")]
    [InlineData("1/0/2025")]
    [InlineData("1/13/2025")]
    [InlineData("1/1/0000")]
    [InlineData("1/1/25")]
    [InlineData("1/1/20255")]
    [InlineData("001/1/2025")]
    [InlineData("1/001/2025")]
    [InlineData("a/1/2025")]
    [InlineData("1/a/2025")]
    [InlineData("1/1/202a")]
    [InlineData("1/1")]
    [InlineData("1/1/2025/1")]
    [InlineData("1/7-2025")]
    [InlineData("ngày 1 tháng 7")]
    [InlineData("ngày 1 tháng 7 năm 2025 nhé")]
    [InlineData("hôm 1 tháng 7 năm 2025")]
    [InlineData("ngày 1 kỳ 7 năm 2025")]
    [InlineData("ngày 1 tháng 7 kỳ 2025")]
    [InlineData("ngày                            1 tháng 7 năm 2025")]
    public void TryParse_AnythingElse_IsNone(string text) => Assert.False(VietnameseDate.TryParse(text, out _));

    [Theory]
    [InlineData("2014-2-3", "2014-02-03")]
    [InlineData("2014/02/03", "2014-02-03")]
    [InlineData("3/2-2014", "2014-02-03")]
    [InlineData("2014.2.3", "2014-02-03")]
    [InlineData("20140213", "2014-02-13")]
    [InlineData("13022014", "2014-02-13")]
    [InlineData("2014-02-03 00:00:00", "2014-02-03")]
    [InlineData("2014-02-03T00:00Z", "2014-02-03")]
    public void Nearest_NumbersOfOneDay_IsTheDay(string text, string day) =>
        Assert.Equal(day, VietnameseDate.Nearest(text) is { } found ? NodaTime.Text.LocalDatePattern.Iso.Format(found) : null);

    // Days that there are not; two digits of a year; a time that is none of midnight; years long ago; a serial number.
    [Theory]
    [InlineData("30/2/2014")]
    [InlineData("2014-13-01")]
    [InlineData("2014-2-30")]
    [InlineData("3/2/14")]
    [InlineData("2014-02-03 10:00")]
    [InlineData("10121012")]
    [InlineData("43831")]
    [InlineData("14 Oct 2014")]
    [InlineData("")]
    [InlineData("1-2-3-4-2014-000000000000000000000000000000")]
    public void Nearest_NoneOrTwo_IsNone(string text) => Assert.Null(VietnameseDate.Nearest(text));
}
