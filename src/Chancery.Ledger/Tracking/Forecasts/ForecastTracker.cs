using Chancery.Statements;

namespace Chancery.Ledger.Tracking.Forecasts;

/// <summary>Tracks the forecasts of one block. Immutable.</summary>
internal sealed class ForecastTracker(PartyNames names, BlockNames blocks, WordLists words, WindowTable windows, WeightTable weights)
{
    public IReadOnlyList<Entry> Track(IReadOnlyList<Mention> block, Rulings rulings) =>
        [.. Fold.Run(block, rulings, new ScoreSheet(weights, "forecast"), new ForecastRules(words)).Select(ToEntry)];

    /// <summary>What a telling foretells, with both readings.</summary>
    public ForecastRecord Read(Mention mention)
    {
        var forecast = (Forecast)mention.Statement;
        return new ForecastRecord
        {
            Forecaster = blocks.Forecaster(forecast, mention),
            Content = mention.Content,
            IsNegated = forecast.Polarity == Polarity.Negative,
            Readings = windows.Of(forecast, mention.Quote, mention.Said),
            Probability = forecast.Probability,
            Grade = forecast.Scorable == default ? 'D' : forecast.Scorable,
        };
    }

    private Entry ToEntry(ForecastDraft draft)
    {
        var record = Read(draft.First);
        var by = ((Forecast)draft.First.Statement).By is { } voice ? names.Speaker(voice) : new Party(record.Forecaster, "", false);
        return new Entry
        {
            Key = draft.Key,
            Kind = "forecast",
            Title = draft.First.Quote,
            Sightings = draft.Sightings,
            Parties = by.Name.Length > 0 ? [("by", by)] : [],
            Proposals = draft.Proposals,
            Forecast = record,
        };
    }
}
