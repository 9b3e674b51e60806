namespace Chancery.Ledger.Tracking;

/// <summary>A 64-bit hash that is the same in every process (FNV-1a with a final mix): for sketches, not for secrets.</summary>
internal static class StableHash
{
    public const ulong Start = 14695981039346656037UL;

    public static ulong Add(ulong hash, string word)
    {
        foreach (var c in word)
        {
            hash = Step(hash, c);
        }

        return Step(hash, ' ');
    }

    /// <summary>As <see cref="Add"/> of the word in lower case.</summary>
    public static ulong AddLower(ulong hash, ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            hash = Step(hash, char.ToLowerInvariant(c));
        }

        return Step(hash, ' ');
    }

    private static ulong Step(ulong hash, char c) => (hash ^ c) * 1099511628211UL;

    // Without it the least hash would favour words by their last letters.
    public static ulong Finish(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdUL;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53UL;
        return hash ^ (hash >> 33);
    }
}
