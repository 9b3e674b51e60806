using Chancery.Statements.Reading.Quotations;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading.Speakers;

/// <summary>Finds phrases and clauses that only name the source: "according to the bank", "as Lind puts it", "in the words of the mayor".</summary>
internal sealed class SourcePhrases(ConnectiveTable connectives)
{
    private readonly AsideReader asides = new(connectives);

    /// <summary>Where the phrase around a cue stands within the tokens <c>[low, high)</c>; null where it names no source.</summary>
    internal Aside? Find(PatternMatch match, int low, int high)
    {
        var sentence = match.Sentence;
        low = BehindSemicolon(sentence, match.Trigger, low);
        if (Opening(match, low) is not (>= 0 and var first) || Speaker(match, first, high) is not (>= 0 and var speaker))
        {
            return null;
        }

        var whole = Surface.HoldsClause(sentence, low, first);
        var end = whole ? Trailing(match, first, high) : Leading(sentence, Math.Max(match.Trigger, speaker) + 1, high);
        return new Aside(first, end, speaker);
    }

    // "The canal is closed; in fact, according to its owner, it never opened": what stands before the semicolon is another clause.
    internal static int BehindSemicolon(Sentence sentence, int cue, int low)
    {
        for (var i = cue - 1; i > low; i--)
        {
            if (sentence.Form(i) is ";")
            {
                return i + 1;
            }
        }

        return low;
    }

    // "according", or "as" and "in" before the cue at the beginning of the sentence or behind a comma.
    private static int Opening(PatternMatch match, int low)
    {
        var sentence = match.Sentence;
        if (sentence.Is(match.Trigger, "according"))
        {
            return match.Trigger;
        }

        if (sentence.Is(match.Trigger, "per"))
        {
            return (match.Trigger == low || Surface.IsBreak(sentence, match.Trigger - 1)) && match.Trigger + 2 < sentence.Count && sentence[match.Trigger + 1].Upos is Upos.DET or Upos.PROPN or Upos.ADJ ? match.Trigger : -1;
        }

        var habit = Raising.HabitAt(sentence, match.Trigger);
        if (sentence[match.Trigger].Upos == Upos.VERB && !Surface.IsFinite(sentence, match.Trigger) && !HasAuxiliary(sentence, match.Trigger) && sentence[match.Trigger].Xpos != Xpos.VBN && habit < 0)
        {
            return -1;
        }

        if (SoAt(sentence, match.Trigger, low) is >= 0 and var so)
        {
            return so;
        }

        var apposed = false;
        for (var at = (habit >= 0 ? habit : match.Trigger) - 1; at >= low; at--)
        {
            if (Surface.IsBreak(sentence, at))
            {
                // "as the minister, Jan Novak, repeated": a name between commas.
                if (sentence[at].Xpos != Xpos.Comma || (!apposed && at != match.Trigger - 1) || Surface.OwnVerb(sentence, at + 1, match.Trigger) >= 0)
                {
                    return -1;
                }

                apposed = !apposed;
            }
            else if (sentence[at].Upos == Upos.VERB && Surface.IsFinite(sentence, at))
            {
                return -1;
            }

            if ((sentence.Is(at, "as") || ((sentence.Is(at, "in") || sentence.Is(at, "by")) && sentence[match.Trigger].Upos == Upos.NOUN)) && (at == low || Surface.IsBreak(sentence, at - 1) || (at == low + 1 && sentence[low].Upos == Upos.CCONJ)) && (at < match.Trigger - 1 || sentence[match.Trigger].Upos == Upos.NOUN))
            {
                return at;
            }
        }

        return -1;
    }

    // "…, so traders say, …", "So the story goes, …": "so" before a subject and its verb, right before a break; −1 else.
    private static int SoAt(Sentence sentence, int cue, int low)
    {
        if (!Surface.IsFinite(sentence, cue) || (cue + 1 < sentence.Count && !Surface.IsBreak(sentence, cue + 1) && sentence[cue + 1].Xpos is not (Xpos.Period or Xpos.Colon)))
        {
            return -1;
        }

        var at = cue - 1;
        while (at > low && sentence[at].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.DET or Upos.ADJ or Upos.AUX)
        {
            at--;
        }

        return at >= low && at < cue - 1 && sentence.Is(at, "so") && (at == low || Surface.IsBreak(sentence, at - 1) || (at == low + 1 && sentence[low].Upos == Upos.CCONJ)) ? at : -1;
    }

