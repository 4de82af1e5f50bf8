using System.Text;

using Ardalis.GuardClauses;

namespace TodanVan.Domain.Import;

/// <summary>Works out which column each cell of a header holds, and says what is wrong with it.</summary>
internal sealed class InputHeaderMap
{
    private readonly TableSchema schema;
    private readonly string document;
    private readonly string? sheet;
    private readonly HeaderLine line;
    private readonly IReadOnlyList<HeaderLine> titles;
    private readonly HeaderReading reading;
    private readonly Func<string, WideColumn?> recognise;
    private readonly Func<TableColumn, string?> textWhereAbsent;
    private readonly int[] map;
    private readonly string?[] labels;
    private readonly byte[]?[] fixedTexts;
    private readonly List<Finding> findings = [];
    private readonly List<(int Cell, HeaderCell Header)> wide = [];
    private int escapedCell = -1;

    public InputHeaderMap(TableSchema schema, string document, string? sheet, HeaderLine line)
        : this(Guard.Against.Null(schema), document, sheet, line, null, [], static _ => null, static _ => null)
    {
    }

    public InputHeaderMap(IInputRowSink sink, string document, string? sheet, HeaderPlace place)
        : this(sink.Schema, document, sheet, place.Line, place.LineAbove, place.Titles, sink.Recognise, sink.TextWhereAbsent)
    {
    }

    private InputHeaderMap(
        TableSchema schema,
        string document,
        string? sheet,
        HeaderLine line,
        HeaderLine? lineAbove,
        IReadOnlyList<HeaderLine> titles,
        Func<string, WideColumn?> recognise,
        Func<TableColumn, string?> textWhereAbsent)
    {
        this.schema = schema;
        this.document = Guard.Against.NullOrWhiteSpace(document);
        this.sheet = sheet;
        this.line = line;
        this.titles = titles;
        this.recognise = recognise;
        this.textWhereAbsent = textWhereAbsent;
        reading = new HeaderReading(schema, recognise, line, lineAbove);
        map = new int[schema.Columns.Count];
        labels = new string?[map.Length];
        fixedTexts = new byte[map.Length][];
        Array.Fill(map, -1);
    }

    public Result<InputHeader> Map(char? separator)
    {
        for (var i = 0; i < reading.Cells.Count; i++)
        {
            MapCell(i, reading.Cells[i]);
        }

        var inHeader = CheckWide();
        foreach (var column in schema.Columns)
        {
            if (map[column.Ordinal] >= 0 || inHeader.Contains(column) || (wide.Count > 0 && column == reading.Value))
            {
                continue;
            }

            if (textWhereAbsent(column) is { } text)
            {
                map[column.Ordinal] = InputHeader.InHeader;
                fixedTexts[column.Ordinal] = Encoding.UTF8.GetBytes(text);
            }
            else if (column.IsRequired)
            {
                findings.Add(FindingCatalogue.MissingColumn.Suggesting(
                    At(column.Name), null, TitleReading.Only(titles, document, recognise, column), ("column", column.Name)));
            }
        }

        var set = FindingSet.From(findings);
        if (set.HasErrors)
        {
            return new Result<InputHeader>(null, set);
        }

        string[] cellLabels = [.. reading.Cells.Select(static cell => cell.Label)];
        var header = new InputHeader(schema, document, sheet, line.Row, map, labels, fixedTexts, cellLabels, separator, escapedCell, wide);
        return new Result<InputHeader>(header, set);
    }

    private void MapCell(int i, HeaderCell cell)
    {
        switch (cell.Kind)
        {
            case HeaderCellKind.Column:
                var column = cell.Column!;
                if (map[column.Ordinal] >= 0)
                {
                    findings.Add(FindingCatalogue.RepeatedColumn.At(At(cell.Label), ("column", column.Name)));
                    return;
                }

                map[column.Ordinal] = i;

                // The name itself, however it is typed, is the column's name; a synonym is shown as it stands.
                labels[column.Ordinal] =
                    string.Equals(TextKey.Comparison(cell.Label), TextKey.Comparison(column.Name), StringComparison.Ordinal) ? null : cell.Label;
                break;
            case HeaderCellKind.Added:
                escapedCell = QuarantineColumns.IsEscaped(cell.Label) ? i : escapedCell;
                break;
            case HeaderCellKind.Wide:
                wide.Add((i, cell));
                break;
            case HeaderCellKind.Disagreeing:
                findings.Add(FindingCatalogue.HeadersDisagree.At(At(cell.Label), ("column", cell.Label)));
                break;
            case HeaderCellKind.NotTold:
                findings.Add(FindingCatalogue.HeaderNotTold.At(At(cell.Label), ("column", cell.Label), ("header", cell.Caption!)));
                break;
            default:
                findings.Add(FindingCatalogue.UnknownColumn.At(At(cell.Label), ("column", cell.Label)));
                break;
        }
    }

    /// <summary>Whether all headers of a wide table say the same sort of things, each once; gives the columns that they hold.</summary>
    private HashSet<TableColumn> CheckWide()
    {
        var first = wide.Count == 0 ? [] : wide[0].Header.Meanings.Select(static meaning => meaning.Column).ToHashSet();
        var met = new HashSet<string>(StringComparer.Ordinal);
        var isMixed = first.Any(column => map[column.Ordinal] >= 0);
        foreach (var (_, header) in wide)
        {
            isMixed |= !first.SetEquals(header.Meanings.Select(static meaning => meaning.Column));
            if (!met.Add(string.Join('\n', header.Meanings.Select(static meaning => $"{meaning.Column.Ordinal} {meaning.Text}").Order(StringComparer.Ordinal))))
            {
                findings.Add(FindingCatalogue.RepeatedColumn.At(At(header.Label), ("column", header.Label)));
            }
        }

        if (isMixed)
        {
            foreach (var (_, header) in wide)
            {
                findings.Add(FindingCatalogue.MixedWideColumns.At(At(header.Label), ("column", header.Label)));
                first.UnionWith(header.Meanings.Select(static meaning => meaning.Column));
            }
        }

        return first;
    }

    private SourceReference At(string cell) => new(document, sheet, line.Row, string.IsNullOrWhiteSpace(cell) ? null : cell);
}
