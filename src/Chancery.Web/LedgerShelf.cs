using Chancery.Ledger;

namespace Chancery.Web;

/// <summary>Hands out the ledger, a connection for each request. Safe for all threads.</summary>
internal sealed class LedgerShelf(ReadingRoomOptions options)
{
    /// <summary>Opens the ledger; the caller disposes it.</summary>
    /// <exception cref="LedgerException">It cannot be opened.</exception>
    public Task<LedgerDatabase> OpenAsync(CancellationToken cancellation) => LedgerDatabase.OpenAsync(options.LedgerPath, cancellation);
}
