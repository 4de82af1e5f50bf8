using System.IO.Compression;
using System.Text;
using TodanVan.Domain.Files;
using TodanVan.Domain.Import;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Tests.Support;
using TodanVan.Domain.Units;

using static TodanVan.Domain.Tests.Support.Workbook;

namespace TodanVan.Domain.Tests.Files;

public class XlsxRowsTests
{
    private static readonly string Header = Row(1, "Mã đơn vị", "Chỉ tiêu", "Kỳ", "Giá trị");

    [Fact]
    public void Read_TableInAnyPlaceAndOrder_HandsOverTheSameRowsAsCsv()
    {
        var (read, sink) = Read(new Workbook().Sheet(
            "Tháng 3",
            Row(1, "ỦY BAN NHÂN DÂN") + Row(2, "", "Biểu số 1") + Row(4, "", "GIÁ TRỊ", "kỳ báo cáo", "Đơn vị", "mã chỉ tiêu")
            + Row(5, "", "<v>12.5</v>", "2018", "01111-01", "labour-days") + Row(7, "", "1.250,5", "<v>2018</v>", "01111-02", "land-donated")));

        Assert.Equal(["5 01111-01|labour-days||2018|12,5|||", "7 01111-02|land-donated||2018|1.250,5|||"], sink.Transcript());
        Assert.Equal(["TDV0125@1", "TDV0125@2", "TDV0112@6"], sink.Notes.Places());
        Assert.Equal((4, "Tháng 3"), (Assert.Single(read.Value).Row, read.Value[0].Sheet));
        Assert.Equal("TDV0105", Assert.Single(read.Findings).Code);
        Assert.Equal(",\"12,5\",2018,01111-01,labour-days", sink.Records[0].RawText);
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("109402000000", "109402000000")]
    [InlineData("109.402", "109,402")]
    [InlineData("2477180.25", "2477180,25")]
    [InlineData("-1250.5", "-1250,5")]
    [InlineData("1E-3", "0,001")]
    [InlineData("1.5E+3", "1500")]
    [InlineData("999999999999999", "999999999999999")]
    public void Read_Number_IsExactlyItsDigits(string typed, string expected) => Assert.Equal(expected, Value($"<v>{typed}</v>").Text);

    [Theory]
    [InlineData("0.30000000000000004", "0,3")] // 0.1 + 0.2
    [InlineData("1.1000000000000001", "1,1")]
    [InlineData("2.0000000000000004", "2")]
    [InlineData("9.9999999999999995", "10")]
    [InlineData("1234567.8912345678", "1234567,89123457")]
    public void Read_NumberOfMoreThan15Digits_IsRoundedInDecimalAndNoted(string typed, string expected)
    {
        var (text, findings) = Value($"<v>{typed}</v>");

        Assert.Equal(expected, text);
        Assert.Equal(["TDV0145"], findings);
    }

    [Theory]
    [InlineData("<v>1234567890123456</v>", "TDV0146")]
    [InlineData("<v>1E+20</v>", "TDV0146")]
    [InlineData("<c t=\"e\"><v>#DIV/0!</v></c>", "TDV0142")]
    [InlineData("<c ><f>A1*2</f></c>", "TDV0144")]
    [InlineData("<c s=\"1\"><v>0.873</v></c>", "TDV0440")]
    [InlineData("<c s=\"2\"><v>43160</v></c>", "TDV0441")]
    public void Read_ValueThatIsNotWhatItSeems_SetsTheRowAside(string cell, string code) => Assert.Equal([code], Value(cell).Findings);

    [Fact]
    public void Read_Formula_TakesTheStoredResult()
    {
        var (text, findings) = Value("<c ><f>SUM(A1:A9)</f><v>45.5</v></c>");
        Assert.Equal("45,5", text);
        Assert.Equal(["TDV0143"], findings);

        Assert.Equal("hơn 5", Value("<c t=\"str\"><f>A1</f><v>hơn 5</v></c>").Text);
    }

