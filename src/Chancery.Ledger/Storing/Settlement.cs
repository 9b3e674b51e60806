using Chancery.Ledger.Tracking;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger.Storing;

/// <summary>Works entries out again for every block that changed. May be stopped anywhere and begun again: what is left to do stands in the ledger.</summary>
internal sealed class Settlement(SqliteConnection connection, Tracker tracker, DateTimeOffset now, int threads)
{
    private const int DocumentsAtOnce = 50;
    private const int BlocksAtOnce = 4_000;
    private const int MentionsAtOnce = 20_000;
    private const long Unmarked = -1;

    public async Task RunAsync(Action<long>? left, CancellationToken cancellation)
    {
        ForgetOtherTracker();
        while (await TrackDocumentsAsync(cancellation).ConfigureAwait(false))
        {
        }

        RuledBlocks.MarkForsaken(connection);
        while (await SettleBlocksAsync(left, cancellation).ConfigureAwait(false))
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
        for (var i = 0; i < rows.Count; i++)
        {
            // Where another process has read it again meanwhile, its mentions are theirs to write.
            if (Sql.Read(connection, transaction, "SELECT 1 FROM documents WHERE number = @0 AND tracked = 0 AND outcome = @1", r => r.GetInt32(0), rows[i].Number, rows[i].Outcome).Count > 0)
            {
                writer.Clear(rows[i].Number);
                writer.Write(rows[i].Number, dossiers[i], dossiers[i].Mentions!); // prepared with a tracker
                writer.Freeze(dossiers[i].Frozen, now);
            }
        }

        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        return true;
    }

    private async Task<bool> SettleBlocksAsync(Action<long>? left, CancellationToken cancellation)
    {
        var (parts, rulings) = LoadParts();
        if (parts.Count == 0)
        {
            return false;
        }

        var written = new ILookup<string, WrittenEntry>[parts.Count];
        await Parallel.ForAsync(0, parts.Count, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, (i, _) =>
        {
            var mentions = parts[i].Rows.Select(r => r.ToMention()).ToList();
            written[i] = tracker.Track(mentions, rulings).Select(e => new WrittenEntry(e)).ToLookup(e => e.Entry.Sightings[0].Mention.Block, StringComparer.Ordinal);
            return ValueTask.CompletedTask;
        }).ConfigureAwait(false);

        using (var transaction = connection.BeginTransaction(deferred: false))
        {
            using var writer = new EntryWriter(connection, transaction);
            using var settled = Sql.Command(connection, transaction, "DELETE FROM unsettled WHERE block = @0 AND stamp = @1", "", 0L);
            for (var i = 0; i < parts.Count; i++)
            {
                foreach (var (block, stamp) in parts[i].Blocks)
                {
                    writer.Replace(block, [.. written[i][block]]);
                    Sql.Run(settled, block, stamp);
                }
            }

            ActorCounts.MarkChanged(connection, transaction);

            await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        }

        left?.Invoke(Sql.Read(connection, null, "SELECT count(*) FROM unsettled", r => r.GetInt64(0))[0]);
        return true;
    }

    // Stamps are read before decisions and mentions: what comes in between leaves its block marked, and it is done once more.
    private (List<SettledPart> Parts, Rulings Rulings) LoadParts()
    {
        var stamps = Sql.Read(connection, null, "SELECT block, stamp FROM unsettled ORDER BY block LIMIT @0", r => (Block: r.GetString(0), Stamp: r.GetInt64(1)), BlocksAtOnce)
            .ToDictionary(b => b.Block, b => b.Stamp, StringComparer.Ordinal);
        RuledBlocks.MoveCorrected(connection, tracker);
        var rulings = RulingReader.Read(connection);
        var ties = BlockTies.Read(connection, rulings);
        var parts = new List<SettledPart>();
        var done = new HashSet<string>(StringComparer.Ordinal);
        using var reader = new MentionReader(connection);
        var mentions = 0;
        foreach (var block in stamps.Keys.Order(StringComparer.Ordinal).Where(b => !done.Contains(b)))
        {
            var tied = ties.Of(block);
            done.UnionWith(tied);
            List<MentionRow> rows = [.. tied.SelectMany(reader.Of)];
            parts.Add(new SettledPart([.. tied.Select(b => (b, stamps.GetValueOrDefault(b, Unmarked)))], rows));
            mentions += rows.Count;
            if (mentions > MentionsAtOnce)
            {
                break;
            }
        }

        return (parts, rulings);
    }

    // Blocks that can only be worked out together, most often one.
    private sealed record SettledPart(List<(string Block, long Stamp)> Blocks, List<MentionRow> Rows);
}
