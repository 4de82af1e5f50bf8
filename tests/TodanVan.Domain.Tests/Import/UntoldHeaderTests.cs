using System.Text;
using TodanVan.Domain.Files;
using TodanVan.Domain.Import;
using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Tests.Support;

using static TodanVan.Domain.Tests.Support.Forms;
using static TodanVan.Domain.Tests.Support.Workbook;

namespace TodanVan.Domain.Tests.Import;

/// <summary>Headers that a person might understand and a reader must not guess at: a value in the wrong cell is worse than none.</summary>
public class UntoldHeaderTests
{
    private static readonly IndicatorCatalogue Catalogue = IndicatorCatalogue.Create(
        ReportingCalendar.Civil,
        Measure("land", "Đất hiến", UnitOfMeasure.SquareMetre),
        Measure("labour", "Ngày công lao động", UnitOfMeasure.LabourDay),
        Measure("works", "Hỗ trợ công trình", UnitOfMeasure.Dong)).ValueOrThrow();

    [Theory]
    [InlineData("Mã xã,Chỉ tiêu,Kế hoạch,Thực hiện\n,,2019,2018\nA,land,100,7\n")]
    [InlineData(",,Kế hoạch,Thực hiện\nMã xã,Chỉ tiêu,2019,2018\nA,land,100,7\n")]
    [InlineData(",,Kế hoạch,\nMã xã,Chỉ tiêu,2019,2018\nA,land,100,7\n")]
    [InlineData(",,Triệu đồng,\nMã xã,Chỉ tiêu,2018,2019\nA,works,1,7\n")]
    [InlineData("Đơn vị,,Kế hoạch,Thực hiện\nMã xã,Chỉ tiêu,2019,2018\nA,land,100,7\n")]
    [InlineData("Mã xã,Kế hoạch,Thực hiện\n,Đất hiến,Ngày công lao động\nA,100,7\n", "2018")]
    [InlineData("Mã xã,Chỉ tiêu,Trong kỳ,Lũy kế\n,,Quý I/2018,Quý II/2018\nA,land,1,7\n")]
    [InlineData("Mã xã,Chỉ tiêu,Tỷ lệ %,Số tuyệt đối\n,,2018,2019\nA,land,1,7\n")]
    [InlineData("Mã xã,Chỉ tiêu,Triệu đồng,\n,,2018,2019\nA,works,1,7\n")]
    [InlineData("Mã xã,Chỉ tiêu,Kết quả thực hiện các năm,\n,,2018,2019\nA,land,1,2\n")]
    [InlineData("Mã xã,Hỗ trợ công trình (triệu đồng),\n,2018,2019\nA,1,7\n")]
    [InlineData("Mã xã,Chỉ tiêu,2018,2019\n,,m²,m²\nA,land,1,2\n")]
    public void Import_LabelThatNobodyKnows_IsNamedAndItsColumnNotUsed(string text, string? period = null)
    {
        var import = Import(text, period);
        Assert.Equal(0, import.Input);
        Assert.Contains(import.Findings, finding => finding.Code == "TDV0154");

        // The error stands where the words are, and says nothing of a period that is there.
        var error = Assert.Single(import.Findings, finding => finding.Code == "TDV0104" && Column(finding) == "value");
        Assert.Contains(import.Findings, finding => finding.Code == "TDV0154" && finding.Location == error.Location);
        Assert.DoesNotContain(import.Findings, finding => finding.Code == "TDV0104" && Column(finding) == "period");
    }

    [Fact]
    public void Import_LabelThatNobodyKnowsAboveTheValues_HasNoValue()
    {
        var import = Import("Mã xã,Chỉ tiêu,Kỳ,Kế hoạch\n,,,Giá trị\nA,land,2018,100\n");
        Assert.True(import.HasErrors);
        Assert.Equal(0, import.Input);
    }

