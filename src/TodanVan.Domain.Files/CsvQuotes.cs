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

    /// <summary>Whether a record in form has a quotation mark within a cell that is not quoted.</summary>
    public static bool HasBareQuote(CsvReader reader)
    {
        if (reader.RawRecord.IndexOf(Quote) < 0)
        {
            return false;
        }

        for (var i = 0; i < reader.FieldCount; i++)
        {
            if (reader.GetRawSpan(i) is [not Quote, ..] cell && cell.IndexOf(Quote) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static FindingDescriptor? FaultOf(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty || cell[0] != Quote)
        {
            // Behind a letter a quotation mark cannot be one that opens the cell; behind spaces alone it may have been meant to.
            return cell.TrimStart(" \t"u8) is [Quote, ..] ? FindingCatalogue.MalformedRecord : null;
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
