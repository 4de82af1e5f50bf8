using System.Text.Json;

using Ardalis.GuardClauses;

using TodanVan.Domain.Import;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Teams;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Serialization;

/// <summary>Words of somebody's own forms for columns, as JSON, by the schema <c>docs/schemas/headers.schema.json</c>.</summary>
/// <remarks>
/// The form is <c>{"observations":{"unit":["Mã xóm"],"value":["Kết quả thực hiện"]}}</c>: a property for each kind of table (<c>units</c>, <c>teams</c>,
/// <c>members</c>, <c>waivers</c>, <c>observations</c>, <c>weights</c>), in it a property for each column by its name, and the words.
/// </remarks>
public static class HeaderSynonymsDocument
{
    private static readonly TableSchema[] Tables =
        [UnitTable.Schema, TeamTable.Schema, MemberTable.Schema, WaiverTable.Schema, ObservationTable.Schema, PartShareTable.Schema];

    private static readonly string[] Known = ["$schema", .. Tables.Select(static table => table.Name)];

    /// <summary>Reads a document to its end. A word with a fault is not used; the others are.</summary>
    /// <param name="stream">The document, from its current position; left open.</param>
    /// <param name="document">The name of the document, as findings will give it.</param>
    /// <returns>
    /// The synonyms and all findings, each with its JSON pointer: a kind of table or a column that there is not, with the nearest one offered
    /// (<c>TDV0119</c>), <c>TDV0109</c>, <c>TDV0117</c>, <c>TDV0120</c>, <c>TDV0122</c>, <c>TDV0123</c>, and a word that means another column already
    /// (<c>TDV0155</c>). No value when nothing can be read: the document is empty (<c>TDV0102</c>), not UTF-8 text (<c>TDV0103</c>), not JSON to its end
    /// or no object (<c>TDV0114</c>).
    /// </returns>
    /// <exception cref="ArgumentException">The stream is null, or the name null or blank.</exception>
    /// <exception cref="IOException">The stream fails or holds more than an array can (2 GiB).</exception>
    public static Result<HeaderSynonyms> Read(Stream stream, string document)
    {
        Guard.Against.Null(stream);
        Guard.Against.NullOrWhiteSpace(document);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        var bytes = JsonBytes.WithoutMark(memory.GetBuffer().AsSpan(0, (int)memory.Length));
        if (JsonBytes.Unusable(bytes, document) is { } unusable)
        {
            return new Result<HeaderSynonyms>(null, FindingSet.From([unusable]));
        }

        var walker = new JsonWalker(document);
        var builder = new HeaderSynonymsBuilder();
        try
        {
            var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = int.MaxValue });
            reader.Read();
            walker.ReadObject(ref reader, Known, ReadTable);

            // Nothing may follow the object.
            reader.Read();
        }
        catch (JsonException exception)
        {
            return new Result<HeaderSynonyms>(null, FindingSet.From([JsonBytes.Broken(bytes, exception, document, walker.Pointer)]));
        }

        var built = builder.Build();
        return new Result<HeaderSynonyms>(built.Value, FindingSet.From(walker.TakeFaults()).Concat(built.Findings));

        void ReadTable(ref Utf8JsonReader reader, string name)
        {
            if (Array.Find(Tables, table => string.Equals(table.Name, name, StringComparison.Ordinal)) is not { } table)
            {
                // The address of the schema.
                walker.Pass(ref reader);
                return;
            }

            walker.ReadObject(ref reader, [.. table.Columns.Select(static column => column.Name)], ReadColumn);

            void ReadColumn(ref Utf8JsonReader words, string columnName)
            {
                var column = table.Columns.First(known => string.Equals(known.Name, columnName, StringComparison.Ordinal));
                walker.ReadArray(ref words, ReadWord);

                void ReadWord(ref Utf8JsonReader word)
                {
                    if (walker.ReadText(ref word) is { } text)
                    {
                        builder.Add(table, column, text, walker.Place);
                    }
                }
            }
        }
    }
}
