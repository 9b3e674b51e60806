using System.Globalization;
using Chancery.Quantities;
using Chancery.Text;

namespace Chancery.Statements.Reading.Pledges;

/// <summary>Which sum of a sentence an act is worth.</summary>
internal static class PledgeAmounts
{
    /// <summary>The least that a pledge is worth: "for every $1" promises no dollar.</summary>
    internal const decimal SmallestSum = 1000;

    /// <summary>Characters in which a speaker corrects a sum.</summary>
    private const int LongestRepair = 20;

    /// <summary>Characters behind a sum that name what it is spent on.</summary>
    private const int LongestThing = 30;

    /// <summary>Words between a verb of raising and what it is raised to.</summary>
    private const int FarthestEnd = 14;

    /// <summary>Words between a verb and the sum right behind it.</summary>
    private const int Nearby = 6;

    /// <summary>The sum of a verb or noun: in its own clause, carried by its noun phrase, or right behind it; null where none.</summary>
    internal static Found<Money>? Of(Page page, int sentence, int anchor, TextSpan clause)
    {
        var amounts = page.Quantities(sentence).Amounts;
        if (amounts.Count == 0)
        {
            return null;
        }

        var words = page.Sentences[sentence];
        foreach (var amount in amounts)
        {
            if (clause.Overlaps(amount.Span) && Counts(page, sentence, anchor, amount) && OwnClause.Holds(words, anchor, amount.Span))
            {
                return Raised(page, words, anchor, amount);
            }
        }

        if (CarriedSum.Of(page, sentence, anchor) is { } carried && Counts(page, sentence, anchor, carried))
        {
            return Raised(page, words, anchor, carried);
        }

        foreach (var amount in amounts)
        {
            if (words[anchor].Upos == Upos.VERB && Counts(page, sentence, anchor, amount) && IsRightBehind(words, anchor, amount.Span))
            {
                return amount;
            }
        }

        return words[anchor].Upos == Upos.VERB && amounts.FirstOrDefault(a => Counts(page, sentence, anchor, a) && IsPrice(page, words, anchor, a.Span)) is { Span.Length: > 0 } price ? price : null;
    }

    // "promised to pay for two posts, at a cost of $8 million": the price of what is done, behind the same verb.
    private static bool IsPrice(Page page, Sentence words, int verb, TextSpan amount)
    {
        var at = words.TokensIn(amount).First - 1;
        while (at > verb && !words.Is(at, "at") && (words[at].Upos is Upos.ADP or Upos.DET or Upos.ADJ or Upos.ADV or Upos.PART || words[at].Xpos is Xpos.VBN || (words[at].Upos == Upos.NOUN && page.Rules.Acts.IsShare(words[at].Lemma))))
        {
            at--;
        }

        return at > verb && words.Is(at, "at") && !words.TokensIn(amount).First.Equals(at + 1) && !Enumerable.Range(verb + 1, at - verb - 1).Any(i => words[i].Upos is Upos.VERB or Upos.AUX);
    }

    /// <summary>Whether a sum is left behind: of "from $3 billion to $2 billion" the first.</summary>
    internal static bool IsOld(Page page, int sentence, Found<Money> amount) =>
        IsCompared(page.Document.Text.AsSpan(0, amount.Span.Start)) || page.Document.Text.AsSpan(0, amount.Span.Start).EndsWith("from ", StringComparison.Ordinal)
        && page.Quantities(sentence).Amounts.Any(a => (a.Span.Start > amount.Span.End && page.Document.Text.AsSpan(amount.Span.End, a.Span.Start - amount.Span.End).Trim() is "to")
            || (a.Span.End < amount.Span.Start && page.Document.Text.AsSpan(0, a.Span.Start).EndsWith("to ", StringComparison.Ordinal)));

    // "$153 billion, against $86 billion this year": what it is set beside.
    private static bool IsCompared(ReadOnlySpan<char> before) =>
        before.EndsWith("against ", StringComparison.Ordinal) || before.EndsWith("versus ", StringComparison.Ordinal) || before.EndsWith("compared with ", StringComparison.Ordinal) || before.EndsWith("compared to ", StringComparison.Ordinal);

