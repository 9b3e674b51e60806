using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Quantities;
using Chancery.Text;

namespace Chancery.Checks.Passages;

/// <summary>The figures of a sentence that one may work with: also plain counts ("54", "the eighteen"), fractions as percentages, and counts that share the unit of a neighbour ("2, 3 and 4 billion euros", "Italy 350").</summary>
internal static partial class WorkedTerms
{
    private const int Greatest = 99;
    private const decimal Thousand = 1000;
    private const decimal Scaled = 5e5m;

    /// <summary>The terms in the order of the text; figures of time are none.</summary>
    public static List<Figure> Of(Passage passage, ChangeWords words)
    {
        var sentence = passage.Sentence.Span;
        List<Figure> terms = [.. passage.Figures.Where(f => f.Value > 0)];
        var known = terms.Count;
        foreach (var match in Plain().EnumerateMatches(passage.Text.AsSpan(sentence.Start, sentence.Length)))
        {
            var span = new TextSpan(sentence.Start + match.Index, sentence.Start + match.Index + match.Length);
            if (IsFree(passage, terms, known, span) && Value(passage.Text.AsSpan(span.Start, span.Length)) is > 0 and var value)
            {
                var unit = passage.Text[span.End - 1] == 'n' && value >= Scaled ? passage.Figures.LastOrDefault(f => f.IsMoney && f.Span.End <= span.Start)?.Unit ?? "" : ""; // "half a million"
                terms.Add(new Figure(value, unit, AmountQualifier.Exact, span, passage.Text));
            }
        }

        foreach (var (word, fraction) in passage.MayHave(words.FractionCues) ? words.Fractions : [])
        {
            var at = passage.FirstWord(sentence.Start, sentence.End, [word]);
            var span = new TextSpan(at, at + word.Length);
            if (at >= 0 && !terms.Exists(t => t.Span.Overlaps(span)) && !passage.Text.AsSpan(span.End).StartsWith(" a ", StringComparison.Ordinal))
            {
                terms.Add(new Figure(fraction * 100, "percent", AmountQualifier.About, span, passage.Text));
            }
        }

        // A yearly sum is read twice: as a sum and as a rate.
        terms.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : a.IsMoney != b.IsMoney ? b.IsMoney.CompareTo(a.IsMoney) : a.Span.Length.CompareTo(b.Span.Length));
        for (var i = terms.Count - 1; i > 0; i--)
        {
            if (terms[i].Span.Start < terms[i - 1].Span.End)
            {
                terms.RemoveAt(i);
            }
        }

        Share(passage, terms);
        return terms;
    }

    private static bool IsFree(Passage passage, List<Figure> terms, int known, TextSpan span) =>
        !terms.Take(known).Any(t => t.Span.Overlaps(span)) && !passage.Quantities.Times.Any(t => t.Span.Overlaps(span));

    private static decimal Value(ReadOnlySpan<char> words)
    {
        if (words.EndsWith("illion", StringComparison.Ordinal))
        {
            var scale = words[words.LastIndexOf(' ')..].Trim() switch { "million" => 1e6m, "billion" => 1e9m, _ => 1e12m };
            return words.StartsWith("half", StringComparison.OrdinalIgnoreCase) ? scale / 2 : scale;
        }

        return NumberWords.Of(words, Greatest) is > 0 and var said ? said
            : decimal.TryParse(words, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) && value is < 1900 or > 2100 ? value : 0;
    }

    // A plain count has the unit of the next in its row, else of the one before where its clause ends with it.
    private static void Share(Passage passage, List<Figure> terms)
    {
        for (var i = terms.Count - 2; i >= 0; i--)
        {
            if (terms[i].Unit.Length == 0 && Row().IsMatch(passage.Text[terms[i].Span.End..terms[i + 1].Span.Start]) && terms[i + 1] is { IsPercent: false } next)
            {
                terms[i] = With(terms[i], next);
            }
        }

        for (var i = 1; i < terms.Count; i++)
        {
            var end = Math.Min(passage.Sentence.Span.End, terms[i].Span.End + 6);
            if (terms[i].Unit.Length == 0 && terms[i].Value != 1 && terms[i - 1] is { Unit: not "times" } before && (before.Unit.Length > 0 || before.Value >= Thousand) && (terms[i].Value < Thousand || (!before.IsPercent && before.IsMoney == terms[i].Value >= Scaled)) && ClauseEnd().IsMatch(passage.Text[terms[i].Span.End..end]) && Beside().IsMatch(passage.Text[before.Span.End..terms[i].Span.Start]))
            {
                terms[i] = With(terms[i], before);
            }
        }
    }

    private static Figure With(Figure bare, Figure neighbour)
    {
        var scale = bare.Value >= Thousand ? 1 : neighbour.Value switch { >= 1e12m => 1e12m, >= 1e9m => 1e9m, >= 1e6m => 1e6m, _ => 1 };
        return bare with { Value = bare.Value * scale, Unit = neighbour.Unit };
    }

    // "54", "eighteen", "forty-two", "a million", "half a billion"
    [GeneratedRegex(@"(?<![\w.,$€£¥₹’'/–-]|\d:)(?:\d{1,4}(?:\.\d+)?|half\s+a\s+(?:m|b|tr)illion|(?<=\b(?:for|is|costs?|of|to|at|:|,|or|about|some|comes?\s+to)\s)a\s+(?:m|b|tr)illion|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)(?![\w%’'–-]|[.,:]\d|\s+(?:million|billion|trillion|thousand|hundred|percent|per\s+cent|years?|months?|days?|weeks?|hours?|minutes?|times|of\s+(?:January|February|March|April|May|June|July|August|September|October|November|December))\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Plain();

    // ", ", " and ", ", and "
    [GeneratedRegex(@"^(?:,\s+(?:and\s+|or\s+)?|\s+and\s+|\s+or\s+)(?:some\s+|about\s+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Row();

    [GeneratedRegex(@"^\s*(?:[,;:.)]|and\b|but\b|for\b|from\b|$)", RegexOptions.CultureInvariant)]
    private static partial Regex ClauseEnd();

    // From one count to the next that leaves its noun out: " soldiers, Italy ", " and the Danes "
    [GeneratedRegex(@"^[^;:.(]{0,40}?(?:,|\band\b)[^,;:.(]{0,40}$", RegexOptions.CultureInvariant)]
    private static partial Regex Beside();
}
