using System.Text.Json;

namespace Chancery.Intake.Feeds;

/// <summary>Reads JSON Feed, versions 1 and 1.1 (jsonfeed.org).</summary>
internal static class JsonFeed
{
    /// <summary>Whether the opening of a JSON object names the format.</summary>
    public static bool Is(ReadOnlySpan<byte> head) => head.IndexOf("jsonfeed.org/version"u8) >= 0 || head.IndexOf("jsonfeed.org\\/version"u8) >= 0;

    /// <summary>Reads the feed.</summary>
    /// <exception cref="IntakeException">The JSON is broken, or of another kind.</exception>
    public static Feed Read(ReadOnlyMemory<byte> bytes, string where)
    {
        try
        {
            using var json = JsonDocument.Parse(JsonList.WithoutMark(bytes));
            var root = json.RootElement;
            return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array
                ? new Feed(Text(root, "title"), Text(root, "language"), null, [.. items.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.Object).Select(i => Item(i, root))])
                : throw new IntakeException(where, "expected a JSON Feed with a list of “items”", "Check the address of the feed");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new IntakeException(where, "no valid JSON feed", "Fetch the feed again", e);
        }
    }

    private static FeedItem Item(JsonElement item, JsonElement feed)
    {
        var html = Text(item, "content_html");
        var plain = Text(item, "content_text");
        var link = Text(item, "url") ?? Text(item, "external_url");
        return new FeedItem(
            Text(item, "id") ?? link,
            Text(item, "title"),
            link,
            Author(item) ?? Author(feed),
            Text(item, "date_published") ?? Text(item, "date_modified"),
            html ?? (plain is not null ? System.Net.WebUtility.HtmlEncode(plain).ReplaceLineEndings("<br>") : Text(item, "summary") ?? ""),
            html is not null || plain is not null);
    }

    private static string? Author(JsonElement holder)
    {
        var names = holder.TryGetProperty("authors", out var authors) && authors.ValueKind == JsonValueKind.Array
            ? authors.EnumerateArray().Select(Name)
            : holder.TryGetProperty("author", out var author) ? [Name(author)] : [];
        return string.Join(", ", names.OfType<string>()) is { Length: > 0 } joined ? joined : null;
    }

    private static string? Name(JsonElement author) => author.ValueKind == JsonValueKind.Object ? Text(author, "name") : null;

    private static string? Text(JsonElement holder, string name) =>
        holder.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number && value.ToString().Trim() is { Length: > 0 } text ? text : null;
}
