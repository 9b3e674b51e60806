using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Chancery.Text.Models;

/// <summary>Weights of a linear model over hashed features: a row of classes for each bucket, a signed byte for each class.</summary>
/// <remarks>
/// Integers only, so that scores are the same on every machine, whatever its vector width. The table is larger than the caches
/// and nearly each row is waited for: so rows are short, begin where a line of the cache begins or halves it, and are asked for together.
/// </remarks>
internal sealed class WeightTable
{
    /// <summary>So many rows may be added up at a time: their sums stay within sixteen bits.</summary>
    public const int MostBuckets = short.MaxValue / sbyte.MaxValue;

    private const int Narrow = 4;
    private const int Middle = 8;
    private const int Block = 32;
    private const int Line = 64;

    private readonly sbyte[] weights;
    private readonly int start;

    /// <summary>Makes a table of zeros.</summary>
    /// <param name="bits">Binary logarithm of the number of buckets.</param>
    /// <param name="classes">Number of classes.</param>
    public WeightTable(int bits, int classes)
    {
        (Bits, Classes, Stride) = (bits, classes, classes <= Narrow ? Narrow : classes <= Middle ? Middle : (classes + Block - 1) / Block * Block);
        weights = GC.AllocateArray<sbyte>((Stride << bits) + Line, pinned: true);
        start = (int)(-Marshal.UnsafeAddrOfPinnedArrayElement(weights, 0) & (Line - 1));
    }

    public int Bits { get; }

    /// <summary>What a 64-bit feature hash is shifted by to become a bucket.</summary>
    public int Shift => 64 - Bits;

    public int Classes { get; }

    /// <summary>Length of a row: four or eight, or a multiple of 32; scores need that much room.</summary>
    public int Stride { get; }

    /// <summary>The row of a bucket, to be filled.</summary>
    public Span<sbyte> Row(int bucket) => weights.AsSpan(start + (bucket * Stride), Stride);

    /// <summary>Adds the rows of these buckets, at most <see cref="MostBuckets"/>, to <paramref name="scores"/>.</summary>
    public void Add(ReadOnlySpan<int> buckets, Span<int> scores)
    {
        Debug.Assert(buckets.Length <= MostBuckets, "sums of more rows may not fit");
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
                for (var block = 0; block < Stride; block += Block)
                {
                    AddBlock(ref Unsafe.Add(ref origin, block), Stride, buckets, scores.Slice(block, Block));
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

        var origin = (sbyte*)Marshal.UnsafeAddrOfPinnedArrayElement(weights, start);
        foreach (var bucket in buckets)
        {
            var row = origin + ((nint)bucket * Stride);
            Sse.Prefetch0(row);
            for (var line = Line; line < Stride; line += Line)
            {
                Sse.Prefetch0(row + line);
            }
        }
    }

    private static void AddNarrow(ref sbyte origin, ReadOnlySpan<int> buckets, Span<int> scores)
    {
        var sum = Vector128<short>.Zero;
        foreach (var bucket in buckets)
        {
            var row = Unsafe.ReadUnaligned<int>(ref Unsafe.As<sbyte, byte>(ref Unsafe.Add(ref origin, (nint)bucket * Narrow)));
            sum += Vector128.WidenLower(Vector128.CreateScalarUnsafe(row).AsSByte());
        }

        (Vector128.Create<int>(scores) + Vector128.WidenLower(sum)).CopyTo(scores);
    }

    private static void AddMiddle(ref sbyte origin, ReadOnlySpan<int> buckets, Span<int> scores)
    {
        var sum = Vector128<short>.Zero;
        foreach (var bucket in buckets)
        {
            var row = Vector64.LoadUnsafe(ref origin, (nuint)bucket * Middle);
            sum += Vector128.WidenLower(row.ToVector128Unsafe());
        }

        AddTo(scores, sum);
    }

    // The sums of a block's classes stay in registers over all features.
    private static void AddBlock(ref sbyte origin, int stride, ReadOnlySpan<int> buckets, Span<int> scores)
    {
        var (low, high) = (Vector256<short>.Zero, Vector256<short>.Zero);
        foreach (var bucket in buckets)
        {
            var row = Vector256.LoadUnsafe(ref origin, (nuint)bucket * (nuint)stride);
            low += Vector256.WidenLower(row);
            high += Vector256.WidenUpper(row);
        }

        AddTo(scores, low.GetLower());
        AddTo(scores[8..], low.GetUpper());
        AddTo(scores[16..], high.GetLower());
        AddTo(scores[24..], high.GetUpper());
    }

    private static void AddTo(Span<int> scores, Vector128<short> sums)
    {
        (Vector128.Create<int>(scores) + Vector128.WidenLower(sums)).CopyTo(scores);
        (Vector128.Create<int>(scores[4..]) + Vector128.WidenUpper(sums)).CopyTo(scores[4..]);
    }
}
