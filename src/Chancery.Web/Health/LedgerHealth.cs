using Chancery.Ledger;
using Chancery.Reference;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Chancery.Web.Health;

/// <summary>Whether the room can answer: its tables are loaded and its ledger opens. Loads them at the first question.</summary>
internal sealed class LedgerHealth(ReadingRoomOptions options, ReferenceBook book) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var ledger = await LedgerDatabase.OpenAsync(options.LedgerPath, cancellationToken).ConfigureAwait(false);
            await using (ledger.ConfigureAwait(false))
            {
                await ledger.IsSettledAsync(cancellationToken).ConfigureAwait(false);
                return book.States.Count > 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
            }
        }
        catch (LedgerException e)
        {
            return HealthCheckResult.Unhealthy(exception: e);
        }
    }
}
