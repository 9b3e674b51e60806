using Chancery.Ledger.Tracking.Pledges;

namespace Chancery.Ledger.Tracking;

/// <summary>Puts on entries what people have decided about them as wholes: states, parts, and that nothing need be proposed.</summary>
internal static class RuledEntries
{
    public static IReadOnlyList<Entry> Apply(IReadOnlyList<Entry> entries, Rulings rulings)
    {
        var entryOf = entries.SelectMany(e => e.Sightings, (entry, s) => (entry.Key, Mention: s.Mention.Key)).ToDictionary(t => t.Mention, t => t.Key, StringComparer.Ordinal);
        var states = rulings.States.Where(s => entryOf.ContainsKey(s.Mention)).ToLookup(s => entryOf[s.Mention], StringComparer.Ordinal);
        var wholes = rulings.Parts.Where(p => entryOf.ContainsKey(p.Part) && entryOf.ContainsKey(p.Whole) && entryOf[p.Part] != entryOf[p.Whole])
            .ToLookup(p => entryOf[p.Part], p => entryOf[p.Whole], StringComparer.Ordinal);
        return [.. entries.Select(e => WithParts(WithState(Confirmed(e, rulings), [.. states[e.Key]]), wholes[e.Key]))];
    }

    private static Entry Confirmed(Entry entry, Rulings rulings) => rulings.Confirmed.Count == 0 || entry.Proposals.Count == 0
        ? entry
        : entry with { Proposals = [.. entry.Proposals.Where(p => !rulings.Confirmed.Contains(p.Mention))] };

    private static Entry WithState(Entry entry, StateChange[] set) => set.Length == 0 || entry.Pledge is not { } life
        ? entry
        : entry with
        {
            Proposals = [.. entry.Proposals.Where(p => p.Kind is ProposalKind.Merge or ProposalKind.Split)],
            Pledge = life with
            {
                State = set[^1].State,
                Changes = [.. life.Changes, .. set],
                Uncounted = set[^1].State switch
                {
                    PledgeState.Refuted => UncountedReason.Refuted,
                    PledgeState.Cancelled or PledgeState.Broken or PledgeState.Superseded => UncountedReason.Ended,
                    _ => life.Uncounted,
                },
            },
        };

    private static Entry WithParts(Entry entry, IEnumerable<string> wholes)
    {
        EntryLink[] links = [.. wholes.Select(w => new EntryLink(EntryLinkKind.PartOf, w)).Except(entry.Links)];
        return links.Length == 0
            ? entry
            : entry with
            {
                Links = [.. entry.Links, .. links],
                Pledge = entry.Pledge is { } life ? life with { Uncounted = life.Uncounted ?? UncountedReason.Child } : null,
            };
    }
}
