using System.Text.RegularExpressions;

namespace Chancery.Checks.Passages;

/// <summary>Two versions of one figure in a text: "the ministry puts it at $400 million, whereas the company speaks of $250 million".</summary>
internal static partial class PassageVersions
{
    private const int Reach = 90;

    /// <summary>Every such pair, in the order of the text.</summary>
    public static IEnumerable<(Figure First, Figure Second)> In(IReadOnlyList<Passage> passages)
    {
        for (var i = 0; i < passages.Count; i++)
        {
            var passage = passages[i];
            foreach (var second in passage.Figures.Where(f => f is { IsPercent: false, IsPoints: false, Value: > 0 } && f.Qualifier is not (Quantities.AmountQualifier.Range or Quantities.AmountQualifier.UpTo)))
            {
                var start = passage.Sentence.Span.Start;
                if (passage.Figures.LastOrDefault(f => f.Span.End <= second.Span.Start) is { } first)
                {
                    if (first.IsLike(second) && first.Value > 0 && Whereas().IsMatch(passage.Text[first.Span.End..second.Span.Start]) && Puts().IsMatch(passage.Text[Math.Max(start, first.Span.Start - Reach)..first.Span.Start]))
                    {
                        yield return (first, second);
                    }
                }
                else if (i > 0 && passages[i - 1].Index == passage.Index - 1 && passages[i - 1].Figures.LastOrDefault(f => f.IsLike(second) && f.Value > 0) is { } told && second.Span.Start - start <= Reach && Side().IsMatch(passage.Text[start..second.Span.Start])
                    && Puts().IsMatch(passage.Text[passages[i - 1].Sentence.Span.Start..told.Span.Start]))
                {
                    yield return (told, second);
                }
            }
        }
    }

    // "puts it at", "according to the Kremlin"
    [GeneratedRegex(@"\b(?:puts?|speaks?\s+of|counts?|reckons?|claims?|according\s+to|in\s+the\s+words\s+of)\b[^.;]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Puts();

    // ", whereas the company speaks of "
    [GeneratedRegex(@"^[^.]{0,30}?(?:,|;)?\s*(?:whereas|while|but|though)\s+[^.;]{2,60}?\b(?:speaks?\s+of|puts?\s+(?:it|them|the\s+\w+)\s+at|counts?|reckons?|gives|names|mentions)\s+(?:only\s+|just\s+|merely\s+|a\s+mere\s+|some\s+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Whereas();

    // "The Kazakh side counts only "
    [GeneratedRegex(@"^(?:The|In)\s+[^,.;]{2,50}?\b(?:side|ministry|bank|government|office|company|agency|statistics|figures)\b[^,.;]{0,30}?\b(?:counts?|speaks?\s+of|puts?\s+(?:it|the\s+\w+)\s+at|reckons?|gives|has)\s+(?:only\s+|just\s+|a\s+mere\s+|some\s+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Side();
}
