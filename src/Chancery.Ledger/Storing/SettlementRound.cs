using System.Threading.Channels;
using Chancery.Ledger.Tracking;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger.Storing;

/// <summary>The blocks that are marked as changed at one moment, worked out by the decisions of that moment.</summary>
internal sealed class SettlementRound
{
    private const int MentionsAtOnce = 1_000;
    private const int MentionsWritten = 5_000;
    private const long Unmarked = -1;

    private readonly SqliteConnection connection;
    private readonly SqliteConnection beside;
    private readonly Tracker tracker;
    private readonly Dictionary<string, long> stamps;
    private readonly Rulings rulings;
    private readonly BlockTies ties;

    private SettlementRound(SqliteConnection connection, SqliteConnection beside, Tracker tracker, Dictionary<string, long> stamps, Rulings rulings)
    {
        (this.connection, this.beside, this.tracker, this.stamps, this.rulings) = (connection, beside, tracker, stamps, rulings);
        ties = BlockTies.Read(connection, rulings);
    }

    /// <summary>Whether there is nothing to work out.</summary>
    public bool IsEmpty => stamps.Count == 0;

    /// <summary>What is marked now.</summary>
    /// <param name="connection">By which it is written.</param>
    /// <param name="beside">Another to the same ledger, by which mentions are read meanwhile.</param>
    /// <param name="tracker">What tells which mentions belong together.</param>
    public static SettlementRound Begin(SqliteConnection connection, SqliteConnection beside, Tracker tracker)
    {
        // Stamps are read before decisions and mentions: what comes in between leaves its block marked, and it is done in another round.
        var stamps = Sql.Read(connection, null, "SELECT block, stamp FROM unsettled", r => (Block: r.GetString(0), Stamp: r.GetInt64(1))).ToDictionary(b => b.Block, b => b.Stamp, StringComparer.Ordinal);
        RuledBlocks.MoveCorrected(connection, tracker);
        return new SettlementRound(connection, beside, tracker, stamps, RulingReader.Read(connection));
    }

    /// <summary>Reads blocks, works them out and writes them, all at once and in whatever order they are done: a large one holds up nothing but itself.</summary>
    /// <param name="threads">How many work; from 1.</param>
    /// <param name="left">Told how many blocks are left, now and then.</param>
    /// <param name="cancellation">Stops between two transactions.</param>
    public async Task RunAsync(int threads, Action<long>? left, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var loads = Channel.CreateBounded<Load>(threads);
        var worked = Channel.CreateBounded<Worked>(MentionsWritten / MentionsAtOnce); // while one transaction is written, the next is made
        var closing = Stages.RunAsync(
            worked.Writer, [() => LoadAsync(loads.Writer, stop.Token), .. Enumerable.Repeat(() => WorkAsync(loads.Reader, worked.Writer, stop.Token), threads)], stop.Token);
        try
        {
            await WriteAsync(worked.Reader, left, stop.Token).ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await closing.ConfigureAwait(false);
        }
    }

    private async Task LoadAsync(ChannelWriter<Load> loads, CancellationToken cancellation)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        using var reader = new MentionReader(beside);
        var (parts, mentions) = (new List<SettledPart>(), 0);
        foreach (var block in stamps.Keys.Order(StringComparer.Ordinal).Where(b => !done.Contains(b)))
        {
            var tied = ties.Of(block);
            done.UnionWith(tied);
            List<MentionRow> rows = [.. tied.SelectMany(reader.Of)];
            parts.Add(new SettledPart([.. tied.Select(b => (b, stamps.GetValueOrDefault(b, Unmarked)))], rows));
            mentions += rows.Count;
            if (mentions >= MentionsAtOnce)
            {
                await loads.WriteAsync(new Load(parts, mentions), cancellation).ConfigureAwait(false);
                (parts, mentions) = ([], 0);
            }
        }

        await loads.WriteAsync(new Load(parts, mentions), cancellation).ConfigureAwait(false);
        loads.Complete();
    }

    private async Task WorkAsync(ChannelReader<Load> loads, ChannelWriter<Worked> worked, CancellationToken cancellation)
    {
        await foreach (var load in loads.ReadAllAsync(cancellation).ConfigureAwait(false))
        {
            await worked.WriteAsync(new Worked(load, [.. load.Parts.Select(p => WorkOut(p))]), cancellation).ConfigureAwait(false);
        }
    }

    private ILookup<string, WrittenEntry> WorkOut(SettledPart part) =>
        tracker.Track([.. part.Rows.Select(r => r.ToMention())], rulings).Select(e => new WrittenEntry(e)).ToLookup(e => e.Entry.Sightings[0].Mention.Block, StringComparer.Ordinal);

    private async Task WriteAsync(ChannelReader<Worked> worked, Action<long>? left, CancellationToken cancellation)
    {
        var (batch, blocks) = (new List<Worked>(), (long)stamps.Count);
        await foreach (var load in worked.ReadAllAsync(cancellation).ConfigureAwait(false))
        {
            batch.Add(load);
            if (batch.Sum(b => b.Load.Mentions) >= MentionsWritten)
            {
                await WriteBatchAsync().ConfigureAwait(false);
            }
        }

        await WriteBatchAsync().ConfigureAwait(false);

        async Task WriteBatchAsync()
        {
            await WriteAsync(batch, cancellation).ConfigureAwait(false);
            blocks -= batch.Sum(b => b.Load.Parts.Sum(p => p.Blocks.Count(k => k.Stamp != Unmarked)));
            batch.Clear();
            left?.Invoke(blocks);
        }
    }

    private async Task WriteAsync(List<Worked> batch, CancellationToken cancellation)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        using var writer = new EntryWriter(connection, transaction);
        using var settled = Sql.Command(connection, transaction, "DELETE FROM unsettled WHERE block = @0 AND stamp = @1", "", 0L);
        foreach (var (part, entries) in batch.SelectMany(w => w.Load.Parts.Zip(w.Entries)))
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

    // Blocks that can only be worked out together, most often one.
    private sealed record SettledPart(List<(string Block, long Stamp)> Blocks, List<MentionRow> Rows);

    // What one thread works out at once.
    private sealed record Load(List<SettledPart> Parts, int Mentions);

    // The entries of each part, by block.
    private sealed record Worked(Load Load, ILookup<string, WrittenEntry>[] Entries);
}
