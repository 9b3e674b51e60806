namespace Chancery.Web.Feeds;

/// <summary>What a feed says of itself.</summary>
/// <param name="Title">What it is of.</param>
/// <param name="Self">Its own address, whole.</param>
/// <param name="Home">The address of the same as a page, whole.</param>
internal sealed record FeedHead(string Title, Uri Self, Uri Home);
