using System.Text;
using TodanVan.Domain.Files;
using TodanVan.Domain.Import;
using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Teams;
using TodanVan.Domain.Tests.Support;
using TodanVan.Domain.Units;

using static TodanVan.Domain.Tests.Support.Forms;
using static TodanVan.Domain.Tests.Support.Workbook;

namespace TodanVan.Domain.Tests.Import;

/// <summary>What forms have between their records, in both formats: headers again, other tables, banners, numbers of columns, marks on headers.</summary>
public class FormRowsTests
{
    private static readonly UnitRegister Register = Communes.Build(["01111-01", "01111-02", "A", "B", "1", "2"]);

    private static readonly IndicatorCatalogue Catalogue = IndicatorCatalogue.Create(
        ReportingCalendar.Civil,
        Measure("land", "Đất hiến", UnitOfMeasure.SquareMetre),
        Measure("labour", "Ngày công lao động", UnitOfMeasure.LabourDay)).ValueOrThrow();

    private static readonly Gen<List<string>> Lines = Gen.Elements(
        "01111-01,2018,1\n", "01111-02,2019,2018\n", "A,2018,\n", "x,2018,1\n", "01111-02,tháng 3/2018,5\n", "Xã A,,\n", "\n", ",,\n", "Mã thôn,Kỳ,Đất hiến (m²)\n", "2,2017,4\n")
        .ListOf().Select(static lines => lines.ToList());

    // The rows below are of another indicator, another period, another value or other columns: under the header above they would be wrong figures.
    [Theory]
    [InlineData("Mã thôn,Kỳ,Đất hiến (m²)\n01111-01,2018,100\nMã thôn,Kỳ,Ngày công lao động\n01111-02,2018,30\n")]
    [InlineData("Mã thôn,Kỳ,Đất hiến (m²)\n01111-01,2018,100\nMã thôn,Kỳ,Số hộ nghèo\n01111-02,2018,30\n")]
    [InlineData("Mã thôn,Đất hiến (m²),Ghi chú\n01111-01,100,\nMã thôn,Số hộ nghèo,Ghi chú\n01111-02,30,\n", "2018")]
    [InlineData("Mã thôn,Chỉ tiêu,Năm 2018\n01111-01,land,100\nMã thôn,Chỉ tiêu,Năm 2019\n01111-02,land,30\n")]
    [InlineData("Mã thôn,Chỉ tiêu,2018\n01111-01,land,100\nMã thôn,Chỉ tiêu,2019\n01111-02,land,30\n")]
    [InlineData("Mã thôn,Chỉ tiêu,2018\n01111-01,land,100\n2019,Mã thôn,Chỉ tiêu\n30,01111-02,land\n")]
    [InlineData("Mã thôn,Chỉ tiêu,Kỳ,Giá trị\n01111-01,land,2018,100\nMã thôn,Chỉ tiêu,Kỳ,Kế hoạch\n01111-02,land,2018,30\n")]
    [InlineData("Mã thôn,Chỉ tiêu,Kỳ,Giá trị\n01111-01,land,2018,100\nKỳ,Giá trị,Mã thôn,Chỉ tiêu\n2018,30,01111-02,land\n")]
    [InlineData("Mã thôn,Chỉ tiêu,Kỳ,Giá trị\n01111-01,land,2018,100\nSTT,Mã thôn,Kỳ,Đất hiến\n1,01111-02,2018,30\n")]
    [InlineData("Mã thôn,Chỉ tiêu,Kỳ,Giá trị\n01111-01,land,2018,100\n\nBiểu 2,,,\nMã thôn:,,Kỳ,Ngày công lao động (*)\n01111-02,,2018,30\n")]
    [InlineData("Mã thôn,Đất hiến,\n,2018,2019\n01111-01,100,\nMã thôn,Ngày công lao động,\n,2018,2019\n01111-02,30,\n", null, 1)]
    public void Import_HeaderOfAnotherTable_SetsAsideAllFromIt(string text, string? period = null, int accepted = 1)
    {
        foreach (var import in ImportBoth(text, period))
        {
            Assert.Equal(["01111-01 land 2018 100"], Cells(import));
            Assert.Equal((accepted + 1, accepted, 1), (import.Input, import.Accepted, import.Quarantined));
            var finding = Assert.Single(import.Findings, finding => finding.Severity == Severity.Error);
            Assert.Equal("TDV0161", finding.Code);
            Assert.Equal(finding.Location, import.QuarantinedRows[0].Source);
            var raw = Encoding.UTF8.GetString(import.QuarantinedRows[0].Raw.Span);
            Assert.Contains("01111-02", raw, StringComparison.Ordinal);
            Assert.DoesNotContain("01111-01", raw, StringComparison.Ordinal);
        }
    }

