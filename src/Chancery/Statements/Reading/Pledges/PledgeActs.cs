using Chancery.Quantities;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading.Pledges;

/// <summary>What kind of act is promised, and of what: by the innermost verb, its goods, and what its sum is spent on.</summary>
internal static class PledgeActs
{
    private const int DeepestNoun = 3;

    /// <summary>Words around a verb of paying in which "of which" stands.</summary>
    private const int FarthestWhich = 7;

    /// <summary>The verb that says what is done: of "will work to establish a fund" the last.</summary>
    internal static int Innermost(Page page, Sentence words, int anchor)
    {
        for (var step = 0; step < DeepestNoun && words[anchor].Upos == Upos.VERB && words.Child(anchor, Relation.Obj) < 0 && page.Rules.Acts.IsCarrier(words[anchor].Lemma); step++)
        {
            var below = -1;
            foreach (var child in words.Children(anchor))
            {
                if (words[child].Relation is Relation.Xcomp or Relation.Advcl && words[child].Xpos == Xpos.VB && child > anchor)
                {
                    below = child;
                    break;
                }
            }

            if (below < 0)
            {
                break;
            }

            anchor = below;
        }

        return anchor;
    }

    /// <summary>Whether it could be seen that an act is done: its verb is not idle ("look", "do that"), and it is done to something with a name.</summary>
    internal static bool IsConcrete(Page page, Sentence words, int verb, int anchor)
    {
        if (words[verb].Upos is Upos.NOUN or Upos.PROPN)
        {
            return true;
        }

        var acts = page.Rules.Acts;
        var isFirst = IsFirstPerson(words, anchor);
        var thing = words.Child(verb, Relation.Obj);
        if (thing >= 0 && acts.IsTelling(words[verb].Lemma, words[thing].Lemma))
        {
            return true;
        }

        if (thing >= 0 && acts.IsIdleObject(words[verb].Lemma + "_" + words[thing].Lemma))
        {
            return false; // "will pay the price"
        }

        // "will not allow anyone to enter", "will not let that happen": what is barred could be seen to happen.
        if (!isFirst && words[verb].Lemma is "allow" or "let" or "permit" && words.Child(verb, Relation.Advmod) is >= 0 and var not && words[not].Lemma is "not" or "never" or "n't")
        {
            return true;
        }

        // "will let Japanese soldiers train on its islands": what somebody is let do could be seen.
        if (!isFirst && words[verb].Lemma == "let" && thing >= 0 && words[thing].Upos is Upos.NOUN or Upos.PROPN && words.Child(verb, Relation.Xcomp) is >= 0 and var done && words[done].Upos == Upos.VERB && !acts.IsIdle(words[done].Lemma))
        {
            return true;
        }

        // "keep markets stable", "keep the border open": how something is kept could be seen.
        if (thing >= 0 && !isFirst && words[verb].Lemma == "keep" && words[thing].Upos == Upos.NOUN && words.Child(verb, Relation.Xcomp) is >= 0 and var kept && words[kept].Upos is Upos.ADJ)
        {
            return true;
        }

        if (words[verb].Upos == Upos.VERB && !isFirst && (acts.IsAlone(words[verb].Lemma) || (acts.IsAnswer(words[verb].Lemma) && !(thing >= 0 && acts.IsIdleObject(words[thing].Lemma)))))
        {
            return true;
        }

        if (words[verb].Upos != Upos.VERB || (isFirst && acts.IsCourtesy(words[verb].Lemma)) || acts.IsIdle(words[verb].Lemma) || (acts.OfVerb(words[verb].Lemma) is null && IsOfThing(words, verb)))
        {
            return false;
        }

        if (isFirst && words.Child(verb, Relation.Xcomp) is >= 0 and var state && words[state].Upos == Upos.ADJ && acts.IsIdleObject(words[state].Lemma))
        {
            return false; // "make it clear"
        }

        var known = acts.OfVerb(words[verb].Lemma) is not null;
        foreach (var child in words.Children(verb))
        {
            var bears = words[child].Relation is Relation.Obj or Relation.Iobj or Relation.NsubjPass or Relation.Xcomp or Relation.Ccomp
                || (words[child].Relation == Relation.Advcl && words[child].Xpos == Xpos.VBG && words.Child(child, Relation.Mark) is >= 0 and var from && words.Is(from, "from")) // "refrain from taxing"
                || (words[child].Relation == Relation.Obl && (known || (words.Child(child, Relation.Case) is >= 0 and var link && acts.LeadsToAim(words[link].Lemma))));
            // "make sure that …", "make clear": what is made is no thing.
            if (bears && !isFirst && words[child].Upos == Upos.PRON && (words.Is(child, "them") || (known && (words.Is(child, "him") || words.Is(child, "her")))))
            {
                return true;
            }

            if (bears && words[child].Upos is not (Upos.PRON or Upos.DET or Upos.ADV or Upos.INTJ or Upos.ADJ) && !acts.IsIdleObject(words[child].Lemma) && !acts.IsIdleObject(words[verb].Lemma + "_" + words[child].Lemma))
            {
                return true;
            }
        }

        return known && words.Child(verb, Relation.Obj) < 0;
    }

