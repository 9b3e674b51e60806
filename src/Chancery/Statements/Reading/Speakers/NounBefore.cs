using Chancery.Text;

namespace Chancery.Statements.Reading.Speakers;

/// <summary>Finds the noun that says it where a word nearer to the verb looks like the speaker: before an apposition, a preposition or a remark.</summary>
internal static class NounBefore
{
    /// <summary>"Ana Silva, the head of the bureau, told": the noun before what stands between commas; −1 where no such thing stands there.</summary>
    internal static int BeforeApposition(Sentence sentence, int cue, TextSpan quoted)
    {
        var comma = cue - 1;
        while (comma >= 0 && sentence[comma].Upos is Upos.ADV or Upos.AUX)
        {
            comma--;
        }

        var open = comma - 1;
        while (open > 0 && sentence[open].Xpos != Xpos.Comma && !quoted.Overlaps(sentence[open].Span))
        {
            open--;
        }

        return comma > 1 && sentence[comma].Xpos == Xpos.Comma && open > 0 && sentence[open].Xpos == Xpos.Comma && !quoted.Overlaps(sentence[open].Span)
            && !quoted.Overlaps(sentence[open - 1].Span) && sentence[open - 1].Upos is Upos.NOUN or Upos.PROPN ? SpeakerWords.HeadOfRun(sentence, open - 1) : -1;
    }

    /// <summary>"a person close to the talks said": the tree takes the last noun for the one who speaks; −1 where it does not.</summary>
    internal static int BeforePreposition(Sentence sentence, int head, int cue)
    {
        for (var i = head + 1; i < cue; i++)
        {
            if (sentence[i].Upos is not (Upos.AUX or Upos.ADV or Upos.PART))
            {
                return -1;
            }
        }

        var before = head - 1;
        while (before > 0 && sentence[before].Upos is Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.NUM or Upos.PART)
        {
            before--;
        }

        before = before > 0 && sentence[before].Upos is Upos.DET or Upos.PRON ? before - 1 : before;
        if (before < 1 || sentence[before].Upos != Upos.ADP || sentence[head].Upos == Upos.PRON)
        {
            return -1;
        }

        var noun = before - 1;
        while (noun > 0 && (sentence[noun].Upos == Upos.ADJ || sentence[noun].Xpos is Xpos.VBN or Xpos.VBD))
        {
            noun--;
        }

        if (noun < 0 || sentence[noun].Upos is not (Upos.NOUN or Upos.PROPN or Upos.NUM))
        {
            return -1;
        }

        var first = noun - 1;
        while (first >= 0 && sentence[first].Upos is Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.NUM or Upos.DET)
        {
            first--;
        }

        return first < 0 || Surface.IsBreak(sentence, first) || sentence[first].Upos is Upos.CCONJ or Upos.SCONJ ? SpeakerWords.HeadOfRun(sentence, noun) : -1;
    }

    /// <summary>"One official, speaking on condition of anonymity, said": the noun before the remark between commas; −1 where no such remark stands there.</summary>
    internal static int BeforeRemark(Sentence sentence, int last, int cue)
    {
        var first = last;
        while (first > 0 && sentence[first - 1].Xpos != Xpos.Comma)
        {
            first--;
        }

        var isName = first > 1 && sentence[first].Upos == Upos.DET && sentence[first - 2].Upos == Upos.PROPN; // "Ana Silva, the head of the bureau, said"
        if (first == 0 || sentence[cue - 1].Xpos != Xpos.Comma || !(isName || sentence[first].Xpos is Xpos.VBG or Xpos.VBN || Surface.IsRelative(sentence, first)))
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
}