    // Whatever stands above and below, what is above is as if the document ended there, and what is below is one record.
    [Property(MaxTest = 100)]
    public Property AnyRowsAroundAnotherHeader_AreReadAboveIt() => Prop.ForAll(Lines.ToArbitrary(), Lines.ToArbitrary(), static (above, below) =>
    {
        var table = "Mã thôn,Kỳ,Đất hiến (m²)\n01111-01,2016,9\n" + string.Concat(above);
        foreach (var (alone, both) in ImportBoth(table).Zip(ImportBoth($"{table}Mã thôn,Kỳ,Ngày công lao động\n{string.Concat(below)}")))
        {
            Assert.Equal(Cells(alone), Cells(both));
            Assert.Equal((alone.Input + 1, alone.Accepted), (both.Input, both.Accepted));
            Assert.Equal(both.Input, both.Accepted + both.Quarantined);
            Assert.Equal("TDV0161", Assert.Single(both.QuarantinedRows[^1].Reasons).Code);
        }
    });

    [Fact]
    public void Read_HeaderOfAnotherTableAmongLinesOfABrokenQuote_SetsAsideAllFromIt()
    {
        var import = ImportCsv("Mã thôn,Kỳ,Đất hiến\n01111-01,2018,\"1\nMã thôn,Kỳ,Ngày công lao động\n01111-02,2018,30\n");
        Assert.Equal(["TDV0111@2", "TDV0161@3"], import.Findings.Places());
        Assert.Equal("Mã thôn,Kỳ,Ngày công lao động\n01111-02,2018,30", Encoding.UTF8.GetString(import.QuarantinedRows[1].Raw.Span));
    }

    [Fact]
    public void Read_HeaderOfAnotherTableInASheet_LeavesTheNextSheet()
    {
        var book = new Workbook()
            .Sheet("1", Row(1, "Mã thôn", "Kỳ", "Đất hiến") + Row(2, "01111-01", "2018", "1") + Row(3, "Mã thôn", "Kỳ", "Ngày công lao động") + Row(4, "01111-02", "2018", "3"))
            .Sheet("2", Row(1, "Mã thôn", "Kỳ", "Ngày công lao động") + Row(2, "01111-02", "2018", "3"));
        var import = ImportXlsx(book);
        Assert.Equal(["01111-01 land 2018 1", "01111-02 labour 2018 3"], Cells(import));
        Assert.Equal((3, 2, 1), (import.Input, import.Accepted, import.Quarantined));
    }

    [Theory]
    [InlineData("Mã thôn,Kỳ,Đất hiến (m²)\n01111-01,2018,100\n\n MÃ THÔN ,Kỳ:,Đất  hiến (m²)\n01111-02,2018,30\n", 4)]
    [InlineData("Mã thôn,Kỳ,Đất hiến (m²)\nMã thôn,Kỳ,Đất hiến (m²)\n01111-01,2018,100\n01111-02,2018,30\n", 2)]
    [InlineData("Mã thôn,Chỉ tiêu,Kỳ,Giá trị\nMã thôn,Chỉ tiêu,Kỳ,Giá trị\n01111-01,land,2018,100\n01111-02,land,2018,30\n", 2)]
    [InlineData("Mã thôn,Chỉ tiêu,2018,\n01111-01,land,100,\nMã thôn,Chỉ tiêu,2018,\n01111-02,land,30,\n", 3)]
    [InlineData("STT,Mã thôn,Đất hiến,\n,,2018,2019\n1,01111-01,100,\nSTT,Mã thôn,Đất hiến,\n,,2018,2019\n2,01111-02,30,\n", 4, 5)]
    [InlineData("Mã thôn,Chỉ tiêu,2018\n(1),(2),(3)\n01111-01,land,100\nMã thôn,Chỉ tiêu,2018\n(1),(2),(3)\n01111-02,land,30\n", 2, 4, 5)]
    public void Import_HeaderOnceMore_IsNoted(string text, params int[] rows) => AreRead(text, rows);

