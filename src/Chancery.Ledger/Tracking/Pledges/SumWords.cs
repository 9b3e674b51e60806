namespace Chancery.Ledger.Tracking.Pledges;

/// <summary>Tells whether words say that a sum was reached by raising or cutting another.</summary>
internal static class SumWords
{
    private const int MostHedges = 4;
    private const double Rounding = 0.02;

    /// <summary>"raised its pledge to almost 95 billion", "95 billion, up from 60": a word of change before a sum that follows "to", or "up from" behind it.</summary>
    /// <param name="words">Lower-case words of the sentence.</param>
    /// <param name="sum">The sum.</param>
    /// <param name="lists">Word lists.</param>
    /// <param name="change">The list of words of change: <c>raise</c> or <c>cut</c>; what stands behind a sum is in the list of that name with <c>d from</c>.</param>
    /// <param name="magnitudes">Finds sums.</param>
    public static bool IsReached(List<string> words, double sum, WordLists lists, string change, MagnitudeWords magnitudes)
    {
        foreach (var (at, found) in magnitudes.PlacesIn(words))
        {
            if (Math.Abs((found / sum) - 1) < Rounding
                && ((FollowsTo(words, at, lists) && lists.StandsIn(change, words[..at])) || lists.StandsIn(change + " from", words[at..])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool FollowsTo(List<string> words, int at, WordLists lists)
    {
        for (var i = at - 1; i >= 0 && at - i <= MostHedges; i--)
        {
            if (words[i] == "to" && (i == 0 || words[i - 1] != "up"))
            {
                return true;
            }

            if (words[i] != "to" && !lists.Has("hedge", words[i]))
            {
                return false;
            }
        }

        return false;
    }
}
