using System.Text;

using Ardalis.GuardClauses;

namespace TodanVan.Domain.Import;

/// <summary>Works out which column each cell of a header holds, and says what is wrong with it.</summary>
internal sealed class InputHeaderMap
{
    private readonly TableSchema schema;
    private readonly string document;
    private readonly string? sheet;
    private readonly HeaderPlace place;
    private readonly HeaderLine line;
    private readonly IReadOnlyList<HeaderLine> titles;
    private readonly HeaderLine? above;
    private readonly HeaderReading reading;
    private readonly IReadOnlyList<WideColumn> meant;
    private readonly HeaderSurroundings surroundings;
    private readonly HeaderWords words;
    private readonly Func<TableColumn, string?> textWhereAbsent;
    private readonly int[] map;
    private readonly int[] codes;
    private readonly string?[] labels;
    private readonly byte[]?[] fixedTexts;
    private readonly List<Finding> findings = [];
    private readonly List<(int Cell, HeaderCell Header)> wide = [];
    private readonly List<int> added = [];
    private int escapedCell = -1;

    public InputHeaderMap(TableSchema schema, string document, string? sheet, HeaderLine line)
        : this(Guard.Against.Null(schema), document, sheet, new HeaderPlace(line, null, [], 0, false), static _ => null, static _ => null)
    {
    }

    public InputHeaderMap(IInputRowSink sink, string document, string? sheet, HeaderPlace place)
        : this(sink.Schema, document, sheet, place, sink.Recognise, sink.TextWhereAbsent)
    {
    }

    private InputHeaderMap(
        TableSchema schema,
        string document,
        string? sheet,
        HeaderPlace place,
        Func<string, WideColumn?> recognise,
        Func<TableColumn, string?> textWhereAbsent)
    {
        this.schema = schema;
        this.document = Guard.Against.NullOrWhiteSpace(document);
        this.sheet = sheet;
        this.place = place;
        line = place.Line;
        titles = place.Titles;
        above = place.LineAbove;
        words = new HeaderWords(schema, recognise);
        this.textWhereAbsent = textWhereAbsent;
        reading = new HeaderReading(words, line, place.LineAbove);
        meant = [.. reading.Cells.SelectMany(static cell => cell.Meanings).DistinctBy(static meaning => (meaning.Column, meaning.Text))];
        surroundings = new HeaderSurroundings(place, reading, words);
        map = new int[schema.Columns.Count];
        labels = new string?[map.Length];
        fixedTexts = new byte[map.Length][];
        Array.Fill(map, -1);

        // How many headers of each column say that they are its codes.
        codes = new int[map.Length];
        foreach (var cell in reading.Cells)
        {
            if (cell.Column is { Content: ColumnContent.Code } column && SaysCode(cell))
            {
                codes[column.Ordinal]++;
            }
        }
    }

    public Result<InputHeader> Map(char? separator)
    {
        for (var i = 0; i < reading.Cells.Count; i++)
        {
            var cell = reading.Cells[i];
            MapCell(i, cell.HoldsValues(words.Value) && surroundings.MayReachOver(i) ? cell.Untold() : cell);
        }

        foreach (var (row, label) in surroundings.OtherLines())
        {
            findings.Add(FindingCatalogue.HeadersDisagree.At(At(label, row), ("column", label)));
        }

        NoteUnits();

        var inHeader = CheckWide();
        foreach (var column in schema.Columns)
        {
            if (map[column.Ordinal] >= 0 || inHeader.Contains(column) || (wide.Count > 0 && column == words.Value))
            {
                continue;
            }

            if (textWhereAbsent(column) is { } text)
            {
                map[column.Ordinal] = InputHeader.InHeader;
                fixedTexts[column.Ordinal] = Encoding.UTF8.GetBytes(text);
            }
            else if (column.IsRequired && !IsOfUntoldCells(column))
            {
                // Where there are values under a header that does not tell enough, that is the place to look at.
                var untold = column == words.Value ? findings.Find(static finding => finding.Code == FindingCatalogue.HeaderNotTold.Code) : null;
                findings.Add(FindingCatalogue.MissingColumn.Suggesting(
                    untold?.Location ?? At(column.Name), null, TitleReading.Only(titles, document, words.Recognise, column), ("column", column.Name)));
            }
        }

        var set = FindingSet.From(findings);
        if (set.HasErrors)
        {
            return new Result<InputHeader>(null, set);
        }

        string[] cellLabels = [.. reading.Cells.Select(static cell => cell.Label)];

        // In a quarantine file every row is a record, whatever words stand in it: it was one when it was set aside.
        var form = added.Count > 1 ? null : new FormRows(schema, place, reading.Cells.Count, map, wide.Select(static cell => cell.Cell), added);
        var header = new InputHeader(schema, document, sheet, line.Row, map, labels, fixedTexts, cellLabels, separator, escapedCell, wide, meant, form);
        return new Result<InputHeader>(header, set);
    }

