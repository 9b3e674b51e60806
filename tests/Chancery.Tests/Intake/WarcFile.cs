using System.Globalization;
using System.Text;

namespace Chancery.Tests.Intake;

/// <summary>Makes web archives record by record, each record a gzip member of its own where packed, as crawlers ship them.</summary>
internal sealed class WarcFile
{
    private readonly List<byte> plain = [];
    private readonly List<byte> packed = [];

    public byte[] Plain => [.. plain];

    public byte[] Packed => [.. packed];

    public static byte[] Answer(string head, byte[] body) => [.. Encoding.Latin1.GetBytes(head.ReplaceLineEndings("\r\n") + "\r\n\r\n"), .. body];

    public WarcFile Add(string type, string target, string contentType, byte[] block)
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: {target}\r\nWARC-Date: 2025-03-04T10:00:00Z\r\nContent-Type: {contentType}\r\nContent-Length: {block.Length}\r\n\r\n");
        byte[] record = [.. Encoding.ASCII.GetBytes(head), .. block, .. "\r\n\r\n"u8];
        plain.AddRange(record);
        packed.AddRange(SourceFolder.Packed(record));
        return this;
    }

    public WarcFile Response(string target, string head, byte[] body) => Add("response", target, "application/http; msgtype=response", Answer(head, body));
}
