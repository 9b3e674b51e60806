using Chancery.Reference;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading.Events;

/// <summary>One side of an event: the words that fill its role, and who they are.</summary>
/// <param name="Heads">Indices of the words.</param>
/// <param name="Actors">Who they stand for.</param>
internal sealed record EventSide(List<int> Heads, IReadOnlyList<Actor> Actors);

/// <summary>Finds who does it and to whom: in the roles of the pattern, else at the place, else in the rest of the clause.</summary>
internal static class EventParties
{
    private static readonly string[] Belonging = ["of", "from", "in", "throughout", "across"];

    private static readonly Role[] Places = [.. new[] { "in", "at", "near", "outside", "throughout", "across", "through", "on", "around" }.Select(Role.Parse)];

    /// <summary>The roles of a place where something happens.</summary>
    internal static IReadOnlyList<Role> At { get; } = [.. Places.Take(4)];

    /// <summary>The two sides of a match. Either may be empty.</summary>
    internal static (EventSide Source, EventSide Recipient) Of(Page page, int sentence, PatternMatch match, Mood mood)
    {
        var type = match.Pattern.Type;
        var source = Side(page, sentence, match, "source", new EventSide([], []));
        var recipient = Side(page, sentence, match, "recipient", source);
        // "Our support for Ukraine", where Ukraine signs too: the others support it.
        if (recipient.Actors.Count == 0 && source.Actors.Count > 1 && page.Actors(sentence, recipient.Heads) is { Count: > 0 } named && WithoutStatesOf(source.Actors, named) is { Count: > 0 } others && others.Count < source.Actors.Count)
        {
            (source, recipient) = (source with { Actors = others }, recipient with { Actors = named });
        }

        if (source.Actors.Count == 0 && match.Pattern.Value("topic") is not null)
        {
            var topic = page.Topic(sentence, match.Anchor);
            // "the expulsion of the French envoy": he was not expelled by his own state.
            source = source with { Actors = match.Frame.IsNominal && recipient.Actors.Count > 0 ? Others(topic, recipient.Actors) : topic };
            recipient = recipient with { Actors = Others(recipient.Actors, source.Actors) };
        }

        // "flew home after a visit to Peru": whoever does what the clause around it tells, else the state that the text is about.
        if (source.Actors.Count == 0 && source.Heads.Count == 0 && recipient.Actors.Count > 0 && match.Frame.IsNominal && type is "CONSULT" or "AGREE" or "COOPERATE" or "SUPPORT")
        {
            source = source with { Actors = Others(OfClause(page, sentence, match.Anchor), recipient.Actors) };
            source = source.Actors.Count == 0 && page.States.Matter is { } matter && sentence > 0 && recipient.Actors.All(r => r.State != matter.State) ? source with { Actors = [matter] } : source;
        }

        var there = Nameless.Place(page, sentence, match, Places);
        if (source.Actors.Count == 0 && there is not null && RoleAtPlace(type) is { } role)
        {
            source = source with { Actors = [there with { Role = role }] };
        }

        // "The protesters blocked the road": those of the only state that the paragraph has spoken of.
        if (source.Actors.Count == 0 && type == "PROTEST" && source.Heads.Count > 0 && Nameless.OfParagraph(page, sentence) is { } local)
        {
            source = source with { Actors = [new Actor { State = local, Role = "CVL", Text = Phrase.Words(page.Sentences[sentence], source.Heads[0]) ?? "" }] };
        }

        // "its attacks on civilians": they go on against whom they began.
        if (recipient.Actors.Count > 0 && recipient.Actors.All(Nameless.Is) && page.LastRecipient(EventShift.Parse(type), source.Actors) is { Count: > 0 } before)
        {
            recipient = recipient with { Actors = before };
        }

        source = source with { Actors = Nameless.Housed(page, sentence, source, there?.State, null) };
        recipient = recipient with { Actors = Nameless.Housed(page, sentence, recipient, there?.State, IsInward(type) ? OneState(source) : null) };
        if (type == "SANCTION" && match.Pattern.Value("mode") != "convict" && recipient.Actors.Count > 0 && OneState(source) is { } punishing)
        {
            // "froze the assets of two judges": nobody without a name is punished so by his own state.
            recipient = recipient with { Actors = [.. recipient.Actors.Where(a => a.State != punishing || a.Person is not null || a.Role is "BUS" or "OPP" or "REB" or "PTY")] };
        }

        if (type == "COERCE" || match.Pattern.Value("mode") == "convict")
        {
            recipient = recipient with { Actors = AtHome(recipient.Actors, OneState(source)) };
        }

        if (recipient.Actors.Count == 0)
        {
            recipient = recipient with { Actors = Apart(Against(page, sentence, mood), source.Actors, IsOutward(type)) };
        }

        // "Norway and Iceland agreed that …": what two do together, they do with each other.
        if (recipient.Actors.Count == 0 && ReachesOut(type) && match.Pattern.Value("counterpart") is null && !(source.Actors.Count > 1 && (type == "AGREE" || (type == "SUPPORT" && match.Pattern.Value("reciprocal") is not null))))
        {
            recipient = recipient with { Actors = Rest(page, sentence, match, source.Actors) };
        }

        if (recipient.Actors.Count == 0 && (type is "PROTEST" or "COERCE" || (match.Pattern.Value("mode") == "crowd-control" && source.Actors.All(a => a.Role is "COP" or "MIL")) || (type == "THREATEN" && !source.Actors.All(ActsForState))) && match.Pattern.Value("counterpart") != "near")
        {
            recipient = recipient with { Actors = AtHomeOf(EventShift.Parse(type), source.Actors) };
        }

        return (source.Actors.Count > 1 ? source with { Actors = WithoutStatesOf(source.Actors, recipient.Actors) } : source, recipient);
    }

