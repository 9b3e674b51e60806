using Chancery.Text;

namespace Chancery.Statements.Reading.Forecasts;

/// <summary>The condition of what is foretold by word order, where the tree hangs it elsewhere: "Unless the cabinet yields, …", "… should the talks fail".</summary>
internal static class ForecastCondition
{
    private static readonly string[] Marks = ["if", "unless", "provided"];

    /// <summary>Whether a token opens a condition: "if", "unless".</summary>
    internal static bool IsMark(Sentence words, int token) => Marks.Any(m => words.Is(token, m));

    /// <summary>The words of the condition; null where none is seen.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="anchor">The verb that foretells.</param>
    /// <param name="content">What is foretold.</param>
    internal static TextSpan? Of(Sentence words, int anchor, TextSpan content)
    {
        var (first, end) = words.TokensIn(content);
        while (first < end && words[first].Upos is Upos.CCONJ)
        {
            first++;
        }

        if (first < anchor && (IsMark(words, first) || IsInverted(words, first)) && CommaBefore(words, first, anchor) is > 0 and var comma)
        {
            return words.SpanOf(first, comma);
        }

        if (first > 3 && words[first - 1].Xpos == Xpos.Comma && OpeningBefore(words, first - 1) is >= 0 and var opening && (IsMark(words, opening) || IsInverted(words, opening)))
        {
            return words.SpanOf(opening, first - 1);
        }

        // "The veto, if he dares to use it, would be overridden"
        for (var i = first + 2; i + 2 < anchor; i++)
        {
            if (IsMark(words, i) && words[i - 1].Xpos == Xpos.Comma && CommaBefore(words, i, anchor) is > 0 and var close)
            {
                return words.SpanOf(i, close);
            }
        }

        for (var i = anchor + 1; i + 2 < end; i++)
        {
            if (IsMark(words, i) && words[i].Upos is Upos.SCONJ && !Surface.IsRelative(words, i - 1) && Surface.Boundary(words, i, end) > i + 2 && words[i - 1].Lemma is not ("ask" or "wonder" or "know" or "see" or "as" or "even" or "only"))
            {
                return words.SpanOf(i, Surface.Boundary(words, i, end));
            }

            if (IsInverted(words, i) && words[i - 1].Upos is not (Upos.PRON or Upos.DET) && words[i].Head is var verb && verb > i && words.Child(verb, Relation.Nsubj) > i)
            {
                return words.SpanOf(i, Surface.Boundary(words, i, end));
            }
        }

        return null;
    }

    // The first token of the stretch that a comma closes.
    private static int OpeningBefore(Sentence words, int comma)
    {
        var at = comma;
        while (at > 0 && !Surface.IsBreak(words, at - 1) && words[at - 1].Xpos is not Xpos.Colon && words[at - 1].Upos is not Upos.CCONJ)
        {
            at--;
        }

        return at < comma ? at : -1;
    }

    // "Should the talks fail", "had the army split": the auxiliary before its subject.
    private static bool IsInverted(Sentence words, int token) =>
        (words.Is(token, "should") || words.Is(token, "were") || words.Is(token, "had")) && token + 2 < words.Count && words[token + 1].Upos is Upos.DET or Upos.PROPN or Upos.PRON or Upos.NOUN;

    /// <summary>The comma before the anchor that closes a clause opened at a token; −1 where none does.</summary>
    internal static int CommaBefore(Sentence words, int first, int anchor)
    {
        var hasVerb = false;
        for (var i = first + 1; i < anchor; i++)
        {
            hasVerb |= words[i].Upos is Upos.VERB or Upos.AUX or Upos.NOUN;
            if (hasVerb && words[i].Xpos == Xpos.Comma)
            {
                return i;
            }
        }

        return -1;
    }
}
