using CsvHelper;

namespace TodanVan.Domain.Files;

/// <summary>Holds a record's cells against RFC 4180, which the CSV library reads leniently.</summary>
internal static class CsvQuotes
{
    private const byte Quote = (byte)'"';

    /// <summary>What is wrong with the first cell that is not in form, or null when all are.</summary>
    public static FindingDescriptor? FaultOf(CsvReader reader)
    {
        if (reader.RawRecord.IndexOf(Quote) < 0)
        {
            return null;
        }

        for (var i = 0; i < reader.FieldCount; i++)
        {
            if (FaultOf(reader.GetRawSpan(i)) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private static FindingDescriptor? FaultOf(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty || cell[0] != Quote)
        {
            return cell.IndexOf(Quote) < 0 ? null : FindingCatalogue.MalformedRecord;
        }

        var rest = cell[1..];
        while (rest.IndexOf(Quote) is var next and >= 0)
        {
            if (next == rest.Length - 1)
            {
                return null;
            }

            if (rest[next + 1] != Quote)
            {
                return FindingCatalogue.MalformedRecord;
            }

            rest = rest[(next + 2)..];
        }

        return FindingCatalogue.UnclosedQuote;
    }
}
