using System.Text;
using System.Text.Unicode;

using Ardalis.GuardClauses;

using CsvHelper;

using TodanVan.Domain.Import;

namespace TodanVan.Domain.Files;

/// <summary>Writes the records that an import set aside as a table, so that they can be mended in a spreadsheet and read again.</summary>
/// <remarks>
/// <para>It is a CSV table as <see cref="CsvTableWriter"/> writes it, with all columns of its kind and those of
/// <see cref="QuarantineColumns"/>: why a record was set aside, where it stood, and, of a record that could not be cut into cells or has none filled, its
/// bytes (<c>base64:</c> and their Base64 form where they are not UTF-8). A record of a wide table is one long row.</para>
/// <para>A cell that a spreadsheet might take for a formula is written with an apostrophe in front, and the column <c>escaped</c> names the
/// columns in which that was done. Readers take those apostrophes off again and pass over the other added columns, so that what was mended
/// is read as it was before, and what was not is set aside again for the same reason.</para>
/// <para>A cell whose document says more than its text does (a number shown as a percentage, a formula without a result, a blank under a merged cell) is withheld: it is written
/// as <c>#TDV0440 0,5</c>, the code of its finding and what it holds, and a table with such a cell sets the row aside (<c>TDV0158</c>) until a value is put there.</para>
/// </remarks>
public static class QuarantineFile
{
    /// <summary>Writes records.</summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="schema">The kind of table.</param>
    /// <param name="rows">The records, of any documents of that kind, for example <see cref="ImportResult{T}.QuarantinedRows"/>.</param>
    /// <param name="numbers">The convention in which JSON numbers are written; that of the import.</param>
    /// <param name="language">The language of the reasons; Vietnamese unless said otherwise.</param>
    /// <exception cref="ArgumentException">An argument or a record is null, or the convention is undefined.</exception>
    public static void Write(
        Stream stream,
        TableSchema schema,
        IReadOnlyList<QuarantinedRow> rows,
        NumberConvention numbers = NumberConvention.Vietnamese,
        Language language = Language.Vietnamese)
    {
        Guard.Against.Null(stream);
        Guard.Against.Null(schema);
        Guard.Against.Null(rows);
        if (!Enum.IsDefined(numbers))
        {
            throw new ArgumentOutOfRangeException(nameof(numbers), numbers, "Not a number convention.");
        }

        string[] columns = [.. schema.Columns.Select(static column => column.Name), .. QuarantineColumns.Names];
        CsvTableWriter.Write(stream, columns, rows.Select(row => Line(Guard.Against.Null(row, nameof(rows)), columns, schema, numbers, language)));
    }

    private static string?[] Line(QuarantinedRow row, string[] columns, TableSchema schema, NumberConvention numbers, Language language)
    {
        var line = new string?[columns.Length];
        var cells = CellsOf(row, schema, numbers);
        if (cells is not null)
        {
            foreach (var column in schema.Columns)
            {
                line[column.Ordinal] = row.FaultOf(column) is { } code ? QuarantineColumns.Withhold(code, cells[column.Ordinal]) : cells[column.Ordinal];
            }
        }

        var added = schema.Columns.Count;
        line[added] = string.Join("; ", row.Reasons.Select(reason => $"{reason.Code} {reason.ToText(language)}").Distinct(StringComparer.Ordinal));
        line[added + 1] = row.Source?.ToString();
        line[added + 2] = cells is null ? RawText(row.Raw.Span) : null;

        var escaped = new List<string>();
        for (var i = 0; i < line.Length; i++)
        {
            line[i] = Writable(line[i]);
            if (line[i] is { } cell && InertText.Escape(cell) is var inert && inert.Length > cell.Length)
            {
                line[i] = inert;
                escaped.Add(columns[i]);
            }
        }

        line[added + 3] = escaped.Count == 0 ? null : string.Join("; ", escaped);
        return line;
    }

    /// <summary>What no text document can have, a NUL or half of a surrogate pair, as a reason that a program gave may quote it, is replaced.</summary>
    private static string? Writable(string? text)
    {
        if (text is null || (!text.Contains('\0', StringComparison.Ordinal) && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')))
        {
            return text;
        }

        var sound = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            sound.Append(rune.Value == 0 ? "\uFFFD" : rune.ToString());
        }

        return sound.ToString();
    }

    /// <summary>The cells in the order of the schema; null when the record cannot be cut into those that its header promises, or none is filled.</summary>
    private static string?[]? CellsOf(QuarantinedRow row, TableSchema schema, NumberConvention numbers)
    {
        if (row.Header is not { } header || header.Schema.Columns != schema.Columns)
        {
            return null;
        }

        var cells = header.Separator is { } separator ? Cut(row.Raw, header, separator) : CutJson(row.Raw, header, numbers);

        // A row of a quarantine file that was not mended may have nothing but its bytes, in a column that is no cell of the table.
        return cells is null
            || Array.Exists(cells, static cell => cell?.Contains('\0', StringComparison.Ordinal) == true)
            || (Array.TrueForAll(cells, string.IsNullOrWhiteSpace) && !schema.Columns.Any(column => row.FaultOf(column) is not null))
            ? null
            : cells;
    }

    private static string?[]? Cut(ReadOnlyMemory<byte> raw, InputHeader header, char separator)
    {
        if (!Utf8.IsValid(raw.Span))
        {
            return null;
        }

        // A line end before the record keeps a reader from taking its first bytes for a byte order mark.
        byte[] document = [(byte)'\n', .. raw.Span];
        using var reader = CsvReader.Create(document, CsvRows.Options(separator));
        if (!reader.Read() || !reader.Read() || reader.FieldCount != header.CellCount)
        {
            return null;
        }

        // Handed over as when it was read, so that a quarantine file that was read again loses its apostrophes.
        var sink = new OneRow(header);
        var ranges = new Range[reader.FieldCount];
        var content = new byte[raw.Length];
        var used = 0;
        for (var i = 0; i < ranges.Length; i++)
        {
            var cell = reader.GetSpan(i);
            cell.CopyTo(content.AsSpan(used));
            ranges[i] = used..(used + cell.Length);
            used += cell.Length;
        }

        header.Push(sink, 1, raw.Span, content, ranges);
        return sink.Cells;
    }

    private static string?[]? CutJson(ReadOnlyMemory<byte> raw, InputHeader header, NumberConvention numbers)
    {
        using var document = new MemoryStream([(byte)'[', .. raw.Span, (byte)']']);
        var sink = new OneRow(header);
        JsonRows.Read(document, "json", sink, numbers);
        return sink.Cells;
    }

    private static string RawText(ReadOnlySpan<byte> raw) =>
        Utf8.IsValid(raw) && !raw.Contains((byte)0) ? Encoding.UTF8.GetString(raw) : $"base64:{Convert.ToBase64String(raw)}";

    /// <summary>Keeps the cells of the one row that it is given.</summary>
    private sealed class OneRow(InputHeader header) : IInputRowSink
    {
        public TableSchema Schema => header.Schema;

        public string?[]? Cells { get; private set; }

        public string? TextWhereAbsent(TableColumn column) => header.TextWhereAbsent(column);

        public void Add(in InputRow row)
        {
            var cells = new string?[Schema.Columns.Count];
            foreach (var column in Schema.Columns)
            {
                cells[column.Ordinal] = Encoding.UTF8.GetString(row[column]);
            }

            Cells = cells;
        }

        public void Reject(ReadOnlySpan<byte> raw, Finding reason) => Cells = null;

        public void Note(Finding finding)
        {
            // What there is to say of the record has been said when it was read.
        }
    }
}
