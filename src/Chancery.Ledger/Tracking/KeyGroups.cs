namespace Chancery.Ledger.Tracking;

/// <summary>Which keys belong together, directly or through others. The name of a group is the first of its keys in the alphabet, so the order of joining does not show.</summary>
internal sealed class KeyGroups
{
    private readonly Dictionary<string, string> parents = new(StringComparer.Ordinal);

    public KeyGroups()
    {
    }

    public KeyGroups(IEnumerable<(string, string)> pairs)
    {
        foreach (var (one, other) in pairs)
        {
            Join(one, other);
        }
    }

    /// <summary>Every key that was joined with some key.</summary>
    public IReadOnlyCollection<string> Keys => parents.Keys;

    public bool Has(string key) => parents.ContainsKey(key);

    /// <summary>The group of a key; the key itself where it was joined with none.</summary>
    public string Of(string key)
    {
        while (parents.TryGetValue(key, out var parent) && parent != key)
        {
            key = parent;
        }

        return key;
    }

    public void Join(string one, string other)
    {
        parents.TryAdd(one, one);
        parents.TryAdd(other, other);
        var (a, b) = (Of(one), Of(other));
        var isFirst = string.CompareOrdinal(a, b) <= 0;
        parents[isFirst ? b : a] = isFirst ? a : b;
    }
}
