using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace TodanVan.Domain.Serialization;

/// <summary>What holds for every JSON document that people write: whether it can be read at all, and where it stops being JSON.</summary>
internal static class JsonFrame
{
    private const int ExcerptLength = 24;

    /// <summary>Why nothing can be read of a document that must be an object; null when it begins like one. A byte order mark is taken off.</summary>
    public static Finding? Unreadable(string document, ref ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8))
        {
            bytes = bytes[3..];
        }

        var start = bytes.IndexOfAnyExcept(" \t\r\n"u8);
        if (start < 0)
        {
            return FindingCatalogue.DocumentEmpty.At(new SourceReference(document), ("document", document));
        }

        var nul = bytes.IndexOf((byte)0);
        if (nul >= 0)
        {
            return NotText(document, LineAt(bytes, nul));
        }

        if (bytes[start] == (byte)'{')
        {
            return null;
        }

        var line = LineAt(bytes, start);
        return Utf8.IsValid(bytes)
            ? FindingCatalogue.InvalidJson.At(new SourceReference(document, null, line), ("reason", Excerpt(bytes[start..])))
            : NotText(document, line);
    }

    /// <summary>That a document stops being JSON somewhere.</summary>
    public static Finding Broken(string document, ReadOnlySpan<byte> bytes, int position, string pointer) => FindingCatalogue.InvalidJson.At(
        new SourceReference(document, null, LineAt(bytes, position), null, pointer), ("reason", Excerpt(bytes[position..])));

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

    /// <summary>
    /// The beginning of what stands somewhere, as a finding quotes it in any language: up to the next control character, or that
    /// one's number; <c>EOF</c> at the end of a document.
    /// </summary>
    private static string Excerpt(ReadOnlySpan<byte> bytes)
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

    /// <summary>The physical line, from 1, on which a byte stands; CR LF, LF and CR each end one.</summary>
    private static int LineAt(ReadOnlySpan<byte> bytes, int position)
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

    private static Finding NotText(string document, int line) =>
        FindingCatalogue.DocumentNotText.At(new SourceReference(document, null, line), ("document", document));
}
