using System.Text;
using TodanVan.Domain.Files;
using TodanVan.Domain.Import;

namespace TodanVan.Domain.Tests.Files;

/// <summary>Rows of JSON that are read through a window: wherever it ends, the same is said.</summary>
public class JsonWindowTests
{
    private const int Window = 1 << 16;

    private static readonly TableSchema Triple = new("triple", "unit", "value", "state?");

    [Theory]
    [InlineData("[{\"unit\":\"a\",\"value\":1.5},{\"u\\u006eit\":\"Tổ 😀\",\"ghi chú\":[1,{}]} , 7,{\"unit\":\"c\",\"unit\":null,\"state\":true}]")]
    [InlineData("[{\"unit\":\"a\"},\r\n\r{\"unit\":\"b\",}]")]
    [InlineData("[{\"unit\":\"a\"},\n{\"unit\":\"b\"\n")]
    [InlineData("[{\"unit\":\"a\"},\r\n nul]")]
    [InlineData("[{\"unit\":\"a\"}]\r\n\n[{\"unit\":\"b\"}]")]
    [InlineData("[{\"unit\":\"a\"},-12.5e+3,\"\\ud800\",{\"unit\":\"\\udc00\"}] ")]
    [InlineData("[[[[[\"x\"]]]],{\"unit\":{\"a\":[1,2,3]}}]")]
    public void Read_WindowThatEndsAnywhere_SaysTheSame(string text)
    {
        // White space before the first element moves every byte of the text over the end of the first window.
        var document = Encoding.UTF8.GetBytes(text);
        var (whole, wholeLines) = Read(new MemoryStream(document));
        for (var before = 0; before <= document.Length; before++)
        {
            var padded = new byte[Window + document.Length - before];
            padded.AsSpan().Fill((byte)' ');
            padded[0] = (byte)'[';
            document.AsSpan(1).CopyTo(padded.AsSpan(padded.Length - document.Length + 1));
            var (sink, lines) = Read(new MemoryStream(padded));
            Assert.Equal(wholeLines, lines);
            Assert.Equal(whole.Records.Select(record => record.Raw), sink.Records.Select(record => record.Raw));
        }
    }

    [Fact]
    public void Read_StreamThatTricklesOrCannotSeek_SaysTheSame()
    {
        var text = "\uFEFF[" + string.Join(",\n", Enumerable.Range(0, 3000).Select(i => $$"""{"unit":"{{i:00000}}","value":{{i}}.5,"note":"x"}""")) + ",\n{\"unit\":}]";
        var document = Encoding.UTF8.GetBytes(text);
        var (_, whole) = Read(new MemoryStream(document));
        Assert.Equal(3002, whole.Length);
        Assert.Contains("3001 TDV0114", whole[3000], StringComparison.Ordinal);
        Assert.Equal(whole, Read(new Trickle(document, canSeek: true)).Lines);
        Assert.Equal(whole, Read(new Trickle(document, canSeek: false)).Lines);

        // What stands before the stream's position is not part of the document.
        var later = new MemoryStream([.. "not JSON"u8, .. document]) { Position = 8 };
        Assert.Equal(whole, Read(later).Lines);
    }

    [Fact]
    public void Read_RecordsLargerThanTheWindow_AreWhole()
    {
        var large = new string('x', (3 * Window) + 7);
        var text = $$"""[{"unit":"a","value":"{{large}}"},{"unit":"b","value":"{{large}}{{large}}"},{"unit":"c"}]""";
        var (sink, _) = Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), new FileLimits { MaxRecordBytes = 4 * Window });

        Assert.Equal([large, "", ""], sink.Records.Select(record => record.Cells.ElementAtOrDefault(1) ?? ""));
        Assert.Equal(["TDV0110"], sink.Rejected.Select(record => record.Reason!.Code));
        Assert.Equal((2 * large.Length) + """{"unit":"b","value":""}""".Length, sink.Records[1].Raw.Length);
        Assert.Equal("c", sink.Records[2].Cells[0]);
    }

    [Fact]
    public void Read_DocumentOfManyRecords_HoldsNoMoreThanARecordAsksFor()
    {
        var row = $$"""{"unit":"a","value":"{{new string('1', 100_000)}}"}""";
        var document = Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat(row, 200))}]");
        var sink = new CountingSink();
        JsonRows.Read(new MemoryStream(document), "x.json", sink, NumberConvention.Invariant);
        var before = GC.GetAllocatedBytesForCurrentThread();
        JsonRows.Read(new MemoryStream(document), "x.json", sink, NumberConvention.Invariant);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(400, sink.Count);
        Assert.True(document.Length > 20_000_000 && allocated < 2_000_000, $"{allocated}");
    }

    [Fact]
    public void Read_RestBeyondTheLimitOfRecords_IsSetAsideAsItStands()
    {
        var rows = string.Join(',', Enumerable.Range(0, 5000).Select(i => $$"""{"unit":"{{i:0000000000}}"}"""));
        var (sink, _) = Read(new MemoryStream(Encoding.UTF8.GetBytes($"[{rows}]")), new FileLimits { MaxRecords = 3000 });
        Assert.Equal(3001, sink.Records.Count);
        Assert.Equal("TDV0134", sink.Records[3000].Reason!.Code);
        Assert.Equal($"{rows[(3000 * 22)..]}]", sink.Records[3000].RawText);
    }

    [Fact]
    public void Read_DocumentBeyondTheLimitOfBytes_IsNotRead()
    {
        var document = Encoding.UTF8.GetBytes($"[{new string(' ', 300_000)}]");
        foreach (var stream in new Stream[] { new MemoryStream(document), new Trickle(document, canSeek: false) })
        {
            var read = JsonRows.Read(stream, "x.json", new RecordingSink(Triple), NumberConvention.Invariant, new FileLimits { MaxFileBytes = 300_001 });
            Assert.Equal("TDV0133", Assert.Single(read.Findings).Code);
        }

        Assert.True(JsonRows.Read(new MemoryStream(document), "x.json", new RecordingSink(Triple), NumberConvention.Invariant, new FileLimits { MaxFileBytes = 300_002 }).HasValue);
    }

    private static (RecordingSink Sink, string[] Lines) Read(Stream stream, FileLimits? limits = null)
    {
        var sink = new RecordingSink(Triple);
        var header = JsonRows.Read(stream, "x.json", sink, NumberConvention.Vietnamese, limits);
        Assert.True(header.HasValue);
        return (sink, [
            .. sink.Records.Select(record => $"{record.Number} {record.Reason?.Code} {record.Pointer} {string.Join('|', record.Cells)} {record.RawText} {record.Reason}"),
            .. sink.Notes.Select(note => $"{note.Location} {note}"),
        ]);
    }

    private sealed class CountingSink : IInputRowSink
    {
        public TableSchema Schema => Triple;

        public int Count { get; private set; }

        public void Add(in InputRow row) => Count++;

        public void Reject(ReadOnlySpan<byte> raw, Finding reason) => Assert.Fail(reason.ToString());

        public void Note(Finding finding) => Assert.Fail(finding.ToString());
    }

    /// <summary>A stream that gives a few bytes at a time.</summary>
    private sealed class Trickle(byte[] bytes, bool canSeek) : MemoryStream(bytes, writable: false)
    {
        public override bool CanSeek => canSeek;

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 7));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 7)]);
    }
}
