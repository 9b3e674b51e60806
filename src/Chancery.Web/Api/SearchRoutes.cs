using System.ComponentModel;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Chancery.Ledger.Room;
using Chancery.Web.Feeds;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.Api;

/// <summary>Saved searches: lists with filters that one comes back to, as feeds and through webhooks.</summary>
internal static class SearchRoutes
{
    private const int LongestName = 200;

    public static void Map(ApiGroups groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        groups.Reading.MapGet("/searches", async (RoomDatabase room, CancellationToken cancellation) => ApiJson.OfAll(await new SearchBook(room).ListAsync(cancellation).ConfigureAwait(false)))
            .Describe("listSearches", "Saved searches, the oldest first", "SavedSearchPage");
        groups.Reading.MapGet("/searches/{id}", async (string id, RoomDatabase room, CancellationToken cancellation) =>
            await new SearchBook(room).FindAsync(id, cancellation).ConfigureAwait(false) is { } search ? (IResult)ApiJson.Of(search) : NoSearch(id))
            .Describe("getSearch", "A saved search; /feeds/ID.atom and /feeds/ID.json give what it finds", "SavedSearch");
        groups.Editing.MapPost("/searches", AddAsync).Describe("addSearch", "Save a search", "SavedSearch", StatusCodes.Status201Created);
        groups.Editing.MapDelete("/searches/{id}", async (string id, RoomDatabase room, CancellationToken cancellation) =>
            await new SearchBook(room).RemoveAsync(id, cancellation).ConfigureAwait(false) ? Results.NoContent() : NoSearch(id))
            .Describe("removeSearch", "Forget a search with its webhooks", null, StatusCodes.Status204NoContent);
    }

    public static Problem NoSearch(string id) => Problem.NotFound($"There is no saved search {id}", $"{ApiRoutes.Root}/searches lists them");

    private static async Task<IResult> AddAsync(SearchBody said, HttpContext context, RoomDatabase room, Desk desk, CancellationToken cancellation)
    {
        var name = said.Name.Trim();
        if (name.Length is 0 or > LongestName)
        {
            throw new UnclearRequestException("name", name, string.Create(CultureInfo.InvariantCulture, $"1 to {LongestName} letters"));
        }

        var query = said.Query.TrimStart('?');
        FeedRows.Check(said.List, query, desk);
        var search = new SavedSearch(
            Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)), name, said.List, query, desk.Now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), context.User.Identity?.Name ?? "");
        await new SearchBook(room).AddAsync(search, cancellation).ConfigureAwait(false);
        context.Response.Headers.Location = $"{ApiRoutes.Root}/searches/{search.Id}";
        return new TaggedJson(JsonSerializer.SerializeToUtf8Bytes(search, ApiJson.Options), StatusCodes.Status201Created);
    }

    /// <summary>A search to save.</summary>
    internal sealed record SearchBody(
        [property: Description("What people call it")] string Name,
        [property: Description("pledges, quotations, claims, forecasts, events or documents")] string List,
        [property: Description("The filters, as in the address of the list: by=USA&act=aid")] string Query = "");
}
