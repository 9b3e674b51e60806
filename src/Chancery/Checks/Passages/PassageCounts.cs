using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Quantities;
using Chancery.Text;

namespace Chancery.Checks.Passages;

/// <summary>Counts that a sentence takes apart in plain words: "14 documents: five on energy, four on transport and five on trade", "by 243 votes to 210, a margin of 33", "leads by nine points, 47 percent to 36".</summary>
internal static partial class PassageCounts
{
    private const int Greatest = 20;

    // Both shares and the lead are rounded.
    private const decimal Rounding = 1;

    /// <summary>What is counted.</summary>
    /// <param name="Parts">The parts; what is taken away below nought.</param>
    /// <param name="Total">What they are said to come to.</param>
    /// <param name="IsMargin">Whether it is the margin of a vote.</param>
    /// <param name="Span">Where it stands.</param>
    public sealed record Row(IReadOnlyList<decimal> Parts, decimal Total, bool IsMargin, TextSpan Span);

    /// <summary>The rows of a sentence.</summary>
    public static IEnumerable<Row> In(Passage passage)
    {
        var sentence = passage.Sentence.Span;
        var words = sentence.Of(passage.Text); // most have none of the marks
        if (words.Contains(':', StringComparison.Ordinal) && Counted().Match(words) is { Success: true } row && Number(row.Groups["total"].Value) is { } total)
        {
            var parts = row.Groups["part"].Captures.Select(c => Number(c.Value)).ToList();
            if (parts.Count >= 3 && parts.TrueForAll(p => p is not null))
            {
                yield return new Row([.. parts.Select(p => p!.Value)], total, false, new TextSpan(sentence.Start + row.Index, sentence.Start + row.Index + row.Length));
            }
        }

        if ((words.Contains("margin of", StringComparison.Ordinal) || words.Contains("majority of", StringComparison.Ordinal)) && Margin().Match(words) is { Success: true } vote
            && Number(vote.Groups["for"].Value) is { } ayes && Number(vote.Groups["against"].Value) is { } noes && Number(vote.Groups["margin"].Value) is { } margin && ayes > noes)
        {
            yield return new Row([ayes, -noes], margin, true, new TextSpan(sentence.Start + vote.Index, sentence.Start + vote.Index + vote.Length));
        }

        if (words.Contains(" points", StringComparison.Ordinal) && Lead().Match(words) is { Success: true } lead
            && Number(lead.Groups["for"].Value) is { } ahead && Number(lead.Groups["against"].Value) is { } behind && Number(lead.Groups["margin"].Value) is { } points && ahead > behind
            && (ahead - behind == points || Math.Abs(ahead - behind - points) > Rounding))
        {
            yield return new Row([ahead, -behind], points, true, new TextSpan(sentence.Start + lead.Index, sentence.Start + lead.Index + lead.Length));
        }
    }

    private static decimal? Number(string word) => NumberWords.Of(word, Greatest) is > 0 and var said ? said
        : decimal.TryParse(word, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) ? value : null;

    // "14 documents: five on energy, four on transport, two on education and one on health"
    [GeneratedRegex(@"\b(?<total>\d{1,3}|[a-z]+)\s+(?:new\s+|such\s+)?[a-z]+s(?:\s+in\s+all)?:\s+(?<part>\d{1,3}|[a-z]+)\s+(?:on|for|from|in|to|at|with|by|about)\s+[^,;.:\d]{2,40}?(?:,\s+(?:and\s+)?(?<part>\d{1,3}|[a-z]+)\s+(?:on|for|from|in|to|at|with|by|about)\s+[^,;.:\d]{2,40}?)+(?:\s+and\s+(?<part>\d{1,3}|[a-z]+)\s+(?:on|for|from|in|to|at|with|by|about)\s+[^,;.:\d]{2,40}?)?[.;]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Counted();

    // "by nine points, 47 percent to 36"; shares with a decimal are matched whole and not judged
    [GeneratedRegex(@"\bby\s+(?<margin>\d{1,2}(?:\.\d+)?|[a-z]+)\s+(?:percentage\s+)?points,\s+(?:by\s+|with\s+)?(?<for>\d{1,2}(?:\.\d+)?)\s*(?:%|percent|per\s+cent)?\s+(?:to|against)\s+(?<against>\d{1,2}(?:\.\d+)?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    // "by 243 votes to 210, a margin of 33"
    [GeneratedRegex(@"\b(?<for>\d{1,4})\s+(?:votes\s+)?(?:to|against)\s+(?<against>\d{1,4})(?:\s+votes)?,\s+(?:with\s+|by\s+)?a\s+(?:\w+\s+)?(?:margin|majority)\s+of\s+(?<margin>\d{1,4}|[a-z]+)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Margin();
}
