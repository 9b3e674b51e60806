using Chancery.Ledger.Storing;

namespace Chancery.Ledger;

/// <summary>Documents that could not be read, each with its reason. They stand apart, so that the rest of their run was done; reading one after all takes it out.</summary>
public sealed class Quarantine(LedgerDatabase ledger)
{
    /// <summary>Puts a document in, or counts another attempt.</summary>
    /// <param name="document">What could not be read; its number of attempts does not matter here.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <exception cref="LedgerException">It cannot be written.</exception>
    public Task PutAsync(QuarantinedDocument document, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        return ledger.Guarded(() => Task.Run(
            () =>
            {
                Sql.Run(
                    ledger.Connection,
                    null,
                    """
                    INSERT INTO quarantine (key, source, part, number, reason, attempts, last_at, document) VALUES (@0, @1, @2, @3, @4, 1, @5, @6)
                    ON CONFLICT (key) DO UPDATE SET source = excluded.source, part = excluded.part, number = excluded.number, reason = excluded.reason,
                        attempts = quarantine.attempts + 1, last_at = excluded.last_at, document = excluded.document
                    """,
                    document.Key,
                    document.Source,
                    document.Part,
                    document.PartNumber,
                    document.Reason,
                    document.LastAt,
                    document.Document);
                return true;
            },
            cancellation));
    }

    /// <summary>What is in it, by source.</summary>
    public Task<IReadOnlyList<QuarantinedDocument>> ListAsync(CancellationToken cancellation) => ledger.Guarded(() => Task.Run<IReadOnlyList<QuarantinedDocument>>(
        () => Sql.Read(
            ledger.Connection,
            null,
            "SELECT key, source, part, number, reason, attempts, last_at, document FROM quarantine ORDER BY source, number, key",
            r => new QuarantinedDocument(r.GetString(0), r.GetString(1), r.GetString(2), r.GetInt64(3), r.GetString(4), r.GetInt32(5), r.GetString(6), r.Text(7))),
        cancellation));

    /// <summary>What was tried last, the newest first, without the documents themselves.</summary>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public Task<IReadOnlyList<QuarantinedDocument>> LastAsync(int most, CancellationToken cancellation) => ledger.Guarded(() => Task.Run<IReadOnlyList<QuarantinedDocument>>(
        () => Sql.Read(
            ledger.Connection,
            null,
            "SELECT key, source, part, number, reason, attempts, last_at FROM quarantine ORDER BY last_at DESC, source, number, key LIMIT @0",
            r => new QuarantinedDocument(r.GetString(0), r.GetString(1), r.GetString(2), r.GetInt64(3), r.GetString(4), r.GetInt32(5), r.GetString(6), null),
            most),
        cancellation));

    /// <summary>Takes one out, read or given up.</summary>
    public Task RemoveAsync(string key, CancellationToken cancellation) => ledger.Guarded(() => Task.Run(
        () =>
        {
            Sql.Run(ledger.Connection, null, "DELETE FROM quarantine WHERE key = @0", key);
            return true;
        },
        cancellation));

    /// <summary>The key of an origin that could not be opened.</summary>
    public static string KeyOf(string origin) => ContentKey.Of([origin]);
}
