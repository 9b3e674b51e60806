namespace Chancery.Ledger.Asking;

/// <summary>A forecast of which somebody has said how it came out.</summary>
/// <param name="Key">Key of its entry.</param>
/// <param name="Title">Its words.</param>
/// <param name="By">Who made it.</param>
/// <param name="Chance">The chance that was frozen when it came in, 0 to 1; null where its words stand for none.</param>
/// <param name="Outcome">How it came out.</param>
/// <param name="Source">Where that can be seen.</param>
/// <param name="Who">Who said so.</param>
/// <param name="At">When, UTC.</param>
public sealed record ResolvedForecast(string Key, string Title, string By, double? Chance, ResolvedAs Outcome, string Source, string Who, string At)
{
    /// <summary>What came of it as a number: 1, 0, or a half in part. Null where that is not scored.</summary>
    public double? Came => Outcome switch
    {
        ResolvedAs.Yes => 1,
        ResolvedAs.No => 0,
        ResolvedAs.Partly => 0.5,
        ResolvedAs.Void or ResolvedAs.Ambiguous or ResolvedAs.Open => null,
    };

    /// <summary>(chance − outcome)², 0 for a perfect forecast; null where it is not scored.</summary>
    public double? Brier => Chance - Came is { } off ? off * off : null;
}
