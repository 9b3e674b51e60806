using Chancery.Ledger;

namespace Chancery.Web;

/// <summary>Which state the ledger is in, who wrote to it here, and whether an ingest fills it: what tells whether an answer still holds. Safe for all threads.</summary>
internal sealed class LedgerWatch(string path, TimeProvider clock) : IDisposable
{
    private const int CacheKilobytes = 64; // it asks for one number

    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);

    private readonly Lock watching = new();
    private readonly RunBook runs = new(path);
    private LedgerDatabase? watched;
    private long file;
    private long writes;
    private long? lookedAt;
    private bool isIngesting;

    /// <summary>How often visitors of this room have written: what was answered before the last time is answered anew.</summary>
    public long Writes => Interlocked.Read(ref writes);

    /// <summary>Whether an ingest is under way, by what it tells of itself; looked at once a second.</summary>
    public bool IsIngesting
    {
        get
        {
            lock (watching)
            {
                if (lookedAt is not { } last || clock.GetElapsedTime(last) >= Glance)
                {
                    lookedAt = clock.GetTimestamp();
                    isIngesting = runs.IsUnderWay(clock.GetUtcNow());
                }

                return isIngesting;
            }
        }
    }

    /// <summary>Notes that a visitor wrote.</summary>
    public void NoteWrite() => Interlocked.Increment(ref writes);

    /// <summary>Numbers that are others once anybody has changed the ledger, or put another in its place.</summary>
    /// <exception cref="LedgerException">It cannot be used.</exception>
    public (long Change, long File) Version()
    {
        lock (watching)
        {
            // One connection that stays open sees what others change.
            var there = LedgerPool.FileAt(path);
            if (watched is null || there != file)
            {
                watched?.DisposeAsync().AsTask().GetAwaiter().GetResult();
                watched = LedgerDatabase.OpenAsync(path, CacheKilobytes, CancellationToken.None).GetAwaiter().GetResult();
                file = LedgerPool.FileAt(path);
            }

            return (watched.Changes(), file);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => watched?.DisposeAsync().AsTask().GetAwaiter().GetResult();
}
