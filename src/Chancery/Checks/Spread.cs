namespace Chancery.Checks;

/// <summary>The years over which a sum is taken to flow: as the words say, else each of four guesses.</summary>
internal static class Spread
{
    private static readonly decimal[] Guesses = [1, 3, 5, 10];

    public static IReadOnlyList<decimal> Over(decimal? years) => years is { } said ? [said] : Guesses;

    /// <summary>The mildest of several verdicts: what holds whichever reading is the right one.</summary>
    public static Verdict Mildest(IEnumerable<Verdict> readings) => readings.Min();
}