    [Theory]
    [InlineData(45839, false, "2025-07-01")]
    [InlineData(1, false, "1900-01-01")]
    [InlineData(59, false, "1900-02-28")]
    [InlineData(61, false, "1900-03-01")]
    [InlineData(2958465, false, "9999-12-31")]
    [InlineData(0, true, "1904-01-01")]
    [InlineData(44377, true, "2025-07-01")]
    public void Read_DayAsASerialNumber_IsTheDayThatShows(int serial, bool from1904, string expected)
    {
        var (text, findings) = Day($"<v>{serial}</v>", from1904);
        Assert.Equal(expected, text);
        Assert.Equal(["TDV0148"], findings);
    }

    [Theory]
    [InlineData("60")] // 1900-02-29, which Excel has and the calendar has not
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("2958466")]
    [InlineData("45839.5")]
    public void Read_SerialNumberOfNoDay_SetsTheRowAside(string serial) => Assert.Equal(["TDV0149"], Day($"<v>{serial}</v>", false).Findings);

    [Fact]
    public void Read_PeriodTypedAsAMonth_IsTheMonthThatShows()
    {
        var book = new Workbook();
        var month = book.BuiltIn(17);
        var own = book.Style("mm\"/\"yyyy");
        var day = book.Style("dd/mm/yyyy;@");
        var (_, sink) = Read(book.Sheet(
            "s",
            Header + Row(2, "v", "i", $"<c s=\"{month}\"><v>43160</v></c>", "<v>1</v>") + Row(3, "v", "i", $"<c s=\"{own}\"><v>43160</v></c>", "<v>1</v>")
            + Row(4, "v", "i", $"<c s=\"{day}\"><v>43174</v></c>", "<v>1</v>") + Row(5, "v", "i", $"<c s=\"{own}\"><v>43161</v></c>", "<v>1</v>")));

        Assert.Equal(["2018-03", "2018-03", "2018-03-15", "43161"], sink.Added.Select(record => record.Cells[3]));
        Assert.Equal("2018-03", Assert.Single(sink.Findings[3]).Suggestion);
    }

    [Fact]
    public void Read_CodeTypedAsANumber_IsItsDigitsAndNoted()
    {
        var book = new Workbook();
        var padded = book.Style("00000");
        var (_, sink) = Read(book.Sheet("s", Header + Row(2, "<v>691</v>", "i", "2018", "<v>1</v>") + Row(3, $"<c s=\"{padded}\"><v>691</v></c>", "i", "2018", "<v>1</v>")));

        Assert.Equal(["691", "00691"], sink.Added.Select(record => record.Cells[0]));
        Assert.All(sink.Findings, findings => Assert.Equal("TDV0147", Assert.Single(findings).Descriptor.Code));
    }

    [Fact]
    public void Read_TextsOfEveryKind_AreWhole()
    {
        var (_, sink) = Read(new Workbook
        {
            SharedTexts = "<si><t>Xã</t></si><si><r><t>Xã</t></r><r><t xml:space=\"preserve\"> </t></r><r><t>Ba Đình</t></r><rPh sb=\"0\" eb=\"1\"><t>đọc</t></rPh></si><si><t>a_x000A_b_x0000_</t></si>",
        }.Sheet("s", Header + Row(2, "<c t=\"s\"><v>0</v></c>", "<c t=\"s\"><v>1</v></c>", "<c t=\"s\"><v>2</v></c>", "<c t=\"b\"><v>1</v></c>")));

        Assert.Equal(["2 Xã|Xã Ba Đình||a\nb_x0000_|true|||"], sink.Transcript());
    }

    [Fact]
    public void Read_MergedCells_AreFoundAndTheirValueOffered()
    {
        var (_, sink) = Read(new Workbook().Sheet(
            "s",
            Row(1, "BÁO CÁO NĂM 2018") + Row(2, "Mã đơn vị", "Chỉ tiêu", "Kỳ", "Giá trị") + Row(3, "v1", "i", "2018", "<v>1</v>") + Row(4, "", "j", "2018", "<v>2</v>")
            + Row(5, "Xã Nậm Dịch") + Row(6, "v2", "i", "2018", "<v>3</v>"),
            "<mergeCells count=\"3\"><mergeCell ref=\"A1:D1\"/><mergeCell ref=\"A5:D5\"/><mergeCell ref=\"A3:A4\"/></mergeCells>"));

        Assert.Equal([3, 4, 6], sink.Records.Select(record => record.Number));
        Assert.Equal(["TDV0125@1", "TDV0125@5"], sink.Notes.Places());
        var merged = Assert.Single(sink.Findings[1]);
        Assert.Equal(("TDV0141", "v1", 0), (merged.Descriptor.Code, merged.Suggestion, merged.Cell));
        Assert.Empty(sink.Findings[2]);
    }

    // A number over two villages would count twice, and what is merged over columns is the code or period of none.
    [Theory]
    [InlineData("D2:D3", "v1|i|2018|1", "v2|i|2018|", "", "TDV0141 D ")]
    [InlineData("C2:C3", "v1|i|2018|1", "v2|i||2", "", "TDV0141 C 2018")]
    [InlineData("A2:C2", "Tổng cộng|||1", "v2|i|2018|2", "TDV0141 B ;TDV0141 C ", "")]
    [InlineData("B2:D2", "v1|Chưa có số liệu||", "v2|i|2018|2", "TDV0141 C ;TDV0141 D ", "")]
    [InlineData("A2:B3", "v1||2018|1", "||2018|2", "TDV0141 B ", "TDV0141 A ;TDV0141 B ")]
    public void Read_MergedCells_OfferOnlyCodesAndPeriodsDownwards(string area, string first, string second, params string[] expected)
    {
        var rows = Header + Row(2, first.Split('|')) + Row(3, second.Split('|'));
        var (_, sink) = Read(new Workbook().Sheet("s", rows, $"<mergeCells><mergeCell ref=\"{area}\"/></mergeCells>"));
        Assert.Equal(expected, sink.Findings.Select(findings => string.Join(';', findings.Select(finding => $"{finding.Descriptor} {(char)('A' + finding.Cell)} {finding.Suggestion}"))));
    }

    [Fact]
    public void Read_HiddenRowsAndSheets_AreNamed()
    {
        var (read, sink) = Read(new Workbook()
            .Sheet("Hướng dẫn", Row(1, "Cách điền biểu"))
            .Sheet("Quý 1", Header + Row(2, "v1", "i", "2018-Q1", "<v>1</v>").Replace("<row ", "<row hidden=\"1\" ", StringComparison.Ordinal))
            .Sheet("Cũ", Header + Row(2, "v1", "i", "2018-Q1", "<v>9</v>"), state: "hidden")
            .Sheet("Quý 2", Header + Row(2, "v1", "i", "2018-Q2", "<v>2</v>")));

        Assert.Equal(["Quý 1", "Quý 2"], read.Value.Select(header => header.Sheet));
        Assert.Equal(["TDV0138", "TDV0139"], read.Findings.Codes());
        Assert.Equal(["TDV0140@2"], sink.Notes.Places());
        Assert.Equal(["1", "2"], sink.Added.Select(record => record.Cells[4]));
    }

    [Fact]
    public void Read_SheetWithoutARequiredColumn_HasNoValue()
    {
        var (read, _) = Read(new Workbook().Sheet("s", Row(1, "Mã đơn vị", "Chỉ tiêu", "Giá trị") + Row(2, "v", "i", "1")));
        Assert.False(read.HasValue);
        Assert.Equal(["TDV0104@1[period] column=period"], read.Findings.Lines());
        Assert.Equal("s", read.Findings[0].Location!.Sheet);

        Assert.False(Read(new Workbook().Sheet("s", Row(1, "nothing", "here"))).Read.HasValue);
        Assert.Equal("TDV0102", Read(new Workbook().Sheet("s", "")).Read.Findings[0].Code);
    }

    [Fact]
    public void Read_CellsBesideTheTable_AreNoted()
    {
        var (_, sink) = Read(new Workbook().Sheet("s", Header + Row(2, "v", "i", "2018", "<v>1</v>", "ghi chú") + Row(3, "v", "i", "2019", "<v>1</v>", "nữa")));
        Assert.Equal(["TDV0105@2[E] column=E"], sink.Notes.Lines());
        Assert.Equal(2, sink.Added.Count());
    }

    [Fact]
    public void Read_CellsBeyondTheLimit_AreNotedAsBesideTheTable()
    {
        var book = new Workbook().Sheet("s", Row(1, "Mã đơn vị", "Chỉ tiêu", "Kỳ", "Giá trị", "Ghi chú") + Row(2, "v", "i", "2018", "<v>1</v>", "nữa"));
        var (_, sink) = ReadBytes(book.ToBytes(), new FileLimits { MaxCells = 4 });

        Assert.Equal(["TDV0105@2[E] column=E"], sink.Notes.Lines());
        Assert.Equal(["2 v|i||2018|1|||"], sink.Transcript());
    }

    // The library that reads workbooks throws the same at damage, which is a finding.
    [Fact]
    public void Read_SinkThatThrows_IsNotTakenForADamagedWorkbook()
    {
        var bytes = new Workbook().Sheet("s", Header + Row(2, "v", "i", "2018", "<v>1</v>")).ToBytes();

        Assert.Throws<InvalidOperationException>(() => XlsxRows.Read(new MemoryStream(bytes), "x.xlsx", new FailingSink(), NumberConvention.Vietnamese));
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK")]
    [InlineData("a,b\n1,2\n")]
    [InlineData("PK\u0003\u0004rubbish")]
    public void Read_NotAWorkbook_HasNoValue(string text)
    {
        var read = XlsxRows.Read(new MemoryStream(Encoding.Latin1.GetBytes(text)), "x.xlsx", new RecordingSink(ObservationTable.Schema), NumberConvention.Vietnamese);
        Assert.False(read.HasValue);
        Assert.Equal(text.Length == 0 ? "TDV0102" : "TDV0136", Assert.Single(read.Findings).Code);
    }

    [Fact]
    public void Read_Bomb_IsRefusedBeforeItUnpacks()
    {
        // 64 MiB of spaces in 64 KiB, under a limit of a hundred times.
        var book = new Workbook().Sheet("s", Header).ToBytes();
        using var memory = new MemoryStream();
        memory.Write(book);
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var part = archive.CreateEntry("xl/media/bomb.xml", CompressionLevel.SmallestSize).Open();
            for (var i = 0; i < 64; i++)
            {
                part.Write(Enumerable.Repeat((byte)' ', 1 << 20).ToArray());
            }
        }

        Assert.Equal("TDV0137", Assert.Single(ReadBytes(memory.ToArray()).Read.Findings).Code);
        Assert.Equal("TDV0137", Assert.Single(ReadBytes(book, new FileLimits { MaxUnpackedBytes = 1000 }).Read.Findings).Code);
        Assert.Equal("TDV0133", Assert.Single(ReadBytes(book, new FileLimits { MaxFileBytes = 100 }).Read.Findings).Code);
        Assert.True(ReadBytes(book).Read.HasValue);
    }

    [Fact]
    public void Read_MoreRecordsThanTheLimit_AreSetAsideAsOne()
    {
        var book = new Workbook().Sheet("s", Header + string.Concat(Enumerable.Range(2, 5).Select(row => Row(row, "v", "i", "2018", $"<v>{row}</v>"))));
        var (_, sink) = ReadBytes(book.ToBytes(), new FileLimits { MaxRecords = 2 });
        Assert.Equal([2, 3, 4], sink.Records.Select(record => record.Number));
        Assert.Equal("TDV0134", sink.Records[2].Reason!.Code);
        Assert.Equal(3, sink.Records[2].RawText.Count(c => c == '\n'));
    }

    // The limit is of the document: a second sheet does not begin anew, and rows without a record do not count.
    [Fact]
    public void Read_MoreRecordsThanTheLimitInTwoSheets_AreSetAsideAsOneOfEach()
    {
        var first = Header + Row(2, "v", "i", "2018", "<v>2</v>") + "<row r=\"3\"><c r=\"H3\"><v>1</v></c></row>"
            + Row(4, "v", "i", "2018", "<v>4</v>") + Row(5, "v", "i", "2018", "<v>5</v>") + Row(6, "v", "i", "2018", "<v>6</v>");
        var second = Header + Row(2, "v", "i", "2018", "<v>2</v>") + Row(3, "v", "i", "2018", "<v>3</v>");
        var (_, sink) = ReadBytes(new Workbook().Sheet("s", first).Sheet("t", second).ToBytes(), new FileLimits { MaxRecords = 2 });

        Assert.Equal(["2 v|i||2018|2|||", "4 v|i||2018|4|||", "5 TDV0134", "2 TDV0134"], sink.Transcript());
        Assert.Equal(["v\ti\t2018\t5\nv\ti\t2018\t6\n", "v\ti\t2018\t2\nv\ti\t2018\t3\n"], sink.Rejected.Select(record => record.RawText));
    }

    // Cells share texts, so that a small part may come to very much.
    [Fact]
    public void Read_SharedTextOfManyCells_CountsForEach()
    {
        const string Cell = "<c t=\"s\"><v>0</v></c>";
        var book = new Workbook { SharedTexts = $"<si><t>{new string('x', 1000)}</t></si>" }
            .Sheet("s", Header + Row(2, Cell, Cell, Cell, Cell) + Row(3, "v", "i", "2018", "<v>1</v>")).ToBytes();

        var (read, sink) = ReadBytes(book, new FileLimits { MaxRecordBytes = 3999 });
        Assert.True(read.HasValue);
        Assert.Equal(["2 TDV0110", "3 v|i||2018|1|||"], sink.Transcript());
        Assert.True(sink.Records[0].Raw.Length <= 5002);

        (read, _) = ReadBytes(book, new FileLimits { MaxUnpackedBytes = 7_000 });
        Assert.Equal(["TDV0137"], read.Findings.Codes());
        Assert.True(ReadBytes(book, new FileLimits { MaxUnpackedBytes = 9_000 }).Read.HasValue);
    }

    // 1 shown by [h] is 24 hours: what a person sees is not what is stored.
    [Theory]
    [InlineData("[h]", "TDV0441")]
    [InlineData("[h]:mm", "TDV0441")]
    [InlineData("[mm]", "TDV0441")]
    [InlineData("[Red]0", null)]
    [InlineData("[$-42A]0", null)]
    [InlineData("[>=5]0", null)]
    public void Read_NumberShownAsHours_IsNoNumber(string format, string? code)
    {
        var book = new Workbook();
        var style = book.Style(format);
        var (_, sink) = Read(book.Sheet("s", Header + Row(2, "v", "i", "2018", $"<c s=\"{style}\"><v>1</v></c>")));
        Assert.Equal(code is null ? [] : [code], sink.Findings[0].Select(finding => finding.Descriptor.Code));
    }

    [Property(MaxTest = 300)]
    public void Read_AnyDamage_NeverThrowsAndHasAValueOrAnError(int[] places, byte[] values)
    {
        var bytes = Damaged();
        for (var i = 0; i < Math.Min(places.Length, values.Length); i++)
        {
            // Random integers are small; multiplied they fall anywhere in the document.
            bytes[unchecked((uint)places[i] * 2_654_435_761u) % (uint)bytes.Length] = values[i];
        }

        var (read, _) = ReadBytes(bytes);
        Assert.Equal(read.HasValue, !read.HasErrors);
    }

    [Property(MaxTest = 200)]
    public void Read_AnyXmlInARow_NeverThrows(NonNull<string> text)
    {
        var (read, _) = Read(new Workbook().Sheet("s", Header + $"<row r=\"2\"><c r=\"A2\" t=\"s\"><v>{text.Get}</v></c></row>"));
        Assert.Equal(read.HasValue, !read.HasErrors);
    }

    [Fact]
    public void ReadUnits_Workbook_IsTheRegisterOfTheSameCsv()
    {
        var book = new Workbook();
        var day = book.BuiltIn(14);
        var bytes = book.Sheet("Đơn vị", Row(1, "Mã", "Tên", "Loại", "Cấp", "Đơn vị cấp trên", "Từ ngày", "Đến ngày")
            + Row(2, "02", "Tỉnh Hà Giang", "Tỉnh", "Province", "", $"<c s=\"{day}\"><v>41926</v></c>", "30/6/2025")).ToBytes();
        var import = TableFiles.ReadUnits(new MemoryStream(bytes), "units.xlsx");

        Assert.False(import.HasErrors, import.Findings.ToString());
        var unit = Assert.Single(import.Value.Find(new UnitCode("02").Value));
        Assert.Equal("[2014-10-14, 2025-07-01)", $"[{unit.History[0].Validity.Start:uuuu-MM-dd}, {unit.History[0].Validity.End:uuuu-MM-dd})");
    }

    [Fact]
    public void Read_WorkbookOfLibreOffice_HasExactValuesAndNamesItsTraps()
    {
        var sink = new RecordingSink(ObservationTable.Schema);
        using var stream = File.OpenRead(Path.Combine(RepositoryFiles.Root, "tests/TodanVan.Domain.Tests/Files/Assets/so-lieu.xlsx"));
        var read = XlsxRows.Read(stream, "so-lieu.xlsx", sink, NumberConvention.Vietnamese);

        Assert.Equal(["Tháng 3"], read.Value.Select(header => header.Sheet));
        Assert.Equal(["TDV0138"], read.Findings.Codes());
        Assert.Equal(["TDV0125@1"], sink.Notes.Places());
        Assert.Equal(
            ["4 00691|land||2018-03|2477180,25|||", "5 00694|land||tháng 3/2018|0,3|||", "6 00697|land||2018-03-15|1.250,5|||", "7 00700|land||2018-03|#DIV/0!|||"],
            sink.Transcript());
        Assert.Equal(
            ["TDV0148", "TDV0147 TDV0143", "TDV0148", "TDV0143 TDV0142"],
            sink.Findings.Select(findings => string.Join(' ', findings.Select(finding => finding.Descriptor.Code))));
    }

    [Fact]
    public void ReadObservations_RowWithAFaultOfTheWorkbook_IsCheckedInItsOtherCells()
    {
        var bytes = new Workbook().Sheet("s", Header + Row(2, "Z", "land", "2018", "<c t=\"e\"><v>#N/A</v></c>") + Row(3, "A", "land", "2018", "<v>1.5</v>")).ToBytes();
        var import = TableFiles.ReadObservations(new MemoryStream(bytes), "o.xlsx", Communes.Build(["A"]), Communes.Catalogue);

        Assert.Equal((2, 1, 1), (import.Input, import.Accepted, import.Quarantined));
        Assert.Equal(["TDV0142@2[Giá trị] column=Giá trị; value=#N/A", "TDV0217@2[Mã đơn vị] unit=Z"], import.Findings.Lines());
        Assert.Equal("s", import.Findings[0].Location!.Sheet);
        Assert.Equal(Rational.Parse("1.5"), Assert.Single(import.Value).Value);
    }

    [Fact]
    public void Read_RowsOutOfOrder_AreSetAsideAndNoneIsLost()
    {
        var (read, sink) = Read(new Workbook().Sheet(
            "s",
            Header + Row(1, "v1", "i", "2018", "<v>1</v>") + Row(2, "v2", "i", "2018", "<v>2</v>") + Row(4, "v4", "i", "2018", "<v>4</v>")
            + Row(3, "v3", "i", "2018", "<v>3</v>") + Row(4, "v5", "i", "2018", "<v>5</v>") + Row(5, "v6", "i", "2018", "<v>6</v>")));

        Assert.True(read.HasValue);
        Assert.Equal(["1 TDV0159", "2 v2|i||2018|2|||", "4 v4|i||2018|4|||", "3 TDV0159", "4 TDV0159", "5 v6|i||2018|6|||"], sink.Transcript());
        Assert.Equal("v1\ti\t2018\t1\n", sink.Records[0].RawText);
    }

    [Fact]
    public void Read_CellTwice_SetsTheRowAsideWithBoth()
    {
        var (_, sink) = Read(new Workbook().Sheet(
            "s", Header + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>v</v></c><c r=\"D2\"><v>5</v></c><c r=\"D2\"><v>6</v></c></row>" + Row(3, "v", "i", "2018", "<v>1</v>")));

        Assert.Equal(["2 TDV0160", "3 v|i||2018|1|||"], sink.Transcript());
        Assert.Equal("D2", sink.Records[0].Reason!.Arguments[0].Value);
        Assert.Equal(["5", "6"], sink.Records[0].RawText.TrimEnd().Split('\t')[1..].Order(StringComparer.Ordinal));
    }

    // Each record looked through what is said of all values of its row, so twice the width took four times as long.
    [Fact]
    public void Read_WideRowOfFormulas_SaysOfEachRecordWhatIsOfItsCells()
    {
        var header = Row(1, "unit", "indicator", "2018", "2019", "2020");
        var (_, sink) = Read(new Workbook().Sheet("s", header + Row(2, "<v>691</v>", "land", "<c ><f>A1</f><v>1</v></c>", "<v>2</v>", "<c ><f>A1</f></c>")), wide: true);

        Assert.Equal(["TDV0147 TDV0143", "TDV0147", "TDV0147 TDV0144"], sink.Findings.Select(findings => string.Join(' ', findings.Select(finding => finding.Descriptor.Code))));
    }

    private static byte[] Damaged() => new Workbook { SharedTexts = "<si><t>v</t></si>" }
        .Sheet("s", Header + Row(2, "<c t=\"s\"><v>0</v></c>", "i", "2018", "<v>1</v>"), "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>").ToBytes();

    private static (string Text, string[] Findings) Value(string cell)
    {
        var book = new Workbook();
        book.BuiltIn(10);
        book.BuiltIn(14);
        var (_, sink) = Read(book.Sheet("s", Header + Row(2, "v", "i", "2018", cell)));
        return (Assert.Single(sink.Added).Cells[4], [.. sink.Findings[0].Select(finding => finding.Descriptor.Code)]);
    }

    private static (string Text, string[] Findings) Day(string value, bool from1904)
    {
        var book = new Workbook { CountsFrom1904 = from1904 };
        var day = book.Style("[$-42A]dd\\/mm\\/yyyy");
        var sink = new RecordingSink(UnitTable.Schema);
        var rows = Row(1, "code", "name", "kind", "level", "parent", "from") + Row(2, "c", "n", "k", "l", "p", $"<c s=\"{day}\">{value}</c>");
        XlsxRows.Read(new MemoryStream(book.Sheet("s", rows).ToBytes()), "units.xlsx", sink, NumberConvention.Vietnamese);
        return (Assert.Single(sink.Added).Cells[5], [.. sink.Findings[0].Select(finding => finding.Descriptor.Code)]);
    }

    private static (Result<IReadOnlyList<InputHeader>> Read, RecordingSink Sink) Read(Workbook book, bool wide = false) =>
        ReadBytes(book.ToBytes(), null, wide);

    private static (Result<IReadOnlyList<InputHeader>> Read, RecordingSink Sink) ReadBytes(byte[] bytes, FileLimits? limits = null, bool wide = false)
    {
        var sink = new RecordingSink(ObservationTable.Schema) { IsWide = wide };
        return (XlsxRows.Read(new MemoryStream(bytes), "x.xlsx", sink, NumberConvention.Vietnamese, limits), sink);
    }

    private sealed class FailingSink : IInputRowSink
    {
        public TableSchema Schema => ObservationTable.Schema;

        public void Add(in InputRow row) => throw new InvalidOperationException();

        public void Reject(ReadOnlySpan<byte> raw, Finding reason)
        {
        }

        public void Note(Finding finding)
        {
        }
    }
}
