using Chancery.Reference;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading;

/// <summary>Who speaks, and the words that name the speaker and the saying.</summary>
internal static class SpeakerWords
{
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
        var head = said.Speaker >= 0 ? said.Speaker : SameSpeaker(match) is >= 0 and var same ? same : match.Fill("speaker") is [var first, ..] ? first : -1;
        if (head >= 0 && head < match.Trigger && BeforeRemark(match.Sentence, head, match.Trigger) is >= 0 and var named)
        {
            return named;
        }

        return head < 0 && match.Pattern.Roles.ContainsKey("speaker") ? RightBefore(match.Sentence, match.Trigger) is >= 0 and var beside ? beside : NameBefore(match) : head;
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
        if (sentence[match.Trigger].Xpos != Xpos.VBG || match.Trigger == 0 || !Surface.IsBreak(sentence, match.Trigger - 1) || sentence.Child(match.Trigger, Relation.Nsubj) >= 0)
        {
            return -1;
        }

        var verb = Surface.OwnVerb(sentence, 0, match.Trigger - 1);
        return verb < 0 ? -1 : sentence.Child(verb, Relation.Nsubj) is >= 0 and var subject && subject < verb ? subject : RightBefore(sentence, verb);
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

        while (end < high && !IsOutside(end) && (sentence[end].Span.End <= phrase.End || (end < verb && NothingBetween(end, verb) && sentence[head].Relation != Relation.Obj && sentence[cue].Upos is Upos.VERB or Upos.AUX && Surface.OwnVerb(sentence, end, verb) < 0)))
        {
            end++;
        }

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

    private static bool IsOfPhrase(Sentence sentence, int token) =>
        sentence[token].Upos is Upos.DET or Upos.ADJ or Upos.NUM or Upos.NOUN or Upos.PROPN;

    private static int FirstOfVerb(Sentence sentence, int cue)
    {
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
            if (sentence[child].Relation is Relation.AclRelcl or Relation.Appos or Relation.Parataxis or Relation.Punct or Relation.Case or Relation.Acl or Relation.Advcl
                || (sentence[child].Relation is Relation.Conj or Relation.Cc))
            {
                continue;
            }

            var (childFirst, childEnd) = sentence.Subtree(child);
            (first, end) = (Math.Min(first, childFirst), Math.Max(end, childEnd));
        }

        return sentence.SpanOf(first, end);
    }

    /// <summary>The head of the speaker's noun phrase: from the tree, else the noun next to the cue and outside the marks; −1 where there is none.</summary>
    internal static int HeadBeside(Sentence sentence, PatternMatch cue, TextSpan quoted)
    {
        foreach (var head in cue.Fill("speaker"))
        {
            if (!quoted.Overlaps(sentence[head].Span))
            {
                return head;
            }
        }

        var after = Nearest(sentence, cue.Trigger, 1, quoted);
        var before = Nearest(sentence, cue.Trigger, -1, quoted);
        return before >= 0 ? before : after;
    }

    /// <summary>The noun right before a finite cue, where the tree does not give its subject ("the governor, X, allegedly told bankers"); −1 for none.</summary>
    internal static int RightBefore(Sentence sentence, int cue)
    {
        if (sentence[cue].Xpos is not (Xpos.VBD or Xpos.VBZ or Xpos.VBP))
        {
            return -1;
        }

        var i = cue - 1;
        while (i >= 0 && (sentence[i].Upos is Upos.ADV or Upos.AUX || sentence[i].Xpos == Xpos.Comma))
        {
            i--;
        }

        return i < 0 || sentence[i].Upos is not (Upos.PROPN or Upos.NOUN) ? -1 : BeforeRemark(sentence, i, cue) is >= 0 and var named ? named : HeadOfRun(sentence, i);
    }

    // "One official, speaking on condition of anonymity, said": the noun before the remark between commas; −1 where no such remark stands there.
    private static int BeforeRemark(Sentence sentence, int last, int cue)
    {
        var first = last;
        while (first > 0 && sentence[first - 1].Xpos != Xpos.Comma)
        {
            first--;
        }

        if (first == 0 || sentence[cue - 1].Xpos != Xpos.Comma || !(sentence[first].Xpos is Xpos.VBG or Xpos.VBN || Surface.IsRelative(sentence, first)))
        {
            return -1;
        }

        var start = first - 1;
        while (start > 0 && !Surface.IsBreak(sentence, start - 1))
        {
            start--;
        }

        return Surface.HeadWithin(sentence, start, first - 1) is >= 0 and var head ? head : first - 2;
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

    private static int HeadOfRun(Sentence sentence, int at)
    {
        while (sentence[at].Head >= 0 && sentence[at].Relation is Relation.Compound or Relation.Flat or Relation.Amod or Relation.NmodPoss or Relation.NmodDesc)
        {
            at = sentence[at].Head;
        }

        return at;
    }
}
