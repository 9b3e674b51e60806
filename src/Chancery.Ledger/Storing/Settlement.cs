using Chancery.Ledger.Tracking;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger.Storing;

/// <summary>Works entries out again for every block that changed. May be stopped anywhere and begun again: what is left to do stands in the ledger.</summary>
internal sealed class Settlement(SqliteConnection connection, Tracker tracker, DateTimeOffset now, int threads)
{
    private const int DocumentsAtOnce = 50;
    private const int BlocksAtOnce = 2_000;
    private const int MentionsAtOnce = 10_000;
    private const long Unmarked = -1;

    public async Task RunAsync(Action<long>? left, CancellationToken cancellation)
    {
        ForgetOtherTracker();
        while (await TrackDocumentsAsync(cancellation).ConfigureAwait(false))
        {
        }

        RuledBlocks.MarkForsaken(connection);
        while (LoadAfter("") is { } first) // what is marked meanwhile is done in another round
        {
            await SettleAsync(first, left, cancellation).ConfigureAwait(false);
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

    // While one load of blocks is worked out, the one before it is written and the next one is read.
    private async Task SettleAsync(Load first, Action<long>? left, CancellationToken cancellation)
    {
        var (load, worked) = ((Load?)first, (Worked?)null);
        while (load is not null || worked is not null)
        {
            var (now, former) = (load, worked);
            var working = now is null ? Task.FromResult<Worked?>(null) : WorkOutAsync(now, cancellation);
            var beside = Task.Run(
                async () =>
                {
                    if (former is not null)
                    {
                        await WriteAsync(former, cancellation).ConfigureAwait(false);
                        left?.Invoke(Sql.Read(connection, null, "SELECT count(*) FROM unsettled", r => r.GetInt64(0))[0]);
                    }

                    return now is null ? null : LoadAfter(now.Last);
                },
                cancellation);
            await Task.WhenAll(working, beside).ConfigureAwait(false);
            (load, worked) = (await beside.ConfigureAwait(false), await working.ConfigureAwait(false));
        }
    }

    private async Task<Worked?> WorkOutAsync(Load load, CancellationToken cancellation)
    {
        var entries = new ILookup<string, WrittenEntry>[load.Parts.Count];
        await Parallel.ForAsync(0, load.Parts.Count, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, (i, _) =>
        {
            var mentions = load.Parts[i].Rows.Select(r => r.ToMention()).ToList();
            entries[i] = tracker.Track(mentions, load.Rulings).Select(e => new WrittenEntry(e)).ToLookup(e => e.Entry.Sightings[0].Mention.Block, StringComparer.Ordinal);
            return ValueTask.CompletedTask;
        }).ConfigureAwait(false);
        return new Worked(load, entries);
    }

    private async Task WriteAsync(Worked worked, CancellationToken cancellation)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        using var writer = new EntryWriter(connection, transaction);
        using var settled = Sql.Command(connection, transaction, "DELETE FROM unsettled WHERE block = @0 AND stamp = @1", "", 0L);
        foreach (var (part, entries) in worked.Load.Parts.Zip(worked.Entries))
        {
            foreach (var (block, stamp) in part.Blocks)
            {
                writer.Replace(block, [.. entries[block]]);
                Sql.Run(settled, block, stamp);
            }
        }

        ActorCounts.MarkChanged(connection, transaction);
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
    }

    // Stamps are read before decisions and mentions: what comes in between leaves its block marked, and it is done once more.
    private Load? LoadAfter(string after)
    {
        var stamps = Sql.Read(connection, null, "SELECT block, stamp FROM unsettled WHERE block > @0 ORDER BY block LIMIT @1", r => (Block: r.GetString(0), Stamp: r.GetInt64(1)), after, BlocksAtOnce)
            .ToDictionary(b => b.Block, b => b.Stamp, StringComparer.Ordinal);
        RuledBlocks.MoveCorrected(connection, tracker);
        var rulings = RulingReader.Read(connection);
        var ties = BlockTies.Read(connection, rulings);
        var parts = new List<SettledPart>();
        var done = new HashSet<string>(StringComparer.Ordinal);
        using var reader = new MentionReader(connection);
        var (mentions, last) = (0, after);
        foreach (var block in stamps.Keys.Order(StringComparer.Ordinal).Where(b => !done.Contains(b)))
        {
            last = block;
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

        return parts.Count == 0 ? null : new Load(parts, rulings, last);
    }

    // Blocks that can only be worked out together, most often one.
    private sealed record SettledPart(List<(string Block, long Stamp)> Blocks, List<MentionRow> Rows);

    // What is worked out at once, up to the block that is named last.
    private sealed record Load(List<SettledPart> Parts, Rulings Rulings, string Last);

    // The entries of each part, by block.
    private sealed record Worked(Load Load, ILookup<string, WrittenEntry>[] Entries);
}
