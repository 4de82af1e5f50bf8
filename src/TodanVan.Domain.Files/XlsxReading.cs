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
        IReadOnlyList<string>? first = null;
        foreach (var (name, isHidden, part) in workbook.Sheets)
        {
            if (isHidden)
            {
                findings.Add(FindingCatalogue.HiddenSheet.At(new SourceReference(document, name), ("sheet", name)));
                continue;
            }

            var sheet = new XlsxSheet(workbook, part, limits);
            var (row, cells, isTable) = FindHeader(sheet, texts);
            if (cells is null || !isTable)
            {
                first ??= cells;
                findings.Add(FindingCatalogue.SheetNotUsed.At(new SourceReference(document, name), ("sheet", name)));
                continue;
            }

            ReadTable(sheet, name, row, cells, texts);
        }

        if (headers.Count == 0 && !findings.Exists(static finding => finding.Severity == Severity.Error))
        {
            findings.AddRange(first is null
                ? [FindingCatalogue.DocumentEmpty.In(document, null, ("document", document))]
                : InputHeader.Map(sink, document, null, 1, first).Findings.Where(static finding => finding.Severity == Severity.Error));
        }

        var set = FindingSet.From(findings);
        return new Result<IReadOnlyList<InputHeader>>(set.HasErrors ? null : headers.AsReadOnly(), set);
    }

    /// <summary>The row of the header and its cells, and whether it is one: with at least half of the columns that there must be.</summary>
    private (int Row, IReadOnlyList<string>? Cells, bool IsTable) FindHeader(XlsxSheet sheet, XlsxText texts)
    {
        var period = sink.Schema.Columns.FirstOrDefault(static column => column.Content == ColumnContent.Period);
        var score = new HeaderScore(sink);
        var found = (Row: 0, Cells: (string[]?)null);
        foreach (var row in sheet.Rows())
        {
            var cells = new string[row.Cells[^1].Column + 1];
            Array.Fill(cells, "");
            foreach (var cell in row.Cells)
            {
                // A period in a header is often a day of the program's.
                cells[cell.Column] = texts.Of(cell, cell.Column, period, "", []);
            }

            var line = score.Lines;
            score.Take(cells);
            if (found.Cells is null || score.Best == line)
            {
                found = (row.Number, cells);
            }

            if (score.IsSettled)
            {
                break;
            }
        }

        var required = sink.Schema.Columns.Count(static column => column.IsRequired);
        return (found.Row, found.Cells, score.IsComplete || 2 * score.Most >= required);
    }

    private void ReadTable(XlsxSheet sheet, string name, int headerRow, IReadOnlyList<string> cells, XlsxText texts)
    {
        var mapped = InputHeader.Map(sink, document, name, headerRow, cells, ',');
        findings.AddRange(mapped.Findings);
        if (!mapped.TryGetValue(out var header))
        {
            return;
        }

        headers.Add(header);
        var table = new XlsxTable(header, cells, sink, texts, sheet.MergedAreas(), limits);
        using var rows = sheet.Rows().GetEnumerator();
        while (rows.MoveNext())
        {
            var row = rows.Current;
            if (row.Number < headerRow)
            {
                sink.Note(FindingCatalogue.BannerRow.At(new SourceReference(document, name, row.Number)));
            }
            else if (row.Number > headerRow)
            {
                if (records++ == limits.MaxRecords)
                {
                    table.Refuse(row, Rest(rows));
                    return;
                }

                table.Take(row);
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
