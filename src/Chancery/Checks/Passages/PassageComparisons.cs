using System.Text.RegularExpressions;
using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Checks.Passages;

/// <summary>States compared in multiples: "Norway’s economy is three times as large as Kenya’s".</summary>
internal sealed partial class PassageComparisons(ChangeWords words)
{
    private const int Behind = 70;
    private const int FarthestProperty = 110;
    private const int Near = 20;

    /// <summary>A state said to have so many times what another has.</summary>
    /// <param name="First">The greater.</param>
    /// <param name="Second">The other.</param>
    /// <param name="Of">What is compared.</param>
    /// <param name="Multiple">How many times.</param>
    /// <param name="Bound">−2 for less than, −1 for nearly, 1 for more than, else 0.</param>
    /// <param name="Span">Where it stands.</param>
    public sealed record Comparison(string First, string Second, Indicator Of, decimal Multiple, int Bound, TextSpan Span)
    {
        /// <summary>Whether only one is said to be greater, or smaller where the bound is −1.</summary>
        public bool IsOrder { get; init; }
    }

    /// <summary>The comparisons of a sentence.</summary>
    public IEnumerable<Comparison> In(Passage passage)
    {
        if (passage.Mentions.Count < 2 || !passage.MayHave(words.ComparisonCues))
        {
            yield break;
        }

        var sentence = passage.Sentence.Span;
        foreach (Match match in Measure().Matches(sentence.Of(passage.Text)))
        {
            var at = sentence.Start + match.Index;
            if (match.Groups["order"].Success && MultipleBefore(passage, at, match.Value) is null)
            {
                if (Property(passage, at, at) is { } compared && FirstState(passage, compared.Start, at) is { } one && SecondState(passage, at + match.Length, one) is { } other)
                {
                    yield return new Comparison(one.State, other.State, compared.Of, 1, match.Value.StartsWith("small", StringComparison.Ordinal) ? -1 : 1, new TextSpan(compared.Start, other.Span.End)) { IsOrder = true };
                }

                continue;
            }

            if (MultipleBefore(passage, at, match.Value) is { } multiple && Property(passage, multiple.Span.Start, at + match.Length) is { } property
                && FirstState(passage, property.Start, multiple.Span.Start) is { } first && SecondState(passage, at + match.Length, first) is { } second && (match.Value is not ("of" or "the") || IsElliptic(passage, second.Span)))
            {
                yield return new Comparison(first.State, second.State, property.Of, multiple.Value, multiple.Bound, new TextSpan(Math.Min(property.Start, multiple.Span.Start), second.Span.End));
            }
        }
    }

    // "almost six times", "2.4 times", "twice"
    private (decimal Value, int Bound, TextSpan Span)? MultipleBefore(Passage passage, int at, string measure)
    {
        var from = Math.Max(passage.Sentence.Span.Start, at - 30);
        (decimal Value, TextSpan Span)? found = passage.Figures.LastOrDefault(f => f.Unit == "times" && f.Span.End <= at && at - f.Span.End <= 2) is { } figure ? (figure.Value, figure.Span) : null;
        foreach (var (word, value) in found is null ? words.Multiples : [])
        {
            if (value > 1 && passage.FirstWord(from, at, [word]) is >= 0 and var start && at - start - word.Length <= 2)
            {
                found = (value, new TextSpan(start, start + word.Length));
            }
        }

        foreach (var (word, value) in found is null ? words.Fractions : [])
        {
            if (passage.FirstWord(from, at, [word]) is >= 0 and var start && at - start - word.Length <= 2)
            {
                // "a fifth larger than" is 1.2 times as large.
                found = (measure.StartsWith("small", StringComparison.Ordinal) ? 1 - value : measure.EndsWith("than", StringComparison.Ordinal) ? 1 + value : value, new TextSpan(start, start + word.Length));
            }
        }

        if (found is not { } multiple)
        {
            return null;
        }

        var lead = passage.Between(Math.Max(passage.Sentence.Span.Start, multiple.Span.Start - 14), multiple.Span.Start + 10);
        var bound = lead.Contains("more than", StringComparison.OrdinalIgnoreCase) || lead.Contains("over ", StringComparison.OrdinalIgnoreCase) || lead.Contains("at least", StringComparison.OrdinalIgnoreCase) ? 1
            : lead.Contains("almost", StringComparison.OrdinalIgnoreCase) || lead.Contains("nearly", StringComparison.OrdinalIgnoreCase) || lead.Contains("not quite", StringComparison.OrdinalIgnoreCase) ? -1
            : lead.Contains("less than", StringComparison.OrdinalIgnoreCase) || lead.Contains("barely", StringComparison.OrdinalIgnoreCase) ? -2 : 0;
        return (multiple.Value, bound, multiple.Span);
    }

