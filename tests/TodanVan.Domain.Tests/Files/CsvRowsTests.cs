using System.Text;
using TodanVan.Domain.Files;
using TodanVan.Domain.Import;
using TodanVan.Domain.Tests.Support;

namespace TodanVan.Domain.Tests.Files;

public class CsvRowsTests
{
    private static readonly TableSchema Pair = new("pair", "a", "b?");

    [Fact]
    public void Read_PlainTable_HandsOverCellsNumbersAndBytes()
    {
        var (header, sink) = Read("a,b\n1,2\n ba , bốn \n");

        Assert.Equal("so-lieu.csv", header.Value.Document);
        Assert.Equal(["2 1|2", "3  ba | bốn "], sink.Transcript());
        Assert.Equal(["1,2", " ba , bốn "], sink.Records.Select(record => record.RawText));
        Assert.Empty(sink.Notes);
        Assert.Empty(header.Findings);
    }

    [Fact]
    public void Read_ColumnsInAnotherOrder_FollowTheHeader()
    {
        var (header, sink) = Read("x,b,A\n1,2,3\n");

        Assert.Equal(["2 3|2"], sink.Transcript());
        Assert.Equal("TDV0105", Assert.Single(header.Findings).Code);
    }

    [Theory]
    [InlineData("a,b\r\n1,2\r\n3,4\r\n")]
    [InlineData("a,b\n1,2\n3,4")]
    [InlineData("a,b\r1,2\r3,4\r")]
    [InlineData("a,b\r\n1,2\n3,4\r")]
    [InlineData("\uFEFFa,b\n1,2\n3,4\n")]
    [InlineData("\uFEFFa;b\r\n1;2\r\n3;4")]
    [InlineData("a\tb\n1\t2\n3\t4\n")]
    [InlineData("a|b\n1|2\n3|4\n")]
    [InlineData("\"a\",\"b\"\n\"1\",\"2\"\n\"3\",\"4\"\n")]
    [InlineData("a,b\n1,2\n3,4\n\n\r\n \t\n")]
    public void Read_SameTableInAnotherForm_HasSameRecords(string text)
    {
        var (_, sink) = Read(text);

        Assert.Equal(["2 1|2", "3 3|4"], sink.Transcript());
        Assert.Empty(sink.Notes);
    }

    [Theory]
    [InlineData("a;b,x\n", "a", ';')] // "a" alone is known under ';' (a | b,x), none under ',' (a;b | x)
    [InlineData("a,b;x\n", "a", ',')]
    [InlineData("a\n", "a", ',')]
    public void Read_Separator_IsTheOneThatMostColumnsSpeakFor(string text, string known, char separator)
    {
        var (header, sink) = Read($"{text}1{separator}2\n");

        Assert.True(header.Value.Has(Pair.Find(known)!));
        Assert.Equal(2, Assert.Single(sink.Records).CellCount);
    }

    [Fact]
    public void Read_SeparatorsTie_TakesTheComma()
    {
        // One known column either way: ';' finds a in "a;…" no sooner than ',' finds b in "…,b".
        var (header, _) = Read("a;x,a\n", new TableSchema("t", "a"));

        Assert.Equal(2, header.Value.CellCount);
        Assert.Equal(1, header.Value.IndexOf(header.Value.Schema.Columns[0]));
    }

    [Fact]
    public void Read_LineBreaksInQuotes_CountForTheRowsAfter()
    {
        var (_, sink) = Read("a,\"b\"\n\"1\r\n\r\n2\",x\n\"3\r4\",y\n5,z\n");

        Assert.Equal(["2 1\r\n\r\n2|x", "5 3\r4|y", "7 5|z"], sink.Transcript());
        Assert.Equal("\"1\r\n\r\n2\",x", sink.Records[0].RawText);
    }

    [Fact]
    public void Read_LineBreakInHeader_CountsToo()
    {
        var (header, sink) = Read("a,\"b\nc\"\n1,2\n");

        Assert.Equal(1, Assert.Single(header.Findings).Location!.Row);
        Assert.Equal(3, Assert.Single(sink.Records).Number);
    }

