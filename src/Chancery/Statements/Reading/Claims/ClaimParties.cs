using Chancery.Reference;
using Chancery.Statements.Reading.Events;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading.Claims;

/// <summary>Of whom a figure or state of affairs is said, and the other side of it.</summary>
internal static class ClaimParties
{
    private const int FarthestHead = 8;

    /// <summary>Sentences of a paragraph that are looked back over.</summary>
    private const int FarthestBack = 12;

    /// <summary>Prepositions through which whose a figure is may come: exports "to" a state are not its own.</summary>
    private static readonly string[] Owning = ["of", "in", "from", "by", "between", "across"];

    /// <summary>The subjects, at least one, and the objects of a claim.</summary>
    internal static (IReadOnlyList<Actor> Subjects, IReadOnlyList<Actor> Objects) Of(Page page, int sentence, PatternMatch match)
    {
        var subjects = Named(page, sentence, match, "subject");
        var objects = Named(page, sentence, match, "object");
        if (match.Pattern.Value("payer") is not null && subjects.Count == 0)
        {
            subjects = objects.Count > 0 ? page.States.Partner(sentence, match.Anchor, objects) : [];
        }

        if (match.Pattern.Type == "border_length" && subjects.Count > 0 && subjects.All(s => s.State is null || s.Org is not null))
        {
            // Only states have borders: "its" was taken for a bloc.
            subjects = [.. page.States.Last(sentence, match.Anchor).Where(s => objects.All(o => o.State != s.State))];
        }

        if (subjects.Count == 0)
        {
            subjects = Wider(page, match) ?? Fallback(page, sentence, match);
        }

        if (objects.Count == 0 && subjects.Count < 2 && match.Pattern.Type is "border_length" or "trade" && match.Fill("subject") is [var pair] && IsPair(page.Sentences[sentence], pair) && page.States.Pair(sentence, match.Anchor) is { Count: 2 } two)
        {
            subjects = two;
        }

        // "the border between A and B", "A and B share a border": the second of two is the other side.
        if (objects.Count == 0 && subjects.Count == 2 && match.Pattern.Roles.ContainsKey("object") && match.Pattern.Type != "member_of")
        {
            objects = [subjects[1]];
        }

        // "Japan is Norway’s largest donor"
        if (objects.Count == 0 && match.Pattern.Type == "other:rank" && page.Sentences[sentence].Child(match.Anchor, Relation.NmodPoss) is >= 0 and var owner)
        {
            objects = page.Actors(sentence, [owner]);
        }

        objects = [.. objects.Where(o => match.Pattern.Type is "member_of" or "other:capital" || o.State is null || subjects[0].State != o.State || o.Org != subjects[0].Org)];
        return ([.. subjects.Select(s => AsSubject(IsNational(match.Pattern.Type) || match.Pattern.Type is "jobs" or "other:record" or "other:change" or "other:growth" ? AsState(s) : s))], [.. objects.Select(AsSubject)]);
    }

    // The first of the field's roles that an actor fills, then the first whose filler an actor owns; a name that nobody knows stands for itself.
    private static IReadOnlyList<Actor> Named(Page page, int sentence, PatternMatch match, string field)
    {
        var words = page.Sentences[sentence];
        var heads = new List<int>();
        foreach (var role in match.Pattern.Roles.GetValueOrDefault(field, []))
        {
            var from = heads.Count;
            match.Frame.Fill(role, heads);
            for (var i = from; i < heads.Count; i++)
            {
                heads[i] = NameOf(page, sentence, Antecedent(words, heads[i]));
            }

            if (heads.Skip(from).FirstOrDefault(h => words[h].Lemma is "we" or "our" or "my", -1) is >= 0 and var own && page.Actors(sentence, [own]) is var ours && (ours.Count == 0 || (ours.Count > 1 && match.Pattern.Type is "population" or "gdp")))
            {
                return [new Actor { Text = words.Form(own).ToString() }]; // nobody known, or several who have it together; and nobody named before
            }

            if (page.Actors(sentence, heads.Skip(from)) is { Count: > 0 } actors)
            {
                return actors;
            }
        }

        if (heads.FindIndex(h => words[h].Upos == Upos.PROPN && h != match.Anchor && !NounClass.Is(page, sentence, h, "time") && words[h].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Nmod or Relation.Obl or Relation.Root) is >= 0 and var name)
        {
            return [Unknown(Phrase.Span(words, heads[name]).Of(words.Text))];
        }

        return [.. heads.SelectMany(h => NounOwners.Of(page, sentence, h, field == "subject" ? Owning : null)).Take(1)];
    }

    // "the region’s economy", "growth in the continent": of a place wider than the state spoken of.
    private static IReadOnlyList<Actor>? Wider(Page page, PatternMatch match)
    {
        var words = match.Sentence;
        if (match.Pattern.Value("unit") is not ("money" or "percent" or "size" or "people"))
        {
            return null;
        }

        var head = match.Fill("subject").Append(match.Anchor).SelectMany(h => words.Children(h).ToArray().Append(h)).FirstOrDefault(h => words[h].Upos == Upos.NOUN && page.Rules.Figures.IsLemma(words, h, "wider") && (h > 0 && words.Is(h - 1, "the")), -1);
        return head < 0 ? null : [Unknown(words.Form(head).ToString())];
    }

