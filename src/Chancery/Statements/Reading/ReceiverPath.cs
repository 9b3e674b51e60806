using Chancery.Text;

namespace Chancery.Statements.Reading;

/// <summary>
/// Whether whoever is named inside what is promised can be the one to whom it is promised, by the words between the act
/// and his name. Circumstances, means, companions, examples and those who are relied on receive nothing: "in cooperation
/// with Chad", "including in Chad", "as Chad arms", "its dependence on Chad".
/// </summary>
internal static class ReceiverPath
{
    private const int Deepest = 20;

    /// <summary>Whether no word on the way from an act down to a name leads away from the act; true as well where the name does not hang on it.</summary>
    /// <param name="page">The document.</param>
    /// <param name="words">The sentence.</param>
    /// <param name="anchor">The act.</param>
    /// <param name="word">The name.</param>
    /// <param name="isBy">Whether whose doing it is counts as well: "praised the efforts led by Chad".</param>
    internal static bool LeadsTo(Page page, Sentence words, int anchor, int word, bool isBy = false)
    {
        var isAway = false;
        var at = word;
        for (var steps = 0; at >= 0 && at != anchor && steps < Deepest; at = words[at].Head, steps++)
        {
            isAway |= IsAway(page, words, at, isBy);
        }

        return at != anchor || !isAway;
    }

    private static bool IsAway(Page page, Sentence words, int at, bool isBy) => words[at].Relation switch
    {
        Relation.Advcl => IsCircumstance(words, at),
        Relation.Acl => words[at].Xpos == Xpos.VBG && IsBehindComma(words, at),
        Relation.AclRelcl => IsBehindComma(words, at),
        Relation.Parataxis => true,
        Relation.Compound or Relation.Amod when IsOfPaper(page, words, at) => true,
        _ => IsAwayByLink(page, words, at, isBy),
    };

    // "as Chad arms", "by sanctioning Chad", ", ensuring that Chad pays", but not "to help Chad".
    private static bool IsCircumstance(Sentence words, int verb) =>
        words.Child(verb, Relation.Mark) is >= 0 and var mark ? !words.Is(mark, "to") && !words.Is(mark, "for")
        : words.Child(verb, Relation.Advmod) is >= 0 and var when && when < verb && words[when].Xpos == Xpos.WRB
        || (words[verb].Xpos == Xpos.VBG && IsBehindComma(words, verb));

    // "the Chad-Niger Trade Agreement": a name within the name of an accord or a plan.
    private static bool IsOfPaper(Page page, Sentence words, int at) =>
        words[at].Head is >= 0 and var above && above > at && char.IsUpper(words.Form(above)[0]) && words[above].Lemma.ToLowerInvariant() is var noun
        && (page.Rules.Acts.IsPaper(noun) || page.Rules.Acts.IsMeasure(noun) || page.Rules.Stages.OfAccord(noun) is not null);

    private static bool IsBehindComma(Sentence words, int head) =>
        words.Subtree(head).First is > 0 and var first && (words[first - 1].Xpos == Xpos.Comma || words[first].Xpos == Xpos.Comma);

    private static bool IsAwayByLink(Page page, Sentence words, int at, bool isBy)
    {
        var acts = page.Rules.Acts;
        foreach (var child in words.Children(at))
        {
            if (words[child].Relation != Relation.Case || (isBy && words.Is(child, "by")))
            {
                continue;
            }

            if (acts.LeadsAway(words[child].Lemma) || (child > 0 && words.Is(child, "with") && acts.IsManner(words[child - 1].Lemma)) || (words.Is(child, "in") && acts.IsManner(words[at].Lemma)) || (words[at].Head is >= 0 and var above && acts.IsReliance(words[above].Lemma)))
            {
                return true;
            }
        }

        return false;
    }
}
