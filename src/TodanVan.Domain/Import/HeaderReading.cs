using System.Buffers;

namespace TodanVan.Domain.Import;

/// <summary>What the one or two lines of a header say, cell by cell. Whether that makes a header is for others to judge.</summary>
internal sealed class HeaderReading
{
    private static readonly SearchValues<char> Parting = SearchValues.Create("([,;:-–");

    private readonly HeaderWords words;
    private readonly HeaderLine line;
    private readonly HeaderLine? above;
    private readonly bool isForm;

    public HeaderReading(HeaderWords words, HeaderLine line, HeaderLine? above)
    {
        this.words = words;
        this.line = line;
        this.above = above;
        isForm = above is not null && Enumerable.Range(0, above.Cells.Count).Any(i => words.Find(above.Text(i)) is not null);
        var width = Math.Max(line.Cells.Count, above?.Cells.Count ?? 0);
        var cells = new HeaderCell[width];
        var heads = above?.HeadsOver(line, width, i => words.IsColumnBesideValue(line.Text(i)));
        for (var i = 0; i < width; i++)
        {
            cells[i] = heads is null || heads[i] < 0 ? One(i) : Two(above!.Text(heads[i]), line.Text(i));
        }

        // A table that has a column for its values is long, whatever else stands in its header.
        NamesValue = words.Value is null || Array.Exists(cells, cell => cell.Column == words.Value);
        Cells = NamesValue
            ? Array.ConvertAll(cells, static cell => cell.Kind == HeaderCellKind.Wide ? new HeaderCell(cell.Label, HeaderCellKind.Unknown) : cell)
            : Array.ConvertAll(cells, Qualified);
        IsUnderTitle = heads is not null && IsTitle(heads);
    }

    public IReadOnlyList<HeaderCell> Cells { get; }

    /// <summary>Whether both lines have a part in what some cell says.</summary>
    public bool IsJoined => Cells.Any(static cell => cell.IsJoined);

    /// <summary>Whether some cell does not say what its column is.</summary>
    public bool IsUnclear => Cells.Any(static cell => cell.Kind is HeaderCellKind.NotTold or HeaderCellKind.Disagreeing);

    /// <summary>Whether the values have a column of their own, or the table has no values.</summary>
    public bool NamesValue { get; }

    /// <summary>
    /// Whether the upper line is a title: it names no column, and has but one label beside those over columns of the table, which is a
    /// period, a note of the unit of measure, or what is said of the one column of values. What a title says is never applied.
    /// </summary>
    public bool IsUnderTitle { get; }

    /// <summary>Whether cells say what cannot be together: two things of one sort, or of some cells one sort and of others another.</summary>
    public bool IsContradictory
    {
        get
        {
            var wide = Cells.Where(static cell => cell.Kind == HeaderCellKind.Wide).ToList();
            return Cells.Any(static cell => cell.Kind == HeaderCellKind.Disagreeing)
                || wide.Exists(cell => !cell.Meanings.Select(Column).ToHashSet().SetEquals(wide[0].Meanings.Select(Column)))
                || wide.Exists(cell => cell.Meanings.Any(meaning => Cells.Any(other => other.Column == meaning.Column)));

            static TableColumn Column(WideColumn meaning) => meaning.Column;
        }
    }

    /// <summary>Whether each column that there must be has a header of its own, that of the value included.</summary>
    public bool NamesAll => words.Schema.Columns.All(column => !column.IsRequired || Cells.Any(cell => cell.Column == column));

    /// <summary>How many columns are named. A period in a row of data looks like a header of a wide table; alone it is none.</summary>
    public int Named
    {
        get
        {
            var columns = Cells.Where(static cell => cell.Kind == HeaderCellKind.Column).Select(static cell => cell.Column).Distinct().Count();
            return columns == 0 ? 0 : columns + Cells.Count(static cell => cell.Meanings.Count > 0);
        }
    }

    /// <summary>
    /// Whether all columns are named that must be, those that hold something without being there left out, and those counted of which the
    /// lines do not tell enough to be used.
    /// </summary>
    public bool IsComplete(Func<TableColumn, string?> textWhereAbsent)
    {
        var named = new HashSet<TableColumn?>();
        foreach (var cell in Cells)
        {
            named.Add(cell.Column);
            foreach (var meaning in cell.Meanings)
            {
                named.Add(meaning.Column);
                named.Add(words.Value);
            }
        }

        return Cells.Any(static cell => cell.Kind == HeaderCellKind.Column)
            && words.Schema.Columns.All(column => !column.IsRequired || named.Contains(column) || textWhereAbsent(column) is not null);
    }

