using Chancery.Reference;
using Chancery.Statements.Reading.Claims;
using Chancery.Text;

namespace Chancery.Statements.Reading.Pledges;

/// <summary>
/// Donors with their sums, told without a verb of promising where a text speaks of money being given: "Japan (¥900 million) and Iceland (€3m)",
/// "$40 million from Norway", "Denmark, 350 million kroner; Poland, 40 million zlotys", "Norway with 20 million euros", "Canada’s share, C$3 million". Read by word order.
/// </summary>
internal static class DonorRows
{
    /// <summary>Characters back to the pledge that makes sums beside names gifts.</summary>
    private const int FarthestPledge = 500;

    /// <summary>Words between a sum and "from".</summary>
    private const int Nearby = 5;

    /// <summary>The donors of a sentence whose sums no pledge has.</summary>
    /// <param name="page">The document.</param>
    /// <param name="sentence">Number of the sentence.</param>
    /// <param name="known">The pledges of the sentence that were found before.</param>
    /// <param name="earlier">The last pledge before the sentence; null where none.</param>
    internal static List<PledgeDraft> Read(Page page, int sentence, List<PledgeDraft> known, Pledge? earlier)
    {
        var words = page.Sentences[sentence];
        var found = new List<PledgeDraft>();
        var near = earlier is not null && words.Span.Start - earlier.Span.End < FarthestPledge && IsGift(earlier.Act) ? earlier : null;
        var told = known.FirstOrDefault(k => k.Amount is not null && IsGift(k.Act));
        var isGiven = told is not null || near is not null || page.Pledges.AppealFor is not null || Speaks(page, words);
        if (page.Quantities(sentence).Amounts.Count == 0 || !isGiven || IsOfTrade(page, words))
        {
            return found;
        }

        foreach (var amount in page.Quantities(sentence).Amounts)
        {
            var (first, end) = words.TokensIn(amount.Span);
            if (amount.Value.Central < PledgeAmounts.SmallestSum || first == end || known.Exists(k => k.Amount is { } own && own.Span.Overlaps(amount.Span))
                || PledgeAmounts.IsOld(page, sentence, amount) || LookedBack.IsKnown(words, amount.Span) || IsWanted(page, words, first) || Donor(page, sentence, first, end) is not { } donor)
            {
                continue;
            }

            var act = told?.Act ?? near?.Act ?? PledgeAct.Aid;
            found.Add(new PledgeDraft
            {
                Anchor = first,
                Span = amount.Span.Union(words.SpanOf(donor.First, donor.End)),
                Mood = new Mood(Certainty.Asserted, Polarity.Positive, Tense.Unsaid, PledgeStage.Announced, null, null, false, null, first),
                By = donor.By,
                To = told?.To ?? [],
                Act = donor.By is [{ Org: { } body }] && PledgeParties.IsLender(page, body) && act == PledgeAct.Aid ? PledgeAct.Lend : act,
                Object = PledgeEllipsis.What(page, words, amount.Span).Object,
                Amount = amount,
                Stage = told?.Stage ?? near?.Stage ?? PledgeStage.Announced,
                Relation = donor.IsPart ? PledgeRelationKind.PartOf : null,
                Pattern = "donor-row",
            });
        }

        // One name beside one sum may be anything; a row of them, or one beside a promise, gives.
        return found.Count > 1 || told is not null || near is not null || page.Pledges.AppealFor is not null || found.Exists(f => f.Relation is not null) ? found : [];
    }

    private static bool IsGift(PledgeAct act) => act is PledgeAct.Aid or PledgeAct.Grant or PledgeAct.Lend or PledgeAct.Invest;

    // "smaller sums were offered by", "donors", "contributions".
    private static bool Speaks(Page page, Sentence words) => Enumerable.Range(0, words.Count).Any(i => words[i].Upos == Upos.NOUN && page.Rules.Acts.IsGiven(words[i].Lemma));

    // "wants $2 billion from Norway": asked for, and not given.
    private static bool IsWanted(Page page, Sentence words, int sum)
    {
        for (var i = sum - 1; i >= Math.Max(0, sum - Nearby) && words[i].Upos is not Upos.PUNCT; i--)
        {
            if (words[i].Upos is Upos.VERB && !page.Rules.Acts.Vows(words[i].Lemma) && page.Rules.Untold.Holds(words[i].Lemma))
            {
                return true;
            }
        }

        return false;
    }

    // Sums beside states that are traded or owed.
    private static bool IsOfTrade(Page page, Sentence words) =>
        Enumerable.Range(0, words.Count).Any(i => page.Rules.Figures.IsLemma(words, i, "whole") || page.Rules.Figures.IsLemma(words, i, "shared") || page.Rules.Figures.IsLemma(words, i, "owed"));

    private static Row? Donor(Page page, int sentence, int first, int end)
    {
        var words = page.Sentences[sentence];
        return Before(page, sentence, first) ?? From(page, sentence, end) ?? Share(page, words, sentence, first) ?? With(page, sentence, first) ?? Gathered(page, words, first);
    }

