using System.Globalization;
using Chancery.Intake.Feeds;
using Chancery.Ledger;
using Chancery.Ledger.Tracking;

namespace Chancery.Cli.Ingesting;

/// <summary>Looks at feeds and ingests what is new, telling each look in a line.</summary>
internal sealed class Watching(Surroundings surroundings, LedgerDatabase ledger, FeedWatch watch, FeedBook states)
{
    private readonly Lazy<Examiner> examiner = new(() => Examiner.Load(TablesFolder.Of(surroundings)));
    private long failed;

    /// <summary>Watches until stopped, or looks at each feed that is due once. What a feed brought is in the ledger before the feed counts as seen.</summary>
    public async Task<int> RunAsync(IReadOnlyList<Uri> feeds, TimeSpan interval, bool once, CancellationToken cancellation)
    {
        if (once)
        {
            foreach (var feed in feeds.Where(f => states.Of(f).NextVisit <= surroundings.Clock.GetUtcNow()))
            {
                await TakeAsync(await watch.VisitAsync(feed, states.Of(feed), interval, cancellation), cancellation);
            }

            return failed > 0 ? ExitCode.SomeFailed : ExitCode.Done;
        }

        await foreach (var visit in watch.RunAsync([.. feeds.Select(f => (f, states.Of(f)))], interval, cancellation))
        {
            await TakeAsync(visit, cancellation);
        }

        return ExitCode.Done;
    }

    private async Task TakeAsync(FeedVisit visit, CancellationToken cancellation)
    {
        failed += visit.Problem is null ? 0 : 1;
        await surroundings.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{surroundings.Clock.GetUtcNow():yyyy-MM-dd HH:mm}Z {visit.Address}: {Told(visit)}"));
        if (visit.Documents.Count > 0)
        {
            var ingest = new Ingest(surroundings, ledger, new CappedReading(examiner.Value.ExamineUnlessStopped, surroundings.Clock), Tracker.Load(examiner.Value.Book), Environment.ProcessorCount);
            var count = await ingest.RunAsync(visit.Address.ToString(), visit.Documents.ToAsyncEnumerable(), again: false, cancellation);
            failed += count.Failed;
        }

        Keep(visit);
    }

    private void Keep(FeedVisit visit)
    {
        try
        {
            var now = surroundings.Clock.GetUtcNow();
            states.Keep(visit.Address, visit.State with { LastVisit = now, Problem = visit.Problem?.ToString(), Brought = visit.State.Brought + visit.Documents.Count });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.BadOutput, $"what is known of the feeds cannot be written beside the ledger ({e.Message.TrimEnd('.')})", e);
        }
    }

    private static string Told(FeedVisit visit) => visit.Outcome switch
    {
        FeedOutcome.Read => string.Create(CultureInfo.InvariantCulture, $"{visit.Documents.Count} new"),
        FeedOutcome.Unchanged => "unchanged",
        FeedOutcome.NotAllowed or FeedOutcome.Failed => string.Create(CultureInfo.InvariantCulture, $"{visit.Problem}; next look {visit.State.NextVisit:yyyy-MM-dd HH:mm}Z"),
    };
}
