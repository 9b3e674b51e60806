using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Text;

namespace Chancery.Checks.Passages;

/// <summary>Two counts of a clause and how many of one come on one of the other: "9.2 million people and 16,000 soldiers, one for every 575".</summary>
internal static partial class PassageRatios
{
    /// <summary>The ratios of a sentence; the counts told right before, as a division of the greater by the lesser.</summary>
    public static IEnumerable<PassageRates.Division> In(Passage passage)
    {
        var sentence = passage.Sentence.Span;
        var span = passage.Text.AsSpan(sentence.Start, sentence.Length);
        if (!span.Contains(" every ", StringComparison.Ordinal) && !span.Contains(" each ", StringComparison.Ordinal))
        {
            yield break;
        }

        var words = sentence.Of(passage.Text);
        foreach (var match in OneFor().Matches(words).AsEnumerable())
        {
            var number = match.Groups["count"];
            var clause = sentence.Start + Math.Max(0, words.LastIndexOfAny([';', ':'], match.Index));
            var start = sentence.Start + match.Index;
            List<Figure> counts = [.. passage.Figures.Where(f => f is { IsMoney: false, IsPercent: false, IsPoints: false, Value: > 1 } && f.Span.Start >= clause && f.Span.End <= start).TakeLast(2)];
            if (counts is [var one, var other] && one.Value != other.Value && decimal.TryParse(number.ValueSpan, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var told))
            {
                var (many, few) = one.Value > other.Value ? (one, other) : (other, one);
                yield return new PassageRates.Division([many], few.Value, few.Unit, many with { Value = told, Unit = "", Qualifier = Quantities.AmountQualifier.About, Span = new TextSpan(sentence.Start + number.Index, sentence.Start + number.Index + number.Length) },
                    one.Span.Union(other.Span).Union(new TextSpan(start, sentence.Start + match.Index + match.Length)));
            }
        }
    }

    // "one for every 575", "one soldier for each 294 inhabitants", "one doctor per 1,000"
    [GeneratedRegex(@"\bone\s+(?:\w+\s+)?(?:for|to|per)\s+(?:every|each)\s+(?<count>\d{1,3}(?:,\d{3})*(?:\.\d+)?)\b(?!\s+(?:million|billion))", RegexOptions.CultureInvariant)]
    private static partial Regex OneFor();
}
