using System.Text;
using System.Text.Unicode;

using Ardalis.GuardClauses;

namespace TodanVan.Domain.Import;

/// <content>Records: of a wide table, one for each filled cell.</content>
public sealed partial class InputHeader
{
    private TableColumn ValueColumn => Schema.Value!;

    /// <summary>Hands a record of this table to a sink.</summary>
    /// <remarks>
    /// <para>Of a wide table each cell that is filled is a record; a blank one is none, since the months to come are not reported as
    /// missing. Where the row states why values are absent (<see cref="ColumnContent.State"/>), each blank one is a record, too. A record that cannot be cut is
    /// handed over once.</para>
    /// <para>A row with nothing but words in its first cell, in a table that needs more, is a banner: noted (<c>TDV0125</c>), and no
    /// record; so is a row of a wide table that has words, no value, and not all that its records need. So are a row with nothing in any column of the table, one that repeats
    /// a line of the header cell by cell, and the numbers of columns right below the header. A row that is the header of another table is not handed over. A unit of
    /// measure that such a row names, and that is none of the indicators, is warned of (<c>TDV0157</c>). Where the table is a quarantine file that was mended, the apostrophes that made its cells inert are taken off.</para>
    /// </remarks>
    /// <param name="sink">What takes the record.</param>
    /// <param name="number">The row.</param>
    /// <param name="raw">The record's bytes as they stood in the document.</param>
    /// <param name="content">A buffer with the cells' unquoted UTF-8 bytes.</param>
    /// <param name="cells">The range of each cell in <paramref name="content"/>.</param>
    /// <param name="findings">What the reader has to say of single cells.</param>
    /// <returns>
    /// Whether the table goes on. False where the row is the header of another table: nothing was handed over, and whoever reads sets it and all that is below it aside
    /// (<c>TDV0161</c>).
    /// </returns>
    /// <exception cref="ArgumentException">The sink is null, or the row less than 1.</exception>
    public bool Push(
        IInputRowSink sink,
        int number,
        ReadOnlySpan<byte> raw,
        ReadOnlySpan<byte> content,
        ReadOnlySpan<Range> cells,
        IReadOnlyList<CellFinding>? findings = null)
    {
        Guard.Against.Null(sink);
        Guard.Against.NegativeOrZero(number);
        switch (form?.KindOf(sink, number, content, cells))
        {
            case FormRowKind.OtherHeader:
                return false;
            case FormRowKind.Title:
                sink.Note(FindingCatalogue.BannerRow.At(At(number)));
                NoteUnits(sink, number, content, cells, isTitle: true);
                return true;
        }

        PushRow(sink, number, raw, content, cells, findings);
        return true;
    }

    private static bool IsBlank(ReadOnlySpan<byte> cell) => cell.IsEmpty || Encoding.UTF8.GetString(cell).AsSpan().Trim().IsEmpty;

    private void PushRow(
        IInputRowSink sink, int number, ReadOnlySpan<byte> raw, ReadOnlySpan<byte> content, ReadOnlySpan<Range> cells, IReadOnlyList<CellFinding>? findings)
    {
        // Most rows are records of a long table, and no title: whether they are text is for the sink to look at, once.
        var isPlain = !IsWide && escapedCell < 0 && (cells.IsEmpty || content[cells[0]].IndexOf((byte)' ') < 0);
        if (isPlain || cells.Length != CellCount || !Utf8.IsValid(raw) || (IsWide && !new InputRow(this, number, raw, content, cells).HasValidCells))
        {
            sink.Add(new InputRow(IsWide ? wide[0] : this, number, raw, content, cells, null, findings));
            return;
        }

        if (IsBanner(content, cells))
        {
            sink.Note(FindingCatalogue.BannerRow.At(At(number)));
            NoteUnits(sink, number, content, cells, isTitle: true);
            return;
        }

        if (escapedCell >= 0 && content[cells[escapedCell]].Length > 0)
        {
            // Only quarantine files have such rows, and few of them.
            byte[] bareContent = [.. content];
            Range[] bare = [.. cells];
            TakeOffApostrophes(bareContent, bare);
            PushCells(sink, number, raw, bareContent, bare, findings);
            return;
        }

        PushCells(sink, number, raw, content, cells, findings);
    }

