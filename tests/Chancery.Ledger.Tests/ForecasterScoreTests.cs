using Xunit;

namespace Chancery.Ledger.Tests;

public sealed class ForecasterScoreTests
{
    [Fact]
    public void Brier_and_log_score_are_those_of_the_textbook()
    {
        var score = Assert.Single(ForecasterScore.Of([Made("a", 0.9, ResolvedAs.Yes), Made("a", 0.7, ResolvedAs.No)]));
        Assert.Equal((0.01 + 0.49) / 2, score.Brier!.Value, 6);
        Assert.Equal(-(Math.Log(0.9) + Math.Log(0.3)) / 2, score.LogScore!.Value, 6);
        Assert.Equal(1 - (0.25 / 0.25), score.Skill!.Value, 6);
        Assert.Equal((0.8 + 0.4) / 2, score.Boldness!.Value, 6);
    }

    [Fact]
    public void Vague_and_open_forecasts_are_not_scored_and_the_vague_are_told()
    {
        var score = Assert.Single(ForecasterScore.Of([Made("a", 0.9, ResolvedAs.Yes), Made("a", null, null), Made("a", 0.7, ResolvedAs.Void), Made("a", 0.7, null)]));
        Assert.Equal(1, score.Resolved);
        Assert.Equal(0.25, score.UnscorableShare);
    }

    [Fact]
    public void Nobody_is_ranked_with_fewer_than_twenty_five_resolved()
    {
        var scores = ForecasterScore.Of([
            .. Enumerable.Range(0, 25).Select(i => Made("many", 0.9, i < 20 ? ResolvedAs.Yes : ResolvedAs.No)),
            .. Enumerable.Range(0, 24).Select(_ => Made("few", 0.9, ResolvedAs.Yes))]);
        Assert.Equal(1, scores.Single(s => s.Forecaster == "many").Rank);
        Assert.Null(scores.Single(s => s.Forecaster == "few").Rank);
    }

    private static MadeForecast Made(string by, double? chance, ResolvedAs? outcome) => new(by, chance, outcome);
}
