using System.Text.Json;
using Chancery.Ledger.Storing;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger.Asking;

/// <summary>Lists forecasts of which somebody has said how they came out.</summary>
public static class ResolvedForecasts
{
    /// <summary>All of them, the last said first.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public static Task<IReadOnlyList<ResolvedForecast>> ListAsync(LedgerDatabase ledger, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return ledger.Guarded(() => Task.Run<IReadOnlyList<ResolvedForecast>>(
            () => [.. Outcomes(ledger.Connection).SelectMany(o => Of(ledger.Connection, o.Key, o.Value.Outcome, o.Value.Decision)).OrderByDescending(f => f.At, StringComparer.Ordinal).ThenBy(f => f.Key, StringComparer.Ordinal)],
            cancellation));
    }

    /// <summary>The last outcome said of each forecast, by its key.</summary>
    internal static Dictionary<string, (ResolvedAs Outcome, Decision Decision)> Outcomes(SqliteConnection connection) => DecisionRows.InForce(connection)
        .Where(d => d.Action == DecisionAction.Resolve)
        .GroupBy(d => d.Target, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => (Enum.Parse<ResolvedAs>(g.Last().Field("outcome")), g.Last()), StringComparer.Ordinal);

    private static List<ResolvedForecast> Of(SqliteConnection connection, string key, ResolvedAs outcome, Decision decision) => Sql.Read(
        connection,
        null,
        "SELECT e.title, json_extract(e.body, '$.by'), (SELECT f.body FROM frozen f WHERE f.mention = e.key ORDER BY f.number LIMIT 1) FROM entries e WHERE e.key = @0",
        r => new ResolvedForecast(key, r.GetString(0), r.Text(1) ?? "", ChanceIn(r.Text(2)), outcome, decision.Field("source"), decision.Who, decision.At),
        key);

    private static double? ChanceIn(string? frozen)
    {
        if (frozen is null)
        {
            return null;
        }

        using var parsed = JsonDocument.Parse(frozen);
        var chance = parsed.RootElement.GetProperty("chance");
        return chance.ValueKind == JsonValueKind.Number ? chance.GetDouble() : null;
    }
}
