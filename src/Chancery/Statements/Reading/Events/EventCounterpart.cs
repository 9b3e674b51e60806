using Chancery.Reference;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading.Events;

/// <summary>To whom an act is done that its own clause does not say: what is refused, demanded or threatened is so to somebody the text has dealt with.</summary>
internal static class EventCounterpart
{
    /// <summary>The recipient, where one is known; else whom the text gives: the one dealt with before, or the state that it is about.</summary>
    internal static IReadOnlyList<Actor> Of(Page page, int sentence, PatternMatch match, EventType type, IReadOnlyList<Actor> source, IReadOnlyList<Actor> recipient)
    {
        // "warned that Washington could act": nobody threatens or refuses his own government.
        if (sentence > 0 && source.Count == 1 && type is EventType.Threaten or EventType.Reject or EventType.Request or EventType.Accuse && recipient.All(r => IsOwnGovernment(r, source[0])))
        {
            recipient = [];
        }

        // "protested after its fishermen were beaten", "called for the release of its men": nobody blames his own people, or asks them to let themselves go.
        if (source.Count == 1 && type is EventType.Accuse or EventType.Request && recipient.Count > 0 && recipient.All(r => r is { Org: null, Role: "AGR" or "CVL" or "BUS" or "MED" or "LAB" or "MIL" } && r.State == source[0].State) && page.Dealings.OtherSide(sentence, source) is { Count: > 0 } dealt)
        {
            return dealt;
        }

        // "ordered the oil company to drill": who takes orders without being known is of the same state.
        if (recipient.Count == 0 && match.Pattern.Value("counterpart") == "own" && source is [{ State: { } state } orders, ..] && EventParties.ActsForState(orders))
        {
            return [new Actor { State = state, Role = "GOV", Text = orders.Text }];
        }

        if (recipient.Count == 0 && source.Count > 0 && IsNearAlone(type, match))
        {
            return Near(page, sentence, source) is { Count: > 0 } near ? near : type == EventType.Coerce ? EventParties.AtHomeOf(type, source) : [];
        }

        return recipient.Count == 0 && source.Count > 0 && Lacks(type, match, source) ? Given(page, sentence, match, type, source) : recipient;
    }

    // Ships are sent and crossings are shut against somebody near at hand, or against nobody who is told.
    private static bool IsNearAlone(EventType type, PatternMatch match) =>
        match.Pattern.Value("counterpart") == "near" || (type == EventType.Mobilize && match.Pattern.Value("mode") == "troops" && match.Pattern.Value("reciprocal") is null);

    private static IReadOnlyList<Actor> Near(Page page, int sentence, IReadOnlyList<Actor> source) =>
        page.Dealings.OtherSide(sentence, source) is { Count: > 0 } dealt ? dealt : page.States.OnlyOther(sentence, source);

    /// <summary>Who does what a passive tells without a doer: "The junta tore up the accord. French troops were told to go."</summary>
    internal static IReadOnlyList<Actor> DoerOf(Page page, int sentence, PatternMatch match, IReadOnlyList<Actor> recipient) =>
        recipient.Count > 0 && match.Pattern.Type is "ASSAULT" or "COERCE" or "SANCTION" or "MOBILIZE" or "REQUEST" or "RETREAT" or "ACCUSE" && IsPassive(match.Sentence, match.Anchor)
        && match.Sentence.Child(match.Anchor, Relation.OblAgent) < 0
            ? page.Dealings.DoerTo(sentence, EventShift.Parse(match.Pattern.Type), recipient)
            : [];

