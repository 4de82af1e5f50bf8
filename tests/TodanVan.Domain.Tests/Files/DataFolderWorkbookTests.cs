using System.Text;
using TodanVan.Domain.Files;
using TodanVan.Domain.Tests.Cli;
using TodanVan.Domain.Tests.Support;

using static TodanVan.Domain.Tests.Support.Workbook;

namespace TodanVan.Domain.Tests.Files;

public class DataFolderWorkbookTests
{
    private static readonly byte[] Units = new Workbook().Sheet(
        "Đơn vị",
        Row(1, "Mã", "Tên", "Loại", "Cấp", "Đơn vị cấp trên", "Từ ngày") + Row(2, "P", "Tỉnh P", "Tỉnh", "Province", "", "01/01/2010")
        + Row(3, "C", "Xã C", "Xã", "Commune", "P", "01/01/2010") + Row(4, "C-1", "Thôn 1", "Thôn", "Village", "C", "01/01/2010")).ToBytes();

    private static readonly byte[] Teams = new Workbook().Sheet("Tổ", Row(1, "Mã thôn", "Ngày quyết định") + Row(2, "C-1", "15/3/2015")).ToBytes();

    private static readonly byte[] Members = new Workbook().Sheet("Tổ viên", Row(1, "Mã thôn", "Mã thành viên", "Vai trò") + Row(2, "C-1", "m1", "Tổ trưởng")).ToBytes();

    private static readonly byte[] Observations = new Workbook().Sheet(
        "Ngày công", Row(1, "Mã thôn", "Chỉ tiêu", "Tháng 1/2018", "Tháng 2/2018") + Row(2, "C-1", "labour-days", "<v>12.5</v>", "<v>8</v>")).ToBytes();

    [Fact]
    public void Read_WorkbooksAlone_IsTheFolder()
    {
        using var folder = new TestFolder().With("units.xlsx", Units).With("teams.xlsx", Teams).With("members.xlsx", Members).With("observations.xlsx", Observations);
        var data = DataFolder.Read(folder.Path).Value;

        Assert.False(data.Findings.HasErrors, data.Findings.ToString());
        Assert.Equal(["units.xlsx: 3 + 0 = 3", "teams.xlsx: 1 + 0 = 1", "members.xlsx: 1 + 0 = 1", "observations.xlsx: 2 + 0 = 2"], data.Counts.Select(count => count.ToString()));
        Assert.Equal(new LocalDate(2015, 3, 15), Assert.Single(data.Roster!.Teams).Decided);
        Assert.Equal([Rational.Parse("12.5"), 8], data.Observations.Value.Select(observation => observation.Value!.Value));
        Assert.Equal("Ngày công", data.Observations.Value.First().Source!.Sheet);
    }

    [Fact]
    public void Read_WorkbookBesideCsv_ReadsBothAndSaysSo()
    {
        using var folder = new TestFolder().With("units.xlsx", Units).With("observations.xlsx", Observations);
        folder.With("observations.csv", "unit,indicator,period,value\nC-1,labour-days,2018-01,\"12,5\"\nC-1,labour-days,2018-03,4\n");
        var data = DataFolder.Read(folder.Path).Value;

        Assert.Equal(["TDV0116", "TDV0132"], data.Findings.Codes());
        Assert.Equal(3, data.Observations.Value.Count);
    }

    [Fact]
    public void Read_WorkbookThatIsNone_HasNoFolder()
    {
        using var folder = new TestFolder().With("units.xlsx", Encoding.UTF8.GetBytes("code,name"));
        var read = DataFolder.Read(folder.Path);
        Assert.False(read.HasValue);
        Assert.Equal(["TDV0136"], read.Findings.Codes());
    }
}
