using System.Globalization;
using System.Text;

using Ardalis.GuardClauses;

namespace TodanVan.Domain.Import;

/// <summary>The header of one table of input: which document it stands in and which cell holds which column.</summary>
/// <remarks>
/// A table is long, a row an observation, or <b>wide</b>: a value's period (or its indicator) then stands in the header, once for all the
/// values under it, and each filled cell under such a header is a record of its own.
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed partial class InputHeader
{
    /// <summary>The place of a column that stands in no cell of a record but in the header of a wide table.</summary>
    internal const int InHeader = -2;

    private const int Nowhere = -1;

    private readonly int[] cellOfColumn;
    private readonly string?[] labels;
    private readonly byte[]?[] fixedTexts;
    private readonly IReadOnlyList<string> cellLabels;
    private readonly InputHeader[] wide = [];
    private readonly bool[] isValueCell = [];
    private readonly int escapedCell;
    private readonly bool hasPointers;
    private readonly FormRows? form;
    private readonly IReadOnlyList<WideColumn> meant = [];

    /// <summary>The header of a table; of a wide one, with what some of its cells mean.</summary>
    internal InputHeader(
        TableSchema schema,
        string document,
        string? sheet,
        int row,
        int[] cellOfColumn,
        string?[] labels,
        byte[]?[] fixedTexts,
        IReadOnlyList<string> cellLabels,
        char? separator,
        int escapedCell,
        IReadOnlyList<(int Cell, HeaderCell Header)> wide,
        IReadOnlyList<WideColumn> meant,
        FormRows? form = null,
        bool hasPointers = false)
    {
        this.meant = meant;
        this.form = form;
        this.hasPointers = hasPointers;
        Schema = schema;
        Document = document;
        Sheet = sheet;
        Row = row;
        this.cellLabels = cellLabels;
        Separator = separator;
        this.fixedTexts = fixedTexts;
        this.cellOfColumn = cellOfColumn;
        this.labels = labels;
        this.escapedCell = escapedCell;
        this.wide = [.. wide.Select(item => new InputHeader(this, item.Cell, item.Header))];
        if (wide.Count > 0)
        {
            isValueCell = new bool[cellLabels.Count];
            foreach (var (cell, _) in wide)
            {
                isValueCell[cell] = true;
            }
        }
    }

    /// <summary>The header as one cell of a wide table sees it: that cell is the value, and what its header says are columns.</summary>
    private InputHeader(InputHeader whole, int cell, HeaderCell header)
    {
        Schema = whole.Schema;
        Document = whole.Document;
        Sheet = whole.Sheet;
        Row = whole.Row;
        Separator = whole.Separator;
        cellLabels = whole.cellLabels;
        escapedCell = whole.escapedCell;
        cellOfColumn = (int[])whole.cellOfColumn.Clone();
        labels = (string?[])whole.labels.Clone();
        fixedTexts = (byte[]?[])whole.fixedTexts.Clone();
        cellOfColumn[ValueColumn.Ordinal] = cell;
        labels[ValueColumn.Ordinal] = header.Label;
        foreach (var meaning in header.Meanings)
        {
            cellOfColumn[meaning.Column.Ordinal] = InHeader;
            labels[meaning.Column.Ordinal] = header.Label;
            fixedTexts[meaning.Column.Ordinal] = Encoding.UTF8.GetBytes(meaning.Text);
        }
    }

    /// <summary>The kind of table.</summary>
    public TableSchema Schema { get; }

    /// <summary>The name of the document, as findings will name it.</summary>
    public string Document { get; }

    /// <summary>The sheet within the document, where the format has sheets.</summary>
    public string? Sheet { get; }

    /// <summary>The row of the header, from 1; of two lines, the lower.</summary>
    public int Row { get; }

    /// <summary>How many cells each row must have.</summary>
    public int CellCount => cellLabels.Count;

    /// <summary>The separator that cuts a record's raw bytes into cells; null where they are not CSV.</summary>
    public char? Separator { get; }

    /// <summary>Whether the table is wide: then there is no one cell for the value.</summary>
    public bool IsWide => wide.Length > 0;

    /// <summary>Maps the cells of a header line to the columns of a table.</summary>
    /// <param name="schema">The kind of table.</param>
    /// <param name="document">The name of the document.</param>
    /// <param name="sheet">The sheet, or null.</param>
    /// <param name="row">The row of the header, from 1.</param>
    /// <param name="cells">The header's cells.</param>
    /// <returns>
    /// The header, or no value with a finding for each required column that is missing (<c>TDV0104</c>) and each column that stands
    /// twice (<c>TDV0106</c>). A column that no table of this kind has is information (<c>TDV0105</c>); so is a name beside its code, where one header of a column of codes says
    /// that it is the code («Mã đơn vị» beside «Đơn vị»).
    /// </returns>
    /// <exception cref="ArgumentException">The schema, the cells or one of them is null, the document's name blank, or the row less than 1.</exception>
    public static Result<InputHeader> Map(TableSchema schema, string document, string? sheet, int row, IReadOnlyList<string> cells) =>
        new InputHeaderMap(schema, document, sheet, new HeaderLine(row, cells)).Map(null);

    /// <summary>Maps a header that was found to the columns of a sink's table, wide or long.</summary>
    /// <param name="sink">What takes the records, and knows what headers of wide tables mean.</param>
    /// <param name="document">The name of the document.</param>
    /// <param name="sheet">The sheet, or null.</param>
    /// <param name="place">The header's line, or its two lines.</param>
    /// <param name="separator">The separator that cuts a record's raw bytes into cells; null where they are not CSV.</param>
    /// <returns>
    /// As <see cref="Map(TableSchema, string, string?, int, IReadOnlyList{string})"/>. Where the titles above, or else the name of the document, name
    /// exactly one thing that a missing column might hold, it is offered, and never applied. No value with <c>TDV0124</c> when some headers of a wide table
    /// are periods and others indicators, or with <c>TDV0153</c> when two lines say two things; a column of which two lines do not tell what it
    /// is, is not used (<c>TDV0154</c>).
    /// </returns>
    /// <exception cref="ArgumentException">An argument is null, or the document's name blank.</exception>
    public static Result<InputHeader> Map(IInputRowSink sink, string document, string? sheet, HeaderPlace place, char? separator) =>
        new InputHeaderMap(Guard.Against.Null(sink), document, sheet, Guard.Against.Null(place)).Map(separator);

    /// <summary>The header of a document whose records name their columns themselves, as objects of JSON do: it has all columns, in their order.</summary>
    /// <param name="sink">What takes the records, and knows what a column holds in a record that does not name it.</param>
    /// <param name="document">The name of the document.</param>
    /// <returns>The header.</returns>
    /// <exception cref="ArgumentException">An argument is null, or the name blank.</exception>
    public static InputHeader OfNamedCells(IInputRowSink sink, string document)
    {
        var schema = Guard.Against.Null(sink).Schema;
        int[] cells = [.. schema.Columns.Select(static column => column.Ordinal)];
        byte[]?[] texts = [.. schema.Columns.Select(column => sink.TextWhereAbsent(column) is { } text ? Encoding.UTF8.GetBytes(text) : null)];
        string[] names = [.. schema.Columns.Select(static column => column.Name)];
        return new InputHeader(schema, Guard.Against.NullOrWhiteSpace(document), null, 1, cells, new string?[cells.Length], texts, names, null, Nowhere, [], [], hasPointers: true);
    }

    /// <summary>Which cell of a row holds a column.</summary>
    /// <param name="column">A column of <see cref="Schema"/>.</param>
    /// <returns>The cell's index from 0, or a negative number when no cell of this table holds the column.</returns>
    /// <exception cref="ArgumentException">The column is null or of another schema.</exception>
    public int IndexOf(TableColumn column) => cellOfColumn[PlaceOf(column)];

    /// <summary>Whether this table has a column.</summary>
    /// <param name="column">A column of <see cref="Schema"/>.</param>
    /// <returns>Whether a header cell names it.</returns>
    /// <exception cref="ArgumentException">The column is null or of another schema.</exception>
    public bool Has(TableColumn column) => IndexOf(column) >= 0;

    /// <summary>
    /// What is said for a column once for all cells under a header, in a wide table: the period or the indicator of the cell that a record
    /// is. Or once for the whole table, where the column is absent (<see cref="IInputRowSink.TextWhereAbsent"/>).
    /// </summary>
    /// <param name="column">A column of <see cref="Schema"/>.</param>
    /// <returns>The text; null when a cell of the record holds the column, or nothing does.</returns>
    /// <exception cref="ArgumentException">The column is null or of another schema.</exception>
    public string? TextInHeader(TableColumn column) =>
        IndexOf(column) == InHeader ? TextWhereAbsent(column) : null;

    /// <summary>What a column holds where a record does not have it, whatever other records of the table have.</summary>
    /// <param name="column">A column of <see cref="Schema"/>.</param>
    /// <returns>The text, or null.</returns>
    /// <exception cref="ArgumentException">The column is null or of another schema.</exception>
    public string? TextWhereAbsent(TableColumn column) =>
        fixedTexts[PlaceOf(column)] is { } text ? Encoding.UTF8.GetString(text) : null;

    /// <summary>What the header calls a cell: its words, and those of the line above it.</summary>
    /// <param name="cell">The index of the cell.</param>
    /// <returns>The words in one line; blank when there are none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such cell.</exception>
    public string LabelAt(int cell) => cellLabels[Guard.Against.OutOfRange(cell, nameof(cell), 0, CellCount - 1)];

    /// <summary>The column that a cell holds.</summary>
    /// <param name="cell">The index of the cell.</param>
    /// <returns>The column; null when the cell is not used.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such cell.</exception>
    public TableColumn? ColumnAt(int cell)
    {
        Guard.Against.OutOfRange(cell, nameof(cell), 0, CellCount - 1);
        foreach (var column in Schema.Columns)
        {
            if (cellOfColumn[column.Ordinal] == cell)
            {
                return column;
            }
        }

        return IsValueCell(cell) ? ValueColumn : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Sheet is null ? Document : $"{Document}!{Sheet}";

    /// <summary>What the header calls a column: the synonym that stands there, or the column's name.</summary>
    internal string LabelOf(TableColumn column) => labels[column.Ordinal] ?? column.Name;

    /// <summary>The JSON pointer of a record by its number: it is made when it is asked for, since most records are never spoken of.</summary>
    internal string? PointerOf(int number) => hasPointers ? string.Create(CultureInfo.InvariantCulture, $"/{number - 1}") : null;

    internal ReadOnlySpan<byte> FixedText(TableColumn column) => fixedTexts[column.Ordinal];

    // A column of another table would be answered for by the one that stands at its place. Every cell is asked for so: the check is one comparison.
    private int PlaceOf(TableColumn column) => Schema.Holds(Guard.Against.Null(column)) ? column.Ordinal : throw OfAnotherTable(column);

    private ArgumentException OfAnotherTable(TableColumn column) => new($"«{column}» is no column of «{Schema}», or is another table's.", nameof(column));

    internal SourceReference At(int row, TableColumn? column = null, string? jsonPointer = null) =>
        new(Document, Sheet, row, column is null ? null : LabelOf(column), jsonPointer);
}
