using System.Collections.Concurrent;
using Chancery.Ledger;

namespace Chancery.Web;

/// <summary>
/// Connections to the ledger that stay open between questions, with the pages that they hold of it in memory. At most a few are kept, of bounded memory;
/// whoever finds none opens one more. A file that was put in the ledger's place is opened anew. Safe for all threads.
/// </summary>
internal sealed class LedgerPool(string path) : IDisposable
{
    // Enough for the upper levels of every index: what lies below comes from the system's own cache of files.
    private const int CacheKilobytes = 8 * 1024;

    private static readonly int MostKept = Math.Max(2, Environment.ProcessorCount);

    private readonly ConcurrentStack<Kept> idle = new();

    /// <summary>Asks the ledger over a connection that nobody else uses meanwhile.</summary>
    /// <exception cref="LedgerException">It cannot be used.</exception>
    public async Task<T> UseAsync<T>(Func<LedgerDatabase, Task<T>> work, CancellationToken cancellation)
    {
        var connection = await TakeAsync(cancellation).ConfigureAwait(false);
        var isSound = false;
        try
        {
            var answer = await work(connection.Ledger).ConfigureAwait(false);
            isSound = true;
            return answer;
        }
        finally
        {
            // After a failure nobody knows what state it is in.
            if (isSound && idle.Count < MostKept)
            {
                idle.Push(connection);
            }
            else
            {
                await connection.Ledger.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    /// <summary>Which file lies at the ledger's place: another number once another was put there.</summary>
    public static long FileAt(string path) => File.GetCreationTimeUtc(path).Ticks;

    /// <inheritdoc/>
    public void Dispose()
    {
        while (idle.TryPop(out var kept))
        {
            kept.Ledger.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private async Task<Kept> TakeAsync(CancellationToken cancellation)
    {
        var file = FileAt(path);
        while (idle.TryPop(out var kept))
        {
            if (kept.File == file)
            {
                return kept;
            }

            await kept.Ledger.DisposeAsync().ConfigureAwait(false);
        }

        var opened = await LedgerDatabase.OpenAsync(path, CacheKilobytes, cancellation).ConfigureAwait(false);
        return new Kept(opened, FileAt(path));
    }

    private sealed record Kept(LedgerDatabase Ledger, long File);
}