    // "Taiwan’s last ally in the region, Tuvalu, has 11,000 people": whose name stands behind the comma.
    private static int NameOf(Page page, int sentence, int head)
    {
        var words = page.Sentences[sentence];
        return words[head].Upos == Upos.NOUN && words.Child(head, Relation.NmodPoss) >= 0 && page.Cast.ActorsAt(sentence, head).Count == 0 && words.Child(head, Relation.Appos) is >= 0 and var name && words[name].Upos == Upos.PROPN && page.Cast.ActorsAt(sentence, name) is [{ State: not null, Person: null, Org: null }] ? name : head;
    }

    // "Guyana, whose economy grew": whom the clause describes.
    private static int Antecedent(Sentence words, int head)
    {
        if (!words.Is(head, "whose"))
        {
            return head;
        }

        var at = head;
        while (at >= 0 && words[at].Relation != Relation.AclRelcl)
        {
            at = words[at].Head;
        }

        if (at >= 0 && words[at].Head >= 0)
        {
            return words[at].Head;
        }

        // Where the tree has another clause there, the noun before the comma.
        var before = head - 1;
        while (before >= 0 && words[before].Upos == Upos.PUNCT)
        {
            before--;
        }

        return before >= 0 && words[before].Upos is Upos.NOUN or Upos.PROPN ? before : head;
    }

    // "the two", "both", "the two countries": those named last.
    private static bool IsPair(Sentence words, int head)
    {
        var (first, end) = words.Subtree(head);
        for (var i = first; i < end && i <= head; i++)
        {
            if (words.Is(i, "two") || words.Is(i, "both") || words.Is(i, "they") || words.Is(i, "their"))
            {
                return true;
            }
        }

        return false;
    }

    private static Actor Unknown(string words) => new() { Org = words, Text = words };

    // Where its own words do not tell: what it stands beside, the actor of the clause, the words themselves, whom the text speaks of.
    private static IReadOnlyList<Actor> Fallback(Page page, int sentence, PatternMatch match)
    {
        var words = page.Sentences[sentence];
        var at = match.Anchor;
        if (words.Child(at, Relation.Appos) is >= 0 and var apposed && page.Actors(sentence, [apposed]) is { Count: > 0 } beside)
        {
            return beside; // "its subsidiary, Statoil Greenland"
        }

        // "80 people were killed in Chad": of the place, and not of who tells it.
        var isOfPlace = match.Pattern.Value("unit") == "people" || match.Pattern.Type.StartsWith("other:people", StringComparison.Ordinal);
        if (isOfPlace && match.Fill("label").SelectMany(h => NounOwners.Of(page, sentence, h, Owning).Concat(page.Cast.ActorsAt(sentence, h))).FirstOrDefault(a => a is { State: not null, Org: null, Person: null }) is { } people)
        {
            return [people with { Role = null }]; // "52 Peruvians were hurt"
        }

        if (isOfPlace && Nameless.Place(page, sentence, match, EventParties.At) is { } place)
        {
            return [place with { Role = null }];
        }

        for (var step = 0; step < FarthestHead && at >= 0; step++, at = words[at].Head)
        {
            if (words[at].Relation is Relation.Appos && page.Actors(sentence, [words[at].Head]) is { Count: > 0 } named)
            {
                return named;
            }

            var heads = new List<int>();
            if (step > 0 || words[at].Upos == Upos.VERB)
            {
                new Frame(words, at).Fill(new Role(RoleKind.Agent), heads);
            }

            if (heads.Count == 0 && step > 0)
            {
                new Frame(words, at).Fill(new Role(RoleKind.Subject), heads); // "With 9 million people, Hungary can be called small"
            }

            // Those who are counted are not whom it is said of: "three people died".
            heads.RemoveAll(match.Fill("label").Contains);
            if (page.Actors(sentence, heads) is { Count: > 0 } actors)
            {
                return isOfPlace && step > 0 ? [.. actors.Select(AsState)] : actors;
            }

            if (heads.SelectMany(h => NounOwners.Of(page, sentence, h, Owning)).ToList() is { Count: > 0 } owners)
            {
                return [owners[0]];
            }
        }

        var own = match.Fill("subject").FindIndex(h => words[h].Upos is Upos.NOUN or Upos.PROPN && words[h].Relation is not (Relation.Compound or Relation.Amod) && !NounClass.Is(page, sentence, h, "time"));
        if (isOfPlace && own < 0 && sentence > 0 && page.States.Matter is { } matter && matter.State != page.Cast.Home)
        {
            return [matter with { Role = null }]; // of the state that the text is about
        }

        if (own < 0 && match.Fill("subject").Exists(h => NounClass.Is(page, sentence, h, "time")))
        {
            return [new Actor { Text = "" }]; // "its states before this week had …": the tree took a day for the subject
        }

        if (own >= 0 && words[match.Fill("subject")[own]].Lemma is "country" or "nation" or "republic" or "state" && Spoken(page, sentence, match.Anchor) is { Count: > 0 } described)
        {
            return described; // "rules a country whose population has shrunk"
        }

        // "Greenland lives on its subsidy. Unemployment is 2.9 percent": of whom the figure before it was.
        if (own < 0 && IsPublished(match.Pattern.Type) && page.LastTold is { Claim.Subject: { State: not null, Person: null } known } last && last.Sentence < sentence && sentence - last.Sentence <= 2 && page.Sentences[last.Sentence].Paragraph == words.Paragraph && page.Topic(sentence, match.Anchor, farthest: 0).Count == 0)
        {
            return [known with { Org = null, Role = null }];
        }

        var areGoods = own >= 0 && IsNational(match.Pattern.Type) && words[match.Fill("subject")[own]].Lemma is "good" or "goods" or "service" or "commodity";
        return own >= 0 && !areGoods && !(IsPublished(match.Pattern.Type) && Spoken(page, sentence, match.Anchor) is { Count: > 0 }) ? [new Actor { Text = Phrase.Words(words, match.Fill("subject")[own]) ?? "" }]
            : Spoken(page, sentence, match.Anchor, IsPublished(match.Pattern.Type)) is { Count: > 0 } spoken ? spoken
            : [new Actor { Text = "" }];
    }