    // A record may have words, years for values, and names of columns in a column of notes.
    [Theory]
    [InlineData("Mã thôn,Chỉ tiêu,Kỳ,Giá trị,Ghi chú\n01111-01,land,2018,2018,Đơn vị\n01111-02,labour,2018,30,Mã\n", "01111-01 land 2018 2018", "01111-02 labour 2018 30")]
    [InlineData("Mã thôn,Chỉ tiêu,Kỳ,Giá trị,Trạng thái,Ghi chú\n01111-01,land,2018,,missing,Đơn vị\n01111-02,labour,2018,30,,Mã\n", "01111-01 land 2018 ", "01111-02 labour 2018 30")]
    [InlineData("Mã thôn,2018,2019,Chỉ tiêu\n01111-01,2019,2018,land\n", "01111-01 land 2018 2019", "01111-01 land 2019 2018")]
    [InlineData("unit,indicator,period,value\nA,land,2018,2018\nB,labour,2018,2019\n", "A land 2018 2018", "B labour 2018 2019")]
    public void Import_RecordWithWordsOfHeaders_IsARecord(string text, params string[] expected)
    {
        foreach (var import in ImportBoth(text))
        {
            Assert.Equal(expected, Cells(import));
            Assert.Equal(0, import.Quarantined);
        }
    }

    [Theory]
    [InlineData("Mã thôn,land,2018,5")]
    [InlineData("Mã,,,")]
    public void Import_RecordWithAWordForItsUnit_IsSetAsideAlone(string row)
    {
        foreach (var import in ImportBoth($"Mã thôn,Chỉ tiêu,Kỳ,Giá trị\n{row}\n01111-02,land,2018,30\n"))
        {
            Assert.Equal(["01111-02 land 2018 30"], Cells(import));
            Assert.Equal(1, import.Quarantined);
            Assert.DoesNotContain("TDV0161", import.Findings.Codes());
        }
    }

    // A table of which only the unit must be there: names of columns in columns of words make no header.
    [Fact]
    public void Read_TeamsWithAWordOfHeaders_AreRecords()
    {
        var teams = new TeamRosterBuilder(Register);
        CsvRows.Read(new MemoryStream("unit,documents,note\nXA01,Quyết định,Đơn vị\nB,Văn bản,\n"u8.ToArray()), "t.csv", teams);
        var import = teams.Build();
        Assert.Equal(2, import.Input);
        Assert.DoesNotContain("TDV0161", import.Findings.Codes());
    }

    [Theory]
    [InlineData("01111-02,land,2018,1.234,5\nMã thôn,Chỉ tiêu,Kỳ,Giá trị\n01111-01,land,2018,100\n", "TDV0162@1")]
    [InlineData("Kỳ,2018\n01111-02,,2018,7\n\nMã thôn,Chỉ tiêu,Kỳ,Giá trị\n01111-01,land,2018,100\n", "TDV0125@1", "TDV0162@2")]
    [InlineData("UBND,,Biểu 1\nSố,7\nMã thôn,Chỉ tiêu,Kỳ,Giá trị\n01111-01,land,2018,100\n", "TDV0125@1", "TDV0125@2")]
    public void Import_RowAboveTheHeader_IsWarnedOfWhenItLooksLikeData(string text, params string[] expected)
    {
        foreach (var import in ImportBoth(text))
        {
            Assert.Equal(["01111-01 land 2018 100"], Cells(import));
            Assert.Equal(expected, import.Findings.Where(static finding => finding.Code is "TDV0125" or "TDV0162").Places());
        }

        Assert.Equal(Severity.Warning, FindingCatalogue.RowAboveHeader.Severity);
    }

    [Theory]
    [InlineData("STT,Tên thôn,Mã thôn,Chỉ tiêu,Kỳ,Giá trị\nI,Xã Nậm Dịch,,,,\n1,Thôn 1,01111-01,land,2018,100\n2,,01111-02,land,2018,30\n", 2)]
    [InlineData("Tên thôn,Mã thôn,Đất hiến\n01111-01,01111-01,100\nCộng,,\n,01111-02,30\n", 3)]
    public void Import_RowWithNothingInTheColumns_IsNoted(string text, params int[] rows) => AreRead(text, rows, "2018");

