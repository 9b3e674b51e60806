using Chancery.Ledger;
using Chancery.Ledger.Tracking;
using Chancery.Reference;

namespace Chancery.Web;

/// <summary>What a question needs: the ledger with its entries up to date, the reference book, and the day. Safe for all threads.</summary>
internal sealed class Desk(ReadingRoomOptions options, Examiner examiner, Lazy<Tracker> tracker) : IDisposable
{
    // Longer than settling takes after a document or a decision, shorter than people wait.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim settling = new(1);
    private readonly SemaphoreSlim watching = new(1);
    private readonly Memory memory = new();
    private LedgerDatabase? watched;

    public ReferenceBook Book => examiner.Book;

    public Version ReaderVersion => options.ReaderVersion;

    public ActorNames Names { get; } = new(examiner.Book);

    public DateTimeOffset Now => options.Clock.GetUtcNow();

    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>The state of a code or a name; null where there is none.</summary>
    public State? StateNamed(string words) =>
        Book.StateOf(words.Trim().ToUpperInvariant()) ?? Book.States.FirstOrDefault(s => s.Names.Contains(words.Trim(), StringComparer.OrdinalIgnoreCase));

    /// <summary>Opens the ledger for one question.</summary>
    /// <exception cref="LedgerException">It cannot be used.</exception>
    public Task<T> AskAsync<T>(Func<LedgerDatabase, Task<T>> question, CancellationToken cancellation) => OpenAsync(
        async ledger =>
        {
            if (!await ledger.IsSettledAsync(cancellation).ConfigureAwait(false))
            {
                await SettleAsync(ledger, TimeSpan.Zero, cancellation).ConfigureAwait(false);
            }

            return await question(ledger).ConfigureAwait(false);
        },
        cancellation);

    /// <summary>As <see cref="AskAsync{T}"/>; an answer that took long is kept (<see cref="Memory"/>).</summary>
    /// <param name="address">The address asked for: all that the answer depends on but the ledger and the day.</param>
    /// <param name="question">Works the answer out; what it gives must not change afterwards.</param>
    /// <param name="cancellation">Stops the question.</param>
    /// <exception cref="LedgerException">It cannot be used.</exception>
    public async Task<T> RecallAsync<T>(string address, Func<LedgerDatabase, Task<T>> question, CancellationToken cancellation)
        where T : notnull =>
        await memory.RecallAsync(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Today:O} {address}"), await VersionAsync(cancellation).ConfigureAwait(false), () => AskAsync(question, cancellation)).ConfigureAwait(false);

    /// <summary>Opens the ledger as it is.</summary>
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
        watching.Dispose();
        watched?.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    // One connection that stays open sees what others change. A ledger that was put in the place of another has another day.
    private async Task<long> VersionAsync(CancellationToken cancellation)
    {
        await watching.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            watched ??= await LedgerDatabase.OpenAsync(options.LedgerPath, cancellation).ConfigureAwait(false);
            return HashCode.Combine(await watched.ChangesAsync(cancellation).ConfigureAwait(false), File.GetLastWriteTimeUtc(options.LedgerPath));
        }
        finally
        {
            watching.Release();
        }
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
            await ledger.SettleAsync(tracker.Value, Now, 1, null, cancellation).ConfigureAwait(false);
        }
        finally
        {
            settling.Release();
        }
    }
}
