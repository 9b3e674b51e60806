using System.IO.Compression;

namespace Chancery.Intake;

/// <summary>Reads a stream whole, but never more than a cap, unpacking gzip on the way.</summary>
internal static class CappedBytes
{
    /// <summary>The most that one document may hold, in bytes after unpacking: some 2.5 million words.</summary>
    public const int DocumentCap = 16 * 1024 * 1024;

    /// <summary>Everything in the stream.</summary>
    /// <exception cref="IntakeException">It is longer than the cap, or its gzip is broken.</exception>
    public static async Task<byte[]> ReadAsync(Stream stream, string where, CancellationToken cancellation)
    {
        var bytes = await ReadUpToCapAsync(stream, where, cancellation).ConfigureAwait(false);
        if (bytes is not [0x1F, 0x8B, ..])
        {
            return bytes;
        }

        try
        {
            var unpacked = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
            await using (unpacked.ConfigureAwait(false))
            {
                return await ReadUpToCapAsync(unpacked, where, cancellation).ConfigureAwait(false);
            }
        }
        catch (InvalidDataException e)
        {
            throw new IntakeException(where, $"the gzip is broken: {e.Message}", "Fetch or pack the file again", e);
        }
    }

    private static async Task<byte[]> ReadUpToCapAsync(Stream stream, string where, CancellationToken cancellation)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0)
        {
            if (kept.Length + read > DocumentCap)
            {
                throw TooLong(where);
            }

            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }

    private static IntakeException TooLong(string where) => new(
        where,
        $"longer than {DocumentCap / (1024 * 1024)} MB, the most that one document may hold",
        "Split it, or give many documents as JSON lines: chancery read --jsonl IN --out OUT");
}