    [Theory]
    [InlineData("Mã xã,Đất hiến,\n,Năm 2018,\n,Quý I,Quý II\nA,10,20\n")]
    [InlineData("Mã xã,Đất hiến,Ngày công lao động\n,Năm 2018,Năm 2018\n,Quý I,Quý I\nA,10,20\n")]
    [InlineData("Mã xã,Đất hiến,Ngày công lao động\n,Năm 2018,Năm 2018\n,Kế hoạch,Thực hiện\nA,10,20\n")]
    [InlineData("Mã xã,Chỉ tiêu,Năm 2018,Năm 2019\n,,Giá trị,Giá trị\n,,triệu đồng,triệu đồng\nA,works,10,20\n")]
    [InlineData(",Kế hoạch,,Thực hiện,\nMã xã,Đất hiến,,Ngày công lao động,\n,2018,2019,2018,2019\nA,1,2,3,4\n")]
    [InlineData(",Triệu đồng,,,\nMã xã,Hỗ trợ công trình,,Đất hiến,\n,2018,2019,2018,2019\nA,1,2,3,4\n")]
    [InlineData(",,Kế hoạch,Thực hiện\n\nMã xã,Chỉ tiêu,2019,2018\nA,land,1,2\n")]
    [InlineData(",,Kế hoạch,Thực hiện\n,,,\nMã xã,Chỉ tiêu,2019,2018\nA,land,1,2\n")]
    [InlineData("Mã xã,Chỉ tiêu,2019,2018\n,,,\n,,Kế hoạch,Thực hiện\nA,land,1,2\n")]
    public void Import_OneMoreLineOfAHeader_HasNoValue(string text)
    {
        var import = Import(text);
        Assert.Equal(0, import.Input);
        Assert.Contains(import.Findings, finding => finding.Code == "TDV0153" && finding.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("Mã xã,Chỉ tiêu,Năm 2018,,\n,,1,2,3\nA,land,10,20,30\n")]
    [InlineData("Mã xã,Chỉ tiêu,Năm 2018,\nA,land,10,\nB,land,10,20\n")]
    [InlineData("Mã xã,Chỉ tiêu,Năm 2018,\n,,,Quý I\nA,land,10,20\n")]
    [InlineData("Mã xã,Chỉ tiêu,Kỳ,Giá trị,\nA,land,2018,100,7\n")]
    public void Import_LabelThatMayStandOverMore_IsNotTheHeaderOfItsFirstColumn(string text)
    {
        var import = Import(text);
        Assert.Equal(0, import.Input);
        Assert.Contains(import.Findings, finding => finding.Code == "TDV0154");
    }

    [Fact]
    public void Import_ColumnWithoutAName_IsNamedByItsLetter()
    {
        var import = Import("Mã xã,Chỉ tiêu,2018,,2019\nA,land,1,7,2\n");
        Assert.Equal(["A land 2019 2"], Cells(import));
        Assert.Equal(["TDV0105@1 column=D", "TDV0154@1[2018] column=2018; header=2018"], import.Findings.Lines());
        Assert.Equal(["A land 2018 1", "A land 2019 2"], Cells(Import("Mã xã,Chỉ tiêu,2018,,2019\nA,land,1,x,2\n")));
    }

    [Fact]
    public void Read_LabelMergedOverSeveralColumns_IsNotTheHeaderOfItsFirst()
    {
        var rows = Row(1, "Mã xã", "Chỉ tiêu", "Năm 2018") + Row(2, "", "", "<v>1</v>", "<v>2</v>", "<v>3</v>") + Row(3, "A", "land", "<v>10</v>", "<v>20</v>", "<v>30</v>");
        const string Merged = "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:B2\"/><mergeCell ref=\"C1:E1\"/></mergeCells>";
        var without = Row(1, "Mã xã", "Chỉ tiêu", "Năm 2018") + Row(2, "A", "land", "<v>10</v>", "<v>20</v>", "<v>30</v>");
        foreach (var import in new[] { ImportBook(rows, Merged), ImportBook(without, "<mergeCells><mergeCell ref=\"C1:E1\"/></mergeCells>") })
        {
            Assert.Equal(0, import.Input);
            Assert.Contains("TDV0154@1[Năm 2018] column=Năm 2018; header=Năm 2018", import.Findings.Lines());
        }
    }

    [Fact]
    public void Read_ThreeLinesOfMergedLabels_HaveNoValue()
    {
        var import = ImportBook(
            Row(1, "Mã xã", "Đất hiến", "", "", "", "Ngày công lao động") + Row(2, "", "Năm 2018", "", "Năm 2019", "", "Năm 2018")
            + Row(3, "", "Quý I", "Quý II", "Quý I", "Quý II", "Quý I", "Quý II") + Row(4, "A", "<v>1</v>", "<v>2</v>", "<v>3</v>", "<v>4</v>", "<v>5</v>", "<v>6</v>"),
            "<mergeCells><mergeCell ref=\"A1:A3\"/><mergeCell ref=\"B1:E1\"/><mergeCell ref=\"F1:G1\"/><mergeCell ref=\"B2:C2\"/><mergeCell ref=\"D2:E2\"/><mergeCell ref=\"F2:G2\"/></mergeCells>");
        Assert.True(import.HasErrors);
        Assert.Equal(0, import.Input);
    }

    [Theory]
    [InlineData(",,15/7/2019\nMã xã,Chỉ tiêu,Kết quả\nA,land,5\n", "2019-07-15")]
    [InlineData(",,Năm 2018\nMã xã,Chỉ tiêu,Giá trị\nA,land,5\n", "2018")]
    [InlineData("Huyện X,,Năm 2018,\nMã xã,Chỉ tiêu,Giá trị,Ghi chú\nA,land,5,x\n", "2018")]
    [InlineData(",15/7/2019\nMã xã,Đất hiến\nA,5\n", "2019-07-15")]
    public void Import_PeriodThatIsTheOnlyLabelOfItsLine_IsOfferedAndNeverApplied(string text, string offered)
    {
        var import = Import(text);
        var error = Assert.Single(import.Findings, finding => finding.Severity == Severity.Error);
        Assert.Equal(("TDV0104", "period", offered), (error.Code, Column(error), error.Suggestion));
        Assert.Equal(0, import.Input);
        Assert.Equal(["A land 2020 5"], Cells(Import(text, "2020")));
    }

    [Theory]
    [InlineData(",,,15/7/2019\nMã xã,Chỉ tiêu,Kỳ,Giá trị\nA,land,2018,5\n")]
    [InlineData(",,,Biểu số 1\nMã xã,Chỉ tiêu,Kỳ,Giá trị\nA,land,2018,5\n")]
    [InlineData(",,Quý I/2018,15/7/2019\nMã xã,Chỉ tiêu,Kỳ,Giá trị\nA,land,2018,5\n")]
    [InlineData("UBND HUYỆN X,,,Biểu số 1\n,,BIỂU TỔNG HỢP,\n\nMã xã,Chỉ tiêu,2018,2019\nA,land,5,\n")]
    [InlineData(",,Năm 2017,,15/7/2019\nMã xã,Chỉ tiêu,Kỳ,Ghi chú,Giá trị\nA,land,2018,x,5\n")]
    public void Import_TitleAboveATable_IsATitle(string text)
    {
        var import = Import(text);
        Assert.Equal(["A land 2018 5"], Cells(import));
        Assert.False(import.HasErrors);
    }

    [Theory]
    [InlineData(",,Đơn vị tính: triệu đồng\nMã xã,Chỉ tiêu,2018\nA,works,52\n", true)]
    [InlineData("BIỂU 2,,\n\n(ĐVT: nghìn đồng),,\nMã xã,Chỉ tiêu,2018\nA,works,52\n", true)]
    [InlineData(",Đơn vị tính: ha\nMã xã,Đất hiến\nA,52\n", true)]
    [InlineData(",Đơn vị tính: m²\nMã xã,Đất hiến\nA,52\n", false)]
    [InlineData(",,ĐVT: đồng\nMã xã,Chỉ tiêu,2018\nA,works,52\n", false)]
    [InlineData("BIỂU ĐVT,,\nMã xã,Chỉ tiêu,2018\nA,works,52\n", false)]
    public void Import_UnitOfMeasureInTheTitles_IsWarnedOfAndNeverApplied(string text, bool isWarned)
    {
        var import = Import(text, text.Contains("2018", StringComparison.Ordinal) ? null : "2018");
        Assert.EndsWith(" 2018 52", Assert.Single(Cells(import)), StringComparison.Ordinal);
        Assert.Equal(isWarned, import.Findings.Any(finding => finding.Code == "TDV0157"));
    }

    [Fact]
    public void Import_UnitsBelowTheirIndicators_AreNoLineOfTheHeader()
    {
        // The row of units is set aside like any record without a unit; the values below are where they belong.
        var import = Import("Mã xã,Đất hiến,\n,2018,2019\n,m²,(m²)\nA,1,2\n");
        Assert.Equal(["A land 2018 1", "A land 2019 2"], Cells(import));
        Assert.Equal(2, import.Quarantined);
        Assert.Contains("TDV0153", Import("Mã xã,Đất hiến,\n,2018,2019\n,ha,ha\nA,1,2\n").Findings.Codes());
    }

    [Fact]
    public void Find_ThousandsOfCellsThatSayTheSame_AsksForEachTextOnce()
    {
        var sink = new CountingSink();
        string[] cells = [.. Enumerable.Repeat("năm", 2000)];
        HeaderPlace.Find(sink, Enumerable.Range(1, 60).Select(row => new HeaderLine(row, cells)));
        Assert.InRange(sink.Asked, 1, 10);
    }

    [Fact]
    public void Read_HeaderWiderThanARecordMayBe_IsNotRead()
    {
        var result = CsvRows.Read(new MemoryStream("unit,indicator,period,value\n"u8.ToArray()), "o.csv", new CountingSink(), new FileLimits { MaxCells = 3 });
        Assert.Equal(["TDV0134"], result.Findings.Codes());
    }

    private static ImportResult<ObservationSet> Import(string text, string? period = null) => TableFiles.ReadObservations(
        new MemoryStream(Encoding.UTF8.GetBytes(text)), "o.csv", Communes.Build(["A", "B"]), Catalogue, new() { PeriodOfRows = period });

    private static ImportResult<ObservationSet> ImportBook(string rows, string after) => TableFiles.ReadObservations(
        new MemoryStream(new Workbook().Sheet("s", rows, after).ToBytes()), "o.xlsx", Communes.Build(["A", "B"]), Catalogue);

    private static string? Column(Finding finding) => finding.Arguments.Single(argument => argument.Name == "column").Value;

    private sealed class CountingSink : IInputRowSink
    {
        public int Asked { get; private set; }

        public TableSchema Schema => ObservationTable.Schema;

        public WideColumn? Recognise(string header)
        {
            Asked++;
            return null;
        }

        public void Add(in InputRow row)
        {
        }

        public void Reject(ReadOnlySpan<byte> raw, Finding reason)
        {
        }

        public void Note(Finding finding)
        {
        }
    }
}
