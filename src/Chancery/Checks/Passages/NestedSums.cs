using System.Buffers;
using Chancery.Quantities;

namespace Chancery.Checks.Passages;

/// <summary>Two sums over two lengths of time that a text adds up: "$2 billion over two years and $5 billion over five, 7 billion in all".</summary>
internal static class NestedSums
{
    private const int Reach = 60;

    private static readonly SearchValues<char> EndsOfWords = SearchValues.Create(" ,.;:)");

    /// <summary>The shorter and the longer with their years, and the figure that adds them up.</summary>
    public sealed record Pair(Figure Shorter, decimal Years, Figure Longer, decimal More, Figure Total);

    /// <summary>Such pairs of a document.</summary>
    public static IEnumerable<Pair> In(IReadOnlyList<Passage> passages)
    {
        for (var i = 0; i < passages.Count; i++)
        {
            var passage = passages[i];
            if (passage.Quantities.Amounts.Count < 2 || passage.Quantities.Times.Count == 0)
            {
                continue;
            }

            List<Figure> sums = [.. passage.Figures.Where(f => f.IsMoney && f.Value > 0)];
            List<Figure> behind = [.. sums, .. i + 1 < passages.Count && passages[i + 1].Sentence.Paragraph == passage.Sentence.Paragraph ? passages[i + 1].Figures : []];
            for (var one = 0; one + 1 < sums.Count; one++)
            {
                var (a, b) = (sums[one], sums[one + 1]);
                if (Years(passage, a, b.Span.Start) is not { } first || Years(passage, b, passage.Sentence.Span.End) is not { } second || first == second || a.Unit != b.Unit)
                {
                    continue;
                }

                var total = behind.Find(f => f.Span.Start > b.Span.End && f.IsLike(b) && f.Value == a.Value + b.Value);
                if (total is not null)
                {
                    yield return first < second ? new Pair(a, first, b, second, total) : new Pair(b, second, a, first, total);
                }
            }
        }
    }

    // "$5 billion over five": the years behind a sum, whose noun may be left out.
    private static decimal? Years(Passage passage, Figure sum, int end)
    {
        var limit = Math.Min(end, sum.Span.End + Reach);
        return passage.Quantities.Times.FirstOrDefault(t => t.Span.Start >= sum.Span.End && t.Span.Start < limit && t.Period.Years is > 0 && t.Kind is not (TimeKind.Since or TimeKind.Rate)) is { } time ? time.Period.Years
            : Over(passage.Text, sum.Span.End, limit);
    }

    private static decimal? Over(string text, int start, int limit)
    {
        foreach (var lead in (ReadOnlySpan<string>)[" over ", " within ", " in "])
        {
            if (text.AsSpan(start, limit - start).IndexOf(lead, StringComparison.Ordinal) is not (>= 0 and var at))
            {
                continue;
            }

            var word = text.AsSpan(start + at + lead.Length);
            var length = word.IndexOfAny(EndsOfWords);
            word = length >= 0 ? word[..length] : word;
            if (NumberWords.Of(word, 30) is > 1 and var years)
            {
                return years;
            }
        }

        return null;
    }
}
