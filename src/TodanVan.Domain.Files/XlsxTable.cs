using System.Text;

using TodanVan.Domain.Import;

namespace TodanVan.Domain.Files;

/// <summary>Takes the rows of a sheet below its header to the sink.</summary>
internal sealed class XlsxTable
{
    // A sheet may have its last row a million below; that gap is one remark, not a million.
    private const int BlankRowsNoted = 1;

    private readonly InputHeader header;
    private readonly IInputRowSink sink;
    private readonly XlsxText texts;
    private readonly FileLimits limits;
    private readonly List<(int FirstRow, int FirstColumn, int LastRow, int LastColumn)> areas;
    private readonly (int LastRow, string Anchor, string Text)[] covers;
    private readonly string[] cells;
    private readonly Range[] ranges;
    private readonly List<CellFinding> findings = [];
    private readonly HashSet<int> notedColumns = [];
    private byte[] content = [];
    private int nextArea;
    private int lastRow;

    public XlsxTable(
        InputHeader header,
        IInputRowSink sink,
        XlsxText texts,
        List<(int FirstRow, int FirstColumn, int LastRow, int LastColumn)> areas,
        FileLimits limits)
    {
        this.header = header;
        this.sink = sink;
        this.texts = texts;
        this.areas = areas;
        this.limits = limits;
        lastRow = header.Row;
        cells = new string[header.CellCount];
        ranges = new Range[cells.Length];
        covers = new (int, string, string)[cells.Length];
    }

    /// <summary>Whether the row that was taken last is the header of another table: it has not been handed over.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Whether a row has anything in the columns of the table.</summary>
    public bool Holds(XlsxRow row) => row.Cells[0].Column < cells.Length;

    /// <summary>Takes one row; false when it is blank, and so no record.</summary>
    public bool Take(XlsxRow row)
    {
        for (var blank = lastRow + 1; blank < row.Number && blank <= lastRow + BlankRowsNoted; blank++)
        {
            sink.Note(FindingCatalogue.BlankLine.At(Place(blank)));
        }

        if (row.IsOutOfOrder)
        {
            sink.Reject(Text([row], limits.MaxRecordBytes), FindingCatalogue.RowOutOfOrder.At(Place(row.Number), ("row", CellReader.Invariant(row.Number))));
            return true;
        }

        lastRow = row.Number;
        if (row.RepeatedColumn is { } repeated)
        {
            sink.Reject(Text([row], limits.MaxRecordBytes), FindingCatalogue.CellTwice.At(Place(row.Number), ("cell", XlsxPlace.Cell(repeated, row.Number))));
            return true;
        }

        findings.Clear();
        Array.Fill(cells, "");
        foreach (var cell in row.Cells)
        {
            if (cell.Column < cells.Length)
            {
                cells[cell.Column] = texts.Of(cell, cell.Column, header.ColumnAt(cell.Column), header.LabelAt(cell.Column), findings);
            }
            else if (notedColumns.Add(cell.Column))
            {
                var letter = ColumnLetters.Of(cell.Column);
                sink.Note(FindingCatalogue.UnknownColumn.At(new SourceReference(header.Document, header.Sheet, row.Number, letter), ("column", letter)));
            }
        }

        if (Array.TrueForAll(cells, string.IsNullOrWhiteSpace))
        {
            sink.Note(FindingCatalogue.BlankLine.At(Place(row.Number)));
            return false;
        }

        Cover(row.Number);
        if (row.IsHidden)
        {
            sink.Note(FindingCatalogue.HiddenRow.At(Place(row.Number)));
        }

        Push(row);
        return true;
    }

    /// <summary>Sets aside all that is left as one record.</summary>
    public void Refuse(XlsxRow first, IEnumerable<XlsxRow> rest, FindingDescriptor reason, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        sink.Reject(Text(rest.Prepend(first), int.MaxValue), reason.At(Place(first.Number), arguments));

    /// <summary>What rows hold that are not cut into the cells of the table: a line each, tabs between the cells, and no more than people look at.</summary>
    private static byte[] Text(IEnumerable<XlsxRow> rows, int limit)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Cells.Count && text.Length <= limit; i++)
            {
                text.Append(i == 0 ? "" : "\t").Append(row.Cells[i].Value);
            }

            text.Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private SourceReference Place(int row) => new(header.Document, header.Sheet, row);

    /// <summary>Says of each blank cell that is merged into another one, and remembers what that one holds.</summary>
    private void Cover(int row)
    {
        for (; nextArea < areas.Count && areas[nextArea].FirstRow <= row; nextArea++)
        {
            var (firstRow, firstColumn, areaEnd, lastColumn) = areas[nextArea];
            if (areaEnd < row || firstColumn >= cells.Length)
            {
                continue;
            }

            // A value that stands over several rows would count in each, and what stands over several columns is none of theirs.
            var isOfEach = firstColumn == lastColumn && header.ColumnAt(firstColumn)?.Content is ColumnContent.Code or ColumnContent.Period;
            var text = firstRow == row && isOfEach ? cells[firstColumn] : "";
            for (var i = firstColumn; i <= Math.Min(lastColumn, cells.Length - 1); i++)
            {
                covers[i] = (areaEnd, XlsxPlace.Cell(firstColumn, firstRow), text);
            }
        }

        for (var i = 0; i < cells.Length; i++)
        {
            if (covers[i].LastRow >= row && cells[i].Length == 0)
            {
                var text = covers[i].Text;
                findings.Add(new CellFinding(
                    i,
                    FindingCatalogue.MergedCell,
                    [new FindingArgument("column", header.LabelAt(i)), new FindingArgument("cell", covers[i].Anchor)],
                    text.Length == 0 ? null : text));
            }
        }
    }

    private void Push(XlsxRow row)
    {
        var length = 0L;
        for (var i = 0; i < cells.Length; i++)
        {
            length += Encoding.UTF8.GetByteCount(cells[i]);
        }

        // Before anything is made of it: cells share texts, so that a row may be far longer than its place in the workbook.
        var raw = length <= limits.MaxRecordBytes ? CsvTableWriter.Line(cells) : Text([row], limits.MaxRecordBytes);
        if (raw.Length > limits.MaxRecordBytes || length > limits.MaxRecordBytes)
        {
            sink.Reject(raw, FindingCatalogue.RecordTooLong.At(
                Place(row.Number), ("limit", CellReader.Invariant(limits.MaxRecordBytes))));
            return;
        }

        if (content.Length < length)
        {
            content = new byte[2 * length];
        }

        var used = 0;
        for (var i = 0; i < cells.Length; i++)
        {
            var count = Encoding.UTF8.GetBytes(cells[i], content.AsSpan(used));
            ranges[i] = used..(used + count);
            used += count;
        }

        // The sink may keep what is said of a record, so that each has a list of its own.
        HasEnded = !header.Push(sink, row.Number, raw, content, ranges, findings.Count == 0 ? null : [.. findings]);
    }
}
