namespace TodanVan.Domain.Import;

/// <summary>What the one or two lines of a header say, cell by cell. Whether that makes a header is for others to judge.</summary>
internal sealed class HeaderReading
{
    private readonly TableSchema schema;
    private readonly Func<string, WideColumn?> recognise;

    public HeaderReading(TableSchema schema, Func<string, WideColumn?> recognise, HeaderLine line, HeaderLine? above)
    {
        this.schema = schema;
        this.recognise = recognise;
        Value = schema.Columns.FirstOrDefault(static column => column.Content == ColumnContent.Number);
        var width = Math.Max(line.Cells.Count, above?.Cells.Count ?? 0);
        var cells = new HeaderCell[width];
        var heads = above?.HeadsOver(line, width, text => schema.Find(text) is { } column && column != Value);
        for (var i = 0; i < width; i++)
        {
            cells[i] = heads is null || heads[i] < 0
                ? One(line.Text(i).Length > 0 || above is null ? line.Text(i) : above.Text(i))
                : Two(above!.Text(heads[i]), line.Text(i));
        }

        // A table that has a column for its values is long, whatever else stands in its header.
        var isLong = Value is null || Array.Exists(cells, cell => cell.Column == Value);
        var isCrossed = Array.Exists(cells, static cell => cell.Meanings.Count > 1);
        for (var i = 0; i < width; i++)
        {
            var cell = cells[i];
            if (cell.Kind == HeaderCellKind.Wide && isLong)
            {
                cells[i] = new HeaderCell(cell.Label, HeaderCellKind.Unknown);
            }
            else if (cell is { Kind: HeaderCellKind.Wide, Caption: { } caption } && isCrossed)
            {
                // Other columns have an indicator above their period; what stands above this one is none.
                cells[i] = new HeaderCell(cell.Label, HeaderCellKind.NotTold) { Caption = caption };
            }
        }

        Cells = cells;
    }

    public IReadOnlyList<HeaderCell> Cells { get; }

    /// <summary>The column of the values; null when the table has none.</summary>
    public TableColumn? Value { get; }

    /// <summary>Whether both lines have a part in what some cell says.</summary>
    public bool IsJoined => Cells.Any(static cell => cell.IsJoined);

    /// <summary>Whether some cell does not say what its column is.</summary>
    public bool IsUnclear => Cells.Any(static cell => cell.Kind is HeaderCellKind.NotTold or HeaderCellKind.Disagreeing);

    /// <summary>Whether each column that there must be has a header of its own, that of the value included.</summary>
    public bool NamesAll => schema.Columns.All(column => !column.IsRequired || Cells.Any(cell => cell.Column == column));

    /// <summary>How many columns are named. A period in a row of data looks like a header of a wide table; alone it is none.</summary>
    public int Named
    {
        get
        {
            var columns = Cells.Where(static cell => cell.Kind == HeaderCellKind.Column).Select(static cell => cell.Column).Distinct().Count();
            return columns == 0 ? 0 : columns + Cells.Count(static cell => cell.Kind == HeaderCellKind.Wide);
        }
    }

    /// <summary>Whether all columns are named that must be, those that hold something without being there left out.</summary>
    public bool IsComplete(Func<TableColumn, string?> textWhereAbsent)
    {
        var named = new HashSet<TableColumn?>();
        foreach (var cell in Cells)
        {
            named.Add(cell.Column);
            foreach (var meaning in cell.Meanings)
            {
                named.Add(meaning.Column);
                named.Add(Value);
            }
        }

        return Cells.Any(static cell => cell.Kind == HeaderCellKind.Column)
            && schema.Columns.All(column => !column.IsRequired || named.Contains(column) || textWhereAbsent(column) is not null);
    }

    private HeaderCell One(string text) =>
        schema.Find(text) is { } column ? new HeaderCell(text, HeaderCellKind.Column) { Column = column }
        : QuarantineColumns.Contains(text) ? new HeaderCell(text, HeaderCellKind.Added)
        : text.Length > 0 && recognise(text) is { } meaning ? new HeaderCell(text, HeaderCellKind.Wide) { Meanings = [meaning] }
        : new HeaderCell(text, HeaderCellKind.Unknown);

    private HeaderCell Two(string head, string text)
    {
        var label = $"{head}: {text}";
        var over = recognise(head);
        if (schema.Find(text) is { } column)
        {
            // «2018» above «Giá trị»: the value of 2018.
            return over is null
                ? new HeaderCell(text, HeaderCellKind.Column) { Column = column }
                : Wide(true, over);
        }

        var below = recognise(text);
        if (over is not null && below is not null)
        {
            return over.Column != below.Column ? Wide(true, over, below)
                : string.Equals(over.Text, below.Text, StringComparison.Ordinal) ? Wide(false, below)
                : new HeaderCell(label, HeaderCellKind.Disagreeing);
        }

        if (Together(head, text) is { } both)
        {
            return Wide(true, both);
        }

        if (below is not null)
        {
            var named = schema.Find(head);
            return new HeaderCell(label, HeaderCellKind.Wide)
            {
                Meanings = [below],
                Caption = named is not null && (named == below.Column || named == Value) ? null : head,
            };
        }

        return over is null
            ? new HeaderCell(label, HeaderCellKind.Unknown)
            : new HeaderCell(label, HeaderCellKind.NotTold) { Caption = text };

        HeaderCell Wide(bool joined, params WideColumn[] meanings) => new(label, HeaderCellKind.Wide) { Meanings = meanings, IsJoined = joined };
    }

    /// <summary>What two lines say only together: «Năm 2018» above «Quý I», «Đất hiến» above «m²».</summary>
    private WideColumn? Together(string head, string text) =>
        recognise($"{head} {text}") ?? recognise($"{head} ({text})") ?? recognise($"{text} {head}") ?? recognise($"{text}/{head}");
}
