using Chancery.Ledger;

namespace Chancery.Cli.Ingesting;

/// <summary>Tells beside the ledger how far a run is, for those who look at it from elsewhere.</summary>
internal sealed class IngestLog(RunBook book, TimeProvider clock, string name)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private readonly DateTimeOffset started = clock.GetUtcNow();
    private DateTimeOffset told;

    /// <summary>Tells it now and then.</summary>
    public void Tell(IngestCount count, RunStep step, double? share)
    {
        if (clock.GetUtcNow() - told > Interval)
        {
            Keep(count, step, share);
        }
    }

    /// <summary>It is done.</summary>
    public void End(IngestCount count) => Keep(count, RunStep.Done, 1);

    private void Keep(IngestCount count, RunStep step, double? share)
    {
        told = clock.GetUtcNow();
        book.Keep(new IngestRun(started, name, told, step, share, count.Added, count.Replaced, count.Known, count.Failed));
    }
}
