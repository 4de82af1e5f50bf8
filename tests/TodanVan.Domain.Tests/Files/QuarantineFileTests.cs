using System.Text;
using TodanVan.Domain.Files;
using TodanVan.Domain.Import;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Tests.Support;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Files;

public class QuarantineFileTests
{
    private const string Head = "unit,indicator,period,value\n";

    private static readonly UnitRegister Register = Communes.Build(["A", "B", "C", "D", "E", "F"]);

    [Fact]
    public void Write_RowsSetAside_HaveTheirReasonsAndPlaces()
    {
        var import = Import(Head + "A,land,2018,12a\nB,land,2018,5\nZ,land,2018-13,1\nC,land\n");
        var lines = Text(import).Split('\n');

        Assert.Equal("unit,indicator,breakdown,period,value,qualifier,state,unitOfMeasure,finding,place,raw,escaped", lines[0]);
        Assert.Equal("A,land,,2018,12a,,,,TDV0406 «12a» không phải là số.,o.csv:2,,", lines[1]);
        Assert.StartsWith("Z,land,,2018-13,1,,,,\"TDV", lines[2], StringComparison.Ordinal);
        Assert.Equal(",,,,,,,,\"TDV0108 Dòng chỉ có 2 ô, tiêu đề có 4 cột.\",o.csv:5,\"C,land\",", lines[3]);
    }

    [Fact]
    public void Write_ThenReadAgainUnmended_SetsTheSameAsideForTheSameReasons()
    {
        var first = Import(Head + "A,land,2018,12a\nZ,land,2018,1\nA,land,x,1\n=1+1,land,2018,2\nB,land,2018,\"1,234.5\"\n");
        var second = Import(Text(first));

        Assert.Equal((5, 0, 5), (second.Input, second.Accepted, second.Quarantined));
        Assert.Equal(first.QuarantinedRows.Select(Codes), second.QuarantinedRows.Select(Codes));
        Assert.DoesNotContain(second.Findings, finding => finding.Code == "TDV0105");
        Assert.Equal("=1+1", second.Findings.Single(finding => finding.Location!.Row == 5 && finding.Code == "TDV0217").Arguments[0].Value);
    }

    [Fact]
    public void Write_ThenMended_IsWhatASoundFileWouldHaveBeen()
    {
        const string Sound = "A,land,2018,\"1.250,5\"\nB,land,2018,-7\nC,land,2018,80\n";
        var first = Import(Head + Sound.Replace("80", "8O", StringComparison.Ordinal).Replace("\"1.250,5\"", "\"1,250.5\"", StringComparison.Ordinal));
        var mended = Text(first).Replace(",8O,", ",80,", StringComparison.Ordinal).Replace("\"1,250.5\"", "\"1.250,5\"", StringComparison.Ordinal);
        var second = Import(mended);

        Assert.Equal((2, 2, 0), (second.Input, second.Accepted, second.Quarantined));
        Assert.Equal(
            Import(Head + Sound).Value.Select(Cell).Order(StringComparer.Ordinal),
            first.Value.Concat(second.Value).Select(Cell).Order(StringComparer.Ordinal));
    }

    // What a reason quotes of a long value is cut: never within a letter that takes two code units, which no document could hold.
    [Theory]
    [InlineData(58)]
    [InlineData(59)]
    [InlineData(60)]
    public void Write_ReasonThatQuotesALongValue_IsText(int letters)
    {
        var value = new string('x', letters) + "😀yyyy";
        var first = Import(Head + $"A,land,2018,{value}\n");
        var text = Text(first);

        Assert.Contains($"«{(letters == 58 ? value[..60] : value[..letters])}", text, StringComparison.Ordinal);
        Assert.Equal(value, Encoding.UTF8.GetString(Import(text).QuarantinedRows.Single().Raw.Span).Split(',')[4]);
    }

    // A row set aside may be words of a header; in the file it is no other table, below which nothing would be read.
    [Fact]
    public void Write_RowOfWordsOfAHeader_IsARecordWhenReadAgain()
    {
        var first = Import("unit,indicator,period,value\nunit,land,2018,2\nMã thôn,Chỉ tiêu,Kỳ,5\nA,land,2018,x\n");
        Assert.Equal(3, first.Quarantined);
        var second = Import(Text(first).Replace(",x,", ",7,", StringComparison.Ordinal).Replace(",2018,2,", ",2018,,", StringComparison.Ordinal));

        Assert.Equal((3, 1, 2), (second.Input, second.Accepted, second.Quarantined));
        Assert.DoesNotContain(second.Findings, finding => finding.Code is "TDV0161" or "TDV0125");
    }

