namespace Chancery.Ledger.Tracking;

/// <summary>One telling of an entry. Tellings add no money.</summary>
/// <param name="Mention">Where it stands and its words.</param>
/// <param name="Role">What it adds to what was told before.</param>
/// <param name="Score">How sure that it belongs to the entry, in thousandths of a log-odd above what is needed; 0 for the first.</param>
/// <param name="Features">What spoke for and against it; empty for the first.</param>
public sealed record Sighting(Mention Mention, SightingRole Role, int Score, IReadOnlyList<FeatureScore> Features);
