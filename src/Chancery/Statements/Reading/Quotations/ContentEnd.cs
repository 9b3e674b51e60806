using Chancery.Text;

namespace Chancery.Statements.Reading.Quotations;

/// <summary>Where words that are said without marks end: before what the author adds.</summary>
internal sealed class ContentEnd(ConnectiveTable connectives)
{
    /// <summary>Tokens of a subject between a comma and its verb of saying.</summary>
    private const int LongestSubject = 4;

    /// <summary>Behind the last token of what is said.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="first">First token of what is said.</param>
    /// <param name="cue">The word of saying before it.</param>
    /// <param name="high">Behind the last token that can belong to it.</param>
    /// <param name="cues">Words of saying and thinking in the sentence.</param>
    internal int Find(Sentence sentence, int first, int cue, int high, IReadOnlySet<int> cues)
    {
        for (var i = first + 1; i + 1 < high; i++)
        {
            if (sentence[i].Xpos == Xpos.OpenQuote)
            {
                i = Closing(sentence, i, high);
                if (i + 1 < high && sentence[i + 1].Xpos == Xpos.VBG && sentence[i - 1].Xpos == Xpos.Comma && cues.Contains(i + 1))
                {
                    return i + 1; // "… was “ours,” adding that …"
                }
            }
            else if (Surface.IsBreak(sentence, i) ? AuthorGoesOn(sentence, first, i, cue, high, cues) : IsSecondAct(sentence, i, cue, high, cues))
            {
                return i;
            }
        }

        return high;
    }

    private static int Closing(Sentence sentence, int open, int high)
    {
        var close = open + 1;
        while (close < high && sentence[close].Xpos != Xpos.CloseQuote)
        {
            close++;
        }

        return close < high ? close : open;
    }

    // Behind a comma: "adding that …", "according to …", "but Y said …", "while its rival sold …".
    private bool AuthorGoesOn(Sentence sentence, int first, int comma, int cue, int high, IReadOnlySet<int> cues)
    {
        var next = comma + 1;
        if (sentence[next].Xpos == Xpos.VBG && (cues.Contains(next) || (sentence[next].Head == cue && NextFinite(sentence, first, comma) >= 0)))
        {
            return true;
        }

        // "…, which Oslo denies": what others say of it.
        if (sentence[next].Xpos is Xpos.WDT or Xpos.WP && next + 1 < high && Surface.OpensPhrase(sentence, next + 1) && NextFinite(sentence, next + 1, high) is >= 0 and var told && cues.Contains(MainVerb(sentence, told, high)))
        {
            return true;
        }

        if (IsGloss(sentence, next, high) || sentence.Is(next, "whatever") || IsSplice(sentence, next, cue, high, cues))
        {
            return true;
        }

        // "stood ready to do “whatever is needed”, and the peso recovered": behind the marks the author goes on.
        if (comma > first && Surface.IsClosing(sentence, comma - 1) && sentence[cue].Xpos == Xpos.VBD && sentence[next].Upos == Upos.CCONJ && next + 1 < high && sentence[next + 1].Upos == Upos.DET && Surface.OwnVerb(sentence, next + 1, high) is >= 0 and var own && (sentence[own].Xpos == Xpos.VBD && sentence[own].Lemma is not ("be" or "have")))
        {
            return true;
        }

        if (sentence.Is(next, "according") || NamesIt(sentence, next, high, cues) || IsSecondAct(sentence, next, cue, high, cues))
        {
            return true;
        }

        return sentence.Form(comma) is ";"
            ? IsClause(sentence, next, high)
            : connectives.Of(sentence.Form(next).ToString()) is ConnectiveClass.Either && !sentence.Is(next + 1, "that") && IsAuthors(sentence, first, comma, next + 1, cue, high, cues);
    }

    // "The chancellor insists that all is well, her officials whisper that it is not": another speaker right behind the comma.
    private static bool IsSplice(Sentence sentence, int from, int cue, int high, IReadOnlySet<int> cues)
    {
        if (!Surface.OpensPhrase(sentence, from) || Surface.OwnVerb(sentence, from, Surface.Boundary(sentence, from, high)) is not (>= 0 and var verb) || verb == from || verb + 1 >= high || verb - from > LongestSubject)
        {
            return false;
        }

        return sentence[cue].Upos == Upos.VERB && cues.Contains(verb) && sentence.Is(verb + 1, "that") && sentence[verb].Xpos is Xpos.VBD == sentence[cue].Xpos is Xpos.VBD;
    }

    // "…, which in his dialect means everyone else": what the author takes it to mean.
    private bool IsGloss(Sentence sentence, int from, int high) =>
        sentence.Is(from, "which") && NextFinite(sentence, from + 1, high) is >= 0 and var verb
        && (connectives.Of(sentence[verb].Lemma) == ConnectiveClass.Gloss ? Surface.Boundary(sentence, from + 1, verb) == verb
            : sentence[verb] is { Lemma: "be", Xpos: Xpos.VBZ } && verb == from + 1 && (sentence.Is(verb + 1, "not") || sentence.Is(verb + 1, "to") || sentence.Is(verb + 1, "another") || sentence.Is(verb + 1, "code")));

