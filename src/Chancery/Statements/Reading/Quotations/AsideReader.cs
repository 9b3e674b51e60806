using Chancery.Statements.Reading.Speakers;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading.Quotations;

/// <summary>Finds clauses of saying that stand inside or behind what is said, by commas and word order: trees of such sentences often fail.</summary>
internal sealed class AsideReader(ConnectiveTable connectives)
{
    private const int MostNameWords = 8;

    /// <summary>The aside around a cue within the tokens <c>[low, high)</c>; null where the cue leads in its content or has none.</summary>
    internal Aside? Find(PatternMatch cue, int low, int high)
    {
        var sentence = cue.Sentence;
        low = SourcePhrases.BehindSemicolon(sentence, cue.Trigger, low);
        if (sentence[cue.Trigger].Xpos is not (Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.VBN or Xpos.VB) || (cue.Trigger > 0 && sentence.Is(cue.Trigger - 1, "to") && !IsHabit(sentence, cue.Trigger)))
        {
            return null;
        }

        var first = IsHabit(sentence, cue.Trigger) ? cue.Trigger - 2 : cue.Trigger;
        while (first > low && sentence[first - 1].Upos is Upos.AUX or Upos.ADV or Upos.PART)
        {
            first--;
        }

        // "they should be declared innocent": the passive says nothing of who speaks, save "it is reported".
        var passive = sentence[cue.Trigger].Xpos == Xpos.VBN && first < cue.Trigger && sentence[cue.Trigger - 1].Lemma == "be";
        if (first <= low + 1 || (passive && !sentence.Is(first - 1, "it")))
        {
            return null;
        }

        var inverted = cue.Pattern.Value("addressee") is null && sentence[cue.Trigger].Xpos != Xpos.VB ? Inverted(sentence, first, cue.Trigger, low, high) : null;
        var isLoose = sentence[cue.Trigger].Xpos == Xpos.VBN && first == cue.Trigger && sentence[first - 1].Upos is not (Upos.NOUN or Upos.PROPN or Upos.PRON) && !Surface.IsBreak(sentence, first - 1); // "as stated in the order"
        return inverted ?? (isLoose ? null : Straight(cue, first, low, high));
    }

    // "my grandmother used to say": a habit of saying.
    private static bool IsHabit(Sentence sentence, int cue) =>
        cue > 1 && sentence.Is(cue - 1, "to") && (sentence.Is(cue - 2, "used") || (sentence[cue - 2].Lemma is "like" or "love" && Surface.IsFinite(sentence, cue - 2)));

    // "…, said the mayor, who has held the office since May."
    private Aside? Inverted(Sentence sentence, int first, int cue, int low, int high)
    {
        var name = cue + 1;
        if (!Surface.IsBreak(sentence, first - 1) || name >= high || !Surface.OpensPhrase(sentence, name) || sentence.Is(name, "nothing") || sentence.Is(name, "little") || sentence.Is(name, "something") || sentence.Is(name, "much"))
        {
            return null;
        }

        var end = Surface.Boundary(sentence, name, high);
        for (var i = name; i < end; i++)
        {
            end = sentence.Form(i) is ":" ? i : end;
        }

        var isNumber = end == name + 1 && (sentence.Is(name, "one") || sentence.Is(name, "another") || sentence.Is(name, "others")); // "said one"
        if (Surface.OwnVerb(sentence, name, end) >= 0 || (isNumber ? name : Surface.HeadWithin(sentence, name, end)) is not (>= 0 and var speaker) || IsTime(sentence, speaker))
        {
            return null;
        }

        // "Nepal, whose economy is small, claims a trade of $38 billion", "the envoy, Ana Silva, said the deal “stands”": the verb has its subject before it.
        var goesOn = end + 1 < high && sentence[end].Xpos == Xpos.Comma && Surface.IsFinite(sentence, end + 1); // "The council, say its diplomats, could vote"
        if (!isNumber && !goesOn && !IsAnswer(sentence, low, first - 1) && (sentence[speaker] is { Relation: Relation.Obj, Head: var verb } ? verb == cue : end < high && sentence[end].Xpos == Xpos.OpenQuote) && sentence.Child(cue, Relation.Nsubj) is >= 0 and var own && own < first)
        {
            return null;
        }

        if (Surface.HoldsClause(sentence, low, first - 1) || EndsInMark(sentence, first - 1))
        {
            return new Aside(first, AdditionAt(sentence, end, high, first), speaker);
        }

        var close = end;
        while (close < high && !(sentence[close].Xpos == Xpos.Comma && close + 1 < high && GoesOn(sentence, close + 1)))
        {
            close++;
        }

        return close < high ? new Aside(first, close, speaker) : IsAnswer(sentence, low, first - 1) && (end >= high || sentence[end].Xpos is Xpos.Period or Xpos.Colon) ? new Aside(first, end, speaker) : null;
    }

    // "Nonsense, says the minister", "Not so, says the bank": one or two words that answer without a verb.
    private static bool IsAnswer(Sentence sentence, int first, int comma) =>
        comma > first && comma - first <= 2 && char.IsUpper(sentence.Form(first)[0]) && sentence[first].Upos is Upos.NOUN or Upos.INTJ or Upos.ADJ or Upos.PART && !IsTime(sentence, first);

