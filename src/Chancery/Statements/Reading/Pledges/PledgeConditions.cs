using Chancery.Text;

namespace Chancery.Statements.Reading.Pledges;

/// <summary>Conditions of a promise that open with several words, found by word order: "will lend it $2 billion on condition that parliament agrees", "as long as Chad does the same".</summary>
internal static class PledgeConditions
{
    private static readonly string[][] Openers = [["on", "condition", "that"], ["on", "the", "condition", "that"], ["as", "long", "as"], ["so", "long", "as"], ["provided", "that"], ["providing", "that"], ["only", "if"], ["but", "only", "if"]];

    /// <summary>The condition behind a verb, up to the next comma or the end; null where none opens there.</summary>
    internal static TextSpan? Behind(Sentence words, int verb)
    {
        for (var i = verb + 1; i + 2 < words.Count && words.Form(i) is not ";"; i++)
        {
            if (Array.Exists(Openers, o => Opens(words, i, o)))
            {
                var end = i + 3;
                while (end < words.Count && words[end].Xpos is not (Xpos.Comma or Xpos.Period or Xpos.Colon) && words.Form(end) is not ";")
                {
                    end++;
                }

                return words.SpanOf(i, end);
            }
        }

        return null;
    }

    private static bool Opens(Sentence words, int first, string[] opener)
    {
        for (var i = 0; i < opener.Length; i++)
        {
            if (first + i >= words.Count || !words.Is(first + i, opener[i]))
            {
                return false;
            }
        }

        return true;
    }
}
