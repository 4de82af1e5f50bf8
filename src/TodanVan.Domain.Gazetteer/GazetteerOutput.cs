using System.Buffers.Binary;
using System.Text;

namespace TodanVan.Domain.Units;

/// <summary>Writes the parts of a payload, as <see cref="GazetteerInput"/> reads them.</summary>
internal sealed class GazetteerOutput
{
    private readonly List<byte> bytes = [];

    public void Number(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        for (; value >= 0x80; value >>= 7)
        {
            bytes.Add((byte)((value & 0x7F) | 0x80));
        }

        bytes.Add((byte)value);
    }

    public void IndexOrNone(int index) => Number(index + 1);

    public void IndexFrom(int previous, int index)
    {
        var way = index - previous;
        Number((way << 1) ^ (way >> 31));
    }

    public void Bytes(ReadOnlySpan<byte> part) => bytes.AddRange(part);

    public void Fixed(uint value)
    {
        Span<byte> part = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(part, value);
        bytes.AddRange((ReadOnlySpan<byte>)part);
    }

    public void Text(string text) => bytes.AddRange(Encoding.UTF8.GetBytes(text));

    public byte[] ToArray() => bytes.ToArray();
}
