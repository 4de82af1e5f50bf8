using System.Text;

using TodanVan.Cli.Demo;

namespace TodanVan.Domain.Tests.Cli;

/// <summary>The demo's tables as rows that a test damages, and writes in any form a person's program might.</summary>
internal sealed class DemoTables
{
    private static readonly IReadOnlyList<DemoTable> Originals = DemoData.CreateTables();

    private readonly Dictionary<string, string?[]> headers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string?[]>> tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string?[], int> lines = [];

    public DemoTables()
    {
        foreach (var table in Originals)
        {
            headers.Add(table.FileName, [.. table.Header]);
            tables.Add(table.FileName, [.. table.Rows.Select(row => (string?[])[.. row])]);
        }
    }

    public List<string?[]> Units => tables["units.csv"];

    public List<string?[]> Teams => tables["teams.csv"];

    public List<string?[]> Members => tables["members.csv"];

    public List<string?[]> Observations => tables["observations.csv"];

    /// <summary>The line on which a row was written.</summary>
    public int LineOf(string?[] row) => lines[row];

    /// <summary>Villages with one row only, in the order of the file.</summary>
    public List<string?[]> Villages() => [.. Units
        .Where(row => row[3] == "Village")
        .GroupBy(row => row[0])
        .Where(rows => rows.Count() == 1)
        .Select(rows => rows.First())];

    public void WriteTo(TestFolder folder, DemoForm form)
    {
        foreach (var (file, rows) in tables)
        {
            folder.With(file, Encoding.UTF8.GetBytes(Write(headers[file], rows, form)));
        }
    }

    private string Write(string?[] header, List<string?[]> rows, DemoForm form)
    {
        var text = new StringBuilder(form.ByteOrderMark ? "\uFEFF" : "");
        var line = 1;
        foreach (var row in rows.Prepend(header))
        {
            lines[row] = line;
            var record = string.Join(form.Separator, Ordered(row, header.Length, form).Select(cell => Cell(cell ?? "", form)));
            text.Append(record).Append(form.LineEnd);
            line += 1 + record.Count(letter => letter == '\n');
        }

        return text.ToString();
    }

    private static IEnumerable<string?> Ordered(string?[] row, int width, DemoForm form) =>
        form.ReverseColumns && row.Length >= width ? row.Take(width).Reverse().Concat(row.Skip(width)) : row;

    private static string Cell(string cell, DemoForm form) =>
        form.QuoteAll || cell.AsSpan().IndexOfAny(form.Separator, '"', '\n') >= 0 || cell.Contains(';', StringComparison.Ordinal)
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;
}
