using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Training;

/// <summary>Weights while they are learned, with the sums that averaging needs (Collins 2002; Daumé 2006 for the sums).</summary>
internal sealed class TrainingWeights
{
    private readonly int[] weights;
    private readonly long[] sums;
    private long clock = 1;

    public TrainingWeights(int bits, int classes)
    {
        (Bits, Classes, Stride) = (bits, classes, classes <= 4 ? 4 : (classes + 15) / 16 * 16);
        weights = new int[Stride << bits];
        sums = new long[Stride << bits];
    }

    public int Bits { get; }

    public int Shift => 64 - Bits;

    public int Classes { get; }

    public int Stride { get; }

    /// <summary>One more decision was taken.</summary>
    public void Tick() => clock++;

    /// <summary>Adds up the rows of these buckets.</summary>
    public void Score(ReadOnlySpan<int> buckets, Span<int> scores)
    {
        scores.Clear();
        if (Stride == 4)
        {
            var sum = Vector128<int>.Zero;
            foreach (var bucket in buckets)
            {
                sum += Vector128.LoadUnsafe(ref weights[bucket * 4]);
            }

            sum.CopyTo(scores);
            return;
        }

        ref var origin = ref MemoryMarshal.GetArrayDataReference(weights);
        for (var block = 0; block < Stride; block += 16)
        {
            Vector256<int> low = default, high = default;
            foreach (var bucket in buckets)
            {
                var at = (nuint)((bucket * Stride) + block);
                low += Vector256.LoadUnsafe(ref origin, at);
                high += Vector256.LoadUnsafe(ref origin, at + 8);
            }

            low.CopyTo(scores[block..]);
            high.CopyTo(scores[(block + 8)..]);
        }
    }

    /// <summary>Moves one class's weights of these buckets.</summary>
    public void Update(ReadOnlySpan<int> buckets, int label, int delta)
    {
        foreach (var bucket in buckets)
        {
            var at = (bucket * Stride) + label;
            weights[at] += delta;
            sums[at] += delta * clock;
        }
    }

    /// <summary>The averaged weights, as whole numbers of sixteen bits.</summary>
    /// <param name="prune">Averages below this go.</param>
    /// <param name="scale">What averages are multiplied with.</param>
    public short[] Average(double prune, double scale)
    {
        var rows = new short[weights.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            if (sums[i] != 0 || weights[i] != 0)
            {
                var average = weights[i] - ((double)sums[i] / clock);
                var whole = (int)Math.Round(average * scale);
                rows[i] = Math.Abs(average) < prune ? (short)0 : (short)Math.Clamp(whole, short.MinValue, short.MaxValue);
            }
        }

        return rows;
    }
}
