using Chancery.Intake.Feeds;
using Chancery.Ledger.Views;

namespace Chancery.Web;

/// <summary>A watched feed and how it fares.</summary>
/// <param name="Address">The feed.</param>
/// <param name="State">What is remembered of it.</param>
/// <param name="Health">In a few words.</param>
public sealed record WatchedFeed(string Address, FeedState State, string Health)
{
    // A watch that runs is never later than this.
    private static readonly TimeSpan Late = TimeSpan.FromHours(1);

    /// <summary>The columns of the list.</summary>
    public static IReadOnlyList<Column<WatchedFeed>> Columns { get; } =
    [
        new("feed", r => r.Address), new("health", r => r.Health), new("failures_in_a_row", r => r.State.Failures, ColumnContent.Whole), new("problem", r => r.State.Problem),
        new("last_look", r => Moment.Of(r.State.LastVisit)), new("next_look", r => Moment.Of(r.State.NextVisit)), new("brought", r => r.State.Brought, ColumnContent.Whole),
    ];

    /// <summary>All feeds of a ledger, those in trouble first.</summary>
    /// <param name="ledgerPath">The ledger's file.</param>
    /// <param name="now">The moment.</param>
    public static IReadOnlyList<WatchedFeed> All(string ledgerPath, DateTimeOffset now) =>
        [.. new FeedBook(FeedBook.PathBeside(ledgerPath)).All
            .Select(f => new WatchedFeed(f.Key, f.Value, HealthOf(f.Value, now)))
            .OrderByDescending(f => f.State.Failures).ThenBy(f => f.Address, StringComparer.Ordinal)];

    private static string HealthOf(FeedState state, DateTimeOffset now) => state switch
    {
        { Failures: 1 } => "failed once",
        { Failures: > 1 } => $"failed {state.Failures} times in a row",
        _ when now - state.NextVisit > Late => "not looked at: no watch is running",
        _ => "ok",
    };
}
