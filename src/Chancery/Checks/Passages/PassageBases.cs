using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Checks.Passages;

/// <summary>Sums set beside a share of what a state produces, takes in or holds, without that figure: "$99 billion, which is a quarter of the national product", "5 percent of its GDP would be about $12 billion".</summary>
internal sealed partial class PassageBases(FrozenDictionary<string, Indicator> bases, ChangeWords words)
{
    private const int Reach = 70;
    private const int Before = 56;
    private const int SentencesBack = 3;
    private const decimal LeastSum = 1e6m;
    private readonly ResultWords leads = new(words);

    /// <summary>A share claimed, with what it may be the share of.</summary>
    /// <param name="Parts">Sums that may be meant, the nearest first.</param>
    /// <param name="Of">The share, as a fraction.</param>
    /// <param name="Slack">How far it may be off by its rounding.</param>
    /// <param name="Bound">−1 for less than, 1 for more than, else 0.</param>
    /// <param name="Base">What it is a share of.</param>
    /// <param name="BaseWords">That in the words of the text.</param>
    /// <param name="Wholes">Figures of it that the text itself gives.</param>
    /// <param name="Years">By what the sum is to be divided: the years it flows over, where the words speak of each.</param>
    /// <param name="Passage">The sentence.</param>
    /// <param name="Span">Share and sum.</param>
    public sealed record Share(IReadOnlyList<Figure> Parts, decimal Of, decimal Slack, int Bound, Indicator Base, string BaseWords, IReadOnlyList<Figure> Wholes, decimal Years, Passage Passage, TextSpan Span)
    {
        /// <summary>Whether a pronoun or description says whose it is.</summary>
        public bool IsDescribed { get; init; }
    }

    /// <summary>The shares of a document.</summary>
    public IEnumerable<Share> In(IReadOnlyList<Passage> passages)
    {
        for (var i = 0; i < passages.Count; i++)
        {
            var passage = passages[i];
            if (!(passage.MayHave(words.ShareCues) || passage.MayHave(words.FractionCues)) || !Base().IsMatch(passage.Text.AsSpan(passage.Sentence.Span.Start, passage.Sentence.Span.Length)))
            {
                continue;
            }

            foreach (var (share, of, slack) in Shares(passage))
            {
                if (Read(passages, i, share, of, slack) is { } read)
                {
                    yield return read;
                }
            }
        }
    }

    private IEnumerable<(TextSpan Span, decimal Of, decimal Slack)> Shares(Passage passage)
    {
        foreach (var figure in passage.Figures.Where(f => f is { IsPercent: true, Value: > 0 and < 400 }))
        {
            yield return (figure.Span, figure.Value / 100, figure.Slack / 100);
        }

        foreach (var (word, fraction) in words.Fractions)
        {
            var at = passage.FirstWord(passage.Sentence.Span.Start, passage.Sentence.Span.End, [word]);
            if (at >= 0)
            {
                yield return (new TextSpan(at, at + word.Length), fraction, fraction / 10);
            }
        }
    }

    private Share? Read(IReadOnlyList<Passage> passages, int index, TextSpan share, decimal of, decimal slack)
    {
        var passage = passages[index];
        var end = passage.Sentence.Span.End;
        var behind = Base().Match(passage.Text[share.End..Math.Min(end, share.End + Reach)]);
        var isNamed = behind is { Success: true, Index: 0 };
        var match = isNamed ? behind : Spoken(passages, index, share);
        if (match is null || !bases.TryGetValue(match.Groups["base"].Value, out var indicator) || (isNamed && (indicator is Indicator.Exports or Indicator.Imports) && !Ended().IsMatch(passage.Text[(share.End + match.Length)..end])))
        {
            return null;
        }

        var baseEnd = share.End + (isNamed ? match.Length : 0);
        var parts = Parts(passages, index, share, baseEnd, out var span);
        if (parts.Count == 0)
        {
            return null;
        }

        var years = Each().IsMatch(passage.Text[baseEnd..Math.Min(end, baseEnd + 24)]) || passage.Text.AsSpan(Math.Max(passage.Sentence.Span.Start, share.Start - 16), Math.Min(16, share.Start - passage.Sentence.Span.Start)).Contains("a year", StringComparison.Ordinal)
            ? passage.Quantities.Times.FirstOrDefault(t => t.Period.Years is > 1 && t.Kind is not (Quantities.TimeKind.Since or Quantities.TimeKind.Rate))?.Period.Years ?? 1 : 1;
        return new Share(parts, of, slack, Bound(passage, share), indicator, match.Groups["base"].Value, Wholes(passages, index, parts, match.Groups["base"].Value), years, passage, span) { IsDescribed = Described().IsMatch(match.Value) };
    }

