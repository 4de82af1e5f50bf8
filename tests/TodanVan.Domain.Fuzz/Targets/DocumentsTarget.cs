using System.Text;

using NodaTime;

using TodanVan.Domain.Files;
using TodanVan.Domain.Import;
using TodanVan.Domain.Indicators;
using TodanVan.Domain.Serialization;
using TodanVan.Domain.Teams;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Fuzz;

/// <summary>
/// JSON documents, by the lowest three bits of the first byte: <c>`</c> a catalogue, <c>a</c> changes of units, <c>b</c> rules, <c>c</c> a catalogue
/// that adds to the known one, <c>d</c> words for columns. What is read and written is the same when it is read and written again.
/// </summary>
internal static class DocumentsTarget
{
    private const string Document = "document.json";

    private static readonly LocalDate Day = new(2024, 1, 1);
    private static readonly LocalDate DayAfter = new(2025, 7, 1);

    public static void Check(ReadOnlySpan<byte> input)
    {
        var mode = input.IsEmpty ? 0 : input[0] & 7;
        var document = input.IsEmpty ? [] : input[1..].ToArray();
        switch (mode)
        {
            case 1:
                CheckChanges(document);
                break;
            case 2:
                CheckRules(document);
                break;
            case 4:
                using (var stream = new MemoryStream(document))
                {
                    var headers = TableFiles.ReadHeaders(stream, Document);
                    Promise.AreSayable(headers.Findings);
                    Promise.Holds(headers.HasValue || headers.HasErrors);
                }

                break;
            default:
                CheckCatalogue(document, mode == 3 ? World.Catalogue : null);
                break;
        }
    }

    private static void CheckCatalogue(byte[] document, IndicatorCatalogue? known)
    {
        var read = ReadCatalogue(document, known);
        CheckImport(read);
        var written = Write(stream => CatalogueDocument.Write(stream, read.Value));
        var again = ReadCatalogue(written, null);
        Promise.Holds(again.Findings.Count == 0, $"what was written has no fault: {again.Findings}");
        Promise.Same(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(Write(stream => CatalogueDocument.Write(stream, again.Value))));
    }

    private static void CheckChanges(byte[] document)
    {
        var read = ReadChanges(document);
        CheckImport(read);
        var register = read.Value;
        var snapshot = register.On(DayAfter);
        for (var i = 0; i < snapshot.Count; i++)
        {
            Promise.Holds(i == 0 || snapshot.ParentOf(i) < i, "a parent stands before its children");
        }

        foreach (var level in Enum.GetValues<UnitLevel>())
        {
            _ = register.Crosswalk(level, Day, DayAfter);
        }

        // A change that was set aside is in no register, so that what is written is sound.
        var written = Write(stream => UnitChangeDocument.Write(stream, register.Changes));
        var again = ReadChanges(written);
        Promise.Same(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(Write(stream => UnitChangeDocument.Write(stream, again.Value.Changes))));
    }

    private static void CheckRules(byte[] document)
    {
        using var stream = new MemoryStream(document);
        var read = CompositionRuleDocument.Read(stream, Document);
        Promise.AreSayable(read.Findings);
        Promise.Holds(read.HasValue || read.HasErrors);
        if (!read.TryGetValue(out var sets))
        {
            return;
        }

        var written = Write(target => CompositionRuleDocument.Write(target, sets));
        using var copy = new MemoryStream(written);
        var again = CompositionRuleDocument.Read(copy, Document).ValueOrThrow();
        Promise.Same(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(Write(target => CompositionRuleDocument.Write(target, again))));

        var check = CompositionCheck.Run(sets, World.Roster, World.Register, Day);
        Promise.AreSayable(check.Findings);
    }

    private static ImportResult<IndicatorCatalogue> ReadCatalogue(byte[] document, IndicatorCatalogue? known)
    {
        var builder = new IndicatorCatalogueBuilder(known);
        using var stream = new MemoryStream(document);
        Promise.AreSayable(CatalogueDocument.Read(stream, Document, builder));
        return builder.Build();
    }

    private static ImportResult<UnitRegister> ReadChanges(byte[] document)
    {
        var builder = World.Units();
        using var stream = new MemoryStream(document);
        Promise.AreSayable(UnitChangeDocument.Read(stream, Document, builder));
        return builder.Build();
    }

    private static void CheckImport<T>(ImportResult<T> import)
        where T : class
    {
        Promise.Holds(import.QuarantinedRows.All(static row => row.Reasons.Count > 0), "a record set aside has a reason");
        Promise.AreSayable(import.Findings);
    }

    private static byte[] Write(Action<Stream> writer)
    {
        using var stream = new MemoryStream();
        writer(stream);
        return stream.ToArray();
    }
}
