using System.Text.Json;

using Ardalis.GuardClauses;

using TodanVan.Domain.Import;
using TodanVan.Domain.Serialization;

namespace TodanVan.Domain.Files;

/// <summary>Reads the records of a JSON document into a builder: an array of flat objects whose properties are a table's columns.</summary>
/// <remarks>
/// <para>The form is RFC 8259, without comments and trailing commas, with or without a byte order mark. Properties may stand in any
/// order and names are found as in the header of a table. A column that an element does not have is a blank cell.</para>
/// <para>A cell is the text of a string, <c>true</c> or <c>false</c>, or blank for null. A JSON number has its decimals after a
/// <c>.</c> whatever the document's strings follow, so its cell is that number in the caller's convention: <c>1234.5</c> is handed
/// over as <c>1234,5</c> under <see cref="NumberConvention.Vietnamese"/>. One with an exponent is handed over as typed, for the
/// table to refuse.</para>
/// <para>Every element reaches the sink exactly once, as <see cref="IInputRowSink.Add"/> or as <see cref="IInputRowSink.Reject"/>, with
/// its bytes as they stood. Rejected is what is not a flat object (<c>TDV0115</c>), names a column twice (<c>TDV0106</c>) or is not
/// Unicode text (<c>TDV0109</c>, half a surrogate pair included), is longer than a record may be (<c>TDV0110</c>), has more properties than a record may have cells or comes after as many
/// records as there may be (<c>TDV0134</c>: the rest as one). A property that no column is called is noted once
/// (<c>TDV0105</c>), as many of them as a record may have cells. Where the document stops being JSON, or is nested deeper than the limit, the elements before stay and what has not
/// been read is rejected as one record (<c>TDV0114</c>, with its physical line), or noted if nothing of a record is in it.</para>
/// <para>A property that an element does not have holds what the sink says for it (<see cref="IInputRowSink.TextWhereAbsent"/>), else nothing.</para>
/// <para>Of a stream that can seek no more is held in memory than a record asks for; it is read twice, first to see that it is text. One
/// that cannot seek is held whole.</para>
/// </remarks>
public static class JsonRows
{
    // As much of a document that is not read as tells what it is.
    private const int BytesOfRoot = 1 << 16;

    /// <summary>Reads a document to its end.</summary>
    /// <param name="stream">The document, from its current position; it stays open.</param>
    /// <param name="document">The name of the document, as findings will give it.</param>
    /// <param name="sink">What takes the records; its schema says which columns there are.</param>
    /// <param name="numbers">The convention in which the sink reads numbers.</param>
    /// <param name="limits">The limits, or null for <see cref="FileLimits.Default"/>.</param>
    /// <returns>
    /// A header with all columns of the table. There is no value, and the sink has been told nothing, when nothing can be read: the
    /// document is too large (<c>TDV0133</c>), empty (<c>TDV0102</c>), not UTF-8 text (<c>TDV0103</c>), JSON
    /// but no array (<c>TDV0122</c>), or no JSON (<c>TDV0114</c>).
    /// </returns>
    /// <exception cref="ArgumentException">An argument is null, the document's name is blank, or the convention is undefined.</exception>
    /// <exception cref="IOException">The stream fails.</exception>
    public static Result<InputHeader> Read(Stream stream, string document, IInputRowSink sink, NumberConvention numbers, FileLimits? limits = null)
    {
        Guard.Against.Null(stream);
        Guard.Against.NullOrWhiteSpace(document);
        Guard.Against.Null(sink);
        if (!Enum.IsDefined(numbers))
        {
            throw new ArgumentOutOfRangeException(nameof(numbers), numbers, "Not a number convention.");
        }

        limits ??= FileLimits.Default;
        if (!stream.CanSeek)
        {
            if (DocumentBytes.Read(stream, limits) is not { } memory)
            {
                return DocumentBytes.TooLarge(document, limits);
            }

            stream = DocumentBytes.Open(memory);
        }

        var source = new WindowedDocument(stream, limits.MaxRecordBytes);
        var (length, start, first, nul) = source.Scan(limits.MaxFileBytes);
        if (length > limits.MaxFileBytes)
        {
            return DocumentBytes.TooLarge(document, limits);
        }

        if (start < 0)
        {
            return DocumentFindings.Nothing(FindingCatalogue.DocumentEmpty, document, null, ("document", document));
        }

        if (nul >= 0)
        {
            return DocumentFindings.Nothing(FindingCatalogue.DocumentNotText, document, source.LineAt(nul), ("document", document));
        }

        if (first != '[')
        {
            var line = source.LineAt(start);
            if (!source.IsUtf8())
            {
                return DocumentFindings.Nothing(FindingCatalogue.DocumentNotText, document, line, ("document", document));
            }

            var beginning = source.Read(start, BytesOfRoot);
            return RootOf(beginning, isWhole: start + beginning.Length >= length) is { } found
                ? DocumentFindings.Nothing(FindingCatalogue.WrongJsonType, document, line, ("expected", "array"), ("found", found))
                : DocumentFindings.Nothing(FindingCatalogue.InvalidJson, document, line, ("reason", JsonBytes.Excerpt(beginning)));
        }

        var header = InputHeader.OfNamedCells(sink, document);
        new JsonRecords(header, sink, numbers, limits).ReadAll(source);
        return new Result<InputHeader>(header, FindingSet.Empty);
    }

    /// <summary>What a document is whose root is no array; null when it is no JSON, as far as its beginning tells.</summary>
    private static string? RootOf(ReadOnlySpan<byte> beginning, bool isWhole)
    {
        try
        {
            var reader = new Utf8JsonReader(beginning, isWhole, default);
            if (!reader.Read())
            {
                return null;
            }

            var root = reader.TokenType switch
            {
                JsonTokenType.StartObject => "object",
                JsonTokenType.String => "string",
                JsonTokenType.Number => "number",
                JsonTokenType.Null => "null",
                _ => "boolean",
            };
            while (reader.Read())
            {
                // To the end of what there is: a fault is one of JSON, whatever its root was to be.
            }

            return root;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
