using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Statements.Reading.Events;

/// <summary>What is promised, asked, refused or threatened is the content of that act and no act of its own: "rejected an offer to host talks".</summary>
internal static class EventContent
{
    private const int LongestChain = 12;

    /// <summary>Leaves out the acts that are content of others, and gives their parties to an act that names none.</summary>
    internal static List<EventDraft> Fold(List<EventDraft> drafts)
    {
        drafts = [.. drafts.Where(d => !(d.Type == EventType.Agree && d.Match.Pattern.Value("voice") == "reported" && drafts.Exists(o => IsHostile(o) && Holds(d, o))))];
        var outer = drafts.Where(d => Opens(d.Type)).ToList();
        if (outer.Count == 0)
        {
            return drafts;
        }

        var kept = new List<EventDraft>();
        var parties = new Dictionary<int, List<Actor>>();
        foreach (var draft in drafts.OrderBy(d => d.Trigger))
        {
            var holder = outer.FirstOrDefault(o => o != draft && (o.Type != EventType.Support || IsAhead(draft)) && (o.Type != EventType.Consult || IsTopic(draft)) && !IsCharge(o, draft) && !IsKnownDeed(o, draft) && Holds(o, draft));
            if (holder is null)
            {
                kept.Add(draft);
                continue;
            }

            if (!parties.TryGetValue(holder.Trigger, out var named))
            {
                parties[holder.Trigger] = named = [];
            }

            named.AddRange(draft.Recipient.Concat(draft.Source));
        }

        return [.. kept.Select(d => d.Recipient.Count == 0 && !(d.Type == EventType.Agree && d.Source.Count > 1) && parties.TryGetValue(d.Trigger, out var named) ? d with { Recipient = Others(named, d.Source) } : d)];
    }

    // "promised to veto it", "vowed to march": a promise of what is done against others is no agreement.
    private static bool IsHostile(EventDraft inner) =>
        inner.Type is EventType.Reject or EventType.Threaten or EventType.Protest or EventType.Mobilize or EventType.Coerce or EventType.Sanction or EventType.Assault;

    // "welcomed the plan to reopen the border": what is still to come is only what the praise is for.
    private static bool IsAhead(EventDraft draft) => draft.Mood.Tense == Tense.Future || draft.Mood.Certainty == Certainty.Hypothetical;

    // "discussed the cooperation between Chad and Niger": what is talked about is not told as an act.
    private static bool IsTopic(EventDraft draft) => draft.Match.Frame.IsNominal && draft.Type is EventType.Cooperate or EventType.Agree or EventType.Support or EventType.Aid;

    // "accused Chad of shelling a town": what somebody is accused of is told as done.
    private static bool IsCharge(EventDraft outer, EventDraft inner) =>
        outer.Type == EventType.Accuse && inner.Type is EventType.Assault or EventType.Aid or EventType.Coerce or EventType.Mobilize && inner.Source.Count > 0
        && (inner.Match.Sentence[inner.Trigger].Xpos == Xpos.VBG || (inner.Match.Sentence[inner.Trigger].Xpos is Xpos.VBN or Xpos.VBD && inner.Mood.Tense == Tense.Past && inner.Recipient.Count > 0));

    // "condemned Chad's shelling of Niger", "welcomed Norway's help for Chad": what is judged, with its doer and its other side, has been done.
    private static bool IsKnownDeed(EventDraft outer, EventDraft inner) =>
        IsKnownVisit(outer, inner) || outer.Type is EventType.Accuse or EventType.Support && inner.Match.Frame.IsNominal && inner.Source.Count > 0 && !inner.IsCarried && !IsAhead(inner)
        && (inner.Type is EventType.Assault or EventType.Mobilize or EventType.Aid || (inner.Type is EventType.Coerce or EventType.Sanction && inner.Match.Pattern.Value("mode") is "arrest" or "expel" or "seize" or "deport" or "withdraw"))
        && (inner.Type == EventType.Mobilize || inner.Recipient.Count > 0);

    // "promised it on the occasion of his visit to Chad": the journey was made.
    private static bool IsKnownVisit(EventDraft outer, EventDraft inner) =>
        outer.Type is EventType.Agree or EventType.Accuse && inner.Type == EventType.Consult && inner.Match.Pattern.Value("mode") == "visit" && inner.Match.Frame.IsNominal && inner.SourceHeads.Count > 0 && inner.Recipient.Count > 0 && !inner.IsCarried
        && inner.Match.Sentence[inner.Trigger].Relation is Relation.Nmod or Relation.Obl && !IsAhead(inner);

    private static bool Opens(EventType type) =>
        type is EventType.Support or EventType.Agree or EventType.Request or EventType.Reject or EventType.Threaten or EventType.Accuse or EventType.Protest or EventType.Consult;

    // Up from the inner act, over complements only: what merely happens at the same time is an act of its own.
    private static bool Holds(EventDraft outer, EventDraft inner)
    {
        var words = outer.Match.Sentence;
        var at = inner.Trigger;
        for (var step = 0; step < LongestChain && at >= 0 && at != outer.Trigger && at != outer.Support; step++)
        {
            if (!IsComplement(words, at, outer.Type))
            {
                return false;
            }

            at = words[at].Head;
        }

        return (at == outer.Trigger || at == outer.Support) && inner.Trigger != outer.Trigger && inner.Trigger != outer.Support;
    }

    private static bool IsComplement(Sentence words, int at, EventType outer) => words[at].Relation switch
    {
        Relation.Xcomp or Relation.Ccomp or Relation.Obj or Relation.NsubjPass or Relation.Nmod or Relation.Acl => true,
        Relation.Obl => outer != EventType.Consult && at > words[at].Head, // "in a deal with Peru, Chile agreed …" tells of two acts
        Relation.Conj => words[words[at].Head].Relation is Relation.Xcomp or Relation.Obj or Relation.Nmod or Relation.Acl,
        Relation.Advcl => words[at].Xpos == Xpos.VB || (words[at].Xpos == Xpos.VBG && outer == EventType.Protest),
        _ => false,
    };

    private static List<Actor> Others(List<Actor> named, IReadOnlyList<Actor> source)
    {
        var found = new List<Actor>();
        foreach (var actor in named)
        {
            if (!source.Concat(found).Any(a => EventParties.IsSame(a, actor)) && (actor.State is not null || actor.Org is not null))
            {
                found.Add(actor);
            }
        }

        return found;
    }
}
