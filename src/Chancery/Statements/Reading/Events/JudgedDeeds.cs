namespace Chancery.Statements.Reading.Events;

/// <summary>Keeps those who judge an act apart from those who did it: "the raid on Chad was condemned by Norway", "Norway condemned Niger's raid on Chad".</summary>
internal static class JudgedDeeds
{
    /// <summary>The drafts with each deed that a noun tells left to its own doers, and with blame laid on those who did what is blamed.</summary>
    internal static List<EventDraft> Settle(Page page, int sentence, List<EventDraft> drafts)
    {
        var own = drafts.ConvertAll(d => WithOwnDoers(page, sentence, d, drafts));
        return own.ConvertAll(d => d.Type == EventType.Accuse && !d.IsCarried && DeedOf(d, own) is { } deed ? Blame(d, deed) : d);
    }

    // Whoever does what the verb tells has not done what its noun tells, where the two are acts of different kinds.
    private static EventDraft WithOwnDoers(Page page, int sentence, EventDraft draft, List<EventDraft> drafts)
    {
        if (!IsDeed(draft) || draft.Support < 0 || drafts.Find(d => d.Trigger == draft.Support && d.Type != draft.Type && d.Type is EventType.Accuse or EventType.Support or EventType.Reject) is not { } judging)
        {
            return draft;
        }

        var heads = draft.SourceHeads.Except(judging.SourceHeads).ToList();
        return heads.Count == draft.SourceHeads.Count ? draft : draft with { SourceHeads = heads, Source = [.. page.Actors(sentence, heads)] };
    }

    private static EventDraft Blame(EventDraft judging, EventDraft deed) =>
        EventParties.Others(deed.Source, judging.Source) is { Count: > 0 } doers ? judging with { Recipient = doers }
        : judging.Recipient.All(r => deed.Recipient.Any(u => EventParties.IsSame(u, r))) ? judging with { Recipient = [] }
        : judging;

    private static EventDraft? DeedOf(EventDraft judging, List<EventDraft> drafts) =>
        drafts.Where(d => d != judging && IsDeed(d) && d.Support == judging.Trigger).MaxBy(d => d.Weight);

    private static bool IsDeed(EventDraft draft) =>
        draft.Match.Frame.IsNominal && draft.Type is EventType.Assault or EventType.Coerce or EventType.Sanction or EventType.Mobilize;
}
