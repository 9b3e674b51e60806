using Chancery.Statements.Reading.Quotations;
using Chancery.Text;

namespace Chancery.Statements.Reading.Forecasts;

/// <summary>How far what is foretold reaches by word order: within what somebody is reported to say, and no further than its own clause.</summary>
internal static class ForecastBounds
{
    /// <summary>Tokens between commas behind a subject.</summary>
    private const int LongestInsertion = 20;

    /// <summary>What is foretold, cut to its clause and to the report that it stands in.</summary>
    /// <param name="page">The document.</param>
    /// <param name="words">The sentence.</param>
    /// <param name="anchor">The verb that foretells.</param>
    /// <param name="content">What the tree gives.</param>
    internal static TextSpan Of(Page page, Sentence words, int anchor, TextSpan content)
    {
        if (!content.Contains(words[anchor].Span))
        {
            return content;
        }

        var clause = OwnClause(page, words, anchor, content);
        if (ThinkingInsertion.Of(page, words, anchor) is { Head: >= 0 } inserted && words[inserted.First].Span.Start < clause.Start)
        {
            clause = new TextSpan(words[inserted.First].Span.Start, clause.End);
        }

        return page.Attribution.Around(words[anchor].Span) is { } report && !(report.CueSpan is { } cue && clause.Contains(cue) && report.SecondContent is null && cue.Start >= report.Content.End) ? WithinReport(report, clause) : clause;
    }

    // "By the Fund’s reckoning, interest will rise": the phrase of the source is not foretold. "The budget, he promised, would pass": what was broken off before it is.
    private static TextSpan WithinReport(Report report, TextSpan content)
    {
        var said = report.SecondContent is { } second && second.Overlaps(content) ? second : report.Content;
        var start = said.Start > content.Start || (report.SecondContent == said && content.Start <= said.Start + 1) ? report.SecondContent == said ? report.Content.Start : said.Start : content.Start;
        var end = Math.Min(content.End, said.End);
        return end > start ? new TextSpan(start, end) : content;
    }

    // The tree may take several clauses for one: a clause behind a semicolon, or behind "and" with a subject of its own, foretells something else.
    private static TextSpan OwnClause(Page page, Sentence words, int anchor, TextSpan content)
    {
        var (first, end) = words.TokensIn(content);
        var (low, high) = (first, end);
        for (var i = first; i < end; i++)
        {
            if (words.Form(i) is ";" || OpensClause(words, i, end))
            {
                if (i > anchor)
                {
                    high = i;
                    break;
                }

                low = OpensClause(words, i, end) && words.Form(i) is "," ? i + 2 : i + 1;
            }
        }

        // "and a vote will slip", "Besides, the peg will break": what only links is not foretold.
        while (low < anchor && words[low].Upos == Upos.CCONJ)
        {
            low++;
        }

        low = low + 2 < anchor && words[low].Upos == Upos.ADV && words[low + 1].Xpos == Xpos.Comma && char.IsUpper(words.Form(low)[0]) ? low + 2 : low;

        // "I suspect they will split": the author’s own thinking is not foretold.
        if (low + 2 < anchor && (words.Is(low, "I") || words.Is(low, "we")) && Surface.IsFinite(words, low + 1) && page.Rules.Foreseeing.Holds(words[low + 1].Lemma))
        {
            low = words.Is(low + 2, "that") ? low + 3 : low + 2;
        }

        // "support, now at 47 percent, will pass": the subject before what stands between commas.
        low = words[low].Xpos == Xpos.MD && low > 2 && words[low - 1].Xpos == Xpos.Comma && SubjectBefore(words, low - 1) is >= 0 and var subject ? subject : low;

        // "Unless the cabinet yields, it will lose": the tree may hang the mark on the main verb.
        low = low > 0 && ForecastCondition.IsMark(words, low - 1) && ForecastCondition.CommaBefore(words, low, anchor) > 0 ? low - 1 : low;
        return low == first && high == end ? content : words.SpanOf(low, high);
    }

    // ", and Vox’s price would be", ", and that it will be broken": "and" or "but" behind a comma, then a noun phrase and its modal.
    private static bool OpensClause(Sentence words, int comma, int end)
    {
        if (words.Form(comma) is not "," || comma + 3 >= end || !(words.Is(comma + 1, "and") || words.Is(comma + 1, "but") || words.Is(comma + 1, "yet") || words.Is(comma + 1, "so")))
        {
            return false;
        }

        var from = words.Is(comma + 2, "that") ? comma + 3 : comma + 2;
        return from < end && (Surface.OpensPhrase(words, from) || (words.Is(comma + 2, "that") && ForecastCondition.IsMark(words, from))) && !words.Is(from, "whoever") && Surface.OwnVerb(words, from, words.Count) is var verb && verb > from && HoldsNoBreak(words, from, verb);
    }

    // The first token of the noun phrase before an insertion that ends at a comma; −1 where none stands there.
    private static int SubjectBefore(Sentence words, int close)
    {
        var open = close - 1;
        while (open > 0 && words[open].Xpos != Xpos.Comma)
        {
            if (words.Form(open) is ";" or ":" || close - open > LongestInsertion)
            {
                return -1;
            }

            open--;
        }

        var first = open;
        while (first > 0 && !Surface.IsBreak(words, first - 1) && words[first - 1].Upos is not (Upos.VERB or Upos.AUX or Upos.SCONJ or Upos.CCONJ) && words[first - 1].Xpos is not (Xpos.Colon or Xpos.OpenQuote))
        {
            first--;
        }

        return first < open && open > 0 && Surface.OpensPhrase(words, first) ? first : -1;
    }

    private static bool HoldsNoBreak(Sentence words, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (words[i].Upos is Upos.VERB || (words[i].Upos is Upos.SCONJ && i > from) || words.Form(i) is ";" or ":")
            {
                return false;
            }
        }

        return true;
    }
}
