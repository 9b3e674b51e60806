using Chancery.Reference;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading.Pledges;

/// <summary>Who receives what is promised: whoever is named in the act's complements, else the place where it is spent, else whom the text has dealt with.</summary>
internal static class PledgeReceivers
{
    private static readonly Role[] Destinations = [Role.Parse("recipient"), Role.Parse("to"), Role.Parse("in"), Role.Parse("into"), Role.Parse("with"), Role.Parse("for"), Role.Parse("across"), Role.Parse("at"), Role.Parse("on")];

    /// <summary>The receiver: where the value goes, whoever is named in the act's complements beside the giver.</summary>
    /// <param name="page">The document.</param>
    /// <param name="sentence">Number of the sentence.</param>
    /// <param name="match">The pattern, at the verb that says what is done.</param>
    /// <param name="carrier">The verb that leads to it ("<i>work</i> with Chad to build"); the same where none does.</param>
    /// <param name="objects">What is given or done.</param>
    /// <param name="act">What kind of act it is.</param>
    /// <param name="by">Who promises it.</param>
    /// <param name="clause">Its clause in tokens.</param>
    internal static IReadOnlyList<Actor> Receiver(Page page, int sentence, PatternMatch match, int carrier, List<int> objects, PledgeAct act, IReadOnlyList<Actor> by, (int First, int End) clause)
    {
        var words = page.Sentences[sentence];
        IReadOnlyList<Actor> At(List<int> heads) => Inside(page, sentence, [.. page.Actors(sentence, heads.Where(h => clause.First <= h && h < clause.End && ReceiverPath.LeadsTo(page, words, match.Anchor, h))).Where(a => !IsThing(page, a))], clause);
        var first = act is PledgeAct.Buy or PledgeAct.Withdraw ? From(words, match.Anchor, objects) : [];
        if (words[match.Anchor].Upos == Upos.VERB && page.Rules.Acts.TakesWith(words[match.Anchor].Lemma) || act is PledgeAct.Sell or PledgeAct.Lend)
        {
            foreach (var child in words.Children(match.Anchor))
            {
                if (words[child].Relation is Relation.Obj or Relation.Iobj && !objects.Contains(child))
                {
                    first.Add(child);
                }
            }
        }

        if (act == PledgeAct.Withdraw && Others(At(objects), by) is [{ State: null, Org: not null, Role: "IGO" }] left)
        {
            return left; // "plans to leave NATO"
        }

        var named = Others(At(first), by);
        named = named.Count > 0 || act != PledgeAct.Buy ? named : Sellers(page, sentence, [.. first.Where(h => clause.First <= h && h < clause.End)]);
        named = named.Count > 0 ? named : PledgeGaps.Without(page, sentence, Others(At(match.Fill("to")), by));
        if (named.Count > 0)
        {
            return AsGovernments(match.Pattern.Value("topic") == "no" ? Distinct(named.Select(a => a is { Person: not null, State: not null } ? new Actor { State = a.State, Role = "GOV", Text = a.Text } : a)) : named);
        }

        var heads = Complements(page, sentence, match.Anchor, carrier, objects, act, clause);
        var found = Others(At(heads), by);
        found = found.Count > 0 ? found : Others([.. heads.SelectMany(h => page.Owners(sentence, h))], by);
        found = found.Count > 0 ? found : Others([.. objects.SelectMany(o => OwnersOf(page, sentence, match.Anchor, o)).Where(a => a is not { State: null, Person: null, Role: null })], by); // "a board on Fish and Trade" is for no one
        var isSpent = act is not PledgeAct.Other;
        var isFirm = by.Count > 0 && by.All(b => b.Role == "BUS");
        found = found.Count > 0 ? found
            : act == PledgeAct.Other && isFirm && by.Count > 1 ? []
            : act == PledgeAct.Other && !isFirm && words[match.Anchor].Upos != Upos.NOUN ? objects.Select(o => Within(page, sentence, o, by, clause.End, isSpent)).FirstOrDefault(w => w.Count > 0) ?? Within(page, sentence, match.Anchor, by, clause.End, isSpent)
            : Within(page, sentence, match.Anchor, by, clause.End, isSpent);
        if (found.Count == 0 && words[match.Anchor].Upos == Upos.NOUN)
        {
            new Frame(words, match.Anchor).Fill(new Role(RoleKind.Agent), heads); // "Kenya welcomed a pledge from Japan"
            found = Others(page.Actors(sentence, heads), by);
        }

        found = found.Count > 0 ? found : Regions.Behind(page, sentence, match.Anchor, clause.End, act is not (PledgeAct.Other or PledgeAct.Buy or PledgeAct.Tariff));
        if (found.Count == 0 && isFirm && act is PledgeAct.Invest or PledgeAct.Build or PledgeAct.Buy && page.States.Home is { } home)
        {
            found = Others([home], by);
        }

        if (act == PledgeAct.Other && OfHome(page, by) is { } publisher && found.All(f => f is { State: null, Role: "IGO" }))
        {
            found = [publisher];
        }

        return AsGovernments(Distinct(found));
    }

