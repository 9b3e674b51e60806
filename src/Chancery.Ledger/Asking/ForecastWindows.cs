using System.Globalization;
using Chancery.Ledger.Storing;

namespace Chancery.Ledger.Asking;

/// <summary>Reads the windows of forecasts.</summary>
public static class ForecastWindows
{
    /// <summary>The windows of some forecasts, in their order.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public static Task<IReadOnlyList<ForecastWindow>> OfAsync(LedgerDatabase ledger, IReadOnlyList<EntryRow> forecasts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(forecasts);
        return ledger.Guarded(() => Task.Run<IReadOnlyList<ForecastWindow>>(() => Of(ledger, forecasts), cancellation));
    }

    /// <summary>The windows of the forecasts that a filter lets through, a page of them.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public static async Task<ListPage<ForecastWindow>> ListAsync(LedgerDatabase ledger, EntryFilter filter, CancellationToken cancellation)
    {
        var found = await EntryIndex.ListAsync(ledger, filter, cancellation).ConfigureAwait(false);
        return found.With(await OfAsync(ledger, found.Rows, cancellation).ConfigureAwait(false));
    }

    private static List<ForecastWindow> Of(LedgerDatabase ledger, IReadOnlyList<EntryRow> forecasts)
    {
        var places = string.Join(", ", Enumerable.Range(0, forecasts.Count).Select(i => string.Create(CultureInfo.InvariantCulture, $"@{i}")));
        var windows = Sql.Read(
            ledger.Connection,
            null,
            // "+": by key, not through all forecasts.
            $"SELECT key, json_extract(body, '$.strict'), json_extract(body, '$.generous'), json_extract(body, '$.chance') FROM entries WHERE +kind = 'forecast' AND key IN ({places})",
            r => (Key: r.GetString(0), Strict: r.Day(1), Generous: r.Day(2), Chance: r.IsDBNull(3) ? (double?)null : r.GetDouble(3)),
            [.. forecasts.Select(f => f.Key)]).ToDictionary(w => w.Key, StringComparer.Ordinal);
        var outcomes = ResolvedForecasts.Outcomes(ledger.Connection);
        return [.. forecasts.Where(f => windows.ContainsKey(f.Key)).Select(f => new ForecastWindow(
            f, windows[f.Key].Strict, windows[f.Key].Generous, windows[f.Key].Chance, outcomes.TryGetValue(f.Key, out var said) ? said.Outcome : null))];
    }
}