    // "said the offer was low; the owner, who had hired guards, was getting ready": behind a semicolon a clause with a subject of its own.
    private static bool IsClause(Sentence sentence, int from, int high) =>
        !sentence.Is(from, "that") && !(sentence[from].Upos == Upos.CCONJ && sentence.Is(from + 1, "that")) && (Surface.OwnVerb(sentence, from, high) >= from || (Surface.OpensPhrase(sentence, from) && HoldsVerb(sentence, from, high)));

    // "…, an estimate that the owner called low": what was said is named, and spoken of.
    private bool NamesIt(Sentence sentence, int from, int high, IReadOnlySet<int> cues)
    {
        if (!sentence.Is(from, "a") && !sentence.Is(from, "an"))
        {
            return sentence.Is(from, "something") && from + 1 < high && (Surface.OpensPhrase(sentence, from + 1) || Surface.IsRelative(sentence, from + 1)); // "…, something the army denies"
        }

        var noun = from + 1;
        while (noun < high && sentence[noun].Upos == Upos.ADJ)
        {
            noun++;
        }

        while (noun + 1 < high && sentence[noun].Upos == Upos.NOUN && sentence[noun + 1].Upos == Upos.NOUN)
        {
            noun++;
        }

        // "…, an incident that Oslo described as …": others speak of it
        if (noun + 2 < high && sentence[noun].Upos == Upos.NOUN && (Surface.IsRelative(sentence, noun + 1) || sentence.Is(noun + 1, "that")) && Surface.OpensPhrase(sentence, noun + 2) && NextFinite(sentence, noun + 2, high) is >= 0 and var spoken && cues.Contains(MainVerb(sentence, spoken, high)))
        {
            return true;
        }

        return noun + 1 < high && sentence[noun].Upos == Upos.NOUN && connectives.Of(sentence[noun].Lemma) == ConnectiveClass.Naming && (Surface.IsRelative(sentence, noun + 1) || (sentence[noun + 1].Upos == Upos.ADP && noun + 2 < high && Surface.IsRelative(sentence, noun + 2)) || sentence.Is(noun + 1, "that") || Surface.OpensPhrase(sentence, noun + 1) || sentence[noun + 1].Xpos == Xpos.VBN);
    }

    /// <summary>Whether the words behind an aside are no more said: "…, the ministry announced, and the bank has promised …".</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="link">The token behind the aside.</param>
    /// <param name="cue">The word of saying.</param>
    /// <param name="high">Behind the last token that can belong to it.</param>
    /// <param name="cues">Words of saying and thinking in the sentence.</param>
    internal static bool IsNewAct(Sentence sentence, int link, int cue, int high, IReadOnlySet<int> cues)
    {
        if (link >= high || !(sentence[link].Upos == Upos.CCONJ || sentence.Is(link, "though") || sentence.Is(link, "although") || sentence.Is(link, "while") || sentence.Is(link, "whereas")) || Surface.OwnVerb(sentence, link + 1, high) is not (>= 0 and var verb) || verb <= link + 1)
        {
            return false;
        }

        while (verb + 1 < high && !cues.Contains(verb) && (sentence[verb].Lemma == "have" || sentence[verb].Upos == Upos.ADV))
        {
            verb++;
        }

        return cues.Contains(verb) && sentence[verb].Xpos is Xpos.VBD or Xpos.VBN or Xpos.VBZ && sentence[cue].Xpos is Xpos.VBD or Xpos.VBZ or Xpos.VBP;
    }

    /// <summary>Whether "and" behind an aside opens a clause with a noun of its own for its subject: "…, the bank says, and the Fund has urged …" is the author's.</summary>
    internal static bool IsNewClause(Sentence sentence, int link, int high) =>
        link + 2 < high && (sentence.Is(link, "and") || sentence.Is(link, "while")) && Surface.OpensPhrase(sentence, link + 1) && sentence[link + 1].Upos is not Upos.PRON
        && Surface.OwnVerb(sentence, link + 1, high) is >= 0 and var verb && Surface.HeadWithin(sentence, link + 1, verb) >= 0;

    // A verb of its own, finite or behind "to", stands in what is said.
    private static bool HoldsVerb(Sentence sentence, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (Surface.IsFinite(sentence, i) || sentence[i].Xpos == Xpos.VB)
            {
                return true;
            }
        }

