using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Statements.Reading.Pledges;

/// <summary>The state in which what is promised is spent or built, which receives it where nobody else is named.</summary>
internal static class SpendingPlace
{
    /// <summary>The place where it is spent, wherever it stands behind the act: "… to build a plant in Texas", "… in domestic production"; empty where none is told.</summary>
    /// <param name="page">The document.</param>
    /// <param name="sentence">Number of the sentence.</param>
    /// <param name="anchor">The act, or what is given.</param>
    /// <param name="by">Who promises it.</param>
    /// <param name="last">Behind the last token of the clause.</param>
    /// <param name="isSpent">Whether money is spent or goods are given, which "domestic" keeps at home.</param>
    internal static List<Actor> Of(Page page, int sentence, int anchor, IReadOnlyList<Actor> by, int last, bool isSpent)
    {
        var words = page.Sentences[sentence];
        var end = Math.Min(last, words.Subtree(anchor).End);
        for (var i = anchor + 1; i < end; i++)
        {
            if (words.Is(i, "domestic") && isSpent && by.Count > 0 && (by[0].Role == "BUS" ? page.States.Home?.State : by[0].State) is { } home)
            {
                return [new Actor { State = home, Role = "GOV", Text = "domestic" }];
            }

            if (Surface.IsAside(words, i) || words.Is(i, "including"))
            {
                break; // what examples follow is not told apart by trees of long rows
            }

            if (words.Is(i, "there") && words[i].Upos == Upos.ADV && There(page, sentence, i, by) is { } told)
            {
                return [told];
            }

            if (words[i].Xpos == Xpos.PRPPossessive || PledgeGaps.IsOne(page, sentence, i) || (words[anchor].Upos == Upos.NOUN && IsPurpose(words, i, anchor)) || !ReceiverPath.LeadsTo(page, words, anchor, i))
            {
                continue;
            }

            var places = (ActorRow.Around(page, sentence, i) is { Count: > 1 } row ? row : page.Cast.ActorsAt(sentence, i)).Where(a => a.Org is null || !by.Any(b => b.State == a.State)).ToList();
            if (places.Count > 0 && places.All(a => a.State is not null && a.Person is null && a.Role != "BUS") && !words.Is(i - 1, "from")
                && OtherSide.Of([.. places.Select(a => a with { Org = null })], by) is { Count: > 0 } others)
            {
                return others;
            }
        }

        return [];
    }

    // "exported $83 billion of goods to Chile and will invest $2 billion there": the place last named, in the sentence or the one before it.
    private static Actor? There(Page page, int sentence, int before, IReadOnlyList<Actor> by)
    {
        for (var s = sentence; s >= Math.Max(0, sentence - 1) && page.Sentences[s].Paragraph == page.Sentences[sentence].Paragraph; s--)
        {
            var places = page.Row(s).Mentions.Where(m => (s < sentence || m.First < before) && m.Mention.Actors is [{ State: { } state, Org: null, Person: null }] && !by.Any(b => b.State == state)).ToList();
            if ((places.FindLast(m => m.First > 0 && page.Sentences[s][m.First - 1].Upos == Upos.ADP).Mention ?? (places.Count > 0 ? places[^1].Mention : null)) is { } place)
            {
                return new Actor { State = place.Actors[0].State, Role = "GOV", Text = place.Actors[0].Text };
            }
        }

        return null;
    }

    // Whether a word stands in what the noun is for ("steps to help Kenya"), which tells of others too.
    private static bool IsPurpose(Sentence words, int word, int noun)
    {
        for (var at = word; at >= 0 && at != noun; at = words[at].Head)
        {
            if (words[at].Relation is Relation.Acl or Relation.Advcl)
            {
                return true;
            }
        }

        return false;
    }
}
