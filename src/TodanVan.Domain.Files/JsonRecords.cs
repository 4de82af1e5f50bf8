using System.Buffers;
using System.Text;
using System.Text.Json;

using TodanVan.Domain.Import;
using TodanVan.Domain.Serialization;

namespace TodanVan.Domain.Files;

/// <summary>Takes the elements of a JSON array to the sink, each of them once.</summary>
/// <remarks>
/// An element is read when all of it is in the window. One that is not is read again from its beginning when more is; what was said of it by
/// then is not said twice.
/// </remarks>
internal sealed class JsonRecords
{
    // More than an excerpt has.
    private const int BytesOfExcerpt = 192;

    private static readonly SearchValues<byte> Between = SearchValues.Create(" \t\r\n,]"u8);

    private readonly InputHeader header;
    private readonly IInputRowSink sink;
    private readonly NumberConvention numbers;
    private readonly FileLimits limits;

    // What stood at each place of the element before: elements of one document mostly have the same names in the same order.
    private readonly List<(byte[] Name, TableColumn? Column)> layout = [];
    private readonly HashSet<string> unknownNames = new(StringComparer.Ordinal);
    private readonly Range[] cells;
    private readonly bool[] filled;
    private readonly int[] properties;

    // What a column holds in an element that does not have it; nothing for most.
    private readonly byte[]?[] absent;

    private byte[] content = new byte[256];
    private int used;
    private long rest;
    private int index;

    public JsonRecords(InputHeader header, IInputRowSink sink, NumberConvention numbers, FileLimits limits)
    {
        this.header = header;
        this.sink = sink;
        this.numbers = numbers;
        this.limits = limits;
        cells = new Range[header.CellCount];
        filled = new bool[header.CellCount];
        properties = new int[header.CellCount];
        absent = [.. header.Schema.Columns.Select(column => header.TextWhereAbsent(column) is { } text ? Encoding.UTF8.GetBytes(text) : null)];
    }

    private enum Progress
    {
        /// <summary>The window ends within an element.</summary>
        NeedsMore,

        /// <summary>There is nothing more to read.</summary>
        Done,
    }

    public void ReadAll(WindowedDocument document)
    {
        var state = new JsonReaderState(new JsonReaderOptions { MaxDepth = limits.MaxDepth });
        try
        {
            while (ReadWindow(document, ref state, out var consumed) == Progress.NeedsMore)
            {
                document.Advance(consumed);
            }
        }
        catch (JsonException exception)
        {
            Stop(document, exception);
        }
    }

