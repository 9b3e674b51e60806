namespace Chancery.Training;

/// <summary>A small generator whose numbers are the same in every version of the runtime (xorshift64*, Vigna 2016).</summary>
internal sealed class DeterministicRandom(ulong seed)
{
    private ulong state = (seed * 0x9E3779B97F4A7C15UL) | 1;

    public uint Next()
    {
        state ^= state >> 12;
        state ^= state << 25;
        state ^= state >> 27;
        return (uint)((state * 0x2545F4914F6CDD1DUL) >> 32);
    }

    public int Below(int limit) => (int)(((ulong)Next() * (ulong)limit) >> 32);

    public void Shuffle<T>(T[] items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
