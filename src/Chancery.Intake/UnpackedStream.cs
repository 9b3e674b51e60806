using System.IO.Compression;

namespace Chancery.Intake;

/// <summary>Reads a stream, unpacking gzip on the way, and stops where the unpacked side outgrows the packed one as only a bomb does. Members behind each other are one stream.</summary>
internal sealed class UnpackedStream : ForwardStream
{
    /// <summary>Unpacked bytes for one packed byte; prose packs three to one, repeated markup perhaps thirty to one.</summary>
    public const int MostRatio = 200;

    // Below this a high ratio does no harm: a page of blanks is no attack.
    private const long Harmless = 1024 * 1024;

    private readonly CountedStream packed;
    private readonly Stream unpacked;
    private readonly string where;
    private long given;

    /// <summary>Unpacks with an algorithm.</summary>
    public UnpackedStream(Stream packed, Func<Stream, Stream> unpack, string where)
    {
        this.packed = new CountedStream(packed);
        unpacked = unpack(this.packed);
        this.where = where;
    }

    /// <summary>The stream itself, or what is packed in it where it starts as gzip does.</summary>
    public static Stream Of(Stream stream, string where)
    {
        var head = new byte[2];
        var restarted = new RestartedStream(head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)], stream);
        return head is [0x1F, 0x8B] ? Gzip(restarted, where) : restarted;
    }

    /// <summary>What is packed in a gzip stream.</summary>
    public static UnpackedStream Gzip(Stream stream, string where) => new(stream, s => new GZipStream(s, CompressionMode.Decompress), where);

    public override int Read(Span<byte> buffer)
    {
        var count = unpacked.Read(buffer);
        given += count;
        return given > Harmless && given > packed.Count * MostRatio
            ? throw new IntakeException(where, $"it unpacks to more than {MostRatio} times its size, as no text does", "If it is no attack, unpack it first and give the unpacked file")
            : count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
        }

        base.Dispose(disposing);
    }
}
