using System.Text.RegularExpressions;
using Chancery.Text;

namespace Chancery.Checks.Passages;

/// <summary>Sums that count what is told twice as two: "promised 200 million in March and the same 200 million in May; the press counts 400 million".</summary>
internal static partial class PassageRepeats
{
    private const int SentencesBack = 3;

    /// <summary>The sum told again, what stands beside it in the total, and the total that counts it twice.</summary>
    public static IEnumerable<(Figure Again, Figure? Other, Figure Total, TextSpan Span)> In(IReadOnlyList<Passage> passages)
    {
        for (var i = 0; i < passages.Count; i++)
        {
            foreach (var total in passages[i].Figures.Where(f => f is { IsPercent: false, Value: > 0 } && (f.IsMoney || f.Value >= 1e6m) && f.Qualifier != Quantities.AmountQualifier.Range))
            {
                if (Read(passages, i, total) is { } found)
                {
                    yield return (found.Again, found.Other, total, total.Span);
                }
            }
        }
    }

    private static (Figure Again, Figure? Other)? Read(IReadOnlyList<Passage> passages, int index, Figure total)
    {
        var passage = passages[index];
        var start = passages[Math.Max(0, index - SentencesBack)].Sentence.Span.Start;
        if (!Counting().IsMatch(passage.Text[Math.Max(passage.Sentence.Span.Start, total.Span.Start - 90)..total.Span.Start]) || !Again().IsMatch(passage.Text[start..total.Span.Start])
            || passage.HasWord(passage.Sentence.Span.Start, passage.Sentence.Span.End, ["doubled", "double", "twice", "raised", "rose", "from", "up"]))
        {
            return null;
        }

        List<Figure> told = [.. passages.Skip(Math.Max(0, index - SentencesBack)).Take(Math.Min(index, SentencesBack) + 1).SelectMany(p => p.Figures).Where(f => f.Span.End <= total.Span.Start && f.IsLike(total) && f.Value < total.Value)];
        var twice = told.GroupBy(f => f.Value).Where(g => g.Count() >= 2).Select(g => g.Last()).ToList();

        // A total that other sums make up is none of a repeat.
        if (told.DistinctBy(f => f.Value).Where(f => f.Value * 2 != total.Value).ToList() is var rest && rest.Exists(a => rest.Exists(b => b.Value != a.Value && a.Value + b.Value == total.Value && !twice.Exists(t => t.Value == a.Value || t.Value == b.Value))))
        {
            return null;
        }

        foreach (var again in told.DistinctBy(f => f.Value))
        {
            if (again.Value * 2 == total.Value)
            {
                return (again, null);
            }
        }

        foreach (var again in twice)
        {
            if (told.FirstOrDefault(f => f.Value != again.Value && f.Value + again.Value == total.Value) is { } other)
            {
                return (again, other);
            }
        }

        return null;
    }

    // "the same", "again", "confirmed"
    [GeneratedRegex(@"\b(?:(?<!\bat\s)the\s+same(?!\s+price)|again|once\s+more|repeated|repeats|confirmed|reconfirmed|reaffirmed|reiterated|re-announced|reannounced|renewed|a\s+second\s+time)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Again();

    // "counts", "can count on", "adds up to", "put the bill at", "is giving"
    [GeneratedRegex(@"\b(?:counts?|counted|adds?\s+(?:it\s+|them\s+|this\s+|both\s+)?up|added\s+(?:it\s+|them\s+|both\s+)?up|makes?|put|puts|speaks?\s+of|spoke\s+of|writes?|wrote|reports?|is\s+giving|are\s+giving|gives|total|totals|altogether|in\s+all|sum|bill|comes?\s+to|together|reckons?|celebrates?|boasts?)\b[^.;:]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Counting();
}
