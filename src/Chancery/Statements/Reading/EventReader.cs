using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading;

/// <summary>Turns the patterns of kind <c>event</c> that hold in a sentence into events between political actors.</summary>
internal static class EventReader
{
    private static readonly string[] Belonging = ["of", "from", "in", "throughout", "across"];

    private static readonly Role[] Places = [Role.Parse("in"), Role.Parse("at"), Role.Parse("near"), Role.Parse("outside")];

    /// <summary>The events of a sentence, in the order of their triggers, one for each act.</summary>
    internal static IEnumerable<PoliticalEvent> Read(Page page, int sentence)
    {
        var drafts = new List<EventDraft>();
        foreach (var match in page.Matches(sentence).Where(m => m.Pattern.Kind == "event"))
        {
            if (ToDraft(page, sentence, match) is { } draft)
            {
                drafts.Add(draft);
            }
        }

        return EventContent.Fold(Distinct(drafts)).OrderBy(d => d.Trigger).Select(d => ToEvent(page, sentence, d));
    }

    private static EventDraft? ToDraft(Page page, int sentence, PatternMatch match)
    {
        var mood = page.Mood(sentence, match.Anchor);
        var (sourceHeads, source) = Party(page, sentence, match, "source", [], []);
        var (recipientHeads, recipient) = Party(page, sentence, match, "recipient", sourceHeads, source);
        if (source.Count == 0 && match.Pattern.Value("topic") is not null)
        {
            source = page.Topic(sentence, match.Anchor);
            recipient = Others(recipient, source);
        }

        if (source.Count == 0 && IsUnrest(match.Pattern.Type))
        {
            source = AtPlace(page, sentence, match);
        }

        recipient = AtHome(page, sentence, match, source, recipient);

        if (!source.Concat(recipient).Any(IsPolitical) || IsPrivate(match.Pattern.Type, source) || source.Concat(recipient).All(a => a.Role == "BUS"))
        {
            return null;
        }

        if (IsMereInfinitive(page.Sentences[sentence], match, mood))
        {
            return null;
        }

        if (recipient.Count == 0)
        {
            recipient = Others(Against(page, sentence, mood), source);
        }

        var type = EventShift.TypeOf(match.Pattern, mood, recipient.Count > 0);
        if (!HasParties(type, match, sourceHeads, recipientHeads, recipient))
        {
            return null;
        }

        // "Serbia and Kosovo signed": what is done together is done by the first with the others.
        if (recipient.Count == 0 && source.Count > 1 && type is EventType.Agree or EventType.Consult or EventType.Cooperate)
        {
            (source, recipient) = ([source[0]], [.. source.Skip(1)]);
        }

        return new EventDraft(match, mood, type, sourceHeads, recipientHeads, source, recipient);
    }

    // Nobody supports, helps or punishes at large, and a visit or a partnership that is only named needs its other side.
    private static bool HasParties(EventType type, PatternMatch match, List<int> sourceHeads, List<int> recipientHeads, IReadOnlyList<Actor> recipient) => type switch
    {
        EventType.Support => recipient.Count > 0 || sourceHeads.Count > 1,
        EventType.Aid or EventType.Cooperate or EventType.Sanction => sourceHeads.Count + recipientHeads.Count > 1,
        EventType.Agree => recipient.Count > 0 || sourceHeads.Count > 1 || !match.Frame.IsNominal,
        EventType.Consult => recipient.Count > 0 || sourceHeads.Count > 1 || !match.Frame.IsNominal,
        _ => true,
    };

    // A private person who travels, agrees or works with someone does nothing between states.
    private static bool IsPrivate(string type, IReadOnlyList<Actor> source) =>
        source.Count > 0 && type is "CONSULT" or "AGREE" or "COOPERATE" or "SUPPORT" && source.All(a => a is { Person: not null, State: null, Org: null, Role: null });

    private static bool IsUnrest(string type) => type is "PROTEST" or "COERCE" or "ASSAULT";

