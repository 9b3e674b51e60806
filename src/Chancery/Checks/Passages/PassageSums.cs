using System.Buffers;

namespace Chancery.Checks.Passages;

/// <summary>Sums that a sentence, or a sentence and the one before, do in words: parts and a total of one unit.</summary>
internal sealed class PassageSums(ChangeWords words)
{
    private const int Before = 24;
    private const int After = 16;
    private const int List = 70;
    private static readonly string[] With = ["with"];
    private static readonly string[] ListWords = ["namely", "made up of", "consisting of", "respectively"];
    private static readonly SearchValues<string> ListMarks = SearchValues.Create([":", .. ListWords], StringComparison.OrdinalIgnoreCase);

    /// <summary>A total with its parts, in the order of the text, and the like figures of the sentence before, of which some may be parts too.</summary>
    public IEnumerable<(IReadOnlyList<Figure> Parts, Figure Total, IReadOnlyList<Figure> Before)> In(IReadOnlyList<Passage> passages)
    {
        for (var i = 0; i < passages.Count; i++)
        {
            if (Listed(passages[i]) is { } listed)
            {
                yield return (listed.Parts, listed.Total, []);
            }

            if (!passages[i].MayHave(words.TotalCues) || passages[i].Figures.FirstOrDefault(f => IsTotal(passages[i], f)) is not { } total)
            {
                continue;
            }

            var parts = Parts(passages[i], total);
            List<Figure> before = i > 0 && passages[i - 1].Sentence.Paragraph == passages[i].Sentence.Paragraph && !passages[i - 1].Figures.Any(f => IsTotal(passages[i - 1], f)) ? [.. passages[i - 1].Figures.Where(f => IsLike(f, total))] : [];
            if (parts.Count == 0)
            {
                (parts, before) = (before, []);
            }

            if (parts.Count >= 2)
            {
                yield return (parts, total, before);
            }
        }
    }

    // "7 billion: 3 billion for rail, 2 billion for roads and 2 billion for ports", "9,000 men, namely 4,000 and 5,000"
    private (IReadOnlyList<Figure> Parts, Figure Total)? Listed(Passage passage)
    {
        if (!passage.MayHave(ListMarks))
        {
            return null;
        }

        var figures = passage.Figures;
        for (var i = 0; i + 2 < figures.Count; i++)
        {
            var (total, next) = (figures[i], figures[i + 1]);
            if (!IsLike(next, total) || !IsListMark(passage, total, next))
            {
                continue;
            }

            List<Figure> parts = [.. figures.Skip(i + 1).TakeWhile(f => IsLike(f, total))];
            if (parts.Count >= 2 && parts.Count == figures.Count - i - 1 && parts.TrueForAll(p => p.Value < total.Value))
            {
                return (parts, total);
            }
        }

        return null;
    }

    /// <summary>A sum and what it is said to hold: "$9 billion, of which $4 billion is for rail and $2 billion for roads"; "of the $9 billion, $4 billion …".</summary>
    public (Figure Whole, IReadOnlyList<Figure> Items)? Items(Passage passage)
    {
        if (!passage.MayHave(words.ItemCues))
        {
            return null;
        }

        var figures = passage.Figures;
        for (var i = 0; i + 2 < figures.Count; i++)
        {
            var (whole, next) = (figures[i], figures[i + 1]);
            if (!whole.IsMoney || whole.Qualifier == Quantities.AmountQualifier.UpTo || !IsLike(next, whole)
                || !(IsItemized(passage, whole, next) || IsOpened(passage, whole)))
            {
                continue;
            }

            List<Figure> items = [.. figures.Skip(i + 1).TakeWhile(f => IsLike(f, whole))];
            if (items.Count >= 2 && items.Count == figures.Skip(i + 1).Count(f => f.IsMoney) && items.TrueForAll(f => f.Value < whole.Value && !passage.HasWord(f.Span.End, Math.Min(passage.Sentence.Span.End, f.Span.End + After), words.Yearly)))
            {
                return (whole, items);
            }
        }

        return null;
    }

    private bool IsItemized(Passage passage, Figure whole, Figure next) =>
        next.Span.Start - whole.Span.End <= List && passage.FirstWord(whole.Span.End, next.Span.Start, words.Items) is >= 0 and var at && next.Span.Start - at <= Before;

    private static bool IsOpened(Passage passage, Figure whole) =>
        whole.Span.Start - passage.Sentence.Span.Start <= After && passage.Between(passage.Sentence.Span.Start, whole.Span.Start).Trim() is "Of the" or "Of this" or "Of that" or "Of these" or "Out of the" or "Of its" or "Of"
        && whole.Span.End < passage.Sentence.Span.End && passage.Text.AsSpan(whole.Span.End).IndexOf(',') is >= 0 and <= Before;

    private static bool IsListMark(Passage passage, Figure total, Figure first)
    {
        var between = passage.Between(total.Span.End, first.Span.Start);
        return between.Length <= List && (between.IndexOf(':') is >= 0 and < 30 || passage.HasWord(total.Span.End, first.Span.Start, ListWords));
    }

    // Parts before the total; a total that leads the sentence has them behind it.
    private List<Figure> Parts(Passage passage, Figure total)
    {
        List<Figure> before = [.. passage.Figures.Where(f => IsLike(f, total) && f.Span.End <= total.Span.Start)];
        return before.Count > 0 ? before : [.. passage.Figures.Where(f => IsLike(f, total) && f.Span.Start >= total.Span.End)];
    }

    private bool IsLike(Figure figure, Figure total) => figure != total && (figure.IsLike(total) || (words.IsPeople(figure) && words.IsPeople(total))) && figure.Value > 0 && !figure.IsPercent;

    private bool IsTotal(Passage passage, Figure figure)
    {
        var sentence = passage.Sentence.Span;
        return !figure.IsPercent && (
            passage.HasWord(Math.Max(sentence.Start, figure.Span.Start - Before), figure.Span.Start, words.TotalBefore) && NothingBetween(passage, figure)
            || passage.FirstWord(figure.Span.End, Math.Min(sentence.End, figure.Span.End + After), words.TotalAfter) is >= 0 and var at && passage.After(at, Before) is null && !passage.Figures.Any(f => f.Span.Start >= figure.Span.End && f.Span.End <= at));
    }

    // The word of the total belongs to the next figure, no other.
    private bool NothingBetween(Passage passage, Figure figure)
    {
        var from = Math.Max(passage.Sentence.Span.Start, figure.Span.Start - Before);
        var at = passage.FirstWord(from, figure.Span.Start, words.TotalBefore);
        return !passage.HasWord(at, figure.Span.Start, With) && !passage.Figures.Any(f => f != figure && f.Span.Start >= at && f.Span.End <= figure.Span.Start);
    }
}
