using Chancery.Reference;
using Chancery.Statements.Reading.Quotations;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading.Speakers;

/// <summary>Who speaks, and the words that name the speaker and the saying.</summary>
internal static class SpeakerWords
{
    /// <summary>Tokens of "PORT LOUIS, Mauritius, May 3 —".</summary>
    private const int LongestDateline = 9;

    /// <summary>Tokens between a cue and its "that": "announced late on Friday that".</summary>
    private const int FarthestThat = 6;

    /// <summary>The actor that a noun phrase stands for: the one known, else its words.</summary>
    /// <param name="source">The document.</param>
    /// <param name="sentence">Number of the sentence.</param>
    /// <param name="head">Head of the noun phrase.</param>
    /// <param name="words">The words that name the speaker.</param>
    internal static Actor ActorOf(ReportSource source, int sentence, int head, TextSpan words) =>
        source.ActorsAt(sentence, head) is [var known, ..] ? known : new Actor { Text = words.Of(source.Text) };

    /// <summary>The words that name the speaker: outside what is said, on one side of every break, and up to the cue where nothing else stands between.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="head">Head of the speaker's noun phrase.</param>
    /// <param name="cue">The word of saying.</param>
    /// <param name="said">What is said, and between which tokens speaker and cue stand.</param>
    internal static TextSpan Phrase(Sentence sentence, int head, int cue, Content said) => Phrase(sentence, head, cue, said.Low, said.High, said.Words, said.Second);

    /// <summary>The same beside a quote in marks.</summary>
    internal static TextSpan Phrase(Sentence sentence, int head, int cue, TextSpan quoted) => Phrase(sentence, head, cue, 0, sentence.Count, quoted, null);

    /// <summary>Head of the noun phrase that names who says or thinks it: from the content's shape, the verb of saying before a participle, the pattern's role, or the noun before the verb; −1 for none.</summary>
    internal static int Head(PatternMatch match, Content said)
    {
        var sentence = match.Sentence;
        if (said.Speaker < 0 && match.Pattern.Roles.ContainsKey("speaker") && Raising.HabitAt(sentence, match.Trigger) >= 0 && Raising.SubjectOf(sentence, match.Trigger) is >= 0 and var owner)
        {
            return owner;
        }

        var head = said.Speaker >= 0 ? said.Speaker : SameSpeaker(match) is >= 0 and var same ? same : match.Fill("speaker") is [var first, ..] ? first : -1;
        if (ByWhom.Of(sentence, match.Trigger) is >= 0 and var teller && said.Speaker < 0)
        {
            return teller;
        }

        if (said.Speaker < 0 && head < match.Trigger && match.Pattern.Roles.ContainsKey("speaker") && Insertion.BeforeRelative(sentence, match.Trigger, said.Low) is ({ } opening, var relative) && !(head >= opening && head < relative))
        {
            return Insertion.HeadOf(sentence, opening, relative);
        }

        if (head >= 0 && head < match.Trigger && said.Speaker < 0 && Insertion.RightBefore(sentence, match.Trigger, head) is >= 0 and var own)
        {
            return own;
        }

        head = head > match.Trigger && ByWhom.IsMeans(sentence, match.Trigger, head) ? -1 : head;
        if (said.Speaker < 0 && head < match.Trigger && match.Pattern.Roles.ContainsKey("speaker") && Insertion.SubjectBefore(sentence, match.Trigger, said.Low) is ({ } subject, var close) && !(head >= subject && head < close))
        {
            return Insertion.HeadOf(sentence, subject, close);
        }

        if (head >= 0 && head < match.Trigger && NounBefore.BeforeRemark(match.Sentence, head, match.Trigger) is >= 0 and var noun)
        {
            return noun;
        }

        if (head >= 0 && head < match.Trigger && NounBefore.BeforePreposition(match.Sentence, head, match.Trigger) is >= 0 and var outer)
        {
            return outer;
        }

        if (head >= 0 && head < match.Trigger && Insertion.FirstOfRow(sentence, head, match.Trigger, said.Words.End <= sentence[head].Span.Start ? sentence.TokensIn(said.Words).End : 0) is >= 0 and var leading)
        {
            return leading;
        }

        // "OSLO — The minister has told": what stands before the dash only tells where.
        for (var dash = head + 1; head >= 0 && dash < Math.Min(match.Trigger, LongestDateline); dash++)
        {
            if (sentence.Form(dash) is "—" or "–" && Surface.HeadWithin(sentence, dash + 1, match.Trigger) is >= 0 and var named)
            {
                return named;
            }
        }

        if (head < 0 && sentence[match.Trigger].Relation == Relation.Xcomp && sentence[match.Trigger].Head is >= 0 and var above && sentence[above].Xpos == Xpos.VBN && match.Pattern.Roles.ContainsKey("speaker"))
        {
            head = sentence.Child(above, Relation.NsubjPass); // "is alleged to have said"
        }

        head = head < 0 && match.Pattern.Roles.ContainsKey("speaker") ? Raising.SubjectOf(sentence, match.Trigger) : head;
        head = head < 0 && match.Pattern.Roles.ContainsKey("speaker") ? Insertion.BeforeAnd(sentence, match.Trigger) : head;
        return head < 0 && match.Pattern.Roles.ContainsKey("speaker") ? RightBefore(match.Sentence, match.Trigger) is >= 0 and var beside ? (NounBefore.BeforePreposition(sentence, beside, match.Trigger) is >= 0 and var holder ? holder : beside) : NameBefore(match) : head;
    }

