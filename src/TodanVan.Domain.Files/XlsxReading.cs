using TodanVan.Domain.Import;

namespace TodanVan.Domain.Files;

/// <summary>Reads the sheets of a workbook, each with the header that it has.</summary>
internal sealed class XlsxReading(string document, IInputRowSink sink, NumberConvention numbers, FileLimits limits)
{
    private readonly List<InputHeader> headers = [];
    private readonly List<Finding> findings = [];
    private int records;

    public Result<IReadOnlyList<InputHeader>> Read(XlsxWorkbook workbook)
    {
        var texts = new XlsxText(workbook.CountsFrom1904, numbers);
        HeaderPlace? first = null;
        var required = sink.Schema.Columns.Count(static column => column.IsRequired);
        foreach (var (name, isHidden, part) in workbook.Sheets)
        {
            if (isHidden)
            {
                findings.Add(FindingCatalogue.HiddenSheet.At(new SourceReference(document, name), ("sheet", name)));
                continue;
            }

            var sheet = new XlsxSheet(workbook, part);
            var areas = sheet.MergedAreas();
            var place = HeaderPlace.Find(sink, Lines(sheet, areas, texts));
            if (place is null || !(place.IsComplete || 2 * place.Named >= required))
            {
                first ??= place;
                findings.Add(FindingCatalogue.SheetNotUsed.At(new SourceReference(document, name), ("sheet", name)));
                continue;
            }

            ReadTable(sheet, areas, name, place, texts);
        }

        if (headers.Count == 0 && !findings.Exists(static finding => finding.Severity == Severity.Error))
        {
            findings.AddRange(first is null
                ? [FindingCatalogue.DocumentEmpty.In(document, null, ("document", document))]
                : InputHeader.Map(sink, document, null, first, null).Findings.Where(static finding => finding.Severity == Severity.Error));
        }

        var set = FindingSet.From(findings);
        return new Result<IReadOnlyList<InputHeader>>(set.HasErrors ? null : headers.AsReadOnly(), set);
    }

    /// <summary>The lines of a sheet as header lines, each with the merged cells that reach over it.</summary>
    private IEnumerable<HeaderLine?> Lines(
        XlsxSheet sheet, List<(int FirstRow, int FirstColumn, int LastRow, int LastColumn)> areas, XlsxText texts)
    {
        var period = sink.Schema.Columns.FirstOrDefault(static column => column.Content == ColumnContent.Period);
        var last = 0;
        foreach (var row in sheet.Rows())
        {
            if (row.IsOutOfOrder || row.RepeatedColumn is not null)
            {
                // What stands there is not known, so it is no header; below one it is set aside.
                continue;
            }

            if (last > 0 && row.Number > last + 1)
            {
                yield return null;
            }

            last = row.Number;

            // A cell far to the right would make every row as wide.
            var cells = new string[Math.Min(row.Cells[^1].Column + 1, limits.MaxCells)];
            Array.Fill(cells, "");
            foreach (var cell in row.Cells.TakeWhile(cell => cell.Column < cells.Length))
            {
                // A period in a header is often a day of the program's.
                cells[cell.Column] = texts.Of(cell, cell.Column, period, "", []);
            }

            yield return new HeaderLine(row.Number, cells, Heads(row.Number, cells, areas));
        }
    }

    /// <summary>Which cell stands over each column, where some are merged; null where none are, and labels reach over the blanks to their right.</summary>
    private int[]? Heads(int row, string[] cells, List<(int FirstRow, int FirstColumn, int LastRow, int LastColumn)> areas)
    {
        int[]? heads = null;
        foreach (var (firstRow, firstColumn, lastRow, lastColumn) in areas)
        {
            if (firstRow > row || lastRow < row || lastColumn == firstColumn || firstColumn >= cells.Length || cells[firstColumn].Length == 0)
            {
                continue;
            }

            heads ??= [.. cells.Select(static (cell, i) => cell.Length > 0 ? i : -1)];
            if (heads[firstColumn] != firstColumn || (firstColumn + 1 < heads.Length && heads[firstColumn + 1] == firstColumn))
            {
                // Areas of one sheet do not overlap; a workbook in which they do is not worth more work.
                continue;
            }

            var end = Math.Min(lastColumn, limits.MaxCells - 1);
            if (end >= heads.Length)
            {
                var length = heads.Length;
                Array.Resize(ref heads, end + 1);
                heads.AsSpan(length).Fill(-1);
            }

            heads.AsSpan(firstColumn..(end + 1)).Fill(firstColumn);
        }

        return heads;
    }

    private void ReadTable(
        XlsxSheet sheet,
        List<(int FirstRow, int FirstColumn, int LastRow, int LastColumn)> areas,
        string name,
        HeaderPlace place,
        XlsxText texts)
    {
        var mapped = InputHeader.Map(sink, document, name, place, ',');
        findings.AddRange(mapped.Findings);
        if (!mapped.TryGetValue(out var header))
        {
            return;
        }

        headers.Add(header);
        place.NoteTitles(sink, document, name);
        var table = new XlsxTable(header, sink, texts, areas, limits);
        using var rows = sheet.Rows().GetEnumerator();
        while (rows.MoveNext())
        {
            var row = rows.Current;
            if (row.IsOutOfOrder || row.Number > header.Row)
            {
                if (records >= limits.MaxRecords && table.Holds(row))
                {
                    table.Refuse(row, Rest(rows), FindingCatalogue.TooManyRecords, ("limit", CellReader.Invariant(limits.MaxRecords)));
                    return;
                }

                records += table.Take(row) ? 1 : 0;
                if (table.HasEnded)
                {
                    table.Refuse(row, Rest(rows), FindingCatalogue.AnotherTable);
                    return;
                }
            }
        }
    }

    private static IEnumerable<XlsxRow> Rest(IEnumerator<XlsxRow> rows)
    {
        while (rows.MoveNext())
        {
            yield return rows.Current;
        }
    }
}
