using System.Globalization;
using Chancery.Quantities;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading.Claims;

/// <summary>The figure of a claim: of its unit, in its clause, nearest to its word.</summary>
internal static class ClaimFigure
{
    private static readonly List<string> Ordinals = ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <summary>Adjectives that behind "the" name the first, as a superlative does: "the region’s leading exporter".</summary>
    private static readonly string[] Firsts = ["leading", "top", "foremost"];

    private static readonly string[] Plurals = ["hundreds of", "thousands of", "millions", "billions", "trillions"];

    private static readonly string[] Lengths = ["km", "miles"];

    /// <summary>The least that inhabits a state.</summary>
    private const decimal FewestPeople = 9_000;

    /// <summary>Characters between a word and the figure that it has changed to.</summary>
    private const int FarthestChange = 60;

    /// <summary>Characters between a word and the sum right behind it.</summary>
    private const int FarthestBeside = 16;

    /// <summary>Characters between a multiple and what it multiplies.</summary>
    private const int FarthestTimes = 24;

    /// <summary>Characters between a figure and the year that it is of.</summary>
    private const int FarthestYear = 6;

    /// <summary>Words between a verb of ranking and the place.</summary>
    private const int FarthestPlace = 4;

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
            "size" => Sum(page, sentence, match.Anchor, clause) ?? Nearest(page, quantities, at, clause, IsPercent, int.MaxValue),
            "jobs" => Nearest(page, quantities, at, clause, q => q.Value.Unit == "jobs", int.MaxValue),
            "percent" => Nearest(page, quantities, at, clause, IsPercent, int.MaxValue),
            "length" => Nearest(page, quantities, at, clause, q => Lengths.Contains(q.Value.Unit), int.MaxValue),
            "people" => Nearest(page, quantities, at, clause, q => q.Value is { Unit: "persons" or "inhabitants" or "citizens" or "souls" or "residents", Value: >= FewestPeople }, int.MaxValue),
            "counted" => (match.Fill("label").Count > 0 ? Labelled(page, match, quantities) : Nearest(page, quantities, at, clause, IsCount, FarthestCount)) is { Value.Value: > 2 } counted ? counted : null,
            "count" => Labelled(page, match, quantities) ?? Nearest(page, quantities, at, clause, IsCount, FarthestCount),
            "bare" => BareFigure.Behind(page.Sentences[sentence], match.Trigger, match.Fill("label") is [var label, ..] ? page.Sentences[sentence].Form(label).ToString() : "persons"),
            "times" => Times(page, sentence, at, clause),
            "zero" => Zero(page.Sentences[sentence], match.Anchor),
            "rank" => Rank(page.Sentences[sentence], match.Anchor),
            "extreme" => Extreme(page.Sentences[sentence], match.Anchor),
            "twofold" => Fold(page.Sentences[sentence], match.Trigger, 2, "times"),
            "threefold" => Fold(page.Sentences[sentence], match.Trigger, 3, "times"),
            "fourfold" => Fold(page.Sentences[sentence], match.Trigger, 4, "times"),
            "half" => Fold(page.Sentences[sentence], match.Trigger, 50, "percent"),
            _ => null,
        };
    }

    private static Found<Quantity>? Sum(Page page, int sentence, int anchor, TextSpan clause)
    {
        var words = page.Sentences[sentence];
        var sums = page.Quantities(sentence).Amounts.Where(a => IsBeside(page.Document.Text, words[anchor].Span.End, a.Span.Start) || (clause.Overlaps(a.Span) && OwnClause.Holds(words, anchor, a.Span))).ToList();
        return sums.Count == 0 ? null : ToQuantity(Last(page, sums, words[anchor].Span, s => s.Span), page.Document.Text);
    }

    /// <summary>Percentages that go on in a row: "25 percent on steel and 10 percent on aluminium".</summary>
    internal static IEnumerable<Found<Quantity>> Further(Page page, int sentence, Found<Quantity> first)
    {
        var (text, last) = (page.Document.Text, first.Span);
        foreach (var next in page.Quantities(sentence).Quantities.Where(q => IsPercent(q) && q.Span.Start > first.Span.End))
        {
            var gap = text.AsSpan(last.End, next.Span.Start - last.End);
            if (gap.Length > FarthestChange || !gap.StartsWith(" on ", StringComparison.Ordinal) || !(gap.EndsWith(" and ", StringComparison.Ordinal) || gap.EndsWith(", ", StringComparison.Ordinal))
                || !text.AsSpan(next.Span.End).StartsWith(" on ", StringComparison.Ordinal))
            {
                yield break;
            }

            yield return next;
            last = next.Span;
        }
    }

    /// <summary>The figure that it was before, where the words give the year of both: "from $5 billion in 2021 to $4 billion in 2024".</summary>
    internal static (Found<Quantity> Figure, PartialDate When)? Earlier(Page page, int sentence, Found<Quantity> figure)
    {
        var text = page.Document.Text;
        var quantities = page.Quantities(sentence);
        if (!text.AsSpan(0, figure.Span.Start).EndsWith(" to ", StringComparison.Ordinal))
        {
            return null;
        }

        var before = quantities.Amounts.Where(a => a.Value.Currency.Code == figure.Value.Unit).Select(a => ToQuantity(a, text))
            .Concat(quantities.Quantities.Where(q => q.Value.Unit == figure.Value.Unit))
            .LastOrDefault(q => q.Span.End < figure.Span.Start && figure.Span.Start - q.Span.End < FarthestChange && text.AsSpan(0, q.Span.Start).EndsWith("from ", StringComparison.Ordinal));
        return before.Value.Value is not null && YearBehind(quantities, before.Span) is { } when && YearBehind(quantities, figure.Span) is not null ? (before, when) : null;
    }

    /// <summary>The day or year told right behind a figure: "$4 billion in 2024"; null for none.</summary>
    internal static PartialDate? YearBehind(SentenceQuantities quantities, TextSpan figure) =>
        quantities.Times.FirstOrDefault(t => t.Kind == TimeKind.Point && t.Span.Start >= figure.End && t.Span.Start - figure.End <= FarthestYear)?.Period is { } period ? period.End ?? period.Start : null;

    /// <summary>Whether a sum stands right behind a word, wherever the tree puts it: "whose economy, at $107 billion, …".</summary>
    internal static bool IsBeside(string text, int end, int start) =>
        start > end && start - end <= FarthestBeside && text.AsSpan(end, start - end).Trim() is ", at" or ", worth" or "of" or "at" or ", some" or ", about" or ", a mere" or ", only" or ", barely" or ", at about" or ", at some" or ", at roughly";

    private static Found<Quantity>? Nearest(Page page, SentenceQuantities quantities, TextSpan at, TextSpan clause, Func<Found<Quantity>, bool> fits, int farthest)
    {
        var fitting = quantities.Quantities.Where(q => fits(q) && clause.Overlaps(q.Span) && Distance(q.Span, at) < farthest).ToList();
        return fitting.Count == 0 ? null : Plain(Changed(page, quantities, Last(page, fitting, at, q => q.Span), fits), page.Document.Text);
    }

    // "from 25 percent, or 27 with the old duty, to 15 percent": the end may stand outside what the tree takes for the clause.
    private static Found<Quantity> Changed(Page page, SentenceQuantities quantities, Found<Quantity> figure, Func<Found<Quantity>, bool> fits)
    {
        var text = page.Document.Text;
        if (!quantities.Quantities.Any(q => fits(q) && q.Span.Start <= figure.Span.Start && figure.Span.Start - q.Span.Start < FarthestChange && text.AsSpan(0, q.Span.Start).EndsWith("from ", StringComparison.Ordinal)))
        {
            return figure;
        }

        var end = quantities.Quantities.FirstOrDefault(q => fits(q) && q.Span.Start > figure.Span.Start && q.Span.Start - figure.Span.End < FarthestChange && text.AsSpan(0, q.Span.Start).EndsWith(" to ", StringComparison.Ordinal));
        return end.Value.Value is null ? figure : end;
    }

    private static bool IsCount(Found<Quantity> quantity) => !IsPercent(quantity) && quantity.Value.Value != 0 && !Lengths.Contains(quantity.Value.Unit);

    private static bool IsPercent(Found<Quantity> quantity) => quantity.Value.Unit is "percent" or "percent/year";

    // "from 1.8 to 2 percent" is read as a range: what holds now is its end. A yearly rate is a percentage all the same.
    private static Found<Quantity> Plain(Found<Quantity> found, string text)
    {
        var value = found.Value;
        if (value.Unit == "percent/year")
        {
            value = value with { Unit = "percent" };
        }

        if (value is { Qualifier: AmountQualifier.Range, Unit: "percent" } && text.AsSpan(0, found.Span.Start).EndsWith("from ", StringComparison.Ordinal))
        {
            var words = found.Span.Of(text);
            var last = words.LastIndexOf(" to ", StringComparison.Ordinal);
            var end = last < 0 ? -1 : words.AsSpan(last + 4).IndexOfAnyExcept("0123456789.".AsSpan());
            if (end > 0 && decimal.TryParse(words.AsSpan(last + 4, end), System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var now))
            {
                value = value with { Value = now, Qualifier = AmountQualifier.Exact };
            }
        }

        return new Found<Quantity>(value, found.Span);
    }

    // The count of the very noun that names the property.
    private static Found<Quantity>? Labelled(Page page, PatternMatch match, SentenceQuantities quantities)
    {
        foreach (var label in match.Fill("label"))
        {
            var span = match.Sentence[label].Span;
            foreach (var quantity in quantities.Quantities)
            {
                if (quantity.Span.Overlaps(span) && IsCount(quantity))
                {
                    return quantity;
                }
            }
        }

        return null;
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
        if (text.EndsWith("from ", StringComparison.Ordinal) && figures.FindIndex(f => span(f).Start > span(nearest).End && span(f).Start - span(nearest).End < FarthestChange && page.Document.Text.AsSpan(0, span(f).Start).EndsWith(" to ", StringComparison.Ordinal)) is >= 0 and var end)
        {
            return figures[end]; // "from 25 percent, or 27 with the old duty, to 15 percent"
        }

        var next = figures.FirstOrDefault(f => span(f).Start >= span(nearest).End, nearest);
        return text.EndsWith("from ", StringComparison.Ordinal) ? next : nearest;
    }

    // "five times as large", "twice the size"
    private static Found<Quantity>? Times(Page page, int sentence, TextSpan at, TextSpan clause)
    {
        if (Nearest(page, page.Quantities(sentence), at, clause, q => q.Value.Unit == "times" && q.Value.Value > 1, FarthestTimes) is { } told)
        {
            return told;
        }

        var words = page.Sentences[sentence];
        for (var i = 0; i < words.Count; i++)
        {
            if (words.Is(i, "twice") && Distance(words[i].Span, at) < FarthestTimes)
            {
                return new Found<Quantity>(new Quantity(2, "times", AmountQualifier.Exact), words[i].Span);
            }
        }

        return null;
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
        if (words[noun].Upos == Upos.VERB)
        {
            return Place(words, noun);
        }

        if (words[noun].Xpos is Xpos.NNS or Xpos.NNPS)
        {
            return null; // "one of the largest economies" is no rank
        }

        var (place, isSuperlative) = (0, false);
        var span = words[noun].Span;
        for (var i = words.Subtree(noun).First; i <= noun; i++)
        {
            if (words[i].Xpos is Xpos.JJS or Xpos.RBS || (i < noun && Array.Exists(Firsts, f => words.Is(i, f)) && i > 0 && (words.Is(i - 1, "the") || words[i - 1].Xpos == Xpos.POS)))
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

    // "ranks second in Africa", "ranks 49th", "ranks first"
    private static Found<Quantity>? Place(Sentence words, int verb)
    {
        for (var i = verb + 1; i < Math.Min(words.Count, verb + FarthestPlace); i++)
        {
            var form = words.Form(i).ToString().ToLowerInvariant();
            var place = form == "first" ? 1 : Ordinals.IndexOf(form) is >= 0 and var ordinal ? ordinal + 2
                : form.Length > 2 && form[^2..] is "st" or "nd" or "rd" or "th" && int.TryParse(form[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
            if (place > 0)
            {
                return new Found<Quantity>(new Quantity(place, "rank", AmountQualifier.Exact), words[i].Span);
            }
        }

        return null;
    }

    // "the highest since 2008", "one of the largest exporters": which place it is, is not told.
    private static Found<Quantity>? Extreme(Sentence words, int anchor)
    {
        for (var i = Math.Min(words.Subtree(anchor).First, anchor); i <= anchor; i++)
        {
            if (words[i].Xpos is Xpos.JJS or Xpos.RBS)
            {
                return new Found<Quantity>(new Quantity(null, "rank", AmountQualifier.Exact), words[i].Span.Union(words[anchor].Span));
            }
        }

        return null;
    }

    // "has doubled": the multiple that the verb itself tells.
    private static Found<Quantity> Fold(Sentence words, int verb, decimal value, string unit) =>
        new(new Quantity(value, unit, verb > 1 && words.Is(verb - 1, "than") ? AmountQualifier.MoreThan : verb > 0 && (words.Is(verb - 1, "nearly") || words.Is(verb - 1, "almost")) ? AmountQualifier.Almost : AmountQualifier.Exact), words[verb].Span);

    // "billions of dollars" claims no figure that could be checked.
    private static Found<Quantity> ToQuantity(Found<Money> sum, string text) =>
        new(new Quantity(IsPlural(sum.Span.Of(text)) ? null : IsStep(sum, text) ? sum.Value.High : sum.Value.Low ?? sum.Value.High, sum.Value.Currency.Code, sum.Value.Qualifier), sum.Span);

    // "grew from $20 billion to $26 billion" is read as a range: what holds now is its end.
    private static bool IsStep(Found<Money> sum, string text) =>
        sum.Value is { Qualifier: AmountQualifier.Range, High: not null } && (text.AsSpan(0, sum.Span.Start).EndsWith("from ", StringComparison.Ordinal) || text.AsSpan(sum.Span.Start).StartsWith("from ", StringComparison.Ordinal));

    private static bool IsPlural(string words) => !words.Any(char.IsAsciiDigit) && Plurals.Any(p => words.Contains(p, StringComparison.OrdinalIgnoreCase));

    private static int Distance(TextSpan a, TextSpan b) => a.Overlaps(b) ? 0 : Math.Max(b.Start - a.End, a.Start - b.End);
}
