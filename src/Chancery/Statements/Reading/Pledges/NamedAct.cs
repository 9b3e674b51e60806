using Chancery.Quantities;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading.Pledges;

/// <summary>What kind of act a verb or noun names, by the table of acts: alone, with its particle or its object, or by what its sum is spent on.</summary>
internal static class NamedAct
{
    private const int DeepestNoun = 3;

    /// <summary>The act that a verb or noun names, alone or with its goods; <see cref="PledgeAct.Other"/> where neither names one.</summary>
    /// <param name="page">The document.</param>
    /// <param name="words">The sentence.</param>
    /// <param name="anchor">The verb or noun.</param>
    /// <param name="goods">What is given or done.</param>
    /// <param name="amount">Its sum; null where none.</param>
    internal static PledgeAct Of(Page page, Sentence words, int anchor, List<int> goods, Found<Money>? amount)
    {
        var acts = page.Rules.Acts;
        var lemma = words[anchor].Lemma;
        if (new Frame(words, anchor).IsNominal)
        {
            return acts.OfNoun(lemma) ?? First(Nouns(words, anchor).Concat(goods.SelectMany(g => Nouns(words, g))), acts.OfNoun) ?? Purpose(acts, words, anchor) ?? PledgeAct.Other;
        }

        var byVerb = OfTurn(acts, words, anchor) ?? acts.OfVerb(lemma);
        var isLight = acts.IsLight(lemma);
        if (byVerb is PledgeAct.Invest && IsOfCountedGoods(page, words, anchor))
        {
            return PledgeAct.Buy; // "will invest $2 billion in twelve new aircraft"
        }

        if (byVerb is not null && !isLight)
        {
            return byVerb is not PledgeAct.Supply ? byVerb.Value
                : goods.Exists(g => acts.OfNoun(words[g].Lemma) is PledgeAct.Troops) ? PledgeAct.Troops
                : goods.Exists(g => acts.IsHelper(words[g].Lemma)) ? PledgeAct.Other // "will send 300 nurses"
                : byVerb.Value;
        }

        if (amount is { } sum && (PledgeEllipsis.What(page, words, sum.Span).Act ?? Beside(acts, words, anchor, sum.Span)) is { } spent)
        {
            return spent;
        }

        // "will spend $2 billion a year on roads": what it is spent on is built.
        if (amount is not null && byVerb is null && First(Behind(words, anchor, "on"), acts.OfNoun) is PledgeAct.Build)
        {
            return PledgeAct.Build;
        }

        // "will deliver 14 power plants": what is counted and handed over is no building.
        if (byVerb is PledgeAct.Supply && goods.Exists(g => words.Child(g, Relation.Nummod) >= 0 && acts.OfNoun(words[g].Lemma) is PledgeAct.Build))
        {
            return PledgeAct.Supply;
        }

        if (lemma is "let" or "allow" or "permit" or "enable")
        {
            return PledgeAct.Other; // what others are let do they do
        }

        if (acts.Ends(lemma) && goods.Exists(g => acts.OfNoun(words[g].Lemma) is PledgeAct.Grant or PledgeAct.Lend))
        {
            return PledgeAct.Other; // "will scrap the subsidy on fuel" gives none
        }

        if (acts.Schools(lemma) && goods.Exists(g => acts.OfNoun(words[g].Lemma) is PledgeAct.Troops))
        {
            return PledgeAct.Aid; // "will train two battalions" sends none
        }

        // Goods are supplied by those who hand them over; what one buys, sells or builds takes a verb that leaves it to its object.
        return First(goods.SelectMany(g => Nouns(words, g)), noun => acts.OfNoun(noun) switch
            {
                PledgeAct.Supply when !acts.HandsOver(lemma) && noun is not ("delivery" or "provision") => null,
                PledgeAct.Buy or PledgeAct.Sell or PledgeAct.Build when !isLight => null,
                PledgeAct.Troops when noun is "officer" && !isLight && !acts.HandsOver(lemma) => null, // "will meet officers"
                var act => act,
            })
            ?? (amount is not null ? Purpose(acts, words, anchor) ?? byVerb : byVerb is PledgeAct.Supply && goods.Exists(g => acts.IsHelper(words[g].Lemma)) ? PledgeAct.Other : byVerb is PledgeAct.Supply or PledgeAct.Tariff ? byVerb : null)
            ?? PledgeAct.Other;
    }

