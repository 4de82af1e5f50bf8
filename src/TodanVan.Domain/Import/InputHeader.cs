using Ardalis.GuardClauses;

namespace TodanVan.Domain.Import;

/// <summary>The header of one table of input: which document it stands in and which cell holds which column.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class InputHeader
{
    private readonly int[] cellOfColumn;

    private InputHeader(TableSchema schema, string document, string? sheet, int[] cellOfColumn, int cellCount)
    {
        Schema = schema;
        Document = document;
        Sheet = sheet;
        CellCount = cellCount;
        this.cellOfColumn = cellOfColumn;
    }

    /// <summary>The kind of table.</summary>
    public TableSchema Schema { get; }

    /// <summary>The name of the document, as findings will name it.</summary>
    public string Document { get; }

    /// <summary>The sheet within the document, where the format has sheets.</summary>
    public string? Sheet { get; }

    /// <summary>How many cells each row must have.</summary>
    public int CellCount { get; }

    /// <summary>Maps the cells of a header line to the columns of a table.</summary>
    /// <param name="schema">The kind of table.</param>
    /// <param name="document">The name of the document.</param>
    /// <param name="sheet">The sheet, or null.</param>
    /// <param name="row">The row of the header, from 1.</param>
    /// <param name="cells">The header's cells.</param>
    /// <returns>
    /// The header, or no value with a finding for each required column that is missing (<c>TDV0104</c>) and each column that stands
    /// twice (<c>TDV0106</c>). A column that no table of this kind has is information (<c>TDV0105</c>).
    /// </returns>
    public static Result<InputHeader> Map(TableSchema schema, string document, string? sheet, int row, IReadOnlyList<string> cells)
    {
        Guard.Against.Null(schema);
        Guard.Against.NullOrWhiteSpace(document);
        Guard.Against.NegativeOrZero(row);
        Guard.Against.Null(cells);

        var map = new int[schema.Columns.Count];
        Array.Fill(map, -1);
        var findings = new List<Finding>();
        for (var i = 0; i < cells.Count; i++)
        {
            var where = new SourceReference(document, sheet, row, string.IsNullOrWhiteSpace(cells[i]) ? null : cells[i]);
            if (schema.Find(cells[i]) is not { } column)
            {
                findings.Add(FindingCatalogue.UnknownColumn.At(where, ("column", cells[i])));
            }
            else if (map[column.Ordinal] >= 0)
            {
                findings.Add(FindingCatalogue.RepeatedColumn.At(where, ("column", column.Name)));
            }
            else
            {
                map[column.Ordinal] = i;
            }
        }

        foreach (var column in schema.Columns)
        {
            if (column.IsRequired && map[column.Ordinal] < 0)
            {
                findings.Add(FindingCatalogue.MissingColumn.At(new SourceReference(document, sheet, row, column.Name), ("column", column.Name)));
            }
        }

        var set = FindingSet.From(findings);
        return new Result<InputHeader>(set.HasErrors ? null : new InputHeader(schema, document, sheet, map, cells.Count), set);
    }

    /// <summary>Which cell of a row holds a column.</summary>
    /// <param name="column">A column of <see cref="Schema"/>.</param>
    /// <returns>The cell's index from 0, or -1 when this table has no such column.</returns>
    public int IndexOf(TableColumn column) => cellOfColumn[Guard.Against.Null(column).Ordinal];

    /// <summary>Whether this table has a column.</summary>
    /// <param name="column">A column of <see cref="Schema"/>.</param>
    /// <returns>Whether a header cell names it.</returns>
    public bool Has(TableColumn column) => IndexOf(column) >= 0;

    /// <inheritdoc/>
    public override string ToString() => Sheet is null ? Document : $"{Document}!{Sheet}";

    internal SourceReference At(int row, TableColumn? column = null, string? jsonPointer = null) =>
        new(Document, Sheet, row, column?.Name, jsonPointer);
}
