using Chancery.Ledger;

namespace Chancery.Cli.Ingesting;

/// <summary>What an ingest has come to so far. Threads may add at once.</summary>
internal sealed class IngestCount
{
    private long added;
    private long replaced;
    private long known;
    private long failed;

    public long Added => Interlocked.Read(ref added);

    public long Replaced => Interlocked.Read(ref replaced);

    public long Known => Interlocked.Read(ref known);

    public long Failed => Interlocked.Read(ref failed);

    public long All => Added + Replaced + Known + Failed;

    public void AddKnown() => Interlocked.Increment(ref known);

    public void AddFailed() => Interlocked.Increment(ref failed);

    public void Add(StoreOutcome outcome)
    {
        switch (outcome)
        {
            case StoreOutcome.Added:
                Interlocked.Increment(ref added);
                break;
            case StoreOutcome.Replaced:
                Interlocked.Increment(ref replaced);
                break;
            case StoreOutcome.Unchanged or StoreOutcome.KeptNewer:
                Interlocked.Increment(ref known);
                break;
        }
    }
}
