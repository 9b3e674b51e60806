using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading.Quotations;

/// <summary>What is said as the tree hangs it on the cue: its content, the verb of a passive, a clause put before.</summary>
internal static class TreeShape
{
    /// <summary>What hangs on the cue as its content; null where nothing does.</summary>
    internal static Shape? Of(PatternMatch match) =>
        match.Fill("content") is [var head, ..] && !IsOfRelative(match.Sentence, head, match.Trigger) ? Under(match.Sentence, head, match) : null;

    /// <summary>The subject and the verb behind a cue in the passive: "The company is said to look for a buyer"; null where no verb stands there.</summary>
    internal static Shape? Passive(PatternMatch match)
    {
        var sentence = match.Sentence;
        if (match.Fill("content") is not [var verb, ..] || verb < match.Trigger || sentence[match.Trigger].Xpos == Xpos.VBG)
        {
            return null;
        }

        var (first, end) = (Math.Max(sentence.Subtree(verb).First, match.Trigger + 1), sentence.Subtree(verb).End);
        var subject = sentence.Child(match.Trigger, Relation.NsubjPass) is >= 0 and var passive ? passive : sentence.Child(match.Trigger, Relation.Nsubj);
        if (subject < 0 || subject > match.Trigger || sentence[subject].Upos == Upos.PRON && Surface.IsRelative(sentence, subject))
        {
            return new Shape(first, end);
        }

        var (start, stop) = sentence.Subtree(subject);
        return new Shape(start, Math.Min(stop, match.Trigger), first, end);
    }

    /// <summary>A clause that the tree hangs on the cue, though it stands before it and no comma parts them; null where none does.</summary>
    /// <param name="match">The cue.</param>
    /// <param name="low">First token that can belong to it.</param>
    internal static Shape? Fronted(PatternMatch match, int low)
    {
        var sentence = match.Sentence;
        var before = match.Pattern.Value("extent") == "bare" ? match.Fill("content").FindIndex(h => h >= low && h < match.Trigger) : -1;
        return before < 0 ? null : Under(sentence, match.Fill("content")[before], match);
    }

    // "a claim the army disputes": the thing before the clause that hangs on it is no content of it.
    private static bool IsOfRelative(Sentence sentence, int head, int cue) =>
        head < cue && sentence[cue].Upos == Upos.VERB && sentence[cue].Relation is Relation.AclRelcl or Relation.Acl && sentence[cue].Head == head;

    // What hangs on the head of the content, on its own side of the cue.
    private static Shape Under(Sentence sentence, int head, PatternMatch match)
    {
        for (var i = match.Trigger + 1; i < head; i++)
        {
            if (sentence.Form(i) is ":" && !ClauseStart.IsRow(sentence, i + 1))
            {
                return new Shape(i + 1, ClauseReach.BeforeAddition(sentence, i + 1, sentence.Count));
            }
        }

        var (first, end) = sentence.Subtree(head);
        if (match.Pattern.Value("voice") == "only" && head != match.Trigger)
        {
            end = Math.Min(end, LooseEnd(sentence, head, end));
        }

        if (head != match.Trigger && first <= match.Trigger && match.Trigger < end)
        {
            (first, end) = head > match.Trigger ? (match.Trigger + 1, end) : (first, match.Trigger);
        }

        for (var i = Math.Max(first, match.Trigger) + 1; i + 1 < end && sentence[head].Upos == Upos.NOUN; i++)
        {
            if (sentence[i].Upos == Upos.CCONJ && Surface.IsFinite(sentence, i + 1) && sentence[i + 1].Xpos == sentence[match.Trigger].Xpos)
            {
                end = i; // "denied any guilt and called the report …": a second act
            }
        }

        // "conveyed the readiness to help": the tree may hang the infinitive elsewhere.
        if (sentence[head].Upos == Upos.NOUN && end + 1 < sentence.Count && sentence.Is(end, "to") && sentence[end + 1].Xpos == Xpos.VB)
        {
            end = Math.Max(end + 2, sentence.Subtree(end + 1).End);
        }

        // A condition right behind what is said is said too, wherever the tree hangs it.
        end = head > match.Trigger ? Phrase.ConditionAt(sentence, end) : end;
        end = sentence[match.Trigger].Upos == Upos.NOUN && first > match.Trigger ? ClauseReach.BeforeMainVerb(sentence, first, end) : end;
        return new Shape(first, end);
    }

    // "announced a deal, creating jobs", "a deal, which will …": what hangs loosely on the noun is the author's.
    private static int LooseEnd(Sentence sentence, int noun, int end)
    {
        foreach (var child in sentence.Children(noun))
        {
            if (child > noun && sentence[child].Relation is Relation.AclRelcl or Relation.Acl or Relation.Advcl && sentence.Subtree(child).First is > 0 and var first && sentence[first - 1].Xpos == Xpos.Comma)
            {
                return first - 1;
            }
        }

        return end;
    }
}
