using System.Text.Json;
using System.Text.RegularExpressions;

namespace Chancery.Reference.Importing;

/// <summary>One country of the CIA World Factbook as JSON: "$115 billion (2024 est.)" under each field.</summary>
internal sealed partial class FactbookJson(ReferenceBook book, ImportCodes codes)
{
    private static readonly string[] NameForms = ["conventional short form", "conventional long form"];

    public ImportedTables Read(string text)
    {
        using var json = JsonDocument.Parse(text);
        var tables = new ImportedTables { Source = "CIA World Factbook", Edition = "edition not named" };
        var check = new RowCheck(book, codes, tables);
        var name = CountryName(json.RootElement) ?? throw new ImportException("expected Government, Country name, conventional short form");
        if (book.StateNamed(name) is not { } state)
        {
            throw new ImportException($"“{name}” is no state of the tables");
        }

        foreach (var section in json.RootElement.EnumerateObject().Where(s => s.Value.ValueKind == JsonValueKind.Object))
        {
            foreach (var field in section.Value.EnumerateObject().Where(f => f.Value.ValueKind == JsonValueKind.Object))
            {
                foreach (var (code, words) in Texts(field))
                {
                    if (codes.IndicatorOf("factbook", code) is { } indicator)
                    {
                        Take(check, tables, state, indicator, field.Name, words);
                    }
                }
            }
        }

        return tables;
    }

    private static void Take(RowCheck check, ImportedTables tables, State state, Indicator indicator, string field, string words)
    {
        var match = Figure().Match(words);
        if (!match.Success)
        {
            tables.Refuse($"{field}: “{words}” has no figure with a year");
            return;
        }

        var scale = match.Groups["scale"].Value switch { "trillion" => 1e12m, "billion" => 1e9m, "million" => 1e6m, _ => 1m };
        check.Take(field, state.Iso3, state.Name, indicator, match.Groups["year"].Value, match.Groups["value"].Value, scale);
    }

    // "Budget" and "Population" have their figures under a word of their own; others under a name with the year, or bare.
    private static IEnumerable<(string Code, string Words)> Texts(JsonProperty field)
    {
        if (field.Value.TryGetProperty("text", out var own) && own.ValueKind == JsonValueKind.String)
        {
            yield return (field.Name, own.GetString()!); // of that kind just above
        }

        foreach (var inner in field.Value.EnumerateObject().Where(i => i.Value.ValueKind == JsonValueKind.Object))
        {
            if (!inner.Value.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
            {
                continue;
            }

            var isTotal = inner.Name == "total" || inner.Name.StartsWith(field.Name, StringComparison.OrdinalIgnoreCase);
            yield return (isTotal ? field.Name : $"{field.Name} {inner.Name}", text.GetString()!); // of that kind just above
        }
    }

    private static string? CountryName(JsonElement root) =>
        root.TryGetProperty("Government", out var government) && government.TryGetProperty("Country name", out var country)
            ? NameForms
                .Select(f => country.TryGetProperty(f, out var name) && name.TryGetProperty("text", out var text) ? text.GetString() : null)
                .FirstOrDefault(t => t is { Length: > 0 } and not "none")
            : null;

    // "$1.24 trillion (2024 est.)", "36,520,593 (2025 est.)", "2.8% of GDP (2024 est.)"
    [GeneratedRegex(@"^\$?(?<value>-?[\d.,]*\d)\s*(?<scale>trillion|billion|million)?(?:%[^(]*)?\s*\((?<year>\d{4})", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();
}
