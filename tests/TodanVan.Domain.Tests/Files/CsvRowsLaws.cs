using System.Text;
using System.Text.RegularExpressions;
using TodanVan.Domain.Files;
using TodanVan.Domain.Import;

namespace TodanVan.Domain.Tests.Files;

public partial class CsvRowsLaws
{
    private static readonly TableSchema Pair = new("pair", "a", "b?");

    // Bytes that decide something, over-represented, among bytes that do not.
    private static readonly Gen<byte[]> Hostile = Gen.Elements("\"\"\"\"\n\n\r,,; \t|x1\u00C3\u00A9\u00FF\u00FE\u00EF\u00BB\u00BF".Select(c => (byte)c).ToArray())
        .ArrayOf();

    public static Arbitrary<byte[]> HostileBytes() => Hostile.ToArbitrary();

    [Property(MaxTest = 1000, Arbitrary = [typeof(CsvRowsLaws)])]
    public void Read_AnyBytes_LeavesNothingButLineEndsAndBlankLinesBetweenRecords(byte[] data)
    {
        byte[] document = [.. "a,b\n"u8, .. data];
        var sink = Read(document);

        // The records' bytes stand in the document one after the other, and nothing else does.
        var position = 4;
        foreach (var record in sink.Records)
        {
            position = SkipBlank(document, position);
            Assert.True(document.AsSpan(position).StartsWith(record.Raw));
            position += record.Raw.Length;
            Assert.True(position == document.Length || document[position] is (byte)'\r' or (byte)'\n');
        }

        Assert.Equal(document.Length, SkipBlank(document, position));
    }

    [Property(MaxTest = 1000, Arbitrary = [typeof(CsvRowsLaws)])]
    public void Read_AnyBytes_HasAsManyRecordsAsASlowCount(byte[] data)
    {
        byte[] document = [.. "a,b\n"u8, .. data];
        var sink = Read(document);

        Assert.Equal(SlowCount(document, 4), sink.Records.Select(record => record.Raw));
    }

    [Property(MaxTest = 300, Arbitrary = [typeof(CsvRowsLaws)])]
    public void Read_AnyBytes_NumbersRecordsByTheirPhysicalLine(byte[] data)
    {
        byte[] document = [.. "a,b\r\n"u8, .. data];
        var sink = Read(document);

        var position = 5;
        foreach (var record in sink.Records)
        {
            position = SkipBlank(document, position);
            Assert.Equal(LineAt(document, position), record.Number);
            position += record.Raw.Length;
        }
    }

    [Property(MaxTest = 300, Arbitrary = [typeof(CsvRowsLaws)])]
    public void Read_AnyDocument_NeverThrowsAndHasAValueOrAnError(byte[] document)
    {
        var sink = new RecordingSink(Pair);
        var header = CsvRows.Read(new MemoryStream(document), "x.csv", sink);

        Assert.Equal(header.HasValue, !header.HasErrors);
        Assert.True(header.HasValue || sink.Records.Count == 0);
    }

    [Fact]
    public void Read_FaultsOnEveryLine_LoseNone()
    {
        // Each line closes the quotation mark of the one before and opens another: a reader that starts again at every fault and runs to
        // the end each time would take hours. Where the marks of two lines make one sound cell, two lines are one record; a faulty record
        // falls back into its lines.
        foreach (var (line, linesInRecord) in new[] { ("\"a\"x,\"b\n", 1), ("\"a\n", 1), ("\"\n", 2), ("x,\"a\"\"b\n", 1), ("\"\"\",\n", 2) })
        {
            var document = new byte[4 + (line.Length * 200_000)];
            "a,b\n"u8.CopyTo(document);
            for (var i = 4; i < document.Length; i += line.Length)
            {
                Encoding.UTF8.GetBytes(line, document.AsSpan(i));
            }

            Assert.Equal(200_000 / linesInRecord, Read(document).Records.Count);
        }
    }