    /// <summary>The state that a figure is of which names none: whom the sentence speaks of, else the one that the text is about, else whom the sentences before spoke of or named last.</summary>
    /// <param name="page">The document.</param>
    /// <param name="sentence">Number of the sentence.</param>
    /// <param name="before">The word.</param>
    /// <param name="isSeries">Whether it is of a series that every state has ("Inflation fell to …"), so that the first sentence of a text may leave out of whom.</param>
    internal static IReadOnlyList<Actor> Spoken(Page page, int sentence, int before, bool isSeries = false) =>
        page.Topic(sentence, before, farthest: 0) is { Count: > 0 } here ? [.. here.Select(AsState)]
            : page.States.Matter is { } matter && (sentence > 0 || isSeries) && !IsOfOthers(page, sentence, matter.State) ? [matter with { Role = null }]
            : page.Topic(sentence, before, InParagraph(page, sentence)) is { Count: > 0 } near ? [.. near.Select(AsState)]
            : IsOfOthers(page, sentence, null) ? page.States.Last(sentence, before)
            : page.Topic(sentence, before) is { Count: > 0 } topic ? [.. topic.Select(AsState)]
            : page.States.Last(sentence, before);

    // How many sentences of its paragraph stand before a sentence.
    private static int InParagraph(Page page, int sentence)
    {
        var first = sentence;
        while (first > 0 && page.Sentences[first - 1].Paragraph == page.Sentences[sentence].Paragraph)
        {
            first--;
        }

        return sentence - first;
    }

    // A paragraph that has named states, and not the one that the text is about.
    private static bool IsOfOthers(Page page, int sentence, string? state)
    {
        var isOfOthers = false;
        for (var s = sentence; s >= Math.Max(0, sentence - FarthestBack) && page.Sentences[s].Paragraph == page.Sentences[sentence].Paragraph; s--)
        {
            foreach (var (mention, _, _) in page.Row(s).Mentions)
            {
                if (mention.Actors is not [{ State: { } named }, ..])
                {
                    continue;
                }

                if (named == state)
                {
                    return false;
                }

                isOfOthers = true;
            }
        }

        return isOfOthers;
    }

    // Series that statisticians publish of states: "the central bank’s reserves" are the state's.
    private static bool IsPublished(string type) => type is "gdp" or "other:reserves" or "other:debt" or "other:inflation" or "other:unemployment" or "other:economic growth" or "other:budget deficit" or "other:trade deficit" or "other:trade surplus";

    // A figure that the text leaves to whom it speaks of is one of the state, not of the person who spoke for it.
    private static Actor AsState(Actor actor) => actor is { State: { } state, Person: not null } ? new Actor { State = state, Text = actor.Text } : actor;

    // What only a state can have: a president who is said to levy a duty or to have an economy stands for it.
    private static bool IsNational(string type) => type is "gdp" or "population" or "border_length" or "trade" or "exports" or "imports" or "military_spending" or "member_of" or "tariff_rate"
        or "other:reserves" or "other:debt" or "other:trade deficit" or "other:trade surplus" or "other:inflation" or "other:unemployment" or "other:economic growth" or "other:budget deficit" or "other:economy rank" or "other:economy compared";

    /// <summary>Of whom a figure is that only a state can have: the state of a person who spoke for it, without a part.</summary>
    internal static Actor OfState(Actor actor) => AsSubject(AsState(actor));

    // A state merely spoken of plays no part.
    private static Actor AsSubject(Actor actor) => actor is { State: not null, Org: null, Person: null } ? actor with { Role = null } : actor;
}