    [Fact]
    public void Read_BlankLines_AreNotedOnlyBetweenRecords()
    {
        var (_, sink) = Read("\n  \na,b\n\n1,2\n \t\n\n3,4\n\n\n");

        Assert.Equal(["5 1|2", "8 3|4"], sink.Transcript());
        Assert.Equal([4, 6, 7], sink.Notes.Select(note => note.Location!.Row!.Value));
        Assert.All(sink.Notes, note => Assert.Equal("TDV0112", note.Code));
    }

    [Fact]
    public void Read_LinesWithNothingInTheirCells_AreBlankLines()
    {
        var (_, sink) = Read("\n , \na,b\n,\n\"\",\n \t,,, ,\n\" \",\"\"\n1,2\n,,\n");
        Assert.Equal(["8 1|2"], sink.Transcript());
        Assert.Equal(["TDV0112@4", "TDV0112@5", "TDV0112@6", "TDV0112@7"], sink.Notes.Places());
        Assert.Equal(["3 1|2"], Read("a\tb\n\t\t\n1\t2\n").Sink.Transcript());
    }

    [Fact]
    public void Read_LinesThatOnlyLookBlank_AreRecords()
    {
        // A quoted cell alone is what a table of one column has for a blank; a separator of another document is text; a line break is no space.
        Assert.Equal(["2 |"], Read("a,b\n\"\"\n").Sink.Transcript());
        Assert.Equal(["2 ;;|"], Read("a,b\n;;\n").Sink.Transcript());
        Assert.Equal(["2 ,|"], Read("a,b\n\",\",\n").Sink.Transcript());
        Assert.Equal(["2 \n|"], Read("a,b\n\"\n\",\n").Sink.Transcript());
        Assert.Equal(["2 TDV0111"], Read("a,b\n,\"\n").Sink.Transcript());
    }

    [Fact]
    public void Read_AnyNumberOfLinesOfSeparators_AreBlankLines()
    {
        var (_, sink) = Read("a,b\n" + string.Concat(Enumerable.Repeat(",,,,,,\n", 400_000)) + "1,2\n");
        Assert.Equal("400002 1|2", Assert.Single(sink.Transcript()));
        Assert.Equal(400_000, sink.Notes.Count);
    }

    [Fact]
    public void Read_HeaderOnceMore_IsNotedAndABannerOfTooFewCellsIsARecord()
    {
        var (_, sink) = Read("a,b\n1,2\nA ,b\nTỔNG CỘNG\n3,4\n");

        Assert.Equal(["2 1|2", "4 TỔNG CỘNG|", "5 3|4"], sink.Transcript());
        Assert.Equal(1, sink.Records[1].CellCount);
        Assert.Equal(["TDV0125@3"], sink.Notes.Places());
    }

    [Fact]
    public void Read_TooManyOrTooFewCells_AreForTheSinkToCount()
    {
        var (_, sink) = Read("a,b\n1\n1,2,3\n\"1\",2,3,4\n");

        Assert.Equal([1, 3, 4], sink.Records.Select(record => record.CellCount));
    }

    [Fact]
    public void Read_InvalidUtf8InData_IsHandedOverAsItStands()
    {
        byte[] document = [.. "a,b\n"u8, 0xC3, 0x28, .. ",2\n3,4\n"u8];
        var sink = new RecordingSink(Pair);
        CsvRows.Read(new MemoryStream(document), "x.csv", sink);

        Assert.Equal(2, sink.Records.Count);
        Assert.Equal([0xC3, 0x28, .. ",2"u8], sink.Records[0].Raw);
    }

    [Fact]
    public void Read_ByteOrderMarkAtALaterLine_StaysInItsRecord()
    {
        Assert.Equal("\uFEFF1,2", Assert.Single(Read("a,b\n\uFEFF1,2\n").Sink.Records).RawText);

        // Also where that line is the first of several that are read again.
        byte[] document = [.. "a,b\n"u8, 0xFF, 0xFE, .. ",\"2\n3,4"u8];
        var sink = new RecordingSink(Pair);
        CsvRows.Read(new MemoryStream(document), "x.csv", sink);

        Assert.Equal(["2 TDV0111", "3 3|4"], sink.Transcript());
        Assert.Equal([0xFF, 0xFE, .. ",\"2"u8], sink.Records[0].Raw);
    }