    /// <summary>Whether the speaker is nobody: "no official", "neither side", "nobody".</summary>
    internal static bool IsNobody(Sentence sentence, int head) =>
        sentence[head].Lemma is "nobody" or "none" or "neither" || (sentence.Child(head, Relation.Det) is >= 0 and var determiner && sentence[determiner].Lemma is "no" or "neither");

    // "the government plans to …", "a media narrative that …": the noun that stands before a noun of saying or planning.
    private static int NameBefore(PatternMatch match)
    {
        var before = match.Trigger - 1;
        return match.Sentence[match.Trigger].Upos == Upos.NOUN && before >= 0 && match.Sentence[before].Upos is Upos.NOUN or Upos.PROPN ? before : -1;
    }

    // For a participle behind a comma ("…, adding that …"): the subject of the finite verb of saying before it.
    private static int SameSpeaker(PatternMatch match)
    {
        var sentence = match.Sentence;
        if (sentence[match.Trigger].Xpos == Xpos.VB && match.Trigger > 0 && sentence.Is(match.Trigger - 1, "to") && sentence[match.Trigger].Head is >= 0 and var above && above < match.Trigger && sentence[above].Lemma is "call" or "phone" or "telephone" or "meet" or "visit" or "use")
        {
            return sentence.Child(above, Relation.Nsubj); // "called her colleague to convey": who called
        }

        var isBehindMarks = match.Trigger > 1 && sentence[match.Trigger - 1].Xpos == Xpos.CloseQuote && sentence[match.Trigger - 2].Xpos == Xpos.Comma && sentence[0].Xpos != Xpos.OpenQuote;
        if (sentence[match.Trigger].Xpos != Xpos.VBG || match.Trigger == 0 || !Surface.IsBreak(sentence, match.Trigger - 1) || (sentence.Child(match.Trigger, Relation.Nsubj) >= 0 && !isBehindMarks))
        {
            return -1;
        }

        var from = isBehindMarks ? 0 : match.Trigger - 1; // "said the plan was “ours,” adding that …"
        while (from > 0 && !Surface.IsClosing(sentence, from))
        {
            from--; // words in marks are not the main clause
        }

        var verb = Surface.OwnVerb(sentence, SourcePhrases.BehindSemicolon(sentence, match.Trigger, from), match.Trigger - 1);
        if (verb < 0)
        {
            return -1;
        }

        if (verb > 0 && sentence[verb - 1].Xpos == Xpos.CloseQuote)
        {
            return Surface.HeadWithin(sentence, verb + 1, Surface.Boundary(sentence, verb + 1, match.Trigger)); // "“…,” declared the mayor, adding that"
        }

        return sentence.Child(verb, Relation.Nsubj) is >= 0 and var subject && subject < verb ? subject : RightBefore(sentence, verb);
    }