    private static RecordingSink Read(byte[] document)
    {
        var sink = new RecordingSink(Pair);
        Assert.True(CsvRows.Read(new MemoryStream(document), "x.csv", sink).HasValue);
        return sink;
    }

    private static int SkipBlank(byte[] document, int position)
    {
        // Line ends, and lines with nothing in their cells.
        while (position < document.Length)
        {
            var end = Array.FindIndex(document, position, value => value is (byte)'\r' or (byte)'\n');
            end = end < 0 ? document.Length : end;
            if (!IsBlank(document.AsSpan(position..end)))
            {
                return position;
            }

            position = Math.Min(end + 1, document.Length);
        }

        return position;
    }

    /// <summary>Whether a line is spaces and tabs, or more than one cell of them, quoted or not.</summary>
    private static bool IsBlank(ReadOnlySpan<byte> line)
    {
        var text = Encoding.Latin1.GetString(line);
        return BlankCells().IsMatch(text) && (text.Contains(',', StringComparison.Ordinal) || !text.Contains('"', StringComparison.Ordinal));
    }

    [GeneratedRegex("""^([ \t]*|"[ \t]*")(,([ \t]*|"[ \t]*"))*\z""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BlankCells();

    private static int LineAt(byte[] document, int position)
    {
        var line = 1;
        for (var i = 0; i < position; i++)
        {
            if (document[i] == '\n' || (document[i] == '\r' && (i + 1 == document.Length || document[i + 1] != '\n')))
            {
                line++;
            }
        }

        return line;
    }

    // The records by the words of the documentation: byte by byte, without the library under the reader.
    private static List<byte[]> SlowCount(byte[] document, int position)
    {
        var records = new List<byte[]>();
        while (position < document.Length)
        {
            var (end, faulty) = Cut(document, position, lineBreaks: true);
            if (faulty && document.AsSpan(position..end).IndexOfAny((byte)'\r', (byte)'\n') >= 0)
            {
                while (position < end)
                {
                    var (lineEnd, _) = Cut(document, position, lineBreaks: false);
                    Take(position, lineEnd);
                    position = AfterLineEnd(document, lineEnd);
                }
            }
            else
            {
                Take(position, end);
                position = AfterLineEnd(document, end);
            }
        }

        return records;

        void Take(int start, int end)
        {
            if (!IsBlank(document.AsSpan(start..end)))
            {
                records.Add(document[start..end]);
            }
        }
    }

    private static int AfterLineEnd(byte[] document, int end) =>
        end + 1 < document.Length && document[end] == '\r' && document[end + 1] == '\n' ? end + 2 : Math.Min(end + 1, document.Length);

    private static (int End, bool Faulty) Cut(byte[] document, int position, bool lineBreaks)
    {
        var (cellStart, inside, closed, faulty, spacesOnly) = (true, false, false, false, false);
        for (var i = position; i < document.Length; i++)
        {
            var value = document[i];
            if (value is (byte)'\r' or (byte)'\n' && (!inside || !lineBreaks))
            {
                return (i, faulty || inside);
            }

            if (inside)
            {
                if (value == '"')
                {
                    if (i + 1 < document.Length && document[i + 1] == '"')
                    {
                        i++;
                    }
                    else
                    {
                        (inside, closed) = (false, true);
                    }
                }
            }
            else if (value == ',')
            {
                (cellStart, closed, spacesOnly) = (true, false, false);
            }
            else if (value == '"' && cellStart)
            {
                (cellStart, inside, spacesOnly) = (false, true, false);
            }
            else
            {
                // A quotation mark within a cell that begins with something else is text; behind spaces alone it is misplaced.
                faulty |= closed || (value == '"' && spacesOnly);
                spacesOnly = cellStart ? value is (byte)' ' or (byte)'\t' : spacesOnly && value is (byte)' ' or (byte)'\t';
                cellStart = false;
            }
        }

        return (document.Length, faulty || inside);
    }
}