    // "Defence takes 8 percent of its product; the army of the neighbour takes 4 percent, or $6 billion": of what the last share was told.
    private Match? Spoken(IReadOnlyList<Passage> passages, int index, TextSpan share)
    {
        var passage = passages[index];
        var behind = passage.Text.AsSpan(share.End);
        if (behind.StartsWith(" of ", StringComparison.Ordinal) || behind.StartsWith(" more", StringComparison.Ordinal) || behind.StartsWith(" less", StringComparison.Ordinal)
            || passage.HasWord(Math.Max(passage.Sentence.Span.Start, share.Start - 22), share.Start, words.Changes))
        {
            return null;
        }

        for (var i = index; i >= Math.Max(0, index - 1) && passages[i].Sentence.Paragraph == passage.Sentence.Paragraph; i--)
        {
            foreach (var told in passages[i].Figures.Where(f => f is { IsPercent: true, Value: > 0 } && f.Span.End < share.Start).Reverse())
            {
                return Base().Match(passage.Text[told.Span.End..Math.Min(passages[i].Sentence.Span.End, told.Span.End + Reach)]) is { Success: true, Index: 0 } match ? match : null;
            }
        }

        return null;
    }

    private List<Figure> Parts(IReadOnlyList<Passage> passages, int index, TextSpan share, int baseEnd, out TextSpan span)
    {
        var passage = passages[index];
        var start = passage.Sentence.Span.Start;
        span = share;
        if (passage.Figures.FirstOrDefault(f => f.Span.Start >= baseEnd) is { } behind && IsSum(behind) && behind.Span.Start - baseEnd <= Reach && (Again().IsMatch(passage.Text[baseEnd..behind.Span.Start]) || (leads.Of(passage, baseEnd, behind.Span.Start) is Lead.Mark or Lead.Word && leads.IsPlain(passage.Between(baseEnd, behind.Span.Start)))))
        {
            span = share.Union(behind.Span);
            return [behind];
        }

        if (index + 1 < passages.Count && passages[index + 1] is var next && next.Index == passage.Index + 1 && next.Sentence.Paragraph == passage.Sentence.Paragraph && next.Figures.FirstOrDefault(IsSum) is { } opening
            && This().IsMatch(next.Text[next.Sentence.Span.Start..opening.Span.Start]) && !passage.Figures.Any(f => f.Span.Start >= baseEnd))
        {
            span = opening.Span;
            return [opening];
        }

        var isAnaphor = Anaphor().IsMatch(passage.Text[Math.Max(start, share.Start - Before)..share.Start]);
        if (!isAnaphor)
        {
            var before = passage.Figures.LastOrDefault(f => f.Span.End <= share.Start);
            var isLinked = before is not null && IsSum(before) && share.Start - before.Span.End <= Before && Equal().IsMatch(passage.Text[before.Span.End..share.Start]);
            span = isLinked ? before!.Span.Union(share) : share;
            return isLinked ? [before!] : [];
        }

        var told = new List<Figure>();
        for (var i = index - 1; i >= Math.Max(0, index - 2) && told.Count == 0; i--)
        {
            told.AddRange(passages[i].Figures.Where(IsSum).GroupBy(f => f.Unit).Select(g => g.MaxBy(f => f.Value)!)); // "this" is the sum, not its parts
        }

        return told;
    }

    private static bool IsSum(Figure figure) => (figure.IsMoney || (figure.Unit.Length == 0 && figure.Value >= LeastSum)) && figure.Value > 0 && figure.Qualifier is not (Quantities.AmountQualifier.Range or Quantities.AmountQualifier.UpTo);

    // Figures that the text gives right behind such a noun.
    private static List<Figure> Wholes(IReadOnlyList<Passage> passages, int index, List<Figure> parts, string noun)
    {
        var found = new List<Figure>();
        for (var i = index; i >= Math.Max(0, index - SentencesBack) && found.Count == 0; i--)
        {
            found.AddRange(passages[i].Figures.Where(f => IsSum(f) && !parts.Contains(f) && !OfShare().IsMatch(passages[i].Text[Math.Max(passages[i].Sentence.Span.Start, f.Span.Start - Before)..f.Span.Start]) && (passages[i].FirstWord(Math.Max(passages[i].Sentence.Span.Start, f.Span.Start - Before), f.Span.Start, [noun, "GDP", "output", "economy", "product", "budget", "produced", "produces", "makes"]) >= 0)));
        }

        return found;
    }

