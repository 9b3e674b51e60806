namespace Chancery.Ledger.Tracking;

/// <summary>Adds up what speaks for and against. One sheet serves many scorings, one after the other.</summary>
internal sealed class ScoreSheet(WeightTable weights, string kind)
{
    private readonly List<FeatureScore> features = [];

    /// <summary>The score at which a mention joins.</summary>
    public int Join { get; } = weights.Of(kind, "join");

    /// <summary>How far from <see cref="Join"/> a person should look.</summary>
    public int Doubtful { get; } = weights.Of(kind, "doubtful");

    public int Total { get; private set; }

    public void Clear()
    {
        features.Clear();
        Total = 0;
    }

    public void Add(string feature)
    {
        var weight = weights.Of(kind, feature);
        features.Add(new FeatureScore(feature, weight));
        Total += weight;
    }

    public FeatureScore[] Copy() => [.. features];
}
