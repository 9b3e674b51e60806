namespace Chancery.Intake.Feeds;

/// <summary>One entry of a feed. Null is not said.</summary>
/// <param name="Key">What the feed itself tells its entries apart by: guid, id, else the link.</param>
/// <param name="Title">Its headline, as plain words.</param>
/// <param name="Link">The page that it stands for.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Published">The date as written.</param>
/// <param name="Content">Its words, as HTML or plain text; empty where it has none.</param>
/// <param name="IsWhole">Whether the feed says that this is the whole text, and no summary.</param>
internal sealed record FeedItem(string? Key, string? Title, string? Link, string? Author, string? Published, string Content, bool IsWhole);
