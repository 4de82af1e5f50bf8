using System.Text;
using System.Text.Unicode;

namespace TodanVan.Domain.Import;

/// <summary>Checks that hold for every row of every table, and text from its cells.</summary>
internal static class CellReader
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Sets a row aside when it has too many or too few cells, or is not UTF-8.</summary>
    /// <returns>Whether the row's cells can be read.</returns>
    public static bool Check(in InputRow row, int ordinal, RowJournal journal)
    {
        if (!Utf8.IsValid(row.Raw))
        {
            journal.SetAside(ordinal, FindingCatalogue.InvalidUtf8.At(journal.SourceOf(ordinal)));
            return false;
        }

        if (row.CellCount != row.Header.CellCount)
        {
            var descriptor = row.CellCount > row.Header.CellCount ? FindingCatalogue.TooManyCells : FindingCatalogue.TooFewCells;
            journal.SetAside(
                ordinal,
                descriptor.At(journal.SourceOf(ordinal), ("cells", Invariant(row.CellCount)), ("expected", Invariant(row.Header.CellCount))));
            return false;
        }

        return true;
    }

    /// <summary>The text of a cell without the white space around it; null when nothing, or only white space of any alphabet, is left.</summary>
    public static string? Text(in InputRow row, TableColumn column)
    {
        var bytes = Trim(row[column]);
        var text = bytes.IsEmpty ? null : Strict.GetString(bytes);
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    /// <summary>The same in a caller's buffer when it fits, else in a new one; empty when nothing is left.</summary>
    public static ReadOnlySpan<char> Characters(ReadOnlySpan<byte> cell, Span<char> buffer)
    {
        var bytes = Trim(cell);
        ReadOnlySpan<char> text = bytes.Length <= buffer.Length ? buffer[..Strict.GetChars(bytes, buffer)] : Strict.GetString(bytes).AsSpan();
        return text.IsWhiteSpace() ? [] : text;
    }

    /// <summary>The items of a cell in which <c>;</c> separates them; blank items are left out.</summary>
    public static IReadOnlyList<string> Items(string? cell) =>
        cell is null ? [] : cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    // ASCII white space and the no-break space (C2 A0), which word processors leave behind.
    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> cell)
    {
        while (true)
        {
            if (!cell.IsEmpty && IsSpace(cell[0]))
            {
                cell = cell[1..];
            }
            else if (!cell.IsEmpty && IsSpace(cell[^1]))
            {
                cell = cell[..^1];
            }
            else if (cell.StartsWith("\u00A0"u8))
            {
                cell = cell[2..];
            }
            else if (cell.EndsWith("\u00A0"u8))
            {
                cell = cell[..^2];
            }
            else
            {
                return cell;
            }
        }
    }

    private static bool IsSpace(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
}