    [Fact]
    public void Read_UnclosedQuote_CostsItsOwnLine()
    {
        var (_, sink) = Read("a,b\n1,2\n\"3,4\n5,6\n\n7,8\n\n");

        Assert.Equal(["2 1|2", "3 TDV0111", "4 5|6", "6 7|8"], sink.Transcript());
        Assert.Equal("\"3,4", sink.Records[1].RawText);
        Assert.Equal([5], sink.Notes.Select(note => note.Location!.Row!.Value));
    }

    [Fact]
    public void Read_QuoteThatALaterCellSeemsToClose_CostsItsOwnLine()
    {
        // The quotation mark before C closes the one before A, so that three lines look like one record with text after a quote.
        var (_, sink) = Read("a,b\n\"A,1\nB,2\n\"C\",3\nD,4\n");

        Assert.Equal(["2 TDV0111", "3 B|2", "4 C|3", "5 D|4"], sink.Transcript());
    }

    [Fact]
    public void Read_QuotedLineBreaksAfterAnUnclosedQuote_AreReadAsUsual()
    {
        var (_, sink) = Read("a,b\n\"A,1\n\"C\",3\n\"D\nE\",4\n");

        Assert.Equal(["2 TDV0111", "3 C|3", "4 D\nE|4"], sink.Transcript());
    }

    [Theory]
    [InlineData("\"x\"y,1")]
    [InlineData("\"x\" ,1")]
    [InlineData(" \"x\",1")]
    [InlineData("\"x\"\"\"y,1")]
    [InlineData("1,2,\"\"\"\"\"\"x")]
    public void Read_QuoteInTheWrongPlace_CostsItsOwnLine(string line)
    {
        var (_, sink) = Read($"a,b\n1,2\n{line}\n3,4\n");

        Assert.Equal(["2 1|2", "3 TDV0113", "4 3|4"], sink.Transcript());
        Assert.Equal(line, sink.Records[1].RawText);
        Assert.Equal("so-lieu.csv", sink.Records[1].Reason!.Location!.Document);
    }

    [Theory]
    [InlineData("37.8\"N,1", "37.8\"N|1")]
    [InlineData("1,x\"", "1|x\"")]
    [InlineData("x\"y\"z,\"a\"", "x\"y\"z|a")]
    public void Read_QuoteWithinACellThatIsNotQuoted_IsTextAndNoted(string line, string cells)
    {
        var (_, sink) = Read($"a,b\n1,2\n{line}\n3,4\n");

        Assert.Equal(["2 1|2", $"3 {cells}", "4 3|4"], sink.Transcript());
        Assert.Equal(["TDV0135@3"], sink.Notes.Places());
    }

    [Fact]
    public void Read_TitlesAboveTheHeader_AreNotedAndPassedOver()
    {
        var (header, sink) = Read("ỦY BAN NHÂN DÂN XÃ,\n\nBiểu 1,\nA,B\n1,2\n");

        Assert.Equal(4, header.Value.Row);
        Assert.Equal(["5 1|2"], sink.Transcript());
        Assert.Equal(["TDV0125@1", "TDV0125@3"], sink.Notes.Places());
    }

    [Fact]
    public void Read_TitleInsideTheTable_IsNotedAndARecordWithOneCellIsNot()
    {
        var schema = new TableSchema("t", "a", "b", "c");
        var (_, sink) = Read("a,b,c\nXã Nậm Dịch  ,,\n1,2,3\nx,,\n", schema);

        Assert.Equal(["3 1|2|3", "4 x||"], sink.Transcript());
        Assert.Equal(["TDV0125@2"], sink.Notes.Places());
    }