    /// <summary>The nouns behind a preposition of a verb.</summary>
    internal static IEnumerable<string> Behind(Sentence words, int verb, string preposition)
    {
        var heads = new List<int>();
        new Frame(words, verb).Fill(new Role(RoleKind.Preposition, preposition), heads);
        return heads.Select(h => words[h].Lemma);
    }

    /// <summary>The first act that one of some nouns stands for; null where none does.</summary>
    internal static PledgeAct? First(IEnumerable<string> nouns, Func<string, PledgeAct?> act)
    {
        foreach (var noun in nouns)
        {
            if (act(noun) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    // "put up a wall", "take delivery of jets", "reopen the border": the verb with its particle or its object.
    private static PledgeAct? OfTurn(ActTable acts, Sentence words, int verb)
    {
        foreach (var child in words.Children(verb))
        {
            if (child > verb && words[child].Relation is Relation.CompoundPrt or Relation.Obj && acts.OfVerb($"{words[verb].Lemma}_{words[child].Lemma}") is { } act)
            {
                return act;
            }
        }

        return null;
    }

    private static bool IsOfCountedGoods(Page page, Sentence words, int verb)
    {
        var goods = new List<int>();
        new Frame(words, verb).Fill(new Role(RoleKind.Preposition, "in"), goods);
        return goods.Exists(g => page.Rules.Acts.OfNoun(words[g].Lemma) is PledgeAct.Supply && words.Child(g, Relation.Nummod) >= 0);
    }

    // "will double down by purchasing $750 billion of gas": the verb that stands next above the sum.
    private static PledgeAct? Beside(ActTable acts, Sentence words, int anchor, TextSpan sum)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (!sum.Overlaps(words[i].Span))
            {
                continue;
            }

            for (var at = i; at >= 0 && at != anchor; at = words[at].Head)
            {
                if (words[at].Upos == Upos.VERB && acts.OfVerb(words[at].Lemma) is { } act && words.IsUnder(at, anchor))
                {
                    return act;
                }
            }

            return null;
        }

        return null;
    }

    // "$550 billion to invest in", "a plan to expand": what the sum or plan is for.
    private static PledgeAct? Purpose(ActTable acts, Sentence words, int anchor)
    {
        var (first, end) = words.Subtree(anchor);
        var isNoun = words[anchor].Upos == Upos.NOUN;
        for (var i = Math.Max(first, anchor) + 1; i + 1 < (isNoun ? words.Count : end); i++)
        {
            if (i >= end && words[i].Upos is Upos.PUNCT or Upos.VERB or Upos.AUX or Upos.SCONJ)
            {
                break; // "a contract worth $2 billion to supply": the infinitive may hang elsewhere
            }

            if (words.Is(i, "to") && words[i + 1].Xpos == Xpos.VB && acts.OfVerb(words[i + 1].Lemma) is { } act)
            {
                return act;
            }
        }

        return null;
    }

    private static List<string> Nouns(Sentence words, int head)
    {
        var lemmas = new List<string>();
        AddNouns(words, head, 0, lemmas);
        return lemmas;
    }

    // The noun, what stands beside it, and what it is a share or a step of: "implementation of an increase in purchases of rice".
    private static void AddNouns(Sentence words, int head, int depth, List<string> into)
    {
        into.Add(words[head].Lemma);
        foreach (var child in words.Children(head))
        {
            if (words[child].Relation is Relation.Compound or Relation.Amod)
            {
                into.Add(words[child].Lemma);
            }
        }

        foreach (var child in words.Children(head))
        {
            if (depth < DeepestNoun && child > head && words[child].Relation is Relation.Nmod && words.Child(child, Relation.Case) is >= 0 and var link && (words.Is(link, "of") || words.Is(link, "in") || (words.Is(link, "for") && words[head].Lemma is "plan" or "project" or "scheme" or "proposal" or "design")))
            {
                AddNouns(words, child, depth + 1, into);
            }
        }
    }
}
