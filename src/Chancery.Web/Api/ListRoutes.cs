using System.Buffers;
using Chancery.Json;
using Chancery.Ledger;
using Chancery.Ledger.Asking;
using Chancery.Ledger.Views;
using Chancery.Statements;
using Chancery.Web.Parts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.Api;

/// <summary>Lists, one of each, and its findings.</summary>
internal static class ListRoutes
{
    private const int LeastDigits = 6;

    private const string SeeLists = "The lists give the keys; at least six digits at the head of one will do";

    public static void Map(RouteGroupBuilder api)
    {
        foreach (var list in EntryListing.All)
        {
            MapEntries(api, list);
        }

        api.MapGet("/pledges/{key}/versions", (string key, Desk desk, CancellationToken cancellation) => InEntry("pledge", key, desk, story => OverviewRoutes.Whole(Columns.OfVersions, ToldVersion.Of(story)), cancellation))
            .Describe("listVersions", "What each side says that a pledge comes to", "VersionPage");
        api.MapGet("/pledges/{key}/sizes", (string key, Desk desk, CancellationToken cancellation) => InEntry("pledge", key, desk, story => OverviewRoutes.Whole(SizeBar.Columns, SizeBar.Of(story.Row, desk.Book)), cancellation))
            .Describe("listSizes", "A pledge’s sum beside one year’s GDP of payer and host", "SizePage");
        api.MapGet("/forecasts/windows", ([AsParameters] ListQuery query, HttpRequest request, Desk desk, CancellationToken cancellation) => desk.AskAsync(
            async ledger => Page(
                Columns.OfWindows, await ForecastWindows.ListAsync(ledger, Placed(query, request).ToEntries("forecast", desk.Book, desk.Today), cancellation).ConfigureAwait(false), request),
            cancellation))
            .Describe("listWindows", "Forecasts with the strict and the generous reading of their last day", "WindowPage");
        api.MapGet("/forecasts/resolved", (Desk desk, CancellationToken cancellation) => desk.AskAsync(
            async ledger => OverviewRoutes.Whole(Columns.OfResolved, await ResolvedForecasts.ListAsync(ledger, cancellation).ConfigureAwait(false)), cancellation))
            .Describe("listResolved", "How forecasts came out, and how they score", "ResolvedPage");
        api.MapGet("/forecasts/calibration", (Desk desk, CancellationToken cancellation) => desk.AskAsync(
            async ledger => OverviewRoutes.Whole(Columns.OfCalibration, CalibrationBin.Of(await ResolvedForecasts.ListAsync(ledger, cancellation).ConfigureAwait(false))), cancellation))
            .Describe("listCalibration", "Chances given beside how often they came true; empty while too few forecasts are scored", "CalibrationPage");
        api.MapGet("/events", ([AsParameters] ListQuery query, HttpRequest request, Desk desk, CancellationToken cancellation) => desk.AskAsync(
            async ledger => Page(Columns.OfEvents, await EventIndex.ListAsync(ledger, Placed(query, request).ToEvents(desk.Book), cancellation).ConfigureAwait(false), request), cancellation))
            .Describe("listEvents", "Events: who did what to whom; every telling is one", "EventPage");
        api.MapGet("/documents", ([AsParameters] DocumentQuery query, HttpRequest request, Desk desk, CancellationToken cancellation) => desk.AskAsync(
            async ledger => Page(Columns.OfDocuments, await DocumentIndex.ListAsync(ledger, (query with { After = Cursor.Open(query.After, request) }).ToFilter(), cancellation).ConfigureAwait(false), request), cancellation))
            .Describe("listDocuments", "Documents, those published last first", "DocumentPage");
        api.MapGet("/actors", ([AsParameters] ActorQuery query, HttpRequest request, Desk desk, CancellationToken cancellation) => desk.AskAsync(
            async ledger => Page(Columns.OfActors, await ActorIndex.ListAsync(ledger, (query with { After = Cursor.Open(query.After, request) }).ToFilter(desk.Book), cancellation).ConfigureAwait(false), request), cancellation))
            .Describe("listActors", "States, people and organisations, those told of most first", "ActorPage");
        api.MapGet("/documents/{key}", (string key, Desk desk, CancellationToken cancellation) => InDocument(key, desk, d => new TaggedJson(Dossier(d)), cancellation))
            .Describe("getDocument", "A document with its statements and findings: its dossier", "Dossier");
        api.MapGet("/documents/{key}/findings", (string key, Desk desk, CancellationToken cancellation) => InDocument(key, desk, d => Findings(d.Findings), cancellation))
            .Describe("getDocumentFindings", "What the checks found in a document", "FindingList");
        foreach (var (path, name, what) in new[] { ("statements", "getStatement", "One statement of a document"), ("events", "getEvent", "One event") })
        {
            api.MapGet(path == "events" ? "/events/{key}/{id}" : "/documents/{key}/statements/{id}", (string key, string id, Desk desk, CancellationToken cancellation) => InDocument(
                key, desk, d => d.Statements.FirstOrDefault(s => s.Id == id && (path != "events" || s is PoliticalEvent)) is { } statement ? (IResult)Statement(d, statement) : Problem.NotFound($"The document has no such statement as {id}", "Its dossier lists its statements"), cancellation))
                .Describe(name, what, "Statement");
        }
    }

