namespace TodanVan.Domain.Tests.Text;

public class VietnamesePeriodTests
{
    [Theory]
    [InlineData("tháng 3/2018", "2018-03")]
    [InlineData("Tháng 12 năm 2018", "2018-12")]
    [InlineData("tháng 1/2018", "2018-01")]
    [InlineData("3/2018", "2018-03")]
    [InlineData("T3/2018", "2018-03")]
    [InlineData("quý I/2018", "2018-Q1")]
    [InlineData("Quí II năm 2018", "2018-Q2")]
    [InlineData("quý III/2018", "2018-Q3")]
    [InlineData("quý IV/2018", "2018-Q4")]
    [InlineData("quý 1/2018", "2018-Q1")]
    [InlineData("quý 2/2018", "2018-Q2")]
    [InlineData("quý 3/2018", "2018-Q3")]
    [InlineData("Q4/2018", "2018-Q4")]
    [InlineData("6 tháng đầu năm 2018", "2018-H1")]
    [InlineData("6 tháng cuối năm 2018", "2018-H2")]
    [InlineData("9 tháng đầu năm 2018", "2018-9M")]
    [InlineData("9 tháng năm 2018", "2018-9M")]
    [InlineData("năm 2018", "2018")]
    [InlineData("cả năm 2018", "2018")]
    [InlineData(" 14/10/2014 ", "2014-10-14")]
    [InlineData("từ 14/10/2014 đến 14/10/2019", "2014-10-14/2019-10-14")]
    [InlineData("từ ngày 14/10/2014 đến hết ngày 14/10/2019", "2014-10-14/2019-10-14")]
    public void ToName_ReadInOneWayOnly_IsItsName(string text, string name) => Assert.Equal(name, VietnamesePeriod.ToName(text));

    // A month without a year, six months that may be either half, months and quarters that there are not, years of two digits.
    [Theory]
    [InlineData("")]
    [InlineData("tháng 3")]
    [InlineData("6 tháng 2018")]
    [InlineData("tháng 0/2018")]
    [InlineData("tháng 13/2018")]
    [InlineData("tháng 003/2018")]
    [InlineData("tháng 3/18")]
    [InlineData("tháng ba/2018")]
    [InlineData("3-2018")]
    [InlineData("quý V/2018")]
    [InlineData("quý 0/2018")]
    [InlineData("quý 5/2018")]
    [InlineData("quý I/18")]
    [InlineData("6 tháng đầu năm 18")]
    [InlineData("6 tháng cuối năm 18")]
    [InlineData("9 tháng đầu năm 18")]
    [InlineData("9 tháng năm 18")]
    [InlineData("cả năm 18")]
    [InlineData("từ 31/2/2014 đến 14/10/2019")]
    [InlineData("từ 14/10/2014 đến 31/2/2019")]
    [InlineData("tháng                                                      3/2018")]
    public void ToName_AnythingElse_IsNone(string text) => Assert.Null(VietnamesePeriod.ToName(text));

    [Theory]
    [InlineData("2018-3", "2018-03")]
    [InlineData("3-2018", "2018-03")]
    [InlineData("2018/03", "2018-03")]
    [InlineData("2018 M3", "2018-03")]
    [InlineData("2018T12", "2018-12")]
    [InlineData("2018Q1", "2018-Q1")]
    [InlineData("2018-q4", "2018-Q4")]
    [InlineData("2018 quý II", "2018-Q2")]
    [InlineData("H1-2018", "2018-H1")]
    [InlineData("2018h2", "2018-H2")]
    [InlineData("9M2018", "2018-9M")]
    [InlineData("2018-9m", "2018-9M")]
    [InlineData("(2018)", "2018")]
    [InlineData("14/10/2014 - 14/10/2019", "2014-10-14/2019-10-14")]
    [InlineData("2014-10-14..2019-10-14", "2014-10-14/2019-10-14")]
    [InlineData("2018-3-5", "2018-03-05")]
    public void Nearest_WordsAndNumbersOfOnePeriod_IsItsName(string text, string name)
    {
        Assert.Equal(name, VietnamesePeriod.Nearest(text));
        Assert.True(ReportingCalendar.Civil.TryParse(name, out _));
    }

    // No such month or quarter; six months of either half; years of two digits; days that there are not, or the wrong way round.
    [Theory]
    [InlineData("")]
    [InlineData("2018-13")]
    [InlineData("2018Q5")]
    [InlineData("H3-2018")]
    [InlineData("6 tháng 2018")]
    [InlineData("6M2018")]
    [InlineData("3/18")]
    [InlineData("quý 1")]
    [InlineData("2018-2019")]
    [InlineData("30/2/2014 - 14/10/2019")]
    [InlineData("14/10/2019 - 14/10/2014")]
    [InlineData("kỳ này")]
    public void Nearest_NoneOrSeveral_IsNone(string text) => Assert.Null(VietnamesePeriod.Nearest(text));
}
