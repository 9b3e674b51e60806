using System.Text.Json;
using Chancery.Json;
using Chancery.Ledger.Views;
using Chancery.Statements;
using Chancery.Text;

namespace Chancery.Ledger.Exporting;

/// <summary>Every statement as an annotation of its words by the W3C Web Annotation Data Model, one JSON-LD page.</summary>
/// <remarks>Positions there count Unicode code points, as the model asks, not the UTF-16 units of spans: behind an emoji they are smaller.</remarks>
public sealed class AnnotationGraph : IDossierFormat
{
    // Enough to tell two places of the same words apart.
    private const int ContextLength = 32;

    private readonly GraphWriter graph = new("{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"type\":\"AnnotationPage\",\"items\":");

    /// <inheritdoc/>
    public void Begin(Stream output) => graph.Begin(output);

    /// <inheritdoc/>
    public int Write(Stream output, StoredDocument row, Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(dossier);
        var text = dossier.Document.Text;
        var pairs = LowSurrogates(text);
        foreach (var statement in dossier.Statements)
        {
            graph.Add(output, json => WriteFields(json, row, dossier.Document, statement, pairs));
        }

        return dossier.Statements.Count;
    }

    /// <inheritdoc/>
    public void End(Stream output) => graph.End(output);

    private static void WriteFields(Utf8JsonWriter json, StoredDocument row, Document document, Statement statement, List<int> pairs)
    {
        json.WriteString("id", RecordName.Of(row, statement));
        json.WriteString("type", "Annotation");
        json.WriteString("motivation", "classifying");
        json.WriteStartArray("body");
        WriteBody(json, "classifying", statement.Kind());
        WriteBody(json, "describing", StatementFacts.Essence(statement));
        json.WriteEndArray();
        json.WriteStartObject("target");
        json.WriteString("source", document.Url ?? RecordName.Of(row));
        json.WriteStartArray("selector");
        WriteQuote(json, document.Text, statement.Span);
        json.WriteStartObject();
        json.WriteString("type", "TextPositionSelector");
        json.WriteNumber("start", CodePoint(pairs, statement.Span.Start));
        json.WriteNumber("end", CodePoint(pairs, statement.Span.End));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteBody(Utf8JsonWriter json, string purpose, string words)
    {
        json.WriteStartObject();
        json.WriteString("type", "TextualBody");
        json.WriteString("purpose", purpose);
        json.WriteString("format", "text/plain");
        json.WriteString("language", "en");
        json.WriteString("value", words);
        json.WriteEndObject();
    }

    private static void WriteQuote(Utf8JsonWriter json, string text, TextSpan span)
    {
        var before = Math.Max(0, span.Start - ContextLength);
        var after = Math.Min(text.Length, span.End + ContextLength);
        before += before > 0 && char.IsLowSurrogate(text[before]) ? 1 : 0;
        after -= after < text.Length && char.IsLowSurrogate(text[after]) ? 1 : 0;
        json.WriteStartObject();
        json.WriteString("type", "TextQuoteSelector");
        json.WriteString("exact", span.Of(text));
        json.WriteString("prefix", text[before..span.Start]);
        json.WriteString("suffix", text[span.End..after]);
        json.WriteEndObject();
    }

    private static List<int> LowSurrogates(string text)
    {
        var found = new List<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]))
            {
                found.Add(i);
            }
        }

        return found;
    }

    private static int CodePoint(List<int> pairs, int offset)
    {
        var at = pairs.BinarySearch(offset);
        return offset - (at < 0 ? ~at : at);
    }
}
