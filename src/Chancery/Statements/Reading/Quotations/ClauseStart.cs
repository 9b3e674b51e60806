using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading.Quotations;

/// <summary>Where a clause that is said begins behind its cue: at "that", "whether", a colon, or at its first word.</summary>
internal static class ClauseStart
{
    /// <summary>Tokens between a relative pronoun and the word of saying behind it: "which officials in the capital have said".</summary>
    private const int LongestSubject = 8;

    /// <summary>Tokens between commas behind a word of saying and before its "that".</summary>
    private const int LongestInsertion = 20;

    /// <summary>The first token of what is said; −1 where no clause follows.</summary>
    /// <param name="match">The cue.</param>
    /// <param name="high">Behind the last token that can belong to it.</param>
    internal static int Find(PatternMatch match, int high)
    {
        var sentence = match.Sentence;
        var cue = match.Trigger;
        if (BehindInsertion(sentence, cue, high) is >= 0 and var shared)
        {
            return shared;
        }

        var listener = -1;
        var thing = ObjectAt(match, high);
        for (var i = cue + 1; i < high && !(thing >= 0 && i > thing); i++)
        {
            if (sentence.Form(i) is ":")
            {
                return IsRow(sentence, i + 1) ? -1 : i + 1;
            }

            if (sentence.Is(i, "that") && i > cue + 1 && sentence[cue].Lemma is "comment" or "remark" or "speculate" && IsOfNoun(sentence, i))
            {
                return -1;
            }

            if (sentence.Is(i, "that") && i + 1 < high && !PointsAt(sentence, i))
            {
                // "said that man …" points at somebody; before a noun and its verb "that" opens the clause: "insists that time is short".
                return sentence[i].Xpos is Xpos.DT && sentence[i + 1].Xpos is Xpos.NN && !Surface.IsFinite(sentence, Math.Min(i + 2, high - 1)) ? i : i + 1;
            }

            if (i == cue + 1 ? Surface.IsRelative(sentence, i) || sentence.Is(i, "if") || Asks(sentence, i) : sentence.Is(i, "whether") || ((match.Pattern.Value("addressee") is not null || sentence.Is(cue + 1, "to")) && (sentence.Is(i, "if") || Asks(sentence, i))))
            {
                return i;
            }

            // "assures anyone who will listen that": what the one who is told does.
            if (match.Pattern.Value("addressee") is not null && sentence.Is(i, "who") && i > cue + 1)
            {
                listener = i;
            }

            if ((Surface.IsFinite(sentence, i) && listener != i - 1) || sentence[i].Xpos == Xpos.OpenQuote)
            {
                break;
            }
        }

        var bare = match.Pattern.Value("extent") == "bare" && sentence.Child(cue, Relation.Iobj) < 0 ? Bare(match, high) : -1;
        var head = match.Fill("content").Find(h => h > cue && h < high);
        return bare >= 0 ? bare : head > cue ? Math.Max(sentence.Subtree(head).First, cue + 1) : -1;
    }

    // "The bank insists, and the court has agreed, that", "It has been suggested, by people who live elsewhere, that": behind what stands between commas; −1 else.
    private static int BehindInsertion(Sentence sentence, int cue, int high)
    {
        if (cue + 3 >= high || sentence[cue + 1].Xpos != Xpos.Comma)
        {
            return -1;
        }

        for (var i = cue + 2; i + 2 < Math.Min(high, cue + LongestInsertion) && sentence.Form(i) is not (";" or ":") && sentence[i].Xpos != Xpos.OpenQuote; i++)
        {
            if (sentence[i].Xpos == Xpos.Comma && sentence.Is(i + 1, "that"))
            {
                return i + 2;
            }
        }

        return -1;
    }

    /// <summary>The first token of what is said behind whom it is told ("told MEPs the budget was a compromise"): the tree may take the one who is told into the clause.</summary>
    internal static int BehindAddressee(Sentence sentence, int first, int high)
    {
        var at = first;
        while (at + 1 < high && sentence[at].Upos is Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.NUM && !(sentence[at].Upos is Upos.NOUN or Upos.PROPN && sentence[at + 1].Upos is Upos.DET or Upos.PRON && !Surface.IsRelative(sentence, at + 1)))
        {
            at++;
        }

        return at > first - 1 && at + 1 < high && sentence[at].Upos is Upos.NOUN or Upos.PROPN && sentence[at + 1].Upos is Upos.DET or Upos.PRON && Surface.OwnVerb(sentence, at + 1, high) > at + 1 ? at + 1 : first;
    }

    // "pledged $7 million: $4 million for roads and 3 million for rail" goes on to its items; "said: $7 million is enough" has a verb.
    internal static bool IsRow(Sentence sentence, int first)
    {
        if (first >= sentence.Count || !(sentence[first].Upos == Upos.SYM || char.IsAsciiDigit(sentence.Form(first)[0])))
        {
            return false;
        }

        for (var i = first; i < sentence.Count; i++)
        {
            if (Surface.IsFinite(sentence, i))
            {
                return false;
            }
        }

        return true;
    }

