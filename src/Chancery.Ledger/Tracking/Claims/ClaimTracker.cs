using Chancery.Statements;

namespace Chancery.Ledger.Tracking.Claims;

/// <summary>Tracks the claims of one block: the same said again, and what contradicts it. Immutable.</summary>
internal sealed class ClaimTracker(PartyNames names, WordLists words, WeightTable weights)
{
    private const decimal MostApart = 3;
    private static readonly string[] Sided = ["trade", "exports", "imports", "fdi", "tariff_rate"];

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

    // Another figure, or the opposite, of the same property, unit, other side and year: only where the year is known, for figures change, and
    // by another document. What a text takes for trade may be that with anybody: the other side must be named. A figure more than thrice the
    // other measures another thing.
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
        && (claim.Value is null ? draft.Object is not null : claim.AsOf is not null)
        && (draft.Object is not null || !Array.Exists(Sided, p => p == claim.Property));

    private static (string, string, string?, string?, int, bool) KeyOf(ClaimDraft draft)
    {
        var claim = (Claim)draft.First.Statement;
        return (draft.Subject.Name, claim.Property, draft.Object?.Name, claim.Unit, claim.AsOf?.Year ?? 0, claim.Projected);
    }

    private static bool Differ(ClaimDraft a, ClaimDraft b)
    {
        if (a.Sightings.TrueForAll(s => b.Sightings.Exists(o => o.Mention.DocumentKey == s.Mention.DocumentKey)))
        {
            return false;
        }

        var (one, other) = (((Claim)a.First.Statement).Value, ((Claim)b.First.Statement).Value);
        return one is { } x && other is { } y
            ? x != y && x > 0 && y > 0 && Math.Max(x, y) / Math.Min(x, y) <= MostApart
            : one == other && a.First.Statement.Polarity != b.First.Statement.Polarity;
    }
}