    // "…, two analysts said Tuesday, …"
    private Aside? Straight(PatternMatch match, int first, int low, int high)
    {
        var sentence = match.Sentence;
        var start = PhraseStart(match, first, low);
        if (start <= low + 1 || start >= first || Surface.IsRelative(sentence, first - 1) || !Surface.OpensPhrase(sentence, start))
        {
            return null;
        }

        var end = TailEnd(match, high);
        if (end < 0 || SpeakerIn(match, start, first) is not (>= 0 and var speaker))
        {
            return null;
        }

        var isCondition = low + 2 < start && (sentence.Is(low, "were") || sentence.Is(low, "had") || sentence.Is(low, "should")) && sentence[low + 1].Upos is Upos.PRON or Upos.DET or Upos.PROPN or Upos.NOUN; // "Were it to come to that, he said, his government would"
        var before = (!isCondition && Surface.HoldsClause(sentence, BehindColon(sentence, low, start), start - 1)) || EndsInMark(sentence, start - 1) || sentence.Is(low, "whether");
        if ((!before && (OpensQuote(sentence, end, high) || ThatBehind(sentence, end, high))) || sentence.Form(start - 1) is ";")
        {
            return null; // "In a letter, the mayor said, “We are lost”": it leads in
        }

        var behind = end < high && sentence[end].Xpos != Xpos.Period && Surface.OwnVerb(sentence, end, high) >= 0 && !(end + 1 < high && sentence.Is(end + 1, "that"));
        return before || behind ? new Aside(start, before ? AdditionAt(sentence, end, high, start) : end, speaker) : null;
    }

    // "Villagers tell another story: the soldiers, they say, came early": the clause before the colon is another.
    private static int BehindColon(Sentence sentence, int low, int start)
    {
        for (var i = start - 1; i > low; i--)
        {
            if (sentence.Form(i) is ":")
            {
                return Surface.HoldsClause(sentence, low, i) ? i + 1 : low;
            }
        }

        return low;
    }

    // "told her colleague, Petr Novak, that …": what is said comes behind the one who is told.
    private static bool ThatBehind(Sentence sentence, int end, int high)
    {
        for (var i = end + 1; i + 1 < Math.Min(high, end + MostNameWords) && !Surface.IsFinite(sentence, i); i++)
        {
            if (sentence[i].Xpos == Xpos.Comma && sentence.Is(i + 1, "that"))
            {
                return true;
            }
        }

        return false;
    }

    // A quote that is no more than the end of a clause goes on with what was broken off: "The plan, he said, “is dead”".
    private static bool OpensQuote(Sentence sentence, int end, int high)
    {
        var open = end < high && sentence[end].Xpos == Xpos.Comma ? end + 1 : end;
        return open + 1 < high && (sentence[open].Xpos == Xpos.OpenQuote || sentence.Form(open) is "“" or "\"") && (open == end || !(Surface.IsFinite(sentence, open + 1) || sentence[open + 1].Upos is Upos.AUX));
    }

    // The first token of the subject that stands right before the verb, behind a break; −1 where no break stands before it.
    private static int PhraseStart(PatternMatch match, int first, int low)
    {
        var sentence = match.Sentence;
        var at = first - 1;
        if (Surface.IsBreak(sentence, at))
        {
            // An apposition or relative clause stands between: "Anna Lind, who studies prices, said."
            var subject = sentence.Child(match.Trigger, Relation.Nsubj);
            if (subject >= low && subject < at && sentence.Subtree(subject).First is var start && start > low && Surface.IsBreak(sentence, start - 1))
            {
                return start;
            }

            return BehindClause(sentence, at, low);
        }

        while (at >= low && !Surface.IsBreak(sentence, at))
        {
            if (sentence[at].Upos == Upos.SCONJ)
            {
                return -1;
            }

            at--;
        }

        return at >= low && HoldsNoVerb(sentence, at + 1, first) ? at + 1 : -1;
    }

    // A participle behind its noun may look like a verb of its own: "two people briefed on the talks said".
    private static bool HoldsNoVerb(Sentence sentence, int from, int end)
    {
        var own = Surface.OwnVerb(sentence, from, end);
        return own < 0 || (own > from && own + 2 < end && sentence[own].Xpos == Xpos.VBD && sentence[own - 1].Upos is Upos.NOUN && sentence[own + 1].Upos == Upos.ADP && Surface.OwnVerb(sentence, own + 1, end) < 0);
    }

    // Where the tree has no subject: back over stretches between commas that hold no clause, to the closing mark or clause before them.
    private static int BehindClause(Sentence sentence, int at, int low)
    {
        var start = -1;
        while (at > low)
        {
            var first = at;
            while (first > low && !Surface.IsBreak(sentence, first - 1))
            {
                first--;
            }

            if (first <= low || Surface.OwnVerb(sentence, first, at) >= 0)
            {
                return start;
            }

            start = first;
            if (EndsInMark(sentence, first - 1))
            {
                return start;
            }

            at = first - 1;
        }

        return start;
    }