    // "has made clear": the verb before the participle.
    private static bool HasAuxiliary(Sentence sentence, int verb)
    {
        var at = verb - 1;
        while (at >= 0 && sentence[at].Upos == Upos.ADV)
        {
            at--;
        }

        return at >= 0 && sentence[at].Upos == Upos.AUX && sentence[at].Lemma == "have" && Surface.IsFinite(sentence, at);
    }

    private static int Speaker(PatternMatch match, int first, int high)
    {
        if (Raising.HabitAt(match.Sentence, match.Trigger) >= 0 && Raising.SubjectOf(match.Sentence, match.Trigger) is var owner && owner > first)
        {
            return owner;
        }

        var isAccording = match.Sentence.Is(first, "according") && first + 1 < high && match.Sentence.Is(first + 1, "to");
        foreach (var head in match.Fill("speaker"))
        {
            if (isAccording && head == first + 2 && match.Sentence[head].Xpos == Xpos.NN && char.IsLower(match.Sentence.Form(head)[0]) && IsBare(match.Sentence, head))
            {
                return -1; // "according to temperament"
            }

            if (head > first && head < high && !(isAccording && head >= Surface.Boundary(match.Sentence, first + 2, high)))
            {
                return head;
            }
        }

        // "according" and "to", then the source.
        return sentenceHead(match.Sentence, first + (match.Sentence.Is(first, "according") ? 2 : 1));

        int sentenceHead(Sentence sentence, int from) => from < high ? Surface.HeadWithin(sentence, from, Surface.Boundary(sentence, from, high)) : -1;
    }

    private static bool IsBare(Sentence sentence, int noun) => sentence.Child(noun, Relation.Det) < 0 && sentence.Child(noun, Relation.NmodPoss) < 0 && sentence.Child(noun, Relation.Compound) < 0;

    private int Trailing(PatternMatch match, int first, int high) => asides.AdditionAt(match.Sentence, Surface.Boundary(match.Sentence, match.Trigger + 1, high), high, first);

    // In front, the phrase ends at the comma behind which a clause stands on its own: appositions of the source come before it.
    private static int Leading(Sentence sentence, int from, int high)
    {
        var comma = -1;
        for (var i = from; i < high; i++)
        {
            if (!Surface.IsBreak(sentence, i))
            {
                continue;
            }

            if (comma < 0 && Surface.OwnVerb(sentence, from, i) >= 0)
            {
                return BehindOf(sentence, from); // "According to the ministry the road is closed": no comma
            }

            comma = comma < 0 ? i : comma;
            if (i + 1 < high && Surface.IsFinite(sentence, i + 1))
            {
                return comma; // its subject stands before: "According to the paper, Ana Silva, the mayor, said …"
            }

            if (i + 1 < high && !Surface.IsRelative(sentence, i + 1) && Surface.OwnVerb(sentence, i + 1, Next(sentence, i + 1, high)) >= 0)
            {
                return i;
            }
        }

        return comma >= 0 ? comma : Surface.OwnVerb(sentence, from, high) >= 0 ? BehindOf(sentence, from) : high;
    }

    // The source's own "of the interior" belongs to it.
    private static int BehindOf(Sentence sentence, int at)
    {
        while (at < sentence.Count && (sentence[at].Upos is Upos.NOUN or Upos.PROPN || (at + 1 < sentence.Count && sentence.Is(at, "of")) || (sentence[at].Upos is Upos.DET or Upos.ADJ && sentence.Is(at - 1, "of"))))
        {
            at++;
        }

        return at;
    }

    private static int Next(Sentence sentence, int from, int high)
    {
        while (from < high && sentence[from].Xpos != Xpos.Comma)
        {
            from++;
        }

        return from;
    }
}
