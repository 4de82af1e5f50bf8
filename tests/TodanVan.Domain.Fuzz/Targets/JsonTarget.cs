using System.Buffers;

using TodanVan.Domain.Files;

namespace TodanVan.Domain.Fuzz;

/// <summary>JSON documents of any table.</summary>
internal static class JsonTarget
{
    private static readonly SearchValues<byte> Between = SearchValues.Create(" \t\r\n,]"u8);

    public static void Check(ReadOnlySpan<byte> input)
    {
        var table = Table.Of(ref input);
        var document = input.ToArray();
        var isRead = false;
        TableChecks.Check(
            table,
            sink =>
            {
                using var stream = table.Open(document);
                var header = JsonRows.Read(stream, Table.Document, sink, table.Numbers, table.Limits);
                isRead = header.HasValue;
                Promise.AreSayable(header.Findings);
                Promise.Holds(isRead || (sink.Records.Count == 0 && sink.Notes == 0), "of what cannot be read the sink is told nothing");
            },
            out var seen);
        if (isRead)
        {
            CheckNothingIsLost(document, seen.Records);
        }
    }

    /// <summary>Between the elements there is white space and commas, and where something stands behind the array, its bracket.</summary>
    private static void CheckNothingIsLost(ReadOnlySpan<byte> document, List<SeenRecord> records)
    {
        var rest = document.StartsWith("\uFEFF"u8) ? document[3..] : document;
        rest = rest.TrimStart(" \t\r\n"u8)[1..];
        foreach (var record in records)
        {
            rest = rest.TrimStart(" \t\r\n,"u8);
            rest = rest is [(byte)']', .. var behind] && !rest.StartsWith(record.Raw) ? behind.TrimStart(" \t\r\n,"u8) : rest;
            Promise.Holds(rest.StartsWith(record.Raw), $"«{FuzzTarget.Text(record.Raw)}» stands where it was read");
            rest = rest[record.Raw.Length..];
        }

        Promise.Holds(!rest.ContainsAnyExcept(Between), $"«{FuzzTarget.Text(rest)}» is not lost");
    }
}
