using Chancery.Text;

namespace Chancery.Statements.Reading;

/// <summary>The clause that a figure is said in.</summary>
internal static class ClaimClause
{
    /// <summary>The verb of the clause that a word stands in: itself, the verb above it, or the noun that a copula makes a predicate.</summary>
    internal static int Verb(Sentence words, int at)
    {
        while (words[at].Head >= 0 && words[at].Upos is not (Upos.VERB or Upos.AUX) && words.Child(at, Relation.Cop) < 0)
        {
            at = words[at].Head;
        }

        // "GDP is expected to reach …": what is said of it hangs on the verb below.
        return words.Child(at, Relation.Xcomp) is >= 0 and var below && words[below].Xpos == Xpos.VB ? below : at;
    }

    /// <summary>Whether the clause tells what is expected and not what is: "is projected at", "is expected to reach".</summary>
    internal static bool IsOutlook(Page page, int sentence, int verb)
    {
        var words = page.Sentences[sentence];
        for (var at = verb; at >= 0; at = words[at].Relation == Relation.Xcomp ? words[at].Head : -1)
        {
            if (words[at].Upos is Upos.VERB && words[at].Xpos == Xpos.VBN && page.Rules.Moods.IsOutlook(words[at].Lemma))
            {
                return true;
            }
        }

        return false;
    }
}
