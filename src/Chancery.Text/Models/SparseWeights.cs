namespace Chancery.Text.Models;

/// <summary>Weights of a linear model with many classes, of which a feature speaks for few: a list of (class, weight) for each bucket. Immutable.</summary>
internal sealed class SparseWeights
{
    private const int Together = 32;

    private readonly int[] starts;
    private readonly int[] entries;

    /// <param name="bits">Binary logarithm of the number of buckets.</param>
    /// <param name="classes">Number of classes, at most 256.</param>
    /// <param name="starts">Where each bucket's entries begin, and after the last the number of entries.</param>
    /// <param name="entries">Weight in the upper, class in the lower sixteen bits.</param>
    public SparseWeights(int bits, int classes, int[] starts, int[] entries) =>
        (Bits, Classes, this.starts, this.entries) = (bits, classes, starts, [.. entries, 0]); // one more, so that the first of an empty last bucket may be looked at

    public int Bits { get; }

    /// <summary>What a 64-bit feature hash is shifted by to become a bucket.</summary>
    public int Shift => 64 - Bits;

    public int Classes { get; }

    /// <summary>Adds the weights of these buckets to <paramref name="scores"/>.</summary>
    /// <remarks>
    /// The buckets lie all over a table larger than the caches, so nearly each is waited for. Asked for in loops without branches,
    /// many are on their way at a time; one after the other, each would wait for the one before.
    /// </remarks>
    public void Add(ReadOnlySpan<int> buckets, Span<int> scores)
    {
        Span<Run> runs = stackalloc Run[Together];
        while (buckets.Length > 0)
        {
            var some = buckets[..Math.Min(Together, buckets.Length)];
            buckets = buckets[some.Length..];
            for (var i = 0; i < some.Length; i++)
            {
                runs[i].Start = starts[some[i]];
                runs[i].End = starts[some[i] + 1];
            }

            for (var i = 0; i < some.Length; i++)
            {
                runs[i].First = entries[runs[i].Start];
            }

            foreach (var run in runs[..some.Length])
            {
                if (run.Start == run.End)
                {
                    continue;
                }

                scores[run.First & 0xFFFF] += run.First >> 16;
                foreach (var entry in entries.AsSpan(run.Start + 1, run.End - run.Start - 1))
                {
                    scores[entry & 0xFFFF] += entry >> 16;
                }
            }
        }
    }

    private struct Run
    {
        public int Start;
        public int End;
        public int First;
    }
}
