using System.Text.Unicode;

using CsvHelper;

using TodanVan.Domain.Import;

namespace TodanVan.Domain.Files;

/// <summary>Finds the header of a table: under which separator it reads, and which of the first lines it is.</summary>
internal static class CsvHeaderSearch
{
    private static readonly char[] Separators = [',', ';', '\t', '|'];

    /// <summary>The separator and the place of the header; no place when all lines are blank.</summary>
    public static (char Separator, HeaderPlace? Place) Find(ReadOnlyMemory<byte> bytes, IInputRowSink sink, FileLimits limits)
    {
        var best = (Separator: Separators[0], Place: HeaderPlace.Find(sink, Lines(bytes, Separators[0], limits)));
        foreach (var separator in Separators.AsSpan(1))
        {
            var place = HeaderPlace.Find(sink, Lines(bytes, separator, limits));
            if (place?.Named > (best.Place?.Named ?? 0))
            {
                best = (separator, place);
            }
        }

        return best;
    }

    private static IEnumerable<HeaderLine?> Lines(ReadOnlyMemory<byte> bytes, char separator, FileLimits limits)
    {
        using var reader = CsvReader.Create(bytes, CsvRows.Options(separator));
        while (reader.Read())
        {
            // A first line that is not text, or wider than a record may be, is the fault to report.
            var isText = reader.FieldCount <= limits.MaxCells && Utf8.IsValid(reader.RawRecord) && CsvQuotes.FaultOf(reader) is null;
            yield return CsvRows.IsBlank(reader, separator) ? null : new HeaderLine(checked((int)reader.LineNumber), isText ? CsvRows.Cells(reader) : []);
        }
    }
}
