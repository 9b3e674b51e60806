using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading.Events;

/// <summary>Turns the patterns of kind <c>event</c> that hold in a sentence into events between political actors.</summary>
internal static class EventReader
{
    private const string Reservation = "unless";

    /// <summary>The events of a sentence, in the order of their triggers, one for each act.</summary>
    internal static IEnumerable<PoliticalEvent> Read(Page page, int sentence)
    {
        var drafts = new List<EventDraft>();
        foreach (var match in page.Matches(sentence).Where(m => m.Pattern.Kind == "event"))
        {
            if (ToDraft(page, sentence, match) is { } draft)
            {
                drafts.Add(draft);
                if (!draft.IsCarried)
                {
                    page.Dealings.Note(sentence, draft.Type, draft.Source, draft.Recipient);
                }
            }
        }

        var acts = EventContent.Fold(SameActs.Distinct(JudgedDeeds.Settle(page, sentence, drafts)));
        var kept = acts.Where(d => !IsSupposed(d) && (acts.Count == 1 || !(IsAside(d) || IsCondition(d, acts)))).OrderBy(d => d.Trigger).ToList();
        foreach (var act in kept)
        {
            page.Remember(act.Type, act.Source, act.Recipient);
            page.Dealings.Note(sentence, act.Type, act.Source, act.Recipient);
        }

        return kept.Select(d => ToEvent(page, sentence, d));
    }

    // "…, where 100 people were killed": an act of nobody named, told beside another.
    private static bool IsAside(EventDraft draft) =>
        draft.Source.Count == 0 && draft.Match.Sentence[draft.Mood.Top].Relation is Relation.Advcl or Relation.AclRelcl or Relation.Acl;

    // "if Tuvalu is attacked": an act of nobody on a condition has no doer yet.
    private static bool IsSupposed(EventDraft draft) => draft.Source.Count == 0 && draft.Mood.InCondition;

    // "threatened sanctions if it jailed more journalists": the condition of a threat or a demand is part of it.
    private static bool IsCondition(EventDraft draft, List<EventDraft> acts) =>
        draft.Mood.InCondition && acts.Exists(a => a != draft && a.Type is EventType.Threaten or EventType.Request);

