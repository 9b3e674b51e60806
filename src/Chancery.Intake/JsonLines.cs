namespace Chancery.Intake;

/// <summary>Splits a stream into lines, one after the other. Memory stays bounded: a line longer than the cap is passed over and named.</summary>
public sealed class JsonLines : IDisposable
{
    private const int BlockLength = 256 * 1024;

    private readonly Stream stream;
    private readonly int cap;
    private byte[] buffer = new byte[BlockLength];
    private int start;
    private int end;
    private bool atEnd;
    private long number;

    private JsonLines(Stream stream, int cap)
    {
        this.stream = stream;
        this.cap = cap;
    }

    /// <summary>Lines of a stream, unpacked where it starts as gzip does.</summary>
    /// <param name="stream">What to read; disposed with this.</param>
    /// <param name="cap">The longest line to accept, in bytes.</param>
    public static JsonLines Of(Stream stream, int cap = CappedBytes.DocumentCap)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new JsonLines(UnpackedStream.Of(stream, "the lines"), cap);
    }

    /// <summary>The next line that is not empty; null at the end.</summary>
    /// <exception cref="InvalidDataException">The gzip is broken from here on.</exception>
    /// <exception cref="IntakeException">It is a bomb: no text packs so well.</exception>
    public JsonLine? Next()
    {
        while (true)
        {
            var length = FindEnd(out var tooLong);
            if (length < 0)
            {
                return null;
            }

            number++;
            if (tooLong)
            {
                return new JsonLine(number, default, $"longer than {cap / (1024 * 1024)} MB, the most that one document may hold");
            }

            var line = Trimmed(buffer.AsSpan(start, length));
            start = Math.Min(start + length + 1, end);
            if (line.Length > 0)
            {
                return new JsonLine(number, line.ToArray(), null);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    private ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> line) =>
        (number == 1 && line.StartsWith(new byte[] { 0xEF, 0xBB, 0xBF }) ? line[3..] : line).Trim(" \t\r"u8);

    // Length of the line at `start`, reading on as needed; −1 at the end of the stream. A line that is too long is left behind.
    private int FindEnd(out bool tooLong)
    {
        tooLong = false;
        var seen = 0;
        while (true)
        {
            var at = buffer.AsSpan(start + seen, end - start - seen).IndexOf((byte)'\n');
            if (at >= 0 && seen + at <= cap)
            {
                return seen + at;
            }

            if (at >= 0)
            {
                tooLong = true;
                start += seen + at + 1;
                return 0;
            }

            seen = end - start;
            if (seen > cap)
            {
                tooLong = true;
                SkipLine();
                return 0;
            }

            if (atEnd)
            {
                return seen > 0 ? seen : -1;
            }

            Fill();
        }
    }

    private void SkipLine()
    {
        while (true)
        {
            var at = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (at >= 0 || atEnd)
            {
                start = at >= 0 ? start + at + 1 : end;
                return;
            }

            start = end;
            Fill();
        }
    }

    private void Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            end -= start;
            start = 0;
        }

        if (buffer.Length - end < BlockLength / 2)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = stream.Read(buffer, end, buffer.Length - end);
        end += read;
        atEnd = read == 0;
    }
}
