using System.Text.Json;
using Chancery.Ledger.Storing;

namespace Chancery.Ledger;

/// <summary>Resolves forecasts and scores who makes them. What is scored is what was frozen when the forecast came in.</summary>
public sealed class ForecastBook(LedgerDatabase ledger)
{
    /// <summary>The key of the forecast that a key, or at least six digits at its head, stands for: its own or that of any telling of it. Null where there is none, or more than one.</summary>
    public Task<string?> FindAsync(string key, CancellationToken cancellation) => ledger.Guarded(() => Task.Run(() => Find(key), cancellation));

    /// <summary>Says how a forecast came out, for good: an append-only decision with its source. A later one stands in for an earlier one.</summary>
    /// <param name="forecast">Key of the forecast's entry.</param>
    /// <param name="outcome">How it came out.</param>
    /// <param name="source">Where that can be seen: an address or a document.</param>
    /// <param name="who">Who says so.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <exception cref="ArgumentException">No source is given for an outcome that needs one.</exception>
    /// <exception cref="LedgerException">It cannot be written.</exception>
    public Task<Decision> ResolveAsync(string forecast, ResolvedAs outcome, string source, string who, DateTimeOffset at, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(forecast);
        ArgumentException.ThrowIfNullOrWhiteSpace(who);
        if (outcome != ResolvedAs.Open && string.IsNullOrWhiteSpace(source))
        {
            throw new ArgumentException("an outcome needs a source", nameof(source));
        }

        var body = LedgerJson.Line(json =>
        {
            json.WriteString("outcome", outcome.ToString());
            json.WriteString("source", source);
        });
        return ledger.Guarded(() => Task.Run(() => DecisionRows.Append(ledger.Connection, DecisionAction.Resolve, forecast, body, who, source, at), cancellation));
    }

    /// <summary>Scores by forecaster: those with enough resolved forecasts by skill, the best first, then the rest by name, without a rank.</summary>
    public Task<IReadOnlyList<ForecasterScore>> ScoresAsync(CancellationToken cancellation) => ledger.Guarded(() => Task.Run(Scores, cancellation));

    private string? Find(string key)
    {
        const int LeastDigits = 6;
        const string Select = """
            SELECT DISTINCT s.entry FROM sightings s JOIN entries e ON e.key = s.entry
            WHERE e.kind = 'forecast' AND s.mention >= @0 AND s.mention < @1 LIMIT 2
            """;
        return key.Length >= LeastDigits && key.All(char.IsAsciiHexDigitLower) && Sql.Read(ledger.Connection, null, Select, r => r.GetString(0), key, key + "g") is [var one] ? one : null;
    }

    private IReadOnlyList<ForecasterScore> Scores()
    {
        var outcomes = DecisionRows.InForce(ledger.Connection).Where(d => d.Action == DecisionAction.Resolve)
            .GroupBy(d => d.Target, StringComparer.Ordinal).ToDictionary(g => g.Key, g => Enum.Parse<ResolvedAs>(g.Last().Field("outcome")), StringComparer.Ordinal);
        var forecasts = Sql.Read(
            ledger.Connection,
            null,
            "SELECT e.key, e.body, (SELECT f.body FROM frozen f WHERE f.mention = e.key ORDER BY f.number LIMIT 1) FROM entries e WHERE e.kind = 'forecast'",
            r => Read(r.GetString(0), r.GetString(1), r.Text(2), outcomes));
        return ForecasterScore.Of(forecasts);
    }

    // The first freezing counts: a later reading of the same words cannot better a forecast.
    private static MadeForecast Read(string key, string body, string? frozen, Dictionary<string, ResolvedAs> outcomes)
    {
        using var entry = JsonDocument.Parse(body);
        var by = entry.RootElement.GetProperty("by").GetString() ?? "";
        if (frozen is null)
        {
            return new MadeForecast(by, null, null);
        }

        using var fixedThen = JsonDocument.Parse(frozen);
        var chance = fixedThen.RootElement.GetProperty("chance");
        return new MadeForecast(by, chance.ValueKind == JsonValueKind.Number ? chance.GetDouble() : null, outcomes.TryGetValue(key, out var outcome) ? outcome : null);
    }
}

/// <summary>A forecast as far as scoring goes.</summary>
/// <param name="By">Who made it.</param>
/// <param name="Chance">The chance that it gave; null where its words stand for none or it was never frozen, which cannot be scored.</param>
/// <param name="Outcome">How it came out; null where nobody has said.</param>
public readonly record struct MadeForecast(string By, double? Chance, ResolvedAs? Outcome);
