using System.Buffers.Binary;

namespace Chancery.Text.Models;

/// <summary>Reads what a <see cref="ByteSink"/> wrote, in the same order.</summary>
internal ref struct ByteSource(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> rest = bytes;

    /// <exception cref="InvalidDataException">The section ends too early.</exception>
    public ReadOnlySpan<byte> Bytes(int count)
    {
        if ((uint)count > (uint)rest.Length)
        {
            throw new InvalidDataException($"expected {count} more bytes, found {rest.Length}");
        }

        var taken = rest[..count];
        rest = rest[count..];
        return taken;
    }

    public byte Byte() => Bytes(1)[0];

    public int Int() => BinaryPrimitives.ReadInt32LittleEndian(Bytes(4));

    public string Text() => System.Text.Encoding.UTF8.GetString(Bytes(Int()));
}
