using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace TodanVan.Domain.Import;

/// <summary>
/// Tells the rows below a header that belong to the form and hold no data: the header once more, the numbers of its columns, a row with nothing
/// in the columns of the table, and the header of another table.
/// </summary>
/// <remarks>Each row is held against it, and almost all are records: what is cheap to see is looked at first.</remarks>
/// <threadsafety>Immutable.</threadsafety>
internal sealed class FormRows
{
    private static readonly SearchValues<byte> OfNumbers = SearchValues.Create("0123456789.,"u8);

    private readonly TableSchema schema;
    private readonly string[][] lines;
    private readonly int numbersRow;
    private readonly int[] used;
    private readonly int[] values;
    private readonly HashSet<int> codes;
    private readonly bool needsCell;
    private readonly int width;

    /// <summary>What a form has below a header.</summary>
    /// <param name="schema">The kind of table, with the words for its columns.</param>
    /// <param name="place">The header, and the lines below it.</param>
    /// <param name="width">How many cells a row has.</param>
    /// <param name="cellOfColumn">Which cell holds which column; negative for none.</param>
    /// <param name="wide">The cells that are values of a wide table.</param>
    /// <param name="added">The cells that a quarantine file adds.</param>
    public FormRows(TableSchema schema, HeaderPlace place, int width, int[] cellOfColumn, IEnumerable<int> wide, IEnumerable<int> added)
    {
        this.schema = schema;
        this.width = width;
        values = schema.Value is { } value && cellOfColumn[value.Ordinal] >= 0 ? [cellOfColumn[value.Ordinal]] : [.. wide];
        used = [.. cellOfColumn.Where(static cell => cell >= 0), .. values, .. added];
        var required = schema.Columns.Where(column => column.IsRequired && cellOfColumn[column.Ordinal] >= 0).ToList();
        needsCell = required.Count > 0;
        codes = [.. required.Where(static column => column.Content == ColumnContent.Code).Select(column => cellOfColumn[column.Ordinal])];

        var below = place.Below.OfType<HeaderLine>().Where(static line => line.HasText).ToList();
        var numbers = below.Count > 0 && NumberColumns(below) ? below[0] : null;
        numbersRow = numbers?.Row ?? 0;
        var header = new List<HeaderLine> { place.Line };
        header.AddRange(place.LineAbove is { } above ? [above] : []);
        header.AddRange(numbers is null ? [] : [numbers]);
        lines = [.. header.Where(static line => line.HasText).Select(static line => Enumerable.Range(0, line.Cells.Count).Select(cell => HeaderMarks.Key(line.Text(cell))).ToArray())];
    }

    /// <summary>What a row is.</summary>
    public FormRowKind KindOf(IInputRowSink sink, int number, ReadOnlySpan<byte> content, ReadOnlySpan<Range> cells)
    {
        if (number == numbersRow)
        {
            return FormRowKind.Title;
        }

        foreach (var value in values)
        {
            if (value < cells.Length && IsAmount(content[cells[value]]))
            {
                return FormRowKind.Record;
            }
        }

        foreach (var line in lines)
        {
            if (Repeats(line, content, cells))
            {
                return FormRowKind.Title;
            }
        }

        return NamesColumn(content, cells) && IsOtherHeader(sink, number, content, cells) ? FormRowKind.OtherHeader
            : needsCell && cells.Length == width && StandsBeside(content, cells) ? FormRowKind.Title
            : FormRowKind.Record;
    }

    /// <summary>
    /// Whether the first of the lines below the header numbers the columns. Without brackets it might be the record of a unit with the code 1 or A: then the codes below it
    /// are short, too, or there are none.
    /// </summary>
    private bool NumberColumns(List<HeaderLine> below)
    {
        if (!ColumnNumbers.Are(below[0], out var hasBrackets) || hasBrackets)
        {
            return hasBrackets;
        }

        var following = below.Skip(1).SelectMany(line => codes.Select(line.Text)).Where(static text => text.Length > 0).ToList();
        return following.Count > 0 && !following.Exists(ColumnNumbers.MayBeOne);
    }

    /// <summary>Whether a cell is a number that no header is: one of four digits may be a year.</summary>
    private static bool IsAmount(ReadOnlySpan<byte> cell) =>
        cell.ContainsAnyInRange((byte)'0', (byte)'9') && !cell.ContainsAnyExcept(OfNumbers)
        && (cell.Length != 4 || cell.ContainsAny((byte)'.', (byte)','));

    private static bool Repeats(string[] line, ReadOnlySpan<byte> content, ReadOnlySpan<Range> cells)
    {
        for (var i = 0; i < Math.Max(line.Length, cells.Length); i++)
        {
            var cell = i < cells.Length ? content[cells[i]] : [];
            var key = i < line.Length ? line[i] : "";
            if (key.Length == 0 ? !IsBlank(cell) : !MayHaveKey(cell, key) || !string.Equals(HeaderMarks.Key(Encoding.UTF8.GetString(cell)), key, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a cell begins as a text of that key may; a key has small letters, and letters with marks are joined in it.</summary>
    private static bool MayHaveKey(ReadOnlySpan<byte> cell, string key) =>
        cell is [var first, ..] && (first is <= (byte)' ' or >= 0x80 || key[0] >= 0x80 || char.ToLowerInvariant((char)first) == key[0]);

    private static bool IsBlank(ReadOnlySpan<byte> cell) => cell.IsEmpty || string.IsNullOrWhiteSpace(Encoding.UTF8.GetString(cell));

    private bool NamesColumn(ReadOnlySpan<byte> content, ReadOnlySpan<Range> cells)
    {
        foreach (var range in cells)
        {
            var cell = content[range];
            if (schema.MayFind(cell) && schema.Find(Encoding.UTF8.GetString(cell)) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a row with the name of a column is the header of a table: it names all columns that there must be, and two at least, or has a name where a record has
    /// a code. A row with a number, or with a digit where a record has a code, is a record, unless that is a word of headers.
    /// </summary>
    private bool IsOtherHeader(IInputRowSink sink, int number, ReadOnlySpan<byte> content, ReadOnlySpan<Range> cells)
    {
        var texts = new string[cells.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            if (!Utf8.IsValid(content[cells[i]]))
            {
                return false;
            }

            texts[i] = Encoding.UTF8.GetString(content[cells[i]]);
        }

        var words = new HeaderWords(schema, sink.Recognise);
        var line = new HeaderLine(number, texts);
        var (filled, isNameForCode) = (0, false);
        for (var i = 0; i < texts.Length; i++)
        {
            var text = line.Text(i);
            filled += text.Length > 0 ? 1 : 0;
            if (words.Find(text) is not null)
            {
                isNameForCode |= codes.Contains(i);
            }
            else if ((HeaderPlace.IsNumber(text) || (codes.Contains(i) && text.AsSpan().ContainsAnyInRange('0', '9'))) && words.Recognise(text) is null)
            {
                return false;
            }
        }

        return filled > 1 && (isNameForCode || (new HeaderReading(words, line, null) is { Named: > 1 } reading && reading.IsComplete(sink.TextWhereAbsent)));
    }

    /// <summary>Whether a row has something, and nothing of it in a column of the table.</summary>
    private bool StandsBeside(ReadOnlySpan<byte> content, ReadOnlySpan<Range> cells)
    {
        foreach (var cell in used)
        {
            if (!IsBlank(content[cells[cell]]))
            {
                return false;
            }
        }

        foreach (var cell in cells)
        {
            if (!IsBlank(content[cell]))
            {
                return true;
            }
        }

        return false;
    }
}
