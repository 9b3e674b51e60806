using System.Buffers;
using System.Text.RegularExpressions;
using Chancery.Quantities;

namespace Chancery.Checks.Passages;

/// <summary>
/// Figures that a text works out of those before, told by what leads up to them ("which makes", "so", a colon) and by what they are: a sum of like figures, a share of a
/// whole, a whole over a count. Doubtful only where no figure near by, worked with in any of these ways, gives the result.
/// </summary>
internal sealed partial class Workings
{
    private const int Gap = 80;
    private const int Behind = 18;
    private const int MostWords = 48;
    private const int FewWords = 16;
    private const int SentencesBack = 2;
    private readonly ChangeWords words;
    private readonly ResultWords leads;
    private readonly SearchValues<string> cues;

    public Workings(ChangeWords words)
    {
        this.words = words;
        leads = new ResultWords(words);
        cues = SearchValues.Create([":", ";", "very one", " cost", " each", " every", " per ", " is ", " are ", "–", "—", "(", ", ", .. words.Results.Select(w => " " + w), .. words.Each, .. words.Fractions.Keys], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What the sentences of a document work out.</summary>
    public IEnumerable<Working> In(IReadOnlyList<Passage> passages)
    {
        for (var i = 0; i < passages.Count; i++)
        {
            if (!passages[i].MayHave(cues))
            {
                continue;
            }

            var (index, terms) = (i, WorkedTerms.Of(passages[i], words));
            var earlier = new Lazy<List<Figure>>(() => Earlier(passages, index));
            for (var at = 0; at < terms.Count; at++)
            {
                if (Read(passages[i], terms, at, earlier) is { } working)
                {
                    yield return working;
                }
            }
        }
    }

    private Working? Read(Passage passage, List<Figure> terms, int at, Lazy<List<Figure>> earlier)
    {
        var result = terms[at];
        if (result.Qualifier is AmountQualifier.Range or AmountQualifier.UpTo || result.Unit == "times" || result.IsPoints)
        {
            return null;
        }

        var start = at == 0 ? passage.Sentence.Span.Start : terms[at - 1].Span.End;
        var lead = result.Span.Start - start > Gap ? Lead.None : leads.Of(passage, start, result.Span.Start);
        var told = new ToldFigures(terms, at, earlier);
        return Each(passage, told, result, lead)
            ?? Yearly(passage, told, result, lead)
            ?? (result.IsPercent ? Share(passage, told, result, lead) : Part(passage, told, result, lead) ?? Sum(passage, told, result, lead));
    }

    // The figures of the sentences right before, the nearest last.
    private List<Figure> Earlier(IReadOnlyList<Passage> passages, int index)
    {
        var first = index;
        while (first > 0 && index - first < SentencesBack && passages[first - 1].Sentence.Paragraph == passages[index].Sentence.Paragraph && passages[index].Index - passages[first - 1].Index <= SentencesBack)
        {
            first--;
        }

        return [.. passages.Skip(first).Take(index - first).SelectMany(p => WorkedTerms.Of(p, words))];
    }

    // "3 billion and 4 billion: 7 billion"; "Together that is 7 billion."
    private Working? Sum(Passage passage, ToldFigures told, Figure result, Lead lead)
    {
        var parts = told.Before.Where(f => IsPart(f, result)).ToList();
        var before = passage.Text[told.End(passage)..result.Span.Start];
        var isTold = (lead is Lead.Mark or Lead.Word && !before.TrimEnd().EndsWith('(')) || Apposed().IsMatch(before);
        if (parts.Count == 0 && told.Before.Count == 0 && Opening().IsMatch(before))
        {
            parts = [.. told.Earlier.Where(f => IsPart(f, result))];
            isTold = true;
        }

        if (!isTold || parts.Count < 2 || result.Value <= parts.Max(p => p.Value) || Instead().IsMatch(before) || Besides().IsMatch(passage.Text[result.Span.End..Math.Min(passage.Sentence.Span.End, result.Span.End + Behind)]))
        {
            return null;
        }

        // What is more than twice off was never meant as the sum.
        var exact = parts.Sum(p => p.Value);
        var fits = told.Adds(result, parts);
        return !fits && (exact > result.Value * 2 || result.Value > exact * 2) ? null : new Working(WorkingKind.Sum, parts, result, exact, fits, parts[0].Span.Start < result.Span.Start && passage.Sentence.Span.Contains(parts[0].Span) ? parts[0].Span.Union(result.Span) : result.Span);
    }

    private bool IsPart(Figure figure, Figure result) => figure != result && figure.Value > 0 && figure is { IsPercent: false, IsPoints: false } && figure.Unit != "times"
        && (figure.Unit == result.Unit ? figure.Unit.Length > 0 || figure.Value >= 1000 == result.Value >= 1000 : figure.IsLike(result) || (result.Unit.Length == 0 && !figure.IsMoney) || (words.IsPeople(figure) && words.IsPeople(result)));

    // "4 percent, that is to say $16 billion", "a third of them, $80 billion,"
    private Working? Part(Passage passage, ToldFigures told, Figure result, Lead lead)
    {
        if (lead == Lead.None || told.Before is not [.., var last])
        {
            return null;
        }

        var second = told.Before.Count > 1 ? told.Before[^2] : null;
        Figure? share = null, whole = null;
        if (last is { IsPercent: true, Value: < 100 } && !IsChange(passage, last))
        {
            var behind = passage.Between(last.Span.End, result.Span.Start).ToString();
            whole = OutOf(passage, told, result) ?? Named(passage, told, result, behind);
            var isAnaphor = Anaphor().IsMatch(behind);
            if (whole is null && !isAnaphor && (behind.Contains(';', StringComparison.Ordinal) || behind.Length > (last.Words.Contains("per", StringComparison.Ordinal) || last.Words.Contains('%', StringComparison.Ordinal) ? MostWords : FewWords)))
            {
                return null; // "a sixth at the same price; the sum, …"
            }

            if (whole is null && ((behind.TrimStart().StartsWith("of ", StringComparison.Ordinal) && !isAnaphor) || (lead == Lead.Comma && !Ended().IsMatch(passage.Text[result.Span.End..Math.Min(passage.Sentence.Span.End, result.Span.End + Behind)]))))
            {
                return null;
            }

            (share, whole) = (last, whole ?? told.Like(result).FirstOrDefault(f => f.Value > result.Value * 1.02m) ?? told.Like(result).FirstOrDefault());
        }
        else if (second is { IsPercent: true, Value: < 100 } && lead is Lead.Mark or Lead.Word && last.IsLike(result) && !IsChange(passage, second) && Whole().IsMatch(passage.Text[second.Span.End..last.Span.Start]))
        {
            (share, whole) = (second, last);
        }

        if (share is null || whole is null || whole == result)
        {
            return null;
        }

        var exact = share.Value / 100 * whole.Value;
        return new Working(WorkingKind.Part, [share, whole], result, exact, told.Holds(result, share), share.Span.Start < result.Span.Start && passage.Sentence.Span.Contains(whole.Span) ? share.Span.Union(whole.Span).Union(result.Span) : share.Span.Union(result.Span));
    }

    // "60 percent: 6 million of the 10 million voters"
    private static Figure? OutOf(Passage passage, ToldFigures told, Figure result) =>
        told.Next is { } next && next.IsLike(result) && next.Value > result.Value && Of().IsMatch(passage.Text[result.Span.End..next.Span.Start]) ? next : null;

    // "2 percent of GDP, which would be $9 billion in a $450 billion economy": the figure beside the noun of the share.
    private static Figure? Named(Passage passage, ToldFigures told, Figure result, string behind) => Base().Match(behind) is not { Success: true } noun ? null
        : told.Like(result).FirstOrDefault(f => passage.Sentence.Span.Contains(f.Span) && (Beside(passage, f, noun.Groups["base"].Value) || (Product().IsMatch(noun.Groups["base"].Value) && Product().IsMatch(Around(passage, f)))));

    private static bool Beside(Passage passage, Figure figure, string noun) => Around(passage, figure).Contains(noun, StringComparison.Ordinal);

    private static string Around(Passage passage, Figure figure) => passage.Text[Math.Max(passage.Sentence.Span.Start, figure.Span.Start - Behind)..Math.Min(passage.Sentence.Span.End, figure.Span.End + 12)];

    [GeneratedRegex(@"^\s+(?:people\s+|men\s+)?(?:out\s+)?of\s+(?:the\s+|its\s+|their\s+|some\s+|about\s+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Of();

    [GeneratedRegex(@"^\s+of\s+(?:\w+[’']?s?\s+){0,2}?(?<base>GDP|product|output|economy|budget|revenue|exports|imports|income|debt|wages|sales)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Base();

    [GeneratedRegex(@"\b(?:GDP|product|output|economy)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Product();

    // "76 of the 150 seats, a majority of 51 percent", "Of the $4 billion, $1 billion has been paid, a quarter."
    private Working? Share(Passage passage, ToldFigures told, Figure result, Lead lead)
    {
        var behind = passage.Text[result.Span.End..Math.Min(passage.Sentence.Span.End, result.Span.End + Behind)];
        var isFraction = !result.Words.AsSpan().ContainsAnyInRange('0', '9') && !result.Words.Contains("percent", StringComparison.Ordinal);
        var isOfThem = OfThem().IsMatch(behind);
        var isTold = lead is Lead.Mark or Lead.Word || (lead == Lead.Comma && ((isFraction && Ended().IsMatch(behind)) || OfNoun().IsMatch(passage.Text[result.Span.End..Math.Min(passage.Sentence.Span.End, result.Span.End + 32)]))) || isOfThem || Apposed().IsMatch(passage.Between(told.End(passage), result.Span.Start).ToString());
        if (!isTold || told.Before.Count < 2 || result.Value is <= 0 or >= 100 || (OfOther().IsMatch(behind) && !isOfThem && !OfNoun().IsMatch(passage.Text[result.Span.End..Math.Min(passage.Sentence.Span.End, result.Span.End + 32)])) || IsChange(passage, result))
        {
            return null;
        }

        var (first, second) = (told.Before[^2], told.Before[^1]);
        if (!first.IsLike(second) && first.Unit != second.Unit)
        {
            return null;
        }

        var between = passage.Between(first.Span.End, second.Span.Start).ToString();
        var (part, whole) = PartOf().IsMatch(between) ? (first, second)
            : IsOpenedWith(passage, first) ? (second, first) : (null, null);
        return part is null || part.Value >= whole!.Value ? null
            : new Working(WorkingKind.Share, [part, whole], result, part.Value / whole.Value * 100, told.Relates(result), first.Span.Union(result.Span));
    }

    // "20 jets for $3 billion, which comes to $150 million apiece", "$18 billion for 2.4 million people, so $7,500"
    private Working? Each(Passage passage, ToldFigures told, Figure result, Lead lead)
    {
        if (!result.IsMoney && result.Value < 1000)
        {
            return null;
        }

        var end = passage.Sentence.Span.End;
        var isMarked = EachBehind().IsMatch(passage.Text[result.Span.End..Math.Min(end, result.Span.End + Behind)]) || EachBefore().IsMatch(passage.Text[Math.Max(passage.Sentence.Span.Start, result.Span.Start - Gap)..result.Span.Start]);
        var counts = told.All(passage).Where(IsCount).ToList();
        var isByPeople = !isMarked && lead is Lead.Mark or Lead.Word && told.Before is [.., var last] && words.IsPeople(last) && last.Value >= 10_000;
        List<Figure> sums = [.. told.Like(result).Where(f => f.IsMoney && f.Value > result.Value)];
        sums = sums.Exists(s => passage.Sentence.Span.Contains(s.Span)) ? sums.FindAll(s => passage.Sentence.Span.Contains(s.Span)) : sums;
        if ((!isMarked && !isByPeople) || counts.Count == 0 || sums.Count == 0 || (isMarked && lead == Lead.None && !IsTold(passage.Text[Math.Max(passage.Sentence.Span.Start, result.Span.Start - Gap)..result.Span.Start])))
        {
            return null;
        }

        var sum = sums[0];
        var count = counts.MinBy(c => StepChanges.Distance(c.Span, sum.Span))!;
        return new Working(words.IsPeople(count) ? WorkingKind.PerHead : WorkingKind.Each, [sum, count], result, sum.Value / count.Value, told.Divides(result, sums, counts), passage.Sentence.Span.Contains(sum.Span) && passage.Sentence.Span.Contains(count.Span) ? sum.Span.Union(count.Span).Union(result.Span) : result.Span);
    }

    private static bool IsCount(Figure figure) => figure is { IsMoney: false, IsPercent: false, IsPoints: false, Value: > 1 } && figure.Unit != "times" && !figure.Unit.Contains("year", StringComparison.Ordinal);

    // "$12 billion over six years, so $2 billion a year"; "2 billion a year for five years, 10 billion in all"
    private Working? Yearly(Passage passage, ToldFigures told, Figure result, Lead lead)
    {
        var end = passage.Sentence.Span.End;
        if (lead is not (Lead.Mark or Lead.Word) || result.IsPercent || passage.Quantities.Times.LastOrDefault(t => t.Span.End <= result.Span.Start && t.Period.Years is > 1 && t.Kind is not (TimeKind.Since or TimeKind.Rate)) is not { } time)
        {
            return null;
        }

        var years = time.Period.Years!.Value;
        var isYearly = IsYearly(passage, result, end);
        var other = told.Before.LastOrDefault(f => f.IsLike(result) && IsYearly(passage, f, end) != isYearly && (isYearly ? f.Value > result.Value : f.Value < result.Value));
        if (other is null || (!isYearly && other.Span.End > time.Span.Start))
        {
            return null;
        }

        var exact = isYearly ? other.Value / years : other.Value * years;
        var fits = Math.Abs(exact - result.Value) <= result.Slack + (exact * 0.03m) + (isYearly ? other.Slack / years : other.Slack * years);
        return new Working(isYearly ? WorkingKind.Yearly : WorkingKind.Years, [other, new Figure(years, "years", AmountQualifier.Exact, time.Span, passage.Text)], result, exact, fits, other.Span.Union(result.Span));
    }

    private bool IsYearly(Passage passage, Figure figure, int end) => figure.Unit.EndsWith("/year", StringComparison.Ordinal) || (passage.FirstWord(figure.Span.End, Math.Min(end, figure.Span.End + Behind), words.Yearly) is >= 0 and var at && at - figure.Span.End <= 2);

    private bool IsChange(Passage passage, Figure share)
    {
        var sentence = passage.Sentence.Span;
        return passage.HasWord(Math.Max(sentence.Start, share.Span.Start - 22), Math.Min(sentence.End, share.Span.End + 10), words.Changes) || passage.FirstWord(share.Span.End, Math.Min(sentence.End, share.Span.End + Behind), words.Yearly) >= 0;
    }

    private static bool IsOpenedWith(Passage passage, Figure whole) => Opened().IsMatch(passage.Text[Math.Max(passage.Sentence.Span.Start, whole.Span.Start - 24)..whole.Span.Start]);

    // Another figure than the sum: what was wanted, or has more in it.
    [GeneratedRegex(@"\b(?:instead|rather|against|compared|wanted|asked|needs?|needed|missing|short|but|although|with|plus|including|besides|bringing|than|another|each)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Instead();

    [GeneratedRegex(@"^\s+(?:more|other|others|further|additional|less|fewer|with|this\s+(?:year|month|week|season)|since|to\s+date|including|each|a\s+(?:day|month|year)|percent)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Besides();

    // "Together that is ", "In all, ", "That makes ", "The sum is "
    [GeneratedRegex(@"^(?:(?:Together|In\s+all|In\s+total|In\s+sum|Altogether|All\s+told|All\s+in\s+all|Taken\s+together|Between\s+them)\b[^.;:]{0,30}|(?:That|This|Which|It\s+all)\s+(?:makes|is|comes\s+to|adds\s+up\s+to|amounts\s+to|gives)\s+|The\s+(?:sum|total|whole|bill)\s+(?:is|was|comes\s+to|came\s+to)\s+)(?:about\s+|some\s+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    // ", a bill of ", "; a force of ", ", a majority of "
    [GeneratedRegex(@"[,;–—]\s+(?:or\s+|so\s+|that\s+is\s+)?(?:an?|the)\s+(?:\p{L}+\s+){0,2}?\p{L}+\s+of\s+(?:about\s+|some\s+|nearly\s+|over\s+|more\s+than\s+)?$|[,;–—]\s+(?:in|over)\s+(?:all\s+)?(?:the\s+)?(?:two|three|four|five|six|seven|eight|nine|ten)\s+(?:years|months|cases|countries|steps|rounds|phases|tranches),?\s+(?:about\s+|some\s+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Apposed();

    [GeneratedRegex(@"^\s+of\s+(?:them|it|that|this|these|those|which|the\s+(?:total|whole|sum|lot|money|amount))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Anaphor();

    [GeneratedRegex(@"^\s+of\s+(?:them|these|those|the\s+(?:total|whole|lot|number))\s*(?:[.,;:)]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex OfThem();

    // " of the house."
    [GeneratedRegex(@"^\s+of\s+(?:the|its|their|his)\s+\p{L}+\s*(?:[.,;:)]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex OfNoun();

    [GeneratedRegex(@"^\s+(?:of|more|less|higher|lower|above|below)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OfOther();

    [GeneratedRegex(@"^\s*(?:[.,;:)!?]|$|in\s+other\s+words|in\s+all)", RegexOptions.CultureInvariant)]
    private static partial Regex Ended();

    // From a share to its whole: " of a GDP of ", " of GDP; on a GDP of "
    [GeneratedRegex(@"^\s+of\b[^.!?]{0,60}?\b(?:of|on)\s+(?:an?\s+|the\s+|its\s+|their\s+)?(?:\p{L}+\s+){0,3}(?:of\s+)?(?:some\s+|about\s+)?$|^\s+(?:of|on)\s+(?:the\s+|its\s+|their\s+|those\s+|these\s+|some\s+|about\s+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^[^,;:.]{0,28}?\b(?:of|out\s+of)\s+(?:the\s+|its\s+|their\s+|his\s+|our\s+|a\s+|some\s+|about\s+|all\s+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex PartOf();

    [GeneratedRegex(@"(?:^|[\s(“])[Oo](?:f|ut\s+of)\s+(?:the\s+|its\s+|their\s+|his\s+|our\s+|these\s+|those\s+|some\s+|all\s+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Opened();

    // " each", " a head", " per aircraft", " apiece"
    [GeneratedRegex(@"^\s+(?:each\b(?!\s+(?:year|month|week|day))|apiece\b|a\s+piece\b|(?:per|a|for\s+each|for\s+every)\s+(?!year|month|week|day|decade|quarter|hour|time|bit|lot|more|fifth|third|half|tenth|quarter)[a-z-]+\b)", RegexOptions.CultureInvariant)]
    private static partial Regex EachBehind();

    // "one costs ", "a bridge of 5 kilometres for $250 million is "
    private static bool IsTold(string lead) => EachBefore().IsMatch(lead) || Copula().IsMatch(lead);

    [GeneratedRegex(@"\b(?:is|are|was|were)\s+(?:about\s+|some\s+|nearly\s+|over\s+|just\s+|only\s+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Copula();

    // "one costs ", "a set comes to ", "each of the 4 million … would pay "
    [GeneratedRegex(@"\b(?:one|each(?:\s+(?:one|of\s+them))?|every\s+one|a\s+single\s+(?:one|[a-z]+)|an?\s+[a-z]+)\s+(?:costs?|comes?\s+to|works?\s+out\s+at|would\s+cost|is\s+priced\s+at|goes\s+for|will\s+cost)\s+(?:about\s+|some\s+|nearly\s+|over\s+|just\s+)?$|\b(?:each|every\s+one)\s+of\s+(?:the|its|their|our|his)\b[^.;:]{0,60}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex EachBefore();
}
