using Chancery.Ledger.Room;
using Chancery.Web.Api;
using Chancery.Web.Endpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.Feeds;

/// <summary>Saved searches, and every list, as feeds: <c>/feeds/ID.atom</c>, <c>/feeds/ID.json</c>, <c>/pledges.atom?by=USA</c>, <c>/pledges.feed.json?by=USA</c>.</summary>
internal static class FeedEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var list in FeedRows.Lists)
        {
            routes.MapGet($"/{list}.atom", (HttpRequest request, Desk desk, CancellationToken cancellation) => AnswerAsync(list, request.QueryString.Value ?? "", FeedRows.TitleOf(list), isAtom: true, request, desk, cancellation));
            routes.MapGet($"/{list}.feed.json", (HttpRequest request, Desk desk, CancellationToken cancellation) => AnswerAsync(list, request.QueryString.Value ?? "", FeedRows.TitleOf(list), isAtom: false, request, desk, cancellation));
        }

        routes.MapGet("/feeds/{id}.atom", (string id, HttpRequest request, RoomDatabase room, Desk desk, CancellationToken cancellation) => SavedAsync(id, isAtom: true, request, room, desk, cancellation));
        routes.MapGet("/feeds/{id}.json", (string id, HttpRequest request, RoomDatabase room, Desk desk, CancellationToken cancellation) => SavedAsync(id, isAtom: false, request, room, desk, cancellation));
    }

    private static async Task<IResult> SavedAsync(string id, bool isAtom, HttpRequest request, RoomDatabase room, Desk desk, CancellationToken cancellation) =>
        await new SearchBook(room).FindAsync(id, cancellation).ConfigureAwait(false) is { } search
            ? await AnswerAsync(search.List, search.Query, search.Name, isAtom, request, desk, cancellation).ConfigureAwait(false)
            : Answers.NotFound("There is no such saved search");

    private static Task<IResult> AnswerAsync(string list, string query, string title, bool isAtom, HttpRequest request, Desk desk, CancellationToken cancellation)
    {
        var room = new Uri($"{request.Scheme}://{request.Host}");
        var head = new FeedHead($"{title} – Chancery", new Uri(room, request.Path + request.QueryString), new Uri(room, $"/{list}?{query.TrimStart('?')}".TrimEnd('?')));
        return desk.AskAsync(
            async ledger =>
            {
                var rows = await FeedRows.FirstAsync(ledger, list, query, desk, cancellation).ConfigureAwait(false);
                return (IResult)new TaggedJson(isAtom ? FeedWriting.Atom(head, rows) : FeedWriting.Json(head, rows), mediaType: isAtom ? FeedWriting.AtomType : FeedWriting.JsonType);
            },
            cancellation);
    }
}
