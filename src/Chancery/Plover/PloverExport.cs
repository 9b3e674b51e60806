using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Json;
using Chancery.Reference;
using Chancery.Statements;
using Chancery.Text;

namespace Chancery.Plover;

/// <summary>Writes the events of a dossier as records of PLOVER 2.0, one JSON object a line. Immutable; one serves all threads.</summary>
/// <remarks>
/// By PLOVER's rules: what is denied or only imagined is left out; what lies ahead counts as the agreement, concession or threat that it
/// is today; parties that do something together all stand in <c>actor</c>.
/// </remarks>
public sealed class PloverExport
{
    private const string Coder = "Chancery";

    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly PloverScale scale;
    private readonly ContextTable contexts;
    private readonly SectorTable sectors;
    private readonly ReferenceBook book;
    private readonly string version;

    private PloverExport(string folder, ReferenceBook book, Version version)
    {
        scale = new PloverScale(folder);
        contexts = new ContextTable(Path.Combine(folder, "contexts.tsv"));
        sectors = new SectorTable(Path.Combine(folder, "sectors.tsv"));
        this.book = book;
        this.version = version.ToString();
    }

    /// <summary>Loads the tables under <c>data/plover</c> beside the program.</summary>
    /// <param name="book">Who held which office when, and where places are.</param>
    /// <exception cref="FormatException">A table is wrong: the message names file, line and what was expected.</exception>
    public static PloverExport Load(ReferenceBook book) =>
        new(Path.Combine(AppContext.BaseDirectory, "data", "plover"), book, typeof(PloverExport).Assembly.GetName().Version ?? new Version(0, 0));

    /// <summary>Writes a record and a line end for each event that PLOVER counts, as UTF-8.</summary>
    /// <returns>How many.</returns>
    public int Write(IBufferWriter<byte> output, Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(dossier);
        var count = 0;
        foreach (var happening in dossier.Statements.OfType<PoliticalEvent>())
        {
            if (TypeOf(happening) is not { } type)
            {
                continue;
            }

            using (var json = new Utf8JsonWriter(output, OneLine))
            {
                WriteRecord(json, dossier.Document, happening, type);
            }

            output.Write("\n"u8);
            count++;
        }

        return count;
    }

    private EventType? TypeOf(PoliticalEvent happening) => happening.Status switch
    {
        EventStatus.Done or EventStatus.Ongoing => happening.Type,
        EventStatus.Planned => scale.Ahead(happening.Type),
        EventStatus.Hypothetical => happening.Type == EventType.Assault ? EventType.Threaten : null,
        EventStatus.Denied => null,
    };

    private void WriteRecord(Utf8JsonWriter json, Document document, PoliticalEvent happening, EventType type)
    {
        var mode = happening.Mode is { } own && scale.Has(type, own) ? own : null;
        var paragraph = ParagraphOf(document.Text, happening.Span);
        var (actors, recipients) = happening.IsReciprocal ? ([.. happening.Source, .. happening.Recipient], []) : (happening.Source, happening.Recipient);
        json.WriteStartObject();
        json.WriteString("id", $"{document.Id}/{happening.Id}");
        json.WriteString("date", happening.When?.ToString() ?? document.Published?.ToString("O", CultureInfo.InvariantCulture));
        WriteActors(json, "actor", actors, document);
        json.WriteString("event", type.Name());
        WriteActors(json, "recipient", recipients, document);
        WriteWords(json, "mode", mode is null ? [] : [mode]);
        WriteWords(json, "context", contexts.Of(document.Text, paragraph));
        json.WriteNumber("quad_code", scale.QuadOf(type));
        json.WriteNumber("event_scale", scale.ScoreOf(type, mode));
        WritePlace(json, happening.Place);
        json.WriteString("event_text", happening.Span.Of(document.Text));
        json.WriteString("text", paragraph.Of(document.Text));
        json.WriteStartObject("text_info");
        json.WriteNumber("start", paragraph.Start);
        json.WriteNumber("end", paragraph.End);
        json.WriteEndObject();
        json.WriteStartObject("cite_info");
        json.WriteString("title", document.Title);
        json.WriteString("url", document.Url);
        json.WriteString("publication", document.Publisher);
        json.WriteEndObject();
        json.WriteString("coder", Coder);
        json.WriteString("version", version);
        json.WriteEndObject();
    }

    private void WriteActors(Utf8JsonWriter json, string name, IEnumerable<Actor> actors, Document document)
    {
        json.WriteStartArray(name);
        foreach (var actor in actors)
        {
            json.WriteStartObject();
            json.WriteString("code", CodeOf(actor));
            json.WriteString("sector", sectors.Of(actor));
            json.WriteString("entity_text", actor.Text);
            json.WriteString("office", OfficeOf(actor, document.Published));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // A state by its code; others by their kind, else by their own name.
    private static string? CodeOf(Actor actor) =>
        actor.State ?? (actor.Role is "IGO" or "NGO" ? actor.Role : actor.Org ?? actor.Person);

    private string? OfficeOf(Actor actor, DateOnly? day) =>
        actor.Person is { } person && day is { } published ? book.TermsOf(person).LastOrDefault(t => t.IsInOffice(published))?.Title : null;

    private void WritePlace(Utf8JsonWriter json, string? place)
    {
        if (place is null || book.StateOfPlace(place) is not { } state)
        {
            json.WriteNull("event_loc");
            return;
        }

        json.WriteStartObject("event_loc");
        json.WriteString("name", place);
        json.WriteString("country", state);
        json.WriteEndObject();
    }

    private static void WriteWords(Utf8JsonWriter json, string name, IEnumerable<string> words)
    {
        json.WriteStartArray(name);
        foreach (var word in words)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
    }

    // From the line end before the event to the one behind it.
    private static TextSpan ParagraphOf(string text, TextSpan within)
    {
        var start = within.Start == 0 ? 0 : text.LastIndexOf('\n', within.Start - 1) + 1;
        var end = text.IndexOf('\n', within.End);
        end = end < 0 ? text.Length : end;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}