    [Fact]
    public void Import_RowWithSomethingInTheColumns_IsARecord()
    {
        // One cell of the table is enough, and so is one too many: what was shifted is not to be lost.
        foreach (var row in new[] { "I,,,,,5", "I,Xã,,,,,," })
        {
            var import = ImportCsv($"STT,Tên thôn,Mã thôn,Chỉ tiêu,Kỳ,Giá trị\n{row}\n");
            Assert.Equal((1, 1), (import.Input, import.Quarantined));
        }
    }

    [Fact]
    public void Read_QuarantineFileWithRawBytesOnly_HasRecords()
    {
        var import = ImportCsv("unit,indicator,period,value,finding,place,raw,escaped\n,,,,TDV0111 x,o.csv!3,\"a,\"\"b\",\n");
        Assert.Equal((1, 1), (import.Input, import.Quarantined));
    }

    [Theory]
    [InlineData("Mã thôn,Chỉ tiêu,Kỳ,Giá trị\n(1),(2),(3),(4)\n01111-01,land,2018,100\n01111-02,land,2018,30\n")]
    [InlineData("Mã thôn,Chỉ tiêu,Kỳ,Giá trị\n1,2,3,4\n01111-01,land,2018,100\n01111-02,land,2018,30\n")]
    [InlineData("Mã thôn,Chỉ tiêu,Kỳ,Giá trị\nA,B,1,2\n01111-01,land,2018,100\n01111-02,land,2018,30\n")]
    [InlineData("Mã thôn,Chỉ tiêu,Kỳ,Giá trị,Cộng\nA,B,(1),(2),(3)=(1)+(2)\n01111-01,land,2018,100,\n01111-02,land,2018,30,\n")]
    [InlineData("STT,Mã thôn,Chỉ tiêu,2018\n,(1),(2),(3=1+2)\n,01111-01,land,100\n,01111-02,land,30\n")]
    public void Import_NumbersOfColumns_AreNoted(string text) => AreRead(text, [2]);

    // Below them are codes of the same sort, or none; they do not count from 1; they are two; they stand further below.
    [Theory]
    [InlineData("Mã thôn,Đất hiến,Ngày công lao động\n1,2,3\n2,4,5\n", 4)]
    [InlineData("Mã thôn,Đất hiến,Ngày công lao động\nA,1,2\nB,4,5\n", 4)]
    [InlineData("Mã thôn,Đất hiến,Ngày công lao động\nA,1,2\n", 2)]
    [InlineData("Mã thôn,Đất hiến,Ngày công lao động\nA,2,3\n01111-01,4,5\n", 4)]
    [InlineData("Mã thôn,Đất hiến\n1,2\n01111-01,4\n", 2)]
    [InlineData("Mã thôn,Đất hiến,Ngày công lao động\n01111-01,4,5\n1,2,3\n", 4)]
    public void Import_RecordsThatCount_AreRecords(string text, int accepted)
    {
        foreach (var import in ImportBoth(text, "2018"))
        {
            Assert.Equal((accepted, 0), (import.Accepted, import.Quarantined));
        }
    }

    [Theory]
    [InlineData("Mã thôn (*),Chỉ tiêu:,Kỳ *,Giá trị*")]
    [InlineData("Mã thôn*:,Chỉ tiêu (**) ,Kỳ: (*),Giá trị :")]
    [InlineData("Mã thôn,Chỉ tiêu*,Năm 2018 (*),Ghi chú")]
    [InlineData("Mã thôn,Kỳ,Ghi chú,Đất hiến (m²) *")]
    public void Import_HeaderWithMarks_IsTheHeader(string header)
    {
        foreach (var import in ImportBoth(header.Contains("2018", StringComparison.Ordinal)
            ? $"{header}\n01111-01,land,100,\n01111-02,land,30,\n"
            : header.Contains("Đất", StringComparison.Ordinal) ? $"{header}\n01111-01,2018,,100\n01111-02,2018,,30\n"
            : $"{header}\n01111-01,land,2018,100\n01111-02,land,2018,30\n"))
        {
            Assert.Equal(["01111-01 land 2018 100", "01111-02 land 2018 30"], Cells(import));
        }
    }

    [Fact]
    public void Import_FaultUnderAHeaderWithMarks_IsPlacedUnderItAsTyped() =>
        Assert.Equal("Giá trị*", ImportCsv("Mã thôn,Chỉ tiêu,Kỳ,Giá trị*\n01111-01,land,2018,x\n").Findings.Single(static finding => finding.Severity == Severity.Error).Location!.Column);

