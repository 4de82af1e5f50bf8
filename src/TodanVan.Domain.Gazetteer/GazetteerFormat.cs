using System.IO.Compression;
using System.Numerics;
using System.Runtime.InteropServices;

namespace TodanVan.Domain.Units;

/// <summary>The form of the resource: a mark, a version, the length and a check sum of the payload, and the payload compressed.</summary>
/// <remarks>
/// The payload is written by columns, and what a column holds as the way from the value before: neighbours are alike, and the
/// compression sees it. Texts, codes and days are written once, in tables.
/// </remarks>
internal static partial class GazetteerFormat
{
    /// <summary>The version of the form that is written, and the only one that is read.</summary>
    public const byte Version = 1;

    private const int LargestPayload = 1 << 24;

    private static ReadOnlySpan<byte> Mark => "TVGZ"u8;

    /// <summary>Reads the resource that comes with this assembly.</summary>
    /// <exception cref="InvalidDataException">The resource is damaged.</exception>
    public static GazetteerData ReadResource()
    {
        using var stream = typeof(GazetteerFormat).Assembly.GetManifestResourceStream("vietnam.bin") ?? throw GazetteerInput.Damaged();
        return Read(stream);
    }

    /// <summary>Reads a resource.</summary>
    /// <exception cref="InvalidDataException">It is none, is of another version, or is damaged.</exception>
    public static GazetteerData Read(Stream stream) => ReadPayload(Expand(stream));

    /// <summary>Writes a resource.</summary>
    public static void Write(Stream stream, GazetteerData data)
    {
        var payload = WritePayload(data);
        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(payload.Length)];
        if (!BrotliEncoder.TryCompress(payload, compressed, out var length, quality: 11, window: 24))
        {
            throw new InvalidOperationException("The payload cannot be compressed.");
        }

        var output = new GazetteerOutput();
        output.Bytes(Mark);
        output.Bytes([Version]);
        output.Number(payload.Length);
        output.Fixed(CheckSum(payload));
        output.Bytes(compressed.AsSpan(0, length));
        stream.Write(output.ToArray());
    }

    /// <summary>The payload of a resource. It is the same wherever it is compiled; the compressed bytes depend on the compressor.</summary>
    /// <exception cref="InvalidDataException">It is no resource, is of another version, or is damaged.</exception>
    public static byte[] Expand(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        var input = new GazetteerInput(copy.GetBuffer().AsSpan(0, (int)copy.Length));
        if (!input.Bytes(Mark.Length).SequenceEqual(Mark))
        {
            throw GazetteerInput.Damaged();
        }

        var version = input.Bytes(1)[0];
        if (version != Version)
        {
            throw new InvalidDataException($"The resource of the gazetteer is of version {version}, not {Version}.");
        }

        var length = input.Number();
        var checkSum = input.Fixed();
        if (length > LargestPayload)
        {
            throw GazetteerInput.Damaged();
        }

        var payload = new byte[length];
        if (!BrotliDecoder.TryDecompress(input.Rest(), payload, out var written) || written != length || CheckSum(payload) != checkSum)
        {
            throw GazetteerInput.Damaged();
        }

        return payload;
    }

    private static uint CheckSum(ReadOnlySpan<byte> payload)
    {
        var sum = uint.MaxValue;
        var words = BitConverter.IsLittleEndian ? MemoryMarshal.Cast<byte, ulong>(payload) : [];
        foreach (var word in words)
        {
            sum = BitOperations.Crc32C(sum, word);
        }

        foreach (var part in payload[(words.Length * sizeof(ulong))..])
        {
            sum = BitOperations.Crc32C(sum, part);
        }

        return ~sum;
    }
}
