using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Quantities;
using Chancery.Text;

namespace Chancery.Checks.Passages;

/// <summary>Years that a text counts from its own day: "by 2035, five years from now" in a text of 2025.</summary>
internal static partial class YearsAhead
{
    private const string Formula = "year in the text - year of publication = years counted";
    private const int Greatest = 99;

    /// <summary>What such years come to beside the day of publication; none where that is not known. A year more or less is not doubted: it may be counted from either end.</summary>
    public static IEnumerable<(TextSpan Span, Fact Fact)> In(CheckMaterial material)
    {
        if (material.Document.Published is not { } published)
        {
            yield break;
        }

        foreach (var passage in material.Passages)
        {
            var sentence = passage.Sentence.Span;
            if (!passage.Text.AsSpan(sentence.Start, sentence.Length).Contains(" years ", StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var match in Counted().Matches(sentence.Of(passage.Text)).AsEnumerable())
            {
                var year = int.Parse(match.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
                var word = match.Groups["count"];
                var count = NumberWords.Of(word.ValueSpan, Greatest);
                if (count == 0 && !int.TryParse(word.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out count))
                {
                    continue;
                }

                var years = match.Groups["ago"].Success ? published.Year - year : year - published.Year;
                var isRight = Math.Abs(years - count) <= 1;
                yield return (new TextSpan(sentence.Start + match.Index, sentence.Start + match.Index + match.Length), new Fact(isRight ? Verdict.Ok : Verdict.Doubtful, Formula,
                    [new FindingInput("year in the text", Wording.Plain(year), null, "the text", null), new FindingInput("years counted", Wording.Plain(count), null, "the text", null), new FindingInput("day of publication", Wording.Day(published), null, "the document", null)],
                    years - count,
                    $"From {published.Year.ToString(CultureInfo.InvariantCulture)}, when this was published, to {year.ToString(CultureInfo.InvariantCulture)} is {Wording.Plain(Math.Abs(years))} years{(isRight ? ", as the text has it." : $", not {Wording.Plain(count)}.")}"));
            }
        }
    }

    // "by 2035, five years from now", "in 2035, ten years away", "in 2015, ten years ago"
    [GeneratedRegex(@"\b(?:[Ii]n|[Bb]y|[Uu]ntil|[Ss]ince)\s+(?:[A-Z][a-z]+\s+)?(?<year>(?:19|20)\d\d),\s+(?:only\s+|just\s+|some\s+|about\s+|barely\s+|a\s+full\s+)?(?<count>\d{1,2}|[a-z]+(?:-[a-z]+)?)\s+years\s+(?:(?:from\s+now|from\s+today|away|hence)|(?<ago>ago))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();
}