    [Theory]
    [InlineData("*", "*")]
    [InlineData("(*)", "(*)")]
    [InlineData("Kỳ(*)", "Kỳ")]
    [InlineData("Kỳ ()", "Kỳ ()")]
    [InlineData("Kỳ (m²)", "Kỳ (m²)")]
    [InlineData("* Kỳ", "* Kỳ")]
    [InlineData("Kỳ ", "Kỳ ")]
    public void Without_Header_LeavesWords(string header, string expected) => Assert.Equal(expected, HeaderMarks.Without(header));

    [Theory]
    [InlineData("STT,Mã đơn vị,Đơn vị,Chỉ tiêu,Kỳ,Giá trị\n1,01111-01,Xã A,land,2018,100\n2,01111-02,Xã B,land,2018,30\n", "STT", "Đơn vị")]
    [InlineData("Đơn vị,Mã,Chỉ tiêu,Mã chỉ tiêu,Kỳ,Giá trị\nXã A,01111-01,Đất,land,2018,100\nXã B,01111-02,Đất,land,2018,30\n", "Chỉ tiêu", "Đơn vị")]
    [InlineData("unit,Đơn vị,indicator code,Chỉ tiêu,Kỳ,Giá trị\n01111-01,Xã A,land,Đất,2018,100\n01111-02,Xã B,land,Đất,2018,30\n", "Chỉ tiêu", "Đơn vị")]
    public void Import_NameBesideItsCode_IsNotUsed(string text, params string[] unused)
    {
        foreach (var import in ImportBoth(text))
        {
            Assert.Equal(["01111-01 land 2018 100", "01111-02 land 2018 30"], Cells(import));
            Assert.Equal(unused, import.Findings.Select(static finding => finding.Code is "TDV0105" ? finding.Argument("column") : finding.Code).Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData("Mã thôn,Mã xã,Chỉ tiêu,Kỳ,Giá trị", "column=unit; first=Mã thôn; second=Mã xã")]
    [InlineData("Mã thôn,Chỉ tiêu,Tên chỉ tiêu,Kỳ,Giá trị", "column=indicator; first=Chỉ tiêu; second=Tên chỉ tiêu")]
    [InlineData("Mã thôn,Chỉ tiêu,Kỳ,Giá trị,Kết quả", "column=value; first=Giá trị; second=Kết quả")]
    public void Import_TwoHeadersThatSayTheSame_AreBothNamed(string header, string expected)
    {
        foreach (var import in ImportBoth($"{header}\n01111-01,land,2018,1,2\n"))
        {
            Assert.Equal(0, import.Input);
            var finding = Assert.Single(import.Findings, static finding => finding.Code == "TDV0106");
            Assert.Equal(expected, string.Join("; ", finding.Arguments));
        }
    }

    private static void AreRead(string text, int[] notedRows, string? period = null)
    {
        foreach (var import in ImportBoth(text, period))
        {
            Assert.Equal(["01111-01 land 2018 100", "01111-02 land 2018 30"], Cells(import));
            Assert.Equal((2, 0), (import.Input, import.Quarantined));
            Assert.Equal(notedRows.Select(static row => $"TDV0125@{row}"), import.Findings.Where(static finding => finding.Code == "TDV0125").Places());
        }
    }

    private static ImportResult<ObservationSet>[] ImportBoth(string text, string? period = null)
    {
        var rows = text.TrimEnd('\n').Split('\n').Select(static (line, i) => Row(i + 1, [.. line.Split(',').Select(Cell)]));
        return [ImportCsv(text, period), ImportXlsx(new Workbook().Sheet("s", string.Concat(rows)), period)];

        // Plain numbers are typed as numbers, as people do.
        static string Cell(string cell) =>
            cell.Length > 0 && !cell.AsSpan().ContainsAnyExceptInRange('0', '9') ? $"<v>{cell}</v>" : cell;
    }

    private static ImportResult<ObservationSet> ImportCsv(string text, string? period = null) => TableFiles.ReadObservations(
        new MemoryStream(Encoding.UTF8.GetBytes(text)), "o.csv", Register, Catalogue, new() { PeriodOfRows = period });

    private static ImportResult<ObservationSet> ImportXlsx(Workbook book, string? period = null) => TableFiles.ReadObservations(
        new MemoryStream(book.ToBytes()), "o.xlsx", Register, Catalogue, new() { PeriodOfRows = period });
}
