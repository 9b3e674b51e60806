using Chancery.Quantities;
using Chancery.Text;

namespace Chancery.Statements.Reading.Claims;

/// <summary>Sums of money that are told as paid, cost, needed or lost, where no pattern claims and nobody promises them: "pays $1 billion a year in port fees", "the pipeline cost 300 million euros".</summary>
internal static class SumReader
{
    /// <summary>Smaller sums are prices, wages and fines of somebody.</summary>
    private const decimal Smallest = 1_000_000;

    /// <summary>Characters of a clause beyond which a sum is quoted with its own words only.</summary>
    private const int LongestClause = 120;

    /// <summary>Words between a verb and its sum.</summary>
    private const int FarthestVerb = 9;

    /// <summary>Words between a sum and what it is paid in.</summary>
    private const int Farthest = 6;

    /// <summary>The claims of a parsed sentence, beside those that are known.</summary>
    /// <param name="page">The document.</param>
    /// <param name="sentence">Number of the sentence.</param>
    /// <param name="pledges">Its pledges: their sums are promised.</param>
    /// <param name="claims">Its claims: their sums stand.</param>
    internal static List<Claim> Read(Page page, int sentence, IReadOnlyList<Pledge> pledges, List<Claim> claims)
    {
        var found = new List<Claim>();
        var words = page.Sentences[sentence];
        if (words.Kind == SentenceKind.Heading)
        {
            return found;
        }

        foreach (var sum in page.Quantities(sentence).Amounts)
        {
            if (sum.Value.Central < Smallest || claims.Exists(c => c.Span.Overlaps(sum.Span)) || pledges.Any(p => p.Span.Overlaps(sum.Span)) || !sum.Span.Of(words.Text).Any(char.IsAsciiDigit))
            {
                continue;
            }

            var head = Phrase.HeadOf(words, sum.Span);
            var verb = FigureReader.Verb(words, head);
            if (words[verb].Upos != Upos.VERB || !IsBehind(words, verb, sum.Span) || Property(page, sentence, verb, sum) is not { } property || FigureReader.Clause(page, sentence, verb) is not { } clause || page.Mood(sentence, verb).Polarity == Polarity.Negative)
            {
                continue;
            }

            found.Add(new Claim
            {
                Span = clause.Overlaps(sum.Span) && clause.Length <= LongestClause ? clause : sum.Span,
                Pattern = "sum-told",
                Subject = FigureSubject.Of(page, sentence, sum.Span, head, verb),
                Property = property is "trade" or "exports" or "imports" or "gdp" ? property : $"other:{(Level(page, sentence, verb) is null ? In(words, sum.Span) : null) ?? property}",
                Value = sum.Value.Low ?? sum.Value.High,
                Unit = sum.Value.Currency.Code,
                Qualifier = sum.Value.Qualifier,
                AsOf = ClaimFigure.YearBehind(page.Quantities(sentence), sum.Span) is { } date ? new PartialDate(date.Year) : null,
            });
        }

        return found;
    }

    // What the verb tells of a sum; whatever is done with it every year is told as it is ("hands Chad $2 billion a year"), by verbs for which a sentence gets a tree.
    private static string? Property(Page page, int sentence, int verb, Found<Money> sum) =>
        page.Rules.Figures.PropertyOfVerb(page.Sentences[sentence][verb].Lemma)
        ?? Level(page, sentence, verb)
        ?? (page.Rules.Patterns.Triggers(page.Sentences[sentence][verb]) && page.Sentences[sentence][verb].Xpos is Xpos.VBZ or Xpos.VBP && page.Sentences[sentence][Phrase.HeadOf(page.Sentences[sentence], sum.Span)] is { Relation: Relation.Obj, Head: var governor } && governor == verb && page.Quantities(sentence).Quantities.Any(q => q.Value.Unit.EndsWith("/year", StringComparison.Ordinal) && q.Span.Start == sum.Span.Start) ? "payments" : null);

    // "its cost has ballooned to $6 billion": a noun of money that stands at or moves to a sum.
    private static string? Level(Page page, int sentence, int verb)
    {
        var words = page.Sentences[sentence];
        return page.Rules.Figures.IsLemma(words, verb, "level") && (words.Child(verb, Relation.Nsubj) is >= 0 and var active ? active : words.Child(verb, Relation.NsubjPass)) is >= 0 and var subject ? page.Rules.Figures.PropertyOfNoun(words[subject].Lemma) : null;
    }

    // "pays Chad some $2 billion": the sum stands behind its verb, with no mark and no other verb between.
    private static bool IsBehind(Sentence words, int verb, TextSpan sum)
    {
        var first = words.TokensIn(sum).First;
        for (var i = verb + 1; i < first; i++)
        {
            if (words[i].Upos is Upos.PUNCT or Upos.VERB or Upos.SCONJ)
            {
                return false;
            }
        }

        return verb < first && first - verb <= FarthestVerb;
    }

    // "$1 billion a year in port fees": what it is paid in, in lower case.
    private static string? In(Sentence words, TextSpan sum)
    {
        var end = words.TokensIn(sum).End;
        for (var i = end; i + 1 < Math.Min(words.Count, end + Farthest); i++)
        {
            if (words[i].Upos is Upos.PUNCT or Upos.VERB)
            {
                return null;
            }

            if (!words.Is(i, "in"))
            {
                continue;
            }

            var first = i + 1;
            var last = first;
            while (last < words.Count && words[last].Upos is Upos.NOUN or Upos.ADJ)
            {
                last++;
            }

            return last > first && words[last - 1].Upos == Upos.NOUN ? words.SpanOf(first, last).Of(words.Text).ToLowerInvariant() : null;
        }

        return null;
    }
}