    /// <summary>A dossier as STATEMENTS has it, UTF-8.</summary>
    public static byte[] Dossier(Dossier dossier)
    {
        var buffer = new ArrayBufferWriter<byte>();
        DossierJson.Write(buffer, dossier);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>A page of a list with an opaque place of the next, also as a link.</summary>
    public static IResult Page<T>(IReadOnlyList<Column<T>> columns, ListPage<T> page, HttpRequest request)
    {
        var next = Cursor.Close(page.Next, request);
        if (next is not null)
        {
            var query = QueryString.Create(request.Query.Where(q => q.Key != "after").Append(new("after", next)));
            request.HttpContext.Response.Headers.Link = $"<{request.Path}{query}>; rel=\"next\"";
        }

        return new TaggedJson(JsonTable.Page(columns, page with { Next = next }));
    }

    private static void MapEntries(RouteGroupBuilder api, EntryListing list)
    {
        var name = char.ToUpperInvariant(list.Kind[0]) + list.Kind[1..];
        api.MapGet("/" + list.Path, ([AsParameters] ListQuery query, HttpRequest request, Desk desk, CancellationToken cancellation) => desk.AskAsync(
            async ledger => Page(Columns.OfEntries, await EntryIndex.ListAsync(ledger, Placed(query, request).ToEntries(list.Kind, desk.Book, desk.Today), cancellation).ConfigureAwait(false), request), cancellation))
            .Describe($"list{name}s", $"{list.Title}: each once, however often it is told", "EntryPage");
        api.MapGet($"/{list.Path}/{{key}}", (string key, Desk desk, CancellationToken cancellation) =>
            InEntry(list.Kind, key, desk, story => new TaggedJson(StoryJson.Of(story)), cancellation))
            .Describe($"get{name}", $"One {list.Kind} with every telling, its words and its sources", "Story");
        api.MapGet($"/{list.Path}/{{key}}/findings", (string key, Desk desk, CancellationToken cancellation) =>
            InEntry(list.Kind, key, desk, story => Findings(story.Findings), cancellation))
            .Describe($"get{name}Findings", $"What the checks found on a {list.Kind}", "FindingList");
    }

    private static ListQuery Placed(ListQuery query, HttpRequest request) => query with { After = Cursor.Open(query.After, request) };

    /// <summary>The entry of a kind whose key begins so; null where there is none.</summary>
    public static async Task<EntryStory?> StoryAsync(LedgerDatabase ledger, string kind, string key, Desk desk, CancellationToken cancellation) =>
        key.Length >= LeastDigits && (await EntryIndex.FindAsync(ledger, key, desk.Today, cancellation).ConfigureAwait(false)).Where(r => r.Kind == kind).ToList() is [var row, ..]
            ? await EntryStories.ReadAsync(ledger, row, cancellation).ConfigureAwait(false)
            : null;

    private static Task<IResult> InEntry(string kind, string key, Desk desk, Func<EntryStory, IResult> answer, CancellationToken cancellation) => desk.AskAsync(
        async ledger => await StoryAsync(ledger, kind, key, desk, cancellation).ConfigureAwait(false) is { } story ? answer(story) : Problem.NotFound($"No {kind} has a key that begins with {key}", SeeLists),
        cancellation);

    private static Task<IResult> InDocument(string key, Desk desk, Func<Dossier, IResult> answer, CancellationToken cancellation) => desk.AskAsync(
        async ledger => await ledger.FindAsync(key, cancellation).ConfigureAwait(false) is [.., var entry]
            ? answer(await ledger.DossierAsync(entry, cancellation).ConfigureAwait(false))
            : Problem.NotFound($"No document has the id {key}, or a key that begins so", SeeLists),
        cancellation);

    private static TaggedJson Findings(IReadOnlyList<Checks.Finding> findings) => ApiJson.Written(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            json.WriteRawValue(DossierJson.Of(finding));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static TaggedJson Statement(Dossier dossier, Statement statement) => ApiJson.Written(json => json.WriteRawValue(DossierJson.Of(statement, dossier.Document.Text)));
}
