namespace Chancery.Ledger.Tracking;

/// <summary>One likeness or difference that spoke for or against a mention being of an entry.</summary>
/// <param name="Feature">Its name in <c>data/ledger/weights.tsv</c>.</param>
/// <param name="Weight">What it counted, in thousandths of a log-odd.</param>
public readonly record struct FeatureScore(string Feature, int Weight);
