using Chancery.Statements;

namespace Chancery.Ledger.Tracking.Claims;

/// <summary>Tracks the claims of one block: the same said again, and what contradicts it. Immutable.</summary>
internal sealed class ClaimTracker(PartyNames names, WordLists words, WeightTable weights)
{
    public IReadOnlyList<Entry> Track(IReadOnlyList<Mention> block, Rulings rulings)
    {
        var drafts = Fold.Run(block, rulings, new ScoreSheet(weights, "claim"), new ClaimRules(names, words));
        var links = Contradictions(drafts);
        return [.. drafts.Select(d => ToEntry(d, links.GetValueOrDefault(d) ?? []))];
    }

    private static Entry ToEntry(ClaimDraft draft, List<EntryLink> links)
    {
        var claim = (Claim)draft.First.Statement;
        return new Entry
        {
            Key = draft.Key,
            Kind = "claim",
            Title = draft.First.Quote,
            Sightings = draft.Sightings,
            Parties = draft.Object is { } other ? [("subject", draft.Subject), ("object", other)] : [("subject", draft.Subject)],
            Links = links,
            Proposals = draft.Proposals,
            Claim = new ClaimRecord
            {
                Subject = draft.Subject,
                Property = claim.Property,
                Object = draft.Object,
                Value = claim.Value,
                Unit = claim.Unit,
                AsOf = claim.AsOf,
                Projected = claim.Projected,
            },
        };
    }

    // Another figure, or the opposite, of the same property, unit, other side and year: only where the year is known, for figures change.
    private static Dictionary<ClaimDraft, List<EntryLink>> Contradictions(IReadOnlyList<ClaimDraft> drafts)
    {
        var links = new Dictionary<ClaimDraft, List<EntryLink>>();
        foreach (var group in drafts.Where(IsComparable).GroupBy(KeyOf).Where(g => g.Count() > 1))
        {
            var all = group.ToList();
            foreach (var draft in all)
            {
                links[draft] = [.. all.Where(o => o != draft && Differ(draft, o)).Select(o => new EntryLink(EntryLinkKind.Contradicts, o.Key)).OrderBy(l => l.Other, StringComparer.Ordinal)];
            }
        }

        return links;
    }

    private static bool IsComparable(ClaimDraft draft) =>
        draft.First.Statement is Claim claim && !claim.Property.StartsWith("other:", StringComparison.Ordinal) && claim.Property != "jobs"
        && (claim.Value is null || claim.AsOf is not null);

    private static (string, string, string?, string?, int, bool) KeyOf(ClaimDraft draft)
    {
        var claim = (Claim)draft.First.Statement;
        return (draft.Subject.Name, claim.Property, draft.Object?.Name, claim.Unit, claim.AsOf?.Year ?? 0, claim.Projected);
    }

    private static bool Differ(ClaimDraft a, ClaimDraft b) =>
        ((Claim)a.First.Statement).Value != ((Claim)b.First.Statement).Value || a.First.Statement.Polarity != b.First.Statement.Polarity;
}
