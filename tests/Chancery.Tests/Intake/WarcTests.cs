using System.Globalization;
using System.IO.Compression;
using System.Text;
using Xunit;

namespace Chancery.Tests.Intake;

public sealed class WarcTests
{
    private static readonly byte[] Page = Encoding.UTF8.GetBytes($"<html><head><title>Harbour</title></head><body>{string.Concat(Enumerable.Repeat("<p>The mayor told the Café that the harbour would be widened by spring of next year.</p>", 8))}</body></html>");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_archive_gives_its_pages_and_passes_over_the_rest(bool isPacked)
    {
        var warc = new WarcFile()
            .Add("warcinfo", "", "application/warc-fields", "software: x\r\n"u8.ToArray())
            .Add("request", "https://quay.test/a", "application/http; msgtype=request", "GET /a HTTP/1.1\r\n\r\n"u8.ToArray())
            .Response("https://quay.test/2025/03/04/plain", "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8", Page)
            .Response("https://quay.test/moved", "HTTP/1.1 301 Moved\nLocation: /b", [])
            .Response("https://quay.test/picture", "HTTP/1.1 200 OK\nContent-Type: image/png", [0x89, 0x50])
            .Response("https://quay.test/chunked", "HTTP/1.1 200 OK\nContent-Type: text/html\nTransfer-Encoding: chunked\nContent-Encoding: gzip", Chunked(SourceFolder.Packed(Page)))
            .Response("https://quay.test/already", "HTTP/1.1 200 OK\nContent-Type: text/html\nTransfer-Encoding: chunked\nContent-Encoding: br", Page)
            .Response("https://quay.test/brotli", "HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Encoding: br", Brotli(Page))
            .Add("conversion", "https://quay.test/text", "text/plain", "The mayor said so."u8.ToArray());
        using var folder = new SourceFolder();
        File.WriteAllBytes(folder.At("crawl"), isPacked ? warc.Packed : warc.Plain);
        var read = await SourceFolder.ReadAsync(folder.At("crawl"));
        Assert.All(read, o => Assert.Null(o.Problem));
        Assert.Equal([3L, 6, 7, 8, 9], read.Select(o => o.Origin.Number));
        Assert.Equal("https://quay.test/chunked", read[1].Document!.Url);
        Assert.Equal((new DateOnly(2025, 3, 4), "Harbour", "quay.test"), (read[0].Document!.Published, read[0].Document!.Title, read[0].Document!.Publisher));
        Assert.All(read.Take(4), o => Assert.StartsWith("The mayor told the Café", o.Document!.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_broken_in_an_archive_is_named_and_what_came_before_is_read()
    {
        var warc = new WarcFile()
            .Response("https://quay.test/a", "HTTP/1.1 200 OK\nContent-Type: text/html", Page)
            .Response("https://quay.test/bomb", "HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Encoding: gzip", SourceFolder.Packed(new byte[15 * 1024 * 1024]))
            .Response("https://quay.test/c", "HTTP/1.1 200 OK\nContent-Type: text/html", Page);
        using var folder = new SourceFolder();
        File.WriteAllBytes(folder.At("cut.warc"), warc.Plain[..^100]);
        File.WriteAllBytes(folder.At("junk.warc"), [.. warc.Plain, .. "no record\r\n"u8]);
        File.WriteAllText(folder.At("endless.warc"), "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.test/\r\nContent-Type: application/http\r\nContent-Length: 9223372036854775807\r\n\r\nx");
        var cut = await SourceFolder.ReadAsync(folder.At("cut.warc"));
        Assert.NotNull(cut[0].Document);
        Assert.Contains("200 times its size", cut[1].Problem?.What, StringComparison.Ordinal);
        Assert.Contains("middle of a record", cut[2].Problem?.What, StringComparison.Ordinal);
        var junk = await SourceFolder.ReadAsync(folder.At("junk.warc"));
        Assert.Contains("found “no record”", junk[3].Problem?.What, StringComparison.Ordinal);
        Assert.Equal(2, (await SourceFolder.ReadAsync(folder.At("endless.warc"))).Count(o => o.Problem is not null));
    }

    private static byte[] Chunked(byte[] body) =>
        [.. body.Chunk(100).SelectMany(c => Encoding.ASCII.GetBytes(c.Length.ToString("x", CultureInfo.InvariantCulture) + "\r\n").Concat(c).Concat("\r\n"u8.ToArray())), .. "0\r\n\r\n"u8];

    private static byte[] Brotli(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            brotli.Write(body);
        }

        return packed.ToArray();
    }
}
