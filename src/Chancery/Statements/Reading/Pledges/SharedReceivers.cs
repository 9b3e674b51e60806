using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Statements.Reading.Pledges;

/// <summary>Who receives where the promises of a sentence share a receiver, with each other or with the promise before them.</summary>
internal static class SharedReceivers
{
    /// <summary>Characters back to the pledge that says who receives.</summary>
    private const int FarthestPledge = 1200;

    /// <summary>Drafts of which a noun without a receiver shares that of the noun before it: "deals for American ships and agreements on ore".</summary>
    internal static List<PledgeDraft> OfNouns(Sentence words, List<PledgeDraft> drafts)
    {
        var ordered = drafts.OrderBy(d => d.Span).ToList();
        for (var i = 1; i < ordered.Count; i++)
        {
            var (before, here) = (ordered[i - 1], ordered[i]);
            if (here.To.Count == 0 && before.To.Count > 0 && words[here.Anchor].Upos == Upos.NOUN && words[before.Anchor].Upos == Upos.NOUN && here.By.SequenceEqual(before.By))
            {
                ordered[i] = here with { To = before.To };
            }
        }

        return ordered;
    }

    /// <summary>Drafts with the receivers that their sentence does not say: those of the promise before them, else those that the text suggests.</summary>
    /// <param name="page">The document.</param>
    /// <param name="sentence">Number of the sentence.</param>
    /// <param name="drafts">The pledges of the sentence.</param>
    /// <param name="earlier">The last pledge before it; null where none.</param>
    internal static List<PledgeDraft> CarriedOn(Page page, int sentence, List<PledgeDraft> drafts, Pledge? earlier)
    {
        var before = PledgeCarry.From(page, sentence, drafts.SelectMany(d => d.By), earlier);
        var filled = drafts.OrderBy(d => d.Span).ToList();
        for (var i = 0; i < filled.Count; i++)
        {
            if (filled[i].Act == PledgeAct.Tariff && earlier is { Act: not PledgeAct.Tariff } && !earlier.By.Any(filled[i].By.Contains))
            {
                before = []; // whoever is lent money by others is not whose goods are taxed
            }

            // "of which €400 million will go to clinics": a part goes where its whole goes.
            if (filled[i].Amount is not null && IsOfWhole(page, filled[i]) && filled.Take(i).LastOrDefault(d => d.Amount is not null) is { } whole)
            {
                filled[i] = filled[i] with { To = filled[i].To.Count > 0 ? filled[i].To : whole.To, Act = filled[i].Act == PledgeAct.Other ? whole.Act : filled[i].Act, Relation = filled[i].Relation ?? PledgeRelationKind.PartOf };
            }

            if (before.Count > 0 && IsToldByPronoun(page.Sentences[sentence], filled[i].Anchor) && !before.Any(filled[i].By.Contains))
            {
                filled[i] = filled[i] with { To = before };
            }
            else if (filled[i].To.Count == 0)
            {
                filled[i] = filled[i] with { To = NoFellows(page, sentence, UntoldReceivers.Of(page, sentence, filled[i], before), filled[i], filled, earlier) };
            }

            if (filled[i].Relation == PledgeRelationKind.Increases && earlier is not null)
            {
                filled[i] = filled[i] with { To = filled[i].To.Count > 0 ? filled[i].To : before, Act = filled[i].Act == PledgeAct.Other ? earlier.Act : filled[i].Act };
            }

            // "the kingdom, which had promised $600 billion": a bare sum is of the kind told before.
            if (filled[i] is { Act: PledgeAct.Aid, Object: null, Pattern: "pledge-sum" or "sum-of-verb" } && earlier is { Act: PledgeAct.Invest or PledgeAct.Lend } && filled[i].Anchor >= 0 && page.Sentences[sentence].Span.Start - earlier.Span.End < FarthestPledge
                && (earlier.By.Any(e => filled[i].By.Any(b => b.State is not null && b.State == e.State)) || earlier.To.Any(e => filled[i].To.Any(t => t.State is not null && t.State == e.State))))
            {
                filled[i] = filled[i] with { Act = earlier.Act };
            }

            before = filled[i].To.Count > 0 ? filled[i].To : before;
        }

        return filled;
    }

    // "of which €400 million will go to clinics", "$700 million of it into a fund"
    private static bool IsOfWhole(Page page, PledgeDraft draft)
    {
        var (text, sum) = (page.Document.Text, draft.Amount!.Value.Span);
        return draft.Span.Of(text).StartsWith("of which", StringComparison.Ordinal) || text.AsSpan(0, sum.Start).EndsWith("of which ", StringComparison.Ordinal)
            || text.AsSpan(sum.End).StartsWith(" of it ", StringComparison.Ordinal) || text.AsSpan(sum.End).StartsWith(" of that ", StringComparison.Ordinal);
    }

    // Whether the receiver is said by "it" or "them" alone: "Germany promised Peru 10 buses. Norway lent it $3 million."
    private static bool IsToldByPronoun(Sentence words, int anchor)
    {
        foreach (var child in words.Children(anchor))
        {
            if (words[child].Relation is Relation.Obj or Relation.Iobj && child > anchor && (words.Is(child, "it") || words.Is(child, "them")))
            {
                return true;
            }
        }

        return false;
    }

    // "Norway is sending 200 soldiers and Chad sends 100": whoever gives beside the giver, and who lends, is no receiver; whoever was named before them is.
    private static IReadOnlyList<Actor> NoFellows(Page page, int sentence, IReadOnlyList<Actor> to, PledgeDraft draft, List<PledgeDraft> all, Pledge? earlier)
    {
        if (draft.Act is not (PledgeAct.Troops or PledgeAct.Aid or PledgeAct.Grant or PledgeAct.Lend or PledgeAct.Supply) || draft.Anchor < 0)
        {
            return to;
        }

        List<Actor> givers = [.. all.SelectMany(d => d.By), .. earlier is not null && (earlier.Act == draft.Act || (IsAid(earlier.Act) && IsAid(draft.Act))) ? earlier.By : []];
        return to.Any(t => IsAmong(page, givers, t)) ? LastBut(page, sentence, all.Min(d => d.Anchor < 0 ? draft.Anchor : d.Anchor), givers) : to;
    }

    private static bool IsAid(PledgeAct act) => act is PledgeAct.Aid or PledgeAct.Grant or PledgeAct.Lend;

    // Whether a receiver is one of the givers, or a body that lends.
    private static bool IsAmong(Page page, List<Actor> givers, Actor to) =>
        givers.Exists(g => (g.State is not null && g.State == to.State) || (g.Org is not null && g.Org == to.Org)) || (to is { State: null, Org: { } body } && PledgeParties.IsLender(page, body));

    // The state that the text named last before a word which gives nothing itself; empty where none is near.
    private static IReadOnlyList<Actor> LastBut(Page page, int sentence, int before, List<Actor> givers)
    {
        for (var tries = 0; tries < 3; tries++)
        {
            var last = page.States.Last(sentence, before, givers);
            if (last.Count == 0 || !last.Any(a => IsAmong(page, givers, a)))
            {
                return last;
            }

            givers = [.. givers, .. last];
        }

        return [];
    }
}
