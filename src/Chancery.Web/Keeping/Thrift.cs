using System.Diagnostics;
using Chancery.Ledger;
using Chancery.Ledger.Asking;
using Microsoft.Extensions.Hosting;

namespace Chancery.Web.Keeping;

/// <summary>
/// What the room does while nobody asks: before the first visitor it looks into the ledger, and when visitors have gone it gives the memory
/// that they took back to the machine.
/// </summary>
internal sealed class Thrift(Desk desk) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(5);

    private long asked;

    /// <summary>Notes that somebody asks.</summary>
    public void NoteRequest() => Volatile.Write(ref asked, Stopwatch.GetTimestamp());

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Run(() => desk.AskAsync(ledger => LedgerSummaries.ReadAsync(ledger, stoppingToken), stoppingToken), stoppingToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is LedgerException or OperationCanceledException)
        {
            // Whoever asks next is told.
        }

        using var timer = new PeriodicTimer(Look);
        var given = 0L;
        while (!stoppingToken.IsCancellationRequested && await NextAsync(timer, stoppingToken).ConfigureAwait(false))
        {
            var last = Volatile.Read(ref asked);
            if (last != given && Stopwatch.GetElapsedTime(last) >= Quiet)
            {
                given = last;
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            }
        }
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken stop)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return false; // the room closes
        }
    }
}