    private static EventDraft? ToDraft(Page page, int sentence, PatternMatch match)
    {
        var words = page.Sentences[sentence];
        var mood = page.Mood(sentence, match.Anchor);
        var step = EventMood.StepAbove(page.Rules.Acts, words, match);
        mood = step >= 0 ? page.Mood(sentence, step) : mood;
        var isItem = page.LeftOut.At(sentence, match.Anchor).Count > 0;
        mood = isItem ? page.LeftOut.Put(sentence, mood) : mood;
        if ((step < 0 && IsMereInfinitive(page.Rules.Acts, words, match, mood)) || IsForeseen(words, match.Anchor) || IsEpithet(words, match.Anchor) || EventMood.IsNoAct(page.Rules.Acts, words, match, mood))
        {
            return null;
        }

        var ((sourceHeads, source), (recipientHeads, recipient)) = EventParties.Of(page, sentence, match, mood);
        // "Thank you for your help", "we welcome you": those who speak for other states are meant.
        if (recipient.Count == 0 && match.Pattern.Type is "SUPPORT" or "CONSULT" && (recipientHeads.Exists(h => words[h].Lemma == "you") || (match.Pattern.Value("counterpart") == "yes" && Addressees.AreSpokenTo(words, match.Anchor))))
        {
            source = source.Count == 0 && sourceHeads.Count == 0 && page.Cast.SpeakerOf(sentence) is { } speaker ? [speaker] : source;
            recipient = page.Addressees.Of(source);
        }

        if (source.Count == 0 && OfHome(page, match, recipient) is { } home)
        {
            source = [home];
        }

        source = source.Count == 0 ? EventCounterpart.DoerOf(page, sentence, match, recipient) : source;
        recipient = EventCounterpart.OfReporter(page, sentence, match, source, recipientHeads, recipient);

        if (!source.Concat(recipient).Any(a => IsPolitical(a) || (IsOfWords(match.Pattern.Type) && IsNamedPerson(a) && page.IsOfStates)) || IsPrivate(match.Pattern.Type, source) || source.Concat(recipient).All(a => a.Role == "BUS"))
        {
            return null;
        }

        var isReported = IsReported(words, mood.Top) || page.IsSaid(words[match.Anchor].Span);
        // A sanction that is announced is planned; it threatens only where it hangs on a condition.
        var type = EventShift.TypeOf(match.Pattern, mood, recipient.Count > 0, isReported && match.Pattern.Type != "SANCTION", page.Document.Text.AsSpan(mood.Condition?.Start ?? 0).StartsWith(Reservation) && mood.Condition is not null);
        if (recipient.All(Nameless.Is))
        {
            recipient = page.LastRecipient(type, source) is { Count: > 0 } before ? before : recipient;
        }

        // "His country must change", "urged her army to wait": what is asked of one's own is no dealing with others.
        if (match.Pattern.Type == "REQUEST" && recipient.All(r => r is { Person: null, Org: null } && source.Any(o => o.State == r.State)) && recipientHeads.Exists(h => IsOfOwn(page, sentence, h, source)))
        {
            return null;
        }

        // "We will continue to impose costs": on whom is told by the sentences before.
        var isOpen = match.Pattern.Value("counterpart") == "yes" && recipientHeads.Count == 0;
        if (!isOpen && IsAtHome(page, source, recipient))
        {
            return null;
        }

        if (recipient.Count == 0 && match.Pattern.Value("voice") == "reported" && !isReported && source.Count == 1 && !IsToldOfOthers(page, mood, source[0]) && page.IsAbout(source[0], sentence))
        {
            return null;
        }

        var known = recipient;
        recipient = EventCounterpart.Of(page, sentence, match, type, source, recipient);
        var isCarried = recipient.Count > 0 && recipient != known;
        if ((isOpen && IsAtHome(page, source, recipient)) || IsToPrivate(type, recipient) || !HasParties(type, match, isCarried, sourceHeads.Count + (isItem ? 1 : 0), recipientHeads.Count, source, recipient) || (!isReported && IsOwnPromise(page, sentence, match.Pattern, mood, type, source)))
        {
            return null;
        }

        // "Serbia and Kosovo signed": both do it; a government tells in its own text what it did with the others.
        var isReciprocal = recipient.Count == 0 && source.Count > 1 && (IsMutual(type) || match.Pattern.Value("reciprocal") is not null) && (recipientHeads.Count == 0 || type != EventType.Cooperate);
        if (isReciprocal && page.Cast.Home is not null && page.IsAbout(source[0], sentence))
        {
            (source, recipient) = ([source[0]], [.. source.Skip(1)]);
        }

        return new EventDraft(match, mood, type, sourceHeads, recipientHeads, source, recipient) { IsReciprocal = isReciprocal, IsCarried = isCarried };
    }

    /// <summary>Whether two who do it do it with each other.</summary>
    internal static bool IsMutual(EventType type) => type is EventType.Agree or EventType.Consult or EventType.Cooperate;

    // "said it would tighten the blockade": what is announced through a voice, not told in the author's own.
    private static bool IsReported(Sentence words, int top)
    {
        if (words[top].Relation is Relation.Ccomp or Relation.Parataxis)
        {
            return true;
        }

        foreach (var child in words.Children(top))
        {
            if (words[child].Relation == Relation.Parataxis)
            {
                return true;
            }
        }

        return false;
    }

    // What a government's own text tells without a doer ("in a deal with Japan", "assistance to Chad") that government does.
    private static Actor? OfHome(Page page, PatternMatch match, IReadOnlyList<Actor> recipient) =>
        page.Cast.Home is { } home && match.Pattern.Type is "AGREE" or "CONSULT" or "COOPERATE" or "SUPPORT" or "SANCTION" && recipient.Count > 0 && recipient.All(a => a.State != home)
            ? page.HomeGovernment
            : null;

    // A government's text is full of what its own organs ask of each other; that is nothing between states.
    private static bool IsAtHome(Page page, IReadOnlyList<Actor> source, IReadOnlyList<Actor> recipient) =>
        page.Cast.Home is { } home && !source.Concat(recipient).Any(a => IsForeign(a, home));

