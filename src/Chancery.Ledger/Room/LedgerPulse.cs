using Chancery.Ledger.Storing;

namespace Chancery.Ledger.Room;

/// <summary>Tells whether anybody else wrote to a ledger since it was last looked at, at the cost of a glance.</summary>
public sealed class LedgerPulse(LedgerDatabase ledger)
{
    private long? last;

    /// <summary>Whether it was written to since; true the first time.</summary>
    public async Task<bool> HasChangedAsync(CancellationToken cancellation)
    {
        // SQLite keeps this number for each connection; it moves whenever another one commits.
        var now = await ledger.Guarded(() => Task.Run(() => Sql.Read(ledger.Connection, null, "PRAGMA data_version", r => r.GetInt64(0))[0], cancellation)).ConfigureAwait(false);
        var changed = now != last;
        last = now;
        return changed;
    }
}
