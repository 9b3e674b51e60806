namespace Chancery.Ledger;

/// <summary>How well somebody foretells.</summary>
/// <param name="Forecaster">Who.</param>
/// <param name="Forecasts">How many forecasts, renewed calls counted once.</param>
/// <param name="Resolved">How many of them could be scored.</param>
/// <param name="UnscorableShare">Share of forecasts too vague to be scored, or without a chance, in [0, 1].</param>
/// <param name="Brier">Mean of (chance − outcome)², in [0, 1]: 0 is perfect, always saying one half gives 0.25 (Brier, 1950). Null without resolved forecasts.</param>
/// <param name="LogScore">Mean of −ln of the chance given to what came: 0 is perfect. Null without resolved forecasts.</param>
/// <param name="Skill">1 − Brier / Brier of always giving the share of all resolved forecasts in the ledger that came true: above 0 is better than that. Null where that cannot be told.</param>
/// <param name="Boldness">Mean of |chance − ½| × 2, in [0, 1]: 0 never says anything. Null without resolved forecasts.</param>
/// <param name="Rank">Place by skill among those with at least <see cref="LeastForRank"/> resolved forecasts, from 1; null for the others.</param>
public sealed record ForecasterScore(string Forecaster, int Forecasts, int Resolved, double UnscorableShare, double? Brier, double? LogScore, double? Skill, double? Boldness, int? Rank)
{
    /// <summary>With fewer resolved forecasts luck outweighs skill, and nobody is ranked.</summary>
    public const int LeastForRank = 25;

    // A chance of 0 or 1 that fails would cost without bound; words never stand for either.
    private const double LeastChance = 0.01;

    /// <summary>Scores everybody who makes a forecast.</summary>
    public static IReadOnlyList<ForecasterScore> Of(IReadOnlyCollection<MadeForecast> forecasts)
    {
        ArgumentNullException.ThrowIfNull(forecasts);
        var all = forecasts.Where(IsScored).Select(OutcomeOf).ToList();
        var rate = all.Count > 0 ? all.Average() : (double?)null;
        var scores = forecasts.GroupBy(f => f.By, StringComparer.Ordinal).Select(g => One(g.Key, [.. g], rate)).ToList();
        var ranked = scores.Where(s => s.Resolved >= LeastForRank && s.Skill is not null).OrderByDescending(s => s.Skill).ThenBy(s => s.Forecaster, StringComparer.Ordinal).Select((s, i) => s with { Rank = i + 1 }).ToList();
        return [.. ranked, .. scores.Where(s => s.Resolved < LeastForRank || s.Skill is null).OrderBy(s => s.Forecaster, StringComparer.Ordinal)];
    }

    private static ForecasterScore One(string by, List<MadeForecast> made, double? rate)
    {
        var scored = made.Where(IsScored).Select(f => (Chance: f.Chance!.Value, Came: OutcomeOf(f))).ToList(); // scored ones have a chance
        var unscorable = (double)made.Count(f => f.Chance is null) / made.Count;
        if (scored.Count == 0)
        {
            return new ForecasterScore(by, made.Count, 0, unscorable, null, null, null, null, null);
        }

        var brier = scored.Average(f => (f.Chance - f.Came) * (f.Chance - f.Came));
        var climate = scored.Average(f => (rate!.Value - f.Came) * (rate.Value - f.Came)); // there is a rate where something is scored
        return new ForecasterScore(
            by,
            made.Count,
            scored.Count,
            unscorable,
            brier,
            scored.Average(f => -((f.Came * Log(f.Chance)) + ((1 - f.Came) * Log(1 - f.Chance)))),
            climate > 0 ? 1 - (brier / climate) : null,
            scored.Average(f => Math.Abs(f.Chance - 0.5) * 2),
            null);
    }

    private static bool IsScored(MadeForecast forecast) => forecast is { Chance: not null, Outcome: ResolvedAs.Yes or ResolvedAs.No or ResolvedAs.Partly };

    private static double OutcomeOf(MadeForecast forecast) => forecast.Outcome == ResolvedAs.Yes ? 1 : forecast.Outcome == ResolvedAs.Partly ? 0.5 : 0;

    private static double Log(double chance) => Math.Log(Math.Clamp(chance, LeastChance, 1 - LeastChance));
}
