using System.IO.Compression;
using System.Text;
using Chancery.Intake;
using Xunit;

namespace Chancery.Tests.Intake;

public sealed class DocumentIntakeTests
{
    [Fact]
    public void Plain_text_is_kept_to_the_letter()
    {
        const string Text = "One\r\n\r\n  two\u00A0three 🙂.";
        Assert.Equal(Text, Read(Text, ".txt").Text);
    }

    [Fact]
    public void Markdown_gives_the_text_that_a_reader_sees()
    {
        var document = Read("---\ntitle: \"T\"\ndate: 2025-10-28\nauthor: A\npublisher: P\n---\n\nA *b* __c__ [d](u) 5 * 3 snake_case.\nSame paragraph.\n\n## Head\n\n- one\n- two\n", ".md");
        Assert.Equal("A b c d 5 * 3 snake_case. Same paragraph.\n\nHead\n\n- one\n- two", document.Text);
        Assert.Equal(("T", "A", "P", new DateOnly(2025, 10, 28)), (document.Title, document.Author, document.Publisher, document.Published));
    }

    [Fact]
    public void A_page_gives_its_text_and_what_it_says_of_itself()
    {
        var body = string.Concat(Enumerable.Repeat("<p>The minister said that the two countries would sign an agreement on trade, energy and transport next month.</p>", 8));
        var document = Read($"<!doctype html><html lang=en><head><title>x</title><meta property='og:title' content='A deal'><meta property='article:published_time' content='2025-03-04T23:30:00+02:00'><meta name=author content='B. C.'></head><body><nav>Menu</nav><article>{body}</article><script>evil()</script></body></html>", ".html");
        Assert.Equal(("A deal", "B. C.", new DateOnly(2025, 3, 4)), (document.Title, document.Author, document.Published));
        Assert.StartsWith("The minister said", document.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", document.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Menu", document.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Utf16_with_its_mark_is_read(bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("Erdoğan spoke.")];
        Assert.Equal("Erdoğan spoke.", DocumentIntake.Read(bytes, "x", ".txt", "x").Text);
    }

    [Fact]
    public void Lines_are_split_in_plain_and_packed_streams_alike()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write("a\r\n\nbb\nccc"u8);
        }

        foreach (var bytes in new[] { "a\r\n\nbb\nccc"u8.ToArray(), packed.ToArray() })
        {
            using var lines = JsonLines.Of(new MemoryStream(bytes));
            var read = new List<string>();
            while (lines.Next() is { } line)
            {
                read.Add($"{line.Number}:{Encoding.UTF8.GetString(line.Utf8.Span)}");
            }

            Assert.Equal(["1:a", "3:bb", "4:ccc"], read);
        }
    }

    private static Chancery.Text.Document Read(string text, string extension) => DocumentIntake.Read(Encoding.UTF8.GetBytes(text), "x", extension, "x");
}
