using AngleSharp.Dom;

namespace Chancery.Intake;

/// <summary>What a page says of itself in its head: Open Graph, Dublin Core, schema.org and plain tags. Null where it says nothing.</summary>
internal sealed record PageMetadata(string? Title, string? Author, string? Publisher, string? Published, string? Url, string? Language)
{
    private static readonly string[] Titles = ["og:title", "twitter:title", "dc.title", "dcterms.title"];
    private static readonly string[] Authors = ["author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "byl"];
    private static readonly string[] Publishers = ["og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "publisher"];

    private static readonly string[] Dates =
        ["article:published_time", "datepublished", "date", "dc.date", "dcterms.date", "dc.date.issued", "dcterms.created", "pubdate", "publishdate", "parsely-pub-date", "sailthru.date"];

    public static PageMetadata Read(IDocument page)
    {
        var tags = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var tag in page.QuerySelectorAll("meta[content]"))
        {
            var name = tag.GetAttribute("property") ?? tag.GetAttribute("name") ?? tag.GetAttribute("itemprop");
            var content = tag.GetAttribute("content");
            if (!string.IsNullOrWhiteSpace(name) && !string.IsNullOrWhiteSpace(content))
            {
                tags.TryAdd(name.Trim(), content.Trim());
            }
        }

        return new PageMetadata(
            First(tags, Titles) ?? Words(page.QuerySelector("h1")?.TextContent) ?? Words(page.Title),
            First(tags, Authors) is { } author && !author.Contains("://", StringComparison.Ordinal) ? author : Words(page.QuerySelector("[rel=author],[itemprop=author]")?.TextContent),
            First(tags, Publishers),
            First(tags, Dates) ?? page.QuerySelector("time[datetime]")?.GetAttribute("datetime"),
            page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? tags.GetValueOrDefault("og:url"),
            Words(page.DocumentElement?.GetAttribute("lang")));
    }

    private static string? First(Dictionary<string, string> tags, string[] names) =>
        names.Select(n => tags.GetValueOrDefault(n)).FirstOrDefault(v => v is not null);

    private static string? Words(string? words) =>
        string.IsNullOrWhiteSpace(words) ? null : string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
