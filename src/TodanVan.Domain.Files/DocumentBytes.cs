using System.Runtime.InteropServices;

using TodanVan.Domain.Import;

namespace TodanVan.Domain.Files;

/// <summary>Brings a document into memory, where records can be read again when a quotation mark turns out never to close.</summary>
internal static class DocumentBytes
{
    /// <summary>Reads a document to its end; nothing when it is larger than the limit.</summary>
    public static ReadOnlyMemory<byte>? Read(Stream stream, FileLimits limits)
    {
        // The capacity is a guess that saves copying; a stream may still hold more or less.
        var expected = stream.CanSeek ? Math.Clamp(stream.Length - stream.Position, 0, limits.MaxFileBytes) : 0;
        var memory = new MemoryStream((int)expected);
        var buffer = new byte[81_920];
        while (stream.Read(buffer) is var count and > 0)
        {
            if (memory.Length + count > limits.MaxFileBytes)
            {
                return null;
            }

            memory.Write(buffer, 0, count);
        }

        return memory.GetBuffer().AsMemory(0, (int)memory.Length);
    }

    /// <summary>A document that is in memory, to be read again without a copy.</summary>
    public static Stream Open(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var part) ? new MemoryStream(part.Array!, part.Offset, part.Count, writable: false) : new MemoryStream(bytes.ToArray(), writable: false);

    /// <summary>Says that a document is larger than the limit.</summary>
    public static Result<Import.InputHeader> TooLarge(string document, FileLimits limits) => DocumentFindings.Nothing(
        FindingCatalogue.DocumentTooLarge, document, null, ("document", document), ("limit", CellReader.Invariant(limits.MaxFileBytes)));

    /// <summary>The physical line, from 1, on which a byte stands; CR LF, LF and CR each end one.</summary>
    public static int LineAt(ReadOnlySpan<byte> document, int position)
    {
        var before = document[..position];
        var lines = 1;
        while (before.IndexOfAny((byte)'\r', (byte)'\n') is var end and >= 0)
        {
            lines++;
            var length = before[end..].StartsWith("\r\n"u8) ? 2 : 1;
            before = before[(end + length)..];
        }

        return lines;
    }
}