    private static bool IsForeign(Actor actor, string home) => actor.State is { } state ? state != home : actor.Role == "IGO" || (actor.Role is "GOV" or "MIL" or "REB" && actor.Person is null);

    // What a text promises in its own voice ("we will support", "the President will provide") is a pledge of that text and no news of an agreement.
    private static bool IsOwnPromise(Page page, int sentence, Pattern pattern, Mood mood, EventType type, IReadOnlyList<Actor> source) =>
        (type == EventType.Agree ? mood.Tense != Tense.Past && (pattern.Type != "AGREE" || pattern.Value("voice") == "reported" || IsAhead(mood)) : type == EventType.Concede && IsAhead(mood) && mood.Stance is not ("agree" or "decide" or "consent"))
        && (source.Count == 0 || page.IsAbout(source[0], sentence));

    // "Guatemala has committed to lower duties", in a text of another government: that government tells what it was promised.
    private static bool IsToldOfOthers(Page page, Mood mood, Actor source) => mood.Tense == Tense.Past && page.Cast.Home is { } home && source.State != home;

    private static bool IsAhead(Mood mood) => mood is { Tense: Tense.Future, Certainty: Certainty.Asserted };

    private static bool IsOfOwn(Page page, int sentence, int head, IReadOnlyList<Actor> source)
    {
        var words = page.Sentences[sentence];
        return words.Child(head, Relation.NmodPoss) is >= 0 and var owner && words[owner].Xpos == Xpos.PRPPossessive && (page.Cast.ActorsAt(sentence, head) is not { Count: > 0 } actors || actors.Any(a => a.State is not null && source.Any(s => s.State == a.State)));
    }

    // Nobody supports, helps or punishes at large, and a visit or a partnership that is only named needs its other side.
    private static bool HasParties(EventType type, PatternMatch match, bool isCarried, int sourceHeads, int recipientHeads, IReadOnlyList<Actor> source, IReadOnlyList<Actor> recipient) => type switch
    {
        EventType.Support => recipient.Count > 0 || (source.Count > 0 && match.Pattern.Value("alone") is not null) || (source.Count > 1 && recipientHeads == 0),
        EventType.Cooperate => (sourceHeads + recipientHeads > 1 || (source.Count > 0 && recipientHeads > 0 && IsInWith(match)) || (source.Count > 1 && match.Pattern.Value("reciprocal") is not null)) && (source.Count + recipient.Count > 1 || match.Pattern.Value("reciprocal") is null),
        EventType.Sanction => sourceHeads + recipientHeads > 1 || (recipient.Count > 0 && (isCarried || (source.Count > 0 && (sourceHeads > 0 || match.Pattern.Value("topic") is not null)))),
        EventType.Aid => match.Frame.IsNominal ? recipient.Count > 0 && source.Count > 0 : recipient.Count > 0 || sourceHeads + recipientHeads > 1,
        EventType.Agree => recipient.Count > 0 || source.Count > 1 || (!match.Frame.IsNominal && match.Pattern.Value("trigger") is null),
        EventType.Consult => recipient.Count > 0 || source.Count > 1 || !match.Frame.IsNominal,
        _ => true,
    };

    // "in partnership with Chad": done by whoever does what the clause tells.
    private static bool IsInWith(PatternMatch match) =>
        match.Frame.IsNominal && match.Sentence.Child(match.Anchor, Relation.Case) is >= 0 and var link && match.Sentence.Is(link, "in");

    // "They promised us security," a shopkeeper said: nothing between states.
    private static bool IsToPrivate(EventType type, IReadOnlyList<Actor> recipient) =>
        type is EventType.Agree or EventType.Support or EventType.Consult && recipient.Count > 0 && recipient.All(r => r is { State: null, Person: null, Role: null or "BUS" or "MED" } && !IsPolitical(r));

    // A private person who travels, agrees or works with someone does nothing between states.
    private static bool IsPrivate(string type, IReadOnlyList<Actor> source) =>
        source.Count > 0 && type is "CONSULT" or "AGREE" or "COOPERATE" or "SUPPORT" && source.All(a => a is { Person: not null, State: null, Org: null, Role: null });

