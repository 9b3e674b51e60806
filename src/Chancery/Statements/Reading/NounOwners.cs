using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Statements.Reading;

/// <summary>Whose a thing is, by the modifiers of its noun: possessives, adjectives of states, names behind prepositions.</summary>
internal static class NounOwners
{
    /// <summary>The actors among the modifiers of a noun, and one step further down.</summary>
    /// <param name="page">The document.</param>
    /// <param name="sentence">Number of the sentence.</param>
    /// <param name="head">Head of the noun phrase.</param>
    /// <param name="prepositions">Through which prepositions an owner may come ("groups <i>in</i> Kenya", but not "deals <i>for</i> Kenya"); null for any.</param>
    internal static List<Actor> Of(Page page, int sentence, int head, string[]? prepositions = null)
    {
        var words = page.Sentences[sentence];
        var found = new List<Actor>();
        foreach (var child in words.Children(head))
        {
            if (words[child].Relation is not (Relation.NmodPoss or Relation.Amod or Relation.Compound or Relation.Nmod or Relation.NmodDesc or Relation.NmodUnmarked))
            {
                continue;
            }

            if (prepositions is not null && words[child].Relation is not Relation.NmodPoss && words.Child(child, Relation.Case) is >= 0 and var link && !prepositions.Contains(words[link].Lemma))
            {
                continue;
            }

            var actors = page.Cast.ActorsAt(sentence, words.Is(child, "whose") && Antecedent(words, head) is >= 0 and var owner ? owner : child);
            found.AddRange(actors);
            foreach (var inner in words.Children(child))
            {
                if (words[inner].Relation == Relation.Conj || actors.Count == 0 && words[inner].Relation is Relation.NmodPoss or Relation.Amod or Relation.Compound or Relation.Nmod or Relation.OblUnmarked or Relation.NmodUnmarked)
                {
                    found.AddRange(page.Cast.ActorsAt(sentence, inner));
                }
            }
        }

        return found;
    }

    // "Cyprus, whose government refused": what the clause hangs on; −1 where the tree sees no relative clause.
    private static int Antecedent(Sentence words, int at)
    {
        for (; at >= 0; at = words[at].Head)
        {
            if (words[at].Relation == Relation.AclRelcl)
            {
                return words[at].Head;
            }
        }

        return -1;
    }
}