    // Whom the thing belongs to, not whom it leans on or is made with.
    private static IEnumerable<Actor> OwnersOf(Page page, int sentence, int anchor, int thing)
    {
        var words = page.Sentences[sentence];
        var (first, end) = words.Subtree(thing);
        return page.Owners(sentence, thing).Where(owner => Enumerable.Range(first, end - first).All(t => !page.Cast.ActorsAt(sentence, t).Contains(owner) || ReceiverPath.LeadsTo(page, words, anchor, t)));
    }

    // "to a Strategic Partnership": a name that no table knows, of what is founded or signed.
    private static bool IsThing(Page page, Actor actor) =>
        actor is { State: null, Person: null, Role: null, Org: { } name } && name[(name.LastIndexOf(' ') + 1)..].ToLowerInvariant() is var noun && (page.Rules.Acts.IsMeasure(noun) || page.Rules.Acts.IsPaper(noun));

    // The complements of the act and of what is given that may name a receiver.
    private static List<int> Complements(Page page, int sentence, int anchor, int carrier, List<int> objects, PledgeAct act, (int First, int End) clause)
    {
        var words = page.Sentences[sentence];
        var heads = new List<int>();
        foreach (var from in objects.Prepend(anchor))
        {
            foreach (var role in act is PledgeAct.Buy ? [] : Destinations)
            {
                new Frame(words, from).Fill(role, heads);
            }
        }

        // "will work with Chad to uphold the law", "will continue to partner with Chad to build": the tree may take "partner" for a noun.
        if (carrier != anchor && act == PledgeAct.Other)
        {
            foreach (var between in Enumerable.Range(carrier, Math.Max(1, anchor - carrier)).Where(i => i == carrier || words[i].Head == carrier))
            {
                new Frame(words, between).Fill(new Role(RoleKind.Preposition, "with"), heads);
            }
        }

        // Where something is built is no one who receives it, if no table knows whose it is.
        heads.RemoveAll(h => words.Child(h, Relation.Case) is >= 0 and var link && (words.Is(link, "in") || words.Is(link, "at") || words.Is(link, "into") || words.Is(link, "across") || words.Is(link, "on"))
            && page.Cast.ActorsAt(sentence, h) is [{ State: null, Person: null, Role: null }]);

        // "At the request of Chad, Niger will …": what stands before the act names its occasion, unless it is a name itself.
        heads.RemoveAll(h => h < carrier && page.Cast.ActorsAt(sentence, h).Count == 0);
        heads.RemoveAll(h => !ReceiverPath.LeadsTo(page, words, anchor, h));

        // "repeal the law on foreign agents": what a law is about receives nothing.
        heads.RemoveAll(h => words.Child(h, Relation.Case) is >= 0 and var on && words.Is(on, "on") && words[h].Head is >= 0 and var law && words[law].Upos == Upos.NOUN && (page.Rules.Acts.IsDecree(words[law].Lemma) || page.Rules.Acts.IsPaper(words[law].Lemma)));

        // "in U.S. shipping", "a plant in Anderson, Indiana", "purchase Russian gas": the place or owner stands beside the goods.
        var aside = Enumerable.Range(anchor, words.Count - anchor).FirstOrDefault(i => IsAside(words, i), words.Count);
        heads.RemoveAll(h => h < clause.First || h >= clause.End || h >= aside);
        return heads;
    }

