using System.Text.Json;
using Chancery.Ledger.Tracking;
using Chancery.Ledger.Tracking.Forecasts;

namespace Chancery.Ledger.Storing;

/// <summary>What of a forecast is frozen before the outcome is known.</summary>
internal static class FrozenForecast
{
    public static string BodyOf(Mention mention, ForecastRecord forecast) => LedgerJson.Line(json =>
    {
        json.WriteString("document", mention.DocumentKey);
        json.WriteString("said", mention.Said.Iso());
        json.WriteString("by", forecast.Forecaster);
        json.WriteString("content", forecast.Content);
        json.WriteBoolean("negated", forecast.IsNegated);
        json.WriteString("strict", forecast.Readings.Strict.Iso());
        json.WriteString("generous", forecast.Readings.Generous.Iso());
        WriteChance(json, forecast);
        json.WriteString("grade", forecast.Grade.ToString());
    });

    private static void WriteChance(Utf8JsonWriter json, ForecastRecord forecast)
    {
        if (forecast.Probability is { } chance)
        {
            json.WriteNumber("chance", chance.Point);
        }
        else
        {
            json.WriteNull("chance");
        }
    }
}