    // "Japan (¥900 million)", "Denmark, 350 million kroner", "Norway with 20 million", "the Netherlands on 95 million", "Canada: $2 million", "Norway’s $2 million".
    private static Row? Before(Page page, int sentence, int sum)
    {
        var words = page.Sentences[sentence];
        var at = sum - 1;
        while (at > 0 && words[at].Upos is Upos.ADV or Upos.DET or Upos.ADJ)
        {
            at--; // "(a further €3m)"
        }

        if (at < 1)
        {
            return null;
        }

        var isBracket = words.Form(at) is "(";
        if (isBracket || words.Form(at) is ":" or "—" or "–" || words[at].Xpos == Xpos.POS || words.Is(at, "with") || words.Is(at, "on"))
        {
            return Named(page, sentence, at - 1, isBracket);
        }

        // "Denmark, 350 million kroner; Poland, 40 million zlotys"
        var opens = at > 1 && words[at].Xpos == Xpos.Comma && Named(page, sentence, at - 1, false) is { } named && (named.First == 0 || words.Form(named.First - 1) is ";" or ":") ? named : null;
        return opens;
    }

    // "Germany topped the list with 180 million euros"
    private static Row? With(Page page, int sentence, int sum)
    {
        var words = page.Sentences[sentence];
        if (!words.IsParsed || sum < 2 || !words.Is(sum - 1, "with") || words[sum].Head is not (>= 0 and var head))
        {
            return null;
        }

        var verb = FigureReader.Verb(words, words[head].Upos == Upos.VERB ? sum : head);
        return (words[verb].Upos == Upos.VERB || words.Child(verb, Relation.Cop) >= 0) && verb < sum && words.Child(verb, Relation.Nsubj) is >= 0 and var subject && page.Actors(sentence, [subject]) is [{ Person: null }] by ? new Row(by, words.Subtree(subject).First, sum, false) : null;
    }

    // "the donors’ meeting ended with promises of 690 million euros": of those who met.
    private static Row? Gathered(Page page, Sentence words, int sum)
    {
        if (page.Pledges.AppealFor is null || sum < 2 || !words.Is(sum - 1, "of") || !page.Rules.Acts.IsSumNoun(words[sum - 2].Lemma))
        {
            return null;
        }

        var donors = Enumerable.Range(0, sum).FirstOrDefault(i => words[i].Upos == Upos.NOUN && words[i].Lemma != words[sum - 2].Lemma && page.Rules.Acts.IsGiven(words[i].Lemma), -1);
        var name = donors < 0 ? "" : words.Form(donors).ToString();
        return donors < 0 ? null : new Row([new Actor { Org = name, Text = name }], sum - 2, sum, false);
    }

    // "$40 million from Norway", "$120 million, comes from the bank".
    private static Row? From(Page page, int sentence, int end)
    {
        var words = page.Sentences[sentence];
        for (var i = end; i < Math.Min(words.Count - 1, end + Nearby); i++)
        {
            if (words.Is(i, "from") || (words.Is(i, "by") && i == end))
            {
                var first = words[i + 1].Upos == Upos.DET ? i + 2 : i + 1;
                if (first >= words.Count || page.Cast.ActorsAt(sentence, first) is not { Count: > 0 } by || page.Cast.MentionAt(sentence, first) is not { } mention)
                {
                    return null;
                }

                return new Row(by, end - 1, words.TokensIn(mention.Span).End, IsOfShare(page, words, end));
            }

            if (!(words[i].Upos is Upos.ADP or Upos.ADJ or Upos.NOUN or Upos.AUX or Upos.PART || (words[i].Xpos == Xpos.Comma && i == end) || (words[i].Upos == Upos.VERB && words[i].Lemma == "come")))
            {
                return null;
            }
        }

        return null;
    }

    // "Canada’s share, C$110 million"
    private static Row? Share(Page page, Sentence words, int sentence, int sum)
    {
        var comma = sum - 1;
        return comma > 2 && words[comma].Xpos == Xpos.Comma && words[comma - 1].Upos == Upos.NOUN && (page.Rules.Acts.IsShare(words[comma - 1].Lemma) || page.Rules.Acts.IsGiven(words[comma - 1].Lemma)) && words[comma - 2].Xpos == Xpos.POS
            && Named(page, sentence, comma - 3, false) is { } owner ? owner with { End = sum, IsPart = words[comma - 1].Lemma == "share" } : null;
    }

    // "The largest share, $120 million, …"
    private static bool IsOfShare(Page page, Sentence words, int end)
    {
        for (var i = end - 1; i > Math.Max(0, end - Nearby - Nearby); i--)
        {
            if (words[i].Upos == Upos.NOUN && page.Rules.Acts.IsShare(words[i].Lemma))
            {
                return true;
            }
        }

        return false;
    }

    // Whose name ends there: one that is known, beside a bracket also one that nobody knows.
    private static Row? Named(Page page, int sentence, int last, bool isBracket)
    {
        var words = page.Sentences[sentence];
        last = words[last].Xpos == Xpos.POS && last > 0 ? last - 1 : last;
        if (page.Cast.ActorsAt(sentence, last) is { Count: > 0 } by && by.All(a => a.Person is null) && page.Cast.MentionAt(sentence, last) is { } mention)
        {
            var (from, until) = words.TokensIn(mention.Span);
            return until == last + 1 ? new Row(by, from, until, false) : null;
        }

        var first = last;
        while (first > 0 && words[last].Upos == Upos.PROPN && words[first - 1].Upos == Upos.PROPN)
        {
            first--;
        }

        var name = words.SpanOf(first, last + 1).Of(words.Text);
        return isBracket && words[last].Upos == Upos.PROPN ? new Row([new Actor { Org = name, Text = name }], first, last + 1, false) : null;
    }

    private sealed record Row(IReadOnlyList<Actor> By, int First, int End, bool IsPart);
}
