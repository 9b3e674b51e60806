using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Statements.Reading.Pledges;

/// <summary>Who receives what is promised in a sentence that names no receiver: whom the promise before it went to, whom the text or its title is about, whom donors meet for.</summary>
internal static class UntoldReceivers
{
    /// <summary>The receiver where the sentence names none: that of the promise before it, else whom the text named last. Empty for acts that need none.</summary>
    /// <param name="page">The document.</param>
    /// <param name="sentence">Number of the sentence.</param>
    /// <param name="draft">The promise.</param>
    /// <param name="before">Who receives what was promised before it; empty where nobody is known.</param>
    internal static IReadOnlyList<Actor> Of(Page page, int sentence, PledgeDraft draft, IReadOnlyList<Actor> before)
    {
        var (anchor, act, by) = (draft.Anchor, draft.Act, draft.By);
        if (by.Count > 0 && page.TitleStage is not null && page.States.OtherInTitle(by) is { } other)
        {
            return [other];
        }

        if (page.LeadIns.Resolved(sentence).Count > 0)
        {
            return []; // what delegations undertake in minutes they undertake to the meeting
        }

        if (OtherSide.Publisher(page, by) is { } publisher)
        {
            return [publisher];
        }

        // At a conference of donors everybody gives to whom it is held for, though a part goes through some agency.
        if (page.Pledges.AppealFor is { } appeal && draft.Amount is not null && act is PledgeAct.Aid or PledgeAct.Grant or PledgeAct.Lend && before.All(b => b.State is null))
        {
            return OtherSide.Of([appeal], by);
        }

        // "pledged to hand over another $2 billion": to whom the promise before it went.
        if (act == PledgeAct.Other && draft.Amount is not null && IsFurther(page, draft))
        {
            return OtherSide.Of(before, by).Count == before.Count ? before : [];
        }

        if (act is PledgeAct.Invest or PledgeAct.Build && by.Count > 0 && by.All(b => b.Role == "BUS") && page.States.Home is { } land)
        {
            return OtherSide.Of([land], by);
        }

        // "is to give Fiji two ships. We will train the crews as well": for whom the promise before was.
        if (act == PledgeAct.Other && anchor >= 0 && before.Count > 0 && IsFurtherAct(page.Sentences[sentence], anchor))
        {
            return OtherSide.Of(before, by);
        }

        // "is ready to hit back": at whom the text has dealt with.
        if (by.Count > 0 && act == PledgeAct.Other && anchor >= 0 && page.Rules.Acts.IsAnswer(page.Sentences[sentence][anchor].Lemma))
        {
            return OtherSide.Of(page.States.Partner(sentence, anchor, by), by);
        }

        if (by.Count == 0 || SpentAtHome.IsOfOwn(page.Sentences[sentence], anchor) || (act is PledgeAct.Aid or PledgeAct.Grant or PledgeAct.Lend or PledgeAct.Invest or PledgeAct.Build && SpentAtHome.IsForOwn(page, sentence, anchor, by)) || act is not (PledgeAct.Troops or PledgeAct.Aid or PledgeAct.Grant or PledgeAct.Lend or PledgeAct.Supply or PledgeAct.Buy or PledgeAct.Sell or PledgeAct.Invest or PledgeAct.Build or PledgeAct.Tariff))
        {
            return [];
        }

        // "will spend $2 billion on motorways": a state that only spends spends at home.
        if (anchor >= 0 && page.Sentences[sentence][anchor].Lemma == "spend" && by.All(b => b.Role != "BUS"))
        {
            return [];
        }

        if (Beneficiary(page, sentence, anchor, by) is { } told)
        {
            return [told];
        }

        if (draft.Amount is not null && anchor >= 0 && PlaceBehind(page, sentence, anchor, by) is { } place)
        {
            return [place];
        }

        // "a donors’ conference for Haiti": what is promised there goes to Haiti, unless the promise before went elsewhere.
        if (before.Count == 0 && page.Pledges.AppealFor is { } needy && act is PledgeAct.Troops or PledgeAct.Aid or PledgeAct.Grant or PledgeAct.Lend or PledgeAct.Supply && OtherSide.Of([needy], by) is { Count: > 0 } asked)
        {
            return asked;
        }

        // What a state builds without a word of where it builds at home, unless the text is about another.
        if (act == PledgeAct.Build && draft.Amount is null && by.All(b => b.State is not null && b.Role != "BUS"))
        {
            return OtherSide.Of(before.Count > 0 ? before : page.States.Matters(by), by);
        }

        // What several states will do together is not done for whoever was named last.
        var others = OtherSide.Of(before, by);
        return others.Count == before.Count && others.Count > 0 ? others
            : by.Select(b => b.State ?? b.Org).Distinct().Count() > 1 ? [.. page.States.Matters(by).Where(m => page.States.IsInTitle(m.State!))] // a matter is a state
            : [.. OtherSide.Of(act == PledgeAct.Buy ? page.States.Matters(by) : page.States.Partner(sentence, anchor, by), by) // who buys may buy of anyone: not of whoever was named last
                .Where(a => !IsUnlikely(page, sentence, a, act, by) && !(a is { State: null, Org: { } body } && page.Pledges.Promised.Exists(p => p.By.Any(b => b.Org == body)))
                    && !(act is PledgeAct.Troops or PledgeAct.Aid or PledgeAct.Grant or PledgeAct.Supply && a.State is { } fellow && page.Pledges.Received?.To.Any(t => t.State == fellow) != true && page.Pledges.Donors.Exists(g => g.State == fellow && g.Role != "BUS")))];
    }

