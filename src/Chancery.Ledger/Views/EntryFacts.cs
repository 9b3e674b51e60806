using System.Globalization;
using Chancery.Ledger.Asking;

namespace Chancery.Ledger.Views;

/// <summary>What a list says of an entry besides its words, on one line.</summary>
public static class EntryFacts
{
    /// <summary>The line.</summary>
    public static string Of(EntryRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        string?[] facts =
        [
            Parties(row), row.Act, Sum(row), row.State?.ToString(), row.Deadline is { } day ? "by " + day.ToString("O", CultureInfo.InvariantCulture) : null,
            row.Grade is { } grade ? "scorable " + grade : null, Told(row), row.Uncounted is { } reason ? "not in totals: " + reason : null,
        ];
        return string.Join(" · ", facts.Where(f => !string.IsNullOrEmpty(f)));
    }

    /// <summary>Who gives, acts, speaks, foretells or is spoken of.</summary>
    public static IReadOnlyList<EntryParty> First(EntryRow row) => Side(row, "by", "speaker", "subject");

    /// <summary>Who receives, or whom something is set against.</summary>
    public static IReadOnlyList<EntryParty> Second(EntryRow row) => Side(row, "to", "object");

    /// <summary>Who is on which side: “SAU → USA”.</summary>
    public static string Parties(EntryRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var from = string.Join(", ", First(row).Select(party => Name(row, party)));
        var to = string.Join(", ", Second(row).Select(party => Name(row, party)));
        return to.Length > 0 ? $"{from} → {to}" : from;
    }

    /// <summary>The sum in U.S. dollars, low to high; empty where none is known.</summary>
    public static string Sum(EntryRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return (row.Low, row.High) switch
        {
            (null, null) => "",
            ({ } low, null) => $"${StatementFacts.Figure(low)} or more",
            (null or 0, { } high) => $"up to ${StatementFacts.Figure(high)}",
            ({ } low, { } high) => low == high ? "$" + StatementFacts.Figure(high) : $"${StatementFacts.Figure(low)}–{StatementFacts.Figure(high)}",
        };
    }

    private static string Told(EntryRow row) => row.Sightings == 1 ? "told once" : string.Create(CultureInfo.InvariantCulture, $"told {row.Sightings} times in {row.Documents} document{(row.Documents == 1 ? "" : "s")}");

    private static List<EntryParty> Side(EntryRow row, params string[] roles)
    {
        ArgumentNullException.ThrowIfNull(row);
        return [.. row.Parties.Where(p => roles.Contains(p.Role))];
    }

    // As its own words spell it ("EU", "NATO"), where they name it.
    private static string Name(EntryRow row, EntryParty party)
    {
        var start = party.IsState || party.Name.Length == 0 ? -1 : row.Title.IndexOf(party.Name, StringComparison.OrdinalIgnoreCase);
        var end = start + party.Name.Length;
        var isWhole = start >= 0 && (start == 0 || !char.IsLetterOrDigit(row.Title[start - 1])) && (end == row.Title.Length || !char.IsLetterOrDigit(row.Title[end]));
        return isWhole && char.IsUpper(row.Title[start]) ? row.Title[start..end] : Name(party);
    }

    /// <summary>A party as people write it: a state by its code, a name with capitals.</summary>
    public static string Name(EntryParty party)
    {
        ArgumentNullException.ThrowIfNull(party);
        return party.IsState ? party.State : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(party.Name);
    }
}
