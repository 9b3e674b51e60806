using System.Globalization;
using System.Threading.Channels;
using Chancery.Cli.Views;
using Chancery.Intake;
using Chancery.Json;
using Chancery.Ledger;
using Chancery.Ledger.Tracking;

namespace Chancery.Cli.Ingesting;

/// <summary>Reads whatever comes in on every core and stores it in batches. May be stopped anywhere and begun again: what is stored is not read twice.</summary>
internal sealed class Ingest(Surroundings surroundings, LedgerDatabase ledger, CappedReading reading, Tracker tracker, int threads)
{
    private const int AheadPerThread = 16;
    private const int MostBytesAhead = 32 * 1024 * 1024;
    private const int BatchSize = 64;

    // What is read but not yet stored has to be read again after a stop; a transaction costs as much for one document as for many.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    private readonly IngestCount count = new();
    private readonly DocumentSources finder = new(surroundings.Input);
    private long bytesAhead;

    /// <summary>Ingests all of it, then settles the ledger.</summary>
    /// <param name="sources">Files, folders, patterns and addresses.</param>
    /// <param name="again">Whether to read again what this version has read.</param>
    /// <param name="cancellation">Stops; everything stored so far stays.</param>
    public Task<IngestCount> RunAsync(IReadOnlyList<string> sources, bool again, CancellationToken cancellation) =>
        RunAsync(string.Join(" ", sources), finder.FindAsync(sources, cancellation), again, cancellation);

    /// <summary>Ingests documents that were found already, then settles the ledger.</summary>
    /// <param name="name">What people know it by: a feed.</param>
    /// <param name="documents">What was found.</param>
    /// <param name="again">Whether to read again what this version has read.</param>
    /// <param name="cancellation">Stops; everything stored so far stays.</param>
    public async Task<IngestCount> RunAsync(string name, IAsyncEnumerable<PendingDocument> documents, bool again, CancellationToken cancellation)
    {
        var progress = new IngestProgress(surroundings, count, finder.Progress, new IngestLog(new RunBook(ledger.Path), surroundings.Clock, name));
        var known = again ? new Dictionary<string, Version>() : await ledger.ReadersAsync(cancellation);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var incoming = Channel.CreateBounded<PendingDocument>(threads * AheadPerThread);
        var read = Channel.CreateBounded<Finished>(threads * AheadPerThread);
        var closing = Stages.RunAsync(
            read.Writer, [() => FeedAsync(documents, incoming.Writer, stop.Token), .. Enumerable.Repeat(() => WorkAsync(incoming.Reader, known, read.Writer, stop.Token), threads)], stop.Token);
        try
        {
            await StoreAsync(read.Reader, progress, stop.Token);
        }
        finally
        {
            await stop.CancelAsync();
            await closing;
        }

        progress.Reading();
        await ledger.SettleAsync(tracker, surroundings.Clock.GetUtcNow(), threads, progress.Settling, cancellation);
        await ledger.CountAsync(cancellation);
        progress.End();
        return count;
    }

    /// <summary>Tries again what is in quarantine: documents as they are kept, the rest from where they came.</summary>
    public async Task<IngestCount> RetryAsync(IReadOnlyList<QuarantinedDocument> documents, CancellationToken cancellation)
    {
        foreach (var kept in documents)
        {
            var origin = new DocumentOrigin(kept.Source, Enum.Parse<OriginPart>(kept.Part), kept.PartNumber);
            var outcome = kept.Document is { } json
                ? new IntakeOutcome(origin, DossierJson.ReadDocument(System.Text.Encoding.UTF8.GetBytes(json), "document"), null)
                : (await finder.FindAgainAsync(origin, cancellation))?.Read() ?? new IntakeOutcome(origin, null, new IntakeProblem("it is not there any more", ""));
            var finished = await FinishAsync(outcome, new Dictionary<string, Version>());
            if (finished?.Dossier is { } dossier)
            {
                count.Add((await ledger.StoreAsync([dossier], Reading.ReaderVersion.Current, surroundings.Clock.GetUtcNow(), cancellation))[0]);
                await new Quarantine(ledger).RemoveAsync(kept.Key, cancellation);
            }
            else if (finished is not null)
            {
                await QuarantineAsync(finished, cancellation);
            }
        }

        await ledger.SettleAsync(tracker, surroundings.Clock.GetUtcNow(), threads, null, cancellation);
        return count;
    }

