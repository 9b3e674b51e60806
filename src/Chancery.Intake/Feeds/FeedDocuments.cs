using System.Globalization;
using Chancery.Text;

namespace Chancery.Intake.Feeds;

/// <summary>The entries of a feed as documents.</summary>
internal static class FeedDocuments
{
    /// <summary>Each entry with words, in the feed's order, numbered from 1.</summary>
    public static IEnumerable<PendingDocument> Of(Feed feed, string source, string? id)
    {
        for (var i = 0; i < feed.Items.Count; i++)
        {
            var item = feed.Items[i];
            var fallback = string.Create(CultureInfo.InvariantCulture, $"{id ?? "feed"}-{i + 1}");
            yield return new PendingDocument(new DocumentOrigin(source, OriginPart.Item, i + 1), item.Content.Length * sizeof(char), () => Read(feed, item, fallback));
        }
    }

    /// <summary>An entry as a document: its words, and what the feed says of it.</summary>
    public static Document Read(Feed feed, FeedItem item, string fallbackId) => Described(feed, item, new Document
    {
        Id = item.Link is { } link && PageAddress.TryParse(link, out var address) ? PageAddress.IdOf(address) : fallbackId,
        Text = Markup.Text(item.Content),
        Language = feed.Language ?? "en",
    });

    /// <summary>A document with what the feed says of it, where it does not say it itself.</summary>
    public static Document Described(Feed feed, FeedItem item, Document document) => document with
    {
        Title = document.Title ?? item.Title,
        Author = document.Author ?? item.Author,
        Published = document.Published ?? PublishedDay.Find(item.Published),
        Publisher = document.Publisher ?? feed.Title,
        Url = document.Url ?? item.Link,
    };
}
