using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Checks;
using Chancery.Statements;
using Chancery.Text;

namespace Chancery.Json;

/// <summary>The JSON of a document with its statements and findings (docs/statements.md), both ways. The same dossier always gives the same bytes.</summary>
public static class DossierJson
{
    // Relaxed, so that “Erdoğan” stays readable. What it leaves unescaped matters only inside HTML, where this JSON never goes.
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Pretty = OneLine with { Indented = true, NewLine = "\n" };

    /// <summary>Writes a dossier as UTF-8 JSON, without a line end.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="dossier">What to write.</param>
    /// <param name="indented">On many lines for people, or on one.</param>
    public static void Write(IBufferWriter<byte> output, Dossier dossier, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        using var json = new Utf8JsonWriter(output, indented ? Pretty : OneLine);
        Write(json, dossier);
    }

    /// <summary>Writes a dossier as a JSON object.</summary>
    public static void Write(Utf8JsonWriter json, Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(dossier);
        json.WriteStartObject();
        WriteDocumentFields(json, dossier.Document);
        json.WriteStartArray("statements");
        foreach (var statement in dossier.Statements)
        {
            StatementWriter.Write(json, statement, dossier.Document.Text);
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in dossier.Findings)
        {
            FindingJson.Write(json, finding);
        }

        json.WriteEndArray();
        AssessmentJson.Write(json, Assessment.Of(dossier.Statements, dossier.Findings));
        AssessmentJson.Write(json, PriorSummary.Of(dossier.Statements));
        if (dossier.Attitudes is { } attitudes)
        {
            json.WriteStartArray("attitudes");
            foreach (var attitude in attitudes)
            {
                AttitudeJson.Write(json, attitude, dossier.Document.Text);
            }

            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    /// <summary>A document alone as JSON on one line, as <see cref="ReadDocument"/> reads it.</summary>
    public static string Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Line(json =>
        {
            json.WriteStartObject();
            WriteDocumentFields(json, document);
            json.WriteEndObject();
        });
    }

    /// <summary>One statement as JSON on one line; <paramref name="text"/> is its document's.</summary>
    public static string Of(Statement statement, string text) => Line(json => StatementWriter.Write(json, statement, text));

    /// <summary>One finding as JSON on one line.</summary>
    public static string Of(Finding finding) => Line(json => FindingJson.Write(json, finding));

    /// <summary>Reads a document: an object with a <c>text</c>; everything else may be absent, and what is not known here is passed over.</summary>
    /// <param name="utf8">One JSON object.</param>
    /// <param name="fallbackId">The id where the object has none.</param>
    /// <exception cref="FormatException">No JSON, no object, no text, or a field of the wrong type; the message says which and at which byte.</exception>
    public static Document ReadDocument(ReadOnlyMemory<byte> utf8, string fallbackId) => DocumentJson.Read(utf8.Span, fallbackId);

    /// <summary>Reads a dossier that <see cref="Write(IBufferWriter{byte}, Dossier, bool)"/> wrote, without its attitudes; verdicts and priors over all of it are worked out anew when it is written.</summary>
    /// <param name="utf8">One JSON object.</param>
    /// <exception cref="FormatException">It is none, a span lies outside the text, a quote is not what stands at its span, or a finding is about no statement of it.</exception>
    public static Dossier ReadDossier(ReadOnlyMemory<byte> utf8) => DossierReader.Read(utf8);

    /// <summary>Reads one statement that <see cref="Of(Statement, string)"/> wrote.</summary>
    /// <exception cref="FormatException">It is no statement.</exception>
    public static Statement ReadStatement(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        return StatementReader.Read(parsed.RootElement);
    }

    /// <summary>Reads one finding that <see cref="Of(Finding)"/> wrote.</summary>
    /// <exception cref="FormatException">It is no finding.</exception>
    public static Finding ReadFinding(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        return FindingJson.Read(parsed.RootElement);
    }

    private static void WriteDocumentFields(Utf8JsonWriter json, Document document)
    {
        json.WriteString("id", document.Id);
        json.WriteString("published", document.Published?.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("publisher", document.Publisher);
        json.WriteString("title", document.Title);
        json.WriteString("author", document.Author);
        json.WriteString("url", document.Url);
        json.WriteString("language", document.Language);
        json.WriteString("text", document.Text);
    }

    private static string Line(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, OneLine))
        {
            write(json);
        }

        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