    /// <summary>The receiver where the sentence names none: that of the promise before it, else whom the text named last. Empty for acts that need none.</summary>
    internal static IReadOnlyList<Actor> FromBefore(Page page, int sentence, PledgeDraft draft, IReadOnlyList<Actor> before)
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

        if (OfHome(page, by) is { } publisher)
        {
            return [publisher];
        }

        // At a conference of donors everybody gives to whom it is held for, though a part goes through some agency.
        if (page.AppealFor is { } appeal && draft.Amount is not null && act is PledgeAct.Aid or PledgeAct.Grant or PledgeAct.Lend && before.All(b => b.State is null))
        {
            return Others([appeal], by);
        }

        // "pledged to hand over another $2 billion": to whom the promise before it went.
        if (act == PledgeAct.Other && draft.Amount is not null && IsFurther(page, draft))
        {
            return Others(before, by).Count == before.Count ? before : [];
        }

        if (act is PledgeAct.Invest or PledgeAct.Build && by.Count > 0 && by.All(b => b.Role == "BUS") && page.States.Home is { } land)
        {
            return Others([land], by);
        }

        // "is to give Fiji two ships. We will train the crews as well": for whom the promise before was.
        if (act == PledgeAct.Other && anchor >= 0 && before.Count > 0 && IsFurtherAct(page.Sentences[sentence], anchor))
        {
            return Others(before, by);
        }

