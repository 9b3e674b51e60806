using System.Globalization;
using System.Text;

namespace Chancery.Intake.Archives;

/// <summary>A server's answer as an archive keeps it: status, fields, and the body as it came over the wire.</summary>
/// <param name="Status">For example 200.</param>
/// <param name="Fields">Header fields, names in any case.</param>
/// <param name="Body">Perhaps in chunks, perhaps packed.</param>
internal sealed record HttpMessage(int Status, IReadOnlyDictionary<string, string> Fields, ReadOnlyMemory<byte> Body)
{
    private const int LongestHead = 256 * 1024;

    /// <summary>What the server says the body is, without parameters; empty where not said.</summary>
    public string MediaType => Fields.GetValueOrDefault("Content-Type", "").Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>The charset that the server says; null where it does not.</summary>
    public string? Charset => Fields.GetValueOrDefault("Content-Type", "").Split(';').Skip(1)
        .Select(p => p.Trim())
        .FirstOrDefault(p => p.StartsWith("charset=", StringComparison.OrdinalIgnoreCase))?["charset=".Length..].Trim('"', '\'', ' ');

    /// <summary>Takes an answer apart; null where it is none.</summary>
    public static HttpMessage? Parse(ReadOnlyMemory<byte> block)
    {
        var span = block.Span[..Math.Min(block.Length, LongestHead)];
        var (end, gap) = span.IndexOf("\r\n\r\n"u8) is >= 0 and var at ? (at, 4) : (span.IndexOf("\n\n"u8), 2);
        if (end < 0 || !span.StartsWith("HTTP/"u8))
        {
            return null;
        }

        var lines = Encoding.Latin1.GetString(span[..end]).Split('\n');
        var status = lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (status.Length < 2 || !int.TryParse(status[1], NumberStyles.None, CultureInfo.InvariantCulture, out var code))
        {
            return null;
        }

        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines.Skip(1))
        {
            if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                fields.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
            }
        }

        return new HttpMessage(code, fields, block[(end + gap)..]);
    }

    /// <summary>The body as it was meant: put together from chunks and unpacked. An archive that did so already and kept the fields is understood.</summary>
    /// <exception cref="IntakeException">It is a bomb, too long, or packed in a way not known here.</exception>
    public byte[] Content(string where)
    {
        var whole = Fields.GetValueOrDefault("Transfer-Encoding", "").Contains("chunked", StringComparison.OrdinalIgnoreCase) ? HttpChunks.Join(Body) ?? Body : Body;
        return ContentCoding.Decode(whole, Fields.GetValueOrDefault("Content-Encoding"), where);
    }
}
