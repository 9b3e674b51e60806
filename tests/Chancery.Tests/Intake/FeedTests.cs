using Xunit;

namespace Chancery.Tests.Intake;

public sealed class FeedTests
{
    private const string Rss = """
        <?xml version="1.0" encoding="ISO-8859-1"?>
        <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://nothing.invalid/rss-0.91.dtd">
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel>
        <title>The Quay</title><language>en-gb</language><ttl>30</ttl>
        <item><title>Harbour &amp; spring</title><link>https://quay.test/news/harbour.html</link><guid>1</guid><media:title>A picture</media:title>
        <pubDate>Tue, 04 Mar 2025 23:30:00 EST</pubDate><author>desk@quay.test (Ada Berg)</author>
        <description>Short.</description><content:encoded><![CDATA[<p>The mayor said&nbsp;so.</p><p>Twice.</p>]]></content:encoded></item>
        <item><title>Fish & chips</title><description>Caf&eacute; owners pledged help.</description><dc:creator>Tom</dc:creator></item>
        <item><title>Nothing</title></item>
        </channel></rss>
        """;

    [Fact]
    public async Task Rss_gives_each_entry_with_what_the_feed_says_of_it()
    {
        using var folder = new SourceFolder();
        var read = await SourceFolder.ReadAsync(folder.Write("feed.xml", Rss));
        var first = read[0].Document!;
        Assert.Equal(("harbour", "The mayor said so.\n\nTwice.", "Harbour & spring", "Ada Berg", "The Quay", "en-gb"), (first.Id, first.Text.Replace('\u00A0', ' '), first.Title, first.Author, first.Publisher, first.Language));
        Assert.Equal((new DateOnly(2025, 3, 4), "https://quay.test/news/harbour.html"), (first.Published, first.Url));
        Assert.Equal(("Café owners pledged help.", "Fish & chips", "Tom", 2), (read[1].Document!.Text, read[1].Document!.Title, read[1].Document!.Author, read[1].Origin.Number));
        Assert.Equal("there are no words in it", read[2].Problem?.What);
    }

    [Theory]
    [InlineData("feed.atom", """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Quay</title><entry><id>urn:1</id><title type="html">A &lt;b&gt;deal&lt;/b&gt;</title>
        <link rel="self" href="https://quay.test/x"/><link rel="alternate" href="https://quay.test/deal"/><published>2025-03-04T10:00:00Z</published>
        <author><name>Ada Berg</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The mayor said so.</p></div></content></entry></feed>
        """)]
    [InlineData("feed.json", """
        {"version":"https://jsonfeed.org/version/1.1","title":"The Quay","language":"en","items":[{"id":1,"url":"https://quay.test/deal","title":"A deal",
        "content_html":"<p>The mayor said so.</p>","date_published":"2025-03-04T10:00:00Z","authors":[{"name":"Ada Berg"}]}]}
        """)]
    [InlineData("feed.rdf", """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Quay</title></channel>
        <item><title>A deal</title><link>https://quay.test/deal</link><description>The mayor said so.</description><dc:date>2025-03-04</dc:date><dc:creator>Ada Berg</dc:creator></item></rdf:RDF>
        """)]
    public async Task Every_kind_of_feed_is_read(string name, string feed)
    {
        using var folder = new SourceFolder();
        var read = Assert.Single(await SourceFolder.ReadAsync(folder.Write(name, feed))).Document!;
        Assert.Equal(("deal", "The mayor said so.", "A deal", "Ada Berg", "The Quay", "https://quay.test/deal"), (read.Id, read.Text, read.Title, read.Author, read.Publisher, read.Url));
        Assert.Equal(new DateOnly(2025, 3, 4), read.Published);
    }

    [Fact]
    public async Task Attacks_in_xml_are_read_as_what_they_are()
    {
        using var folder = new SourceFolder();
        const string Laughs = "<!DOCTYPE rss [<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>";
        var entities = folder.Write("laughs.xml", $"<?xml version=\"1.0\"?>{Laughs}<rss><channel><item><description>The mayor said &b; &f; so.</description></item></channel></rss>");
        var deep = folder.Write("deep.xml", string.Concat(Enumerable.Repeat("<rss>", 5000)));
        var other = folder.Write("other.xml", "<invoice><total>3</total></invoice>");
        var cut = folder.Write("cut.xml", "<rss><channel>\n<item><title>A</title>");
        var read = await SourceFolder.ReadAsync(entities, deep, other, cut);
        Assert.DoesNotContain("root:", read[0].Document!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("hahahaha", read[0].Document!.Text, StringComparison.Ordinal);
        Assert.Contains("nests more than", read[1].Problem?.What, StringComparison.Ordinal);
        Assert.Contains("root is <invoice>", read[2].Problem?.What, StringComparison.Ordinal);
        Assert.Contains("breaks at line 2", read[3].Problem?.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_json_list_gives_its_members()
    {
        using var folder = new SourceFolder();
        var read = await SourceFolder.ReadAsync(folder.Write("list.json", "[{\"text\":\"One.\"},{\"title\":\"no text\"},{\"id\":\"c\",\"text\":\"Three.\"}]"));
        Assert.Equal(["list-1", null, "c"], read.Select(o => o.Document?.Id));
    }
}
