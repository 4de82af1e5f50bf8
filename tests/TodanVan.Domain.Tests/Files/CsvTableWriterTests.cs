using System.Text;
using TodanVan.Domain.Files;
using TodanVan.Domain.Import;

namespace TodanVan.Domain.Tests.Files;

public class CsvTableWriterTests
{
    private static readonly string[] Columns = ["a", "b"];

    [Fact]
    public void Write_Table_IsUtf8WithoutMarkAndWithLineFeeds() =>
        Assert.Equal("a,b\n1,Xã Nậm Dịch\n,\n"u8.ToArray(), Write(Columns, ["1", "Xã Nậm Dịch"], [null, ""]));

    [Theory]
    [InlineData("x,y", "\"x,y\"")]
    [InlineData("x;y", "\"x;y\"")]
    [InlineData("x\ty", "\"x\ty\"")]
    [InlineData("x|y", "\"x|y\"")]
    [InlineData("x\"y", "\"x\"\"y\"")]
    [InlineData("x\r\ny", "\"x\r\ny\"")]
    [InlineData("x\ry", "\"x\ry\"")]
    [InlineData(" x ", " x ")]
    [InlineData("", "")]
    public void Write_Cell_IsQuotedOnlyWhereItMustBe(string cell, string expected) =>
        Assert.Equal($"a,b\n{expected},1\n", Encoding.UTF8.GetString(Write(Columns, [cell, "1"])));

    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("  ", "\"  \"")]
    [InlineData("x", "x")]
    public void Write_OnlyCell_NeverMakesABlankLine(string cell, string expected) =>
        Assert.Equal($"a\n{expected}\n", Encoding.UTF8.GetString(Write(["a"], [cell])));

    [Fact]
    public void Write_CallersBugs_Throw()
    {
        Assert.Throws<ArgumentNullException>(() => CsvTableWriter.Write(null!, Columns, []));
        Assert.Throws<ArgumentNullException>(() => CsvTableWriter.Write(Stream.Null, Columns, null!));
        Assert.Throws<ArgumentException>(() => CsvTableWriter.Write(Stream.Null, [], []));
        Assert.Throws<ArgumentException>(() => Write(Columns, ["1"]));
        Assert.Throws<ArgumentException>(() => Write(Columns, ["1", "2", "3"]));
        Assert.Throws<ArgumentException>(() => Write(Columns, ["1", "x\0"]));
        Assert.ThrowsAny<ArgumentException>(() => Write(Columns, ["1", "\uD83D"]));
        Assert.ThrowsAny<ArgumentException>(() => Write(Columns, ["\uD83D", "\uDE00"]));
    }

    [Fact]
    public void Write_Stream_StaysOpen()
    {
        using var stream = new MemoryStream();
        CsvTableWriter.Write(stream, Columns, []);

        Assert.True(stream.CanWrite);
        Assert.Equal("a,b\n"u8.ToArray(), stream.ToArray());
    }

    [Property(MaxTest = 500, Arbitrary = [typeof(CsvTableWriterTests)])]
    public void Write_AnyCells_ReadTheSame((string, string)[] rows)
    {
        var sink = new RecordingSink(new TableSchema("t", "a", "b"));
        CsvRows.Read(new MemoryStream(Write(Columns, [.. rows.Select(row => new[] { row.Item1, row.Item2 })])), "x.csv", sink);

        // A row without anything is a blank line.
        var filled = rows.Where(row => (row.Item1 + row.Item2).AsSpan().ContainsAnyExcept(' ', '\t'));
        Assert.Equal(filled.Select(row => new[] { row.Item1, row.Item2 }), sink.Added.Select(record => record.Cells));
        Assert.Empty(sink.Rejected);
        Assert.All(sink.Notes, note => Assert.Equal("TDV0112", note.Code));
    }

    [Property(MaxTest = 500, Arbitrary = [typeof(CsvTableWriterTests)])]
    public void Write_AnyOnlyCells_ReadTheSame(string[] cells)
    {
        var sink = new RecordingSink(new TableSchema("t", "a"));
        CsvRows.Read(new MemoryStream(Write(["a"], [.. cells.Select(cell => new[] { cell })])), "x.csv", sink);

        Assert.Equal(cells, sink.Added.Select(record => record.Cells[0]));
        Assert.Empty(sink.Notes);
    }

    /// <summary>Texts of pieces that a table can trip over; valid Unicode without NUL.</summary>
    public static Arbitrary<string> Texts() =>
        Gen.Elements("\"", "\"\"", ",", ";", "\t", "|", "\n", "\r\n", "\r", " ", "'", "=1+1", "\uFEFF", "Tổ", "To\u0302\u0309", "😀", "👨‍👩‍👧", "\u00A0", "\u2028", "x", "0")
            .ArrayOf()
            .Select(string.Concat)
            .ToArbitrary();

    private static byte[] Write(string[] columns, params string?[][] rows)
    {
        using var stream = new MemoryStream();
        CsvTableWriter.Write(stream, columns, rows);
        return stream.ToArray();
    }
}
