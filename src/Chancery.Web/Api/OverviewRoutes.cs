using System.Text.Json;
using Chancery.Ledger;
using Chancery.Ledger.Asking;
using Chancery.Ledger.Views;
using Chancery.Reference;
using Chancery.Web.Endpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.Api;

/// <summary>What draws on several lists, and the tables of facts.</summary>
internal static class OverviewRoutes
{
    private const int FewRows = 8;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/summary", (Desk desk, CancellationToken cancellation) => desk.AskAsync(
            async ledger => ApiJson.Of(await LedgerSummaries.ReadAsync(ledger, cancellation).ConfigureAwait(false)), cancellation))
            .Describe("getSummary", "How much the ledger holds", "Summary");
        api.MapGet("/search", (string? text, string? limit, Desk desk, CancellationToken cancellation) => desk.AskAsync(ledger => SearchAsync(ledger, text, limit, desk, cancellation), cancellation))
            .Describe("search", "Everything that holds all of some words; “in marks” together and in this order", "SearchResult");
        foreach (var (path, name) in new[] { ("actors", "getActor"), ("countries", "getCountry") })
        {
            api.MapGet($"/{path}/{{name}}", (string name, string? limit, Desk desk, CancellationToken cancellation) => desk.AskAsync(
                ledger => ActorAsync(ledger, name, isCountry: path == "countries", limit, desk, cancellation), cancellation))
                .Describe(name, path == "actors" ? "What the ledger holds of a state, person or organisation" : "The dossier of a state: promises, words, deeds, leaders and ties", "ActorDossier");
        }

        api.MapGet("/moves", (string? limit, Desk desk, CancellationToken cancellation) => desk.AskAsync(
            async ledger => Whole(Columns.OfMoves, await PledgeMoves.LastAsync(ledger, desk.Today, ListQuery.Rows(limit), cancellation).ConfigureAwait(false)), cancellation))
            .Describe("listMoves", "Pledges that came to another state by what was told, those told last first", "MovePage");
        api.MapGet("/actors/{name}/years", (string name, Desk desk, CancellationToken cancellation) => desk.AskAsync(
            async ledger => Whole(Columns.OfYears, await ActorYears.OfAsync(ledger, desk.StateNamed(name)?.Iso3 ?? name.ToLowerInvariant(), cancellation).ConfigureAwait(false)), cancellation))
            .Describe("listYears", "What is told of a state, person or organisation, year by year", "YearPage");
        api.MapGet("/actors/{name}/terms", (string name, Desk desk) => Whole(Columns.OfTerms, ActorEndpoints.TermsOf(name, desk.StateNamed(name), desk)))
            .Describe("listTerms", "Of a state who holds its offices today; of a person the offices held", "TermPage");
        api.MapGet("/actors/{name}/ties", (string name, Desk desk, CancellationToken cancellation) => desk.AskAsync(
            async ledger => Whole(Columns.OfTies, await ActorEndpoints.TiesAsync(ledger, name, desk.StateNamed(name), cancellation).ConfigureAwait(false)), cancellation))
            .Describe("listActorTies", "A state, person or organisation and its counterparts", "TiePage");
        api.MapGet("/ties/{state}", (string state, string? from, string? until, Desk desk, CancellationToken cancellation) => desk.AskAsync(
            async ledger => desk.StateNamed(state) is { } found
                ? (IResult)Ties(await TieIndex.OfAsync(ledger, found.Iso3, ListQuery.Day("from", from), ListQuery.Day("until", until), cancellation).ConfigureAwait(false))
                : NoState(state),
            cancellation)).Describe("listTies", "A state and its counterparts: what they promised one another, and events by kind", "TiePage");
        api.MapGet("/totals", (string? by, string? to, string? act, string? limit, Desk desk, CancellationToken cancellation) => desk.AskAsync(
            async ledger => Totals(await new PledgeTotals(ledger).OfAsync(ListQuery.Party(by, desk.Book), ListQuery.Party(to, desk.Book), ListQuery.ActOf(act), ListQuery.Rows(limit), cancellation).ConfigureAwait(false), ListQuery.Rows(limit)), cancellation))
            .Describe("getTotals", "What pledges come to, kinds of flow apart, and what was left out and why", "Totals");
        api.MapGet("/review", (string? kind, string? limit, Desk desk, CancellationToken cancellation) => desk.AskAsync(
            async ledger => ApiJson.OfAll(await OpenProposals.ListAsync(ledger, ListQuery.Said(kind), ListQuery.Rows(limit), cancellation).ConfigureAwait(false)), cancellation))
            .Describe("listProposals", "What waits for a person, the largest sums first", "ProposalPage");
        api.MapGet("/forecasters", (Desk desk, CancellationToken cancellation) => desk.AskAsync(
            async ledger => ApiJson.OfAll(await new ForecastBook(ledger).ScoresAsync(cancellation).ConfigureAwait(false)), cancellation))
            .Describe("listForecasters", "How well people foretell", "ForecasterPage");
        api.MapGet("/quarantine", (Desk desk, CancellationToken cancellation) => desk.AskAsync(
            async ledger => ApiJson.OfAll((await new Quarantine(ledger).ListAsync(cancellation).ConfigureAwait(false)).Select(q => q with { Document = null }).ToList()), cancellation))
            .Describe("listQuarantine", "Documents that could not be read, with the reason", "QuarantinePage");
        api.MapGet("/reference", () => ApiJson.OfAll(FactTable.Facts.ToList())).Describe("listFacts", "What the tables of facts can be asked for", "FactNames");
        api.MapGet("/reference/{fact}", (string fact, string? of, bool? all, Desk desk) => Facts(FactTable.Of(desk.Book, fact, of?.Trim() ?? "", all ?? false, desk.Today)))
            .Describe("getFact", "Any fact of the tables with source and vintage, all vintages side by side", "FactTable");
    }

    private static Problem NoState(string state) => Problem.NotFound($"“{state}” is no state of the tables", "Give a code of three letters or an English name");

    private static TaggedJson Ties(IReadOnlyList<Tie> ties) => Whole(Columns.OfTies, ties);

    /// <summary>A whole list as a page that is the last.</summary>
    public static TaggedJson Whole<T>(IReadOnlyList<Column<T>> columns, IReadOnlyList<T> rows) => new(JsonTable.Page(columns, new ListPage<T>(rows, rows.Count, null)));

    // The largest of each, and how many there are: the ledger may hold thousands.
    private static TaggedJson Totals(PledgeTotal total, int rows) => ApiJson.Of(new
    {
        total.Kinds,
        Counted = total.Counted.Named,
        CountedTotal = total.Counted.Pledges,
        LeftOut = total.Named.Skip(total.Counted.Named.Count).Take(rows),
        LeftOutTotal = total.LeftOut.Sum(g => g.Pledges),
        LeftOutBecause = total.LeftOut.ToDictionary(g => g.Reason ?? "", g => g.Pledges),
    });

    private static TaggedJson Facts(FactTable table) => ApiJson.Written(json =>
    {
        json.WriteStartObject();
        json.WriteString("title", table.Title);
        json.WritePropertyName("rows");
        json.WriteRawValue(table.Json());
        json.WriteEndObject();
    });

    private static async Task<IResult> SearchAsync(LedgerDatabase ledger, string? text, string? limit, Desk desk, CancellationToken cancellation)
    {
        if (SearchWords.Parse(text) is null)
        {
            throw new UnclearRequestException("text", text ?? "", "one word or more");
        }

        var rows = limit is null ? FewRows : ListQuery.Rows(limit);
        var found = new List<(string Path, ListPage<EntryRow> Page)>();
        foreach (var list in EntryListing.All)
        {
            found.Add((list.Path, await EntryIndex.ListAsync(ledger, new EntryFilter { Kind = list.Kind, Words = text, AsOf = desk.Today, Limit = rows }, cancellation).ConfigureAwait(false)));
        }

        var events = await EventIndex.ListAsync(ledger, new EventFilter { Words = text, Limit = rows }, cancellation).ConfigureAwait(false);
        return ApiJson.Written(json =>
        {
            json.WriteStartObject();
            json.WriteString("text", text);
            foreach (var (path, page) in found)
            {
                WritePage(json, path, Columns.OfEntries, page);
            }

            WritePage(json, "events", Columns.OfEvents, events);
            json.WriteEndObject();
        });
    }

    private static async Task<IResult> ActorAsync(LedgerDatabase ledger, string name, bool isCountry, string? limit, Desk desk, CancellationToken cancellation)
    {
        var state = desk.StateNamed(name);
        if (state is null && isCountry)
        {
            return NoState(name);
        }

        var found = await ActorDossier.ReadAsync(ledger, state?.Iso3 ?? name.ToLowerInvariant(), desk.Today, limit is null ? FewRows : ListQuery.Rows(limit), cancellation).ConfigureAwait(false);
        if (state is null && found.IsEmpty)
        {
            return Problem.NotFound($"The ledger holds nothing of “{name}”", $"{ApiRoutes.Root}/actors lists who is told of, {ApiRoutes.Root}/search looks for words");
        }

        var leaders = state is null ? [] : desk.Book.LeadersOf(state.Iso3).Where(l => l.IsInOffice(desk.Today) && !l.EndIsLastSeen).ToList();
        var ties = state is null ? [] : await TieIndex.OfAsync(ledger, state.Iso3, null, null, cancellation).ConfigureAwait(false);
        return ApiJson.Written(json => Write(json, found, state, leaders, ties));
    }

    private static void Write(Utf8JsonWriter json, ActorDossier found, State? state, IReadOnlyList<Leader> leaders, IReadOnlyList<Tie> ties)
    {
        json.WriteStartObject();
        json.WriteString("party", found.Party);
        json.WriteString("name", state?.Name ?? EntryFacts.Name(new EntryParty("by", found.Party, "")));
        json.WriteString("official_name", state?.OfficialName);
        json.WriteString("capital", state?.Capital);
        json.WriteStartArray("leaders");
        foreach (var leader in leaders)
        {
            json.WriteStartObject();
            json.WriteString("person", leader.Person);
            json.WriteString("title", leader.Title);
            json.WriteString("since", leader.Start?.ToString());
            json.WriteString("source", leader.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("lists");
        foreach (var list in found.Lists)
        {
            json.WriteStartObject();
            json.WriteString("title", list.Title);
            json.WriteString("kind", list.Kind);
            json.WriteString("side", list.Side);
            WritePage(json, "page", Columns.OfEntries, list.Page);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WritePage(json, "events", Columns.OfEvents, found.Events);
        WritePage(json, "ties", Columns.OfTies, new ListPage<Tie>(ties, ties.Count, null));
        json.WriteEndObject();
    }

    // The place of a next page belongs to the list itself, which is asked with its own cursor.
    private static void WritePage<T>(Utf8JsonWriter json, string name, IReadOnlyList<Column<T>> columns, ListPage<T> page)
    {
        json.WritePropertyName(name);
        JsonTable.WritePage(json, columns, page with { Next = null });
    }
}
