using AngleSharp.Dom;

namespace Chancery.Intake;

/// <summary>What a page says of itself: schema.org, Open Graph, Dublin Core, plain tags, and what stands on it. Null where it says nothing.</summary>
internal sealed record PageMetadata(string? Title, string? Author, string? Publisher, DateOnly? Published, string? Url, string? Language)
{
    private static readonly string[] Titles = ["og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title"];
    private static readonly string[] Authors = ["author", "article:author", "dc.creator", "dcterms.creator", "citation_author", "parsely-author", "sailthru.author", "byl"];
    private static readonly string[] Publishers = ["og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "citation_publisher", "application-name"];
    private static readonly string[] Languages = ["content-language", "dc.language", "dcterms.language", "og:locale"];

    private static readonly string[] Dates =
    [
        "article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.issued", "dcterms.date", "dcterms.created",
        "citation_publication_date", "pubdate", "publishdate", "publish-date", "publication_date", "parsely-pub-date", "sailthru.date",
    ];

    // The nearer to the article, the surer; a bare <time> may be anything's.
    private static readonly string[] Times = ["[itemprop=datePublished]", "time[pubdate]", "article header time", "article time", "main time", "time"];

    public static PageMetadata Read(IDocument page, string? address)
    {
        var tags = Tags(page);
        var article = JsonLd.Read(page);
        var url = Address(page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"), address) ?? Address(tags.GetValueOrDefault("og:url"), address) ?? Address(article?.Url, address);
        return new PageMetadata(
            First(tags, Titles) ?? article?.Title ?? Words(page.QuerySelector("h1")?.TextContent) ?? Words(page.Title),
            Person(article?.Author) ?? Person(First(tags, Authors)) ?? Person(Words(page.QuerySelector("[itemprop=author] [itemprop=name],[rel=author],[itemprop=author],address.author")?.TextContent)),
            First(tags, Publishers) ?? article?.Publisher,
            PublishedDay.Find(article?.Published) ?? PublishedDay.Find(First(tags, Dates)) ?? DayOnPage(page) ?? PublishedDay.InAddress(url ?? address),
            url,
            LanguageOf(page, tags) ?? Tag(article?.Language));
    }

    private static Dictionary<string, string> Tags(IDocument page)
    {
        var tags = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var tag in page.QuerySelectorAll("meta[content]"))
        {
            var name = tag.GetAttribute("property") ?? tag.GetAttribute("name") ?? tag.GetAttribute("itemprop") ?? tag.GetAttribute("http-equiv");
            if (!string.IsNullOrWhiteSpace(name) && Words(tag.GetAttribute("content")) is { } content)
            {
                tags.TryAdd(name.Trim(), content);
            }
        }

        return tags;
    }

    private static DateOnly? DayOnPage(IDocument page) => Times
        .Select(where => page.QuerySelectorAll(where).Select(t => PublishedDay.Find(t.GetAttribute("datetime") ?? t.GetAttribute("content") ?? t.TextContent)).FirstOrDefault(d => d is not null))
        .FirstOrDefault(d => d is not null);

    // The root's tag goes before what is said beside it.
    private static string? LanguageOf(IDocument page, Dictionary<string, string> tags) =>
        Tag(page.DocumentElement?.GetAttribute("lang") ?? page.DocumentElement?.GetAttribute("xml:lang")) ?? Tag(First(tags, Languages));

    // “en_GB”, “en-GB, en”: a tag has letters, digits and hyphens only.
    private static string? Tag(string? words)
    {
        var tag = words?.Split(',', ';')[0].Trim().Replace('_', '-');
        return tag is { Length: >= 2 and <= 35 } && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? tag : null;
    }

    private static string? Person(string? name) => name is null || name.Contains("://", StringComparison.Ordinal) ? null
        : name.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? Words(name[3..]) : name;

    private static string? Address(string? href, string? page) =>
        href is null ? null
        : PageAddress.TryParse(href, out _) ? href
        : page is not null && Uri.TryCreate(new Uri(page), href, out var whole) && PageAddress.TryParse(whole.ToString(), out _) ? whole.ToString() : null;

    private static string? First(Dictionary<string, string> tags, string[] names) =>
        names.Select(n => tags.GetValueOrDefault(n)).FirstOrDefault(v => v is not null);

    private static string? Words(string? words) =>
        string.IsNullOrWhiteSpace(words) ? null : string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
