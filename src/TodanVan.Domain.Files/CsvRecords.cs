using CsvHelper;

using TodanVan.Domain.Import;

namespace TodanVan.Domain.Files;

/// <summary>Takes the records after the header to the sink, each of them once.</summary>
internal sealed class CsvRecords(ReadOnlyMemory<byte> bytes, InputHeader header, IInputRowSink sink, FileLimits limits)
{
    // Lines that are noted as soon as a record follows them.
    private readonly List<int> blankLines = [];

    private Range[] cells = new Range[header.CellCount];
    private byte[] unquoted = [];

    private readonly char separator = header.Separator ?? ',';

    private int taken;

    public void ReadAll(CsvReader reader)
    {
        while (reader.Read())
        {
            var (start, number) = (checked((int)reader.ByteOffset), checked((int)reader.LineNumber));
            if (!HasRoom(reader, start, number))
            {
                return;
            }

            var fault = CsvQuotes.FaultOf(reader);
            if (fault is null || reader.RawRecord.IndexOfAny((byte)'\r', (byte)'\n') < 0)
            {
                if (!Take(reader, start, number, fault))
                {
                    return;
                }
            }
            else if (!ReadLineByLine(start, reader.RawRecord.Length, number))
            {
                return;
            }
        }
    }

    /// <summary>Takes the lines of a record that is none as records of their own; false when the rest was set aside.</summary>
    private bool ReadLineByLine(int start, int length, int number)
    {
        // The line end before the record goes along as an empty line, so that a reader never starts at the record itself: it would take
        // bytes that look like a byte order mark for one.
        var slice = bytes.Slice(start - 1, length + 1);
        using var reader = CsvReader.Create(slice, CsvRows.Options(separator, lineBreaksInQuotes: false));
        reader.Read();
        while (reader.Read())
        {
            var line = checked(number + (int)reader.LineNumber - 2);
            var lineStart = checked(start - 1 + (int)reader.ByteOffset);
            if (!HasRoom(reader, lineStart, line) || !Take(reader, lineStart, line, CsvQuotes.FaultOf(reader)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether one more record may come; if not, all from it on is set aside as one.</summary>
    private bool HasRoom(CsvReader reader, int start, int number)
    {
        if (taken < limits.MaxRecords || CsvRows.IsBlank(reader, separator))
        {
            return true;
        }

        RejectFrom(start, FindingCatalogue.TooManyRecords.In(header.Document, number, ("limit", CellReader.Invariant(limits.MaxRecords))));
        return false;
    }

    /// <summary>Sets aside all that is left as one record.</summary>
    private void RejectFrom(int start, Finding reason) => sink.Reject(bytes[start..].Span.TrimEnd("\r\n \t"u8), reason);

    /// <summary>Takes a record; false when it begins another table, and all from it on was set aside.</summary>
    private bool Take(CsvReader reader, int start, int number, FindingDescriptor? fault)
    {
        if (CsvRows.IsBlank(reader, separator))
        {
            blankLines.Add(number);
            return true;
        }

        foreach (var line in blankLines)
        {
            sink.Note(FindingCatalogue.BlankLine.In(header.Document, line));
        }

        blankLines.Clear();
        taken++;
        if (reader.RawRecord.Length > limits.MaxRecordBytes)
        {
            sink.Reject(reader.RawRecord, FindingCatalogue.RecordTooLong.In(
                header.Document, number, ("limit", CellReader.Invariant(limits.MaxRecordBytes))));
        }
        else if (reader.FieldCount > limits.MaxCells)
        {
            sink.Reject(reader.RawRecord, FindingCatalogue.TooManyRecords.In(
                header.Document, number, ("limit", CellReader.Invariant(limits.MaxCells))));
        }
        else if (fault is not null)
        {
            sink.Reject(reader.RawRecord, fault.In(header.Document, number));
        }
        else
        {
            if (CsvQuotes.HasBareQuote(reader))
            {
                sink.Note(FindingCatalogue.QuoteInCell.In(header.Document, number));
            }

            if (!Add(reader, number))
            {
                RejectFrom(start, FindingCatalogue.AnotherTable.In(header.Document, number));
                return false;
            }
        }

        return true;
    }

    private bool Add(CsvReader reader, int number)
    {
        var raw = reader.RawRecord;
        var count = reader.FieldCount;
        if (cells.Length < count)
        {
            cells = new Range[count];
        }

        // Without quotation marks the record is its own content: its cells lie side by side, one separator apart.
        var quoted = raw.IndexOf((byte)'"') >= 0;
        if (quoted && unquoted.Length < raw.Length)
        {
            unquoted = new byte[raw.Length];
        }

        var position = 0;
        for (var i = 0; i < count; i++)
        {
            var cell = reader.GetSpan(i);
            cells[i] = position..(position + cell.Length);
            if (quoted)
            {
                cell.CopyTo(unquoted.AsSpan(position));
                position += cell.Length;
            }
            else
            {
                position += cell.Length + 1;
            }
        }

        return header.Push(sink, number, raw, quoted ? unquoted : raw, cells.AsSpan(0, count));
    }
}