    [Fact]
    public void Read_MoreThanTheLimits_IsAFinding()
    {
        var (_, sink) = Read("a,b\n1,2\n3,4\n5,6\n7,8\n", limits: new FileLimits { MaxRecords = 2 });
        Assert.Equal(["2 1|2", "3 3|4", "4 TDV0134"], sink.Transcript());
        Assert.Equal("5,6\n7,8", sink.Records[2].RawText);

        (_, sink) = Read("a,b\n1,2,3\n1,2,3,4\n", limits: new FileLimits { MaxCells = 3 });
        Assert.Equal(["2 1|2", "3 TDV0134"], sink.Transcript());

        var (header, nothing) = Read("a,b\n1,2\n", limits: new FileLimits { MaxFileBytes = 7 });
        Assert.Equal(["TDV0133"], header.Findings.Codes());
        Assert.Empty(nothing.Records);
        Assert.True(Read("a,b\n1,2\n", limits: new FileLimits { MaxFileBytes = 8 }).Header.HasValue);
    }

    // A record that is none is taken line by line, and each line counts.
    [Fact]
    public void Read_MoreThanTheLimitBehindAnOpenQuote_IsSetAsideAsOne()
    {
        var (_, sink) = Read("a,b\n\"1,2\n3,4\n5,6\n\n7,8\n", limits: new FileLimits { MaxRecords = 2 });
        Assert.Equal(["2 TDV0111", "3 3|4", "4 TDV0134"], sink.Transcript());
        Assert.Equal("5,6\n\n7,8", sink.Records[2].RawText);

        (_, sink) = Read("a,b\n1,\"x\ny\"z\n5,6\n7,8\n", limits: new FileLimits { MaxRecords = 1 });
        Assert.Equal(2, sink.Records.Count);
        Assert.Equal("TDV0134", sink.Records[1].Reason!.Code);
    }

    [Theory]
    [InlineData("\"\"\"\"", "\"")]
    [InlineData("\"\"", "")]
    [InlineData("\"x,\"\"y\"\"\"", "x,\"y\"")]
    public void Read_DoubledQuotes_AreOne(string cell, string expected) =>
        Assert.Equal([$"2 {expected}|1"], Read($"a,b\n{cell},1\n").Sink.Transcript());

    [Fact]
    public void Read_RecordOverTheLimit_IsRejectedWhole()
    {
        var limits = new FileLimits { MaxRecordBytes = 5 };
        var (_, sink) = Read("a,b\n123,5\n1234,6\n\"1\n2\",3\nx,y\n", limits: limits);

        Assert.Equal(["2 123|5", "3 TDV0110", "4 TDV0110", "6 x|y"], sink.Transcript());
        Assert.Equal("\"1\n2\",3", sink.Records[2].RawText);
        Assert.Equal("5", Assert.Single(sink.Records[1].Reason!.Arguments).Value);
    }

    [Fact]
    public void Read_DefaultLimit_IsOneMebibyte()
    {
        var fits = new string('x', (1 << 20) - 2) + ",1";
        var (_, sink) = Read($"a,b\n{fits}\n{fits}0\n1,2\n");

        Assert.Equal([null, "TDV0110", null], sink.Records.Select(record => record.Reason?.Code));
        Assert.Equal(fits.Length + 1, sink.Records[1].Raw.Length);
    }

    [Fact]
    public void Read_UnclosedQuoteBeforeMoreThanTheLimit_DoesNotSwallowTheRest()
    {
        var text = new StringBuilder("a,b\n\"1,2\n");
        for (var i = 0; i < 200_000; i++)
        {
            text.Append("xxxx,yyyy\n");
        }

        var (_, sink) = Read(text.ToString());

        Assert.Equal(200_001, sink.Records.Count);
        Assert.Equal("TDV0111", Assert.Single(sink.Rejected).Reason!.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\n\r\n  \n\t")]
    [InlineData("\uFEFF\n")]
    public void Read_NothingInTheDocument_HasNoValue(string text) => AssertUnreadable(Encoding.UTF8.GetBytes(text), "TDV0102", null);

    [Fact]
    public void Read_NotText_HasNoValue()
    {
        AssertUnreadable([.. "a,b\r\n1,2\r3,4\n5,"u8, 0], "TDV0103", 4);
        AssertUnreadable([.. "a,b,"u8, 0xE1, .. "\n1,2\n"u8], "TDV0103", 1);
        AssertUnreadable([.. "\na,b,\""u8, 0xC0, 0x80, .. "\"\n1,2\n"u8], "TDV0103", 2);
        AssertUnreadable(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("a,b\n1,2\n")).ToArray(), "TDV0103", 1);
        AssertUnreadable(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("ẮẰ")).ToArray(), "TDV0103", 1);
        AssertUnreadable(Encoding.BigEndianUnicode.GetPreamble().Concat(Encoding.BigEndianUnicode.GetBytes("ẮẰ")).ToArray(), "TDV0103", 1);
    }

