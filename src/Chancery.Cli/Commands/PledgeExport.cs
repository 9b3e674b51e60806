using Chancery.Ledger;
using Chancery.Ledger.Asking;
using Chancery.Ledger.Exporting;

namespace Chancery.Cli.Commands;

/// <summary>Pledges of the ledger as IATI activities, page by page.</summary>
internal static class PledgeExport
{
    /// <summary>Writes them and says how many.</summary>
    public static async Task<string> WriteAsync(Surroundings surroundings, LedgerDatabase ledger, Stream file, EntryFilter filter, CancellationToken cancellation)
    {
        await Settling.RunAsync(surroundings, ledger, cancellation);
        var (written, left) = (0L, 0L);
        using var activities = new IatiFile(file);
        await foreach (var row in EntryIndex.AllAsync(ledger, filter, cancellation))
        {
            if (activities.Write(await EntryStories.ReadAsync(ledger, row, cancellation)))
            {
                written++;
            }
            else
            {
                left++;
            }
        }

        return $"{written} pledges; {left} left out: they give no sum, no day or no payer";
    }
}
