using System.Text.RegularExpressions;

namespace Chancery.Checks.Passages;

/// <summary>Differences of two percentages that the words call percent: "spends 1.3 percent of GDP and wants to be at 2; a rise of 0.7 percent, says the minister".</summary>
internal sealed partial class PointsTaken(ChangeWords words)
{
    private const int Noun = 40;

    /// <summary>Where it began and ended, and the percentage of the words that is their difference to a digit.</summary>
    public IEnumerable<(Figure From, Figure To, Figure Change)> In(IReadOnlyList<Passage> passages, int index)
    {
        var passage = passages[index];
        var start = passage.Sentence.Span.Start;
        foreach (var change in passage.Figures.Where(f => f is { IsPercent: true, Value: > 0 }))
        {
            var lead = passage.Text[Math.Max(start, change.Span.Start - Noun)..change.Span.Start];
            if (!Named().IsMatch(lead))
            {
                continue;
            }

            List<Figure> here = [.. Percentages(passage).Where(f => f.Span.End <= change.Span.Start)];
            var isRetold = here.Count == 0 && index > 0 && Retold().IsMatch(passage.Text[start..change.Span.Start]) && passages[index - 1].Sentence.Paragraph == passage.Sentence.Paragraph && passage.Index - passages[index - 1].Index == 1;
            var told = isRetold ? [.. Percentages(passages[index - 1])] : here;
            if (told.Count >= 2 && told[^2] is var from && told[^1] is var to && Math.Abs(to.Value - from.Value) == change.Value && from.Value > 0 && Moved().IsMatch(passage.Text[from.Span.End..to.Span.Start]))
            {
                yield return (from, to, change);
            }
        }
    }

    // Plain counts beside a percentage are percentages: "from 1.3 percent to be at 2".
    private IEnumerable<Figure> Percentages(Passage passage)
    {
        var terms = WorkedTerms.Of(passage, words);
        for (var i = 0; i < terms.Count; i++)
        {
            if (terms[i] is { IsPercent: true, Qualifier: not Quantities.AmountQualifier.About })
            {
                yield return terms[i];
            }
            else if (terms[i].Unit.Length == 0 && i > 0 && terms[i - 1].IsPercent && terms[i].Value < 100)
            {
                yield return terms[i] with { Unit = "percent" };
            }
        }
    }

    // "a rise of ", "an extra ", "an increase of only "
    [GeneratedRegex(@"\b(?:(?:an?|the|this|that|its|their)\s+(?:\w+\s+)?(?:rise|increase|gain|jump|growth|climb|surge|leap|hike|fall|drop|cut|decline|decrease|reduction|loss|improvement|plus|minus)\s+of|an?\s+(?:extra|additional|further)|another)\s+(?:only\s+|just\s+|a\s+mere\s+|some\s+|about\s+)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    // "That is a rise of", "The minister called it an increase of"
    [GeneratedRegex(@"^(?:That|This|It|An?)\b|\b(?:it|this|that)\s+(?:an?|as)\b|\b(?:calls?|called|speaks?|spoke|says|said)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Retold();

    // From one to the other something moves.
    [GeneratedRegex(@"\b(?:to|now|after|instead|wants?|will|plans?|next|this\s+year|last\s+year|up|down|from|by|until|today|then|becomes?|became|is|was|in)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Moved();
}