    private void MapCell(int i, HeaderCell cell)
    {
        switch (cell.Kind)
        {
            case HeaderCellKind.Column:
                var column = cell.Column!;
                if (IsNameBesideCode(cell))
                {
                    findings.Add(FindingCatalogue.UnknownColumn.At(At(cell.Label), ("column", cell.Label)));
                    return;
                }

                if (map[column.Ordinal] is var taken and >= 0)
                {
                    findings.Add(FindingCatalogue.RepeatedColumn.At(
                        At(cell.Label), ("column", column.Name), ("first", reading.Cells[taken].Label), ("second", cell.Label)));
                    return;
                }

                map[column.Ordinal] = i;

                // The name itself, however it is typed, is the column's name; a synonym is shown as it stands.
                labels[column.Ordinal] =
                    string.Equals(TextKey.Comparison(cell.Label), TextKey.Comparison(column.Name), StringComparison.Ordinal) ? null : cell.Label;
                break;
            case HeaderCellKind.Added:
                added.Add(i);
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
                findings.Add(FindingCatalogue.UnknownColumn.At(At(cell.Label), ("column", cell.Label.Length > 0 ? cell.Label : ColumnLetters.Of(i))));
                break;
        }
    }

    /// <summary>Whether a header of codes does not say that it is the code, and exactly one other of the same column does: «Đơn vị» beside «Mã đơn vị».</summary>
    private bool IsNameBesideCode(HeaderCell cell) =>
        cell.Column!.Content == ColumnContent.Code && codes[cell.Column.Ordinal] == 1 && !SaysCode(cell);

    private static bool SaysCode(HeaderCell cell)
    {
        var key = HeaderMarks.Key(cell.Label);
        return string.Equals(key, cell.Column!.Name, StringComparison.Ordinal) || Array.Exists(key.Split(' '), static word => word is "mã" or "code");
    }

    /// <summary>Whether all headers of a wide table say the same sort of things, each once; gives the columns that they hold.</summary>
    private HashSet<TableColumn> CheckWide()
    {
        var first = wide.Count == 0 ? [] : wide[0].Header.Meanings.Select(static meaning => meaning.Column).ToHashSet();
        var met = new Dictionary<string, string>(StringComparer.Ordinal);
        var isMixed = first.Any(column => map[column.Ordinal] >= 0);
        foreach (var (_, header) in wide)
        {
            isMixed |= !first.SetEquals(header.Meanings.Select(static meaning => meaning.Column));
            var meant = string.Join('\n', header.Meanings.Select(static meaning => $"{meaning.Column.Ordinal} {meaning.Text}").Order(StringComparer.Ordinal));
            if (!met.TryAdd(meant, header.Label))
            {
                findings.Add(FindingCatalogue.RepeatedColumn.At(
                    At(header.Label), ("column", string.Join(", ", header.Meanings.Select(static meaning => meaning.Text))), ("first", met[meant]), ("second", header.Label)));
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

    /// <summary>Whether a column is missing only since the cells of a wide table that hold it cannot be used, which has been said.</summary>
    private bool IsOfUntoldCells(TableColumn column) =>
        column != words.Value && wide.Count == 0 && words.Value is { } value && map[value.Ordinal] < 0
        && reading.Cells.Any(cell => cell.Meanings.Any(meaning => meaning.Column == column));

    /// <summary>Warns of a unit of measure above the table that is not the one of the indicators: numbers are read as they stand.</summary>
    private void NoteUnits()
    {
        if (words.Value is null)
        {
            return;
        }

        // A label that is not told has been spoken of; and what a column is not used for needs no unit.
        var notes = new UnitNotes(words, meant);
        var untold = reading.Cells.Where(static cell => cell.Caption is not null).SelectMany(static cell => new[] { cell.Caption!, cell.Label }).ToHashSet(StringComparer.Ordinal);
        foreach (var title in above is null ? titles : [.. titles, above])
        {
            Note(title, isTitle: true);
        }

        Note(line, isTitle: false);

        void Note(HeaderLine title, bool isTitle)
        {
            for (var i = 0; i < title.Cells.Count; i++)
            {
                if (title.Text(i) is { Length: > 0 } text && !(title == above && untold.Contains(text)) && notes.IsOther(text, isTitle))
                {
                    findings.Add(FindingCatalogue.UnitNotApplied.At(At("", title.Row), ("title", text)));
                }
            }
        }
    }

    private SourceReference At(string cell, int? row = null) => new(document, sheet, row ?? line.Row, string.IsNullOrWhiteSpace(cell) ? null : cell);
}