    /// <summary>A strike, a curfew: what is done against nobody named is done at home. Empty where those who do it are of several states.</summary>
    internal static List<Actor> AtHomeOf(EventType type, IReadOnlyList<Actor> source) =>
        OneState(new EventSide([], source)) is { } own ? [new Actor { State = own, Role = type is EventType.Coerce or EventType.Assault ? "CVL" : "GOV", Text = source[0].Text }] : [];

    // "A Togolese court sentenced Kofi Mensah": whom courts and police of a state deal with, without a word of another, is of that state.
    private static List<Actor> AtHome(IReadOnlyList<Actor> actors, string? state) =>
        [.. actors.Select(a => a is { Person: not null, State: null, Org: null } && state is not null ? a with { State = state } : a)];

    // "we – A, B and C – coordinate with C": the others do.
    private static IReadOnlyList<Actor> WithoutStatesOf(IReadOnlyList<Actor> source, IReadOnlyList<Actor> recipient) =>
        source.Where(a => a.State is null || recipient.All(r => r.State != a.State)).ToList() is { Count: > 0 } rest ? rest : source;

    /// <summary>The actors that are none of the counterpart's.</summary>
    internal static List<Actor> Others(IEnumerable<Actor> actors, IReadOnlyList<Actor> counterpart) =>
        [.. actors.Where(a => !counterpart.Any(c => IsSame(c, a)))];

    /// <summary>Whether two actors are known to be one: a state and its rebels are two.</summary>
    internal static bool IsSame(Actor a, Actor b) =>
        (a.State, a.Org, a.Person) == (b.State, b.Org, b.Person) && (a.State ?? a.Org ?? a.Person) is not null
        && (a.Role == b.Role || ActsForState(a) == ActsForState(b));

    /// <summary>Whether somebody acts for a state or a body of states, and not as its rebels, firms or crowds.</summary>
    internal static bool ActsForState(Actor actor) => actor.Role is null or "GOV" or "MIL" or "LEG" or "JUD" or "COP" or "SPY" or "IGO";

    private static bool IsInward(string type) => type is "PROTEST" or "COERCE" or "CONCEDE" or "RETREAT";

    // What is conceded, freed or restricted without a word of whom concerns nobody in particular.
    private static bool ReachesOut(string type) => type is not ("CONCEDE" or "RETREAT" or "COERCE" or "COOPERATE" or "CONSULT");

    // Crowds, attackers and jailers without a name belong to the place where they act.
    private static string? RoleAtPlace(string type) => type switch
    {
        "PROTEST" => "CVL",
        "COERCE" => "GOV",
        "ASSAULT" => "UAF",
        _ => null,
    };

    private static string? OneState(EventSide side) => side.Actors is [{ State: { } state }, ..] && side.Actors.All(a => a.State == state) ? state : null;

    // The first role with an actor fills the field; where none is one, whoever owns what fills it: "Turkey’s efforts", "Israeli bulldozers".
    private static EventSide Side(Page page, int sentence, PatternMatch match, string field, EventSide other)
    {
        List<int> heads = [];
        var owned = new EventSide(heads, []);
        foreach (var role in match.Pattern.Roles.GetValueOrDefault(field, []))
        {
            var fillers = new List<int>();
            match.Frame.Fill(role, fillers);
            if (fillers.Count == 0 && field == "source" && role is { Kind: RoleKind.Agent or RoleKind.Subject, Through: null } && page.LeftOut.At(sentence, match.Anchor) is { Count: > 0 } doers)
            {
                return new EventSide([], doers);
            }

            fillers.RemoveAll(other.Heads.Contains);
            var actors = Apart(page.Actors(sentence, fillers), other.Actors, IsOutward(match.Pattern.Type));
            if (actors.Count > 0)
            {
                return new EventSide(fillers, actors);
            }

            heads = heads.Count > 0 ? heads : fillers;
            if (owned.Actors.Count == 0)
            {
                owned = new EventSide(fillers, Apart(fillers.SelectMany(f => NounOwners.Of(page, sentence, f, field == "source" ? Belonging : null)), other.Actors, IsOutward(match.Pattern.Type)));
            }
        }

        // "An order that bans the import": its government does.
        if (field == "source" && owned.Actors.Count == 0 && page.Cast.Home is { } home && heads.Exists(h => page.Rules.Acts.IsDecree(page.Sentences[sentence][h].Lemma)))
        {
            return new EventSide(heads, [new Actor { State = home, Role = "GOV", Text = Phrase.Words(page.Sentences[sentence], heads[0]) ?? "" }]);
        }

        return owned.Actors.Count > 0 ? owned : new EventSide(heads, Apart(heads.Where(h => !IsBelow(page.Sentences[sentence], match.Anchor, h)).SelectMany(h => Nameless.Within(page, sentence, h)), other.Actors, isOutward: true).Take(1).ToList());
    }

