using System.Buffers.Text;

namespace Chancery.Intake.Archives;

/// <summary>Puts a body together that came in chunks (RFC 9112, 7.1).</summary>
internal static class HttpChunks
{
    /// <summary>The body; null where it is not in chunks. One that breaks off gives what came.</summary>
    public static ReadOnlyMemory<byte>? Join(ReadOnlyMemory<byte> body)
    {
        using var joined = new MemoryStream(body.Length);
        var rest = body.Span;
        var any = false;
        while (rest.Length > 0)
        {
            var lineEnd = rest[..Math.Min(rest.Length, 256)].IndexOf((byte)'\n');
            if (lineEnd <= 0 || !Utf8Parser.TryParse(rest[..lineEnd], out uint length, out var digits, 'x') || digits is 0 or > 8)
            {
                break;
            }

            any = true;
            rest = rest[(lineEnd + 1)..];
            if (length == 0)
            {
                break;
            }

            var count = (int)Math.Min(length, (uint)rest.Length);
            joined.Write(rest[..count]);
            rest = rest[count..];
            rest = rest.StartsWith("\r\n"u8) ? rest[2..] : rest.StartsWith("\n"u8) ? rest[1..] : rest;
        }

        // Not “any ? … : null”: null would turn into an empty memory.
        return any ? (ReadOnlyMemory<byte>?)joined.ToArray() : (ReadOnlyMemory<byte>?)null;
    }
}
