using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Chancery.Text.Models;

/// <summary>Weights of a linear model over hashed features: a row of classes for each bucket.</summary>
/// <remarks>
/// Integers only, so that scores are the same on every machine, whatever its vector width. The table is larger than the caches
/// and nearly each row is waited for: so rows begin where a line of the cache begins, and are asked for together.
/// </remarks>
internal sealed class WeightTable
{
    private const int Narrow = 4;
    private const int Middle = 8;
    private const int Line = 64 / sizeof(short);

    private readonly short[] weights;
    private readonly int start;

    /// <summary>Makes a table of zeros.</summary>
    /// <param name="bits">Binary logarithm of the number of buckets.</param>
    /// <param name="classes">Number of classes.</param>
    public WeightTable(int bits, int classes)
    {
        (Bits, Classes, Stride) = (bits, classes, StrideOf(classes));
        weights = GC.AllocateArray<short>((Stride << bits) + Line, pinned: true);
        start = (int)(-Marshal.UnsafeAddrOfPinnedArrayElement(weights, 0) & ((Line * sizeof(short)) - 1)) / sizeof(short);
    }

    public int Bits { get; }

    /// <summary>What a 64-bit feature hash is shifted by to become a bucket.</summary>
    public int Shift => 64 - Bits;

    public int Classes { get; }

    /// <summary>Length of a row; scores need that much room.</summary>
    public int Stride { get; }

    /// <summary>Rows are four or eight weights long, or as many lines of the cache as they need.</summary>
    public static int StrideOf(int classes) => classes <= Narrow ? Narrow : classes <= Middle ? Middle : (classes + Line - 1) / Line * Line;

    /// <summary>The row of a bucket, to be filled.</summary>
    public Span<short> Row(int bucket) => weights.AsSpan(start + (bucket * Stride), Stride);

    /// <summary>Adds the rows of these buckets to <paramref name="scores"/>.</summary>
    public void Add(ReadOnlySpan<int> buckets, Span<int> scores)
    {
        ref var origin = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(weights), start);
        Prefetch(buckets);
        switch (Stride)
        {
            case Narrow:
                AddNarrow(ref origin, buckets, scores);
                break;
            case Middle:
                AddMiddle(ref origin, buckets, scores);
                break;
            default:
                for (var line = 0; line < Stride; line += Line)
                {
                    AddLine(ref Unsafe.Add(ref origin, line), Stride, buckets, scores.Slice(line, Line));
                }

                break;
        }
    }

    // Asks memory for all rows at once: added up one after the other, each would be waited for after the one before.
    private unsafe void Prefetch(ReadOnlySpan<int> buckets)
    {
        if (!Sse.IsSupported)
        {
            return;
        }

        var origin = (short*)Marshal.UnsafeAddrOfPinnedArrayElement(weights, start);
        foreach (var bucket in buckets)
        {
            var row = origin + ((nint)bucket * Stride);
            for (var line = 0; line < Stride; line += Line)
            {
                Sse.Prefetch0(row + line);
            }
        }
    }

    private static void AddNarrow(ref short origin, ReadOnlySpan<int> buckets, Span<int> scores)
    {
        var sum = Vector128.Create<int>(scores[..Narrow]);
        foreach (var bucket in buckets)
        {
            var row = Vector64.LoadUnsafe(ref origin, (nuint)bucket * Narrow);
            sum += Vector128.WidenLower(row.ToVector128Unsafe());
        }

        sum.CopyTo(scores);
    }

    private static void AddMiddle(ref short origin, ReadOnlySpan<int> buckets, Span<int> scores)
    {
        var (low, high) = (Vector128.Create<int>(scores[..4]), Vector128.Create<int>(scores.Slice(4, 4)));
        foreach (var bucket in buckets)
        {
            var row = Vector128.LoadUnsafe(ref origin, (nuint)bucket * Middle);
            low += Vector128.WidenLower(row);
            high += Vector128.WidenUpper(row);
        }

        low.CopyTo(scores);
        high.CopyTo(scores[4..]);
    }

    // The sums of one line's classes stay in registers over all features.
    private static void AddLine(ref short origin, int stride, ReadOnlySpan<int> buckets, Span<int> scores)
    {
        var a = Vector256.Create<int>(scores[..8]);
        var b = Vector256.Create<int>(scores.Slice(8, 8));
        var c = Vector256.Create<int>(scores.Slice(16, 8));
        var d = Vector256.Create<int>(scores.Slice(24, 8));
        foreach (var bucket in buckets)
        {
            var at = (nuint)bucket * (nuint)stride;
            var first = Vector256.LoadUnsafe(ref origin, at);
            var second = Vector256.LoadUnsafe(ref origin, at + 16);
            a += Vector256.WidenLower(first);
            b += Vector256.WidenUpper(first);
            c += Vector256.WidenLower(second);
            d += Vector256.WidenUpper(second);
        }

        a.CopyTo(scores);
        b.CopyTo(scores[8..]);
        c.CopyTo(scores[16..]);
        d.CopyTo(scores[24..]);
    }
}
