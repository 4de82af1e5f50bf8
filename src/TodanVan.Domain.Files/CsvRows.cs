using System.Text;
using System.Text.Unicode;

using Ardalis.GuardClauses;

using CsvHelper;

using TodanVan.Domain.Import;

namespace TodanVan.Domain.Files;

/// <summary>Reads the records of a CSV document into a builder.</summary>
/// <remarks>
/// <para>The form is RFC 4180 in UTF-8, with or without a byte order mark; CR LF, LF and CR each end a line, and the last line need not
/// end. The separator is the one of <c>,</c> <c>;</c> tab and <c>|</c> under which the header names most columns of the table, the
/// comma where two name as many. Cells are handed over unquoted and untrimmed.</para>
/// <para>Every record after the header reaches the sink exactly once, as <see cref="IInputRowSink.Add"/> or as
/// <see cref="IInputRowSink.Reject"/>, with its bytes as they stood, less the line end. A line with nothing but spaces and tabs in its
/// cells, such as <c>,,,</c> or <c>"","",""</c>, is no record: it is noted (<c>TDV0112</c>) where a record follows it, and passed over before the header and at the end. A quoted
/// cell alone on its line is a record, be it empty: so a table of one column has a blank.</para>
/// <para>The header is the first of the first 50 lines that names all columns that must be there, or else the one that names most, or two
/// such lines (<see cref="HeaderPlace"/>); what stands above it is noted as titles (<c>TDV0125</c>), or warned of where it looks like a record (<c>TDV0162</c>). Rows of the form below it are noted
/// likewise (<see cref="InputHeader.Push"/>): a row with nothing but words in its first cell or with nothing in the columns of the table, the header once more, the numbers of its
/// columns. From the header of another table on all is rejected as one record (<c>TDV0161</c>). A table may be wide (<see cref="InputHeader.IsWide"/>).</para>
/// <para>A quotation mark encloses a whole cell or, doubled, stands within such a cell (RFC 4180, rules 5 to 7). Within a cell that begins
/// with something else it is text, as in <c>37.8"N</c>, and noted (<c>TDV0135</c>). Elsewhere it is a fault: reading it as text would have
/// to guess whether the separators and line breaks around it are text too. A faulty record on one
/// line is rejected whole. One that goes over several lines may have swallowed its neighbours, so those lines are read again, each
/// as a record of its own: a quoted cell that does not end on its line is then <c>TDV0111</c>, another misplaced quotation mark
/// <c>TDV0113</c>, and the lines between are read as usual.</para>
/// <para>The document is held in memory while it is read.</para>
/// </remarks>
public static class CsvRows
{
    /// <summary>Reads a document to its end.</summary>
    /// <param name="stream">The document, from its current position; it stays open.</param>
    /// <param name="document">The name of the document, as findings will give it.</param>
    /// <param name="sink">What takes the records; its schema says which columns there are.</param>
    /// <param name="limits">The limits, or null for <see cref="FileLimits.Default"/>.</param>
    /// <returns>
    /// The header with what there is to say about it. There is no value, and the sink has been told nothing, when nothing can be read: the
    /// document is too large (<c>TDV0133</c>), empty (<c>TDV0102</c>), has a NUL or a header that is not UTF-8 (<c>TDV0103</c>), or has a header that is too long
    /// (<c>TDV0110</c>) or too wide (<c>TDV0134</c>), whose quotation marks are wrong (<c>TDV0111</c>, <c>TDV0113</c>), in which a required column is missing
    /// (<c>TDV0104</c>) or a column stands twice (<c>TDV0106</c>), or whose columns contradict each other (<c>TDV0124</c>, <c>TDV0153</c>). With a value, columns that are not
    /// used are noted (<c>TDV0105</c>, <c>TDV0154</c>); the sink is told of records that are too long (<c>TDV0110</c>), too many or too wide (<c>TDV0134</c>), of another table (<c>TDV0161</c>) or whose quotation
    /// marks are wrong (<c>TDV0111</c>, <c>TDV0113</c>), and of blank lines (<c>TDV0112</c>), titles (<c>TDV0125</c>), rows above the header (<c>TDV0162</c>) and quotation marks within cells (<c>TDV0135</c>).
    /// </returns>
    /// <exception cref="ArgumentException">An argument is null, or the document's name is blank.</exception>
    /// <exception cref="IOException">The stream fails or holds more than an array can (2 GiB).</exception>
    public static Result<InputHeader> Read(Stream stream, string document, IInputRowSink sink, FileLimits? limits = null)
    {
        Guard.Against.Null(stream);
        Guard.Against.NullOrWhiteSpace(document);
        Guard.Against.Null(sink);
        limits ??= FileLimits.Default;

        if (DocumentBytes.Read(stream, limits) is not { } bytes)
        {
            return DocumentBytes.TooLarge(document, limits);
        }

        // A NUL is in no text; and a byte order mark of UTF-16, FF FE or FE FF, would make the CSV library transcode.
        var nul = bytes.Span.IndexOf((byte)0);
        if (nul >= 0 || (!bytes.IsEmpty && bytes.Span[0] >= 0xFE))
        {
            var line = DocumentBytes.LineAt(bytes.Span, Math.Max(nul, 0));
            return DocumentFindings.Nothing(FindingCatalogue.DocumentNotText, document, line, ("document", document));
        }

        var (separator, place) = CsvHeaderSearch.Find(bytes, sink, limits);
        if (place is null)
        {
            return DocumentFindings.Nothing(FindingCatalogue.DocumentEmpty, document, null, ("document", document));
        }

        var row = place.Line.Row;
        using var reader = CsvReader.Create(bytes, Options(separator));
        while (reader.Read() && reader.LineNumber < row)
        {
            // What stands above the records has been read already.
        }

        if (!Utf8.IsValid(reader.RawRecord))
        {
            return DocumentFindings.Nothing(FindingCatalogue.DocumentNotText, document, row, ("document", document));
        }

        if (reader.RawRecord.Length > limits.MaxRecordBytes)
        {
            return DocumentFindings.Nothing(
                FindingCatalogue.RecordTooLong, document, row, ("limit", CellReader.Invariant(limits.MaxRecordBytes)));
        }

        if (reader.FieldCount > limits.MaxCells)
        {
            return DocumentFindings.Nothing(
                FindingCatalogue.TooManyRecords, document, row, ("limit", CellReader.Invariant(limits.MaxCells)));
        }

        if (CsvQuotes.FaultOf(reader) is { } fault)
        {
            return DocumentFindings.Nothing(fault, document, row);
        }

        var header = InputHeader.Map(sink, document, null, place, separator);
        if (header.HasValue)
        {
            place.NoteTitles(sink, document, null);
            new CsvRecords(bytes, header.Value, sink, limits).ReadAll(reader);
        }

        return header;
    }

