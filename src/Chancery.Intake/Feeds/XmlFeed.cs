using System.Xml;
using System.Xml.Linq;

namespace Chancery.Intake.Feeds;

/// <summary>Reads RSS of every version, and Atom.</summary>
internal static class XmlFeed
{
    private const string Dublin = "http://purl.org/dc/elements/1.1/";

    // Names like title and author mean the entry's own only here; media:title is a picture's.
    private static readonly HashSet<string> Plain = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/", "http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#",
        "http://backend.userland.com/rss2", "http://blogs.law.harvard.edu/tech/rss", Dublin, "http://purl.org/rss/1.0/modules/content/",
        "http://purl.org/dc/terms/", "http://purl.org/rss/1.0/modules/syndication/",
    };

    /// <summary>Reads the feed.</summary>
    /// <exception cref="IntakeException">The XML is broken, or of another kind.</exception>
    public static Feed Read(string xml, string where)
    {
        var root = XmlText.Check(xml, where);
        if (root is not ("rss" or "RDF" or "feed" or "channel"))
        {
            throw new IntakeException(where, $"this is XML whose root is <{root}>; expected <rss>, <rdf:RDF> or <feed>", "Give a feed, or convert the file to text first");
        }

        var items = new List<FeedItem>();
        var channel = new XElement("channel");
        string? language = null;
        using var reader = XmlText.Reader(xml);
        reader.MoveToContent();
        language = reader.GetAttribute("lang", "http://www.w3.org/XML/1998/namespace");
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName == "channel")
            {
                reader.Read();
            }
            else if (reader.LocalName is "item" or "entry")
            {
                items.Add(Item((XElement)XNode.ReadFrom(reader)));
            }
            else
            {
                channel.Add(XNode.ReadFrom(reader));
            }
        }

        return new Feed(Words(channel, "title"), Words(channel, "language") ?? language, Pause(channel), items);
    }

    private static FeedItem Item(XElement item)
    {
        var whole = Of(item, "encoded") ?? (item.Name.LocalName == "entry" ? Of(item, "content") : null);
        var link = Link(item);
        var key = Words(item, "guid") ?? Words(item, "id");
        return new FeedItem(
            key ?? link,
            Title(item),
            link ?? (Uri.IsWellFormedUriString(key, UriKind.Absolute) && key!.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? key : null), // well formed, so not null
            Author(item),
            Words(item, "pubDate") ?? Words(item, "published") ?? Words(item, "issued") ?? Words(item, "date") ?? Words(item, "updated") ?? Words(item, "modified"),
            Content(whole ?? Of(item, "description") ?? Of(item, "summary")),
            whole is not null && whole.Attribute("src") is null);
    }

    // type="xhtml" holds elements, everything else holds HTML or words as text.
    private static string Content(XElement? element) =>
        element is null ? "" : element.HasElements ? string.Concat(element.Nodes()) : element.Value;

    private static string? Title(XElement item) => Of(item, "title") is { } title ? Markup.Words(Content(title)) : null;

    private static string? Link(XElement item)
    {
        var links = All(item, "link").ToList();
        var best = links.FirstOrDefault(l => (string?)l.Attribute("rel") is null or "alternate" && (string?)l.Attribute("href") is not null)?.Attribute("href")?.Value
            ?? links.Select(l => l.Value.Trim()).FirstOrDefault(v => v.Length > 0);
        return string.IsNullOrWhiteSpace(best) ? null : best.Trim();
    }

    // RSS says “a@b.org (A. Name)”, Atom has a name inside.
    private static string? Author(XElement item)
    {
        var names = All(item, "creator").Concat(All(item, "author"))
            .Select(a => a.Elements().FirstOrDefault(e => e.Name.LocalName == "name")?.Value ?? a.Value)
            .Select(a => a.Contains('@', StringComparison.Ordinal) && a.IndexOf('(', StringComparison.Ordinal) is >= 0 and var open ? a[(open + 1)..].TrimEnd(' ', ')') : a.Trim())
            .Where(a => a.Length > 0)
            .Distinct(StringComparer.Ordinal);
        return string.Join(", ", names) is { Length: > 0 } joined ? joined : null;
    }

    private static TimeSpan? Pause(XElement channel) =>
        int.TryParse(Words(channel, "ttl"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var minutes) && minutes > 0
            ? TimeSpan.FromMinutes(minutes)
            : null;

    private static string? Words(XElement parent, string name) =>
        Of(parent, name)?.Value.Trim() is { Length: > 0 } words ? words : null;

    private static XElement? Of(XElement parent, string name) => All(parent, name).FirstOrDefault();

    private static IEnumerable<XElement> All(XElement parent, string name) =>
        parent.Elements().Where(e => e.Name.LocalName == name && Plain.Contains(e.Name.NamespaceName.TrimEnd()));
}
