using System.ComponentModel;
using System.Globalization;
using Chancery.Ledger.Asking;
using Chancery.Ledger.Tracking.Pledges;
using Chancery.Reference;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Chancery.Web;

/// <summary>What the address of a list asks for, as typed: every filter is in the address. Bound from the query string.</summary>
public sealed record ListQuery
{
    /// <summary>Who gives, acts, speaks or foretells.</summary>
    public string? By { get; init; }

    /// <summary>Who receives.</summary>
    public string? To { get; init; }

    /// <summary>Who is on any side.</summary>
    public string? With { get; init; }

    /// <summary>Words to look for.</summary>
    public string? Text { get; init; }

    /// <summary>What is to be done; of pledges.</summary>
    public string? Act { get; init; }

    /// <summary>State of a pledge.</summary>
    public string? State { get; init; }

    /// <summary>Grade of a forecast.</summary>
    public string? Grade { get; init; }

    /// <summary>Type of an event.</summary>
    public string? Type { get; init; }

    /// <summary>Status of an event.</summary>
    public string? Status { get; init; }

    /// <summary>Least sum in U.S. dollars.</summary>
    public string? Min { get; init; }

    /// <summary>Largest sum in U.S. dollars.</summary>
    public string? Max { get; init; }

    /// <summary>Told on this day or later, YYYY-MM-DD.</summary>
    public string? From { get; init; }

    /// <summary>Told on this day or before, YYYY-MM-DD.</summary>
    public string? Until { get; init; }

    /// <summary>The day for which states of pledges are told, YYYY-MM-DD; today where it is not said.</summary>
    [FromQuery(Name = "as-of"), Description("The day for which states of pledges are told, YYYY-MM-DD; today where it is not said.")]
    public string? AsOf { get; init; }

    /// <summary>What comes first: <c>latest</c>, <c>earliest</c>, <c>largest</c>, <c>most-told</c>, <c>due</c>.</summary>
    public string? Sort { get; init; }

    /// <summary>Where the page before ended.</summary>
    public string? After { get; init; }

    /// <summary>Rows of a page.</summary>
    public string? Limit { get; init; }

    /// <summary>The query as a filter of entries.</summary>
    /// <exception cref="UnclearRequestException">A field makes no sense; the message says which and what was expected.</exception>
    public EntryFilter ToEntries(string kind, ReferenceBook book, DateOnly today) => new()
    {
        Kind = kind,
        By = Party(By, book),
        To = Party(To, book),
        With = Party(With, book),
        Act = Said(Act),
        State = Said(State) is not { } state ? null : Enum.TryParse<PledgeState>(state, ignoreCase: true, out var known) && Enum.IsDefined(known) && !int.TryParse(state, out _) ? known : throw Wrong("state", state, string.Join(", ", Enum.GetNames<PledgeState>())),
        Grade = Said(Grade),
        Least = Sum("min", Min),
        Most = Sum("max", Max),
        From = Day("from", From),
        Until = Day("until", Until),
        Words = Said(Text),
        Order = Order(),
        AsOf = Day("as-of", AsOf) ?? today,
        Limit = Rows(Limit),
        After = Said(After),
        DueFrom = Sort == "due" ? today : null,
    };

    /// <summary>The query as a filter of events.</summary>
    /// <exception cref="UnclearRequestException">A field makes no sense.</exception>
    public EventFilter ToEvents(ReferenceBook book) => new()
    {
        By = Party(By, book),
        To = Party(To, book),
        With = Party(With, book),
        Type = Said(Type)?.ToUpperInvariant(),
        Status = Said(Status),
        From = Day("from", From),
        Until = Day("until", Until),
        Words = Said(Text),
        Limit = Rows(Limit),
        After = Said(After),
    };

    /// <summary>The same query in another place of the list, or in another form.</summary>
    public string Address(string path, string? after = null)
    {
        (string Name, string? Value)[] fields =
        [
            ("by", By), ("to", To), ("with", With), ("text", Text), ("act", Act), ("state", State), ("grade", Grade), ("type", Type), ("status", Status), ("min", Min), ("max", Max),
            ("from", From), ("until", Until), ("as-of", AsOf), ("sort", Sort), ("limit", Limit), ("after", after),
        ];
        return Address(path, fields);
    }

    /// <summary>An address with the fields that say something.</summary>
    internal static string Address(string path, IEnumerable<(string Name, string? Value)> fields) =>
        QueryHelpers.AddQueryString(path, fields.Where(f => !string.IsNullOrWhiteSpace(f.Value)).ToDictionary(f => f.Name, f => f.Value));

    internal static string? Said(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();

    // A state by its code or its name; anything else as the ledger spells names.
    internal static string? Party(string? words, ReferenceBook book) => Said(words) is not { } name ? null
        : book.StateOf(name.ToUpperInvariant())?.Iso3 ?? book.States.FirstOrDefault(s => s.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Iso3 ?? name.ToLowerInvariant();

    private static decimal? Sum(string field, string? words) => Said(words) is not { } sum ? null
        : decimal.TryParse(sum, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= 0 ? value : throw Wrong(field, sum, "a sum such as 5000000000 or 5e9");

    internal static DateOnly? Day(string field, string? words) => Said(words) is not { } day ? null
        : DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value) ? value : throw Wrong(field, day, "a day as YYYY-MM-DD");

    private EntryOrder Order() => Said(Sort) is not { } sort ? EntryOrder.Latest
        : Enum.TryParse<EntryOrder>(sort.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var order) && Enum.IsDefined(order) && !int.TryParse(sort, out _) ? order : throw Wrong("sort", sort, "latest, earliest, largest, most-told or due");

    internal static int Rows(string? typed) => Said(typed) is not { } limit ? 50
        : int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) && rows is >= 1 and <= EntryIndex.MostRows ? rows : throw Wrong("limit", limit, $"1 to {EntryIndex.MostRows}");

    internal static UnclearRequestException Wrong(string field, string found, string expected) => new(field, found, expected);
}
