using System.Text.Json;
using Chancery.Text;

namespace Chancery.Json;

/// <summary>Reads the document's own fields out of a JSON object and passes over the rest.</summary>
internal static class DocumentJson
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 64 };

    public static Document Read(ReadOnlySpan<byte> utf8, string fallbackId)
    {
        try
        {
            return ReadObject(utf8, fallbackId);
        }
        catch (JsonException e)
        {
            throw new FormatException($"no valid JSON at byte {(e.BytePositionInLine ?? 0) + 1}: {Reason(e)}", e);
        }
        catch (InvalidOperationException e)
        {
            // Utf8JsonReader's word for bytes or escapes that are no text.
            throw new FormatException("a string holds bytes that are not UTF-8, or half a surrogate pair", e);
        }
    }

    private static Document ReadObject(ReadOnlySpan<byte> utf8, string fallbackId)
    {
        var json = new Utf8JsonReader(utf8, Options);
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
        {
            throw new FormatException("expected a JSON object like {\"id\":…, \"published\":\"YYYY-MM-DD\", \"text\":…}");
        }

        var document = new Document { Id = fallbackId, Text = "" };
        var hasText = false;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString()!; // a property name is never null
            json.Read();
            hasText |= name == "text" && json.TokenType == JsonTokenType.String;
            document = With(document, name, ref json);
        }

        if (json.Read())
        {
            throw new FormatException("more than one JSON object");
        }

        return hasText ? document : throw new FormatException("the object has no \"text\"");
    }

    private static Document With(Document document, string name, ref Utf8JsonReader json)
    {
        switch (name)
        {
            case "id":
                return Text(ref json, name) is { Length: > 0 } id ? document with { Id = id } : document;
            case "text":
                return document with { Text = Text(ref json, name) ?? "" };
            case "published":
                return document with { Published = Day(Text(ref json, name)) };
            case "publisher":
                return document with { Publisher = Text(ref json, name) };
            case "title":
                return document with { Title = Text(ref json, name) };
            case "author":
                return document with { Author = Text(ref json, name) };
            case "url":
                return document with { Url = Text(ref json, name) };
            case "language":
                return document with { Language = Text(ref json, name) ?? document.Language };
            default:
                json.Skip();
                return document;
        }
    }

    private static string? Text(ref Utf8JsonReader json, string name) => json.TokenType switch
    {
        JsonTokenType.String => json.GetString(),
        JsonTokenType.Null => null,
        JsonTokenType.Number when name == "id" => System.Text.Encoding.UTF8.GetString(json.ValueSpan),
        _ => throw new FormatException($"\"{name}\" is no string"),
    };

    // A time of day after the date is allowed and dropped: many feeds give one.
    private static DateOnly? Day(string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return null;
        }

        var day = words.Length > 10 && words[10] is 'T' or ' ' ? words[..10] : words;
        return PublicationDay.TryParse(day, out var published) ? published : throw new FormatException($"\"published\" is “{words}”, expected {PublicationDay.Expected}");
    }

    // The library's message ends with a line and byte position that we give ourselves.
    private static string Reason(JsonException e) =>
        e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal) is > 0 and var cut ? e.Message[..cut].TrimEnd() : e.Message;
}