    /// <summary>Whether a sum is corrected right behind it: "$100 billion — $100 million", "$215 billion — excuse me".</summary>
    internal static bool IsTakenBack(Page page, int sentence, Found<Money> amount)
    {
        var behind = page.Document.Text.AsSpan(amount.Span.End, Math.Min(LongestRepair, page.Document.Text.Length - amount.Span.End)).TrimStart();
        if (behind.Length < 2 || behind[0] is not ('—' or '–') || !page.Sentences[sentence].Span.Contains(amount.Span))
        {
            return false;
        }

        behind = behind[1..].TrimStart();
        return behind.StartsWith("excuse me", StringComparison.OrdinalIgnoreCase) || behind.StartsWith("I mean", StringComparison.Ordinal) || behind.StartsWith("sorry", StringComparison.OrdinalIgnoreCase)
            || page.Quantities(sentence).Amounts.Any(a => a.Span.Start >= amount.Span.End && a.Span.Start <= amount.Span.End + 4 && a.Value.Currency == amount.Value.Currency);
    }

    /// <summary>Whether a sum is spent by firms and people, whoever tells of it: "$300 billion in private investment".</summary>
    internal static bool IsPrivate(Sentence words, TextSpan amount)
    {
        for (var i = words.TokensIn(amount).First; i < words.Count && words[i].Span.Start < amount.End + LongestThing; i++)
        {
            if (words[i].Span.Start >= amount.End && words[i].Upos is Upos.VERB or Upos.PUNCT && !words.Is(i, "-"))
            {
                return false;
            }

            if (words[i].Span.Start >= amount.End && (words.Is(i, "private") || words.Is(i, "private-sector")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a sum only measures: the price of one piece, or the size of what no noun of commitment names ("an economy of $218 billion").</summary>
    internal static bool IsSize(Page page, Sentence words, TextSpan amount)
    {
        var (first, behind) = words.TokensIn(amount);
        if (behind < words.Count && (words.Is(behind, "apiece") || words.Is(behind, "each") || words.Is(behind, "per")))
        {
            return true;
        }

        var of = first - 1;
        while (of > 0 && words[of].Upos is Upos.DET or Upos.ADV or Upos.ADJ)
        {
            of--;
        }

        return of > 0 && words.Is(of, "of") && words[of - 1].Upos == Upos.NOUN && page.Rules.Acts.OfNoun(words[of - 1].Lemma) is null && !page.Rules.Acts.IsSumNoun(words[of - 1].Lemma) && !page.Rules.Acts.IsTotal(words[of - 1].Lemma)
            && !page.Rules.Acts.IsShare(words[of - 1].Lemma);
    }

    private static bool Counts(Page page, int sentence, int anchor, Found<Money> amount)
    {
        if (amount.Value.Central < SmallestSum || IsOld(page, sentence, amount))
        {
            return false;
        }

        var words = page.Sentences[sentence];
        // What stands behind a semicolon tells of something else than the verb before it.
        if (words[anchor].Upos == Upos.VERB && amount.Span.Start > words[anchor].Span.End && words.Text.AsSpan(words[anchor].Span.End, amount.Span.Start - words[anchor].Span.End).Contains(';'))
        {
            return false;
        }

        if (IsTakenBack(page, sentence, amount) || LookedBack.IsKnown(words, amount.Span))
        {
            return false;
        }

        var before = words.TokensIn(amount.Span).First - 1;
        while (before > anchor && words[before].Upos is Upos.DET or Upos.ADV or Upos.ADJ or Upos.PRON)
        {
            before--;
        }

        // "tax cuts, which cost $2 trillion", "cut the deficit by $2 trillion": nobody hands that over.
        return before <= anchor || !(page.Rules.Acts.IsTally(words[before].Lemma) || (words.Is(before, "by") && page.Rules.Acts.Lowers(words[anchor].Lemma)));
    }

    // "raised it from $2 billion to $3 billion": no range, but the second.
    private static Found<Money> Raised(Page page, Sentence words, int anchor, Found<Money> amount) =>
        (page.Rules.Acts.Raises(words[anchor].Lemma) || IsRaisedByNoun(page, words, anchor)) && amount.Value is { Qualifier: AmountQualifier.Range, High: { } high } && page.Document.Text.AsSpan(0, amount.Span.Start).EndsWith("from ", StringComparison.Ordinal)
            ? amount with { Value = new Money(high, high, amount.Value.Currency, AmountQualifier.Exact) }
            : amount;

    /// <summary>Whether a noun is what is raised: "an increase of its commitment", "a rise in its aid".</summary>
    internal static bool IsRaisedByNoun(Page page, Sentence words, int noun) =>
        words[noun] is { Upos: Upos.NOUN, Relation: Relation.Nmod, Head: >= 0 and var above } && words[above].Upos == Upos.NOUN && (page.Rules.Acts.Raises(words[above].Lemma) || words[above].Lemma is "rise");

    // "make available $550 billion": no mark, no verb and no link between.
    private static bool IsRightBehind(Sentence words, int verb, TextSpan amount)
    {
        var first = words.TokensIn(amount).First;
        if (first <= verb || first - verb > Nearby)
        {
            return false;
        }

        for (var i = verb + 1; i < first; i++)
        {
            if (words[i].Upos is not (Upos.ADJ or Upos.DET or Upos.ADV or Upos.PROPN or Upos.PRON or Upos.NUM))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What a clause counts beside its sum; null where nothing. Jobs are what a pledge brings, not what it gives; of "from 25 to 10 percent" the second.</summary>
    internal static Quantity? Quantity(Page page, int sentence, TextSpan clause, Found<Money>? amount)
    {
        var counted = page.Quantities(sentence).Quantities
            .Where(q => q.Value.Unit != "jobs" && (clause.Contains(q.Span) || (amount is { } sum && sum.Span.Overlaps(q.Span))) && !IsOfParty(page, sentence, q.Span)).ToList();
        return counted.Count == 0 ? null
            : counted.Count > 1 && counted[0].Value.Unit == counted[1].Value.Unit && page.Document.Text.AsSpan(0, counted[0].Span.Start).EndsWith("from ", StringComparison.Ordinal) ? counted[1].Value
            : counted[0].Value;
    }

    /// <summary>The number without a noun of its own that a count is raised to: "will double the number of its engineers to 120"; null for none.</summary>
    internal static Quantity? RaisedTo(Page page, int sentence, int verb, List<int> objects)
    {
        var words = page.Sentences[sentence];
        for (var i = verb + 2; i < Math.Min(words.Count, verb + FarthestEnd) && objects.Count > 0; i++)
        {
            if (words.Is(i - 1, "to") && words[i].Xpos == Xpos.CD && decimal.TryParse(words.Form(i), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value)
                && (i + 1 == words.Count || words[i + 1].Upos is Upos.PUNCT or Upos.ADP or Upos.CCONJ) && !page.Quantities(sentence).Times.Any(t => t.Span.Overlaps(words[i].Span)))
            {
                var counted = words.Child(objects[0], Relation.Nmod) is >= 0 and var of && words[objects[0]].Lemma is "number" ? of : objects[0];
                return new Quantity(value, words.Form(counted).ToString().ToLowerInvariant(), AmountQualifier.Exact);
            }
        }

        return null;
    }

    // "according to two diplomats", "the two armies are to withdraw": who tells or acts is not what is given.
    private static bool IsOfParty(Page page, int sentence, TextSpan quantity)
    {
        var words = page.Sentences[sentence];
        var (first, end) = words.TokensIn(quantity);
        for (var i = first; words.IsParsed && i < end; i++)
        {
            if (words[i].Relation == Relation.Nsubj && (words.Is(first, "two") || words.Is(first, "three") || words.Is(first, "both")) && page.Cast.ActorsAt(sentence, i).Count > 0)
            {
                return true;
            }

            if (words.Child(i, Relation.Case) is >= 0 and var link && words.Is(link, "according"))
            {
                return true;
            }
        }

        return false;
    }
}
