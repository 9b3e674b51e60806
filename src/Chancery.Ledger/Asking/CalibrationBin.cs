namespace Chancery.Ledger.Asking;

/// <summary>Forecasts of about one chance, and how many of them came true.</summary>
/// <param name="Low">Least chance of the bin.</param>
/// <param name="High">Where the next bin begins.</param>
/// <param name="Count">How many forecasts.</param>
/// <param name="Chance">Mean of their chances.</param>
/// <param name="Came">Share of them that came true; those that did in part count half.</param>
public sealed record CalibrationBin(double Low, double High, int Count, double Chance, double Came)
{
    /// <summary>With fewer scored forecasts a bin is luck, and no calibration is shown.</summary>
    public const int LeastForecasts = ForecasterScore.LeastForRank;

    private const int Bins = 5;

    /// <summary>The bins that hold forecasts, the smallest chance first; empty with fewer than <see cref="LeastForecasts"/>.</summary>
    public static IReadOnlyList<CalibrationBin> Of(IReadOnlyList<ResolvedForecast> forecasts)
    {
        ArgumentNullException.ThrowIfNull(forecasts);
        var scored = forecasts.Where(f => f.Brier is not null).Select(f => (Chance: f.Chance!.Value, Came: f.Came!.Value)).ToList(); // a scored one has both
        return scored.Count < LeastForecasts ? [] : [.. scored
            .GroupBy(f => Math.Min((int)(f.Chance * Bins), Bins - 1))
            .OrderBy(g => g.Key)
            .Select(g => new CalibrationBin(g.Key / (double)Bins, (g.Key + 1) / (double)Bins, g.Count(), g.Average(f => f.Chance), g.Average(f => f.Came)))];
    }
}