    // "I want to stress": whoever speaks, in the clause of the verb or of the word that it hangs on.
    private static bool IsFirstPerson(Sentence words, int verb)
    {
        for (var at = verb; at >= 0; at = words[at].Relation is Relation.Xcomp or Relation.Conj ? words[at].Head : -1)
        {
            if (words.Child(at, Relation.Nsubj) is >= 0 and var subject)
            {
                return words.Is(subject, "I") || words.Is(subject, "we");
            }
        }

        return false;
    }

    // "it will give them the chance": what is pointed at acts by itself, and nobody promises that. "Acme said it will move": Acme does.
    private static bool IsOfThing(Sentence words, int verb) =>
        words[verb].Relation != Relation.Ccomp && words.Child(verb, Relation.Nsubj) is >= 0 and var subject && words[subject].Lemma is "it" or "this" or "that";

    /// <summary>The goods of a verb: its patient, or where that receives them what stands behind "with" ("provide Kenya with radars").</summary>
    internal static List<int> Goods(Page page, int sentence, PatternMatch match, int verb)
    {
        var words = page.Sentences[sentence];
        var objects = match.Pattern.Roles.ContainsKey("object") ? (match with { Anchor = verb }).Fill("object") : [];
        if (words[verb].Upos == Upos.VERB && page.Rules.Acts.TakesWith(words[verb].Lemma))
        {
            var with = new List<int>();
            new Frame(words, verb).Fill(new Role(RoleKind.Preposition, "with"), with);
            if (with.Count > 0)
            {
                return with;
            }
        }

        if (objects.Count == 0 && words[verb].Upos == Upos.VERB && page.Rules.Acts.IsLight(words[verb].Lemma))
        {
            new Frame(words, verb).Fill(new Role(RoleKind.Preposition, "in"), objects); // "assist in the provision of"
        }

        // "provide Ukraine radars", "sell Norway 40 trains": of two objects the first receives.
        return objects.Count > 1 && words[objects[0]].Head == words[objects[1]].Head && words[objects[1]].Relation == Relation.Obj && page.Cast.ActorsAt(sentence, objects[0]).Count > 0 ? objects[1..] : objects;
    }

