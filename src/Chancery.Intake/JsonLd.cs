using System.Text.Json;
using AngleSharp.Dom;

namespace Chancery.Intake;

/// <summary>What a page says of its article in schema.org's words, as JSON-LD. Null where it says nothing.</summary>
internal sealed record JsonLd(string? Title, string? Author, string? Publisher, string? Published, string? Url, string? Language)
{
    private const int MostCharacters = 1024 * 1024;
    private const int MostDepth = 12;
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>The first article that the page describes; null where it describes none.</summary>
    public static JsonLd? Read(IDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            if (script.TextContent is { Length: > 0 and < MostCharacters } words && Article(words) is { } article)
            {
                return article;
            }
        }

        return null;
    }

    private static JsonLd? Article(string words)
    {
        try
        {
            using var json = JsonDocument.Parse(words, Lenient);
            return Find(json.RootElement, MostDepth) is { } article ? Of(article) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null; // half of what the web calls JSON is none
        }
    }

    private static JsonElement? Find(JsonElement element, int depth)
    {
        if (depth == 0)
        {
            return null;
        }

        return element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray().Select(e => Find(e, depth - 1)).FirstOrDefault(e => e is not null),
            JsonValueKind.Object when IsArticle(element) => element,
            JsonValueKind.Object => element.EnumerateObject()
                .Where(p => p.Name is "@graph" or "mainEntity" or "mainEntityOfPage")
                .Select(p => Find(p.Value, depth - 1))
                .FirstOrDefault(e => e is not null),
            _ => null,
        };
    }

    // NewsArticle, OpinionNewsArticle, …: schema.org lets a thing have many types.
    private static bool IsArticle(JsonElement element) => element.TryGetProperty("@type", out var type)
        && (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(IsArticleName) : IsArticleName(type));

    private static bool IsArticleName(JsonElement name) => name.ValueKind == JsonValueKind.String
        && name.GetString() is { } type
        && (type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal) || type == "Report");

    private static JsonLd Of(JsonElement article) => new(
        Name(article, "headline") ?? Name(article, "name"),
        Name(article, "author") ?? Name(article, "creator"),
        Name(article, "publisher") ?? Name(article, "sourceOrganization"),
        Name(article, "datePublished") ?? Name(article, "dateCreated"),
        Name(article, "url") ?? Name(article, "mainEntityOfPage"),
        Name(article, "inLanguage"));

    private static string? Name(JsonElement holder, string property) =>
        holder.TryGetProperty(property, out var value) && Name(value) is { Length: > 0 } name ? System.Net.WebUtility.HtmlDecode(name) : null;

    private static string? Name(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()?.Trim(),
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Where(v => v.ValueKind is JsonValueKind.String or JsonValueKind.Object).Select(Name).Where(n => !string.IsNullOrEmpty(n)).Distinct(StringComparer.Ordinal)),
        JsonValueKind.Object => value.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString()?.Trim()
            : value.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String && PageAddress.TryParse(id.GetString()!, out _) ? id.GetString() : null, // a string, so not null
        _ => null,
    };
}