    private void PushCells(
        IInputRowSink sink, int number, ReadOnlySpan<byte> raw, ReadOnlySpan<byte> content, ReadOnlySpan<Range> cells, IReadOnlyList<CellFinding>? findings)
    {
        if (!IsWide)
        {
            sink.Add(new InputRow(this, number, raw, content, cells, null, findings));
            return;
        }

        var (ofRow, ofCell) = Split(findings);
        var hasState = Schema.Columns.FirstOrDefault(static column => column.Content == ColumnContent.State) is { } state
            && IndexOf(state) is var stated and >= 0 && !IsBlank(content[cells[stated]]);
        var isFurther = false;
        foreach (var view in wide)
        {
            var cell = view.IndexOf(view.ValueColumn);
            var own = ofCell?.GetValueOrDefault(cell);
            if (hasState || own is not null || !IsBlank(content[cells[cell]]))
            {
                sink.Add(new InputRow(view, number, raw, content, cells, null, own is null ? ofRow : [.. ofRow, .. own]) { IsFurther = isFurther });
                isFurther = true;
            }
        }

        if (!isFurther)
        {
            var isTitle = IsTitle(content, cells);
            if (isTitle)
            {
                sink.Note(FindingCatalogue.BannerRow.At(At(number)));
            }

            NoteUnits(sink, number, content, cells, isTitle);
        }
    }

    /// <summary>Warns of a unit of measure among the rows that is not the one of the indicators, as of one above them.</summary>
    private void NoteUnits(IInputRowSink sink, int number, ReadOnlySpan<byte> content, ReadOnlySpan<Range> cells, bool isTitle)
    {
        if (Schema.Value is null)
        {
            return;
        }

        UnitNotes? notes = null;
        foreach (var cell in cells)
        {
            if (IsBlank(content[cell]))
            {
                continue;
            }

            notes ??= new UnitNotes(new HeaderWords(Schema, sink.Recognise), meant);
            var text = new HeaderLine(number, [Encoding.UTF8.GetString(content[cell])]).Text(0);
            if (notes.IsOther(text, isTitle))
            {
                sink.Note(FindingCatalogue.UnitNotApplied.At(At(number), ("title", text)));
            }
        }
    }

    /// <summary>What is said of the cells that each record of a wide row has, and of the value of one.</summary>
    /// <remarks>A record is given nothing of the values of others: a row of formulas would otherwise be looked through once for each of them.</remarks>
    private (IReadOnlyList<CellFinding> OfRow, Dictionary<int, List<CellFinding>>? OfCell) Split(IReadOnlyList<CellFinding>? findings)
    {
        if (findings is null || findings.Count == 0)
        {
            return ([], null);
        }

        var ofRow = new List<CellFinding>();
        var ofCell = new Dictionary<int, List<CellFinding>>();
        foreach (var finding in findings)
        {
            if (!IsValueCell(finding.Cell))
            {
                ofRow.Add(finding);
            }
            else if (ofCell.TryGetValue(finding.Cell, out var list))
            {
                list.Add(finding);
            }
            else
            {
                ofCell.Add(finding.Cell, [finding]);
            }
        }

        return (ofRow, ofCell);
    }

    /// <summary>Whether a cell is the value of a record of a wide row, and not of all its records.</summary>
    internal bool IsValueCell(int cell) => (uint)cell < (uint)isValueCell.Length && isValueCell[cell];

    /// <summary>Whether a wide row without a value is words and no row to be filled: something stands in it, and not all that a record must have.</summary>
    private bool IsTitle(ReadOnlySpan<byte> content, ReadOnlySpan<Range> cells)
    {
        var lacks = false;
        foreach (var column in Schema.Columns)
        {
            lacks |= column.IsRequired && IndexOf(column) is var cell and >= 0 && IsBlank(content[cells[cell]]);
        }

        if (!lacks)
        {
            return false;
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

    private bool IsBanner(ReadOnlySpan<byte> content, ReadOnlySpan<Range> cells)
    {
        // A row of a small table, or one that would do as a record, is never taken for a banner.
        if (CellCount < 3 || content[cells[0]].IndexOf((byte)' ') < 0)
        {
            return false;
        }

        for (var i = 1; i < cells.Length; i++)
        {
            if (!IsBlank(content[cells[i]]))
            {
                return false;
            }
        }

        if (!Encoding.UTF8.GetString(content[cells[0]]).AsSpan().Trim().ContainsAny(' ', '\u00A0'))
        {
            return false;
        }

        return IsWide || Schema.Columns.Any(column => column.IsRequired && IndexOf(column) != 0);
    }

    private void TakeOffApostrophes(Span<byte> content, Span<Range> cells)
    {
        foreach (var name in Encoding.UTF8.GetString(content[cells[escapedCell]]).Split(';', StringSplitOptions.TrimEntries))
        {
            if (Schema.Find(name) is { } column && IndexOf(column) is var cell and >= 0)
            {
                var typed = content[cells[cell]];
                var bare = Encoding.UTF8.GetBytes(InertText.Unescape(Encoding.UTF8.GetString(typed)));
                if (bare.Length < typed.Length)
                {
                    bare.CopyTo(typed);
                    cells[cell] = cells[cell].Start..(cells[cell].Start.Value + bare.Length);
                }
            }
        }
    }
}
