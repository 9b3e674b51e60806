using Chancery.Ledger.Storing;

namespace Chancery.Ledger.Asking;

/// <summary>Counts a ledger.</summary>
public static class LedgerSummaries
{
    /// <summary>How much the ledger holds.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public static Task<LedgerSummary> ReadAsync(LedgerDatabase ledger, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var connection = ledger.Connection;
        return ledger.Guarded(() => Task.Run(
            () =>
            {
                var (documents, last, events, proposals, quarantined) = Sql.Read(
                    connection,
                    null,
                    """
                    SELECT (SELECT count(*) FROM documents), (SELECT max(published) FROM documents), (SELECT count(*) FROM events), (SELECT count(*) FROM proposals),
                        (SELECT count(*) FROM quarantine)
                    """,
                    r => (r.GetInt64(0), r.Day(1), r.GetInt64(2), r.GetInt64(3), r.GetInt64(4)))[0];
                var entries = Sql.Read(connection, null, "SELECT kind, n FROM entry_counts WHERE n > 0", r => (Kind: r.GetString(0), Count: r.GetInt64(1)));
                return new LedgerSummary(documents, last, entries.ToDictionary(e => e.Kind, e => e.Count, StringComparer.Ordinal), events, proposals, quarantined);
            },
            cancellation));
    }
}
