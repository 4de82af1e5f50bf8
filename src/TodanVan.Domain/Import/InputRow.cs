using System.Text.Unicode;

using Ardalis.GuardClauses;

namespace TodanVan.Domain.Import;

/// <summary>One record of input as a reader hands it over: UTF-8 cells, its place, and its bytes as they stood in the document.</summary>
/// <remarks>It lives on the stack and borrows the reader's buffers: it is valid only during the call that receives it.</remarks>
public readonly ref struct InputRow
{
    private readonly ReadOnlySpan<byte> content;
    private readonly ReadOnlySpan<Range> cells;

    /// <summary>Makes a record.</summary>
    /// <param name="header">The header of its table.</param>
    /// <param name="number">The physical line on which the record starts, the header's being 1; for JSON the element's index from 1.</param>
    /// <param name="raw">The record's bytes as they stood in the document, for quarantine.</param>
    /// <param name="content">A buffer with the cells' unquoted UTF-8 bytes.</param>
    /// <param name="cells">The range of each cell in <paramref name="content"/>.</param>
    /// <param name="jsonPointer">The JSON pointer of the record, where the document is JSON and the pointer is not its number's.</param>
    /// <param name="findings">What the reader has to say of single cells; nothing when null.</param>
    /// <exception cref="ArgumentException">The header is null or the number less than 1.</exception>
    public InputRow(
        InputHeader header,
        int number,
        ReadOnlySpan<byte> raw,
        ReadOnlySpan<byte> content,
        ReadOnlySpan<Range> cells,
        string? jsonPointer = null,
        IReadOnlyList<CellFinding>? findings = null)
    {
        Header = Guard.Against.Null(header);
        Number = Guard.Against.NegativeOrZero(number);
        Raw = raw;
        OwnPointer = jsonPointer;
        Findings = findings ?? [];
        this.content = content;
        this.cells = cells;
    }

    /// <summary>The header of the record's table.</summary>
    public InputHeader Header { get; }

    /// <summary>The physical line on which the record starts, the header's being 1; for JSON the element's index from 1.</summary>
    public int Number { get; }

    /// <summary>The record's bytes as they stood in the document.</summary>
    public ReadOnlySpan<byte> Raw { get; }

    /// <summary>The JSON pointer of the record, or null.</summary>
    public string? JsonPointer => OwnPointer ?? Header.PointerOf(Number);

    /// <summary>What the reader has to say of single cells.</summary>
    public IReadOnlyList<CellFinding> Findings { get; }

    /// <summary>How many cells the record has, which may differ from what the header promises.</summary>
    public int CellCount => cells.Length;

    /// <summary>The JSON pointer as it was given; null where the header knows it by the number.</summary>
    internal string? OwnPointer { get; }

    /// <summary>Whether this is another cell of the wide row that was handed over just before: its bytes are the same, and known to be UTF-8.</summary>
    internal bool IsFurther { get; init; }

    /// <summary>Whether each cell is UTF-8. Valid raw bytes do not tell: a reader need not cut the cells out of them.</summary>
    internal bool HasValidCells
    {
        get
        {
            foreach (var cell in cells)
            {
                if (!Utf8.IsValid(content[cell]))
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>The UTF-8 bytes of a column's cell.</summary>
    /// <param name="column">A column of the table.</param>
    /// <returns>
    /// The bytes, unquoted and untrimmed; those of the header where the column stands there; empty when the table or the record
    /// has no such cell.
    /// </returns>
    /// <exception cref="ArgumentException">The column is null or of another table.</exception>
    public ReadOnlySpan<byte> this[TableColumn column]
    {
        get
        {
            var index = Header.IndexOf(column);
            if (index == InputHeader.InHeader)
            {
                return Header.FixedText(column);
            }

            return index >= 0 && index < cells.Length ? content[cells[index]] : [];
        }
    }
}
