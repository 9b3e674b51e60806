using Chancery.Quantities;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading;

/// <summary>The figure of a claim: of its unit, in its clause, nearest to its word.</summary>
internal static class ClaimFigure
{
    private static readonly List<string> Ordinals = ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    private static readonly string[] Plurals = ["hundreds of", "thousands of", "millions", "billions", "trillions"];

    private static readonly string[] Lengths = ["km", "miles"];

    /// <summary>The least that inhabits a state.</summary>
    private const decimal FewestPeople = 9_000;

    /// <summary>Characters between a word and the figure that it has changed to.</summary>
    private const int FarthestChange = 60;

    /// <summary>Characters between a counted noun and its figure at most.</summary>
    private const int FarthestCount = 40;

    /// <summary>The figure, with its words; null where the clause has none of that unit.</summary>
    internal static Found<Quantity>? Of(Page page, int sentence, PatternMatch match, string unit, TextSpan clause)
    {
        var quantities = page.Quantities(sentence);
        var at = page.Sentences[sentence][match.Anchor].Span;
        return unit switch
        {
            "money" => Sum(page, sentence, match.Anchor, clause),
            "size" => Sum(page, sentence, match.Anchor, clause) ?? Nearest(page, quantities, at, clause, q => q.Value.Unit == "percent", int.MaxValue),
            "jobs" => Nearest(page, quantities, at, clause, q => q.Value.Unit == "jobs", int.MaxValue),
            "percent" => Nearest(page, quantities, at, clause, q => q.Value.Unit == "percent", int.MaxValue),
            "length" => Nearest(page, quantities, at, clause, q => Lengths.Contains(q.Value.Unit), int.MaxValue),
            "people" => Nearest(page, quantities, at, clause, q => q.Value is { Unit: "persons" or "inhabitants" or "citizens" or "souls" or "residents", Value: >= FewestPeople }, int.MaxValue),
            "count" => Nearest(page, quantities, at, clause, q => q.Value.Unit != "percent" && q.Value.Value != 0 && !Lengths.Contains(q.Value.Unit), FarthestCount),
            "zero" => Zero(page.Sentences[sentence], match.Anchor),
            "rank" => Rank(page.Sentences[sentence], match.Anchor),
            _ => null,
        };
    }

    private static Found<Quantity>? Sum(Page page, int sentence, int anchor, TextSpan clause)
    {
        var words = page.Sentences[sentence];
        var sums = page.Quantities(sentence).Amounts.Where(a => clause.Overlaps(a.Span) && OwnClause.Holds(words, anchor, a.Span)).ToList();
        return sums.Count == 0 ? null : ToQuantity(Last(page, sums, words[anchor].Span, s => s.Span), page.Document.Text);
    }

    private static Found<Quantity>? Nearest(Page page, SentenceQuantities quantities, TextSpan at, TextSpan clause, Func<Found<Quantity>, bool> fits, int farthest)
    {
        var fitting = quantities.Quantities.Where(q => fits(q) && clause.Overlaps(q.Span) && Distance(q.Span, at) < farthest).ToList();
        return fitting.Count == 0 ? null : Last(page, fitting, at, q => q.Span);
    }

    // The nearest; of "from 39 to 15 percent" and "once 52 million, has fallen to 33 million" the second, which holds now.
    private static Found<T> Last<T>(Page page, List<Found<T>> figures, TextSpan at, Func<Found<T>, TextSpan> span)
        where T : struct
    {
        var nearest = figures.MinBy(f => Distance(span(f), at));
        if (figures.FindLastIndex(f => span(f).Start > at.End && page.Document.Text.AsSpan(at.End, span(f).Start - at.End) is var gap && gap.EndsWith(" to ", StringComparison.Ordinal) && gap.Length < FarthestChange) is >= 0 and var changed)
        {
            return figures[changed];
        }

        var text = page.Document.Text.AsSpan(0, span(nearest).Start);
        var next = figures.FirstOrDefault(f => span(f).Start >= span(nearest).End, nearest);
        return text.EndsWith("from ", StringComparison.Ordinal) ? next : nearest;
    }

    // "zero", the word beside the noun or in its place.
    private static Found<Quantity>? Zero(Sentence words, int anchor)
    {
        var (first, end) = words.Subtree(anchor);
        for (var i = first; i < end; i++)
        {
            if (words.Is(i, "zero"))
            {
                return new Found<Quantity>(new Quantity(0, "percent", AmountQualifier.Exact), words[i].Span);
            }
        }

        return null;
    }

    // "the strongest economy" is the first, "the second largest economy" the second; a plain adjective ranks nothing.
    private static Found<Quantity>? Rank(Sentence words, int noun)
    {
        if (words[noun].Xpos is Xpos.NNS or Xpos.NNPS)
        {
            return null; // "one of the largest economies" is no rank
        }

        var (place, isSuperlative) = (0, false);
        var span = words[noun].Span;
        for (var i = words.Subtree(noun).First; i <= noun; i++)
        {
            if (words[i].Xpos is Xpos.JJS or Xpos.RBS)
            {
                (place, isSuperlative) = (Math.Max(place, 1), true);
                span = span.Union(words[i].Span);
            }
            else if (Ordinals.IndexOf(words.Form(i).ToString().ToLowerInvariant()) is >= 0 and var ordinal)
            {
                place = ordinal + 2;
                span = span.Union(words[i].Span);
            }
        }

        return !isSuperlative ? null : new Found<Quantity>(new Quantity(place, "rank", AmountQualifier.Exact), span);
    }

    // "billions of dollars" claims no figure that could be checked.
    private static Found<Quantity> ToQuantity(Found<Money> sum, string text) =>
        new(new Quantity(IsPlural(sum.Span.Of(text)) ? null : sum.Value.Low ?? sum.Value.High, sum.Value.Currency.Code, sum.Value.Qualifier), sum.Span);

    private static bool IsPlural(string words) => !words.Any(char.IsAsciiDigit) && Plurals.Any(p => words.Contains(p, StringComparison.OrdinalIgnoreCase));

    private static int Distance(TextSpan a, TextSpan b) => a.Overlaps(b) ? 0 : Math.Max(b.Start - a.End, a.Start - b.End);
}
