using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Json;
using Chancery.Ledger;

namespace Chancery.Cli.Views;

/// <summary>Lists from the ledger, one row a line, for people or as JSON lines.</summary>
internal static class LedgerLines
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(TextWriter writer, IReadOnlyList<StoredDocument> entries, bool json)
    {
        foreach (var entry in entries)
        {
            writer.WriteLine(json ? Line(j => Write(j, entry)) : Row(entry));
        }
    }

    public static void Write(TextWriter writer, IReadOnlyList<StoredStatement> statements, bool json)
    {
        foreach (var stored in statements)
        {
            writer.WriteLine(json ? Line(j => Write(j, stored)) : $"{Day(stored.Published),-10}  {Plain.Of($"{stored.DocumentId}/{stored.Statement.Id}")}  “{Plain.Of(stored.Quote)}”");
        }
    }

    private static string Row(StoredDocument entry) =>
        $"{Day(entry.Published),-10}  {Plain.Of(entry.Id)}  {entry.Key[..8]}  {Plain.Of(entry.Title ?? "")}\n            {Counts(entry.Statements, "no statements")}; {Counts(entry.Findings, "no findings")}";

    private static string Counts(IReadOnlyDictionary<string, int> counts, string none) =>
        counts.Count == 0 ? none : string.Join(", ", counts.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Value} {c.Key}")));

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    private static void Write(Utf8JsonWriter json, StoredDocument entry)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Id);
        json.WriteString("key", entry.Key);
        json.WriteString("published", Day(entry.Published));
        json.WriteString("publisher", entry.Publisher);
        json.WriteString("title", entry.Title);
        WriteCounts(json, "statements", entry.Statements);
        WriteCounts(json, "findings", entry.Findings);
        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, int> counts)
    {
        json.WriteStartObject(name);
        foreach (var (key, count) in counts.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            json.WriteNumber(key, count);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, StoredStatement stored)
    {
        json.WriteStartObject();
        json.WriteString("document", stored.DocumentId);
        json.WriteString("key", stored.DocumentKey);
        json.WriteString("published", Day(stored.Published));
        json.WriteString("id", stored.Statement.Id);
        json.WriteString("kind", stored.Statement.Kind());
        json.WriteString("quote", stored.Quote);
        json.WriteEndObject();
    }

    private static string Line(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
