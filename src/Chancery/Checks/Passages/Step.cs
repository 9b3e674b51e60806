using System.Globalization;
using Chancery.Quantities;
using Chancery.Text;

namespace Chancery.Checks.Passages;

/// <summary>"From A to B": two figures of one unit.</summary>
/// <param name="From">Where it began.</param>
/// <param name="To">Where it ended.</param>
internal sealed record Step(Figure From, Figure To)
{
    private const int Near = 4;
    private const int Apart = 45;
    private const int Turn = 24;
    private static readonly string[] Before = ["instead of", "rather than", "up from", "down from", "compared with", "compared to"];
    private static readonly string[] Leads = [" to ", " a day to ", " a week to ", " a month to ", " a year to ", " last year to ", " in January to "];
    private const int Greatest = 20;
    private static readonly decimal[] Scales = [1, 1e3m, 1e5m, 1e6m, 1e7m, 1e9m, 1e12m];

    public TextSpan Span => From.Span.Union(To.Span);

    /// <summary>The change in percent, least and most with rounding.</summary>
    public (decimal Low, decimal High) Percent
    {
        get
        {
            var (a, b) = (Rounding(From), Rounding(To));
            decimal[] ends =
            [
                Change(From.Value + a, To.Value - b), Change(From.Value - a, To.Value + b), Change(From.Value - a, To.Value - b), Change(From.Value + a, To.Value + b),
            ];
            return (ends.Min(), ends.Max());
        }
    }

    /// <summary>The only such pair of a sentence; null where there is none or more than one.</summary>
    public static Step? Of(Passage passage)
    {
        var found = passage.Figures.Where(f => f.Qualifier == AmountQualifier.Range && Preceded(passage, f, "from")).Select(Split).OfType<Step>().ToList();
        for (var i = 0; i < passage.Figures.Count; i++)
        {
            for (var j = 0; j < passage.Figures.Count; j++)
            {
                var (a, b) = (passage.Figures[i], passage.Figures[j]);
                if ((a.Unit == b.Unit || (a.Unit.Length == 0 != (b.Unit.Length == 0) && a.IsLike(b))) && a.Value > 0 && Preceded(passage, a, "from") && Preceded(passage, b, "to") && IsPair(passage, a, b, i, j))
                {
                    found.Add(new Step(a, b));
                }
            }
        }

        return found.Count == 1 ? found[0] : found.Count == 0 ? Halved(passage) ?? Turned(passage) ?? Became(passage) : null;
    }

    // "from 60 to 45 percent", "from 80 ships to 60": one of the two has the unit for both.
    private static Step? Halved(Passage passage)
    {
        foreach (var figure in passage.Figures.Where(f => f is { IsMoney: false, Value: > 0, Qualifier: AmountQualifier.Exact } && f.Unit != "times"))
        {
            var text = passage.Text;
            var start = passage.Sentence.Span.Start;
            if (Preceded(passage, figure, "to") && Last(text, " to ", start, figure.Span.Start) is >= 0 and var to && Last(text, "from ", start, to) is >= 0 and var from && Number(text, from + 5, to) is { Value: > 0 } first)
            {
                return new Step(figure with { Value = first.Value * Scale(figure, first.Value), Span = first.Span }, figure);
            }

            if (Preceded(passage, figure, "from") && ToBehind(text, figure.Span.End) is > 0 and var second && Number(text, second, Math.Min(passage.Sentence.Span.End, second + Turn)) is { Value: > 0 } last)
            {
                return new Step(figure, figure with { Value = last.Value, Span = last.Span });
            }
        }

        return null;
    }

    // "from 5 to 4 million": both are millions.
    private static decimal Scale(Figure figure, decimal bare) => bare >= 1000 ? 1 : figure.Words.Contains("trillion", StringComparison.Ordinal) ? 1e12m : figure.Words.Contains("billion", StringComparison.Ordinal) ? 1e9m : figure.Words.Contains("million", StringComparison.Ordinal) ? 1e6m : 1;

