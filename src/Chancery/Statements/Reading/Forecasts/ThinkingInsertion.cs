using Chancery.Text;

namespace Chancery.Statements.Reading.Forecasts;

/// <summary>A clause of thinking between a subject and its verb, by commas: "Inflation, the bank reckons, will peak in March".</summary>
/// <param name="First">First token of the clause that it breaks off.</param>
/// <param name="Head">Head of the noun phrase of who thinks so; −1 where nobody does.</param>
internal readonly record struct ThinkingInsertion(int First, int Head)
{
    private const int Longest = 12;

    /// <summary>The insertion before the verb that foretells; with <see cref="Head"/> −1 where none stands there.</summary>
    internal static ThinkingInsertion Of(Page page, Sentence words, int anchor)
    {
        var close = anchor - 1;
        while (close > 0 && words[close].Upos is Upos.AUX or Upos.ADV or Upos.PART)
        {
            close--;
        }

        if (close < 3 || words[close].Xpos != Xpos.Comma || !Surface.IsFinite(words, close - 1) || !page.Rules.Foreseeing.Holds(words[close - 1].Lemma))
        {
            return new(0, -1);
        }

        var open = close - 2;
        while (open > 0 && close - open < Longest && words[open].Xpos != Xpos.Comma && words[open].Upos is not (Upos.VERB or Upos.AUX))
        {
            open--;
        }

        if (open < 1 || words[open].Xpos != Xpos.Comma || !(Surface.OpensPhrase(words, open + 1) || words.Is(open + 1, "one")))
        {
            return new(0, -1);
        }

        var first = open;
        while (first > 0 && !Surface.IsBreak(words, first - 1) && words[first - 1].Xpos is not Xpos.Colon && !words.Is(first - 1, "that"))
        {
            first--;
        }

        return first < open ? new(first, words.Is(open + 1, "one") ? open + 1 : Surface.HeadWithin(words, open + 1, close - 1)) : new(0, -1);
    }
}
