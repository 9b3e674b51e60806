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

    /// <summary>The averaged weights, as <see cref="Average(IReadOnlyList{TrainingWeights}, double)"/> gives them.</summary>
    public sbyte[] Average(double prune) => Average([this], prune);

    /// <summary>The mean of several learners that saw the same examples in other orders (McDonald, Hall and Mann 2010), steadier than any one of them, as signed bytes of which the heaviest is 127.</summary>
    /// <param name="learners">Learners of the same shape.</param>
    /// <param name="prune">Means below this go.</param>
    public static sbyte[] Average(IReadOnlyList<TrainingWeights> learners, double prune)
    {
        var means = new double[learners[0].weights.Length];
        for (var i = 0; i < means.Length; i++)
        {
            foreach (var learner in learners)
            {
                means[i] += learner.weights[i] - ((double)learner.sums[i] / learner.clock);
            }

            means[i] /= learners.Count;
        }

        var scale = sbyte.MaxValue / means.Max(Math.Abs);
        return [.. means.Select(mean => Math.Abs(mean) < prune ? (sbyte)0 : (sbyte)Math.Round(mean * scale))];
    }
}
