using System.Buffers.Binary;
using System.Text;

namespace TodanVan.Domain.Units;

/// <summary>Reads the parts of a payload, and throws <see cref="InvalidDataException"/> for what cannot be one.</summary>
internal ref struct GazetteerInput
{
    private readonly ReadOnlySpan<byte> data;
    private int position;

    public GazetteerInput(ReadOnlySpan<byte> data) => this.data = data;

    /// <summary>Whether all was read.</summary>
    public readonly bool IsAtEnd => position == data.Length;

    public static InvalidDataException Damaged() => new("The resource of the gazetteer is damaged.");

    /// <summary>A number that is not negative.</summary>
    public int Number()
    {
        uint value = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            if (position >= data.Length)
            {
                throw Damaged();
            }

            var part = data[position++];
            value |= (uint)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value <= int.MaxValue ? (int)value : throw Damaged();
            }
        }

        throw Damaged();
    }

    /// <summary>How many of something follow: never more than there are bytes left, so that damage cannot ask for the whole memory.</summary>
    public int Count()
    {
        var count = Number();
        return count <= data.Length - position ? count : throw Damaged();
    }

    /// <summary>A sum of counts, under the same bound: each of what is counted takes a byte at least.</summary>
    public readonly int Total(int total, int more) => more <= data.Length - total ? total + more : throw Damaged();

    /// <summary>An index into something.</summary>
    public int Index(int count)
    {
        var index = Number();
        return index < count ? index : throw Damaged();
    }

    /// <summary>An index into something, or -1.</summary>
    public int IndexOrNone(int count) => Index(count + 1) - 1;

    /// <summary>An index that was written as the way from another.</summary>
    public int IndexFrom(int previous, int count)
    {
        var index = unchecked(previous + Signed(Number()));
        return index >= 0 && index < count ? index : throw Damaged();
    }

    /// <summary>Some bytes as they are.</summary>
    public ReadOnlySpan<byte> Bytes(int count)
    {
        if (count > data.Length - position)
        {
            throw Damaged();
        }

        position += count;
        return data.Slice(position - count, count);
    }

    /// <summary>A fixed number of four bytes.</summary>
    public uint Fixed() => BinaryPrimitives.ReadUInt32LittleEndian(Bytes(sizeof(uint)));

    /// <summary>A text of so many bytes.</summary>
    public string Text(int bytes) => Encoding.UTF8.GetString(Bytes(bytes));

    /// <summary>What is left.</summary>
    public ReadOnlySpan<byte> Rest() => Bytes(data.Length - position);

    // Near zero on both sides is near zero: 0, -1, 1, -2 are written 0, 1, 2, 3.
    private static int Signed(int value) => (value >> 1) ^ -(value & 1);
}
