using System.Text;

namespace Chancery.Intake.Archives;

/// <summary>Reads lines and blocks of bytes from a stream, with a fixed buffer.</summary>
internal sealed class ByteBlocks(Stream stream)
{
    private readonly byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;

    /// <summary>The next line without its end, as Latin-1; null at the end of the stream. Of a line longer than the buffer, its first part.</summary>
    public string? ReadLine()
    {
        var seen = 0;
        while (true)
        {
            var at = buffer.AsSpan(start + seen, end - start - seen).IndexOf((byte)'\n');
            if (at >= 0)
            {
                return Take(seen + at, skip: 1);
            }

            seen = end - start;
            if (seen == buffer.Length)
            {
                return Take(seen, skip: 0);
            }

            if (!Fill())
            {
                return seen > 0 ? Take(seen, skip: 0) : null;
            }
        }
    }

    /// <summary>So many bytes; null where the stream ends before.</summary>
    public byte[]? Read(int length)
    {
        // Not on the word of the header alone: what is announced is allocated as it comes.
        using var block = new MemoryStream(Math.Min(length, 1024 * 1024));
        return Pass(length, block) ? block.ToArray() : null;
    }

    /// <summary>Passes over so many bytes; false where the stream ends before.</summary>
    public bool Skip(long length) => Pass(length, null);

    private bool Pass(long length, MemoryStream? kept)
    {
        while (length > 0)
        {
            if (start == end && !Fill())
            {
                return false;
            }

            var count = (int)Math.Min(length, end - start);
            kept?.Write(buffer, start, count);
            start += count;
            length -= count;
        }

        return true;
    }

    private string Take(int length, int skip)
    {
        var line = Encoding.Latin1.GetString(buffer, start, length).TrimEnd('\r');
        start += length + skip;
        return line;
    }

    private bool Fill()
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        end -= start;
        start = 0;
        var read = stream.Read(buffer.AsSpan(end));
        end += read;
        return read > 0;
    }
}
