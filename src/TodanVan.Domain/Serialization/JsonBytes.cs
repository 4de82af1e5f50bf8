using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace TodanVan.Domain.Serialization;

/// <summary>What can be said of a JSON document by its bytes: whether it is one at all, and where it stops being one.</summary>
internal static class JsonBytes
{
    private const int ExcerptLength = 24;

    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;

    /// <summary>Why nothing can be read of a document whose root is an object; null when it may be one.</summary>
    public static Finding? Unusable(ReadOnlySpan<byte> bytes, string document)
    {
        var start = bytes.IndexOfAnyExcept(" \t\r\n"u8);
        if (start < 0)
        {
            return FindingCatalogue.DocumentEmpty.At(new SourceReference(document), ("document", document));
        }

        var nul = bytes.IndexOf((byte)0);
        if (nul >= 0)
        {
            return FindingCatalogue.DocumentNotText.At(new SourceReference(document, null, LineAt(bytes, nul)), ("document", document));
        }

        if (bytes[start] == (byte)'{')
        {
            return null;
        }

        var place = new SourceReference(document, null, LineAt(bytes, start));
        if (bytes[start] == (byte)'[' && Utf8.IsValid(bytes))
        {
            return FindingCatalogue.WrongJsonType.At(place, ("expected", "object"), ("found", "array"));
        }

        return Utf8.IsValid(bytes)
            ? FindingCatalogue.InvalidJson.At(place, ("reason", Excerpt(bytes[start..])))
            : FindingCatalogue.DocumentNotText.At(place, ("document", document));
    }

    /// <summary>
    /// The beginning of what stands somewhere, as a finding quotes it in any language: up to the next control character, or that
    /// one's number; <c>EOF</c> at the end of a document.
    /// </summary>
    public static string Excerpt(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return "EOF";
        }

        var end = bytes.IndexOfAnyInRange((byte)0, (byte)0x1F);
        if (end == 0)
        {
            return $"U+{bytes[0]:X4}";
        }

        var line = end < 0 ? bytes : bytes[..end];
        var text = Encoding.UTF8.GetString(line[..Math.Min(line.Length, 4 * ExcerptLength)]);
        var length = Math.Min(text.Length, ExcerptLength);
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }

    /// <summary>Where a document stops being JSON.</summary>
    public static Finding Broken(ReadOnlySpan<byte> bytes, JsonException exception, string document, string pointer)
    {
        var position = PositionOf(bytes, exception);
        return FindingCatalogue.InvalidJson.At(
            new SourceReference(document, null, LineAt(bytes, position), null, pointer), ("reason", Excerpt(bytes[position..])));
    }

    // The exception knows the line, counted by LF, and the byte in it, both from 0.
    public static int PositionOf(ReadOnlySpan<byte> bytes, JsonException exception)
    {
        var position = 0;
        for (var line = exception.LineNumber ?? 0; line > 0; line--)
        {
            position += bytes[position..].IndexOf((byte)'\n') + 1;
        }

        return (int)Math.Min(bytes.Length, position + (exception.BytePositionInLine ?? 0));
    }

    /// <summary>The physical line, from 1, on which a byte stands; CR LF, LF and CR each end one.</summary>
    public static int LineAt(ReadOnlySpan<byte> bytes, int position)
    {
        var before = bytes[..position];
        var lines = 1;
        while (before.IndexOfAny((byte)'\r', (byte)'\n') is var end and >= 0)
        {
            lines++;
            before = before[(end + (before[end..].StartsWith("\r\n"u8) ? 2 : 1))..];
        }

        return lines;
    }
}
