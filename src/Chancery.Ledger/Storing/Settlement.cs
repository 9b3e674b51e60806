using Chancery.Ledger.Tracking;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger.Storing;

/// <summary>Works entries out again for every block that changed. May be stopped anywhere and begun again: what is left to do stands in the ledger.</summary>
internal sealed class Settlement(SqliteConnection connection, Tracker tracker, DateTimeOffset now, int threads)
{
    private const int DocumentsAtOnce = 50;
    private const int BlocksAtOnce = 4_000;
    private const int MentionsAtOnce = 20_000;

    public async Task RunAsync(Action<long>? left, CancellationToken cancellation)
    {
        ForgetOtherTracker();
        while (await TrackDocumentsAsync(cancellation).ConfigureAwait(false))
        {
        }

        var rulings = RulingReader.Read(connection);
        while (await SettleBlocksAsync(rulings, left, cancellation).ConfigureAwait(false))
        {
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
        for (var i = 0; i < rows.Count; i++)
        {
            // Where another process has read it again meanwhile, its mentions are theirs to write.
            if (Sql.Read(connection, transaction, "SELECT 1 FROM documents WHERE number = @0 AND tracked = 0 AND outcome = @1", r => r.GetInt32(0), rows[i].Number, rows[i].Outcome).Count > 0)
            {
                writer.Clear(rows[i].Number);
                writer.Write(rows[i].Number, dossiers[i].WordsKey, dossiers[i].Mentions!); // prepared with a tracker
                writer.Freeze(dossiers[i].Frozen, now);
            }
        }

        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        return true;
    }

    private async Task<bool> SettleBlocksAsync(Rulings rulings, Action<long>? left, CancellationToken cancellation)
    {
        var blocks = LoadBlocks();
        if (blocks.Count == 0)
        {
            return false;
        }

        var written = new WrittenEntry[blocks.Count][];
        await Parallel.ForAsync(0, blocks.Count, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, (i, _) =>
        {
            var mentions = blocks[i].Rows.Select(r => r.ToMention()).ToList();
            written[i] = [.. tracker.Track(mentions, rulings).Select(e => new WrittenEntry(e))];
            return ValueTask.CompletedTask;
        }).ConfigureAwait(false);

        using (var transaction = connection.BeginTransaction(deferred: false))
        {
            using var writer = new EntryWriter(connection, transaction);
            using var settled = Sql.Command(connection, transaction, "DELETE FROM unsettled WHERE block = @0 AND stamp = @1", "", 0L);
            for (var i = 0; i < blocks.Count; i++)
            {
                writer.Replace(blocks[i].Block, written[i]);
                Sql.Run(settled, blocks[i].Block, blocks[i].Stamp);
            }

            await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        }

        left?.Invoke(Sql.Read(connection, null, "SELECT count(*) FROM unsettled", r => r.GetInt64(0))[0]);
        return true;
    }

    // Stamps are read before mentions: a mention that comes in between leaves its block marked, and it is done once more.
    private List<(string Block, long Stamp, List<MentionRow> Rows)> LoadBlocks()
    {
        var blocks = new List<(string, long, List<MentionRow>)>();
        using var reader = new MentionReader(connection);
        var mentions = 0;
        foreach (var (block, stamp) in Sql.Read(connection, null, "SELECT block, stamp FROM unsettled ORDER BY block LIMIT @0", r => (r.GetString(0), r.GetInt64(1)), BlocksAtOnce))
        {
            var rows = reader.Of(block);
            blocks.Add((block, stamp, rows));
            mentions += rows.Count;
            if (mentions > MentionsAtOnce)
            {
                break;
            }
        }

        return blocks;
    }
}
