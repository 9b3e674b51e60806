namespace Chancery.Intake.Feeds;

/// <summary>A feed as it was read: RSS 0.9x, 1.0, 2.0, Atom, or JSON Feed.</summary>
/// <param name="Title">Whose feed it is.</param>
/// <param name="Language">BCP 47 tag; null where not said.</param>
/// <param name="Pause">How long the feed asks to be left alone between two looks; null where it does not.</param>
/// <param name="Items">Its entries, in the feed's order.</param>
internal sealed record Feed(string? Title, string? Language, TimeSpan? Pause, IReadOnlyList<FeedItem> Items);
