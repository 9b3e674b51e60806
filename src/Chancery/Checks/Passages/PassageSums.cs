namespace Chancery.Checks.Passages;

/// <summary>Sums that a sentence, or a sentence and the one before, do in words: parts and a total of one unit.</summary>
internal sealed class PassageSums(ChangeWords words)
{
    private const int Before = 24;
    private const int After = 16;

    /// <summary>A total with its parts, in the order of the text.</summary>
    public IEnumerable<(IReadOnlyList<Figure> Parts, Figure Total)> In(IReadOnlyList<Passage> passages)
    {
        for (var i = 0; i < passages.Count; i++)
        {
            if (!passages[i].MayHave(words.TotalCues) || passages[i].Figures.FirstOrDefault(f => IsTotal(passages[i], f)) is not { } total)
            {
                continue;
            }

            var parts = Parts(passages[i], total);
            if (parts.Count < 2 && i > 0 && passages[i - 1].Sentence.Paragraph == passages[i].Sentence.Paragraph && parts.Count == 0)
            {
                parts = [.. passages[i - 1].Figures.Where(f => IsLike(f, total))];
            }

            if (parts.Count >= 2)
            {
                yield return (parts, total);
            }
        }
    }

    // Parts before the total; a total that leads the sentence has them behind it.
    private static List<Figure> Parts(Passage passage, Figure total)
    {
        List<Figure> before = [.. passage.Figures.Where(f => IsLike(f, total) && f.Span.End <= total.Span.Start)];
        return before.Count > 0 ? before : [.. passage.Figures.Where(f => IsLike(f, total) && f.Span.Start >= total.Span.End)];
    }

    private static bool IsLike(Figure figure, Figure total) => figure != total && figure.Unit == total.Unit && figure.Value > 0 && !figure.IsPercent;

    private bool IsTotal(Passage passage, Figure figure)
    {
        var sentence = passage.Sentence.Span;
        return !figure.IsPercent && (
            passage.HasWord(Math.Max(sentence.Start, figure.Span.Start - Before), figure.Span.Start, words.TotalBefore) && NothingBetween(passage, figure)
            || passage.FirstWord(figure.Span.End, Math.Min(sentence.End, figure.Span.End + After), words.TotalAfter) is >= 0 and var at && passage.After(at, Before) is null);
    }

    // The word of the total belongs to the next figure, no other.
    private bool NothingBetween(Passage passage, Figure figure)
    {
        var from = Math.Max(passage.Sentence.Span.Start, figure.Span.Start - Before);
        var at = passage.FirstWord(from, figure.Span.Start, words.TotalBefore);
        return !passage.Figures.Any(f => f != figure && f.Span.Start >= at && f.Span.End <= figure.Span.Start);
    }
}