    private async Task FeedAsync(IAsyncEnumerable<PendingDocument> documents, ChannelWriter<PendingDocument> writer, CancellationToken cancellation)
    {
        try
        {
            await foreach (var document in documents.WithCancellation(cancellation))
            {
                while (Interlocked.Read(ref bytesAhead) > MostBytesAhead)
                {
                    await Task.Delay(1, cancellation);
                }

                Interlocked.Add(ref bytesAhead, document.ByteCount);
                await writer.WriteAsync(document, cancellation);
            }
        }
        finally
        {
            writer.Complete();
        }
    }

    private async Task WorkAsync(ChannelReader<PendingDocument> incoming, IReadOnlyDictionary<string, Version> known, ChannelWriter<Finished> read, CancellationToken cancellation)
    {
        await foreach (var item in incoming.ReadAllAsync(cancellation))
        {
            if (await FinishAsync(item.Read(), known) is { } finished)
            {
                await read.WriteAsync(finished, cancellation);
            }

            Interlocked.Add(ref bytesAhead, -item.ByteCount);
        }
    }

    private async Task<Finished?> FinishAsync(IntakeOutcome item, IReadOnlyDictionary<string, Version> known)
    {
        if (item.Document is not { } document)
        {
            return new Finished(item, Quarantine.KeyOf(item.Origin.ToString()), null, item.Problem?.ToString());
        }

        var key = PreparedDossier.KeyOf(document);
        if (known.TryGetValue(key, out var version) && version >= Reading.ReaderVersion.Current)
        {
            count.AddKnown();
            return null;
        }

        var (dossier, problem) = await reading.ReadAsync(document);
        if (dossier is null)
        {
            return new Finished(item, key, null, problem);
        }

        try
        {
            return new Finished(item, key, PreparedDossier.Of(dossier, tracker), null);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The edge of one document: whatever is wrong with it stays in it.
            return new Finished(item, key, null, $"tracking failed ({e.GetType().Name}: {e.Message}); please report the document");
        }
    }

    private async Task StoreAsync(ChannelReader<Finished> read, IngestProgress progress, CancellationToken cancellation)
    {
        var batch = new List<PreparedDossier>(BatchSize);
        while (await read.WaitToReadAsync(cancellation))
        {
            var full = Task.Delay(LongestWait, cancellation);
            while (batch.Count < BatchSize && await ComesBeforeAsync(read, full, cancellation))
            {
                while (batch.Count < BatchSize && read.TryRead(out var finished))
                {
                    if (finished.Dossier is { } dossier)
                    {
                        batch.Add(dossier);
                    }
                    else
                    {
                        await QuarantineAsync(finished, cancellation);
                    }
                }
            }

            foreach (var outcome in batch.Count == 0 ? [] : await ledger.StoreAsync(batch, Reading.ReaderVersion.Current, surroundings.Clock.GetUtcNow(), cancellation))
            {
                count.Add(outcome);
            }

            batch.Clear();
            progress.Show();
        }
    }

    // Whether something more was read before the time is over.
    private static async Task<bool> ComesBeforeAsync(ChannelReader<Finished> read, Task over, CancellationToken cancellation)
    {
        var more = read.WaitToReadAsync(cancellation).AsTask();
        return await Task.WhenAny(more, over) == more && await more;
    }

    private async Task QuarantineAsync(Finished finished, CancellationToken cancellation)
    {
        count.AddFailed();
        var origin = finished.Item.Origin;
        await surroundings.Error.WriteLineAsync(Plain.Of($"chancery: {origin}: {finished.Problem}"));
        var document = finished.Item.Document is { } d ? DossierJson.Of(d) : null;
        var now = surroundings.Clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        await new Quarantine(ledger).PutAsync(
            new QuarantinedDocument(finished.Key, origin.Source, origin.Part.ToString(), origin.Number, finished.Problem ?? "", 1, now, document), cancellation);
    }

    private sealed record Finished(IntakeOutcome Item, string Key, PreparedDossier? Dossier, string? Problem);
}
