using System.Text.Json;

using TodanVan.Domain.Import;

namespace TodanVan.Domain.Files;

/// <summary>Holds a JSON document that is read as a whole to the limits, before it is read.</summary>
internal static class JsonLimits
{
    // How deep the readers themselves go: what is deeper costs the element that it is in, and no other.
    private const int DepthOfReaders = 64;

    /// <summary>The document in memory; no value, with the finding that says why, when it goes beyond a limit.</summary>
    public static Result<Stream> Hold(Stream stream, string document, FileLimits limits)
    {
        if (DocumentBytes.Read(stream, limits) is not { } bytes)
        {
            return new Result<Stream>(null, DocumentBytes.TooLarge(document, limits).Findings);
        }

        return FaultOf(bytes.Span, document, limits) is { } fault
            ? new Result<Stream>(null, FindingSet.From([fault]))
            : new Result<Stream>(DocumentBytes.Open(bytes), FindingSet.Empty);
    }

    private static Finding? FaultOf(ReadOnlySpan<byte> bytes, string document, FileLimits limits)
    {
        var start = bytes.StartsWith("\uFEFF"u8) ? 3 : 0;
        var reader = new Utf8JsonReader(bytes[start..], new JsonReaderOptions { MaxDepth = int.MaxValue });

        // How many elements each array that is open has; what is no array has none.
        var elements = new Stack<int>();
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
                {
                    elements.Pop();
                    continue;
                }

                if (reader.TokenType != JsonTokenType.PropertyName && elements.TryPop(out var count))
                {
                    if (count == limits.MaxRecords)
                    {
                        return Beyond(FindingCatalogue.TooManyElements, reader.TokenStartIndex, bytes, limits.MaxRecords);
                    }

                    elements.Push(count < 0 ? count : count + 1);
                }

                if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
                {
                    if (elements.Count == limits.MaxDepth && limits.MaxDepth < DepthOfReaders)
                    {
                        return Beyond(FindingCatalogue.JsonTooDeep, reader.TokenStartIndex, bytes, limits.MaxDepth);
                    }

                    elements.Push(reader.TokenType == JsonTokenType.StartArray ? 0 : -1);
                }
            }
        }
        catch (JsonException)
        {
            // Where it stops being JSON is for whoever reads it to say.
        }

        return null;

        Finding Beyond(FindingDescriptor descriptor, long position, ReadOnlySpan<byte> all, int limit)
        {
            var row = DocumentBytes.LineAt(all, start + (int)position);
            return descriptor == FindingCatalogue.JsonTooDeep
                ? descriptor.In(document, row, ("limit", CellReader.Invariant(limit)))
                : descriptor.In(document, row, ("document", document), ("limit", CellReader.Invariant(limit)));
        }
    }
}
