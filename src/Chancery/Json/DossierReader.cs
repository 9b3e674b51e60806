using System.Text.Json;
using Chancery.Checks;
using Chancery.Statements;

namespace Chancery.Json;

/// <summary>Reads whole dossiers back, and takes none whose parts do not fit together.</summary>
internal static class DossierReader
{
    public static Dossier Read(ReadOnlyMemory<byte> utf8)
    {
        var document = DocumentJson.Read(utf8.Span, "document");
        try
        {
            using var json = JsonDocument.Parse(utf8);
            var statements = Items(json.RootElement, "statements", (item, n) => Statement(item, n, document.Text));
            var ids = statements.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
            if (ids.Count != statements.Count)
            {
                throw new FormatException("two statements have one \"id\"");
            }

            return new Dossier(document, statements, Items(json.RootElement, "findings", (item, n) => Finding(item, n, document.Text, ids)));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException($"no dossier as chancery writes it: {e.Message}", e);
        }
    }

    private static List<T> Items<T>(JsonElement root, string name, Func<JsonElement, int, T> read) =>
        root.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select((item, i) => read(item, i + 1))]
            : throw new FormatException($"no \"{name}\": a document that is not read yet is for chancery ingest");

    private static Statement Statement(JsonElement item, int number, string text)
    {
        RefuseOutside(item, text, $"statement {number}");
        var statement = StatementReader.Read(item);
        return item.Text("quote") == statement.Span.Of(text)
            ? statement
            : throw new FormatException($"statement {number}: \"quote\" is not what stands at its \"span\" in the text");
    }

    private static Finding Finding(JsonElement item, int number, string text, HashSet<string> ids)
    {
        RefuseOutside(item, text, $"finding {number}");
        var finding = FindingJson.Read(item);
        return finding.Statements.FirstOrDefault(id => !ids.Contains(id)) is { } stranger
            ? throw new FormatException($"finding {number} is about the statement “{stranger}”, which is not there")
            : finding;
    }

    // Every span, however deep: those of voices too.
    private static void RefuseOutside(JsonElement item, string text, string which)
    {
        if (item.ValueKind == JsonValueKind.Array)
        {
            foreach (var part in item.EnumerateArray())
            {
                RefuseOutside(part, text, which);
            }
        }
        else if (item.ValueKind == JsonValueKind.Object)
        {
            foreach (var field in item.EnumerateObject())
            {
                if (field.Value.ValueKind == JsonValueKind.Array && (field.NameEquals("span") || field.Name.EndsWith("_span", StringComparison.Ordinal)))
                {
                    RefuseSpan(field, text, which);
                }
                else
                {
                    RefuseOutside(field.Value, text, which);
                }
            }
        }
    }

    private static void RefuseSpan(JsonProperty field, string text, string which)
    {
        if (field.Value.GetArrayLength() != 2 || !field.Value[0].TryGetInt32(out var start) || !field.Value[1].TryGetInt32(out var end) || start < 0 || start > end || end > text.Length)
        {
            throw new FormatException($"{which}: \"{field.Name}\" is {field.Value.GetRawText()}, expected [start, end] within the {text.Length} characters of the text");
        }
    }
}