    // A program's own finding may quote anything.
    [Fact]
    public void Write_ReasonThatNoTextCanHold_IsReplaced()
    {
        var builder = new ObservationSetBuilder(Register, Communes.Catalogue);
        builder.Reject("x"u8, FindingCatalogue.InvalidNumber.In("o.csv", 2, ("value", "a\uD83Db\0c😀")));

        Assert.Contains("«a\uFFFDb\uFFFDc😀»", Text(builder.Build()), StringComparison.Ordinal);
    }

    // Nobody mends all in one round: what is left is set aside again, and its apostrophe must not become part of it.
    [Fact]
    public void Write_RowsOfAQuarantineFile_AreTheRowsTheyWere()
    {
        var once = Text(Import(Head + "=1+1,land,2018,2\n"));
        var twice = Text(Import(once));

        Assert.Equal("'=1+1,land,,2018,2,,,", once.Split('\n')[1][..21]);
        Assert.Equal("'=1+1,land,,2018,2,,,", twice.Split('\n')[1][..21]);
        Assert.EndsWith(",unit", twice.Split('\n')[1], StringComparison.Ordinal);
        Assert.Equal("=1+1", Import(twice).QuarantinedRows.Single().Reasons.Single().Arguments[0].Value);
    }

    [Fact]
    public void Write_RowOfAQuarantineFileWithBytesAlone_KeepsThem()
    {
        var once = Text(Import(Head + "C,land\n"));
        var twice = Text(Import(once));

        // The raw column of the second file is the line of the first.
        Assert.Contains(",o.csv:2,\"C,land\",", once, StringComparison.Ordinal);
        Assert.Contains(",o.csv:2,\"\"C,land\"\",\",", twice, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WideRowsWithApostrophes_AreTheRowsTheyWere()
    {
        var text = Text(Import("unit,indicator,2018,2019,escaped\n'=1+1,land,2,3,unit\n"));

        Assert.Equal(["'=1+1,land,,2018,2,,,", "'=1+1,land,,2019,3,,,"], text.Split('\n')[1..3].Select(line => line[..21]));
        Assert.Equal(2, text.Split('\n').Count(line => line.EndsWith(",unit", StringComparison.Ordinal)));
    }

    [SkippableFact]
    public void Write_FormulaPayloads_AreInertMarkedAndReadBackAsTheyWere()
    {
        var payloads = File.ReadAllLines(Path.Combine(SharedFiles.Folder("testdata/csv-injection"), "csv-payload.txt"));
        Assert.Equal(6, payloads.Length);
        string[] hostile = [.. payloads, "\tcmd", "＝1+1", "-1+1|x", "+cmd"];
        using var csv = new MemoryStream();
        CsvTableWriter.Write(csv, ["unit", "indicator", "period", "value"], hostile.Select(text => new[] { text, "land", "2018", "-5" }));
        var import = Import(Encoding.UTF8.GetString(csv.ToArray()));
        Assert.Equal(hostile.Length, import.Quarantined);

        var table = new RecordingSink(new TableSchema("t", "unit", "value", "escaped"));
        CsvRows.Read(new MemoryStream(Encoding.UTF8.GetBytes(Text(import))), "q.csv", table);
        foreach (var (record, text) in table.Records.Zip(hostile))
        {
            // One of the six begins with a word and runs nowhere.
            var runs = text[0] != 'D';
            Assert.Equal(runs ? "'" + text : text, record.Cells[0]);
            Assert.Equal("-5", record.Cells[1]);
            Assert.Equal(runs ? "unit" : "", record.Cells[2]);
        }

        Assert.Equal(hostile.Select(text => text.Trim()), Import(Text(import)).QuarantinedRows.Select(row => row.Reasons.First(reason => reason.Code == "TDV0217").Arguments[0].Value));
    }

    [Fact]
    public void Write_RecordsOfJson_AreLongRows()
    {
        var builder = new ObservationSetBuilder(Register, Communes.Catalogue);
        JsonRows.Read(new MemoryStream("""[{"period":"2018","unit":"A","indicator":"land","value":1.239},{"unit":["A"]},{"value":null,"unit":"Z\u0000"}]"""u8.ToArray()), "o.json", builder, NumberConvention.Vietnamese);
        var lines = Text(builder.Build()).Split('\n');

        Assert.StartsWith("A,land,,2018,\"1,239\",,,", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"{\"\"unit\"\":[\"\"A\"\"]}\"", lines[2], StringComparison.Ordinal);
        Assert.StartsWith(",,,,,,,", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public void Write_BytesThatAreNotText_AreKeptAsBase64()
    {
        byte[] document = [.. Encoding.UTF8.GetBytes(Head), .. "A,land,2018,"u8, 0xFF, (byte)'\n'];
        var builder = new ObservationSetBuilder(Register, Communes.Catalogue);
        CsvRows.Read(new MemoryStream(document), "o.csv", builder);
        Assert.Contains("base64:" + Convert.ToBase64String([.. "A,land,2018,"u8, 0xFF]), Text(builder.Build()), StringComparison.Ordinal);
    }

    [Property(MaxTest = 200)]
    public void Write_AnyCells_ReadAgainAreTheSameCells(NonNull<string>[] cells)
    {
        // Half a surrogate pair is in no file.
        var typed = Array.ConvertAll(cells, cell => new string([.. cell.Get.Where(c => !char.IsSurrogate(c) && c != '\0')]));
        using var csv = new MemoryStream();
        CsvTableWriter.Write(csv, ["unit", "indicator", "period", "value"], typed.Select(text => new[] { "Z" + text, "none" + text, text, text }));
        var first = Import(Encoding.UTF8.GetString(csv.ToArray()));
        var second = Import(Text(first));

        Assert.Equal(first.Quarantined, second.Input);
        Assert.Equal(first.QuarantinedRows.Select(Codes), second.QuarantinedRows.Select(Codes));
    }

    [Property(MaxTest = 100)]
    public void Import_AnyBytesThroughAllFormats_AcceptedAndQuarantinedAreTheInput(byte[] bytes)
    {
        byte[] document = [.. Encoding.UTF8.GetBytes(Head), .. bytes];
        var csv = new ObservationSetBuilder(Register, Communes.Catalogue);
        var pushed = new CountingSink(csv);
        CsvRows.Read(new MemoryStream(document), "o.csv", pushed);
        var json = new ObservationSetBuilder(Register, Communes.Catalogue);
        var pushedOfJson = new CountingSink(json);
        JsonRows.Read(new MemoryStream([.. "[{\"unit\":\"A\",\"indicator\":\"land\",\"period\":\"2018\",\"value\":1},"u8, .. bytes]), "o.json", pushedOfJson, NumberConvention.Vietnamese);
        foreach (var (import, records) in new[] { (csv.Build(), pushed.Records), (json.Build(), pushedOfJson.Records) })
        {
            Assert.Equal((records, import.Value.Count() + import.Value.ControlTotals.Count), (import.Input, import.Accepted));
            Assert.Equal(records - import.Accepted, import.QuarantinedRows.Count);
            QuarantineFile.Write(Stream.Null, ObservationTable.Schema, import.QuarantinedRows);
        }
    }

    [Fact]
    public void Import_TwiceTheSame_ChangesNothing()
    {
        const string Rows = "A,land,2018,5\nB,land,2018,6\nC,land,2018,x\n";
        var once = Import(Head + Rows);
        var builder = new ObservationSetBuilder(Register, Communes.Catalogue);
        CsvRows.Read(new MemoryStream(Encoding.UTF8.GetBytes(Head + Rows)), "o.csv", builder);
        CsvRows.Read(new MemoryStream(Encoding.UTF8.GetBytes(Head + Rows)), "o2.csv", builder);
        var twice = builder.Build();

        Assert.Equal(once.Value.Select(Cell), twice.Value.Select(Cell));
        Assert.Equal((6, 2, 4), (twice.Input, twice.Accepted, twice.Quarantined));
    }

    [Fact]
    public void Import_HundredThousandFaultsOfThreeCauses_AreThreeGroupsWithEveryRow()
    {
        var text = new StringBuilder(Head);
        for (var i = 0; i < 100_000; i++)
        {
            text.Append((i % 3) switch { 0 => "A,land,2018-13,1\n", 1 => "A,land,2018,12a\n", _ => "Z,land,2018,1\n" });
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        var before = GC.GetAllocatedBytesForCurrentThread();
        var import = Import(bytes);
        var groups = import.Findings.ByCause();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal((100_000, 0, 100_000), (import.Input, import.Accepted, import.Quarantined));
        Assert.Equal([("TDV0217", 33_333), ("TDV0405", 33_334), ("TDV0406", 33_333)], groups.Select(group => (group.First.Code, group.Count)));
        Assert.Equal(Enumerable.Range(0, 33_334).Select(i => (3 * i) + 2), groups[1].Rows);

        // A fault takes a bounded number of bytes however many there are, so a million take ten times as much.
        Assert.InRange(allocated, 0, 100_000L * 1_500);
    }

    // A cell of which the workbook says more than its text: as plain text each of these would be a sound value, or an explicit null.
    [Fact]
    public void Write_CellsOfAWorkbookThatAreNoValues_AreWithheldAndSetAsideAgain()
    {
        var first = ImportDoubtful();
        var lines = Text(first).Split('\n');
        Assert.Equal(0, first.Accepted);
        Assert.Equal(
            ["A,land,,2018,\"#TDV0440 0,5\"", "B,land,,2018,#TDV0441 2018-03-01", "C,land,,2018,#TDV0146 1234567890123460000", "D,land,,2018,#TDV0144", "E,land,,2018,#TDV0142 #N/A", "#TDV0141,land,,2018,5"],
            lines[1..^1].Select(line => line[..line.IndexOf(",,,", StringComparison.Ordinal)]));

        var second = Import(Text(first));
        Assert.Equal((6, 0, 6), (second.Input, second.Accepted, second.Quarantined));
        Assert.All(second.QuarantinedRows, row => Assert.Equal("TDV0158", Codes(row)));
        Assert.Equal(first.QuarantinedRows.Select(Codes), second.QuarantinedRows.Select(row => row.Reasons[0].Arguments.Single(argument => argument.Name == "code").Value));

        // What is left in a second round is what it was in the first.
        Assert.Equal(lines[1..^1].Select(CellsOfLine), Text(second).Split('\n')[1..^1].Select(CellsOfLine));
        static string CellsOfLine(string line) => line[..line.IndexOf(",,,", StringComparison.Ordinal)];
    }

    [Fact]
    public void Write_WithheldCellsThatWereMended_AreTheirValues()
    {
        var mended = Text(ImportDoubtful())
            .Replace("\"#TDV0440 0,5\"", "50", StringComparison.Ordinal)
            .Replace("#TDV0441 2018-03-01", "\"1,3\"", StringComparison.Ordinal)
            .Replace("\n#TDV0141,", "\nF,", StringComparison.Ordinal);
        var import = Import(mended);

        Assert.Equal(["A land 2018 50 Value", "B land 2018 13/10 Value", "F land 2018 5 Value"], import.Value.Select(Cell).Order(StringComparer.Ordinal));
        Assert.Equal(3, import.Quarantined);
    }

    // The law of decision 26, for what comes from a workbook: nothing that nobody touched is taken, in whichever format it comes back.
    [Property(MaxTest = 100)]
    public void Write_AnyDoubtfulCells_SetTheSameRowsAsideInEachFormat(byte[] kinds)
    {
        string[] cells =
        [
            "<v>7</v>", "<c s=\"1\"><v>0.5</v></c>", "<c s=\"2\"><v>43160</v></c>", "<v>1234567890123456789</v>", "<c ><f>A1</f></c>", "<c t=\"e\"><v>#N/A</v></c>", "12a", "=1+1", "-", "x;=1",
        ];
        var number = 1;
        var sheet = Workbook.Row(1, "unit", "indicator", "period", "value")
            + string.Concat(kinds.Select(kind => Workbook.Row(++number, "Z" + kind, "land", "2018", cells[kind % cells.Length])))
            + Workbook.Row(number + 1, "A", "land", "2018", "<c s=\"1\"><v>0.5</v></c>");
        var first = ImportWorkbook(sheet);
        var table = new RecordingSink(ObservationTable.Schema);
        CsvRows.Read(new MemoryStream(Encoding.UTF8.GetBytes(Text(first))), "q.csv", table);
        var names = ObservationTable.Schema.Columns.Select(column => column.Name).ToArray();
        var json = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(
            table.Records.Select(record => names.Zip(record.Cells).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal)));
        var book = Workbook.Row(1, names)
            + string.Concat(table.Records.Select((record, i) => Workbook.Row(i + 2, [.. record.Cells.Select(cell => System.Security.SecurityElement.Escape(cell)!)])));

        var fromJson = TableFiles.ReadObservations(new MemoryStream(json), "q.json", Register, Communes.Catalogue);
        foreach (var second in new[] { Import(Text(first)), fromJson, ImportWorkbook(book) })
        {
            Assert.Equal((first.Quarantined, 0), (second.Quarantined, second.Accepted));
        }
    }

    [Fact]
    public void FaultOf_CellsOfWorkbookAndText_IsTheCodeOfTheFirstOnly()
    {
        var row = ImportDoubtful().QuarantinedRows[0];
        Assert.Equal("TDV0440", row.FaultOf(ObservationTable.Value));
        Assert.Null(row.FaultOf(ObservationTable.Unit));
        Assert.Null(Import(Head + "A,land,2018,12a\n").QuarantinedRows[0].FaultOf(ObservationTable.Value));
    }

    // A spreadsheet whose list separator is the semicolon takes the mark that opens the cell for a letter, and cuts at the semicolon.
    [Fact]
    public void Write_FormulaBehindASeparator_IsInertInTheCellAndInItsReason()
    {
        const string Payload = "x;=cmd|' /C calc'!A0";
        var first = Import(Head + $"A,land,2018,\"{Payload}\"\n");
        var line = Text(first).Split('\n')[1];

        Assert.DoesNotContain(";=", line, StringComparison.Ordinal);
        Assert.EndsWith(",\"value; finding\"", line, StringComparison.Ordinal);
        Assert.Equal(Payload, Import(Text(first)).QuarantinedRows.Single().Reasons.Single().Arguments[0].Value);
    }

    [Theory]
    [InlineData("TDV0440", "0,5", "#TDV0440 0,5")]
    [InlineData("TDV0144", null, "#TDV0144")]
    [InlineData("TDV0144", " ", "#TDV0144")]
    [InlineData("TDV0158", "#TDV0440 0,5", "#TDV0440 0,5")]
    [InlineData("TDV0158", "#TDV0440x", "#TDV0158 #TDV0440x")]
    public void Withhold_Text_HasTheCodeInFrontOnce(string code, string? text, string expected) => Assert.Equal(expected, QuarantineColumns.Withhold(code, text));

    [Theory]
    [InlineData("")]
    [InlineData("TDV44")]
    [InlineData("TDV04400")]
    [InlineData("XYZ0440")]
    public void Withhold_NoCode_Throws(string code) => Assert.Throws<ArgumentException>(() => QuarantineColumns.Withhold(code, "1"));

    private static ImportResult<ObservationSet> ImportDoubtful() => ImportWorkbook(
        Workbook.Row(1, "unit", "indicator", "period", "value")
        + Workbook.Row(2, "A", "land", "2018", "<c s=\"1\"><v>0.5</v></c>")
        + Workbook.Row(3, "B", "land", "2018", "<c s=\"2\"><v>43160</v></c>")
        + Workbook.Row(4, "C", "land", "2018", "<v>1234567890123456789</v>")
        + Workbook.Row(5, "D", "land", "2018", "<c ><f>A1</f></c>")
        + Workbook.Row(6, "E", "land", "2018", "<c t=\"e\"><v>#N/A</v></c>")
        + Workbook.Row(7, "", "land", "2018", "<v>5</v>"),
        "<mergeCells><mergeCell ref=\"A6:A7\"/></mergeCells>");

    private static ImportResult<ObservationSet> ImportWorkbook(string rows, string after = "")
    {
        var book = new Workbook();
        book.BuiltIn(10);
        book.BuiltIn(14);
        return TableFiles.ReadObservations(new MemoryStream(book.Sheet("s", rows, after).ToBytes()), "o.xlsx", Register, Communes.Catalogue);
    }

    private static string Cell(Observation observation) => $"{observation.Unit} {observation.Indicator} {observation.Period} {observation.Value} {observation.State}";

    private static string Codes(QuarantinedRow row) => string.Join(' ', row.Reasons.Select(reason => reason.Code).Order(StringComparer.Ordinal));

    private static string Text(ImportResult<ObservationSet> import)
    {
        using var stream = new MemoryStream();
        QuarantineFile.Write(stream, ObservationTable.Schema, import.QuarantinedRows);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static ImportResult<ObservationSet> Import(string text) => Import(Encoding.UTF8.GetBytes(text));

    private static ImportResult<ObservationSet> Import(byte[] bytes) =>
        CsvFiles.ReadObservations(new MemoryStream(bytes), "o.csv", Register, Communes.Catalogue, NumberConvention.Vietnamese);
}