    private static TextSpan Phrase(Sentence sentence, int head, int cue, int low, int high, TextSpan said, TextSpan? second)
    {
        var phrase = Phrase(sentence, head);
        var (first, end) = (head, head + 1);
        var verb = FirstOfVerb(sentence, cue);
        while (first > low && !IsOutside(first - 1) && (sentence[first - 1].Span.Start >= phrase.Start || (IsOfPhrase(sentence, first - 1) && sentence[first - 1].Head >= first)))
        {
            first--;
        }

        while (end < high && end != cue && !IsOutside(end) && !(sentence.Is(end, "used") && end + 1 < high && sentence.Is(end + 1, "to")) && !Surface.IsRelative(sentence, end) && (sentence[end].Span.End <= phrase.End || (end < verb && NothingBetween(end, verb) && sentence[head].Relation != Relation.Obj && sentence[cue].Upos is Upos.VERB or Upos.AUX && IsParticipial(sentence, end, verb))))
        {
            end++;
        }

        end = end < verb && sentence[end].Xpos == Xpos.POS && end + 1 == verb ? verb : end; // "Moody’s said"
        first = first + 2 < end && sentence.Is(first, "according") ? first + 2 : first;
        return sentence.SpanOf(first, end);

        bool IsOutside(int token) => Surface.IsBreak(sentence, token) || sentence[token].Xpos == Xpos.OpenQuote || said.Overlaps(sentence[token].Span) || (second is { } more && more.Overlaps(sentence[token].Span));

        bool NothingBetween(int from, int to)
        {
            for (var i = from; i < to; i++)
            {
                if (IsOutside(i))
                {
                    return false;
                }
            }

            return true;
        }
    }

    // "two people briefed on the talks said": no verb of its own, or a participle taken for one.
    private static bool IsParticipial(Sentence sentence, int from, int verb)
    {
        if (verb > from && sentence[verb - 1].Upos == Upos.CCONJ)
        {
            return false; // "the guard pointed to the gate and said"
        }

        var own = Surface.OwnVerb(sentence, from, verb);
        return own < 0 || (own == from && sentence[own].Xpos == Xpos.VBD && own + 1 < verb && sentence[own + 1].Upos == Upos.ADP && Surface.OwnVerb(sentence, own + 1, verb) < 0);
    }

    private static bool IsOfPhrase(Sentence sentence, int token) =>
        sentence[token].Upos is Upos.DET or Upos.ADJ or Upos.NUM or Upos.NOUN or Upos.PROPN;

    private static int FirstOfVerb(Sentence sentence, int cue)
    {
        cue = Raising.HabitAt(sentence, cue) is >= 0 and var habit ? habit : cue;
        while (cue > 0 && sentence[cue - 1].Upos is Upos.AUX or Upos.ADV or Upos.PART)
        {
            cue--;
        }

        return cue;
    }

    /// <summary>The noun phrase headed by a token, without relative clauses, appositions and marks.</summary>
    internal static TextSpan Phrase(Sentence sentence, int head)
    {
        int first = head, end = head + 1;
        foreach (var child in sentence.Children(head))
        {
            if (sentence[child].Relation is Relation.AclRelcl or Relation.Appos or Relation.Parataxis or Relation.Punct or Relation.Case or Relation.Advcl
                || (sentence[child].Relation == Relation.Acl && !IsClose(sentence, head, child))
                || (sentence[child].Relation is Relation.Conj or Relation.Cc))
            {
                continue;
            }

            var (childFirst, childEnd) = sentence.Subtree(child);
            (first, end) = (Math.Min(first, childFirst), Math.Max(end, childEnd));
        }

        return sentence.SpanOf(first, end);
    }

    // "two people briefed on the talks": a participle right behind the noun tells who they are.
    private static bool IsClose(Sentence sentence, int head, int participle) =>
        participle > head && sentence[participle].Xpos is Xpos.VBN or Xpos.VBG or Xpos.JJ && sentence.Subtree(participle).First is var first && first > head && !Surface.IsBreak(sentence, first - 1) && sentence[first].Upos is not (Upos.SCONJ or Upos.PART)
        && Surface.OwnVerb(sentence, first, sentence.Subtree(participle).End) < 0;

    /// <summary>The head of the speaker's noun phrase: from the tree, else the noun next to the cue and outside the marks; −1 where there is none.</summary>
    internal static int HeadBeside(Sentence sentence, PatternMatch cue, TextSpan quoted)
    {
        if (sentence[cue.Trigger].Upos == Upos.NOUN && sentence.Child(cue.Trigger, Relation.NmodPoss) is >= 0 and var owner && !quoted.Overlaps(sentence[owner].Span))
        {
            return owner; // "“…,” was the minister’s verdict"
        }

        var inserted = Insertion.SubjectBefore(sentence, cue.Trigger, 0);
        foreach (var head in cue.Fill("speaker"))
        {
            if (!quoted.Overlaps(sentence[head].Span))
            {
                if (ByWhom.IsMeans(sentence, cue.Trigger, head))
                {
                    continue;
                }

                if (head < cue.Trigger && NounBefore.BeforePreposition(sentence, head, cue.Trigger) is >= 0 and var outer && !quoted.Overlaps(sentence[outer].Span))
                {
                    return outer;
                }

                return head < cue.Trigger && inserted is ({ } start, var stop) && !(head >= start && head < stop) && !quoted.Overlaps(sentence.SpanOf(start, stop)) ? Insertion.HeadOf(sentence, start, stop) : head;
            }
        }

        var before = Nearest(sentence, cue.Trigger, -1, quoted);
        before = before >= 0 ? NounBefore.BeforePreposition(sentence, before, cue.Trigger) is >= 0 and var holder && !quoted.Overlaps(sentence[holder].Span) ? holder : before : NounBefore.BeforeApposition(sentence, cue.Trigger, quoted);
        return before >= 0 || cue.Pattern.Value("addressee") is not null ? before : Nearest(sentence, cue.Trigger, 1, quoted);
    }