    // "to defend its land" tells what something is for: nobody is said to have done it, or to be about to.
    private static bool IsMereInfinitive(ActTable acts, Sentence words, PatternMatch match, Mood mood) =>
        (words[match.Anchor].Xpos == Xpos.VB && mood.Tense == Tense.Unsaid && mood.Words is null && words[EventMood.FirstOfRow(words, match.Anchor)].Relation is Relation.Advcl or Relation.Acl && !EventMood.IsOfJourney(acts, words, match) && !EventMood.IsOfPleasure(acts, words, match))
        || (words[match.Anchor] is { Xpos: Xpos.VBG, Relation: Relation.Advcl, Head: >= 0 and var above } && words[above] is { Xpos: Xpos.VB, Relation: Relation.Acl } && words.Child(above, Relation.Aux) < 0);

    // "I expect Chad to sign": a writer's forecast, and nothing that anybody has planned.
    private static bool IsForeseen(Sentence words, int anchor)
    {
        if (words[anchor] is not { Relation: Relation.Xcomp or Relation.Ccomp, Head: >= 0 and var above } || words[above].Lemma is not "expect")
        {
            return false;
        }

        var who = words.Child(above, Relation.Nsubj);
        return who >= 0 && words[who].Lemma == "I";
    }

    // "Chad-backed rebels": a standing epithet.
    private static bool IsEpithet(Sentence words, int anchor) =>
        words[anchor].Relation == Relation.Amod && anchor > 0 && words.Form(anchor - 1) is "-";

    // Firms act with states, and crowds and rebels have roles: whoever is known as state, organisation or part of one counts.
    private static bool IsPolitical(Actor actor) => !(Nameless.Is(actor) && actor.Role is not ("REB" or "MIL" or "COP" or "GOV"))
        && ((actor.State is not null && (actor.Person is null || actor.Role is not (null or "MED"))) || actor.Role is not (null or "BUS" or "MED") || (actor.Org is not null && actor.Role is not ("BUS" or "MED")));

    private static bool IsOfWords(string type) => type is "ACCUSE" or "REJECT" or "REQUEST" or "THREATEN" or "SUPPORT" or "CONCEDE" or "PROTEST";

    // In a text that is full of those who act for states, a person with a name whom no table knows is one of politics too.
    private static bool IsNamedPerson(Actor actor) => actor is { Person: not null, Role: not ("BUS" or "MED") };

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
            IsReciprocal = draft.IsReciprocal,
            Place = PlaceOf(page, sentence, draft),
            When = When(page, sentence, draft),
            Status = EventShift.StatusOf(draft.Match.Pattern, draft.Mood, draft.Type, words.Kind == SentenceKind.Heading),
            Certainty = draft.Mood.Certainty,
            Polarity = draft.Mood.Polarity,
            Condition = draft.Mood.Condition,
        };
    }

    // "in Odesa": the place that the trigger or its verb is said to be at.
    private static string? PlaceOf(Page page, int sentence, EventDraft draft)
    {
        var heads = new List<int>();
        foreach (var role in EventParties.At)
        {
            draft.Match.Frame.Fill(role, heads);
        }

        return heads.Where(h => NounClass.Is(page, sentence, h, "place")).Select(h => Phrase.Words(draft.Match.Sentence, h)).FirstOrDefault();
    }

    // The point in time that hangs on the clause of the trigger; not one of another clause in it: "left the club, founded in 1975", "after talks broke down in 2020, Chad closed …".
    private static PartialDate? When(Page page, int sentence, EventDraft draft)
    {
        var words = draft.Match.Sentence;
        var (first, end) = words.Subtree(draft.Mood.Top);
        var clause = words.SpanOf(first, end);
        return page.Quantities(sentence).Times
            .FirstOrDefault(t => t.Kind == TimeKind.Point && clause.Start <= t.Span.Start && t.Span.End <= clause.End && !IsOfOtherClause(words, t.Span, draft.Mood.Top))?.Period.Start;
    }

    private static bool IsOfOtherClause(Sentence words, TextSpan time, int top)
    {
        for (var at = words.TokensIn(time).First; at >= 0 && at < words.Count && at != top; at = words[at].Head)
        {
            if (words[at].Relation is Relation.Appos or Relation.Acl or Relation.AclRelcl or Relation.Advcl or Relation.AdvclRelcl)
            {
                return true;
            }
        }

        return false;
    }
}
