namespace Chancery.Text.Models;

/// <summary>Weights of a linear model with many classes, of which a feature speaks for few: a list of (class, weight) for each bucket. Immutable.</summary>
internal sealed class SparseWeights
{
    private readonly int[] starts;
    private readonly int[] entries;

    /// <param name="bits">Binary logarithm of the number of buckets.</param>
    /// <param name="classes">Number of classes, at most 256.</param>
    /// <param name="starts">Where each bucket's entries begin, and after the last the number of entries.</param>
    /// <param name="entries">Weight in the upper, class in the lower sixteen bits.</param>
    public SparseWeights(int bits, int classes, int[] starts, int[] entries) =>
        (Bits, Classes, this.starts, this.entries) = (bits, classes, starts, entries);

    public int Bits { get; }

    /// <summary>What a 64-bit feature hash is shifted by to become a bucket.</summary>
    public int Shift => 64 - Bits;

    public int Classes { get; }

    /// <summary>Adds the weights of these buckets to <paramref name="scores"/>.</summary>
    public void Add(ReadOnlySpan<int> buckets, Span<int> scores)
    {
        foreach (var bucket in buckets)
        {
            foreach (var entry in entries.AsSpan(starts[bucket], starts[bucket + 1] - starts[bucket]))
            {
                scores[entry & 0xFFFF] += entry >> 16;
            }
        }
    }
}