    private static int Bound(Passage passage, TextSpan share)
    {
        var lead = passage.Between(Math.Max(passage.Sentence.Span.Start, share.Start - 14), share.Start);
        return lead.Contains("more than", StringComparison.OrdinalIgnoreCase) || lead.Contains("over ", StringComparison.OrdinalIgnoreCase) || lead.Contains("at least", StringComparison.OrdinalIgnoreCase) ? 1
            : lead.Contains("less than", StringComparison.OrdinalIgnoreCase) || lead.Contains("under ", StringComparison.OrdinalIgnoreCase) ? -1 : 0;
    }

    // " of the national product", " of the island’s GDP", " of one year’s output"
    [GeneratedRegex(@"\s+of\s+(?:(?:the|its|their|our|his|her|a|an|all|one|today[’']s|this\s+year[’']s|last\s+year[’']s|year[’']s|annual|yearly|national|whole|entire|total|current|state|government|central|foreign|exchange|currency|\p{L}+[’']s|\p{Lu}\p{L}+)\s+){0,4}(?<base>GDP|gross domestic product|national product|national output|annual output|output|economy|exports|imports|revenue|budget|reserves|product)\b(?![-’'])", RegexOptions.CultureInvariant)]
    private static partial Regex Base();

    [GeneratedRegex(@"\b(?:its|their|his|her|our|country|nation|island|kingdom|republic|state)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Described();

    [GeneratedRegex(@"^\s*[,.;:)]", RegexOptions.CultureInvariant)]
    private static partial Regex Ended();

    [GeneratedRegex(@"^(?:\s+in)?\s+(?:each|a\s+year|every\s+year|per\s+year)\b|^,?\s+(?:every|each)\s+year", RegexOptions.CultureInvariant)]
    private static partial Regex Each();

    // From the base to its sum: " on the army, or some"
    [GeneratedRegex(@"^(?:\s+(?:on|to|for)\s+[^,;.:]{1,36})?(?:,\s*|\s+\(|\s+)(?:(?:or|that\s+is(?:\s+to\s+say)?|i\.e\.|so|which\s+is|which\s+means|would\s+be|would\s+mean|comes?\s+to|came\s+to|amounts?\s+to|equals|is|was)\s+)?(?:(?:about|some|roughly|around|nearly|almost|only|just|a\s+mere|at)\s+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Again();

    // "4 percent of GDP on defence, about": a part, no whole
    [GeneratedRegex(@"\b(?:percent|per\s+cent|third|quarter|half|fifth|tenth)\s+of\s+(?:(?:the|its|their|our|his|her|a|an|national|whole)\s+){0,3}\w+\b[^.;:]{0,40}?[,(]\s*(?:or\s+|that\s+is\s+)?(?:about\s+|some\s+|roughly\s+|nearly\s+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex OfShare();

    // "This means ", "That is some "
    [GeneratedRegex(@"^(?:This|That|Which|It)\s+(?:means|is|makes|comes\s+to|amounts\s+to|would\s+be|would\s+mean|equals)\s+(?:about\s+|some\s+|roughly\s+|nearly\s+|over\s+|more\s+than\s+)?$|^(?:Or|In\s+dollars,?|In\s+other\s+words,?|In\s+figures,?)\s+(?:about\s+|some\s+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex This();

    // From a sum to its share: ", which is more than"
    [GeneratedRegex(@"^[^,;:.]{0,30}(?:,\s*|\s+\(|\s+)(?:(?:or|that\s+is|which\s+is|which\s+was|which\s+equals|which\s+(?:the\s+)?\w+(?:\s+\w+)?\s+calls|is|are|was|equals|equal\s+to|equivalent\s+to|amounts?\s+to|comes?\s+to|represents|amounting\s+to|corresponds\s+to)\s+)(?:(?:more|less|than|about|some|roughly|around|nearly|almost|over|under|only|just|fully|well|no|at|least|still|the\s+equivalent\s+of)\s+)*$|^,\s+(?:(?:more|less|than|about|some|roughly|around|nearly|almost|over|fully|well|at|least)\s+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Equal();

    // "This equals", "That was, said an adviser,"
    [GeneratedRegex(@"^(?:And\s+|But\s+)?(?:[Tt]his|[Tt]hat|[Ww]hich|[Tt]he\s+(?:sum|total|whole|amount)|[Aa]ll\s+(?:this|that))\s+(?:sum\s+)?(?:is|was|equals|amounts\s+to|comes\s+to|makes|represents|would\s+be)\b[^;:]{0,30}$|[;,]\s+(?:this|that)\s+(?:equals|is|was|amounts\s+to)\s+(?:about\s+|some\s+|roughly\s+|more\s+than\s+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Anaphor();
}
