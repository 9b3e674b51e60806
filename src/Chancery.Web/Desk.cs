using Chancery.Ledger;
using Chancery.Ledger.Tracking;
using Chancery.Reference;

namespace Chancery.Web;

/// <summary>What a question needs: the ledger with its entries up to date, the reference book, and the day. Safe for all threads.</summary>
internal sealed class Desk(ReadingRoomOptions options, ReferenceBook book, Lazy<Tracker> tracker) : IDisposable
{
    // Longer than settling takes after a document or a decision, shorter than people wait.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim settling = new(1);
    private readonly LedgerPool pool = new(options.LedgerPath);
    private long settledWrites;

    public ReferenceBook Book => book;

    public Version ReaderVersion => options.ReaderVersion;

    public ActorNames Names { get; } = new(book);

    public LedgerWatch Watch { get; } = new(options.LedgerPath, options.Clock);

    public TimeProvider Clock => options.Clock;

    public DateTimeOffset Now => Clock.GetUtcNow();

    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>The state of a code or a name; null where there is none.</summary>
    public State? StateNamed(string words) => Book.StateNamed(words.Trim());

    /// <summary>Asks the ledger one question. What was stored or decided since the last one is worked out first; what an ingest stores, by the ingest itself.</summary>
    /// <exception cref="LedgerException">It cannot be used.</exception>
    public Task<T> AskAsync<T>(Func<LedgerDatabase, Task<T>> question, CancellationToken cancellation) => pool.UseAsync(
        async ledger =>
        {
            if ((Interlocked.Read(ref settledWrites) < Watch.Writes || !Watch.IsIngesting) && !await ledger.IsSettledAsync(cancellation).ConfigureAwait(false))
            {
                await SettleAsync(ledger, TimeSpan.Zero, cancellation).ConfigureAwait(false);
            }

            return await question(ledger).ConfigureAwait(false);
        },
        cancellation);

    /// <summary>Opens the ledger as it is, for work that may take long.</summary>
    /// <exception cref="LedgerException">It cannot be used.</exception>
    public async Task<T> OpenAsync<T>(Func<LedgerDatabase, Task<T>> work, CancellationToken cancellation)
    {
        var ledger = await LedgerDatabase.OpenAsync(options.LedgerPath, cancellation).ConfigureAwait(false);
        await using (ledger.ConfigureAwait(false))
        {
            return await work(ledger).ConfigureAwait(false);
        }
    }

    /// <summary>Keeps a dossier in the ledger and gives the key of its document.</summary>
    /// <exception cref="LedgerException">It cannot be written.</exception>
    public Task<string> KeepAsync(Dossier dossier, CancellationToken cancellation) => OpenAsync(
        async ledger =>
        {
            var prepared = PreparedDossier.Of(dossier, tracker.Value);
            await ledger.StoreAsync([prepared], options.ReaderVersion, Now, cancellation).ConfigureAwait(false);
            await SettleAsync(ledger, cancellation).ConfigureAwait(false);
            return prepared.Key;
        },
        cancellation);

    /// <summary>Works out what follows from what was stored or decided, so that whoever did it sees it in the next answer.</summary>
    public Task SettleAsync(LedgerDatabase ledger, CancellationToken cancellation) => SettleAsync(ledger, Patience, cancellation);

    /// <inheritdoc/>
    public void Dispose()
    {
        settling.Dispose();
        pool.Dispose();
        Watch.Dispose();
    }

    // One at a time; who only asks while another settles goes on with what is there, rather than wait for a whole ingest.
    private async Task SettleAsync(LedgerDatabase ledger, TimeSpan patience, CancellationToken cancellation)
    {
        if (!await settling.WaitAsync(patience, cancellation).ConfigureAwait(false))
        {
            return;
        }

        try
        {
            var writes = Watch.Writes;
            await ledger.SettleAsync(tracker.Value, Now, 1, null, cancellation).ConfigureAwait(false);
            Interlocked.Exchange(ref settledWrites, writes);
        }
        finally
        {
            settling.Release();
        }
    }
}
