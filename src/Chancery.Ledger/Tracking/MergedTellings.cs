namespace Chancery.Ledger.Tracking;

/// <summary>
/// Takes along, with every mention that a person has put together with another, all that was taken for the same as it, into the block of
/// the one told first. So a merge holds for later tellings as well, and across blocks.
/// </summary>
internal static class MergedTellings
{
    /// <summary>Mentions by the block to fold them in, and what holds there.</summary>
    /// <param name="first">What the blocks come to without what was put together.</param>
    /// <param name="rulings">What people have decided.</param>
    public static (IEnumerable<IReadOnlyList<Mention>> Blocks, Rulings Rulings) Of(IReadOnlyList<Entry> first, Rulings rulings)
    {
        var together = new HashSet<(string, string)>();
        var homes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var members in MergedEntries(first, rulings).Select(entries => MembersOf(entries, rulings)))
        {
            var earliest = members.Min(Mention.EventOrder)!; // a merged entry has the mention that was merged
            foreach (var member in members)
            {
                together.Add((earliest.Key, member.Key));
                homes[member.Key] = earliest.Block;
            }
        }

        var blocks = first.SelectMany(e => e.Sightings).Select(s => s.Mention)
            .GroupBy(m => homes.GetValueOrDefault(m.Key, m.Block), StringComparer.Ordinal)
            .Select(IReadOnlyList<Mention> (block) => [.. block]);
        return (blocks, new Rulings(together, rulings.Apart));
    }

    private static IEnumerable<List<Entry>> MergedEntries(IReadOnlyList<Entry> first, Rulings rulings)
    {
        var groups = new KeyGroups();
        var entryOf = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (entry, sighting) in first.SelectMany(e => e.Sightings, (e, s) => (e, s)).Where(t => rulings.IsMerged(t.s.Mention.Key)))
        {
            var group = rulings.GroupOf(sighting.Mention.Key);
            groups.Join(entry.Key, entryOf.TryGetValue(group, out var other) ? other : entryOf[group] = entry.Key);
        }

        return first.Where(e => groups.Has(e.Key)).GroupBy(e => groups.Of(e.Key), StringComparer.Ordinal).Select(g => g.ToList());
    }

    // Where the machine had them as one already, only those that the person named are bound.
    private static List<Mention> MembersOf(List<Entry> entries, Rulings rulings)
    {
        var all = entries.SelectMany(e => e.Sightings).Select(s => s.Mention).ToList();
        if (entries.Count == 1)
        {
            return [.. all.Where(m => rulings.IsMerged(m.Key))];
        }

        var keys = all.Select(m => m.Key).ToHashSet(StringComparer.Ordinal);
        var outside = rulings.Apart.Where(p => keys.Contains(p.Item2)).Select(p => p.Item1).ToHashSet(StringComparer.Ordinal);
        return [.. all.Where(m => rulings.IsMerged(m.Key) || !outside.Contains(m.Key))];
    }
}
