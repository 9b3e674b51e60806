namespace Chancery.Text.Models;

/// <summary>What was learned of each frequent word: clusters, how it was tagged, whether it is known. Words are kept as hashes. Immutable.</summary>
internal sealed class Lexicon
{
    private readonly uint[] keys;
    private readonly LexiconEntry[] values;
    private readonly int mask;

    /// <param name="entries">Entries by <see cref="FeatureHash.OfForm"/> of the word; no key twice.</param>
    public Lexicon(IReadOnlyCollection<KeyValuePair<uint, LexiconEntry>> entries)
    {
        var capacity = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, entries.Count * 2));
        (keys, values, mask, Count) = (new uint[capacity], new LexiconEntry[capacity], capacity - 1, entries.Count);
        foreach (var (key, value) in entries)
        {
            var slot = (int)key & mask;
            while (values[slot].IsListed)
            {
                slot = (slot + 1) & mask;
            }

            (keys[slot], values[slot]) = (key, value);
        }
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

        foreach (var (_, value) in all)
        {
            value.Write(sink);
        }
    }

    public static Lexicon Read(ref ByteSource source)
    {
        var count = source.Int();
        var keys = new uint[count];
        for (var i = 0; i < count; i++)
        {
            keys[i] = (uint)source.Int();
        }

        var entries = new KeyValuePair<uint, LexiconEntry>[count];
        for (var i = 0; i < count; i++)
        {
            entries[i] = KeyValuePair.Create(keys[i], LexiconEntry.Read(ref source));
        }

        return new Lexicon(entries);
    }
}
