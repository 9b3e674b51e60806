using Chancery.Reference;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading.Pledges;

/// <summary>Who receives what is promised: whoever is named in the act's complements, else the place where it is spent.</summary>
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

        if (act == PledgeAct.Withdraw && OtherSide.Of(At(objects), by) is [{ State: null, Org: not null, Role: "IGO" }] left)
        {
            return left; // "plans to leave NATO"
        }

        var named = OtherSide.Of(At(first), by);
        named = named.Count > 0 || act != PledgeAct.Buy ? named : Sellers(page, sentence, [.. first.Where(h => clause.First <= h && h < clause.End)]);
        named = named.Count > 0 ? named : PledgeGaps.Without(page, sentence, OtherSide.Of(At(match.Fill("to")), by));
        if (named.Count > 0)
        {
            return AsGovernments(match.Pattern.Value("topic") == "no" ? Distinct(named.Select(a => a is { Person: not null, State: not null } ? new Actor { State = a.State, Role = "GOV", Text = a.Text } : a)) : named);
        }

        var heads = Complements(page, sentence, match.Anchor, carrier, objects, act, clause);
        var found = OtherSide.Of(At(heads), by);
        found = found.Count > 0 ? found : OtherSide.Of([.. heads.SelectMany(h => NounOwners.Of(page, sentence, h))], by);
        found = found.Count > 0 ? found : OtherSide.Of([.. objects.SelectMany(o => OwnersOf(page, sentence, match.Anchor, o)).Where(a => a is not { State: null, Person: null, Role: null })], by); // "a board on Fish and Trade" is for no one
        var isSpent = act is not PledgeAct.Other;
        var isFirm = by.Count > 0 && by.All(b => b.Role == "BUS");
        found = found.Count > 0 ? found
            : act == PledgeAct.Other && isFirm && by.Count > 1 ? []
            : act == PledgeAct.Other && !isFirm && words[match.Anchor].Upos != Upos.NOUN ? objects.Select(o => SpendingPlace.Of(page, sentence, o, by, clause.End, isSpent)).FirstOrDefault(w => w.Count > 0) ?? SpendingPlace.Of(page, sentence, match.Anchor, by, clause.End, isSpent)
            : SpendingPlace.Of(page, sentence, match.Anchor, by, clause.End, isSpent);
        if (found.Count == 0 && words[match.Anchor].Upos == Upos.NOUN)
        {
            new Frame(words, match.Anchor).Fill(new Role(RoleKind.Agent), heads); // "Kenya welcomed a pledge from Japan"
            found = OtherSide.Of(page.Actors(sentence, heads), by);
        }

        found = found.Count > 0 ? found : Regions.Behind(page, sentence, match.Anchor, clause.End, act is not (PledgeAct.Other or PledgeAct.Buy or PledgeAct.Tariff));
        if (found.Count == 0 && isFirm && act is PledgeAct.Invest or PledgeAct.Build or PledgeAct.Buy && page.States.Home is { } home)
        {
            found = OtherSide.Of([home], by);
        }

        if (act == PledgeAct.Other && OtherSide.Publisher(page, by) is { } publisher && found.All(f => f is { State: null, Role: "IGO" }))
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
        return NounOwners.Of(page, sentence, thing).Where(owner => Enumerable.Range(first, end - first).All(t => !page.Cast.ActorsAt(sentence, t).Contains(owner) || ReceiverPath.LeadsTo(page, words, anchor, t)));
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
        var aside = Enumerable.Range(anchor, words.Count - anchor).FirstOrDefault(i => Surface.IsAside(words, i), words.Count);
        heads.RemoveAll(h => h < clause.First || h >= clause.End || h >= aside);
        return heads;
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
        return [.. heads.Where(h => words[h].Upos == Upos.PROPN && page.Cast.ActorsAt(sentence, h).Count == 0 && char.IsUpper(words.Form(h)[0]) && words.Child(h, Relation.Nummod) < 0 && NounOwners.Of(page, sentence, h).Count == 0 && words.Subtree(h) is var (from, until) && !Enumerable.Range(from, until - from).Any(t => page.Cast.ActorsAt(sentence, t).Count > 0) && !page.Quantities(sentence).Times.Any(t => t.Span.Overlaps(words[h].Span)))
            .Select(h => PledgeParties.Unlisted(words, h))];
    }

    /// <summary>Each actor once.</summary>
    internal static List<Actor> Distinct(IEnumerable<Actor> actors) => [.. actors.DistinctBy(a => (a.State, a.Org, a.Person))];

    // A state that receives acts through its government.
    private static List<Actor> AsGovernments(List<Actor> actors) =>
        [.. actors.Select(a => a is { State: not null, Org: null, Person: null, Role: null } ? a with { Role = "GOV" } : a)];
}
