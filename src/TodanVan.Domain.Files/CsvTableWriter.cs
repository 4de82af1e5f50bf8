using System.Buffers;
using System.Globalization;
using System.Text;

using Ardalis.GuardClauses;

namespace TodanVan.Domain.Files;

/// <summary>Writes a table as CSV: the same rows are always the same bytes, and <see cref="CsvRows"/> reads the same cells again, of rows that have something.</summary>
/// <remarks>
/// UTF-8 without a byte order mark, commas, LF after every line, RFC 4180. A cell is quoted only where it must be: it has a quotation
/// mark, a line break or a character that could be taken for a separator, or it is the only cell of its row and the line would be
/// blank. A row of several cells without anything in them is a blank line to a reader, and one that repeats the names of the columns is their header once more.
/// </remarks>
public static class CsvTableWriter
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",;|\t\"\r\n");
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Writes a table.</summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="columns">The names for the header line; at least one.</param>
    /// <param name="rows">The rows, each with a cell for every column; null is an empty cell.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// There is no column, a row has more or fewer cells than columns, or a text has a NUL or half of a surrogate pair, which no
    /// reader would give back. What stands before it may have been written.
    /// </exception>
    public static void Write(Stream stream, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string?>> rows)
    {
        Guard.Against.Null(stream);
        Guard.Against.NullOrEmpty(columns);
        Guard.Against.Null(rows);

        using var writer = new StreamWriter(stream, Strict, bufferSize: 1 << 16, leaveOpen: true);
        WriteLine(writer, columns);
        foreach (var row in rows)
        {
            if (row is null || row.Count != columns.Count)
            {
                throw new ArgumentException($"A row must have {columns.Count} cells.", nameof(rows));
            }

            WriteLine(writer, row);
        }
    }

    /// <summary>A row as its line, without the line end; what no text document can have is replaced.</summary>
    internal static byte[] Line(IReadOnlyList<string> cells)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        WriteCells(writer, cells);
        return Encoding.UTF8.GetBytes(writer.ToString());
    }

    private static void WriteLine(StreamWriter writer, IReadOnlyList<string?> cells)
    {
        WriteCells(writer, cells);
        writer.Write('\n');
    }

    private static void WriteCells(TextWriter writer, IReadOnlyList<string?> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0)
            {
                writer.Write(',');
            }

            WriteCell(writer, cells[i] ?? "", alone: cells.Count == 1);
        }
    }

    private static void WriteCell(TextWriter writer, string cell, bool alone)
    {
        if (cell.Contains('\0', StringComparison.Ordinal))
        {
            throw new ArgumentException("A cell has a NUL, which no text document may have.", nameof(cell));
        }

        if (cell.AsSpan().ContainsAny(Special) || (alone && cell.AsSpan().Trim(' ').IsEmpty))
        {
            writer.Write('"');
            writer.Write(cell.Replace("\"", "\"\"", StringComparison.Ordinal));
            writer.Write('"');
        }
        else
        {
            writer.Write(cell);
        }
    }
}
