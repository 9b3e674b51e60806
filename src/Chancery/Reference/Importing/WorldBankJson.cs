using System.Globalization;
using System.Text.Json;

namespace Chancery.Reference.Importing;

/// <summary>The World Bank's API: an array of a page and its rows.</summary>
internal sealed class WorldBankJson(ReferenceBook book, ImportCodes codes)
{
    public ImportedTables Read(string text)
    {
        using var json = JsonDocument.Parse(text);
        var root = json.RootElement;
        if (root.ValueKind != JsonValueKind.Array || root.GetArrayLength() < 2 || root[1].ValueKind != JsonValueKind.Array)
        {
            throw new ImportException(root.ValueKind == JsonValueKind.Array && root.GetArrayLength() > 0 && root[0].TryGetProperty("message", out var message)
                ? $"the World Bank answers with a message instead of rows: {message}"
                : "expected the World Bank’s array of a page and its rows");
        }

        var tables = new ImportedTables { Source = "World Bank", Edition = root[0].TryGetProperty("lastupdated", out var day) ? $"API, updated {day.GetString()}" : "API" };
        var check = new RowCheck(book, codes, tables);
        var number = 0;
        foreach (var row in root[1].EnumerateArray())
        {
            number++;
            var name = string.Create(CultureInfo.InvariantCulture, $"row {number}");
            if (row.ValueKind == JsonValueKind.Object)
            {
                Read(row, name, check, tables);
            }
            else
            {
                tables.Refuse($"{name}: it is no row of the World Bank’s ({row.ValueKind.ToString().ToLowerInvariant()})");
            }
        }

        if (Pages(root[0]) is { } pages)
        {
            tables.Refuse($"this is page {pages.Page} of {pages.Of}: ask for all rows at once with per_page=20000");
        }

        return tables;
    }

    // The address gives fifty rows unless it asks for more: the rest would be missing without a word.
    private static (string Page, string Of)? Pages(JsonElement head) =>
        head.ValueKind == JsonValueKind.Object && head.TryGetProperty("pages", out var of) && head.TryGetProperty("page", out var page) && of.ToString() is not ("" or "0" or "1") ? (page.ToString(), of.ToString()) : null;

    private void Read(JsonElement row, string name, RowCheck check, ImportedTables tables)
    {
        var code = Text(row, "indicator", "id");
        var state = row.TryGetProperty("countryiso3code", out var iso3) && iso3.ValueKind == JsonValueKind.String ? iso3.GetString() ?? "" : "";
        var label = Text(row, "country", "value");
        if (codes.IndicatorOf("world-bank", code) is not { } indicator)
        {
            tables.Refuse($"indicator “{code}” is none that the tables hold");
            return;
        }

        if (!row.TryGetProperty("value", out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return; // a year without a figure
        }

        check.Take(name, state, label, indicator, row.TryGetProperty("date", out var date) ? date.ToString() : "", value.ToString());
    }

    private static string Text(JsonElement row, string field, string inner) =>
        row.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Object && value.TryGetProperty(inner, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() ?? "" : "";
}
