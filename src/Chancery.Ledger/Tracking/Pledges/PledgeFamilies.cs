using Chancery.Statements;

namespace Chancery.Ledger.Tracking.Pledges;

/// <summary>Finds which pledges of a block are parts of which others.</summary>
internal static class PledgeFamilies
{
    private const int LongestTelling = 60;
    private const decimal Rounding = 0.02m;

    /// <summary>The parent of each pledge that has one.</summary>
    public static Dictionary<PledgeDraft, PledgeDraft> ParentsOf(IReadOnlyList<PledgeDraft> drafts)
    {
        var byPlace = new Dictionary<(string, string), PledgeDraft>();
        foreach (var draft in drafts)
        {
            foreach (var place in draft.Places)
            {
                byPlace[place] = draft;
            }
        }

        var parents = new Dictionary<PledgeDraft, PledgeDraft>();
        foreach (var told in drafts.SelectMany(d => d.Facts, (draft, facts) => (draft, facts)).OrderBy(t => t.facts.Mention, Mention.EventOrder))
        {
            foreach (var id in told.facts.Pledge.Relation?.Of ?? [])
            {
                if (byPlace.GetValueOrDefault((told.facts.Mention.DocumentKey, id)) is { } other)
                {
                    Link(parents, told.facts.Pledge.Relation!.Kind, told.draft, other);
                }
            }
        }

        LinkNamedWholes(drafts, parents);
        LinkAdditions(drafts, parents);
        return parents;
    }

    private static void Link(Dictionary<PledgeDraft, PledgeDraft> parents, PledgeRelationKind kind, PledgeDraft draft, PledgeDraft other)
    {
        switch (kind)
        {
            case PledgeRelationKind.PartOf:
                Put(parents, draft, other);
                break;
            case PledgeRelationKind.TotalOf:
                Put(parents, other, draft);
                break;
            case PledgeRelationKind.Repeats or PledgeRelationKind.Increases:
                break;
        }
    }

    // "the first 20 billion, part of its 600 billion": the whole is named by its sum.
    private static void LinkNamedWholes(IReadOnlyList<PledgeDraft> drafts, Dictionary<PledgeDraft, PledgeDraft> parents)
    {
        foreach (var draft in drafts.Where(d => !parents.ContainsKey(d)))
        {
            var tellings = draft.Facts.Where(f => f.SaysPart && f.Amount is not null).ToList();
            var whole = tellings.Count == 0 ? null : drafts.FirstOrDefault(w => w != draft && w.Standing?.Amount is { } sum && w.PayerParties.Exists(p => draft.PayerParties.Exists(p.IsSame))
                && sum.Central > 0 && tellings.Exists(t => t.Names((double)sum.Central)));
            if (whole is not null)
            {
                Put(parents, draft, whole);
            }
        }
    }

    // "another 100 billion", told when 500 became 600: it is the difference, and in the raised sum already.
    private static void LinkAdditions(IReadOnlyList<PledgeDraft> drafts, Dictionary<PledgeDraft, PledgeDraft> parents)
    {
        foreach (var raised in drafts.Where(d => d.Sums.Count > 1 && d.Standing?.Dollars is not null))
        {
            foreach (var addition in drafts.Where(d => d != raised && !parents.ContainsKey(d) && IsAddition(d, raised)))
            {
                Put(parents, addition, raised);
            }
        }
    }

    private static bool IsAddition(PledgeDraft draft, PledgeDraft raised)
    {
        var added = draft.Standing;
        var sum = raised.Standing!; // looked at above
        return added?.Dollars is > 0 and var more && draft.Facts.Exists(f => f.IsTranche)
            && Math.Abs((added.Mention.Said?.DayNumber ?? 0) - (sum.Mention.Said?.DayNumber ?? 0)) <= LongestTelling
            && raised.PayerParties.Exists(p => draft.PayerParties.Exists(p.IsSame))
            && raised.Sums.Exists(s => s.Dollars < sum.Dollars && Math.Abs(((sum.Dollars!.Value - s.Dollars!.Value) / more) - 1) <= Rounding);
    }

    // Only the smaller is ever part of the larger, so no circle can close.
    private static void Put(Dictionary<PledgeDraft, PledgeDraft> parents, PledgeDraft child, PledgeDraft parent)
    {
        if (child.Standing?.Dollars is { } part && parent.Standing?.Dollars is { } whole && part < whole)
        {
            parents.TryAdd(child, parent);
        }
    }
}
