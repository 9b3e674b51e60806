using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Checks;

/// <summary>A share as words claim it.</summary>
/// <param name="Value">The share as a fraction.</param>
/// <param name="HalfUnit">Half a unit of its last printed digit, as a fraction.</param>
/// <param name="Words">What it is a share of, in the words of the table of bases.</param>
/// <param name="Base">The series that holds the base.</param>
/// <param name="Span">Where it stands.</param>
internal sealed partial record ClaimedShare(decimal Value, decimal HalfUnit, string Words, Indicator Base, TextSpan Span)
{
    private const int Reach = 160;
    private const int WordsBetween = 40;

    /// <summary>The first share of a known base from the start of a statement to the end of its sentence.</summary>
    public static ClaimedShare? After(string text, TextSpan statement, FrozenDictionary<string, Indicator> bases)
    {
        var end = SentenceEnd(text, statement.End);
        foreach (var match in Percentage().EnumerateMatches(text.AsSpan(0, end), statement.Start))
        {
            var after = match.Index + match.Length;
            var rest = text.AsSpan(after, Math.Min(end, after + WordsBetween) - after);
            foreach (var (words, indicator) in bases)
            {
                var at = rest.IndexOf(words, StringComparison.OrdinalIgnoreCase);
                if (at >= 0)
                {
                    return Of(text, match.Index, after + at + words.Length, words, indicator);
                }
            }
        }

        return null;
    }

    private static ClaimedShare Of(string text, int start, int end, string words, Indicator indicator)
    {
        var digits = start;
        while (char.IsAsciiDigit(text[digits]) || text[digits] == '.')
        {
            digits++;
        }

        var figure = text.AsSpan(start, digits - start).TrimEnd('.');
        var point = figure.IndexOf('.');
        var half = 0.005m;
        for (var i = point < 0 ? 0 : figure.Length - point - 1; i > 0; i--)
        {
            half /= 10;
        }

        return new(decimal.Parse(figure, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) / 100, half, words, indicator, new TextSpan(start, end));
    }

    private static int SentenceEnd(string text, int from)
    {
        var last = Math.Min(text.Length, from + Reach);
        for (var i = from; i < last; i++)
        {
            if (text[i] == '\n' || (text[i] is '.' or '!' or '?' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]))))
            {
                return i;
            }
        }

        return last;
    }

    // "104% of", "2.5 per cent of"
    [GeneratedRegex(@"(?<![\d.,])\d{1,4}(\.\d{1,3})?\s?(%|percent|per\s?cent)\s+of\b", RegexOptions.CultureInvariant)]
    private static partial Regex Percentage();
}
