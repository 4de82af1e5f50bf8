using System.Text;

namespace TodanVan.Domain.Files;

/// <summary>A document of which a part is in memory, as large as one record asks for; what was passed can be read again.</summary>
internal sealed class WindowedDocument
{
    private const int FirstSize = 1 << 16;

    private readonly Stream stream;
    private readonly long origin;
    private readonly int largest;
    private byte[] buffer = new byte[FirstSize];
    private int filled;

    /// <summary>Begins at where a stream stands, behind a byte order mark. It must be able to seek.</summary>
    /// <param name="stream">The document.</param>
    /// <param name="largest">The size beyond which a window is given back once it is not needed any more.</param>
    public WindowedDocument(Stream stream, int largest)
    {
        this.stream = stream;
        this.largest = Math.Max(FirstSize, largest);
        origin = stream.Position;
        Fill();
        if (Window.StartsWith("\uFEFF"u8))
        {
            origin += 3;
            Advance(3);
            Start = 0;
        }
    }

    /// <summary>Where the window begins in the document.</summary>
    public long Start { get; private set; }

    public ReadOnlySpan<byte> Window => buffer.AsSpan(0, filled);

    /// <summary>Whether the window reaches to the end of the document.</summary>
    public bool IsLast { get; private set; }

    /// <summary>Leaves the first bytes of the window behind and reads on; without any to leave, the window grows.</summary>
    public void Advance(int consumed)
    {
        var rest = buffer.AsSpan(consumed, filled - consumed);
        if (rest.Length == buffer.Length)
        {
            Array.Resize(ref buffer, (int)Math.Min(Array.MaxLength, 2L * buffer.Length));
        }
        else if (buffer.Length > 2L * largest && rest.Length < FirstSize)
        {
            // What one huge record needed is not kept for all that follow.
            var smaller = new byte[FirstSize];
            rest.CopyTo(smaller);
            buffer = smaller;
        }
        else
        {
            rest.CopyTo(buffer);
        }

        filled -= consumed;
        Start += consumed;
        Fill();
    }

    /// <summary>What there is to know of a document before any of it is used; the window begins anew.</summary>
    /// <returns>
    /// Its length, as far as it was read: just beyond <paramref name="limit"/> when it is longer; where the first byte that is no white space stands, and which it
    /// is; and where the first NUL stands. -1 where there is none.
    /// </returns>
    public (long Length, long First, int FirstByte, long Nul) Scan(long limit)
    {
        var (length, first, firstByte, nul) = (0L, -1L, -1, -1L);
        foreach (var chunk in Chunks())
        {
            var bytes = chunk.Span;
            if (first < 0 && bytes.IndexOfAnyExcept(" \t\r\n"u8) is var start and >= 0)
            {
                (first, firstByte) = (length + start, bytes[start]);
            }

            if (nul < 0 && bytes.IndexOf((byte)0) is var zero and >= 0)
            {
                nul = length + zero;
            }

            length += bytes.Length;
            if (length > limit)
            {
                break;
            }
        }

        stream.Position = origin;
        (Start, filled, IsLast) = (0, 0, false);
        Fill();
        return (length, first, firstByte, nul);
    }

    /// <summary>The bytes from one place to the end, or as many as are wanted. The window is of no use after this.</summary>
    public byte[] Read(long start, int most = int.MaxValue)
    {
        stream.Position = origin + start;
        using var part = new MemoryStream();
        var chunk = new byte[FirstSize];
        while (most > 0 && stream.Read(chunk, 0, Math.Min(most, chunk.Length)) is var count and > 0)
        {
            part.Write(chunk, 0, count);
            most -= count;
        }

        return part.ToArray();
    }

    /// <summary>The physical line, from 1, on which a byte stands; CR LF, LF and CR each end one. The window is of no use after this.</summary>
    public int LineAt(long position)
    {
        var lines = 1;
        var isAfterReturn = false;
        foreach (var chunk in Chunks())
        {
            var bytes = chunk.Span[..(int)Math.Min(chunk.Length, position)];
            position -= bytes.Length;
            lines += DocumentBytes.LineAt(bytes, bytes.Length) - 1;
            if (isAfterReturn && bytes is [(byte)'\n', ..])
            {
                lines--;
            }

            isAfterReturn = bytes is [.., (byte)'\r'];
            if (position == 0)
            {
                break;
            }
        }

        return lines;
    }

    /// <summary>Where a byte of a line stands, both from 0, lines counted by LF. The window is of no use after this.</summary>
    public long PositionOf(long line, long byteInLine)
    {
        var position = 0L;
        var rest = line;
        foreach (var chunk in Chunks())
        {
            if (rest == 0)
            {
                break;
            }

            var bytes = chunk.Span;
            var used = 0;
            while (rest > 0 && bytes[used..].IndexOf((byte)'\n') is var end and >= 0)
            {
                used += end + 1;
                rest--;
            }

            position += rest > 0 ? bytes.Length : used;
        }

        return Math.Min(stream.Length - origin, position + byteInLine);
    }

    /// <summary>Whether all of it is UTF-8. The window is of no use after this.</summary>
    public bool IsUtf8()
    {
        var decoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetDecoder();
        var text = new char[FirstSize + 1];
        try
        {
            foreach (var chunk in Chunks())
            {
                decoder.GetChars(chunk.Span, text, flush: false);
            }

            decoder.GetChars([], text, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private IEnumerable<ReadOnlyMemory<byte>> Chunks()
    {
        stream.Position = origin;
        var chunk = new byte[FirstSize];
        while (stream.Read(chunk) is var count and > 0)
        {
            yield return chunk.AsMemory(0, count);
        }
    }

    private void Fill()
    {
        while (filled < buffer.Length)
        {
            var count = stream.Read(buffer.AsSpan(filled));
            if (count == 0)
            {
                IsLast = true;
                return;
            }

            filled += count;
        }
    }
}