    /// <summary>The act.</summary>
    internal static PledgeAct Of(Page page, string type, Sentence words, int anchor, List<int> goods, Found<Money>? amount, bool isPercent, IReadOnlyList<Reference.Actor> by)
    {
        if (Enum.TryParse<PledgeAct>(type, ignoreCase: true, out var fixedAct) && fixedAct is not (PledgeAct.Other or PledgeAct.Aid))
        {
            return fixedAct;
        }

        var act = fixedAct == PledgeAct.Aid ? fixedAct : Named(page, words, anchor, goods, amount);
        if (act == PledgeAct.Other && isPercent && page.Rules.Acts.IsOfDuty(words[anchor].Lemma) && !IsShareOf(words, anchor))
        {
            return PledgeAct.Tariff;
        }

        // "will finance the road with a credit of $2 billion": the noun of the sum says that it is lent.
        if (act is PledgeAct.Other or PledgeAct.Invest or PledgeAct.Aid or PledgeAct.Build && amount is { } sum && !page.Rules.Acts.Ends(words[anchor].Lemma) && IsLent(page, words, anchor, sum.Span))
        {
            return PledgeAct.Lend;
        }

        var isFirm = by.Count > 0 && by.All(b => b.Role == "BUS");
        if (act == PledgeAct.Other && amount is not null && (page.Rules.Acts.SpendsSums(words[anchor].Lemma) || (page.Rules.Acts.Pays(words[anchor].Lemma) && by.All(b => b.State is not null) && goods.TrueForAll(g => words[g].Upos is not Upos.NOUN || amount.Value.Span.Overlaps(words[g].Span))) || (isFirm && new Frame(words, anchor).IsNominal)))
        {
            act = isFirm ? PledgeAct.Invest : PledgeAct.Aid;
        }

        // "will pay for drones": what a state pays for others get.
        if (act == PledgeAct.Other && amount is null && page.Rules.Acts.Pays(words[anchor].Lemma) && by.All(b => b.State is not null && b.Role != "BUS") && First(Behind(words, anchor, "for"), page.Rules.Acts.OfNoun) is PledgeAct.Supply or PledgeAct.Build or PledgeAct.Aid)
        {
            act = PledgeAct.Aid;
        }

        if (act == PledgeAct.Other && isFirm && amount is not null && words[anchor].Lemma == "spend")
        {
            return PledgeAct.Invest; // what a firm spends it puts into its works
        }

        if (act is PledgeAct.Aid or PledgeAct.Other or PledgeAct.Invest && amount is not null && by.Count > 0 && by.All(b => b.Org is not null && PledgeParties.IsLender(page, b.Org)))
        {
            return PledgeAct.Lend;
        }

        return isFirm && amount is not null && act is PledgeAct.Aid && !page.Rules.Acts.Gives(words[anchor].Lemma) ? PledgeAct.Invest : act;
    }

    // "with a credit of $2 billion", "with a $2 billion loan"
    private static bool IsLent(Page page, Sentence words, int anchor, TextSpan sum)
    {
        var (first, end) = words.TokensIn(sum);
        var of = first - 1;
        while (of > 0 && words[of].Upos is Upos.ADV or Upos.DET)
        {
            of--;
        }

        var noun = of > 0 && words.Is(of, "of") ? of - 1 : end < words.Count && words[end].Upos == Upos.NOUN ? end : -1;
        return noun > anchor && words[noun].Upos == Upos.NOUN && page.Rules.Acts.OfNoun(words[noun].Lemma) is PledgeAct.Lend;
    }

    // "is to pay 60 percent of the bill", "of which Chad will pay 60 percent": a share of a sum is no duty.
    private static bool IsShareOf(Sentence words, int verb)
    {
        for (var i = Math.Max(0, verb - FarthestWhich); i + 1 < Math.Min(words.Count, verb + FarthestWhich); i++)
        {
            if ((words.Is(i, "of") && words.Is(i + 1, "which") && i < verb) || (i > verb && words[i].Lemma is "percent" or "%" && words.Is(i + 1, "of")))
            {
                return true;
            }
        }

        return false;
    }

    private static PledgeAct Named(Page page, Sentence words, int anchor, List<int> goods, Found<Money>? amount)
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

    private static IEnumerable<string> Behind(Sentence words, int verb, string preposition)
    {
        var heads = new List<int>();
        new Frame(words, verb).Fill(new Role(RoleKind.Preposition, preposition), heads);
        return heads.Select(h => words[h].Lemma);
    }

    private static bool IsOfCountedGoods(Page page, Sentence words, int verb)
    {
        var goods = new List<int>();
        new Frame(words, verb).Fill(new Role(RoleKind.Preposition, "in"), goods);
        return goods.Exists(g => page.Rules.Acts.OfNoun(words[g].Lemma) is PledgeAct.Supply && words.Child(g, Relation.Nummod) >= 0);
    }

    private static PledgeAct? First(IEnumerable<string> nouns, Func<string, PledgeAct?> act)
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
