using System.Text;
using TodanVan.Domain.Files;
using TodanVan.Domain.Import;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Tests.Support;

namespace TodanVan.Domain.Tests.Import;

/// <summary>Tables whose period stands in their title, or in the name of the file, or nowhere.</summary>
public class PeriodOfRowsTests
{
    [Theory]
    [InlineData("unit,indicator,value\nA,land,1\nB,land,2\n")]
    [InlineData("Mã xã,land,Ghi chú\nA,1,\nB,2,\n")]
    [InlineData("[{\"unit\":\"A\",\"indicator\":\"land\",\"value\":1},{\"unit\":\"B\",\"indicator\":\"land\",\"value\":2}]")]
    public void Import_TableWithoutPeriods_HasThatOfTheOptions(string text)
    {
        Assert.Equal(["A 2018-Q1 1", "B 2018-Q1 2"], Cells(Import(text, "quý I/2018")));
        var without = Import(text, null);
        Assert.Empty(without.Value);
        Assert.Contains(without.Findings, finding => finding.Code is "TDV0104" or "TDV0117");
    }

    [Theory]
    [InlineData("unit,indicator,period,value\nA,land,2018,1\n", "A 2018 1")]
    [InlineData("unit,indicator,2018\nA,land,1\n", "A 2018 1")]
    [InlineData("Mã xã,land,\n,2018,Quý I/2019\nA,1,2\n", "A 2018 1", "A 2019-Q1 2")]
    [InlineData("[{\"unit\":\"A\",\"indicator\":\"land\",\"period\":\"2018\",\"value\":1}]", "A 2018 1")]
    public void Import_TableWithPeriods_KeepsThem(string text, params string[] expected) => Assert.Equal(expected, Cells(Import(text, "2030")));

    [Theory]
    [InlineData("unit,indicator,period,value\nA,land,,1\n")]
    [InlineData("[{\"unit\":\"A\",\"indicator\":\"land\",\"period\":\"\",\"value\":1}]")]
    [InlineData("[{\"unit\":\"A\",\"indicator\":\"land\",\"period\":null,\"value\":1}]")]
    public void Import_BlankPeriod_IsBlank(string text) => Assert.Equal(["TDV0117"], Import(text, "2030").Findings.Codes());

