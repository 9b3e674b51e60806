using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Statements.Reading.Speakers;

/// <summary>The words of several who say one thing: "both Warsaw and Vilnius say", "residents and a medical group said", "said the miners and their union".</summary>
internal static class SpeakerRow
{
    /// <summary>A speaker and his words with those who say it too; the same where nobody does.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="speaker">The first one.</param>
    /// <param name="named">The words of the first one.</param>
    /// <param name="cue">The word of saying.</param>
    internal static (Actor Speaker, TextSpan Named) Of(Sentence sentence, Actor speaker, TextSpan named, int cue)
    {
        var all = Whole(sentence, named, cue);
        return (InFull(speaker, sentence, all), all);
    }

    // The words of a speaker with those who say it too.
    private static TextSpan Whole(Sentence sentence, TextSpan named, int cue)
    {
        var (_, end) = sentence.TokensIn(named);
        var isBefore = end <= cue;
        var linked = -1;
        var at = end;
        while (at < sentence.Count && !(isBefore && IsOfVerb(sentence, at, cue)) && IsOfRow(sentence, at, isBefore))
        {
            linked = IsLink(sentence, at) ? at : linked;
            at++;
        }

        var isWhole = isBefore ? at < sentence.Count && IsOfVerb(sentence, at, cue) : at == sentence.Count || Surface.IsBreak(sentence, at) || sentence[at].Xpos == Xpos.Period;
        return linked >= end && linked + 1 < at && isWhole && sentence[at - 1].Upos is Upos.NOUN or Upos.PROPN && Opens(sentence, end) && Surface.HeadWithin(sentence, linked + 1, at) >= 0
            ? new TextSpan(named.Start, sentence[at - 1].Span.End)
            : named;
    }

    // The first of several with the words of all; the same actor where his words name one alone.
    private static Actor InFull(Actor first, Sentence sentence, TextSpan words)
    {
        var (from, end) = sentence.TokensIn(words);
        for (var at = from; at < end; at++)
        {
            if (IsLink(sentence, at) && !first.Text.Contains($" {sentence.Form(at)} ", StringComparison.Ordinal))
            {
                return first with { Text = words.Of(sentence.Text) };
            }
        }

        return first;
    }

    // Right behind the first comes a link or a comma: "A and B", "A, B and C".
    private static bool Opens(Sentence sentence, int at) => IsLink(sentence, at) || sentence[at].Xpos == Xpos.Comma;

    private static bool IsLink(Sentence sentence, int at) => sentence[at].Upos == Upos.CCONJ && (sentence.Is(at, "and") || sentence.Is(at, "or") || sentence.Is(at, "nor"));

    // The cue with what stands right before it: "have both", ", too,".
    private static bool IsOfVerb(Sentence sentence, int at, int cue)
    {
        for (var i = at; i < cue; i++)
        {
            if (sentence[i].Upos is not (Upos.AUX or Upos.ADV or Upos.PART) && !(sentence[i].Xpos == Xpos.Comma && (sentence[i - 1].Upos == Upos.ADV || sentence[i + 1].Upos == Upos.ADV)) && !sentence.Is(i, "both") && !sentence.Is(i, "all") && !sentence.Is(i, "alike"))
            {
                return false;
            }
        }

        return at <= cue && sentence[at].Xpos != Xpos.POS;
    }

    private static bool IsOfRow(Sentence sentence, int at, bool isBefore) =>
        sentence[at].Upos is Upos.NOUN or Upos.PROPN or Upos.DET or Upos.ADJ or Upos.NUM || sentence[at].Xpos is Xpos.POS or Xpos.PRPPossessive || IsLink(sentence, at)
        || (isBefore && sentence[at].Xpos == Xpos.Comma) || (sentence[at].Upos == Upos.ADP && (sentence.Is(at, "of") || sentence.Is(at, "in") || sentence.Is(at, "for") || sentence.Is(at, "at")));
}