    [Theory]
    [InlineData("b,x\n1,2\n", "TDV0104", 1)]
    [InlineData("\n\na,b,a\n1,2,3\n", "TDV0106", 3)]
    [InlineData("a,\"b\n1,2\n", "TDV0111", 1)]
    [InlineData("a,\"b\"x\n1,2\n", "TDV0113", 1)]
    public void Read_HeaderThatCannotBeUsed_HasNoValue(string text, string code, int row) => AssertUnreadable(Encoding.UTF8.GetBytes(text), code, row);

    [Fact]
    public void Read_HeaderOverTheLimit_HasNoValue()
    {
        var (header, sink) = Read("a,b,cdefg\n1,2,3\n", limits: new FileLimits { MaxRecordBytes = 8 });

        Assert.False(header.HasValue);
        Assert.Equal("TDV0110", Assert.Single(header.Findings).Code);
        Assert.Empty(sink.Records);
    }

    [Fact]
    public void Read_TenThousandColumns_AreAllCut()
    {
        var names = string.Join(',', Enumerable.Range(0, 9_999).Select(i => $"c{i}"));
        var (header, sink) = Read($"{names},a\n{new string(',', 9_999)}last\n\"\"{new string(',', 9_999)}\"last\"\n");

        Assert.Equal(10_000, header.Value.CellCount);
        Assert.Equal(["2 last|", "3 last|"], sink.Transcript());
    }

    [Fact]
    public void Read_StreamWithoutLength_IsReadFromItsPositionAndLeftOpen()
    {
        using var stream = new TrickleStream("junk\na,b\n1,2\n"u8.ToArray(), 5);
        var sink = new RecordingSink(Pair);
        CsvRows.Read(stream, "x.csv", sink);

        Assert.Equal(["2 1|2"], sink.Transcript());
        Assert.True(stream.CanRead);
    }

    [Fact]
    public void Read_CallersBugs_Throw()
    {
        var sink = new RecordingSink(Pair);
        Assert.Throws<ArgumentNullException>(() => CsvRows.Read(null!, "x.csv", sink));
        Assert.Throws<ArgumentException>(() => CsvRows.Read(Stream.Null, " ", sink));
        Assert.Throws<ArgumentNullException>(() => CsvRows.Read(Stream.Null, "x.csv", null!));
        Assert.Throws<ArgumentException>(() => new FileLimits { MaxRecordBytes = 0 });
    }

    private static (Result<InputHeader> Header, RecordingSink Sink) Read(string text, TableSchema? schema = null, FileLimits? limits = null)
    {
        var sink = new RecordingSink(schema ?? Pair);
        return (CsvRows.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "so-lieu.csv", sink, limits), sink);
    }

    private static void AssertUnreadable(byte[] document, string code, int? row)
    {
        var sink = new RecordingSink(Pair);
        var header = CsvRows.Read(new MemoryStream(document), "x.csv", sink);

        Assert.False(header.HasValue);
        var finding = Assert.Single(header.Findings, finding => finding.Severity == Severity.Error);
        Assert.Equal(code, finding.Code);
        Assert.Equal(row, finding.Location!.Row);
        Assert.Empty(sink.Records);
        Assert.Empty(sink.Notes);
    }

    /// <summary>Gives one byte at a time and does not know how many there are.</summary>
    private sealed class TrickleStream(byte[] bytes, int position) : Stream
    {
        private int next = position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (count == 0 || next == bytes.Length)
            {
                return 0;
            }

            buffer[offset] = bytes[next++];
            return 1;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