    private Progress ReadWindow(WindowedDocument document, ref JsonReaderState state, out int consumed)
    {
        var window = document.Window;
        var reader = new Utf8JsonReader(window, document.IsLast, state);
        while (true)
        {
            var before = reader;
            if (!reader.Read())
            {
                (state, consumed) = (reader.CurrentState, (int)reader.BytesConsumed);
                return document.IsLast ? Progress.Done : Progress.NeedsMore;
            }

            // The array is the root: what stands in it is one deeper, its own brackets are not. Nothing may follow it.
            if (reader.CurrentDepth > 0 || reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.EndArray))
            {
                if (index == limits.MaxRecords)
                {
                    sink.Reject(document.Read(document.Start + reader.TokenStartIndex), FindingCatalogue.TooManyRecords.At(
                        Place(index, null), ("limit", CellReader.Invariant(limits.MaxRecords))));
                    consumed = 0;
                    return Progress.Done;
                }

                if (!TryReadElement(ref reader, window))
                {
                    (state, consumed) = (before.CurrentState, (int)before.BytesConsumed);
                    return Progress.NeedsMore;
                }

                index++;
            }

            rest = document.Start + reader.BytesConsumed;
        }
    }

    private SourceReference Place(int index, TableColumn? column) =>
        new(header.Document, null, index + 1, column?.Name, column is null ? $"/{CellReader.Invariant(index)}" : $"/{CellReader.Invariant(index)}/{column.Name}");

    /// <summary>Reads the element on which the reader stands and hands it over; false when the window ends within it.</summary>
    private bool TryReadElement(ref Utf8JsonReader reader, ReadOnlySpan<byte> window)
    {
        var start = (int)reader.TokenStartIndex;
        FindingDescriptor? fault = null;
        TableColumn? culprit = null;
        var at = 0;
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            used = 0;
            Array.Clear(cells);
            Array.Clear(filled);
            for (var property = 0; ; property++)
            {
                if (!reader.Read())
                {
                    return false;
                }

                if (reader.TokenType == JsonTokenType.EndObject)
                {
                    break;
                }

                if (property >= limits.MaxCells)
                {
                    // Names without end would each be looked up, kept and spoken of.
                    fault ??= FindingCatalogue.TooManyRecords;
                    if (!reader.TrySkip())
                    {
                        return false;
                    }

                    continue;
                }

                var named = TryFind(ref reader, property, out var column);
                if (!reader.Read() || !TryTakeValue(ref reader, column, out var problem))
                {
                    return false;
                }

                problem ??= named ? null : FindingCatalogue.InvalidUtf8;
                if (problem is not null && fault is null)
                {
                    (fault, culprit, at) = (problem, column, property);
                }
                else if (problem is null && column is not null)
                {
                    properties[column.Ordinal] = property;
                }
            }

            TakeAbsent();
        }
        else
        {
            if (!reader.TrySkip())
            {
                return false;
            }

            fault = FindingCatalogue.JsonNotRow;
        }

        HandOver(window[start..(int)reader.BytesConsumed], fault, culprit, at);
        return true;
    }

    private void HandOver(ReadOnlySpan<byte> raw, FindingDescriptor? fault, TableColumn? culprit, int at)
    {
        if (raw.Length > limits.MaxRecordBytes)
        {
            sink.Reject(raw, FindingCatalogue.RecordTooLong.At(Place(index, null), ("limit", CellReader.Invariant(limits.MaxRecordBytes))));
            return;
        }

        if (fault is null)
        {
            sink.Add(new InputRow(header, index + 1, raw, content, cells));
            return;
        }

        var place = Place(index, culprit);
        sink.Reject(raw, fault == FindingCatalogue.RepeatedColumn ? fault.At(
                place, ("column", culprit!.Name), ("first", NameAt(properties[culprit.Ordinal])), ("second", NameAt(at)))
            : fault == FindingCatalogue.TooManyRecords ? fault.At(place, ("limit", CellReader.Invariant(limits.MaxCells)))
            : fault.At(place));
    }

    /// <summary>The name of a property of the element that was read last, as it is typed.</summary>
    private string NameAt(int property) => Encoding.UTF8.GetString(layout[property].Name);

    private void TakeAbsent()
    {
        for (var i = 0; i < absent.Length; i++)
        {
            if (absent[i] is { } text && !filled[i])
            {
                Reserve(text.Length);
                text.CopyTo(content, used);
                cells[i] = used..(used + text.Length);
                used += text.Length;
            }
        }
    }

    /// <summary>Finds the column of the property on which the reader stands.</summary>
    /// <returns>False when the name is not Unicode text.</returns>
    private bool TryFind(ref Utf8JsonReader reader, int property, out TableColumn? column)
    {
        if (property < layout.Count && reader.ValueSpan.SequenceEqual(layout[property].Name))
        {
            column = layout[property].Column;
            return true;
        }

        column = null;
        if (!TryUnescape(ref reader, out var length))
        {
            return false;
        }

        var name = Encoding.UTF8.GetString(content, used, length);
        column = header.Schema.Find(name);
        if (column is null && unknownNames.Count < limits.MaxCells && unknownNames.Add(name))
        {
            var escaped = name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
            var pointer = $"/{CellReader.Invariant(index)}/{escaped}";
            sink.Note(FindingCatalogue.UnknownColumn.At(
                new SourceReference(header.Document, null, index + 1, string.IsNullOrWhiteSpace(name) ? null : name, pointer),
                ("column", name)));
        }

        var entry = (reader.ValueSpan.ToArray(), column);
        if (property < layout.Count)
        {
            layout[property] = entry;
        }
        else
        {
            layout.Add(entry);
        }

        return true;
    }

    /// <summary>Takes the value on which the reader stands into the cell of a column; false when the window ends within it.</summary>
    private bool TryTakeValue(ref Utf8JsonReader reader, TableColumn? column, out FindingDescriptor? problem)
    {
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            problem = FindingCatalogue.JsonNotRow;
            return reader.TrySkip();
        }

        problem = TakePlain(ref reader, column);
        return true;
    }

    private FindingDescriptor? TakePlain(ref Utf8JsonReader reader, TableColumn? column)
    {
        var length = 0;
        if (reader.TokenType == JsonTokenType.String)
        {
            if (!TryUnescape(ref reader, out length))
            {
                return FindingCatalogue.InvalidUtf8;
            }
        }
        else if (reader.TokenType != JsonTokenType.Null)
        {
            length = reader.ValueSpan.Length;
            Reserve(length);
            reader.ValueSpan.CopyTo(content.AsSpan(used));
            if (reader.TokenType == JsonTokenType.Number
                && reader.ValueSpan.IndexOf((byte)'.') >= 0
                && reader.ValueSpan.IndexOfAny((byte)'e', (byte)'E') < 0)
            {
                // A JSON number is clear, and 1.000 must not look like a thousand in a table of text.
                length = content.AsSpan(used, length).TrimEnd((byte)'0').TrimEnd((byte)'.').Length;
                if (numbers == NumberConvention.Vietnamese)
                {
                    content.AsSpan(used, length).Replace((byte)'.', (byte)',');
                }
            }
        }

        if (column is null)
        {
            return null;
        }

        if (filled[column.Ordinal])
        {
            return FindingCatalogue.RepeatedColumn;
        }

        filled[column.Ordinal] = true;
        cells[column.Ordinal] = used..(used + length);
        used += length;
        return null;
    }

    /// <summary>Unescapes the name or string on which the reader stands into the buffer, behind what is used of it.</summary>
    /// <returns>False when it is not Unicode text: bytes that are not UTF-8, or half a surrogate pair as an escape.</returns>
    private bool TryUnescape(ref Utf8JsonReader reader, out int length)
    {
        Reserve(reader.ValueSpan.Length);
        try
        {
            length = reader.CopyString(content.AsSpan(used));
            return true;
        }
        catch (InvalidOperationException)
        {
            length = 0;
            return false;
        }
    }

    private void Reserve(int length)
    {
        if (content.Length - used < length)
        {
            Array.Resize(ref content, (int)Math.Min(Array.MaxLength, 2L * (used + length)));
        }
    }

    private void Stop(WindowedDocument document, JsonException exception)
    {
        // The exception knows the line, counted by LF, and the byte in it, both from 0.
        var position = document.PositionOf(exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0);
        var excerpt = JsonBytes.Excerpt(document.Read(position, BytesOfExcerpt));
        var finding = FindingCatalogue.InvalidJson.At(
            new SourceReference(header.Document, null, document.LineAt(position), null, $"/{CellReader.Invariant(index)}"), ("reason", excerpt));

        // What is left begins with the comma before the next element; of brackets and commas alone no record is lost.
        var unread = document.Read(rest).AsSpan().TrimStart(" \t\r\n,"u8);
        if (unread.ContainsAnyExcept(Between))
        {
            sink.Reject(unread.TrimEnd(" \t\r\n"u8), finding);
        }
        else
        {
            sink.Note(finding);
        }
    }
}
