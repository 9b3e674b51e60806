using Chancery.Reference;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading;

/// <summary>Who speaks, and the words that name the speaker and the saying.</summary>
internal static class SpeakerWords
{
    /// <summary>The actor that a noun phrase stands for: the one known, else its words.</summary>
    internal static Actor ActorOf(ReportSource source, int sentence, int head) =>
        source.ActorsAt(sentence, head) is [var known, ..] ? known : new Actor { Text = Phrase(source.Sentences[sentence], head).Of(source.Text) };

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

        return i >= 0 && sentence[i].Upos is Upos.PROPN or Upos.NOUN ? HeadOfRun(sentence, i) : -1;
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
