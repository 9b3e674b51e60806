using Chancery.Ledger;
using Chancery.Ledger.Tracking;
using Chancery.Reference;

namespace Chancery.Cli.Commands;

/// <summary>Brings entries up to date before they are asked for.</summary>
internal static class Settling
{
    public static Task RunAsync(Surroundings surroundings, LedgerDatabase ledger, CancellationToken cancellation) =>
        RunAsync(surroundings, ledger, null, cancellation);

    public static async Task RunAsync(Surroundings surroundings, LedgerDatabase ledger, ReferenceBook? book, CancellationToken cancellation)
    {
        if (!await ledger.IsSettledAsync(cancellation))
        {
            await ledger.SettleAsync(Tracker.Load(book ?? TablesFolder.Book(surroundings)), surroundings.Clock.GetUtcNow(), Environment.ProcessorCount, null, cancellation);
        }
    }
}