        // "is ready to hit back": at whom the text has dealt with.
        if (by.Count > 0 && act == PledgeAct.Other && anchor >= 0 && page.Rules.Acts.IsAnswer(page.Sentences[sentence][anchor].Lemma))
        {
            return Others(page.States.Partner(sentence, anchor, by), by);
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
        if (before.Count == 0 && page.AppealFor is { } needy && act is PledgeAct.Troops or PledgeAct.Aid or PledgeAct.Grant or PledgeAct.Lend or PledgeAct.Supply && Others([needy], by) is { Count: > 0 } asked)
        {
            return asked;
        }

        // What a state builds without a word of where it builds at home, unless the text is about another.
        if (act == PledgeAct.Build && draft.Amount is null && by.All(b => b.State is not null && b.Role != "BUS"))
        {
            return Others(before.Count > 0 ? before : page.States.Matters(by), by);
        }

        // What several states will do together is not done for whoever was named last.
        var others = Others(before, by);
        return others.Count == before.Count && others.Count > 0 ? others
            : by.Select(b => b.State ?? b.Org).Distinct().Count() > 1 ? [.. page.States.Matters(by).Where(m => page.States.IsInTitle(m.State!))] // a matter is a state
            : [.. Others(act == PledgeAct.Buy ? page.States.Matters(by) : page.States.Partner(sentence, anchor, by), by) // who buys may buy of anyone: not of whoever was named last
                .Where(a => !IsUnlikely(page, sentence, a, act, by) && !(a is { State: null, Org: { } body } && page.Promised.Exists(p => p.By.Any(b => b.Org == body)))
                    && !(act is PledgeAct.Troops or PledgeAct.Aid or PledgeAct.Grant or PledgeAct.Supply && a.State is { } fellow && page.Received?.To.Any(t => t.State == fellow) != true && page.Donors.Exists(g => g.State == fellow && g.Role != "BUS")))];
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
        for (var i = anchor + 2; i < words.Count && !IsAside(words, i); i++)
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

    /// <summary>Whether a receiver is one of the givers, or a body that lends.</summary>
    internal static bool IsAmong(Page page, List<Actor> givers, Actor to) =>
        givers.Exists(g => (g.State is not null && g.State == to.State) || (g.Org is not null && g.Org == to.Org)) || (to is { State: null, Org: { } body } && PledgeParties.IsLender(page, body));

    /// <summary>The state that the text named last before a word which gives nothing itself; empty where none is near.</summary>
    internal static IReadOnlyList<Actor> LastBut(Page page, int sentence, int before, List<Actor> givers)
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

    // A government that publishes the terms of a deal tells what others promised to it.
    private static Actor? OfHome(Page page, IReadOnlyList<Actor> by) =>
        page.TitleStage is not null && page.Cast.Home is { } home && by.Count > 0 && by.All(b => b.State is { } state && state != home && b.Role != "BUS")
            ? page.HomeGovernment
            : null;

    /// <summary>Whether the receiver is said by "it" or "them" alone: "Germany promised Peru 10 buses. Norway lent it $3 million."</summary>
    internal static bool IsToldByPronoun(Sentence words, int anchor)
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

    // "to Ukraine, and the Dutch …": a row of names ends where the next clause begins.
    private static IReadOnlyList<Actor> Inside(Page page, int sentence, IReadOnlyList<Actor> actors, (int First, int End) clause)
    {
        var count = page.Sentences[sentence].Count;
        if (actors.Count < 2 || (clause.First == 0 && clause.End == count))
        {
            return actors;
        }

        var inside = Enumerable.Range(clause.First, clause.End - clause.First).SelectMany(t => page.Cast.ActorsAt(sentence, t)).ToList();
        return [.. actors.Where(inside.Contains)];
    }

    // "buy tanks from Korea": whom it is bought from is paid.
    private static List<int> From(Sentence words, int anchor, List<int> objects)
    {
        var heads = new List<int>();
        foreach (var at in objects.Prepend(anchor))
        {
            new Frame(words, at).Fill(new Role(RoleKind.Preposition, "from"), heads);
        }

        return heads;
    }

    // "ordered 120 trains from Transmash": a name that no table knows sells as well.
    private static List<Actor> Sellers(Page page, int sentence, List<int> heads)
    {
        var words = page.Sentences[sentence];
        return [.. heads.Where(h => words[h].Upos == Upos.PROPN && page.Cast.ActorsAt(sentence, h).Count == 0 && char.IsUpper(words.Form(h)[0]) && words.Child(h, Relation.Nummod) < 0 && page.Owners(sentence, h).Count == 0 && words.Subtree(h) is var (from, until) && !Enumerable.Range(from, until - from).Any(t => page.Cast.ActorsAt(sentence, t).Count > 0) && !page.Quantities(sentence).Times.Any(t => t.Span.Overlaps(words[h].Span)))
            .Select(h => PledgeParties.Unlisted(words, h))];
    }

    // The place where it is spent, wherever it stands behind the act: "… to build a plant in Texas", "… in domestic production".
    private static List<Actor> Within(Page page, int sentence, int anchor, IReadOnlyList<Actor> by, int last, bool isSpent)
    {
        var words = page.Sentences[sentence];
        var end = Math.Min(last, words.Subtree(anchor).End);
        for (var i = anchor + 1; i < end; i++)
        {
            if (words.Is(i, "domestic") && isSpent && by.Count > 0 && (by[0].Role == "BUS" ? page.States.Home?.State : by[0].State) is { } home)
            {
                return [new Actor { State = home, Role = "GOV", Text = "domestic" }];
            }

            if (IsAside(words, i) || words.Is(i, "including"))
            {
                break; // what examples follow is not told apart by trees of long rows
            }

            if (words.Is(i, "there") && words[i].Upos == Upos.ADV && There(page, sentence, i, by) is { } told)
            {
                return [told];
            }

            if (words[i].Xpos == Xpos.PRPPossessive || PledgeGaps.IsOne(page, sentence, i) || (words[anchor].Upos == Upos.NOUN && IsPurpose(words, i, anchor)) || !ReceiverPath.LeadsTo(page, words, anchor, i))
            {
                continue;
            }

            var places = (ActorRow.Around(page, sentence, i) is { Count: > 1 } row ? row : page.Cast.ActorsAt(sentence, i)).Where(a => a.Org is null || !by.Any(b => b.State == a.State)).ToList();
            if (places.Count > 0 && places.All(a => a.State is not null && a.Person is null && a.Role != "BUS") && !words.Is(i - 1, "from")
                && Others([.. places.Select(a => a with { Org = null })], by) is { Count: > 0 } others)
            {
                return others;
            }
        }

        return [];
    }

    // "exported $83 billion of goods to Chile and will invest $2 billion there": the place last named, in the sentence or the one before it.
    private static Actor? There(Page page, int sentence, int before, IReadOnlyList<Actor> by)
    {
        for (var s = sentence; s >= Math.Max(0, sentence - 1) && page.Sentences[s].Paragraph == page.Sentences[sentence].Paragraph; s--)
        {
            var places = page.Row(s).Mentions.Where(m => (s < sentence || m.First < before) && m.Mention.Actors is [{ State: { } state, Org: null, Person: null }] && !by.Any(b => b.State == state)).ToList();
            if ((places.FindLast(m => m.First > 0 && page.Sentences[s][m.First - 1].Upos == Upos.ADP).Mention ?? (places.Count > 0 ? places[^1].Mention : null)) is { } place)
            {
                return new Actor { State = place.Actors[0].State, Role = "GOV", Text = place.Actors[0].Text };
            }
        }

        return null;
    }

    // ", which the Council approved": the rest tells of something else.
    private static bool IsAside(Sentence words, int at) => at > 0 && Surface.IsRelative(words, at) && words[at - 1].Xpos == Xpos.Comma;

    // Whether a word stands in what the noun is for ("steps to help Kenya"), which tells of others too.
    private static bool IsPurpose(Sentence words, int word, int noun)
    {
        for (var at = word; at >= 0 && at != noun; at = words[at].Head)
        {
            if (words[at].Relation is Relation.Acl or Relation.Advcl)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Each actor once.</summary>
    internal static List<Actor> Distinct(IEnumerable<Actor> actors) => [.. actors.DistinctBy(a => (a.State, a.Org, a.Person))];

    private static List<Actor> Others(IReadOnlyList<Actor> actors, IReadOnlyList<Actor> by) =>
        [.. actors.Where(a => (a.State ?? a.Org ?? a.Person) is not null && a.Org is not [>= '0' and <= '9', ..] && a is not { State: null, Person: null, Role: "MIL" } && !by.Any(b => IsOwn(b, a)))]; // missiles and ships of nobody are goods

    // The giver himself, the organs of his state, and for an organ that state.
    private static bool IsOwn(Actor giver, Actor to)
    {
        if (giver == to || (to.Org is not null && to.Org == giver.Org && to.State == giver.State))
        {
            return true;
        }

        return giver.State is not null && giver.State == to.State
            && (giver.Org == to.Org || to is { Org: not null, Role: "GOV" or "LEG" or "JUD" or "MIL" } || (to is { Org: null, Person: null } && giver.Role is "GOV" or "MIL" or "LEG" or "JUD"));
    }

    // A state that receives acts through its government.
    private static List<Actor> AsGovernments(List<Actor> actors) =>
        [.. actors.Select(a => a is { State: not null, Org: null, Person: null, Role: null } ? a with { Role = "GOV" } : a)];
}