    internal static CsvReaderOptions Options(char separator, bool lineBreaksInQuotes = true) => new()
    {
        // Each of these differs from the default, under which records are skipped, joined or renumbered in silence.
        Separator = separator,
        HasHeader = false,
        SkipEmptyLines = false,
        TrackLineNumbers = true,
        AllowLineBreaksInQuotes = lineBreaksInQuotes,
    };

    /// <summary>Whether a record is a blank line: cells with nothing but spaces and tabs in them. One quoted cell alone is a record, be it empty.</summary>
    internal static bool IsBlank(CsvReader reader, char separator)
    {
        var raw = reader.RawRecord;
        if (raw.IndexOfAnyExcept([(byte)' ', (byte)'\t', (byte)separator, (byte)'"']) >= 0)
        {
            return false;
        }

        if (!raw.Contains((byte)'"'))
        {
            return true;
        }

        if (reader.FieldCount == 1 || CsvQuotes.FaultOf(reader) is not null)
        {
            return false;
        }

        for (var i = 0; i < reader.FieldCount; i++)
        {
            if (reader.GetSpan(i).IndexOfAnyExcept((byte)' ', (byte)'\t') >= 0)
            {
                return false;
            }
        }

        return true;
    }

    internal static string[] Cells(CsvReader reader)
    {
        var cells = new string[reader.FieldCount];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = Encoding.UTF8.GetString(reader.GetSpan(i));
        }

        return cells;
    }
}
