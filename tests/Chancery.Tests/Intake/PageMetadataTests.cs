using System.Text;
using Chancery.Intake;
using Xunit;

namespace Chancery.Tests.Intake;

public sealed class PageMetadataTests
{
    private static readonly string Body = string.Concat(Enumerable.Repeat("<p>The chancellor told reporters that the harbour would be widened, and that work would begin in spring.</p>", 8));

    [Fact]
    public void Schema_org_tells_date_authors_publisher_and_language()
    {
        var page = Read("""
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Site"},
            {"@type":["NewsArticle"],"headline":"Harbour &amp; spring","datePublished":"2025-03-04T23:30:00-05:00","author":[{"@type":"Person","name":"Ada Berg"},{"name":"Tom Lind"}],
            "publisher":{"@type":"Organization","name":"The Quay"},"inLanguage":"en-GB","mainEntityOfPage":{"@id":"https://quay.test/harbour"}},]}</script>
            """);
        Assert.Equal(("Harbour & spring", "Ada Berg, Tom Lind", "The Quay", "en-GB", "https://quay.test/harbour"), (page.Title, page.Author, page.Publisher, page.Language, page.Url));
        Assert.Equal(new DateOnly(2025, 3, 4), page.Published);
    }

    [Theory]
    [InlineData("<meta property='article:published_time' content='2024-12-31T23:59:00+09:00'>", "", "2024-12-31")]
    [InlineData("<meta name=DC.date.issued content=2024-02-29>", "", "2024-02-29")]
    [InlineData("", "<time datetime='2023-07-01T10:00'>1 July</time>", "2023-07-01")]
    [InlineData("", "<time>November 10, 2025</time>", "2025-11-10")]
    [InlineData("", "<span itemprop=datePublished content=2022-05-06></span><time>1999-01-01</time>", "2022-05-06")]
    [InlineData("<link rel=canonical href='https://quay.test/2021/9/8/harbour'>", "", "2021-09-08")]
    [InlineData("<meta name=date content='soon'>", "<time>yesterday</time>", null)]
    public void The_day_is_found_where_pages_put_it(string head, string body, string? day) =>
        Assert.Equal(day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Read(head, body).Published);

    [Fact]
    public void Open_graph_and_the_root_tell_the_rest()
    {
        var page = Read("<meta property='og:title' content='Wider harbour'><meta property='og:site_name' content='The Quay'><meta name=author content='By Ada Berg'><meta property='og:locale' content='en_GB'>");
        Assert.Equal(("Wider harbour", "Ada Berg", "The Quay", "en-GB"), (page.Title, page.Author, page.Publisher, page.Language));
    }

    [Fact]
    public void Broken_json_in_a_page_says_nothing() => Assert.Null(Read("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",,</script>").Author);

    private static Chancery.Text.Document Read(string head, string body = "") => DocumentIntake.Read(
        Encoding.UTF8.GetBytes($"<!doctype html><html><head>{head}</head><body><article>{body}{Body}</article></body></html>"), "x", ".html", "x");
}
