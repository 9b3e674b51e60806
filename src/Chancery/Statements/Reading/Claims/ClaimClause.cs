using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Statements.Reading.Claims;

/// <summary>The clause that a figure is said in.</summary>
internal static class ClaimClause
{
    private const int Gap = 8;
    private const int Apart = 40;

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

    /// <summary>Whether it is told as done through an infinitive: "are believed to have died".</summary>
    internal static bool IsPerfect(Sentence words, int verb) =>
        words[verb].Xpos == Xpos.VBN && words.Child(verb, Relation.Aux) is >= 0 and var aux && words[aux].Lemma == "have" && words[aux].Xpos == Xpos.VB && words.Child(verb, Relation.Mark) is >= 0 and var mark && words[mark].Upos == Upos.PART;

    /// <summary>The clause with the change that it ends in, where the tree cuts that off: "has been growing by 5 percent a year, from $7 billion in 2019 to $9 billion in 2024".</summary>
    internal static TextSpan WithChange(Page page, int sentence, TextSpan clause)
    {
        var (text, amounts) = (page.Document.Text, page.Quantities(sentence).Amounts);
        for (var i = 0; i + 1 < amounts.Count; i++)
        {
            var (from, to) = (amounts[i].Span, amounts[i + 1].Span);
            if (from.Start >= clause.End && from.Start - clause.End <= Gap && text.AsSpan(clause.End, from.Start - clause.End).EndsWith(" from ", StringComparison.Ordinal)
                && to.Start - from.End <= Apart && text.AsSpan(from.End, to.Start - from.End).EndsWith(" to ", StringComparison.Ordinal))
            {
                return new TextSpan(clause.Start, to.End);
            }
        }

        return clause;
    }

    /// <summary>Whether the clause tells what is expected and not what is: "is projected at", "is expected to reach".</summary>
    internal static bool IsOutlook(Page page, int sentence, int verb) => Outlooks(page, sentence, verb).Any();

    /// <summary>Whoever expects what a clause tells ("The bank forecasts inflation of 9 percent"): of him it is not told. Empty where nobody does.</summary>
    internal static IReadOnlyList<Actor> Expecting(Page page, int sentence, int verb)
    {
        var words = page.Sentences[sentence];
        var subject = Outlooks(page, sentence, verb).Where(v => words[v].Xpos != Xpos.VBN).Select(v => words.Child(v, Relation.Nsubj)).FirstOrDefault(s => s >= 0, -1);
        return subject < 0 ? [] : page.Actors(sentence, [subject]);
    }

    // The verbs of expecting among a verb and those above it that it completes.
    private static IEnumerable<int> Outlooks(Page page, int sentence, int verb)
    {
        var words = page.Sentences[sentence];
        for (var at = verb; at >= 0; at = words[at].Relation == Relation.Xcomp ? words[at].Head : -1)
        {
            if (words[at] is { Upos: Upos.VERB, Xpos: Xpos.VBN or Xpos.VBZ or Xpos.VBP or Xpos.VBD } && page.Rules.Moods.IsOutlook(words[at].Lemma))
            {
                yield return at;
            }
        }
    }
}
