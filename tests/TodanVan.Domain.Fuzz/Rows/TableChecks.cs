using System.Buffers;
using System.Text;

using TodanVan.Domain.Files;
using TodanVan.Domain.Import;

namespace TodanVan.Domain.Fuzz;

/// <summary>What holds of every import, whatever the format of its document.</summary>
internal static class TableChecks
{
    private const string Formulas = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789., \u00A0%");

    /// <summary>
    /// Nothing is lost and nothing counted twice; all is said; and what was set aside comes back as a file that no spreadsheet runs and that
    /// reads as the same rows.
    /// </summary>
    public static void Check(Table table, Action<WatchingSink> reader, out WatchingSink sink)
    {
        var import = table.Read(reader, out sink);
        Promise.Same(sink.Records.Count, import.Input);
        Promise.Same(import.Built, import.Accepted);
        Promise.Same(import.Input - import.Built, import.Rows.Count);
        Promise.AreSayable(import.Findings);
        Promise.Same(import.Findings.Count, import.Findings.ByCause().Sum(static group => group.Count));

        var quarantined = Match(sink.Records, import.Rows);
        if (quarantined.Count > 0)
        {
            var (again, rows) = CheckFile(table, sink.Schema, import, quarantined);

            // Nobody mends all in one round.
            if (rows.Count > 0)
            {
                CheckFile(table, sink.Schema, again, rows);
            }
        }
    }

    /// <summary>The records that were set aside, in order; every one has its bytes and a reason.</summary>
    private static List<SeenRecord> Match(List<SeenRecord> records, IReadOnlyList<QuarantinedRow> rows)
    {
        var matched = new List<SeenRecord>(rows.Count);
        var next = 0;
        foreach (var row in rows)
        {
            Promise.Holds(row.Reasons.Count > 0, "a row set aside has a reason");
            while (next < records.Count && !(ReferenceEquals(row.Header, records[next].Header) && row.Raw.Span.SequenceEqual(records[next].Raw)))
            {
                Promise.Holds(records[next++].Reason is null, "what the reader rejects is set aside");
            }

            Promise.Holds(next < records.Count, "a row set aside is a record of the document");
            matched.Add(records[next++]);
        }

        return matched;
    }

    /// <summary>Checks the file of what was set aside, and gives what its rows come to.</summary>
    private static (ImportOutcome Import, List<SeenRecord> Quarantined) CheckFile(Table table, TableSchema schema, ImportOutcome import, List<SeenRecord> records)
    {
        using var file = new MemoryStream();
        QuarantineFile.Write(file, schema, import.Rows, table.Numbers);
        var lines = Parse(Encoding.UTF8.GetString(file.ToArray()));
        string[] columns = [.. schema.Columns.Select(static column => column.Name), .. QuarantineColumns.Names];
        Promise.Holds(lines[0].SequenceEqual(columns, StringComparer.Ordinal), "the file has the columns of its table");
        Promise.Same(records.Count, lines.Count - 1);

        file.Position = 0;
        var read = table.Read(sink => CsvRows.Read(file, "quarantine.csv", sink), out var again);
        Promise.Same(records.Count, again.Records.Count);
        for (var i = 0; i < records.Count; i++)
        {
            var cells = lines[i + 1];
            foreach (var cell in cells)
            {
                // Where the list separator is a semicolon the quotation marks of a cell do not hold it together.
                Promise.Holds(!Array.Exists(cell.Split([';', '|', '\t', '\r', '\n']), MayRun), $"«{cell}» runs in a spreadsheet");
            }

            CheckRow(records[i], import.Rows[i], schema, cells, Array.IndexOf(columns, QuarantineColumns.Raw), again.Records[i]);
        }

        return (read, Match(again.Records, read.Rows));
    }

    /// <summary>A row has its cells, or else its bytes.</summary>
    private static void CheckRow(SeenRecord record, QuarantinedRow row, TableSchema schema, List<string> line, int rawColumn, SeenRecord again)
    {
        var raw = line[rawColumn];
        var isEscaped = line[^1].Split("; ").Contains(QuarantineColumns.Raw, StringComparer.Ordinal);
        raw = isEscaped ? InertText.Unescape(raw) : raw;
        if (raw.Length > 0)
        {
            Promise.Holds(
                Encoding.UTF8.GetBytes(raw).AsSpan().SequenceEqual(record.Raw)
                || (raw.StartsWith("base64:", StringComparison.Ordinal) && Convert.FromBase64String(raw["base64:".Length..]).AsSpan().SequenceEqual(record.Raw)),
                $"«{raw}» are the bytes of the record");
            return;
        }

        Promise.Holds(record.Cells is not null && again.Cells is not null, "a record without cells keeps its bytes");
        string[] cells = [.. record.Cells.Select((cell, i) => row.FaultOf(schema.Columns[i]) is { } code ? QuarantineColumns.Withhold(code, cell) : cell)];
        Promise.Holds(!Array.TrueForAll(cells, string.IsNullOrWhiteSpace), "a record without cells keeps its bytes");
        for (var i = 0; i < cells.Length; i++)
        {
            Promise.Same(cells[i], again.Cells[i]);
        }
    }

    /// <summary>Cuts a file of the library's own into cells; its line ends are LF.</summary>
    private static List<List<string>> Parse(string text)
    {
        var lines = new List<List<string>>();
        for (var at = 0; at < text.Length;)
        {
            var line = new List<string>();
            for (var more = true; more;)
            {
                var cell = new StringBuilder();
                if (at < text.Length && text[at] == '"')
                {
                    for (at++; text[at] != '"' || (at + 1 < text.Length && text[at + 1] == '"'); at++)
                    {
                        at += text[at] == '"' ? 1 : 0;
                        cell.Append(text[at]);
                    }

                    at++;
                }
                else
                {
                    for (; at < text.Length && text[at] is not (',' or '\n'); at++)
                    {
                        cell.Append(text[at]);
                    }
                }

                line.Add(cell.ToString());
                more = at < text.Length && text[at] == ',';
                at++;
            }

            lines.Add(line);
        }

        return lines;
    }

    /// <summary>By OWASP's list; a number with a sign is a number.</summary>
    private static bool MayRun(string cell) =>
        cell.Length > 0
        && Formulas.Contains(cell[0], StringComparison.Ordinal)
        && !(cell[0] is '+' or '-' && cell.AsSpan(1).ContainsAnyInRange('0', '9') && !cell.AsSpan(1).ContainsAnyExcept(OfNumbers));
}