    // " to ", " a day to ", " last year to "
    private static int ToBehind(string text, int end)
    {
        foreach (var lead in Leads)
        {
            if (text.AsSpan(end).StartsWith(lead, StringComparison.Ordinal))
            {
                return end + lead.Length;
            }
        }

        return -1;
    }

    // "was $200 and is now $600", "5 million then, 9 million today"
    private static Step? Became(Passage passage)
    {
        for (var i = 0; i + 1 < passage.Figures.Count; i++)
        {
            var (a, b) = (passage.Figures[i], passage.Figures[i + 1]);
            var behind = passage.Text[b.Span.End..Math.Min(passage.Sentence.Span.End, b.Span.End + Near + Near + 1)];
            if (a.Unit == b.Unit && a.Value > 0 && b.Value > 0 && b.Span.Start - a.Span.End <= Apart && passage.HasWord(Math.Max(passage.Sentence.Span.Start, a.Span.Start - Apart), a.Span.Start, Past)
                && (passage.HasWord(a.Span.End, b.Span.Start, Present) || behind.StartsWith(" now", StringComparison.Ordinal) || behind.StartsWith(" today", StringComparison.Ordinal)) && passage.HasWord(a.Span.End, b.Span.Start, Is))
            {
                return new Step(a, b);
            }
        }

        return null;
    }

    private static readonly string[] Past = ["was", "were", "stood at", "cost", "used to be"];
    private static readonly string[] Present = ["now", "today", "by now"];
    private static readonly string[] Is = ["is", "are", "it is", "costs", "cost", "stands", "now"];

    // Where a word stands last before a place, no farther than a turn away.
    private static int Last(string text, string word, int start, int before)
    {
        var first = Math.Max(start, before - Turn);
        return first < before && text.AsSpan(first, before - first).LastIndexOf(word, StringComparison.Ordinal) is >= 0 and var at ? first + at : -1;
    }

    private static (decimal Value, TextSpan Span)? Number(string text, int from, int limit)
    {
        var end = from;
        while (end < limit && char.IsAsciiLetterLower(text[end]))
        {
            end++;
        }

        if (end > from)
        {
            return NumberWords.Of(text.AsSpan(from, end - from), Greatest) is > 0 and var spelled && (end == limit || text[end] is ',' or '.' or ';' or ':') ? (spelled, new TextSpan(from, end)) : null;
        }

        while (end < limit && (char.IsAsciiDigit(text[end]) || (text[end] is '.' or ',' && end + 1 < limit && char.IsAsciiDigit(text[end + 1]))))
        {
            end++;
        }

        var isApart = end == limit || (text[end] is ' ' or ',' or '.' or ';' or ':' && !text.AsSpan(end).StartsWith(" percent", StringComparison.Ordinal) && !text.AsSpan(end).StartsWith(" million", StringComparison.Ordinal) && !text.AsSpan(end).StartsWith(" billion", StringComparison.Ordinal));
        return end > from && isApart && decimal.TryParse(text.AsSpan(from, end - from), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) ? (value, new TextSpan(from, end)) : null;
    }

    // "15 percent instead of 25", "$3 billion, up from $2 billion": where it ended stands first.
    private static Step? Turned(Passage passage)
    {
        foreach (var to in passage.Figures.Where(f => f.Value > 0))
        {
            var reach = Math.Min(passage.Sentence.Span.End, to.Span.End + Turn);
            foreach (var word in Before)
            {
                var at = passage.FirstWord(to.Span.End, reach, [word]);
                if (at < 0 || passage.Figures.Any(f => f.Span.Start >= to.Span.End && f.Span.End <= at))
                {
                    continue;
                }

                var from = passage.After(at + word.Length, Near) ?? Plain(passage, at + word.Length + 1, to);
                return from is { Value: > 0 } && (from.Unit == to.Unit || (from.Unit.Length == 0 && to is { IsMoney: false, IsPercent: false, IsPoints: false } && to.Unit != "times")) ? new Step(from, to) : null;
            }
        }

        return null;
    }