    // "As a provider of assistance to Ukraine, Norway has given $2 billion": whom the sentence has named as the one that is given to.
    private static Actor? Beneficiary(Page page, int sentence, int anchor, IReadOnlyList<Actor> by)
    {
        var words = page.Sentences[sentence];
        for (var i = 2; i < anchor; i++)
        {
            if (words.Is(i - 1, "to") && page.Cast.ActorsAt(sentence, i) is [{ State: { } state, Person: null, Role: not "BUS" } actor] && words[i].Head is >= 0 and var noun && page.Rules.Acts.OfNoun(words[noun].Lemma) is PledgeAct.Aid or PledgeAct.Grant or PledgeAct.Supply && !by.Any(b => b.State == state))
            {
                return new Actor { State = state, Role = "GOV", Text = actor.Text };
            }
        }

        return null;
    }

    // "$150 million to Nordhav to modernize a port in Ecuador": the state that the rest of the sentence places it in, however far the tree hangs that.
    private static Actor? PlaceBehind(Page page, int sentence, int anchor, IReadOnlyList<Actor> by)
    {
        var words = page.Sentences[sentence];
        for (var i = anchor + 2; i < words.Count && !Surface.IsAside(words, i); i++)
        {
            var link = words[i - 1].Upos == Upos.DET ? i - 2 : i - 1;
            if ((words.Is(link, "in") || words.Is(link, "to") || words.Is(link, "for")) && page.Cast.ActorsAt(sentence, i) is [{ State: { } state, Org: null, Person: null } actor] && !by.Any(b => b.State == state) && ReceiverPath.LeadsTo(page, words, anchor, i))
            {
                return new Actor { State = state, Role = "GOV", Text = actor.Text };
            }
        }

        return null;
    }

    // The government that tells of it is sold to, invested in and taxed by foreign states where it tells of an accord or is named, but it is not helped by them, and whoever bears a name that no table knows gives it nothing.
    private static bool IsUnlikely(Page page, int sentence, Actor to, PledgeAct act, IReadOnlyList<Actor> by)
    {
        if (page.Cast.Home is not { } home || to.State != home)
        {
            return false;
        }

        return act is PledgeAct.Aid or PledgeAct.Grant or PledgeAct.Lend or PledgeAct.Troops or PledgeAct.Supply
            || by.Any(b => b.State is null && b.Role is not ("BUS" or "IGO"))
            || (page.TitleStage is null && by.All(b => b.Role != "BUS") && !IsNamed(page, sentence, home));
    }

    private static bool IsNamed(Page page, int sentence, string state) =>
        Enumerable.Range(0, page.Sentences[sentence].Count).Any(i => page.Cast.MentionAt(sentence, i) is { Kind: MentionKind.Name } named && named.Actors.Any(a => a.State == state));

    // "will train the crews as well", "will also train", "will train the crews too".
    private static bool IsFurtherAct(Sentence words, int anchor)
    {
        foreach (var child in words.Children(anchor))
        {
            if (words[child].Relation == Relation.Advmod && (words.Is(child, "also") || words.Is(child, "too") || words.Is(child, "well")))
            {
                return true;
            }
        }

        return false;
    }

    // "another $2 billion", "a further $2 billion".
    private static bool IsFurther(Page page, PledgeDraft draft)
    {
        var before = page.Document.Text.AsSpan(0, draft.Amount!.Value.Span.Start).TrimEnd();
        return before.EndsWith("another", StringComparison.Ordinal) || before.EndsWith("further", StringComparison.Ordinal) || before.EndsWith("additional", StringComparison.Ordinal);
    }
}
