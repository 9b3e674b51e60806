using System.Buffers.Binary;

namespace Chancery.Text.Models;

/// <summary>Collects the bytes of a model section; little-endian.</summary>
internal sealed class ByteSink
{
    private readonly List<byte> bytes = [];

    public void Byte(byte value) => bytes.Add(value);

    public void Int(int value)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(four, value);
        bytes.AddRange(four);
    }

    /// <summary>The bytes as they are; their number is not written.</summary>
    public void Bytes(ReadOnlySpan<byte> more) => bytes.AddRange(more);

    public void Text(string text)
    {
        var encoded = System.Text.Encoding.UTF8.GetBytes(text);
        Int(encoded.Length);
        Bytes(encoded);
    }

    public byte[] ToArray() => [.. bytes];
}