        return false;
    }

    // "has repeatedly denied": the verb behind "have", "will" and adverbs.
    private static int MainVerb(Sentence sentence, int finite, int high)
    {
        var verb = finite;
        while (verb + 1 < high && (sentence[verb].Upos == Upos.ADV || (sentence[verb].Upos == Upos.AUX && sentence[verb].Lemma != "be")))
        {
            verb++;
        }

        return verb;
    }

    private static int NextFinite(Sentence sentence, int from, int high)
    {
        while (from < high && !Surface.IsFinite(sentence, from))
        {
            from++;
        }

        return from < high ? from : -1;
    }

    // "said … and asked …": a second act of the same speaker.
    private static bool IsSecondAct(Sentence sentence, int link, int cue, int high, IReadOnlySet<int> cues)
    {
        if (sentence[link].Upos != Upos.CCONJ)
        {
            return false;
        }

        var verb = link + 1;
        while (verb < high && sentence[verb].Upos == Upos.ADV)
        {
            verb++;
        }

        // "said the road would open and left the building": the past beside "would" is not of what was said.
        if (verb < high && sentence[cue].Xpos == Xpos.VBD && sentence[verb].Xpos == Xpos.VBD && sentence[verb].Lemma is not ("be" or "have") && sentence[verb].Upos == Upos.VERB && IsAhead(sentence, cue, link))
        {
            return true;
        }

        // Plain present forms are often taken for infinitives.
        var alike = verb < high && ((sentence[verb].Xpos == sentence[cue].Xpos && Surface.IsFinite(sentence, verb)) || (sentence[verb].Xpos is Xpos.VB or Xpos.VBP && sentence[cue].Xpos is Xpos.VBP or Xpos.VB));
        return alike
            && ((verb > link && sentence[verb].Upos == Upos.VERB && sentence[cue].Upos == Upos.VERB && !HoldsVerb(sentence, cue + 1, link)) || (sentence[verb].Head == cue && sentence[verb].Relation == Relation.Conj) || (cues.Contains(verb) && sentence[cue].Xpos != Xpos.VBN && !IsUnderModal(sentence, cue, link, verb)));
    }

    // "say that he will fold and call it a triumph": a plain form behind a modal of what is said goes on with it.
    private static bool IsUnderModal(Sentence sentence, int cue, int link, int verb)
    {
        if (sentence[verb].Xpos is not (Xpos.VB or Xpos.VBP) || sentence[verb].Head <= cue)
        {
            return false;
        }

        for (var i = cue + 1; i < link; i++)
        {
            if (sentence[i].Xpos == Xpos.MD)
            {
                return true;
            }
        }

        return false;
    }

    // Whether what stands between has "would" or the present for its verbs, and no past.
    private static bool IsAhead(Sentence sentence, int cue, int link)
    {
        var ahead = false;
        for (var i = cue + 1; i < link; i++)
        {
            if (sentence[i].Xpos == Xpos.VBD || Surface.IsRelative(sentence, i))
            {
                return false;
            }

            ahead |= sentence[i].Xpos is Xpos.MD or Xpos.VBZ or Xpos.VBP;
        }

        return ahead;
    }

    // A clause with a subject of its own: someone else says or thinks in it, the tree hangs it on the cue, or its tense is not that of what is said.
    private static bool IsAuthors(Sentence sentence, int first, int comma, int from, int cue, int high, IReadOnlySet<int> cues)
    {
        var verb = Surface.OwnVerb(sentence, from, high);
        if (verb <= from)
        {
            return false;
        }

        // "images reviewed by this paper show": a participle may look like a verb of its own.
        if (verb + 1 < high && sentence[verb + 1].Upos == Upos.ADP && sentence[verb - 1].Xpos is Xpos.NN or Xpos.NNS && sentence[verb].Xpos == Xpos.VBD && Surface.OwnVerb(sentence, verb + 1, Surface.Boundary(sentence, verb, high)) is >= 0 and var main)
        {
            verb = main;
        }

        if ((cues.Contains(MainVerb(sentence, verb, high)) && Surface.IsFinite(sentence, verb) && (sentence[verb].Xpos == sentence[cue].Xpos || sentence[from].Xpos != Xpos.PRP)) || TopWithin(sentence, verb, from) is var top && sentence[top].Head == cue && sentence[top].Relation is Relation.Conj or Relation.Parataxis or Relation.Advcl)
        {
            return true;
        }

        // "told reporters that it was waiting for details, though it has denied any role": not in the tense of what is reported.
        if (sentence[cue].Xpos == Xpos.VBD && sentence[verb].Xpos is Xpos.VBZ or Xpos.VBP && Surface.OwnVerb(sentence, first, comma) is >= 0 and var reported && (sentence[reported].Xpos == Xpos.VBD || sentence[reported].Lemma is "would" or "could" or "might"))
        {
            return true;
        }

        return sentence[cue].Xpos == Xpos.VBD && sentence[verb].Xpos == Xpos.VBD && sentence[verb].Lemma != "have"
            && (sentence.Is(from - 1, "while") || (Surface.OwnVerb(sentence, first, comma) is >= 0 and var said && (sentence[said].Xpos == Xpos.MD || sentence[said].Lemma == "have")));
    }

    private static int TopWithin(Sentence sentence, int token, int from)
    {
        while (sentence[token].Head >= from)
        {
            token = sentence[token].Head;
        }

        return token;
    }
}
