using Chancery.Ledger;
using Chancery.Web.Endpoints;
using Microsoft.AspNetCore.Builder;

namespace Chancery.Web.Api;

/// <summary>Where documents come from. Feeds and runs are told beside the ledger: these answers are never kept.</summary>
internal static class SourceRoutes
{
    public static void Map(ApiGroups groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        groups.Reading.MapGet("/sources/feeds", (Desk desk, ReadingRoomOptions options) => OverviewRoutes.Whole(WatchedFeed.Columns, WatchedFeed.All(options.LedgerPath, desk.Now)))
            .Describe("listFeeds", "Watched feeds: how they fare, and when they are looked at next", "FeedPage");
        groups.Reading.MapGet("/sources/runs", (ReadingRoomOptions options) => OverviewRoutes.Whole(SourceEndpoints.OfRuns, new RunBook(options.LedgerPath).List()))
            .Describe("listRuns", "Runs that brought documents in, the newest first", "RunPage");
    }
}
