using System.Numerics;
using System.Runtime.CompilerServices;

namespace Chancery.Text.Models;

/// <summary>How weights lie in the model file: which classes each bucket speaks for, then all weights, low bytes before high bytes, which compresses well.</summary>
internal static class WeightCodec
{
    private const int MaskedClasses = 4;

    /// <summary>Writes rows of <paramref name="stride"/> weights, of which the first <paramref name="classes"/> count.</summary>
    public static void Write(ByteSink sink, int bits, int classes, int stride, ReadOnlySpan<short> rows)
    {
        var weights = new List<ushort>();
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
                weights.Add((ushort)((weight << 1) ^ (weight >> 15)));
            }

            sink.Byte((byte)(classes <= MaskedClasses ? mask : count));
        }

        if (classes > MaskedClasses)
        {
            sink.Bytes([.. ids]);
        }

        sink.Int(weights.Count);
        sink.Bytes([.. weights.Select(w => (byte)w)]);
        sink.Bytes([.. weights.Select(w => (byte)(w >> 8))]);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static WeightTable Read(ref ByteSource source)
    {
        var (bits, classes) = (source.Int(), source.Int());
        var table = new WeightTable(bits, classes);
        var heads = source.Bytes(1 << bits);
        var ids = classes > MaskedClasses ? source.Bytes(Sum(heads)) : default;
        var count = source.Int();
        var low = source.Bytes(count);
        var high = source.Bytes(count);
        var next = 0;
        for (var bucket = 0; bucket < heads.Length; bucket++)
        {
            var row = table.Row(bucket);
            if (classes > MaskedClasses)
            {
                for (var end = next + heads[bucket]; next < end; next++)
                {
                    row[ids[next]] = Decode(low[next], high[next]);
                }
            }
            else
            {
                for (uint mask = heads[bucket]; mask != 0; mask &= mask - 1, next++)
                {
                    row[BitOperations.TrailingZeroCount(mask)] = Decode(low[next], high[next]);
                }
            }
        }

        return table;
    }

    private static short Decode(byte low, byte high)
    {
        var zigzag = low | (high << 8);
        return (short)((zigzag >> 1) ^ -(zigzag & 1));
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