    // The last noun before the multiple that names a series, else the first behind ("three times the population of").
    private (Indicator Of, int Start)? Property(Passage passage, int start, int end)
    {
        (Indicator Of, int Start)? found = null;
        var last = -1;
        foreach (var (word, indicator) in words.Compared)
        {
            for (var at = passage.FirstWord(Math.Max(passage.Sentence.Span.Start, start - FarthestProperty), start, [word]); at >= 0 && at > last; last = at)
            {
                found = (indicator, at);
            }
        }

        if (found is null)
        {
            foreach (var (word, indicator) in words.Compared)
            {
                if (passage.FirstWord(start, Math.Min(passage.Sentence.Span.End, end + 20), [word]) >= 0)
                {
                    return (indicator, start);
                }
            }
        }

        return found;
    }

    // "half of Kenya’s.", "five times the Kenyan": nothing is said of which it is.
    private static bool IsElliptic(Passage passage, TextSpan second)
    {
        var behind = passage.Between(second.End, passage.Sentence.Span.End);
        behind = behind.StartsWith("’s", StringComparison.Ordinal) || behind.StartsWith("'s", StringComparison.Ordinal) ? behind[2..] : behind;
        return behind.IsEmpty || behind[0] is ',' or '.' or ';' or ':' or ')';
    }

    // "Norway’s is five times": it is said of that state, whatever was compared before.
    private static (string State, TextSpan Span)? Subject(Passage passage, int multiple) =>
        StateIn(passage.Mentions.Where(m => m.Span.End < multiple && multiple - m.Span.End <= Near && Is().IsMatch(passage.Between(m.Span.End, multiple))));

    [GeneratedRegex(@"^(?:[’']s?)?\s+(?:is|was)\s+(?:\w+\s+){0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Is();

    // Whose it is: the state named right before the noun, else the last before the multiple.
    private static (string State, TextSpan Span)? FirstState(Passage passage, int noun, int multiple) =>
        Subject(passage, multiple) ?? StateIn(passage.Mentions.Where(m => m.Span.Start <= noun).OrderByDescending(m => m.Span.Start))
        ?? StateIn(passage.Mentions.Where(m => m.Span.Start > noun && m.Span.End <= multiple).OrderByDescending(m => m.Span.Start));

    private static (string State, TextSpan Span)? SecondState(Passage passage, int from, (string State, TextSpan Span) first) =>
        StateIn(passage.Mentions.Where(m => m.Span.Start >= from && m.Span.Start - from <= Behind).OrderBy(m => m.Span.Start)) is { } second && second.State != first.State ? second : null;

    private static (string State, TextSpan Span)? StateIn(IEnumerable<Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (mention.Actors is [{ State: { } state, Org: null }])
            {
                return (state, mention.Span);
            }
        }

        return null;
    }

    // Behind the multiple: "as large as", "larger than", "the size of", "that of"
    [GeneratedRegex(@"(?<=\w\s)(?:as\s+(?:large|big|great|rich|populous|high|many|much)(?:\s+(?:inhabitants|people|citizens))?\s+as|(?<order>(?:larger|bigger|greater|richer|smaller|more\s+populous)\s+than)|(?<order>more\s+(?:inhabitants|people)\s+than)|(?:the\s+(?:size|output|population|GDP|economy)|that)\s+of)\b|(?<=\b(?:half|thirds?|quarters?|fifths?|tenths?|times)\s)(?:of|the)(?=\s+(?:the\s+)?[A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex Measure();
}
