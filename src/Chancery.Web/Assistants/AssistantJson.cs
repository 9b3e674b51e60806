using System.Globalization;
using System.Text.Json;
using Chancery.Json;
using Chancery.Ledger;
using Chancery.Ledger.Asking;
using Chancery.Ledger.Views;
using Chancery.Statements;

namespace Chancery.Web.Assistants;

/// <summary>What the ledger holds as assistants get it: every item with its words, its id, and the document that tells it.</summary>
internal static class AssistantJson
{
    /// <summary>A document longer than this comes without its text; its statements carry their words.</summary>
    public const int LongestText = 100_000;

    /// <summary>Writes entries with the source of their first telling.</summary>
    public static async Task WriteEntriesAsync(Utf8JsonWriter json, string name, LedgerDatabase ledger, ListPage<EntryRow> page, CancellationToken cancellation)
    {
        json.WriteStartObject(name);
        JsonTable.WriteTotal(json, page);
        json.WriteStartArray("rows");
        foreach (var row in page.Rows)
        {
            var story = await EntryStories.ReadAsync(ledger, row, cancellation).ConfigureAwait(false);
            json.WriteStartObject();
            json.WriteString("id", row.Key);
            json.WriteString("kind", row.Kind);
            json.WriteString("words", row.Title);
            json.WriteString("facts", EntryFacts.Of(row));
            WriteSource(json, story.Sightings.Count > 0 ? story.Sightings[0] : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes events with their documents.</summary>
    public static void WriteEvents(Utf8JsonWriter json, ListPage<EventRow> page)
    {
        json.WriteStartObject("events");
        JsonTable.WriteTotal(json, page);
        json.WriteStartArray("rows");
        foreach (var row in page.Rows)
        {
            json.WriteStartObject();
            json.WriteString("id", $"{row.DocumentKey}/{row.Event.Id}");
            json.WriteString("words", row.Quote);
            json.WriteString("facts", StatementFacts.Essence(row.Event));
            json.WriteStartObject("source");
            json.WriteString("document", row.DocumentKey);
            json.WriteString("title", row.Title);
            json.WriteString("published", row.Said?.ToString("O", CultureInfo.InvariantCulture));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes a dossier; its text only where it is not too long.</summary>
    public static void Write(Utf8JsonWriter json, Dossier dossier, string? key)
    {
        var document = dossier.Document;
        json.WriteStartObject();
        json.WriteString("id", key ?? document.Id);
        json.WriteString("title", document.Title);
        json.WriteString("publisher", document.Publisher);
        json.WriteString("author", document.Author);
        json.WriteString("url", document.Url);
        json.WriteString("published", document.Published?.ToString("O", CultureInfo.InvariantCulture));
        json.WriteNumber("text_length", document.Text.Length);
        json.WriteString("text", document.Text.Length <= LongestText ? document.Text : null);
        json.WriteStartArray("statements");
        foreach (var statement in dossier.Statements)
        {
            Write(json, statement, document.Text);
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in dossier.Findings)
        {
            json.WriteRawValue(DossierJson.Of(finding));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Statement statement, string text) => json.WriteRawValue(DossierJson.Of(statement, text));

    private static void WriteSource(Utf8JsonWriter json, ToldSighting? told)
    {
        if (told is null)
        {
            json.WriteNull("source");
            return;
        }

        json.WriteStartObject("source");
        json.WriteString("document", told.DocumentKey);
        json.WriteString("statement", told.Statement);
        json.WriteString("title", told.Title);
        json.WriteString("publisher", told.Publisher);
        json.WriteString("published", told.Said?.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("quote", told.Quote);
        json.WriteEndObject();
    }
}
