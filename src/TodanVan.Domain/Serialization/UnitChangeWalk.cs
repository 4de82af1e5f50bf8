using System.Buffers;
using System.Text.Json;

using TodanVan.Domain.Units;

namespace TodanVan.Domain.Serialization;

/// <summary>Takes the elements of a document of changes to a builder, each of them once.</summary>
internal sealed class UnitChangeWalk(string document, UnitRegisterBuilder builder)
{
    private const string Changes = "changes";

    /// <summary>Where editors keep the address of the schema.</summary>
    private const string Schema = "$schema";

    private static readonly SearchValues<byte> Between = SearchValues.Create(" \t\r\n,]}"u8);

    private readonly JsonWalker walker = new(document);
    private readonly List<Finding> ofDocument = [];
    private bool isRead;
    private int rest;
    private int index;

    public FindingSet Read(ReadOnlySpan<byte> bytes)
    {
        bytes = JsonBytes.WithoutMark(bytes);
        if (JsonBytes.Unusable(bytes, document) is { } fault)
        {
            return FindingSet.From([fault]);
        }

        try
        {
            // A value too deep is a fault of its element, not the end of the document.
            ReadRoot(bytes, new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = int.MaxValue }));
        }
        catch (JsonException exception)
        {
            Stop(bytes, JsonBytes.PositionOf(bytes, exception));
        }

        if (!isRead)
        {
            return FindingSet.From(ofDocument);
        }

        ofDocument.ForEach(builder.Note);
        return FindingSet.Empty;
    }

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
        var source = new SourceReference(document, null, JsonBytes.LineAt(bytes, position), null, pointer);
        var finding = FindingCatalogue.InvalidJson.At(source, ("reason", JsonBytes.Excerpt(bytes[position..])));

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