    // "instead of 25": in the unit of the figure before.
    private static Figure? Plain(Passage passage, int start, Figure like)
    {
        var end = start;
        while (end < passage.Sentence.Span.End && (char.IsAsciiDigit(passage.Text[end]) || (passage.Text[end] == '.' && end + 1 < passage.Sentence.Span.End && char.IsAsciiDigit(passage.Text[end + 1]))))
        {
            end++;
        }

        if (end == start && like.IsPercent)
        {
            // "up from five"
            while (end < passage.Sentence.Span.End && char.IsAsciiLetterLower(passage.Text[end]))
            {
                end++;
            }

            var spelled = NumberWords.Of(passage.Text.AsSpan(start, end - start), Greatest);
            return spelled > 0 ? like with { Value = spelled, Span = new TextSpan(start, end), Qualifier = AmountQualifier.Exact, Ends = null } : null;
        }

        return end > start && decimal.TryParse(passage.Text.AsSpan(start, end - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && like.IsPercent
            ? like with { Value = value, Span = new TextSpan(start, end), Qualifier = AmountQualifier.Exact, Ends = null }
            : null;
    }

    // "from A [in 2015] to B", "to B from A": nothing else that is counted stands between.
    private static bool IsPair(Passage passage, Figure a, Figure b, int i, int j) =>
        Math.Abs(i - j) == 1 && passage.Between(Math.Min(a.Span.End, b.Span.End), Math.Max(a.Span.Start, b.Span.Start)).Length <= Apart;

    private static bool Preceded(Passage passage, Figure figure, string word)
    {
        var start = figure.Span.Start;
        return passage.HasWord(Math.Max(passage.Sentence.Span.Start, start - word.Length - Near), start, [word]);
    }

    // "from 4 to 6 billion" is read as a range, whose middle and two printed numbers give back both ends.
    private static Step? Split(Figure range)
    {
        var numbers = new List<(decimal Value, TextSpan Span)>();
        for (var i = range.Span.Start; i < range.Span.End; i++)
        {
            if (!char.IsAsciiDigit(range.Text[i]))
            {
                continue;
            }

            var end = i;
            while (end < range.Span.End && (char.IsAsciiDigit(range.Text[end]) || (range.Text[end] is '.' or ',' && end + 1 < range.Span.End && char.IsAsciiDigit(range.Text[end + 1]))))
            {
                end++;
            }

            if (decimal.TryParse(range.Text.AsSpan(i, end - i), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value))
            {
                numbers.Add((value, new TextSpan(i, end)));
            }

            i = end;
        }

        if (numbers.Count != 2 || numbers[0].Value <= 0 || numbers[0].Value + numbers[1].Value == 0)
        {
            return null;
        }

        if (range.Ends is { } ends)
        {
            return IsScaled(ends.Low, numbers[0].Value) && IsScaled(ends.High, numbers[1].Value) ? new Step(End(0, ends.Low), End(1, ends.High))
                : IsScaled(ends.High, numbers[0].Value) && IsScaled(ends.Low, numbers[1].Value) ? new Step(End(0, ends.High), End(1, ends.Low))
                : null;
        }

        var scale = range.Value * 2 / (numbers[0].Value + numbers[1].Value);
        return new Step(End(0, numbers[0].Value * scale), End(1, numbers[1].Value * scale));

        Figure End(int i, decimal value) => range with { Value = value, Qualifier = AmountQualifier.Exact, Span = numbers[i].Span, Ends = null };
    }

    // "1.2" of "$1.2 billion"
    private static bool IsScaled(decimal value, decimal printed) => Array.Exists(Scales, s => printed * s == value);

    // Rounding explains no more than a hundredth of a figure: "from 4 to 6" is not said of 3.5 and 6.5.
    private static decimal Rounding(Figure figure) => Math.Min(figure.HalfUnit, Math.Abs(figure.Value) / 100);

    private static decimal Change(decimal from, decimal to) => from == 0 ? 0 : (to - from) / from * 100;
}
