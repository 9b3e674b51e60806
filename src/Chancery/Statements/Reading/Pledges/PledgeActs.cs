using Chancery.Quantities;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading.Pledges;

/// <summary>What kind of act is promised, and of what: by the innermost verb, its goods, and what its sum is spent on.</summary>
internal static class PledgeActs
{
    private const int DeepestVerb = 3;

    /// <summary>Words around a verb of paying in which "of which" stands.</summary>
    private const int FarthestWhich = 7;

    /// <summary>The verb that says what is done: of "will work to establish a fund" the last.</summary>
    internal static int Innermost(Page page, Sentence words, int anchor)
    {
        for (var step = 0; step < DeepestVerb && words[anchor].Upos == Upos.VERB && words.Child(anchor, Relation.Obj) < 0 && page.Rules.Acts.IsCarrier(words[anchor].Lemma); step++)
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

        var act = fixedAct == PledgeAct.Aid ? fixedAct : NamedAct.Of(page, words, anchor, goods, amount);
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
        if (act == PledgeAct.Other && amount is null && page.Rules.Acts.Pays(words[anchor].Lemma) && by.All(b => b.State is not null && b.Role != "BUS") && NamedAct.First(NamedAct.Behind(words, anchor, "for"), page.Rules.Acts.OfNoun) is PledgeAct.Supply or PledgeAct.Build or PledgeAct.Aid)
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
}