    /// <summary>The recipient, or where it would be the doer himself and a possessive tells whose it is, whoever reports it: "Manila said that a Chinese ship had rammed one of its boats".</summary>
    internal static IReadOnlyList<Actor> OfReporter(Page page, int sentence, PatternMatch match, IReadOnlyList<Actor> source, IReadOnlyList<int> heads, IReadOnlyList<Actor> recipient)
    {
        var words = match.Sentence;
        if (match.Pattern.Type is not ("ASSAULT" or "COERCE" or "SANCTION" or "MOBILIZE") || source.Count == 0 || !recipient.All(r => source.Any(s => s.State == r.State)) || !heads.Any(h => IsOfPronoun(words, h)))
        {
            return recipient;
        }

        for (var at = match.Anchor; at >= 0; at = words[at].Head)
        {
            if (words[at] is { Relation: Relation.Ccomp, Head: >= 0 and var saying })
            {
                var reporters = new List<int>();
                new Frame(words, saying).Fill(new Role(RoleKind.Agent), reporters);
                return EventParties.Others(page.Actors(sentence, reporters), source) is { Count: > 0 } others && others.TrueForAll(o => source.All(s => s.State != o.State)) ? others : recipient;
            }
        }

        // "Jakarta wants to please everyone. Chinese ships keep entering its waters": nobody intrudes into what is his own.
        return match.Pattern.Type == "MOBILIZE" && sentence > 0 && heads.Any(h => words.Child(h, Relation.NmodPoss) >= 0) && page.Topic(sentence, 0) is [{ State: { } owner }] topic && source.All(s => s.State != owner)
            ? topic
            : recipient;
    }

    private static bool IsPassive(Sentence words, int verb) =>
        words.Child(verb, Relation.AuxPass) >= 0 || words.Child(verb, Relation.NsubjPass) >= 0;

    private static bool IsOfPronoun(Sentence words, int head)
    {
        var (first, end) = words.Subtree(head);
        for (var i = first; i < end; i++)
        {
            if (words[i].Xpos == Xpos.PRPPossessive)
            {
                return true;
            }
        }

        return false;
    }

    // "criticised the decision", "condemned it": what is judged has been told before.
    private static bool IsOfDeed(PatternMatch match)
    {
        var things = new List<int>();
        match.Frame.Fill(Role.Parse("patient"), things);
        return things.Exists(t => match.Sentence[t].Lemma is "it" || (match.Sentence[t].Xpos == Xpos.NN && match.Sentence.Child(t, Relation.Det) >= 0 && match.Sentence.Child(t, Relation.Nmod) < 0));
    }

    private static bool IsOwnGovernment(Actor recipient, Actor source) =>
        recipient is { Person: null, Org: null, State: { } state, Role: null or "GOV" } && state == source.State && source.Role == "GOV";

    private static bool Lacks(EventType type, PatternMatch match, IReadOnlyList<Actor> source) =>
        match.Pattern.Value("reciprocal") is null
        && !(EventReader.IsMutual(type) && (match.Frame.IsNominal || source.Count > 1))
        && !(type == EventType.Support && source.Count > 1) // "both welcomed the harvest"
        && (match.Pattern.Value("counterpart") == "yes" || type is not (EventType.Protest or EventType.Coerce or EventType.Mobilize or EventType.Retreat or EventType.Support));

    private static IReadOnlyList<Actor> Given(Page page, int sentence, PatternMatch match, EventType type, IReadOnlyList<Actor> source)
    {
        if (source[0] is { Role: "OPP", State: { } home } && type is EventType.Reject or EventType.Accuse or EventType.Request or EventType.Threaten)
        {
            return [new Actor { State = home, Role = "GOV", Text = source[0].Text }]; // an opposition opposes its own government
        }

        var dealt = page.Dealings.OtherSide(sentence, source);
        if (type == EventType.Assault && source[0] is { Role: "REB" or "UAF" or "CRM", State: { } own } && (dealt.Count == 0 || page.States.Matter?.State == own))
        {
            return [new Actor { State = own, Role = "CVL", Text = source[0].Text }]; // rebels fight at home
        }

        return dealt.Count > 0 ? dealt
            : type is EventType.Sanction or EventType.Threaten && page.Dealings.LastToBlame(sentence, source) is { Count: > 0 } punished ? punished
            : type == EventType.Accuse && (page.Dealings.LastToBlame(sentence, source) is { Count: > 0 } guilty ? guilty : IsOfDeed(match) ? page.Dealings.FirstDoerBefore(sentence, source) : []) is { Count: > 0 } blamed ? blamed
            : sentence == 0 || (EventReader.IsMutual(type) && page.States.Matter is null) ? []
            : page.States.Counterpart(sentence, match.Anchor, source);
    }
}
