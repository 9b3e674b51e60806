using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Reference;

namespace Chancery.Json;

/// <summary>
/// The JSON of who is who in a document: <c>{"id","mentions":[{"span","words","kind","actors":[…]}]}</c>, mentions in text
/// order, actors as in statements. A mention that stands for nobody known is there with no actors.
/// </summary>
public static class CastJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a cast as UTF-8 JSON on one line, without a line end.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="id">Id of the document.</param>
    /// <param name="text">Its text.</param>
    /// <param name="cast">Who is who in it.</param>
    public static void Write(IBufferWriter<byte> output, string id, string text, Cast cast)
    {
        ArgumentNullException.ThrowIfNull(cast);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteStartArray("mentions");
        foreach (var mention in cast.Mentions)
        {
            json.WriteStartObject();
            json.WriteSpan("span", mention.Span);
            json.WriteString("words", mention.Span.Of(text));
            json.WriteString("kind", mention.Kind.Name());
            json.WriteActors("actors", mention.Actors);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
