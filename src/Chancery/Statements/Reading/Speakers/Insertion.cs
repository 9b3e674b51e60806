using Chancery.Text;

namespace Chancery.Statements.Reading.Speakers;

/// <summary>Finds whose verb it is where commas part a verb from its subject: "The bank, in its yearly review, urged", "the union, usually more careful, said". Trees often take a noun of the insertion for the subject.</summary>
internal static class Insertion
{
    /// <summary>Tokens of what may stand between the commas.</summary>
    private const int Longest = 40;

    /// <summary>The noun phrase before the insertion that ends right before a verb: its first token, and behind its last; null where none stands there.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="verb">A verb of saying or thinking.</param>
    /// <param name="low">First token that can belong to it.</param>
    internal static (int? First, int End) SubjectBefore(Sentence sentence, int verb, int low)
    {
        if (sentence[verb].Xpos is not (Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.VBN or Xpos.VB))
        {
            return (null, 0);
        }

        var close = verb - 1;
        while (close > low && sentence[close].Upos is Upos.ADV or Upos.AUX or Upos.PART)
        {
            close--;
        }

        if (close <= low || sentence[close].Xpos != Xpos.Comma || (sentence[verb].Xpos == Xpos.VBN && close == verb - 1))
        {
            return (null, 0);
        }

        for (var open = close - 1; open > low && close - open <= Longest; open--)
        {
            if (IsEdge(sentence, open))
            {
                return (null, 0);
            }

            if (sentence[open].Xpos != Xpos.Comma)
            {
                continue;
            }

            if (open + 1 < close && Surface.OwnVerb(sentence, open + 1, close) < 0 && sentence[open + 1].Upos is not (Upos.CCONJ or Upos.SCONJ) && PhraseEndingAt(sentence, open, low) is >= 0 and var first)
            {
                // "Ana Silva, a farmer from Springfield, Ohio, said": what stands between commas may itself stand behind the subject.
                while (first - 1 > low && sentence[first - 1].Xpos == Xpos.Comma && PhraseEndingAt(sentence, first - 1, low) is >= 0 and var before)
                {
                    (first, open) = (before, first - 1);
                }

                return (first, open);
            }
        }

        return (null, 0);
    }

    /// <summary>The noun phrase before a relative clause that no comma parts from it ("the men whose names stand on the list said"): its first token, and behind its last; null where none stands there.</summary>
    internal static (int? First, int End) BeforeRelative(Sentence sentence, int verb, int low)
    {
        var start = verb;
        while (start > low && sentence[start - 1].Upos is Upos.ADV or Upos.AUX or Upos.PART)
        {
            start--;
        }

        var finite = 0;
        for (var at = start - 1; at > low; at--)
        {
            if (sentence[at].Xpos == Xpos.Comma || IsEdge(sentence, at) || sentence[at].Upos is Upos.SCONJ or Upos.CCONJ)
            {
                return (null, 0);
            }

            finite += Surface.IsFinite(sentence, at) ? 1 : 0;
            if (Surface.IsRelative(sentence, at))
            {
                return finite == 1 && PhraseEndingAt(sentence, at, low) is >= 0 and var first ? (first, at) : (null, 0);
            }
        }

        return (null, 0);
    }

    /// <summary>The head of a phrase that opens with a subject; of "one of them" the number.</summary>
    internal static int HeadOf(Sentence sentence, int first, int end) =>
        sentence[first].Upos is Upos.NUM or Upos.DET && first + 1 < end && (sentence.Is(first + 1, "of") || (sentence.Is(first, "those") && sentence[first + 1].Upos == Upos.ADP)) ? first : Surface.HeadWithin(sentence, first, end);

    /// <summary>Head of the noun phrase that stands right before a verb and behind what opens its clause ("though officials cautioned", "which he said"), where the tree takes another for the subject; −1 else.</summary>
    internal static int RightBefore(Sentence sentence, int verb, int head)
    {
        var at = verb - 1;
        while (at > 0 && sentence[at].Upos is Upos.ADV or Upos.AUX)
        {
            at--;
        }

        if (at <= head || !(sentence[at].Upos is Upos.NOUN or Upos.PROPN || sentence[at].Xpos == Xpos.PRP))
        {
            return -1;
        }

        if (sentence.Is(at, "he") || sentence.Is(at, "she") || sentence.Is(at, "they"))
        {
            return at; // these are nothing but subjects
        }

        var first = at;
        while (first > head && (sentence[first - 1].Upos is Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.NUM || sentence[first - 1].Xpos == Xpos.PRPPossessive) && sentence[at].Xpos != Xpos.PRP)
        {
            first--;
            if (sentence[first].Upos == Upos.DET || sentence[first].Xpos == Xpos.PRPPossessive)
            {
                break;
            }
        }

        // "and on Tuesday his lawyer called": when may stand before it.
        if (first - 3 >= head && sentence[first - 1].Upos == Upos.PROPN && sentence[first - 2].Upos == Upos.ADP && sentence[first - 3].Upos == Upos.CCONJ)
        {
            return Surface.HeadWithin(sentence, first, at + 1);
        }

        return first - 1 >= head && (OpensClause(sentence, first - 1) || Surface.IsRelative(sentence, first - 1) || sentence.Form(first - 1) is ";") ? Surface.HeadWithin(sentence, first, at + 1) : -1;
    }

