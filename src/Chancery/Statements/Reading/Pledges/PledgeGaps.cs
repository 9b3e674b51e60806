using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Statements.Reading.Pledges;

/// <summary>Names that stand before a further sum without a verb of their own: "Norway promised 30 trucks and Sweden $5 million".</summary>
internal static class PledgeGaps
{
    /// <summary>Without those who stand before a second sum: of "$2 million to Chad and Peru $3 million" Peru gives or gets the second.</summary>
    internal static List<Actor> Without(Page page, int sentence, List<Actor> actors)
    {
        for (var i = 1; i < page.Sentences[sentence].Count && actors.Count > 1; i++)
        {
            if (page.Cast.ActorsAt(sentence, i) is { Count: > 0 } here && actors.Exists(here.Contains) && IsOne(page, sentence, i))
            {
                actors = [.. actors.Where(a => !here.Contains(a))];
            }
        }

        return actors;
    }

    /// <summary>Whether a name stands between "and", or a comma, and a sum, which whoever bears it gives.</summary>
    internal static bool IsOne(Page page, int sentence, int at)
    {
        var words = page.Sentences[sentence];
        var end = at + 1;
        while (end < words.Count && (words[end].Upos == Upos.PROPN || words[end].Xpos == Xpos.POS || words.Is(end, "up") || words.Is(end, "to") || words[end].Upos is Upos.ADV or Upos.DET or Upos.ADJ))
        {
            end++;
        }

        var first = at;
        while (first > 0 && words[first - 1].Upos is Upos.PROPN or Upos.DET or Upos.ADJ)
        {
            first--;
        }

        return first > 0 && end < words.Count && (words[first - 1].Upos == Upos.CCONJ || words[first - 1].Xpos == Xpos.Comma) && page.Quantities(sentence).Amounts.Any(a => a.Span.Start == words[end].Span.Start);
    }
}
