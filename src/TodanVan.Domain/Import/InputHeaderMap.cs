using Ardalis.GuardClauses;

namespace TodanVan.Domain.Import;

/// <summary>Works out what the cells of a header line stand for.</summary>
internal sealed class InputHeaderMap
{
    private readonly TableSchema schema;
    private readonly string document;
    private readonly string? sheet;
    private readonly int row;
    private readonly IReadOnlyList<string> cells;
    private readonly int[] map;
    private readonly string?[] labels;
    private readonly List<Finding> findings = [];
    private readonly List<(int Cell, string Label, WideColumn Meaning)> wide = [];
    private int escapedCell = -1;

    public InputHeaderMap(TableSchema schema, string document, string? sheet, int row, IReadOnlyList<string> cells)
    {
        this.schema = Guard.Against.Null(schema);
        this.document = Guard.Against.NullOrWhiteSpace(document);
        this.sheet = sheet;
        this.row = Guard.Against.NegativeOrZero(row);
        this.cells = Guard.Against.Null(cells);
        map = new int[schema.Columns.Count];
        labels = new string?[map.Length];
        Array.Fill(map, -1);
    }

    /// <summary>What a header cell means in a wide table; nothing where no table of the kind is wide.</summary>
    public Func<string, WideColumn?> Recognise { get; init; } = static _ => null;

    public Result<InputHeader> Map(char? separator)
    {
        var value = schema.Columns.FirstOrDefault(static column => column.Content == ColumnContent.Number);
        var mayBeWide = value is not null && !cells.Any(cell => schema.Find(cell) == value);
        for (var i = 0; i < cells.Count; i++)
        {
            MapCell(i, mayBeWide);
        }

        var wideColumn = WideColumn(value);
        foreach (var column in schema.Columns)
        {
            if (column.IsRequired && map[column.Ordinal] < 0 && (wideColumn is null || (column != wideColumn && column != value)))
            {
                findings.Add(FindingCatalogue.MissingColumn.At(At(column.Name), ("column", column.Name)));
            }
        }

        var set = FindingSet.From(findings);
        if (set.HasErrors)
        {
            return new Result<InputHeader>(null, set);
        }

        var header = new InputHeader(schema, document, sheet, row, map, labels, cells.Count, separator, escapedCell, wideColumn is null ? [] : wide);
        return new Result<InputHeader>(header, set);
    }

    private static string OneLine(string cell) => string.Join(' ', cell.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private void MapCell(int i, bool mayBeWide)
    {
        var label = OneLine(cells[i]);
        if (schema.Find(cells[i]) is { } column)
        {
            if (map[column.Ordinal] >= 0)
            {
                findings.Add(FindingCatalogue.RepeatedColumn.At(At(cells[i]), ("column", column.Name)));
                return;
            }

            map[column.Ordinal] = i;

            // The name itself, however it is typed, is the column's name; a synonym is shown as it stands.
            labels[column.Ordinal] = string.Equals(TextKey.Comparison(label), TextKey.Comparison(column.Name), StringComparison.Ordinal) ? null : label;
        }
        else if (QuarantineColumns.Contains(label))
        {
            escapedCell = QuarantineColumns.IsEscaped(label) ? i : escapedCell;
        }
        else if (mayBeWide && label.Length > 0 && Recognise(label) is { } meaning)
        {
            if (wide.Exists(other => other.Meaning.Column == meaning.Column && string.Equals(other.Meaning.Text, meaning.Text, StringComparison.Ordinal)))
            {
                findings.Add(FindingCatalogue.RepeatedColumn.At(At(label), ("column", label)));
            }

            wide.Add((i, label, meaning));
        }
        else
        {
            findings.Add(FindingCatalogue.UnknownColumn.At(At(cells[i]), ("column", cells[i])));
        }
    }

    /// <summary>The column whose values stand in the header, when all do that are recognised; null for a long table.</summary>
    private TableColumn? WideColumn(TableColumn? value)
    {
        if (wide.Count == 0 || value is null)
        {
            return null;
        }

        var columns = wide.Select(static cell => cell.Meaning.Column).Distinct().ToList();
        if (columns.Count > 1 || map[columns[0].Ordinal] >= 0)
        {
            foreach (var (_, label, _) in wide)
            {
                findings.Add(FindingCatalogue.MixedWideColumns.At(At(label), ("column", label)));
            }
        }

        return columns[0];
    }

    private SourceReference At(string cell) => new(document, sheet, row, string.IsNullOrWhiteSpace(cell) ? null : cell);
}