    /// <summary>Head of the subject of the verb before "and" ("the spokeswoman pointed to the weather and said that"); −1 where none is seen.</summary>
    internal static int BeforeAnd(Sentence sentence, int verb)
    {
        var link = verb - 1;
        while (link > 0 && sentence[link].Upos is Upos.ADV)
        {
            link--;
        }

        if (link < 2 || sentence[link].Upos != Upos.CCONJ || !Surface.IsFinite(sentence, verb))
        {
            return -1;
        }

        var first = link - 1;
        while (first > 0 && !(Surface.IsFinite(sentence, first) && sentence[first].Upos == Upos.VERB))
        {
            first--;
        }

        return first < 1 || sentence[first].Xpos != sentence[verb].Xpos ? -1
            : sentence.Child(first, Relation.Nsubj) is >= 0 and var subject && subject < first ? subject
            : SpeakerWords.RightBefore(sentence, first);
    }

    /// <summary>Head of the first of several who say it ("residents and a source said", "Chad, Niger and two other states say"), where the last has an article or a number of its own; −1 else.</summary>
    internal static int FirstOfRow(Sentence sentence, int head, int verb, int low = 0)
    {
        var first = -1;
        var linked = false;
        for (var at = head; at >= low; at--)
        {
            if (sentence[at].Upos == Upos.CCONJ && sentence.Is(at, "and") && (linked || sentence[at + 1].Upos is Upos.DET or Upos.NUM || sentence[at + 1].Xpos == Xpos.PRPPossessive))
            {
                linked = true;
                first = at;
            }
            else if (sentence[at].Xpos == Xpos.Comma && linked && at > low && sentence[at - 1].Upos is Upos.NOUN or Upos.PROPN)
            {
                first = at;
            }
            else if (sentence[at].Xpos == Xpos.Comma || IsEdge(sentence, at) || sentence[at].Upos == Upos.SCONJ)
            {
                return linked && at + 1 < first && sentence[at + 1].Upos != Upos.CCONJ ? Surface.HeadWithin(sentence, at + 1, first) : -1;
            }
            else if (sentence[at].Upos is not (Upos.NOUN or Upos.PROPN or Upos.DET or Upos.ADJ or Upos.NUM or Upos.PART) || at >= verb)
            {
                return -1;
            }
        }

        return linked && first > low ? Surface.HeadWithin(sentence, low, NextLink(sentence, first)) : -1;
    }

    private static int NextLink(Sentence sentence, int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (sentence[i].Xpos == Xpos.Comma || sentence[i].Upos == Upos.CCONJ)
            {
                return i;
            }
        }

        return end;
    }

    // A noun phrase from the beginning of its clause up to a comma: its first token, or −1.
    private static int PhraseEndingAt(Sentence sentence, int end, int low)
    {
        var hasNoun = false;
        for (var at = end - 1; at >= low; at--)
        {
            if (sentence[at].Xpos == Xpos.Comma || IsEdge(sentence, at) || OpensClause(sentence, at) || (sentence[at].Upos == Upos.CCONJ && at > low && (sentence[at - 1].Xpos == Xpos.Comma || IsEdge(sentence, at - 1))))
            {
                return hasNoun && OpensSubject(sentence, at + 1) ? at + 1 : -1;
            }

            if (sentence[at].Upos is Upos.VERB or Upos.AUX or Upos.SCONJ || Surface.IsRelative(sentence, at))
            {
                return -1;
            }

            hasNoun |= sentence[at].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON;
        }

        return hasNoun && OpensSubject(sentence, low) ? low : -1;
    }

    // "that", "because", "fell after its chief said": some are taken for prepositions.
    private static bool OpensClause(Sentence sentence, int token) =>
        sentence[token].Upos == Upos.SCONJ || sentence.Is(token, "after") || sentence.Is(token, "before") || sentence.Is(token, "since") || sentence.Is(token, "until");

    // "In a letter, …" opens with no subject, and neither do "yesterday" and "last week".
    private static bool OpensSubject(Sentence sentence, int first)
    {
        if (!Surface.OpensPhrase(sentence, first) && sentence[first].Upos != Upos.PRON)
        {
            return false;
        }

        return Surface.HeadWithin(sentence, first, sentence.Count) is >= 0 and var head && sentence[head].Relation is not (Relation.OblUnmarked or Relation.NmodUnmarked);
    }

    private static bool IsEdge(Sentence sentence, int token) =>
        sentence[token].Xpos is Xpos.Period or Xpos.OpenQuote or Xpos.CloseQuote or Xpos.Colon || sentence.Form(token) is ";" or "—" or "–" or "--" or "\"" or "“" or "”";
}