    // A strike, a curfew, a pardon.
    private static bool IsInward(string type) => type is "PROTEST" or "COERCE" or "CONCEDE";

    // What is done against nobody named is done at home; people without a state belong to the state that they are dealt with by, or to the place.
    private static IReadOnlyList<Actor> AtHome(Page page, int sentence, PatternMatch match, IReadOnlyList<Actor> source, IReadOnlyList<Actor> recipient)
    {
        var type = match.Pattern.Type;
        var state = IsInward(type) ? (source is [{ State: { } own }] ? own : null)
            : type == "ASSAULT" && AtPlace(page, sentence, match) is [var there] ? there.State
            : null;
        if (state is null)
        {
            return recipient;
        }

        return recipient.Count > 0
            ? [.. recipient.Select(a => a is { State: null, Org: null, Person: null } ? a with { State = state } : a)]
            : IsInward(type) ? [new Actor { State = state, Role = type == "COERCE" ? "CVL" : "GOV", Text = source[0].Text }]
            : recipient;
    }

    // "to defend its land" tells what something is for: nobody is said to have done it, or to be about to.
    private static bool IsMereInfinitive(Sentence words, PatternMatch match, Mood mood) =>
        words[match.Anchor].Xpos == Xpos.VB && mood.Tense == Tense.Unsaid && mood.Words is null && words[match.Anchor].Relation is Relation.Advcl or Relation.Acl;

    // Whoever it is said to be against, wherever in the clause the tree hangs that.
    private static List<Actor> Against(Page page, int sentence, Mood mood)
    {
        var words = page.Sentences[sentence];
        var (first, end) = words.Subtree(mood.Top);
        for (var i = first; i < end; i++)
        {
            if (words[i].Relation == Relation.Case && words.Is(i, "against") && words[i].Head is >= 0 and var head)
            {
                return page.Cast.ActorsAt(sentence, head) is { Count: > 0 } actors ? [.. actors] : page.Owners(sentence, head);
            }
        }

        return [];
    }

    // Crowds without a name belong to the place where they act.
    private static List<Actor> AtPlace(Page page, int sentence, PatternMatch match)
    {
        var heads = new List<int>();
        foreach (var role in Places)
        {
            match.Frame.Fill(role, heads);
        }

        return [.. page.Actors(sentence, heads).Where(a => a.State is not null).Concat(heads.SelectMany(h => Within(page, sentence, h))).Take(1)
            .Select(a => new Actor { State = a.State, Role = "CVL", Text = a.Text })];
    }

    // The first role with an actor fills the field; where none is one, whoever owns what fills it: "Turkey’s efforts", "Israeli bulldozers".
    private static (List<int> Heads, IReadOnlyList<Actor> Actors) Party(Page page, int sentence, PatternMatch match, string field, List<int> others, IReadOnlyList<Actor> counterpart)
    {
        List<int> heads = [];
        var (ownedHeads, owners) = (heads, (List<Actor>)[]);
        foreach (var role in match.Pattern.Roles.GetValueOrDefault(field, []))
        {
            var fillers = new List<int>();
            match.Frame.Fill(role, fillers);
            fillers.RemoveAll(others.Contains);
            var actors = Others(page.Actors(sentence, fillers), counterpart);
            if (actors.Count > 0)
            {
                return (fillers, actors);
            }

            heads = heads.Count > 0 ? heads : fillers;
            if (owners.Count == 0)
            {
                owners = [.. Others([.. fillers.SelectMany(f => page.Owners(sentence, f, field == "source" ? Belonging : null))], counterpart)];
                ownedHeads = fillers;
            }
        }

        return owners.Count > 0 ? (ownedHeads, owners) : (heads, [.. Others(heads.SelectMany(h => Within(page, sentence, h)).Take(1), counterpart)]);
    }

    // People who are only told by where they are: "refugees fleeing the war in Liberia".
    private static IEnumerable<Actor> Within(Page page, int sentence, int head)
    {
        var (first, end) = page.Sentences[sentence].Subtree(head);
        return Enumerable.Range(first, end - first).SelectMany(i => page.Cast.ActorsAt(sentence, i)).Where(a => a.State is not null);
    }

