namespace Chancery.Copies;

/// <summary>Finds the copies among many texts without comparing each with each. What it finds does not depend on the order of adding. Not for use by several threads at once.</summary>
public sealed class CopyIndex
{
    private readonly List<(string Key, TextFingerprint Print)> texts = [];
    private readonly Dictionary<ulong, List<int>> bands = [];

    /// <summary>Texts in it.</summary>
    public int Count => texts.Count;

    /// <summary>Adds a text.</summary>
    /// <param name="key">Its name, unique in this index.</param>
    /// <param name="print">Its print.</param>
    public void Add(string key, TextFingerprint print)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(print);
        foreach (var band in print.Bands)
        {
            if (!bands.TryGetValue(band, out var holders))
            {
                bands[band] = holders = [];
            }

            holders.Add(texts.Count);
        }

        texts.Add((key, print));
    }

    /// <summary>The texts in the index that are copies of this one, in ordinal order of their keys.</summary>
    public IReadOnlyList<string> CopiesOf(TextFingerprint print)
    {
        ArgumentNullException.ThrowIfNull(print);
        return [.. Candidates(print).Where(i => texts[i].Print.IsCopyOf(print)).Select(i => texts[i].Key).Order(StringComparer.Ordinal)];
    }

    /// <summary>The texts that are copies of each other, directly or through a third, in ordinal order; texts without a copy are left out.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Groups()
    {
        var parent = Enumerable.Range(0, texts.Count).ToArray();
        for (var i = 0; i < texts.Count; i++)
        {
            foreach (var other in Candidates(texts[i].Print).Where(o => o < i && texts[o].Print.IsCopyOf(texts[i].Print)))
            {
                parent[Root(parent, i)] = Root(parent, other);
            }
        }

        return [.. Enumerable.Range(0, texts.Count)
            .GroupBy(i => Root(parent, i), i => texts[i].Key)
            .Where(g => g.Skip(1).Any())
            .Select(IReadOnlyList<string> (g) => [.. g.Order(StringComparer.Ordinal)])
            .OrderBy(g => g[0], StringComparer.Ordinal)];
    }

    private IEnumerable<int> Candidates(TextFingerprint print) =>
        print.Bands.SelectMany(b => bands.TryGetValue(b, out var holders) ? holders : []).Distinct();

    private static int Root(int[] parent, int i)
    {
        while (parent[i] != i)
        {
            i = parent[i] = parent[parent[i]];
        }

        return i;
    }
}
