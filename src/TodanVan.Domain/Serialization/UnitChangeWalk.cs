using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

using TodanVan.Domain.Units;

namespace TodanVan.Domain.Serialization;

/// <summary>Takes the elements of a document of changes to a builder, each of them once.</summary>
internal sealed class UnitChangeWalk(string document, UnitRegisterBuilder builder)
{
    private const string Changes = "changes";

    /// <summary>Where editors keep the address of the schema.</summary>
    private const string Schema = "$schema";

    private const int ExcerptLength = 24;

    private static readonly SearchValues<byte> Between = SearchValues.Create(" \t\r\n,]}"u8);

    private readonly JsonWalker walker = new(document);
    private readonly List<Finding> ofDocument = [];
    private bool isRead;
    private int rest;
    private int index;

    public FindingSet Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8))
        {
            bytes = bytes[3..];
        }

        var start = bytes.IndexOfAnyExcept(" \t\r\n"u8);
        if (start < 0)
        {
            return Nothing(FindingCatalogue.DocumentEmpty, null, ("document", document));
        }

        var nul = bytes.IndexOf((byte)0);
        if (nul >= 0)
        {
            return Nothing(FindingCatalogue.DocumentNotText, LineAt(bytes, nul), ("document", document));
        }

        if (bytes[start] != (byte)'{')
        {
            var line = LineAt(bytes, start);
            return Utf8.IsValid(bytes)
                ? Nothing(FindingCatalogue.InvalidJson, line, ("reason", Excerpt(bytes[start..])))
                : Nothing(FindingCatalogue.DocumentNotText, line, ("document", document));
        }

        try
        {
            // A value too deep is a fault of its element, not the end of the document.
            ReadRoot(bytes, new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = int.MaxValue }));
        }
        catch (JsonException exception)
        {
            Stop(bytes, PositionOf(bytes, exception));
        }

        if (!isRead)
        {
            return FindingSet.From(ofDocument);
        }

        ofDocument.ForEach(builder.Note);
        return FindingSet.Empty;
    }

    /// <summary>
    /// The beginning of what stands somewhere, as a finding quotes it in any language: up to the next control character, or that
    /// one's number; <c>EOF</c> at the end of a document.
    /// </summary>
    private static string Excerpt(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return "EOF";
        }

        var end = bytes.IndexOfAnyInRange((byte)0, (byte)0x1F);
        if (end == 0)
        {
            return $"U+{bytes[0]:X4}";
        }

        var line = end < 0 ? bytes : bytes[..end];
        var text = Encoding.UTF8.GetString(line[..Math.Min(line.Length, 4 * ExcerptLength)]);
        var length = Math.Min(text.Length, ExcerptLength);
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }

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

    /// <summary>The physical line, from 1, on which a byte stands; CR LF, LF and CR each end one.</summary>
    private static int LineAt(ReadOnlySpan<byte> bytes, int position)
    {
        var before = bytes[..position];
        var lines = 1;
        while (before.IndexOfAny((byte)'\r', (byte)'\n') is var end and >= 0)
        {
            lines++;
            before = before[(end + (before[end..].StartsWith("\r\n"u8) ? 2 : 1))..];
        }

        return lines;
    }

    private FindingSet Nothing(FindingDescriptor descriptor, int? line, (string Name, string Value) argument) =>
        FindingSet.From([descriptor.At(new SourceReference(document, null, line), argument)]);

    private void ReadRoot(ReadOnlySpan<byte> bytes, Utf8JsonReader reader)
    {
        var isMet = false;
        reader.Read();
        rest = (int)reader.BytesConsumed;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (walker.TryReadName(ref reader, out var name))
            {
                walker.Enter(name);
                ReadProperty(bytes, ref reader, name, ref isMet);
                walker.Leave();
            }
            else
            {
                walker.Pass(ref reader);
            }

            ofDocument.AddRange(walker.TakeFaults());
            rest = (int)reader.BytesConsumed;
        }

        if (!isMet)
        {
            walker.Fault(FindingCatalogue.MissingProperty, ("property", Changes));
            ofDocument.AddRange(walker.TakeFaults());
        }

        // Nothing may follow the object.
        rest = (int)reader.BytesConsumed;
        reader.Read();
    }

    private void ReadProperty(ReadOnlySpan<byte> bytes, ref Utf8JsonReader reader, string name, ref bool isMet)
    {
        switch (name)
        {
            case Changes:
                if (isMet)
                {
                    walker.Fault(FindingCatalogue.RepeatedProperty, ("property", Changes));
                }

                if (walker.Takes(ref reader, JsonTokenType.StartArray))
                {
                    ReadChanges(bytes, ref reader, isMet);
                }

                isMet = true;
                break;
            case Schema:
                walker.Pass(ref reader);
                break;
            default:
                walker.FaultLike(FindingCatalogue.UnknownProperty, Suggestions.Nearest(name, [Changes]), ("property", name));
                walker.Pass(ref reader);
                break;
        }
    }

    /// <summary>Reads the elements of the array; of a second one none is used, because which of the two counts is not guessed.</summary>
    private void ReadChanges(ReadOnlySpan<byte> bytes, ref Utf8JsonReader reader, bool isRepeated)
    {
        isRead = true;
        ofDocument.AddRange(walker.TakeFaults());
        rest = (int)reader.BytesConsumed;
        for (var place = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; place++)
        {
            index = place;
            var start = (int)reader.TokenStartIndex;
            walker.Enter(place);
            walker.Row = place + 1;
            var pointer = walker.Pointer;
            UnitChange? change = null;
            List<Finding> faults;
            if (isRepeated)
            {
                walker.Fault(FindingCatalogue.RepeatedProperty, ("property", Changes));
                walker.Pass(ref reader);
                faults = walker.TakeFaults();
            }
            else
            {
                change = new UnitChangeReader(walker).Read(ref reader, out faults);
            }

            rest = (int)reader.BytesConsumed;
            var source = new SourceReference(document, null, place + 1, null, pointer);
            if (change is not null)
            {
                builder.Add(change, source, bytes[start..rest]);
            }
            else
            {
                builder.Reject(source, bytes[start..rest], faults);
            }

            walker.Row = null;
            walker.Leave();
            index = place + 1;
        }
    }

    private void Stop(ReadOnlySpan<byte> bytes, int position)
    {
        var pointer = isRead ? $"/{Changes}/{index.ToString(System.Globalization.CultureInfo.InvariantCulture)}" : "";
        var source = new SourceReference(document, null, LineAt(bytes, position), null, pointer);
        var finding = FindingCatalogue.InvalidJson.At(source, ("reason", Excerpt(bytes[position..])));

        // What is left begins with the comma before the next element; of brackets and commas alone no record is lost.
        var unread = bytes[rest..].TrimStart(" \t\r\n,"u8);
        if (isRead && unread.ContainsAnyExcept(Between))
        {
            builder.Reject(source, unread.TrimEnd(" \t\r\n"u8), [finding]);
        }
        else
        {
            ofDocument.Add(finding);
        }
    }
}
