namespace Chancery.Intake;

/// <summary>Reads a stream whole, but never more than a cap.</summary>
internal static class CappedBytes
{
    /// <summary>The most that one document may hold, in bytes after unpacking: some 2.5 million words.</summary>
    public const int DocumentCap = 16 * 1024 * 1024;

    /// <summary>Everything in the stream.</summary>
    /// <exception cref="IntakeException">It is longer than the cap.</exception>
    public static byte[] Read(Stream stream, string where, int cap = DocumentCap)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            Keep(kept, buffer.AsSpan(0, read), where, cap);
        }

        return kept.ToArray();
    }

    /// <summary>Everything in the stream, waiting without a thread.</summary>
    /// <exception cref="IntakeException">It is longer than the cap.</exception>
    public static async Task<byte[]> ReadAsync(Stream stream, string where, int cap, CancellationToken cancellation)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0)
        {
            Keep(kept, buffer.AsSpan(0, read), where, cap);
        }

        return kept.ToArray();
    }

    private static void Keep(MemoryStream kept, ReadOnlySpan<byte> block, string where, int cap)
    {
        if (kept.Length + block.Length > cap)
        {
            throw new IntakeException(
                where,
                $"longer than {cap / (1024 * 1024)} MB, the most that one document may hold",
                "Split it, or give many documents as JSON lines");
        }

        kept.Write(block);
    }
}
