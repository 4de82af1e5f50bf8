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
}
