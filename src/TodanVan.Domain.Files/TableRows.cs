using Ardalis.GuardClauses;

using TodanVan.Domain.Import;

namespace TodanVan.Domain.Files;

/// <summary>Reads the records of a document in whatever format it is.</summary>
internal static class TableRows
{
    /// <summary>Reads a document to its end into a sink, and gives what there is to say about it as a whole.</summary>
    public static FindingSet Read(Stream stream, string document, IInputRowSink sink, TableFileOptions options)
    {
        var known = options.Headers.For(sink);
        return (options.Format ?? FormatOf(Guard.Against.NullOrWhiteSpace(document))) switch
        {
            TableFormat.Csv => CsvRows.Read(stream, document, known, options.Limits).Findings,
            TableFormat.Xlsx => XlsxRows.Read(stream, document, known, options.Convention, options.Limits).Findings,
            TableFormat.Json => JsonRows.Read(stream, document, known, options.Convention, options.Limits).Findings,
            var other => throw new ArgumentOutOfRangeException(nameof(options), other, "There is no such format."),
        };
    }

    public static TableFormat FormatOf(string document) =>
        document.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? TableFormat.Xlsx
        : document.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? TableFormat.Json
        : TableFormat.Csv;
}