    // What a government does with its own people and organs is no dealing between states.
    private static List<Actor> Apart(IEnumerable<Actor> actors, IReadOnlyList<Actor> counterpart, bool isOutward) =>
        [.. Others(actors, counterpart).Where(a => !isOutward || !counterpart.Any(c => c.State is not null && c.State == a.State && ActsForState(c) && ActsForState(a)))];

    // "measures that limit Peru’s exports": whom the clause speaks of is not who does it.
    private static bool IsBelow(Sentence words, int at, int head)
    {
        var (first, end) = words.Subtree(head);
        return first <= at && at < end && at != head;
    }

    private static bool IsOutward(string type) => type is "AGREE" or "CONSULT" or "COOPERATE" or "AID" or "SUPPORT" or "SANCTION" or "MOBILIZE" or "ASSAULT";

    // Whoever it is said to be against, wherever in the clause the tree hangs that.
    private static List<Actor> Against(Page page, int sentence, Mood mood)
    {
        var words = page.Sentences[sentence];
        var (first, end) = words.Subtree(mood.Top);
        for (var i = first; i < end; i++)
        {
            if (words[i].Relation == Relation.Case && words.Is(i, "against") && words[i].Head is >= 0 and var head)
            {
                return page.Cast.ActorsAt(sentence, head) is { Count: > 0 } actors ? [.. actors] : NounOwners.Of(page, sentence, head);
            }
        }

        return [];
    }

    // The doer of the nearest verb above a noun that has one.
    private static IReadOnlyList<Actor> OfClause(Page page, int sentence, int noun)
    {
        var words = page.Sentences[sentence];
        for (var at = words[noun].Head; at >= 0; at = words[at].Head)
        {
            if (words[at].Upos is not (Upos.VERB or Upos.AUX))
            {
                continue;
            }

            var doers = new List<int>();
            new Frame(words, at).Fill(new Role(RoleKind.Agent), doers);
            doers.Remove(noun);
            if (page.Actors(sentence, doers) is { Count: > 0 } actors)
            {
                return actors;
            }
        }

        return [];
    }

    // The first other state or organisation behind the trigger, in its own clause and in what that clause aims at.
    private static List<Actor> Rest(Page page, int sentence, PatternMatch match, IReadOnlyList<Actor> source)
    {
        var words = page.Sentences[sentence];
        var (_, end) = words.Subtree(match.Anchor);
        for (var i = match.Anchor + 1; i < end; i++)
        {
            if (!IsWithinReach(words, i, match.Anchor, match.Pattern.Type == "SANCTION") || (match.Pattern.Type is "SUPPORT" or "AID" or "AGREE" && !ReceiverPath.LeadsTo(page, words, match.Anchor, i, isBy: true)))
            {
                continue;
            }

            var found = Apart(page.Cast.ActorsAt(sentence, i), source, IsOutward(match.Pattern.Type)).Where(a => a.Role is not ("BUS" or "MED") && (a.State is not null || a.Role == "IGO")).ToList();
            if (found.Count > 0)
            {
                return found;
            }
        }

        return [];
    }

    // "sanctions that target Chad", "controls aimed at Chad": what is said of a measure tells whom it is against.
    private static bool IsOfMeasure(Sentence words, int clause, int top) =>
        words[clause] is { Relation: Relation.AclRelcl or Relation.Acl, Head: >= 0 and var measure } && words[measure].Relation == Relation.Obj && words[measure].Head == top;

    private static bool IsWithinReach(Sentence words, int at, int top, bool isMeasure)
    {
        for (; at != top && at >= 0; at = words[at].Head)
        {
            if (isMeasure && IsOfMeasure(words, at, top))
            {
                continue;
            }

            if (words[at].Relation is Relation.AclRelcl or Relation.Parataxis or Relation.Appos
                || (words[at].Relation is Relation.Acl && words[at].Xpos is Xpos.VBD or Xpos.VBZ or Xpos.VBP)
                || (words[at].Relation is Relation.Advcl or Relation.Conj && words[at].Upos is Upos.VERB or Upos.AUX && words[at].Xpos is not Xpos.VB))
            {
                return false;
            }
        }

        return true;
    }
}
