namespace Chancery.Ledger.Tracking.Forecasts;

/// <summary>A forecast while its tellings are folded in.</summary>
internal sealed class ForecastDraft(Mention first, string[] content, string[] figures) : EntryDraft(first)
{
    /// <summary>Stems of what is foretold, sorted.</summary>
    public string[] Content { get; } = content;

    /// <summary>Figures in it that are no years: its thresholds.</summary>
    public string[] Figures { get; } = figures;
}
