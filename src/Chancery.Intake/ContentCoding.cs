using System.IO.Compression;

namespace Chancery.Intake;

/// <summary>Undoes the codings that servers pack bodies in: gzip, deflate, br. Bounded in size and ratio.</summary>
internal static class ContentCoding
{
    // Each coding multiplies what a bomb can do, and no server uses more.
    private const int MostCodings = 2;

    /// <summary>What a fetch offers to understand.</summary>
    public const string Accepted = "gzip, br";

    /// <summary>The body, unpacked.</summary>
    /// <param name="body">As it came.</param>
    /// <param name="codings">The field <c>Content-Encoding</c>; null for none. A body that is not packed although the field says so is given as it is.</param>
    /// <param name="where">Its name, for messages.</param>
    /// <exception cref="IntakeException">It is a bomb, too long, or packed in a way not known here.</exception>
    public static byte[] Decode(ReadOnlyMemory<byte> body, string? codings, string where)
    {
        var names = (codings ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (names.Length > MostCodings)
        {
            throw new IntakeException(where, $"it is packed {names.Length} times over", "Check where it comes from");
        }

        var unpacked = body;
        foreach (var name in names.Reverse())
        {
            unpacked = Undo(unpacked, name.ToLowerInvariant(), where);
        }

        return unpacked.ToArray();
    }

    private static ReadOnlyMemory<byte> Undo(ReadOnlyMemory<byte> body, string name, string where) => name switch
    {
        "identity" or "none" or "utf-8" => body,
        "gzip" or "x-gzip" => body.Span is [0x1F, 0x8B, ..] ? Unpack(body, s => new GZipStream(s, CompressionMode.Decompress), where) : body,
        "deflate" => Unpack(body, s => IsZlib(body.Span) ? new ZLibStream(s, CompressionMode.Decompress) : new DeflateStream(s, CompressionMode.Decompress), where),
        "br" => IsSurelyPlain(body.Span) ? body : Unpack(body, s => new BrotliStream(s, CompressionMode.Decompress), where),
        _ => LooksPlain(body.Span) ? body : throw new IntakeException(where, $"it is packed as “{name}”; expected gzip, deflate or br", "Save the page from a browser and give the file"),
    };

    private static ReadOnlyMemory<byte> Unpack(ReadOnlyMemory<byte> body, Func<Stream, Stream> unpack, string where)
    {
        try
        {
            using var stream = new UnpackedStream(new MemoryStream(body.ToArray(), writable: false), unpack, where);
            return CappedBytes.Read(stream, where);
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException && LooksPlain(body.Span))
        {
            return body; // unpacked by whoever kept it
        }
    }

    private static bool IsZlib(ReadOnlySpan<byte> body) => body is [var first, var second, ..] && (first & 0x0F) == 8 && ((first << 8) + second) % 31 == 0;

    // Brotli has no mark to know it by and takes much plain text for a stream of its own; packed bytes of this length hold control characters.
    private static bool IsSurelyPlain(ReadOnlySpan<byte> body) => body.Length >= 64 && LooksPlain(body);

    private static bool LooksPlain(ReadOnlySpan<byte> body)
    {
        foreach (var b in body[..Math.Min(body.Length, 512)])
        {
            if (b < ' ' && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f'))
            {
                return false;
            }
        }

        return true;
    }
}
