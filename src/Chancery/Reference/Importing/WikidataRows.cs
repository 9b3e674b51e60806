using System.Text.Json;

namespace Chancery.Reference.Importing;

/// <summary>
/// Rows of a Wikidata query, each as what its fields say: SPARQL JSON (<c>results</c>, <c>bindings</c>), the plain or verbose JSON of the query page (an array of objects),
/// or its CSV or TSV.
/// </summary>
internal static class WikidataRows
{
    private const int LongestTongue = 8;

    public static IEnumerable<Func<string, string?>> Of(string text) => text.AsSpan().TrimStart() is ['{' or '[', ..] ? OfJson(text) : OfTable(text);

    private static IEnumerable<Func<string, string?>> OfJson(string text)
    {
        using var json = JsonDocument.Parse(text);
        var rows = json.RootElement.ValueKind == JsonValueKind.Array ? json.RootElement : json.RootElement.GetProperty("results").GetProperty("bindings");
        foreach (var row in rows.EnumerateArray())
        {
            yield return field => row.ValueKind == JsonValueKind.Object && row.TryGetProperty(field, out var cell) ? Words(cell) : null;
        }
    }

    // "X" or {"type": "literal", "value": "X"}
    private static string? Words(JsonElement cell) => cell.ValueKind switch
    {
        JsonValueKind.String => cell.GetString(),
        JsonValueKind.Object => cell.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null,
        JsonValueKind.Number => cell.ToString(),
        JsonValueKind.Undefined or JsonValueKind.Array or JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null => null,
    };

    private static IEnumerable<Func<string, string?>> OfTable(string text)
    {
        var line = text.AsSpan().IndexOf('\n');
        var separator = (line < 0 ? text.AsSpan() : text.AsSpan(0, line)).Contains('\t') ? '\t' : ',';
        var header = Array.Empty<string>();
        foreach (var (_, fields) in Delimited.Rows(text, separator))
        {
            if (header.Length == 0)
            {
                header = [.. fields.Select(f => f.TrimStart('?'))]; // TSV names its columns "?person"
                continue;
            }

            yield return field => Array.IndexOf(header, field) is >= 0 and var at && at < fields.Length ? Plain(fields[at]) : null;
        }
    }

    // TSV gives "Uzbekistan@en", "2016-12-14T00:00:00Z^^<…>" and "<http://www.wikidata.org/entity/Q265>", the quotation marks read already
    private static string Plain(string cell)
    {
        var type = cell.IndexOf("^^", StringComparison.Ordinal);
        var words = type > 0 ? cell[..type] : cell;
        var tongue = words.LastIndexOf('@');
        words = tongue > 0 && words.Length - tongue <= LongestTongue && words.AsSpan(tongue + 1).IndexOfAnyExceptInRange('a', 'z') < 0 ? words[..tongue] : words;
        return words.Trim('"', '<', '>');
    }
}
