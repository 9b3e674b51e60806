using System.ComponentModel;
using System.Globalization;
using Chancery.Json;
using Chancery.Ledger.Asking;
using Chancery.Ledger.Tracking.Pledges;
using Chancery.Reference;
using Chancery.Statements;
using Chancery.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Chancery.Web;

/// <summary>What the address of a list asks for, as typed: every filter is in the address. Bound from the query string.</summary>
public sealed record ListQuery
{
    private static readonly string[] Orders = ["latest", "earliest", "largest", "most-told", "due"];
    private static readonly string[] Grades = ["A", "B", "C", "D"];
    private static readonly string[] Acts = [.. Enum.GetValues<PledgeAct>().Select(a => a.Name())];
    private static readonly string[] Types = [.. Enum.GetValues<EventType>().Select(t => t.Name())];
    private static readonly string[] Statuses = [.. Enum.GetValues<EventStatus>().Select(s => s.Name())];

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
        Act = ActOf(Act),
        State = OneOf("state", Said(State), Enum.GetNames<PledgeState>()) is { } state ? Enum.Parse<PledgeState>(state) : null,
        Grade = OneOf("grade", Said(Grade), Grades),
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
        Type = OneOf("type", Said(Type), Types),
        Status = OneOf("status", Said(Status), Statuses),
        From = Day("from", From),
        Until = Day("until", Until),
        Words = Said(Text),
        OldestFirst = IsOldestFirst(Sort),
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

    internal static string? Party(string? words, ReferenceBook book) => Said(words) is { } name ? PartySpelling.Of(name, book) : null;

    private static decimal? Sum(string field, string? words) => Said(words) is not { } sum ? null
        : decimal.TryParse(sum, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= 0 ? value : throw Wrong(field, sum, "a sum such as 5000000000 or 5e9");

    internal static DateOnly? Day(string field, string? words) => Said(words) is not { } day ? null
        : DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value) ? value : throw Wrong(field, day, "a day as YYYY-MM-DD");

    /// <summary>The day of publication that a request says.</summary>
    internal static DateOnly? Published(string? words) => Said(words) is not { } day ? null : PublicationDay.TryParse(day, out var value) ? value : throw Wrong("published", day, PublicationDay.Expected);

    /// <summary>The act that a request asks for.</summary>
    /// <exception cref="UnclearRequestException">It is none.</exception>
    internal static string? ActOf(string? act) => OneOf("act", Said(act), Acts);

    private EntryOrder Order() => OneOf("sort", Said(Sort), Orders) is { } sort ? Enum.Parse<EntryOrder>(sort.Replace("-", "", StringComparison.Ordinal), ignoreCase: true) : EntryOrder.Latest;

    // As the list itself writes it, whatever the case it was typed in.
    private static string? OneOf(string field, string? typed, IReadOnlyList<string> all) => typed is null ? null
        : all.FirstOrDefault(one => one.Equals(typed, StringComparison.OrdinalIgnoreCase)) ?? throw Wrong(field, typed, string.Join(", ", all));

    /// <summary>Of lists that have two orders: whether what came first comes first.</summary>
    /// <exception cref="UnclearRequestException">It is neither.</exception>
    internal static bool IsOldestFirst(string? sort) => Said(sort) switch
    {
        null or "latest" => false,
        "earliest" => true,
        var other => throw Wrong("sort", other, "latest or earliest"),
    };

    internal static int Rows(string? typed) => Said(typed) is not { } limit ? 50
        : int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) && rows is >= 1 and <= EntryIndex.MostRows ? rows : throw Wrong("limit", limit, $"1 to {EntryIndex.MostRows}");

    internal static UnclearRequestException Wrong(string field, string found, string expected) => new(field, found, expected);
}