    private static int SpeakerIn(PatternMatch match, int first, int end)
    {
        var subject = match.Sentence.Child(match.Trigger, Relation.Nsubj);
        return subject < first || subject >= end ? Surface.HeadWithin(match.Sentence, first, end)
            : FirstNoun(match.Sentence, first, subject) is >= 0 and var noun && Surface.HasPreposition(match.Sentence, noun + 1, subject) ? noun
            : subject;
    }

    // "people familiar with the matter said": where the tree takes the last noun for the speaker, the noun before its preposition is.
    private static int FirstNoun(Sentence sentence, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (sentence[i].Upos is Upos.NOUN or Upos.PROPN && (i + 1 >= end || sentence[i + 1].Upos is not (Upos.NOUN or Upos.PROPN)))
            {
                return i;
            }
        }

        return -1;
    }

    // Behind the verb only time, place and addressee may stand, and what went on meanwhile; −1 where something is said there.
    private static int TailEnd(PatternMatch match, int high)
    {
        var sentence = match.Sentence;
        var end = Surface.Boundary(sentence, match.Trigger + 1, high);
        var at = match.Trigger + 1;
        if (at < end && (sentence.Form(at) is ":" || (sentence.Is(at, "to") && sentence[match.Trigger].Lemma is "agree") || sentence.Is(at, "that") || sentence.Is(at, "of") || sentence[at].Xpos == Xpos.VBG))
        {
            return -1;
        }

        if (at < end && Surface.OpensPhrase(sentence, at) && !IsTime(sentence, Surface.HeadWithin(sentence, at, end)) && match.Pattern.Value("addressee") is null)
        {
            return -1;
        }

        for (; at < end; at++)
        {
            if (sentence.Form(at) is ":" || (sentence[at].Xpos == Xpos.VB && sentence.Is(at - 1, "to")) || sentence.Is(at, "that") || sentence.Is(at, "whether"))
            {
                return -1;
            }

            if (sentence[at].Upos == Upos.SCONJ || Surface.IsRelative(sentence, at))
            {
                return end;
            }

            if (Surface.IsFinite(sentence, at))
            {
                return -1;
            }
        }

        return end;
    }

    /// <summary>Where an aside ends that stands behind a whole clause: an apposition or a participle behind the comma belongs to it, a clause of reason or condition does not.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="comma">Where the aside ends unless something more belongs to it.</param>
    /// <param name="high">Behind the last token that can belong to it.</param>
    /// <param name="first">The aside's first token: a clause broken off before it ("It was, he said, a mistake") goes on behind it.</param>
    internal int AdditionAt(Sentence sentence, int comma, int high, int first)
    {
        var next = comma + 1;
        if (comma >= high || sentence[comma].Xpos != Xpos.Comma || next >= high)
        {
            return comma;
        }

        if (first > 1 && IsBrokenOff(sentence, first, next))
        {
            return comma;
        }

        var goesOn = sentence[next].Xpos == Xpos.OpenQuote || connectives.Of(sentence.Form(next).ToString()) is ConnectiveClass.Said or ConnectiveClass.Either;
        goesOn |= sentence[next].Upos is Upos.NUM or Upos.SYM || (sentence[next].Upos == Upos.PART && sentence.Is(next, "to")); // "has spent, they say, 3 percent"
        return goesOn && !Surface.IsRelative(sentence, next) ? comma : high;
    }

    // "It was, he conceded, a mistake", "would raise, by its own model, barely a third": the verb before the aside still wants what it is about.
    private static bool IsBrokenOff(Sentence sentence, int first, int next)
    {
        var last = first - 1;
        while (last > 0 && (Surface.IsBreak(sentence, last) || sentence[last].Upos == Upos.ADV))
        {
            last--;
        }

        return (sentence[last].Xpos == Xpos.VBN && sentence.Is(next, "by")) || sentence[last].Lemma is "be" or "have" or "do" || sentence[last].Xpos == Xpos.MD || sentence[last].Upos is Upos.ADP or Upos.SCONJ || sentence.Is(last, "the") || sentence.Is(last, "a") || sentence.Is(last, "an")
            || (sentence[last].Upos == Upos.VERB && sentence[last].Xpos is not (Xpos.VBN or Xpos.VBG) && sentence[next].Upos == Upos.ADV && next + 1 < sentence.Count && sentence[next + 1].Upos is Upos.DET or Upos.NUM or Upos.SYM);
    }

    private static bool EndsInMark(Sentence sentence, int token) => Surface.IsClosing(sentence, token) || (token > 0 && Surface.IsClosing(sentence, token - 1));

    // The clause that was broken off goes on: "…, says Lind, will cost nothing".
    private static bool GoesOn(Sentence sentence, int at) =>
        Surface.IsFinite(sentence, at) || sentence[at].Upos is Upos.AUX or Upos.PART || (sentence[at].Upos == Upos.ADV && at + 1 < sentence.Count && Surface.IsFinite(sentence, at + 1));

    private static bool IsTime(Sentence sentence, int token) => token >= 0 && sentence[token].Relation is Relation.OblUnmarked or Relation.NmodUnmarked;
}
