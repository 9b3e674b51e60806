using Chancery.Ledger;
using Chancery.Ledger.Tracking;
using Chancery.Reference;

namespace Chancery.Web;

/// <summary>What a question needs: the ledger with its entries up to date, the reference book, and the day. Safe for all threads.</summary>
internal sealed class Desk(ReadingRoomOptions options, Examiner examiner, Lazy<Tracker> tracker) : IDisposable
{
    private readonly SemaphoreSlim settling = new(1);

    public ReferenceBook Book => examiner.Book;

    public DateOnly Today => DateOnly.FromDateTime(options.Clock.GetUtcNow().UtcDateTime);

    /// <summary>The state of a code or a name; null where there is none.</summary>
    public State? StateNamed(string words) =>
        Book.StateOf(words.Trim().ToUpperInvariant()) ?? Book.States.FirstOrDefault(s => s.Names.Contains(words.Trim(), StringComparer.OrdinalIgnoreCase));

    /// <summary>Opens the ledger for one question.</summary>
    /// <exception cref="LedgerException">It cannot be used.</exception>
    public async Task<T> AskAsync<T>(Func<LedgerDatabase, Task<T>> question, CancellationToken cancellation)
    {
        var ledger = await LedgerDatabase.OpenAsync(options.LedgerPath, cancellation).ConfigureAwait(false);
        await using (ledger.ConfigureAwait(false))
        {
            if (!await ledger.IsSettledAsync(cancellation).ConfigureAwait(false))
            {
                await SettleAsync(ledger, cancellation).ConfigureAwait(false);
            }

            return await question(ledger).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => settling.Dispose();

    // One at a time; who comes while another settles goes on with what is there, rather than wait for a whole ingest.
    private async Task SettleAsync(LedgerDatabase ledger, CancellationToken cancellation)
    {
        if (!await settling.WaitAsync(0, cancellation).ConfigureAwait(false))
        {
            return;
        }

        try
        {
            await ledger.SettleAsync(tracker.Value, options.Clock.GetUtcNow(), 1, null, cancellation).ConfigureAwait(false);
        }
        finally
        {
            settling.Release();
        }
    }
}
