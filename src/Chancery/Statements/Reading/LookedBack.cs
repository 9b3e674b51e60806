using Chancery.Quantities;
using Chancery.Statements.Reading.Pledges;
using Chancery.Text;

namespace Chancery.Statements.Reading;

/// <summary>Whether a sum beside a word of commitment is looked back on, habitual or only thought of, so that nobody promises it where it stands.</summary>
internal static class LookedBack
{
    /// <summary>Words between "instead of" and a sum.</summary>
    private const int Farthest = 9;

    /// <summary>Words that take a part of a sum that is there already: "some of the $2 billion".</summary>
    private static readonly string[] Parts = ["some", "all", "any", "much", "most", "percent", "%", "allocation", "allocations"];

    /// <summary>Words that point back to a sum that is known.</summary>
    private static readonly string[] Pointers = ["the", "that", "this", "those", "these"];

    /// <summary>Verbs that only speak, whatever sum stands behind them: "I will ask them for $2 billion".</summary>
    private static readonly string[] Words = ["ask", "urge", "congratulate", "thank", "commend"];

    /// <summary>What no government promises of its own at once, in US dollars: sums so large that it tells of are those of its laws, its budgets and what firms have promised.</summary>
    private const decimal SizeOfLaws = 100_000_000_000;

    /// <summary>Whether a government tells in its own text of a sum so large that a law or a budget holds it, and promises it to no other state: "we’re going to spend $1.2 trillion on roads".</summary>
    internal static bool IsOfLaw(Page page, PledgeDraft draft) =>
        draft is { Amount: { } sum, Relation: not PledgeRelationKind.TotalOf } && page.Cast.Home is { } home && draft.By.All(b => b.State == home && b.Role is "GOV" or "LEG" or null)
        && !draft.To.Any(t => t.State is { } state && state != home)
        && sum.Value.Central * PerUnit(page, sum.Value.Currency) >= SizeOfLaws;

    private static decimal PerUnit(Page page, CurrencyCode currency) =>
        (page.Document.Published is { } day ? page.Cast.Book?.RateOf(currency, day) : page.Cast.Book?.RatesOf(currency) is [.., var last] ? last : null)?.UsdPerUnit ?? 1;

    /// <summary>Whether a sum is known already: a part is taken of it, or a law holds it ("some of the $2 billion", "a fund under the $2 billion act", "may use the $2 billion", "instead of giving $2 billion").</summary>
    internal static bool IsKnown(Sentence words, TextSpan amount)
    {
        var (first, behind) = words.TokensIn(amount);
        if (behind < words.Count && words.Is(behind, "less"))
        {
            return true; // "$2 billion less will be paid"
        }

        var at = first - 1;
        var points = false;
        while (at > 0 && words[at].Upos is Upos.DET or Upos.ADV or Upos.ADJ)
        {
            points |= Array.Exists(Pointers, p => words.Is(at, p));
            at--;
        }

        return IsRejected(words, first) || (at > 0 && points && ((words.Is(at, "of") && Array.Exists(Parts, p => words.Is(at - 1, p))) || words.Is(at, "under") || words[at].Lemma == "use"));
    }

    // "instead of giving banks $2 billion", "rather than spend $2 billion".
    private static bool IsRejected(Sentence words, int sum)
    {
        for (var i = sum - 1; i > Math.Max(0, sum - Farthest) && words[i].Upos != Upos.PUNCT; i--)
        {
            if ((words.Is(i, "of") && words.Is(i - 1, "instead")) || (words.Is(i, "than") && words.Is(i - 1, "rather")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an act with a sum lies behind or is no act: "were spending $2 billion a week", "I get to spend", "will ask them for".</summary>
    internal static bool IsNone(Page page, int sentence, int anchor, Mood mood)
    {
        var words = page.Sentences[sentence];
        return words[anchor].Upos == Upos.VERB
            ? IsFormerHabit(page, words, anchor) || IsAllowed(words, anchor) || Array.Exists(Words, w => w == words[anchor].Lemma) || (page.Rules.Acts.IsTally(words[anchor].Lemma) && words[anchor].Lemma != "add") || IsOfYear(words, anchor, mood)
            : IsMeasure(words, anchor) || IsSource(words, anchor) || IsSince(words, anchor);
    }

    // "assistance since 2014 totals $2 billion": what has been given.
    private static bool IsSince(Sentence words, int noun)
    {
        var (first, end) = words.Subtree(noun);
        return Enumerable.Range(first, end - first).Any(i => i > noun && i + 1 < end && words.Is(i, "since") && words[i + 1].Upos is Upos.NUM);
    }

    // "We were spending a billion a week", unless a voice tells it ("he said they were spending").
    private static bool IsFormerHabit(Page page, Sentence words, int verb) =>
        words[verb].Xpos == Xpos.VBG && words.Child(verb, Relation.Aux) is >= 0 and var be && be < verb && words[be].Xpos == Xpos.VBD && words[be].Lemma == "be" && !PledgeVoices.IsReported(page, words[verb].Span);

    // "As president I get to spend …".
    private static bool IsAllowed(Sentence words, int verb) => verb > 1 && words.Is(verb - 1, "to") && words[verb - 2].Lemma == "get";

    // "In fiscal year 2023 the government committed …": the spending of a year.
    private static bool IsOfYear(Sentence words, int verb, Mood mood)
    {
        for (var i = 1; mood.Tense == Tense.Past && i < verb; i++)
        {
            if (words.Is(i, "year") && words.Is(i - 1, "fiscal"))
            {
                return true;
            }
        }

        return false;
    }

    // "in the order of $2 billion" measures.
    private static bool IsMeasure(Sentence words, int noun) =>
        noun > 1 && words[noun].Lemma == "order" && words.Is(noun - 1, "the") && noun + 1 < words.Count && words.Is(noun + 1, "of") && (words.Is(noun - 2, "in") || words.Is(noun - 2, "on"));

    // "Togo is the largest investor, with investments of $2 billion": what is there already.
    private static bool IsSource(Sentence words, int noun)
    {
        if (words.Child(noun, Relation.Case) is not (>= 0 and var link) || !words.Is(link, "with"))
        {
            return false;
        }

        var above = words[noun].Head;
        for (var step = 0; step < 4 && above >= 0; step++, above = words[above].Head)
        {
            if (words[above].Upos == Upos.NOUN && words.Child(above, Relation.Cop) is >= 0 and var be && words[be].Xpos != Xpos.VB)
            {
                return true;
            }
        }

        return false;
    }
}
