using System.Buffers.Binary;

namespace Chancery.Copies;

/// <summary>A sample of a text's figures and names, each with a hash of the words around it: those 64 whose surroundings hash lowest, so that two texts sample the same places.</summary>
internal sealed class TellingWords
{
    /// <summary>Bytes that <see cref="Write"/> fills.</summary>
    public const int ByteCount = Most * 2 * sizeof(uint);

    private const int Most = 64;

    // Sorted by surroundings; the places not taken hold the highest value.
    private readonly uint[] surroundings = Filled(uint.MaxValue);
    private readonly uint[] words = new uint[Most]; // 0: different ones stand there in the same text

    /// <summary>Takes a word and its surroundings into the sample, where they belong in it.</summary>
    public void Add(ulong around, ulong word)
    {
        var (key, value) = (Math.Min((uint)(around >> 32), uint.MaxValue - 1), Math.Max((uint)(word >> 32) ^ (uint)word, 1));
        if (key > surroundings[^1])
        {
            return;
        }

        var at = Array.BinarySearch(surroundings, key);
        if (at >= 0)
        {
            words[at] = words[at] == value ? value : 0;
            return;
        }

        at = ~at;
        surroundings.AsSpan(at, Most - at - 1).CopyTo(surroundings.AsSpan(at + 1));
        words.AsSpan(at, Most - at - 1).CopyTo(words.AsSpan(at + 1));
        (surroundings[at], words[at]) = (key, value);
    }

    /// <summary>In how many places of both samples different words stand.</summary>
    public int Conflicts(TellingWords other)
    {
        var conflicts = 0;
        for (int i = 0, j = 0; i < Most && j < Most;)
        {
            var (mine, its) = (surroundings[i], other.surroundings[j]);
            conflicts += mine == its && mine != uint.MaxValue && words[i] != 0 && other.words[j] != 0 && words[i] != other.words[j] ? 1 : 0;
            i += mine <= its ? 1 : 0;
            j += its <= mine ? 1 : 0;
        }

        return conflicts;
    }

    /// <summary>Whether the samples are equal.</summary>
    public bool IsSame(TellingWords other) => surroundings.AsSpan().SequenceEqual(other.surroundings) && words.AsSpan().SequenceEqual(other.words);

    /// <summary>Writes the sample, <see cref="ByteCount"/> bytes.</summary>
    public void Write(Span<byte> bytes)
    {
        for (var i = 0; i < Most; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes[(i * 2 * sizeof(uint))..], surroundings[i]);
            BinaryPrimitives.WriteUInt32LittleEndian(bytes[(((i * 2) + 1) * sizeof(uint))..], words[i]);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static TellingWords FromBytes(ReadOnlySpan<byte> bytes)
    {
        var sample = new TellingWords();
        for (var i = 0; i < Most; i++)
        {
            sample.surroundings[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(i * 2 * sizeof(uint))..]);
            sample.words[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(((i * 2) + 1) * sizeof(uint))..]);
        }

        return sample;
    }

    private static uint[] Filled(uint value)
    {
        var array = new uint[Most];
        array.AsSpan().Fill(value);
        return array;
    }
}