    /// <summary>The noun right before a finite cue, where the tree does not give its subject ("the governor, X, allegedly told bankers"); −1 for none.</summary>
    internal static int RightBefore(Sentence sentence, int cue)
    {
        // Past forms are often taken for participles: "the authority announced on Friday that".
        if (sentence[cue].Xpos is not (Xpos.VBD or Xpos.VBZ or Xpos.VBP) && !(sentence[cue].Xpos == Xpos.VBN && cue > 0 && (sentence[cue - 1].Lemma == "have" || (sentence[cue - 1].Upos is not Upos.AUX && HasThat(sentence, cue)))))
        {
            return -1;
        }

        var i = cue - 1;
        while (i >= 0 && (sentence[i].Upos is Upos.ADV or Upos.AUX || sentence[i].Xpos == Xpos.Comma))
        {
            i--;
        }

        if (i >= 0 && sentence.Is(i, "another"))
        {
            return i; // "Another confided", "Another, laughing, wondered"
        }

        return i < 0 || sentence[i].Upos is not (Upos.PROPN or Upos.NOUN) ? -1 : NounBefore.BeforeRemark(sentence, i, cue) is >= 0 and var named ? named : HeadOfRun(sentence, i);
    }

    private static bool HasThat(Sentence sentence, int cue)
    {
        for (var i = cue + 1; i < Math.Min(sentence.Count, cue + FarthestThat) && !Surface.IsBreak(sentence, i); i++)
        {
            if (sentence.Is(i, "that"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the phrase is the one who writes or speaks: "I", "we".</summary>
    internal static bool IsFirstPerson(Sentence sentence, int head, out bool plural)
    {
        plural = sentence.Is(head, "we");
        return plural || sentence.Is(head, "I");
    }

    /// <summary>The cue with the auxiliaries and adverbs that touch it.</summary>
    internal static TextSpan Cue(Sentence sentence, int cue)
    {
        int first = cue, end = cue + 1;
        while (first > 0 && sentence[first - 1].Head == cue && sentence[first - 1].Relation is Relation.Aux or Relation.AuxPass or Relation.Advmod)
        {
            first--;
        }

        while (end < sentence.Count && sentence[end].Head == cue && sentence[end].Relation is Relation.Advmod or Relation.CompoundPrt or Relation.Iobj)
        {
            end++;
        }

        return sentence.SpanOf(first, end);
    }

    // The nearest noun on one side, up to the first mark or other verb.
    private static int Nearest(Sentence sentence, int cue, int step, TextSpan quoted)
    {
        for (var i = cue + step; i >= 0 && i < sentence.Count && !quoted.Overlaps(sentence[i].Span) && sentence[i].Upos is not (Upos.VERB or Upos.PUNCT); i += step)
        {
            if (sentence[i].Upos is Upos.PROPN or Upos.NOUN or Upos.PRON)
            {
                return HeadOfRun(sentence, i);
            }
        }

        return -1;
    }

    /// <summary>The head of the names and nouns side by side that a token belongs to.</summary>
    internal static int HeadOfRun(Sentence sentence, int at)
    {
        while (sentence[at].Head is >= 0 and var head && sentence[at].Relation is Relation.Compound or Relation.Flat or Relation.Amod or Relation.NmodPoss or Relation.NmodDesc && IsBeside(sentence, at, head))
        {
            at = head;
        }

        return at;
    }

    // Names side by side: no mark between them, whatever the tree ("“We are ready,” Silva said").
    private static bool IsBeside(Sentence sentence, int at, int head)
    {
        for (var i = Math.Min(at, head); i <= Math.Max(at, head); i++)
        {
            if (Surface.IsBreak(sentence, i))
            {
                return false;
            }
        }

        return sentence[head].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ;
    }
}
