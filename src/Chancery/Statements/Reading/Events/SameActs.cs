using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading.Events;

/// <summary>Which drafts of events tell the same act in other words.</summary>
internal static class SameActs
{
    /// <summary>One draft for each act. Of two patterns the one that knows more of its roles wins, then the one that asks for more; a noun inside its verb's event ("held talks") is the same act when both are of one type.</summary>
    internal static List<EventDraft> Distinct(List<EventDraft> drafts)
    {
        var kept = new List<EventDraft>();
        foreach (var draft in drafts.OrderByDescending(d => d.Weight))
        {
            if (!drafts.Exists(d => IsUndone(d, draft) || IsOutcome(d, draft)) && !kept.Exists(k => IsSameAct(k, draft)))
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
        return IsJourney(kept, other) || (kept.Type == other.Type && !IsWithOthers(kept, other) && !IsByOthers(kept, other)
            && (HangsOn(sentence, kept.Trigger, other.Trigger) || HangsOn(sentence, other.Trigger, kept.Trigger)
                || Supports(sentence, kept.Trigger, other.Trigger) || Supports(sentence, other.Trigger, kept.Trigger)));
    }

    // "halted its cooperation with Peru", "pulled out of the talks": what an act ends or withholds is no act beside it.
    private static bool IsUndone(EventDraft ending, EventDraft noun) =>
        ending.Type is EventType.Sanction or EventType.Reject && noun.Type is EventType.Agree or EventType.Consult or EventType.Cooperate or EventType.Aid or EventType.Support
        && noun.Match.Frame.IsNominal && noun != ending && IsComplementOf(ending.Match.Sentence, noun.Trigger, ending.Trigger);

    private static bool IsComplementOf(Sentence sentence, int word, int verb)
    {
        for (var step = 0; step < 3 && word >= 0; step++)
        {
            if (word == verb)
            {
                return true;
            }

            if (sentence[word].Relation is not (Relation.Obj or Relation.Obl or Relation.Nmod or Relation.NsubjPass or Relation.Compound))
            {
                return false;
            }

            word = sentence[word].Head;
        }

        return word == verb;
    }

    // "arrived in Peru after a visit to Chile": with different people, two acts.
    private static bool IsWithOthers(EventDraft one, EventDraft other) =>
        !one.IsCarried && !other.IsCarried && one.Recipient.Count > 0 && other.Recipient.Count > 0
        && one.Recipient.All(r => r.State is not null && other.Recipient.All(o => o.State is not null && o.State != r.State && !one.Source.Concat(other.Source).Any(a => a.State == o.State || a.State == r.State)));

    // "complaints from Chad and a rebuke from Norway": by different states, two acts.
    private static bool IsByOthers(EventDraft one, EventDraft other) =>
        one.Source.Count > 0 && other.Source.Count > 0 && one.Match.Frame.IsNominal && other.Match.Frame.IsNominal
        && one.Source.All(a => a.State is not null && other.Source.All(o => o.State is not null && o.State != a.State && !one.Recipient.Any(r => r.State == o.State) && !other.Recipient.Any(r => r.State == a.State)));

    // "fired at a crowd, killing ten": what an attack on somebody led to is that attack.
    private static bool IsOutcome(EventDraft attack, EventDraft outcome) =>
        attack.Type == EventType.Assault && outcome.Type == EventType.Assault && attack.Source.Count > 0 && attack.Recipient.Count > 0
        && outcome.Match.Sentence[outcome.Trigger] is { Relation: Relation.Advcl, Xpos: Xpos.VBG, Head: var above } && above == attack.Trigger;

    // "flew to Quito and met its president": a journey and the meeting that it led to are one visit.
    private static bool IsJourney(EventDraft one, EventDraft other) =>
        one.Type == EventType.Consult && other.Type == EventType.Consult
        && one.Match.Sentence[Math.Max(one.Trigger, other.Trigger)] is { Relation: Relation.Conj or Relation.Advcl, Head: var above } && above == Math.Min(one.Trigger, other.Trigger)
        && one.Recipient.Any(r => other.Recipient.Any(o => o.State is not null && o.State == r.State));

    // "froze assets and closed the border", "raided the camp, arresting nine" are two acts; "held talks" is one.
    private static bool HangsOn(Sentence sentence, int word, int above) =>
        sentence[word].Head == above && !(sentence[word].Upos == Upos.VERB && sentence[above].Upos == Upos.VERB
            && (sentence[word].Relation is Relation.Conj or Relation.Parataxis || (sentence[word] is { Relation: Relation.Advcl, Xpos: Xpos.VBG } && sentence.Child(word, Relation.Obj) >= 0)));

    private static bool Supports(Sentence sentence, int noun, int verb) =>
        new Frame(sentence, noun) is { IsNominal: true } frame && frame.SupportOf(noun) == verb;
}