    [Theory]
    [InlineData("unit,indicator,value\nA,land,1\n", 2)]
    [InlineData("[{\"unit\":\"A\",\"indicator\":\"land\",\"value\":1}]", 1)]
    public void Import_PeriodThatIsNone_SetsTheRowsAside(string text, int row)
    {
        var import = Import(text, "2018-13");
        Assert.Equal([$"TDV0405@{row}[period] period=2018-13"], import.Findings.Lines());
        using var aside = new MemoryStream();
        QuarantineFile.Write(aside, ObservationTable.Schema, import.QuarantinedRows);
        Assert.Contains("A,land,,2018-13,1,", Encoding.UTF8.GetString(aside.ToArray()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BIỂU SỐ 1. ĐẤT HIẾN NĂM 2018", "2018")]
    [InlineData("Báo cáo 6 tháng đầu năm 2018", "2018-H1")]
    [InlineData("Từ ngày 14-10-2014 đến hết ngày 14-10-2019", "2014-10-14/2019-10-14")]
    [InlineData("Năm 2018 (năm 2018)", "2018")]
    [InlineData("Năm 2018 so với năm 2017", null)]
    [InlineData("Năm 2018, báo cáo ngày 15/1/2019", null)]
    [InlineData("BIỂU SỐ 1. ĐẤT HIẾN", null)]
    [InlineData("6 tháng đầu năm, phương hướng 6 tháng cuối năm 2018", null)]
    [InlineData("quý I và quý II năm 2018", null)]
    [InlineData("quy 1 va quy 2 nam 2018", null)]
    [InlineData("từ tháng 1 đến tháng 6 năm 2018", null)]
    [InlineData("12 tháng năm 2018", null)]
    [InlineData("Đầu năm 2018", null)]
    [InlineData("So với năm 2017", null)]
    [InlineData("Số liệu đến năm 2018", null)]
    [InlineData("Giai đoạn 2014-2018", null)]
    [InlineData("(Kèm theo Báo cáo số 15-BC/ĐU ngày 05/12/2018)", null)]
    [InlineData("(Kèm theo báo cáo quý I/2018 của xã)", null)]
    [InlineData("Báo cáo số 15/BC-UBND năm 2018", null)]
    [InlineData("Nghị quyết 25-NQ/TW năm 2013", null)]
    [InlineData("Nậm Dịch, ngày 05 tháng 12 năm 2018", null)]
    [InlineData("Ngày 05 tháng 12 năm 2018", null)]
    [InlineData("05/12/2018", "2018-12-05")]
    [InlineData("Quy chế dân chủ ở cơ sở năm 2018", "2018")]
    [InlineData("NGÀY CÔNG LAO ĐỘNG QUÝ I/2018", "2018-Q1")]
    [InlineData("Biểu tổng hợp (từ ngày 14-10-2014 đến hết ngày 14-10-2019)", "2014-10-14/2019-10-14")]
    public void Import_PeriodInTheTitle_IsOfferedAndNeverApplied(string title, string? offered)
    {
        var import = Import($"{title},,\nunit,indicator,value\nA,land,1\n".Replace($"{title},,", $"\"{title}\",,", StringComparison.Ordinal), null);
        var fault = Assert.Single(import.Findings);
        Assert.Equal(("TDV0104", offered), (fault.Code, fault.Suggestion));
        Assert.Equal(0, import.Input);
    }

    [Theory]
    [InlineData("BÁO CÁO NĂM 2018", "(Kèm theo Báo cáo số 15-BC/ĐU ngày 05/01/2019)", "2018")]
    [InlineData("BÁO CÁO NĂM 2018", "Thực hiện Nghị quyết 25-NQ/TW năm 2013", "2018")]
    [InlineData("Nậm Dịch, ngày 05 tháng 01 năm 2019", "BÁO CÁO NĂM 2018", "2018")]
    [InlineData("BÁO CÁO NĂM 2018", "So với năm 2017", null)]
    [InlineData("BÁO CÁO NĂM 2018", "So với cùng kỳ", null)]
    [InlineData("BÁO CÁO NĂM 2018", "Năm 2019", null)]
    public void Import_PeriodInOneOfTheTitles_IsOfferedWhereNoneSpeaksOfAnother(string first, string second, string? offered) =>
        Assert.Equal(offered, Assert.Single(Import($"\"{first}\",,\n\"{second}\",,\nunit,indicator,value\nA,land,1\n", null).Findings).Suggestion);

    [Fact]
    public void Import_PeriodOffered_IsAskedForAsThatOfAllRows()
    {
        var fault = Assert.Single(Import("BÁO CÁO NĂM 2018,,\nunit,indicator,value\nA,land,1\n", null).Findings);
        Assert.Equal("Thiếu cột «period». Có phải mọi dòng đều là «2018»?", fault.ToText(Language.Vietnamese));
        Assert.Equal("The column «period» is missing. Is it «2018» in all rows?", fault.ToText(Language.English));
        Assert.Contains("--period-of-rows", fault.Descriptor.Advice(Language.English), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bieu-1-2018-03.csv", "2018-03")]
    [InlineData("bao-cao-quy-1-va-quy-2-nam-2018.csv", null)]
    [InlineData("15-BC-UBND 2018.csv", null)]
    [InlineData("so-lieu_2018.csv", "2018")]
    [InlineData("2017-2018.csv", null)]
    [InlineData("so-lieu.csv", null)]
    public void Import_PeriodInTheNameOfTheDocument_IsOffered(string document, string? offered) =>
        Assert.Equal(offered, Assert.Single(Import("unit,indicator,value\nA,land,1\n", null, document).Findings).Suggestion);

    [Fact]
    public void Read_Folder_TakesThePeriodOfRows()
    {
        using var folder = new Cli.TestFolder()
            .With("units.csv", "code,name,kind,level,parent,from\nP,Tỉnh P,Tỉnh,Province,,2010-01-01\nC,Xã C,Xã,Commune,P,2010-01-01\nV,Thôn V,Thôn,Village,C,2010-01-01\n")
            .With("observations.csv", "Mã thôn,Ngày công lao động\nV,5\n");
        Assert.False(DataFolder.Read(folder.Path).HasValue);
        var data = DataFolder.Read(folder.Path, new() { PeriodOfRows = "2018" }).Value;
        Assert.Equal("V@2010-01-01 labour-days 2018-01-01/2018-12-31: 5", Assert.Single(data.Observations.Value).ToString().Replace(" 2018:", " 2018-01-01/2018-12-31:", StringComparison.Ordinal));
    }

    private static ImportResult<ObservationSet> Import(string text, string? period, string? document = null) => TableFiles.ReadObservations(
        new MemoryStream(Encoding.UTF8.GetBytes(text)),
        document ?? (text[0] == '[' ? "o.json" : "o.csv"),
        Communes.Build(["A", "B"]),
        Communes.Catalogue,
        new() { PeriodOfRows = period });

    private static string[] Cells(ImportResult<ObservationSet> import) =>
        [.. import.Value.Select(observation => $"{observation.Unit} {observation.Period} {observation.Value}").Order(StringComparer.Ordinal)];
}
