using System.Text.Unicode;

using CsvHelper;

using TodanVan.Domain.Import;

namespace TodanVan.Domain.Files;

/// <summary>Finds the header of a table: under which separator it reads, and how many lines that are not blank stand above it.</summary>
internal static class CsvHeaderSearch
{
    private static readonly char[] Separators = [',', ';', '\t', '|'];

    public static (char Separator, int LinesAbove) Find(ReadOnlyMemory<byte> bytes, IInputRowSink sink)
    {
        var best = (Separator: Separators[0], LinesAbove: 0);
        var most = 0;
        foreach (var separator in Separators)
        {
            var score = new HeaderScore(sink);
            using var reader = CsvReader.Create(bytes, CsvRows.Options(separator));
            while (!score.IsSettled && reader.Read())
            {
                if (CsvRows.IsBlank(reader))
                {
                    continue;
                }

                // A first line that is not text is the fault to report.
                if (!Utf8.IsValid(reader.RawRecord) || CsvQuotes.FaultOf(reader) is not null)
                {
                    score.Skip();
                    continue;
                }

                score.Take(CsvRows.Cells(reader));
            }

            if (score.Most > most)
            {
                (best, most) = ((separator, score.Best), score.Most);
            }
        }

        return best;
    }
}
