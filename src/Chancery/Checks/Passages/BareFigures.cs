using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Quantities;
using Chancery.Text;

namespace Chancery.Checks.Passages;

/// <summary>Figures whose unit was said before: "$7 billion, of which 3 billion …", "10,000 men, half of them, or 5,000".</summary>
internal static partial class BareFigures
{
    private static readonly (string Word, decimal Scale)[] Scales = [("thousand", 1e3m), ("million", 1e6m), ("billion", 1e9m), ("trillion", 1e12m), ("bn", 1e9m), ("tn", 1e12m)];

    private const int Greatest = 90;

    /// <summary>The least that a sum of money without its sign is taken for.</summary>
    private const decimal LeastSum = 1e6m;

    /// <summary>The figures of a sentence that have no unit of their own.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="sentence">Where the sentence stands.</param>
    /// <param name="known">The figures that have a unit.</param>
    public static List<Figure> In(string text, TextSpan sentence, IReadOnlyList<Figure> known)
    {
        var found = new List<Figure>();
        foreach (var match in Number().EnumerateMatches(text.AsSpan(sentence.Start, sentence.Length)))
        {
            var span = new TextSpan(sentence.Start + match.Index, sentence.Start + match.Index + match.Length);
            if (!known.Any(k => k.Span.Overlaps(span)) && Read(text.AsSpan(span.Start, span.Length)) is { } value)
            {
                var unit = value < LeastSum ? "" : InCurrency(text, sentence.Start, span.Start) ?? known.LastOrDefault(k => k.IsMoney && k.Span.End <= span.Start)?.Unit ?? "";
                found.Add(new Figure(value, unit, IsRound(text, sentence.Start, span.Start) ? AmountQualifier.About : AmountQualifier.Exact, span, text));
            }
        }

        foreach (var match in HalfPercent().EnumerateMatches(text.AsSpan(sentence.Start, sentence.Length)))
        {
            var span = new TextSpan(sentence.Start + match.Index, sentence.Start + match.Index + match.Length);
            found.Add(new Figure(0.5m, text.AsSpan(span.Start, span.Length).Contains("point", StringComparison.Ordinal) ? "percentage points" : "percent", AmountQualifier.Exact, span, text));
        }

        return found;
    }

    // "in dollars, 3 billion"
    private static string? InCurrency(string text, int sentence, int start)
    {
        var before = text.AsSpan(sentence, start - sentence).TrimEnd().TrimEnd(',').TrimEnd();
        before = before.EndsWith("about", StringComparison.Ordinal) || before.EndsWith("some", StringComparison.Ordinal) ? before[..before.LastIndexOf(' ')] : before;
        return before.EndsWith("n dollars", StringComparison.Ordinal) ? "USD" : before.EndsWith("n euros", StringComparison.Ordinal) ? "EUR" : before.EndsWith("n pounds", StringComparison.Ordinal) ? "GBP" : null;
    }

    private static decimal? Read(ReadOnlySpan<char> words)
    {
        var end = words.LastIndexOfAnyInRange('0', '9') + 1;
        var value = 0m;
        if (end == 0)
        {
            end = words.IndexOfAny(' ', '\u00A0');
            value = end > 0 ? NumberWords.Of(words[..end], Greatest) : 0;
        }

        if (value == 0 && !decimal.TryParse(words[..end], NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value))
        {
            return null;
        }

        var scale = words[end..].Trim();
        foreach (var (word, factor) in Scales)
        {
            if (scale.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return value * factor;
            }
        }

        return value;
    }

    private static bool IsRound(string text, int sentence, int start)
    {
        var before = text.AsSpan(sentence, start - sentence).TrimEnd();
        return before.EndsWith("some", StringComparison.Ordinal) || before.EndsWith("about", StringComparison.Ordinal) || before.EndsWith("around", StringComparison.Ordinal)
            || before.EndsWith("roughly", StringComparison.Ordinal) || before.EndsWith("nearly", StringComparison.Ordinal) || before.EndsWith("almost", StringComparison.Ordinal)
            || before.EndsWith("over", StringComparison.Ordinal) || before.EndsWith("than", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\bhalf\sa\s(?:per\s?cent(?:age\spoint)?|point)\b", RegexOptions.CultureInvariant)]
    private static partial Regex HalfPercent();

    // "4.5 billion", "five billion", "12,900"
    [GeneratedRegex(@"(?<![\w.,$€£¥₹–-])(\d{1,3}(?:,\d{3})+(?![\d.,]?\d)|\d+(?:\.\d+)?\s(?:thousand|million|billion|trillion|bn|tn)|(?<!\b(?:a|per)\s)(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\s(?:million|billion|trillion))\b(?!\s?(?:%|per\s?cent|percent))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Number();
}
