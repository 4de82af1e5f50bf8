using System.Buffers;
using System.Text;
using System.Text.Json;

using TodanVan.Domain.Import;

namespace TodanVan.Domain.Files;

/// <summary>Takes the elements of a JSON array to the sink, each of them once.</summary>
internal sealed class JsonRecords(InputHeader header, IInputRowSink sink, NumberConvention numbers, FileLimits limits)
{
    private const int ExcerptLength = 24;

    private static readonly SearchValues<byte> Between = SearchValues.Create(" \t\r\n,]"u8);

    // What stood at each place of the element before: elements of one document mostly have the same names in the same order.
    private readonly List<(byte[] Name, TableColumn? Column)> layout = [];
    private readonly HashSet<string> unknownNames = new(StringComparer.Ordinal);
    private readonly Range[] cells = new Range[header.CellCount];
    private readonly bool[] filled = new bool[header.CellCount];

    private byte[] content = new byte[256];
    private int used;

    public void ReadAll(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = limits.MaxDepth });
        var index = 0;
        var rest = 0;
        try
        {
            reader.Read();
            rest = (int)reader.BytesConsumed;
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (index == limits.MaxRecords)
                {
                    sink.Reject(bytes[(int)reader.TokenStartIndex..], FindingCatalogue.TooManyRecords.At(
                        Place(index, null), ("limit", Invariant(limits.MaxRecords))));
                    return;
                }

                ReadElement(ref reader, bytes, index);
                rest = (int)reader.BytesConsumed;
                index++;
            }

            // Nothing may follow the array.
            rest = (int)reader.BytesConsumed;
            reader.Read();
        }
        catch (JsonException exception)
        {
            Stop(bytes, rest, PositionOf(bytes, exception), index);
        }
    }

    /// <summary>
    /// The beginning of what stands somewhere, as a finding quotes it in any language: up to the next control character, or that
    /// one's number; <c>EOF</c> at the end of a document.
    /// </summary>
    public static string Excerpt(ReadOnlySpan<byte> rest)
    {
        if (rest.IsEmpty)
        {
            return "EOF";
        }

        var end = rest.IndexOfAnyInRange((byte)0, (byte)0x1F);
        if (end == 0)
        {
            return $"U+{rest[0]:X4}";
        }

        var line = end < 0 ? rest : rest[..end];
        var text = Encoding.UTF8.GetString(line[..Math.Min(line.Length, 4 * ExcerptLength)]);
        var length = Math.Min(text.Length, ExcerptLength);
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }

    private static string Invariant(int number) => DocumentFindings.Invariant(number);

    private SourceReference Place(int index, TableColumn? column) =>
        new(header.Document, null, index + 1, column?.Name, column is null ? $"/{Invariant(index)}" : $"/{Invariant(index)}/{column.Name}");

    // The exception knows the line, counted by LF, and the byte in it, both from 0.
    private static int PositionOf(ReadOnlySpan<byte> bytes, JsonException exception)
    {
        var position = 0;
        for (var line = exception.LineNumber ?? 0; line > 0; line--)
        {
            position += bytes[position..].IndexOf((byte)'\n') + 1;
        }

        return (int)Math.Min(bytes.Length, position + (exception.BytePositionInLine ?? 0));
    }

    private void ReadElement(ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes, int index)
    {
        var start = (int)reader.TokenStartIndex;
        FindingDescriptor? fault = null;
        TableColumn? culprit = null;
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            used = 0;
            Array.Clear(cells);
            Array.Clear(filled);
            for (var property = 0; reader.Read() && reader.TokenType != JsonTokenType.EndObject; property++)
            {
                var named = TryFind(ref reader, property, index, out var column);
                reader.Read();
                var problem = TakeValue(ref reader, column) ?? (named ? null : FindingCatalogue.InvalidUtf8);
                if (problem is not null && fault is null)
                {
                    (fault, culprit) = (problem, column);
                }
            }
        }
        else
        {
            reader.Skip();
            fault = FindingCatalogue.JsonNotRow;
        }

        var raw = bytes[start..(int)reader.BytesConsumed];
        var pointer = $"/{Invariant(index)}";
        if (raw.Length > limits.MaxRecordBytes)
        {
            sink.Reject(raw, FindingCatalogue.RecordTooLong.At(Place(index, null), ("limit", Invariant(limits.MaxRecordBytes))));
            return;
        }

        if (fault is null)
        {
            sink.Add(new InputRow(header, index + 1, raw, content, cells, pointer));
            return;
        }

        var place = Place(index, culprit);
        sink.Reject(raw, fault == FindingCatalogue.RepeatedColumn ? fault.At(place, ("column", culprit!.Name)) : fault.At(place));
    }

    /// <summary>Finds the column of the property on which the reader stands.</summary>
    /// <returns>False when the name is not Unicode text.</returns>
    private bool TryFind(ref Utf8JsonReader reader, int property, int index, out TableColumn? column)
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
        if (column is null && unknownNames.Add(name))
        {
            var escaped = name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
            var pointer = $"/{Invariant(index)}/{escaped}";
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

    private FindingDescriptor? TakeValue(ref Utf8JsonReader reader, TableColumn? column)
    {
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            reader.Skip();
            return FindingCatalogue.JsonNotRow;
        }

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
                && numbers == NumberConvention.Vietnamese
                && reader.ValueSpan.IndexOfAny((byte)'e', (byte)'E') < 0)
            {
                content.AsSpan(used, length).Replace((byte)'.', (byte)',');
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

    private void Stop(ReadOnlySpan<byte> bytes, int rest, int position, int index)
    {
        var finding = FindingCatalogue.InvalidJson.At(
            new SourceReference(header.Document, null, DocumentBytes.LineAt(bytes, position), null, $"/{Invariant(index)}"),
            ("reason", Excerpt(bytes[position..])));

        // What is left begins with the comma before the next element; of brackets and commas alone no record is lost.
        var unread = bytes[rest..].TrimStart(" \t\r\n,"u8);
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
