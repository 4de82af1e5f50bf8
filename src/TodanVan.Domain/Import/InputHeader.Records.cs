using System.Buffers;
using System.Text;
using System.Text.Unicode;

using Ardalis.GuardClauses;

namespace TodanVan.Domain.Import;

/// <content>Records: of a wide table, one for each filled cell.</content>
public sealed partial class InputHeader
{
    private TableColumn ValueColumn => Schema.Columns.First(static column => column.Content == ColumnContent.Number);

    /// <summary>Hands a record of this table to a sink.</summary>
    /// <remarks>
    /// <para>Of a wide table each cell that is filled is a record; a blank one is none, since the months to come are not reported as
    /// missing. A record that cannot be cut is handed over once.</para>
    /// <para>A row with nothing but words in its first cell, in a table that needs more, is a banner: noted (<c>TDV0125</c>), and no
    /// record. Where the table is a quarantine file that was mended, the apostrophes that made its cells inert are taken off.</para>
    /// </remarks>
    /// <param name="sink">What takes the record.</param>
    /// <param name="number">The row.</param>
    /// <param name="raw">The record's bytes as they stood in the document.</param>
    /// <param name="content">A buffer with the cells' unquoted UTF-8 bytes.</param>
    /// <param name="cells">The range of each cell in <paramref name="content"/>.</param>
    /// <param name="findings">What the reader has to say of single cells.</param>
    /// <exception cref="ArgumentException">The sink is null, or the row less than 1.</exception>
    public void Push(
        IInputRowSink sink,
        int number,
        ReadOnlySpan<byte> raw,
        ReadOnlySpan<byte> content,
        ReadOnlySpan<Range> cells,
        IReadOnlyList<CellFinding>? findings = null)
    {
        Guard.Against.Null(sink);
        Guard.Against.NegativeOrZero(number);

        // Most rows are records of a long table, and no title: whether they are text is for the sink to look at, once.
        var isPlain = !IsWide && escapedCell < 0 && (cells.IsEmpty || content[cells[0]].IndexOf((byte)' ') < 0);
        if (isPlain || cells.Length != CellCount || !Utf8.IsValid(raw))
        {
            sink.Add(new InputRow(IsWide ? wide[0] : this, number, raw, content, cells, null, findings));
            return;
        }

        if (IsBanner(content, cells))
        {
            sink.Note(FindingCatalogue.BannerRow.At(At(number)));
            return;
        }

        if (escapedCell >= 0 && content[cells[escapedCell]].Length > 0)
        {
            var bare = ArrayPool<Range>.Shared.Rent(cells.Length);
            cells.CopyTo(bare);
            TakeOffApostrophes(content, bare.AsSpan(0, cells.Length));
            PushCells(sink, number, raw, content, bare.AsSpan(0, cells.Length), findings);
            ArrayPool<Range>.Shared.Return(bare);
            return;
        }

        PushCells(sink, number, raw, content, cells, findings);
    }

    private static bool IsBlank(ReadOnlySpan<byte> cell) => cell.IsEmpty || Encoding.UTF8.GetString(cell).AsSpan().Trim().IsEmpty;

    private void PushCells(
        IInputRowSink sink, int number, ReadOnlySpan<byte> raw, ReadOnlySpan<byte> content, ReadOnlySpan<Range> cells, IReadOnlyList<CellFinding>? findings)
    {
        if (!IsWide)
        {
            sink.Add(new InputRow(this, number, raw, content, cells, null, findings));
            return;
        }

        foreach (var view in wide)
        {
            var cell = view.IndexOf(view.ValueColumn);
            if (!IsBlank(content[cells[cell]]) || findings?.Any(finding => finding.Cell == cell) == true)
            {
                sink.Add(new InputRow(view, number, raw, content, cells, null, findings));
            }
        }
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

    private void TakeOffApostrophes(ReadOnlySpan<byte> content, Span<Range> cells)
    {
        foreach (var name in Encoding.UTF8.GetString(content[cells[escapedCell]]).Split(';', StringSplitOptions.TrimEntries))
        {
            if (Schema.Find(name) is { } column && IndexOf(column) is var cell and >= 0 && content[cells[cell]] is [(byte)'\'', ..])
            {
                cells[cell] = (cells[cell].Start.Value + 1)..cells[cell].End;
            }
        }
    }
}
