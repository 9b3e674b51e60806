using System.Text.Json;

namespace Chancery.Web.Feeds;

/// <summary>One thing of a list, as feeds and webhooks tell it.</summary>
/// <param name="Key">The same in every ledger.</param>
/// <param name="State">The state of a pledge; null for others. Another state is news.</param>
/// <param name="Title">Its words.</param>
/// <param name="Facts">What else is told of it, on one line.</param>
/// <param name="Path">Where it is in this room.</param>
/// <param name="Day">When it was last told; null where not known.</param>
/// <param name="Write">Writes it as the list's JSON has it.</param>
internal sealed record FeedRow(string Key, string? State, string Title, string Facts, string Path, DateOnly? Day, Action<Utf8JsonWriter> Write);
