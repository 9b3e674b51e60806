using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Chancery.Text.Models;

/// <summary>What was learned of each frequent word: clusters, how it was tagged, whether it is known. Words are kept as hashes. Immutable.</summary>
internal sealed class Lexicon
{
    private readonly uint[] keys;
    private readonly LexiconEntry[] values;
    private readonly int mask;

    /// <param name="entries">Entries by <see cref="FeatureHash.OfForm"/> of the word; no key twice.</param>
    public Lexicon(IReadOnlyCollection<KeyValuePair<uint, LexiconEntry>> entries)
        : this(entries.Count)
    {
        foreach (var (key, value) in entries)
        {
            Add(key, value);
        }
    }

    private Lexicon(int count)
    {
        var capacity = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, count * 2));
        (keys, values, mask, Count) = (new uint[capacity], new LexiconEntry[capacity], capacity - 1, count);
    }

    public int Count { get; }

    /// <summary>The word's entry; <c>default</c> where it is not listed.</summary>
    public LexiconEntry Find(uint form)
    {
        for (var slot = (int)form & mask; values[slot].IsListed; slot = (slot + 1) & mask)
        {
            if (keys[slot] == form)
            {
                return values[slot];
            }
        }

        return default;
    }

    /// <summary>All entries in the order of their keys.</summary>
    public IEnumerable<KeyValuePair<uint, LexiconEntry>> InOrder() =>
        Enumerable.Range(0, keys.Length).Where(i => values[i].IsListed)
            .Select(i => KeyValuePair.Create(keys[i], values[i])).OrderBy(e => e.Key);

    public void Write(ByteSink sink)
    {
        var all = InOrder().ToList();
        sink.Int(all.Count);
        foreach (var (key, _) in all)
        {
            sink.Int((int)key);
        }

        for (var column = 0; column < LexiconEntry.Size; column++)
        {
            sink.Bytes([.. all.Select(e => e.Value.ByteAt(column))]);
        }
    }

    // Compiled at its best at once: it runs but once, and a first quick translation costs half of the time of loading.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Lexicon Read(ref ByteSource source)
    {
        var count = source.Int();
        var hashes = MemoryMarshal.Cast<byte, uint>(source.Bytes(count * sizeof(uint)));
        var columns = source.Bytes(count * LexiconEntry.Size);
        var lexicon = new Lexicon(count);
        for (var i = 0; i < count; i++)
        {
            lexicon.Add(BitConverter.IsLittleEndian ? hashes[i] : BinaryPrimitives.ReverseEndianness(hashes[i]), LexiconEntry.Read(columns, count, i));
        }

        return lexicon;
    }

    private void Add(uint key, LexiconEntry value)
    {
        var slot = (int)key & mask;
        while (values[slot].IsListed)
        {
            slot = (slot + 1) & mask;
        }

        (keys[slot], values[slot]) = (key, value);
    }
}
