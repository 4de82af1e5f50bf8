using System.Text.Json;

using TodanVan.Domain.Indicators;

namespace TodanVan.Domain.Serialization;

/// <summary>Takes the definitions of a document to a builder, each of them once; nothing when it is not sure what the document says.</summary>
internal sealed class CatalogueWalk(string document, IndicatorCatalogueBuilder builder)
{
    private static readonly string[] Known = ["$schema", "calendar", "definitions"];

    private readonly JsonWalker walker = new(document);
    private readonly List<Finding> ofDocument = [];
    private readonly List<(IndicatorDefinition? Definition, IndicatorDefinition? Draft, string? Code, SourceReference Source, Range Raw, List<Finding> Faults)> records = [];
    private ReportingCalendar? calendar;
    private bool isMet;

    public FindingSet Read(ReadOnlySpan<byte> bytes)
    {
        bytes = JsonBytes.WithoutMark(bytes);
        if (JsonBytes.Unusable(bytes, document) is { } fault)
        {
            return FindingSet.From([fault]);
        }

        try
        {
            ReadRoot(new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = int.MaxValue }));
        }
        catch (JsonException exception)
        {
            // What is cut off in the middle may lack its calendar, and half a catalogue is none.
            return FindingSet.From([JsonBytes.Broken(bytes, exception, document, walker.Pointer)]);
        }

        if (ofDocument.Exists(static finding => finding.Descriptor != FindingCatalogue.UnknownProperty))
        {
            return FindingSet.From(ofDocument);
        }

        builder.Calendar = calendar ?? builder.Calendar;
        ofDocument.ForEach(builder.Note);
        foreach (var (definition, draft, code, source, raw, faults) in records)
        {
            if (definition is not null)
            {
                builder.Add(definition, source, bytes[raw]);
            }
            else
            {
                builder.Reject(source, bytes[raw], faults, code, draft);
            }
        }

        return FindingSet.Empty;
    }

    private void ReadRoot(Utf8JsonReader reader)
    {
        reader.Read();
        walker.ReadObject(ref reader, Known, ReadProperty);
        if (!isMet)
        {
            walker.Fault(FindingCatalogue.MissingProperty, ("property", "definitions"));
        }

        ofDocument.AddRange(walker.TakeFaults());

        // Nothing may follow the object.
        reader.Read();
    }

    private void ReadProperty(ref Utf8JsonReader reader, string name)
    {
        switch (name)
        {
            case "definitions":
                isMet = true;
                walker.ReadArray(ref reader, ReadDefinition);
                break;
            case "calendar":
                CatalogueWords.Calendars.TryRead(walker, ref reader, out calendar);
                break;
            default:
                walker.Pass(ref reader);
                break;
        }
    }

    private void ReadDefinition(ref Utf8JsonReader reader)
    {
        ofDocument.AddRange(walker.TakeFaults());
        var start = (int)reader.TokenStartIndex;
        walker.Row = records.Count + 1;
        var source = new SourceReference(document, null, walker.Row, null, walker.Pointer);
        var one = new IndicatorDefinitionReader(walker);
        var definition = one.Read(ref reader, source, out var faults);
        records.Add((definition, one.Draft, one.Code, source, start..(int)reader.BytesConsumed, faults));
        walker.Row = null;
    }
}
