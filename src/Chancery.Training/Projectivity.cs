namespace Chancery.Training;

/// <summary>Makes trees projective: the shortest crossing arc is moved to its head's head until none crosses (Nivre and Nilsson 2005).</summary>
internal static class Projectivity
{
    /// <summary>Lifts arcs in place; the root's number is the number of words.</summary>
    public static void Lift(int[] heads)
    {
        while (FindCrossing(heads) is >= 0 and var word)
        {
            heads[word] = heads[heads[word]];
        }
    }

    private static int FindCrossing(int[] heads)
    {
        var (found, shortest) = (-1, int.MaxValue);
        for (var d = 0; d < heads.Length; d++)
        {
            var length = Math.Abs(heads[d] - d);
            if (heads[d] < heads.Length && length < shortest && Crosses(heads, d))
            {
                (found, shortest) = (d, length);
            }
        }

        return found;
    }

    // An arc is projective if every word between its ends hangs, in the end, from its head.
    private static bool Crosses(int[] heads, int dependent)
    {
        var head = heads[dependent];
        for (var i = Math.Min(head, dependent) + 1; i < Math.Max(head, dependent); i++)
        {
            var up = i;
            while (up != head && up < heads.Length)
            {
                up = heads[up];
            }

            if (up != head)
            {
                return true;
            }
        }

        return false;
    }
}
