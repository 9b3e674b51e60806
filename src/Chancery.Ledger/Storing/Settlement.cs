using Chancery.Ledger.Tracking;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger.Storing;

/// <summary>Works entries out again for every block that changed. May be stopped anywhere and begun again: what is left to do stands in the ledger.</summary>
/// <param name="connection">By which it is written.</param>
/// <param name="beside">Another to the same ledger, by which mentions are read meanwhile.</param>
/// <param name="tracker">What tells which mentions belong together.</param>
/// <param name="now">When, for forecasts that are frozen on the way.</param>
/// <param name="threads">How many work; from 1.</param>
internal sealed class Settlement(SqliteConnection connection, SqliteConnection beside, Tracker tracker, DateTimeOffset now, int threads)
{
    private const int DocumentsAtOnce = 50;

    public async Task RunAsync(Action<long>? left, CancellationToken cancellation)
    {
        ForgetOtherTracker();
        while (await TrackDocumentsAsync(cancellation).ConfigureAwait(false))
        {
        }

        RuledBlocks.MarkForsaken(connection);
        while (SettlementRound.Begin(connection, beside, tracker) is { IsEmpty: false } round) // what is marked meanwhile is done in another round
        {
            await round.RunAsync(threads, left, cancellation).ConfigureAwait(false);
        }
    }

    // Entries of another tracker would stand beside ours and never be alike.
    private void ForgetOtherTracker()
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var former = Sql.Read(connection, transaction, "SELECT value FROM ledger_facts WHERE name = 'tracker'", r => r.GetString(0));
        if (former is not [var fingerprint] || fingerprint != tracker.Fingerprint)
        {
            if (former.Count > 0)
            {
                Sql.Run(connection, transaction, "DELETE FROM entries");
                Sql.Run(connection, transaction, "DELETE FROM mentions");
                Sql.Run(connection, transaction, "DELETE FROM unsettled");
                VoiceWriter.Forget(connection, transaction);
                ActorCounts.MarkChanged(connection, transaction);
                Sql.Run(connection, transaction, "UPDATE documents SET tracked = 0");
            }

            Sql.Run(connection, transaction, "INSERT INTO ledger_facts (name, value) VALUES ('tracker', @0) ON CONFLICT (name) DO UPDATE SET value = excluded.value", tracker.Fingerprint);
        }

        transaction.Commit();
    }

    private async Task<bool> TrackDocumentsAsync(CancellationToken cancellation)
    {
        var rows = Sql.Read(connection, null, "SELECT number, outcome FROM documents WHERE tracked = 0 ORDER BY number LIMIT @0", r => (Number: r.GetInt64(0), Outcome: r.GetString(1)), DocumentsAtOnce);
        if (rows.Count == 0)
        {
            return false;
        }

        var dossiers = new List<PreparedDossier>();
        foreach (var (number, _) in rows)
        {
            dossiers.Add(PreparedDossier.Of(await LedgerReader.DossierAsync(connection, number, cancellation).ConfigureAwait(false), tracker));
        }

        using var transaction = connection.BeginTransaction(deferred: false);
        using var writer = new MentionWriter(connection, transaction);
        using var frozen = new FrozenWriter(connection, transaction);
        for (var i = 0; i < rows.Count; i++)
        {
            // Where another process has read it again meanwhile, its mentions are theirs to write.
            if (Sql.Read(connection, transaction, "SELECT 1 FROM documents WHERE number = @0 AND tracked = 0 AND outcome = @1", r => r.GetInt32(0), rows[i].Number, rows[i].Outcome).Count > 0)
            {
                writer.Clear(rows[i].Number);
                writer.Write(rows[i].Number, dossiers[i], dossiers[i].Mentions!); // prepared with a tracker
                frozen.Freeze(dossiers[i].Frozen, now);
            }
        }

        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        return true;
    }
}
