using Chancery.Text.Models;
using Chancery.Text.Tagging;

namespace Chancery.Training;

/// <summary>Collects what the lexicon says of each word: known or not, tags it was seen with, clusters.</summary>
internal static class LexiconBuilder
{
    private const int LeastForKnown = 2;
    private const int LeastForOnlyTag = 40;
    // Words of that step or below are worth no entry of their own.
    private const byte OftenLower = 2;
    private const double ShareForOnlyTag = 0.998;

    public static Lexicon Build(IReadOnlyList<TreeSentence> trees, JointTag[] inventory, IReadOnlyDictionary<string, (int Fine, int Middle, int Coarse)> clusters, IReadOnlyDictionary<string, byte> capitals, Gazetteer names)
    {
        var index = inventory.Select((t, i) => (t, i)).ToDictionary(p => p.t, p => p.i);
        var counts = new SortedDictionary<string, Dictionary<int, int>>(StringComparer.Ordinal);
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var tree in trees)
        {
            for (var i = 0; i < tree.Count; i++)
            {
                var lower = tree.Forms[i].ToLowerInvariant();
                known[lower] = known.GetValueOrDefault(lower) + 1;
                if (index.TryGetValue(tree.Tags[i], out var tag))
                {
                    Count(counts, tree.Forms[i], tag);
                }
            }
        }

        var entries = new SortedDictionary<uint, LexiconEntry>();
        foreach (var form in counts.Keys.Union(known.Keys).Union(clusters.Keys).Union(capitals.Where(c => c.Value > OftenLower).Select(c => c.Key)).Union(names.Words.Keys).Order(StringComparer.Ordinal))
        {
            var key = FeatureHash.OfForm(form);
            var (fine, middle, coarse) = clusters.GetValueOrDefault(form);
            var tags = counts.GetValueOrDefault(form);
            var entry = new LexiconEntry((ushort)fine, (byte)middle, (byte)coarse, Ambiguity(tags), OnlyTag(tags), known.GetValueOrDefault(form) >= LeastForKnown,
                capitals.GetValueOrDefault(form), names.Words.GetValueOrDefault(form));
            if (entry.IsListed)
            {
                entries.TryAdd(key, entry);
            }
        }

        return new Lexicon(entries);
    }

    private static void Count(SortedDictionary<string, Dictionary<int, int>> counts, string form, int tag)
    {
        if (!counts.TryGetValue(form, out var tags))
        {
            counts[form] = tags = [];
        }

        tags[tag] = tags.GetValueOrDefault(tag) + 1;
    }

    // Hash of the tags that make up at least a twentieth of the word's uses; words seen once tell too little.
    private static ushort Ambiguity(Dictionary<int, int>? tags)
    {
        if (tags is null || tags.Values.Sum() is var sum && sum < 3)
        {
            return 0;
        }

        var frequent = tags.Where(t => t.Value * 20 >= sum).Select(t => t.Key).Order();
        return (ushort)(frequent.Aggregate(17u, (hash, tag) => FeatureHash.OfNumber(hash, tag)) | 1);
    }

    private static byte OnlyTag(Dictionary<int, int>? tags)
    {
        if (tags is null)
        {
            return 0;
        }

        var (sum, most) = (tags.Values.Sum(), tags.MaxBy(t => t.Value));
        return sum >= LeastForOnlyTag && most.Value >= sum * ShareForOnlyTag ? (byte)(most.Key + 1) : (byte)0;
    }
}