    private bool IsTitle(int[] heads)
    {
        var labels = Enumerable.Range(0, above!.Cells.Count).Where(i => above.Text(i).Length > 0 && !words.IsColumnBesideValue(line.Text(i))).Take(2).ToList();
        if (isForm || labels.Count != 1)
        {
            return false;
        }

        var label = above.Text(labels[0]);
        return words.Recognise(label) is null
            ? UnitNote.UnitIn(label) is not null
            : words.IsPeriod(label) || IsOverValueAlone();

        bool IsOverValueAlone()
        {
            var under = Enumerable.Range(0, heads.Length).Where(i => heads[i] == labels[0]).ToList();
            return under.Count > 0 && under.TrueForAll(i => words.Find(line.Text(i)) is not null);
        }
    }

    /// <summary>What a cell says in a column in which one line has words.</summary>
    private HeaderCell One(int i)
    {
        var source = line.Text(i).Length > 0 || above is null ? line : above;
        var text = source.Text(i);
        var cell = words.Find(text) is { } column ? new HeaderCell(text, HeaderCellKind.Column) { Column = column }
            : QuarantineColumns.Contains(text) ? new HeaderCell(text, HeaderCellKind.Added)
            : words.Recognise(text) is { } meaning ? new HeaderCell(text, HeaderCellKind.Wide) { Meanings = [meaning] }
            : new HeaderCell(text, HeaderCellKind.Unknown);

        // The label of several columns is not the header of its first.
        return cell.HoldsValues(words.Value) && (source.IsMerged(i) || (source == above && StandsOverMore(i))) ? cell.Untold() : cell;
    }

    /// <summary>An unknown cell whose words begin with what is known, and go on with what makes it another figure: «Đất hiến (ha)», «Năm 2018 (kế hoạch)».</summary>
    private HeaderCell Qualified(HeaderCell cell)
    {
        if (cell.Kind != HeaderCellKind.Unknown)
        {
            return cell;
        }

        return Before(cell.Label.AsSpan().LastIndexOfAny(Parting)) ?? Before(cell.Label.AsSpan().IndexOfAny(Parting)) ?? cell;

        HeaderCell? Before(int end)
        {
            var known = end > 0 ? cell.Label[..end].TrimEnd() : "";
            var meaning = words.Recognise(known);
            return meaning is not null || (words.Value is not null && words.Find(known) == words.Value)
                ? new HeaderCell(cell.Label, HeaderCellKind.NotTold) { Caption = cell.Label[end..], Meanings = meaning is null ? [] : [meaning] }
                : null;
        }
    }

    /// <summary>Whether a label over a blank cell may be meant for words to the right of it, where nothing tells how far it reaches.</summary>
    private bool StandsOverMore(int cell)
    {
        if (above!.HasMergedCells)
        {
            return false;
        }

        for (var i = cell + 1; i < line.Cells.Count && above.Text(i).Length == 0 && !words.IsColumnBesideValue(line.Text(i)); i++)
        {
            if (line.Text(i).Length > 0)
            {
                return true;
            }
        }

        return false;
    }

    private HeaderCell Two(string head, string text)
    {
        var label = $"{head}: {text}";
        var over = words.Recognise(head);
        if (words.Find(text) is { } column)
        {
            // «2018» above «Giá trị»: the value of 2018. In a form «Kế hoạch» above it makes it another; elsewhere such words are a title.
            return over is not null ? Wide(true, over)
                : isForm && words.Find(head) is null ? NotTold(head)
                : new HeaderCell(text, HeaderCellKind.Column) { Column = column };
        }

        var below = words.Recognise(text);
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
            return words.Find(head) is { } named && (named == below.Column || named == words.Value) ? Wide(false, below) : NotTold(head, below);
        }

        return over is null ? new HeaderCell(label, HeaderCellKind.Unknown) : NotTold(text, over);

        HeaderCell Wide(bool joined, params WideColumn[] meanings) => new(label, HeaderCellKind.Wide) { Meanings = meanings, IsJoined = joined };

        HeaderCell NotTold(string caption, params WideColumn[] meanings) => new(label, HeaderCellKind.NotTold) { Caption = caption, Meanings = meanings };
    }

    /// <summary>What two lines say only together: «Năm 2018» above «Quý I», «Đất hiến» above «m²».</summary>
    private WideColumn? Together(string head, string text) =>
        words.Recognise($"{head} {text}") ?? words.Recognise($"{head} ({text})") ?? words.Recognise($"{text} {head}") ?? words.Recognise($"{text}/{head}");
}
