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
            Read(row, string.Create(CultureInfo.InvariantCulture, $"row {number}"), check, tables);
        }

        return tables;
    }

    private void Read(JsonElement row, string name, RowCheck check, ImportedTables tables)
    {
        var code = Text(row, "indicator", "id");
        var state = row.TryGetProperty("countryiso3code", out var iso3) ? iso3.GetString() ?? "" : "";
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
        row.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Object && value.TryGetProperty(inner, out var text) ? text.GetString() ?? "" : "";
}
