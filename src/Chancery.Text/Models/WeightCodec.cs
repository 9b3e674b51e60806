using System.Numerics;
using System.Runtime.CompilerServices;

namespace Chancery.Text.Models;

/// <summary>How weights lie in the model file: which classes each bucket speaks for, then all weights.</summary>
internal static class WeightCodec
{
    private const int MaskedClasses = 4;

    /// <summary>Writes rows of <paramref name="stride"/> weights, of which the first <paramref name="classes"/> count.</summary>
    public static void Write(ByteSink sink, int bits, int classes, int stride, ReadOnlySpan<sbyte> rows)
    {
        var weights = new List<byte>();
        var ids = new List<byte>();
        sink.Int(bits);
        sink.Int(classes);
        for (var bucket = 0; bucket < 1 << bits; bucket++)
        {
            int mask = 0, count = 0;
            for (var c = 0; c < classes; c++)
            {
                var weight = rows[(bucket * stride) + c];
                if (weight == 0)
                {
                    continue;
                }

                mask |= classes <= MaskedClasses ? 1 << c : 0;
                count++;
                ids.Add((byte)c);
                weights.Add((byte)weight);
            }

            sink.Byte((byte)(classes <= MaskedClasses ? mask : count));
        }

        if (classes > MaskedClasses)
        {
            sink.Bytes([.. ids]);
        }

        sink.Int(weights.Count);
        sink.Bytes([.. weights]);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static WeightTable Read(ref ByteSource source)
    {
        var (bits, classes) = (source.Int(), source.Int());
        var table = new WeightTable(bits, classes);
        var heads = source.Bytes(1 << bits);
        var ids = classes > MaskedClasses ? source.Bytes(Sum(heads)) : default;
        var weights = source.Bytes(source.Int());
        var next = 0;
        for (var bucket = 0; bucket < heads.Length; bucket++)
        {
            var row = table.Row(bucket);
            if (classes > MaskedClasses)
            {
                for (var end = next + heads[bucket]; next < end; next++)
                {
                    row[ids[next]] = (sbyte)weights[next];
                }
            }
            else
            {
                for (uint mask = heads[bucket]; mask != 0; mask &= mask - 1, next++)
                {
                    row[BitOperations.TrailingZeroCount(mask)] = (sbyte)weights[next];
                }
            }
        }

        return table;
    }

    private static int Sum(ReadOnlySpan<byte> counts)
    {
        var sum = 0;
        foreach (var count in counts)
        {
            sum += count;
        }

        return sum;
    }
}
