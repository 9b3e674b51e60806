using System.Globalization;
using Chancery.Quantities;

namespace Chancery.Reference.Importing;

/// <summary>
/// Results of a Wikidata query in any shape that it gives. Rows with a person are terms of office (<c>personLabel</c>, <c>iso3</c>, <c>office</c> or
/// <c>positionLabel</c>, <c>start</c>, <c>end</c>); rows with an organisation are memberships (<c>organisationLabel</c>, <c>iso3</c>, <c>start</c>, <c>end</c>, <c>status</c>).
/// </summary>
internal sealed class WikidataTable(ReferenceBook book, string? office)
{
    private static readonly string[] Persons = ["personLabel", "leaderLabel", "holderLabel", "person"];
    private static readonly string[] Organisations = ["organisationLabel", "organizationLabel", "orgLabel", "organisation", "organization"];
    private static readonly string[] Codes = ["iso3", "iso", "code", "countryCode"];
    private static readonly string[] States = ["countryLabel", "stateLabel", "country"];
    private static readonly string[] Positions = ["positionLabel", "officeLabel", "position"];

    public ImportedTables Read(string text)
    {
        var tables = new ImportedTables { Source = "Wikidata", Edition = "query result" };
        var number = 0;
        foreach (var row in WikidataRows.Of(text))
        {
            number++;
            var name = string.Create(CultureInfo.InvariantCulture, $"row {number}");
            try
            {
                Read(row, name, tables);
            }
            catch (FormatException e)
            {
                tables.Refuse($"{name}: {e.Message}");
            }
        }

        return tables;
    }

    private void Read(Func<string, string?> row, string name, ImportedTables tables)
    {
        var (start, end) = (Date(row, "start"), Date(row, "end"));
        var state = State(row);
        if (start is { } from && end is { } to && to.Latest < from.Earliest)
        {
            throw new FormatException($"it ends ({to}) before it begins ({from})");
        }

        if (Of(row, Organisations) is { } organisation)
        {
            tables.Memberships.Add(new Membership(
                state ?? throw new FormatException($"no state “{Of(row, Codes) ?? Of(row, States)}” in the tables"),
                book.OrganisationNamed(organisation)?.Name ?? organisation,
                Of(row, ["status"]) ?? "member",
                start,
                end,
                name));
        }
        else if (Of(row, Persons) is { } person)
        {
            tables.Leaders.Add(new Leader
            {
                Person = IsId(person) ? throw new FormatException($"“{person}” is a number of Wikidata, not a name: ask for labels") : person,
                Aliases = [],
                Office = Office(row),
                Title = "",
                State = state ?? throw new FormatException($"no state “{Of(row, Codes) ?? Of(row, States)}” in the tables"),
                Start = start,
                End = end,
            });
        }
        else
        {
            throw new FormatException("neither a person nor an organisation");
        }
    }

    private string? State(Func<string, string?> row) => (Of(row, Codes) is { } code ? book.StateOf(code.ToUpperInvariant()) : Of(row, States) is { } name ? book.StateNamed(name) : null)?.Iso3;

    // An office of ours as it is, else the title at the head of its label: "President of Uzbekistan".
    private Office Office(Func<string, string?> row)
    {
        var said = Of(row, ["office"]) ?? office ?? Of(row, Positions) ?? throw new FormatException("no office: name one in the query, or with --office");
        return book.Offices.FirstOrDefault(o => o.Id == said)
            ?? (book.Words.OfficeIn(said) is { } id ? book.Offices.FirstOrDefault(o => o.Id == id) : null)
            ?? throw new FormatException($"“{said}” is no office that the tables hold");
    }

    // "2016-12-14T00:00:00Z", "2016-12-14", "2016"
    private static PartialDate? Date(Func<string, string?> row, string field)
    {
        if (Of(row, [field, field + "Date", field + "Time"]) is not { } words)
        {
            return null;
        }

        var day = words.TrimStart('+').Split('T')[0];
        return PartialDate.TryParse(day.Replace("-00", "", StringComparison.Ordinal), out var date) ? date : throw new FormatException($"“{words}” is no date");
    }

    private static bool IsId(string label) => label.Length > 1 && label[0] == 'Q' && label.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    private static string? Of(Func<string, string?> row, IEnumerable<string> fields) => fields
        .Select(row)
        .FirstOrDefault(v => !string.IsNullOrEmpty(v));
}
