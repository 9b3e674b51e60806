using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Checks;
using Chancery.Json;
using Chancery.Ledger.Asking;

namespace Chancery.Ledger.Views;

/// <summary>An entry whole as JSON: the columns of the list, <c>record</c> (what is the kind's own, docs/ledger.md), and what stands around it.</summary>
public static class StoryJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>The entry as one indented object, UTF-8.</summary>
    public static byte[] Of(EntryStory story)
    {
        ArgumentNullException.ThrowIfNull(story);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WritePropertyName("entry");
            JsonTable.WriteRow(json, Columns.OfEntries, story.Row);
            json.WritePropertyName("record");
            json.WriteRawValue(story.Body);
            Write(json, story.Assessment);
            WriteList(json, "sightings", story.Sightings, Write);
            WriteList(json, "findings", story.Findings, (j, f) => j.WriteRawValue(DossierJson.Of(f)));
            WriteList(json, "links", story.Links, (j, l) => Fields(j, ("kind", l.Kind), ("entry", l.Key), ("words", l.Title)));
            WriteList(json, "proposals", story.Proposals, (j, p) => Fields(j, ("kind", p.Kind), ("mention", p.Mention), ("other", p.Other), ("reason", p.Reason)));
            WriteList(json, "decisions", story.Decisions, (j, d) => Fields(j, ("action", d.Action), ("target", d.Target), ("who", d.Who), ("why", d.Why), ("at", d.At), ("hash", d.Hash)));
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Assessment? assessment)
    {
        if (assessment is null)
        {
            json.WriteNull("assessment");
            return;
        }

        json.WriteStartObject("assessment");
        json.WriteString("verdict", assessment.Verdict.Name());
        json.WriteNumber("checks_run", assessment.Ran);
        json.WriteNumber("could_not", assessment.CouldNot.Count);
        WriteList(json, "could_not_run", assessment.CouldNot, (j, name) => j.WriteStringValue(name));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ToldSighting told) => Fields(
        json,
        ("mention", told.Mention),
        ("role", told.Role),
        ("said", told.Said?.ToString("O", CultureInfo.InvariantCulture)),
        ("document", told.DocumentKey),
        ("document_id", told.DocumentId),
        ("title", told.Title),
        ("publisher", told.Publisher),
        ("statement", told.Statement),
        ("quote", told.Quote),
        ("context", told.Context),
        ("why", told.Why));

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }

    private static void Fields(Utf8JsonWriter json, params ReadOnlySpan<(string Name, string? Value)> fields)
    {
        json.WriteStartObject();
        foreach (var (name, value) in fields)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
    }
}
