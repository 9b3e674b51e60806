using System.Text.Json;
using Chancery.Json;
using Chancery.Ledger.Tracking;
using Chancery.Ledger.Tracking.Claims;
using Chancery.Ledger.Tracking.Forecasts;
using Chancery.Ledger.Tracking.Pledges;
using Chancery.Statements;

namespace Chancery.Ledger.Storing;

/// <summary>The JSON of what is the kind's own of an entry (docs/ledger.md).</summary>
internal static class EntryBody
{
    public static string Of(Entry entry) => LedgerJson.Line(json =>
    {
        if (entry.Pledge is { } pledge)
        {
            Write(json, pledge);
        }
        else if (entry.Claim is { } claim)
        {
            Write(json, claim);
        }
        else if (entry.Forecast is { } forecast)
        {
            Write(json, forecast);
        }
        else
        {
            WriteParties(json, "speakers", entry.Parties.Select(p => p.Party));
        }
    });

    /// <summary>The prior in a pledge's body; null where there is none.</summary>
    public static Prior? PriorOf(string body)
    {
        using var parsed = JsonDocument.Parse(body);
        return parsed.RootElement.TryGetProperty("prior", out var prior) && prior.ValueKind == JsonValueKind.Object
            ? new Prior(prior.GetProperty("class").GetString()!, prior.GetProperty("kept").GetDecimal(), prior.GetProperty("not_kept").GetDecimal(), prior.GetProperty("why").GetString()!) // as Write below writes it
            : null;
    }

    private static void Write(Utf8JsonWriter json, PledgeLife life)
    {
        WriteParties(json, "by", life.By);
        WriteParties(json, "to", life.To);
        json.WriteString("act", life.Act.Name());
        json.WriteString("category", life.Category);
        json.WriteString("object", life.Object);
        json.WriteMoney("amount", life.Amount);
        json.WriteMoney("first_amount", life.FirstAmount);
        json.WriteNumber("usd_low", Round(life.Dollars.Low));
        json.WriteNumber("usd_high", Round(life.Dollars.High));
        json.WriteNumber("years", life.Years);
        json.WriteString("deadline", life.Deadline.Iso());
        json.WriteString("binding", life.Binding.ToString());
        json.WriteString("state", life.State.ToString());
        json.WriteStartArray("changes");
        foreach (var change in life.Changes)
        {
            json.WriteStartObject();
            json.WriteString("state", change.State.ToString());
            json.WriteString("on", change.On.Iso());
            json.WriteString("mention", change.Mention);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("versions");
        foreach (var version in life.Versions)
        {
            json.WriteStartObject();
            json.WriteString("side", version.Side.ToString());
            json.WriteMoney("amount", version.Amount);
            json.WriteString("mention", version.Mention);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteMoney("delivered", life.Delivered);
        json.WriteNumber("delivered_share", life.DeliveredShare);
        json.WriteString("stalls_on", life.StallsOn.Iso());
        json.WriteString("lapses_on", life.LapsesOn.Iso());
        json.WriteNumber("evidence", life.Evidence);
        json.WriteString("uncounted", life.Uncounted?.ToString());
        json.WritePrior(life.Prior);
    }

    private static void Write(Utf8JsonWriter json, ClaimRecord claim)
    {
        WriteParties(json, "subject", [claim.Subject]);
        json.WriteString("property", claim.Property);
        WriteParties(json, "object", claim.Object is { } other ? [other] : []);
        json.WriteNumber("value", claim.Value);
        json.WriteString("unit", claim.Unit);
        json.WriteString("as_of", claim.AsOf?.ToString());
        json.WriteBoolean("projected", claim.Projected);
    }

    private static void Write(Utf8JsonWriter json, ForecastRecord forecast)
    {
        json.WriteString("by", forecast.Forecaster);
        json.WriteString("content", forecast.Content);
        json.WriteBoolean("negated", forecast.IsNegated);
        json.WriteString("strict", forecast.Readings.Strict.Iso());
        json.WriteString("generous", forecast.Readings.Generous.Iso());
        json.WriteBoolean("window_said", forecast.Readings.IsSaid);
        json.WriteNumber("chance", forecast.Probability?.Point);
        json.WriteNumber("chance_low", forecast.Probability?.Low);
        json.WriteNumber("chance_high", forecast.Probability?.High);
        json.WriteString("grade", forecast.Grade.ToString());
    }

    private static void WriteParties(Utf8JsonWriter json, string name, IEnumerable<Party> parties)
    {
        json.WriteStartArray(name);
        foreach (var party in parties)
        {
            json.WriteStartObject();
            json.WriteString("name", party.Name);
            json.WriteString("state", party.State.Length > 0 ? party.State : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static decimal? Round(decimal? dollars) => dollars is { } d ? Math.Round(d, 2) : null;
}
