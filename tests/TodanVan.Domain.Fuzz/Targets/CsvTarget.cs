using TodanVan.Domain.Files;
using TodanVan.Domain.Import;

namespace TodanVan.Domain.Fuzz;

/// <summary>CSV documents of any table.</summary>
internal static class CsvTarget
{
    public static void Check(ReadOnlySpan<byte> input)
    {
        var table = Table.Of(ref input);
        var document = input.ToArray();
        var read = default(InputHeader);
        TableChecks.Check(
            table,
            sink =>
            {
                using var stream = table.Open(document);
                var header = CsvRows.Read(stream, Table.Document, sink, table.Limits);
                _ = header.TryGetValue(out read);
                Promise.Same(header.HasValue, !header.HasErrors);
                Promise.AreSayable(header.Findings);
                Promise.Holds(read is not null || (sink.Records.Count == 0 && sink.Notes == 0), "of what cannot be read the sink is told nothing");
            },
            out var seen);
        if (read is not null)
        {
            CheckNothingIsLost(document, seen, read.IsWide, read.Separator!.Value);
        }
    }

    /// <summary>
    /// Each record stands on its row, and between one and the next, and after the last, there are blank lines and nothing else. In a wide table
    /// there are rows without a value, too, which are no records.
    /// </summary>
    private static void CheckNothingIsLost(ReadOnlySpan<byte> document, WatchingSink seen, bool isWide, char separator)
    {
        var lines = StartsOfLines(document);
        var (end, above) = (-1, 0);
        foreach (var record in seen.Records)
        {
            // The cells of one row of a wide table are records of the same bytes.
            if (record.Row == above)
            {
                continue;
            }

            Promise.Holds(record.Row > above, "records come in order");
            var start = lines[record.Row - 1];
            Promise.Holds(document[start..].StartsWith(record.Raw), $"«{FuzzTarget.Text(record.Raw)}» stands where it was read");
            Promise.Holds(isWide || end < 0 || IsBlank(document[end..start], separator, above, record.Row, seen), $"nothing above row {record.Row} is lost");
            (end, above) = (start + record.Raw.Length, record.Row);
        }

        Promise.Holds(isWide || end < 0 || IsBlank(document[end..], separator, above, int.MaxValue, seen), "nothing at the end is lost");
    }

    /// <summary>Whether there is nothing in the cells between two rows, or a title, which was noted.</summary>
    private static bool IsBlank(ReadOnlySpan<byte> between, char separator, int above, int below, WatchingSink seen) =>
        !between.ContainsAnyExcept([.. " \t\r\n\""u8, (byte)separator]) || seen.Titles.Exists(row => row > above && row < below);

    private static List<int> StartsOfLines(ReadOnlySpan<byte> document)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < document.Length; i++)
        {
            if (document[i] == '\n' || (document[i] == '\r' && (i + 1 == document.Length || document[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return starts;
    }
}
