using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Text.Models;

/// <summary>Weights of a linear model over hashed features: a row of classes for each bucket. Immutable.</summary>
/// <remarks>Integers only, so that scores are the same on every machine, whatever its vector width.</remarks>
internal sealed class WeightTable
{
    /// <summary>Rows are padded to a multiple of this many weights, or are exactly four.</summary>
    public const int Lane = 16;

    private readonly short[] weights;

    /// <param name="bits">Binary logarithm of the number of buckets.</param>
    /// <param name="classes">Number of classes.</param>
    /// <param name="weights">Row after row, each <see cref="StrideOf"/> long.</param>
    public WeightTable(int bits, int classes, short[] weights)
    {
        (Bits, Classes, Stride, this.weights) = (bits, classes, StrideOf(classes), weights);
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, Stride << bits);
    }

    public int Bits { get; }

    /// <summary>What a 64-bit feature hash is shifted by to become a bucket.</summary>
    public int Shift => 64 - Bits;

    public int Classes { get; }

    /// <summary>Length of a row; scores need that much room.</summary>
    public int Stride { get; }

    public ReadOnlySpan<short> Weights => weights;

    public static int StrideOf(int classes) => classes <= 4 ? 4 : (classes + Lane - 1) / Lane * Lane;

    /// <summary>Adds the rows of these buckets to <paramref name="scores"/>.</summary>
    public void Add(ReadOnlySpan<int> buckets, Span<int> scores)
    {
        ref var origin = ref MemoryMarshal.GetArrayDataReference(weights);
        if (Stride == 4)
        {
            AddNarrow(ref origin, buckets, scores);
            return;
        }

        // One block of sixteen classes at a time: its sums stay in registers over all features.
        for (var block = 0; block < Stride; block += Lane)
        {
            var low = Vector256.Create<int>(scores.Slice(block, 8));
            var high = Vector256.Create<int>(scores.Slice(block + 8, 8));
            foreach (var bucket in buckets)
            {
                var row = Vector256.LoadUnsafe(ref origin, (nuint)((bucket * Stride) + block));
                var (first, second) = Vector256.Widen(row);
                low += first;
                high += second;
            }

            low.CopyTo(scores[block..]);
            high.CopyTo(scores[(block + 8)..]);
        }
    }

    private static void AddNarrow(ref short origin, ReadOnlySpan<int> buckets, Span<int> scores)
    {
        var sum = Vector128.Create<int>(scores[..4]);
        foreach (var bucket in buckets)
        {
            var row = Vector64.LoadUnsafe(ref origin, (nuint)(bucket * 4));
            sum += Vector128.WidenLower(row.ToVector128Unsafe());
        }

        sum.CopyTo(scores);
    }
}