    // "commented on reports that …": the clause tells what the reports say.
    private static bool IsOfNoun(Sentence sentence, int that) =>
        sentence[that - 1].Upos == Upos.NOUN && sentence[that].Head is >= 0 and var verb && sentence[verb].Relation is Relation.Acl or Relation.AclRelcl && sentence[verb].Head == that - 1 && sentence.Child(that - 1, Relation.Case) is >= 0 and var link && sentence[link].Lemma is "on" or "about" or "upon";

    // "on that call", "the deal that would …": no conjunction.
    private static bool PointsAt(Sentence sentence, int that) =>
        (sentence[that].Xpos == Xpos.DT && sentence[that - 1].Upos == Upos.ADP) || (that > 1 && sentence.Is(that - 1, "but") && sentence[that - 2].Xpos == Xpos.Comma) || (sentence[that].Xpos == Xpos.WDT && Surface.IsFinite(sentence, that + 1) && !(that + 2 < sentence.Count && Surface.IsFinite(sentence, that + 2)) && !IsPlural(sentence, that + 1));

    // "said that talks with Oslo would go on": a plural taken for a verb, before the verb of its clause.
    private static bool IsPlural(Sentence sentence, int token) =>
        sentence[token].Xpos == Xpos.VBZ && Surface.OwnVerb(sentence, token + 1, Surface.Boundary(sentence, token + 1, sentence.Count)) is >= 0 and var verb && sentence[verb].Xpos is Xpos.MD or Xpos.VBD && token + 1 < sentence.Count && sentence[token + 1].Upos == Upos.ADP;

    private static bool Asks(Sentence sentence, int token) =>
        sentence.Is(token, "whether") || sentence.Is(token, "how") || sentence.Is(token, "why") || sentence.Is(token, "what");

    // A thing right behind the cue that is no addressee and no time ("announced a plan that …"): what hangs on it is not said.
    private static int ObjectAt(PatternMatch match, int high)
    {
        var sentence = match.Sentence;
        var next = match.Trigger + 1;
        if (match.Pattern.Value("addressee") is not null || next >= high || sentence.Is(next, "that") || !Surface.OpensPhrase(sentence, next) || Surface.IsRelative(sentence, next))
        {
            return -1;
        }

        var head = Surface.HeadWithin(sentence, next, high);
        return head < 0 || IsTime(sentence, head) ? -1 : head;
    }

    // "said the rumour was absurd", where the tree does not see a clause: a noun and its verb behind the cue.
    private static int Bare(PatternMatch match, int high)
    {
        var sentence = match.Sentence;
        var first = match.Trigger + 1;
        while (first < high && (sentence[first].Upos == Upos.ADV || IsTime(sentence, first)))
        {
            first++;
        }

        // "said no, not yet": an answer without a verb.
        if (first < high && (sentence.Is(first, "no") || sentence.Is(first, "yes")) && (first + 1 >= high || sentence[first + 1].Xpos is Xpos.Comma or Xpos.Period))
        {
            return first;
        }

        // "the men who police said had fled": the relative pronoun is the subject of what is said.
        if (first < high && Surface.IsFinite(sentence, first) && IsOfRelative(sentence, cue: match.Trigger))
        {
            return first;
        }

        return first < high && Surface.OpensPhrase(sentence, first) && Surface.OwnVerb(sentence, first + 1, Stop(sentence, first, high)) is >= 0 and var verb && sentence[verb - 1].Upos != Upos.CCONJ ? BehindThat(sentence, first, verb) : -1;
    }

    // "has warned the cabinet in a letter that the fund will run dry": who is told stands before "that".
    private static int BehindThat(Sentence sentence, int first, int verb)
    {
        for (var i = first + 1; i + 1 < verb; i++)
        {
            if (sentence.Is(i, "that") && sentence[i].Upos == Upos.SCONJ && Surface.OpensPhrase(sentence, i + 1) && !Surface.IsFinite(sentence, i + 1))
            {
                return i + 1;
            }
        }

        return first;
    }

    // Between the pronoun and the word of saying stands its own subject.
    private static bool IsOfRelative(Sentence sentence, int cue)
    {
        var hasSubject = false;
        for (var i = cue - 1; i >= 0 && cue - i <= LongestSubject; i--)
        {
            if (Surface.IsRelative(sentence, i) || sentence.Is(i, "that"))
            {
                return hasSubject && (sentence.Is(i, "who") || sentence.Is(i, "which") || sentence.Is(i, "that")); // but "what he said is true"
            }

            if (Surface.IsBreak(sentence, i) || sentence[i].Upos is Upos.VERB)
            {
                return false;
            }

            hasSubject |= sentence[i].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON;
        }

        return false;
    }

    private static int Stop(Sentence sentence, int from, int high)
    {
        while (from < high && sentence[from].Xpos is not Xpos.Period && sentence.Form(from) is not ";")
        {
            from++;
        }

        return from;
    }

    private static bool IsTime(Sentence sentence, int token) => sentence[token].Relation is Relation.OblUnmarked or Relation.NmodUnmarked;
}
