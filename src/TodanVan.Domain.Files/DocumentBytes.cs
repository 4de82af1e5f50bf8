namespace TodanVan.Domain.Files;

/// <summary>Brings a document into memory, where records can be read again when a quotation mark turns out never to close.</summary>
internal static class DocumentBytes
{
    public static ReadOnlyMemory<byte> Read(Stream stream)
    {
        // The capacity is a guess that saves copying; a stream may still hold more or less.
        var expected = stream.CanSeek ? Math.Clamp(stream.Length - stream.Position, 0, Array.MaxLength) : 0;
        var memory = new MemoryStream((int)expected);
        stream.CopyTo(memory);
        return memory.GetBuffer().AsMemory(0, (int)memory.Length);
    }

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