    private static List<Actor> Others(IEnumerable<Actor> actors, IReadOnlyList<Actor> counterpart) => [.. actors.Where(a => !counterpart.Any(c => IsSame(c, a)))];

    // Firms act with states, and crowds and rebels have roles: whoever is known as state, organisation or part of one counts.
    private static bool IsPolitical(Actor actor) =>
        (actor.State is not null && (actor.Person is null || actor.Role is not (null or "MED"))) || actor.Role is not (null or "BUS" or "MED") || (actor.Org is not null && actor.Role is not ("BUS" or "MED"));

    /// <summary>Whether two actors are known to be one: a state and its rebels are two.</summary>
    internal static bool IsSame(Actor a, Actor b) =>
        (a.State, a.Org, a.Person) == (b.State, b.Org, b.Person) && (a.State ?? a.Org ?? a.Person) is not null
        && (a.Role == b.Role || ActsForState(a) == ActsForState(b));

    private static bool ActsForState(Actor actor) => actor.Role is null or "GOV" or "MIL" or "LEG" or "JUD" or "COP" or "SPY" or "IGO";

    // Two patterns that found the same act: the one that knows more of its roles wins, then the one that asks for more.
    // A noun inside its verb's event ("held talks") is the same act when both are of one type.
    private static List<EventDraft> Distinct(List<EventDraft> drafts)
    {
        var kept = new List<EventDraft>();
        foreach (var draft in drafts.OrderByDescending(d => d.Weight))
        {
            if (!kept.Exists(k => IsSameAct(k, draft)))
            {
                kept.Add(draft);
            }
        }

        return kept;
    }

    private static bool IsSameAct(EventDraft kept, EventDraft other)
    {
        if (kept.Trigger == other.Trigger)
        {
            return true;
        }

        var sentence = kept.Match.Sentence;
        return kept.Type == other.Type
            && (sentence[kept.Trigger].Head == other.Trigger || sentence[other.Trigger].Head == kept.Trigger
                || Supports(sentence, kept.Trigger, other.Trigger) || Supports(sentence, other.Trigger, kept.Trigger));
    }

    private static bool Supports(Sentence sentence, int noun, int verb) =>
        new Frame(sentence, noun) is { IsNominal: true } frame && frame.SupportOf(noun) == verb;

    private static PoliticalEvent ToEvent(Page page, int sentence, EventDraft draft)
    {
        var words = draft.Match.Sentence;
        var heads = draft.SourceHeads.Concat(draft.RecipientHeads).Append(draft.Trigger);
        var spans = heads.Select(h => h == draft.Trigger ? words[h].Span : Phrase.Span(words, h)).ToList();
        var span = new TextSpan(spans.Min(s => s.Start), spans.Max(s => s.End));
        return new PoliticalEvent
        {
            Span = span,
            TriggerSpan = words[draft.Trigger].Span,
            Pattern = draft.Match.Pattern.Name,
            Type = draft.Type,
            Mode = draft.Match.Pattern.Value("mode"),
            Source = draft.Source,
            Recipient = draft.Recipient,
            When = When(page, sentence, draft),
            Status = EventShift.StatusOf(draft.Match.Pattern, draft.Mood, draft.Type),
            Certainty = draft.Mood.Certainty,
            Polarity = draft.Mood.Polarity,
            Condition = draft.Mood.Condition,
        };
    }

    // The point in time that hangs on the clause of the trigger.
    private static PartialDate? When(Page page, int sentence, EventDraft draft)
    {
        var (first, end) = draft.Match.Sentence.Subtree(draft.Mood.Top);
        var clause = draft.Match.Sentence.SpanOf(first, end);
        return page.Quantities(sentence).Times
            .FirstOrDefault(t => t.Kind == TimeKind.Point && clause.Start <= t.Span.Start && t.Span.End <= clause.End)?.Period.Start;
    }
}
