using Chancery.Quantities;
using Chancery.Text;

namespace Chancery.Checks.Passages;

/// <summary>Shares of a whole told elsewhere or behind more words: "or 40 percent of the whole", "a third of the total", "more than a tenth of a Peruvian GDP of some $270 billion".</summary>
internal sealed class PassageWholes(ChangeWords words)
{
    private const int Link = 42;
    private const int Reach = 48;
    private const int SentencesBack = 3;

    private static readonly string[] Apart = ["and", "but", "while", "by", "than last", "from"];
    private static readonly string[] Next = ["is ", "are ", "was ", "were ", "for ", "and ", "in ", "will ", "to ", "goes ", "went "];

    // A figure that makes up less is no part that anybody would call a share.
    private const int MostTimes = 200;

    /// <summary>A part, its share in the words of the text, and what it may be a share of, the nearest first.</summary>
    /// <param name="Part">The part.</param>
    /// <param name="Wholes">What it may be a part of.</param>
    /// <param name="Of">The share claimed, as a fraction.</param>
    /// <param name="Bound">−1 for less than, 1 for more than, else 0.</param>
    /// <param name="Words">The words of the share.</param>
    /// <param name="Slack">How far the share may be off by its rounding.</param>
    /// <param name="Span">Part and share.</param>
    public sealed record Share(Figure Part, IReadOnlyList<Figure> Wholes, decimal Of, int Bound, string Words, decimal Slack, TextSpan Span);

    /// <summary>The shares of a document.</summary>
    public IEnumerable<Share> In(IReadOnlyList<Passage> passages)
    {
        for (var i = 0; i < passages.Count; i++)
        {
            foreach (var (span, share, slack) in Told(passages[i]))
            {
                if (Read(passages, i, span, share, slack) is { } read)
                {
                    yield return read;
                }
            }
        }
    }

    private IEnumerable<(TextSpan Span, decimal Share, decimal Slack)> Told(Passage passage)
    {
        if (passage.MayHave(words.ShareCues) || passage.MayHave(words.FractionCues))
        {
            foreach (var figure in passage.Figures.Where(f => f is { IsPercent: true, Value: > 0 and < 100 }))
            {
                yield return (figure.Span, figure.Value / 100, figure.HalfUnit / 100);
            }
        }

        if (!passage.MayHave(words.FractionCues))
        {
            yield break;
        }

        foreach (var (word, fraction) in words.Fractions)
        {
            var at = passage.FirstWord(passage.Sentence.Span.Start, passage.Sentence.Span.End, [word]);
            if (at >= 0 && !passage.Figures.Any(f => f.IsPercent && f.Span.Overlaps(new TextSpan(at, at + word.Length))))
            {
                yield return (new TextSpan(at, at + word.Length), fraction, fraction / 20);
            }
        }
    }

    private Share? Read(IReadOnlyList<Passage> passages, int index, TextSpan share, decimal of, decimal slack)
    {
        var passage = passages[index];
        var end = passage.Sentence.Span.End;
        var part = passage.Figures.LastOrDefault(f => f.Span.End <= share.Start && f is { IsPercent: false, IsPoints: false, Value: > 0 } && f.Unit != "times" && f.Qualifier != AmountQualifier.Range);
        if (part is null || share.Start - part.Span.End > Link || !IsLinked(passage, part, share))
        {
            return null;
        }

        if (Of(passage, part, share) is { } pair)
        {
            return new Share(pair, [part], of, Bound(passage, share), share.Of(passage.Text), slack + Looseness(passage, share, of), pair.Span.Union(share));
        }

        if (PassageShares.IsOfEach(passage, share.End))
        {
            return null; // of each year, not of the whole
        }

        var behind = passage.Text.AsSpan(share.End, Math.Min(Reach, end - share.End)).TrimEnd();
        List<Figure> wholes;
        if (Anaphor(behind) || Anaphor(passage.Text.AsSpan(part.Span.End, Math.Min(Reach, end - part.Span.End))))
        {
            wholes = Before(passages, index, part);
        }
        else if (Named(passage, share.End, part) is { } whole)
        {
            wholes = [whole];
        }
        else if (behind.Length > 0 && behind[0] is '.' or ',' or ';' or ':' && passage.Between(part.Span.End, share.Start).StartsWith(", ", StringComparison.Ordinal) && !passage.Figures.Any(f => f.IsPercent && f.Span == share && f.Words.AsSpan().ContainsAnyInRange('0', '9')))
        {
            wholes = Before(passages, index, part); // "defence takes $6 billion, a fifth."
        }
        else
        {
            return null;
        }

        return wholes.Count == 0 ? null : new Share(part, wholes, of, Bound(passage, share), share.Of(passage.Text), slack + Looseness(passage, share, of), part.Span.Union(share));
    }

    // "$4 billion of the $10 billion, more than half", "12 of the 60 pledges, 40 percent": part and whole in one.
    private static Figure? Of(Passage passage, Figure whole, TextSpan share)
    {
        if (!passage.Between(whole.Span.End, share.Start).Contains(','))
        {
            return null;
        }

        var lead = passage.Between(passage.Sentence.Span.Start, whole.Span.Start);
        var cut = lead.EndsWith(" of the ", StringComparison.Ordinal) ? 8 : lead.EndsWith(" out of ", StringComparison.Ordinal) ? 8 : lead.EndsWith(" of its ", StringComparison.Ordinal) ? 8 : lead.EndsWith(" of ", StringComparison.Ordinal) ? 4 : 0;
        if (cut == 0)
        {
            return null;
        }

        var end = whole.Span.Start - cut;
        if (passage.Figures.LastOrDefault(f => f.Span.End <= whole.Span.Start && f.Span.End >= end && f.IsLike(whole)) is { } part)
        {
            return part.Value < whole.Value ? part : null;
        }

        var from = end;
        while (from > passage.Sentence.Span.Start && char.IsAsciiDigit(passage.Text[from - 1]))
        {
            from--;
        }

        return from < end && end - from < 7 && !whole.IsMoney && decimal.TryParse(passage.Text.AsSpan(from, end - from), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var value) && value > 0 && value < whole.Value
            ? whole with { Value = value, Span = new TextSpan(from, end), Qualifier = AmountQualifier.Exact, Ends = null }
            : null;
    }

    private static ReadOnlySpan<char> Lead(Passage passage, TextSpan share) => passage.Between(Math.Max(passage.Sentence.Span.Start, share.Start - 14), Math.Min(passage.Sentence.Span.End, share.Start + 10));

    private static int Bound(Passage passage, TextSpan share)
    {
        var lead = Lead(passage, share);
        return Has(lead, "more than") || Has(lead, "over ") || Has(lead, "at least") || Has(lead, "well above") ? 1
            : Has(lead, "less than") || Has(lead, "under ") || Has(lead, "barely") ? -1 : 0;
    }

    private static decimal Looseness(Passage passage, TextSpan share, decimal of)
    {
        var lead = Lead(passage, share);
        return Has(lead, "nearly") || Has(lead, "almost") || Has(lead, "about") || Has(lead, "some ") || Has(lead, "roughly") || Has(lead, "around") ? of / 10 : 0;
    }

    private static bool Has(ReadOnlySpan<char> lead, string word) => lead.Contains(word, StringComparison.OrdinalIgnoreCase);

    // " of the whole", " of it": what was told before.
    private bool Anaphor(ReadOnlySpan<char> behind)
    {
        foreach (var word in words.Wholes)
        {
            if (behind.StartsWith(" of ", StringComparison.Ordinal) && behind[4..].StartsWith(word, StringComparison.OrdinalIgnoreCase) && (behind.Length == word.Length + 4 || (!char.IsLetterOrDigit(behind[word.Length + 4]) && IsEnd(behind[(word.Length + 4)..]))))
            {
                return true;
            }
        }

        return false;
    }

    // "of the whole of last year", "of that sector" is another whole.
    private static bool IsEnd(ReadOnlySpan<char> rest)
    {
        if (rest[0] != ' ')
        {
            return rest[0] != '-';
        }

        foreach (var next in Next)
        {
            if (rest[1..].StartsWith(next, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // "of a Peruvian GDP of some $270 billion": the figure of the noun behind.
    private Figure? Named(Passage passage, int end, Figure part)
    {
        var whole = passage.Figures.FirstOrDefault(f => f.Span.Start >= end);
        if (whole is null || whole.Span.Start - end > Reach || !(whole.IsLike(part) || (words.IsPeople(whole) && words.IsPeople(part))) || whole.IsPercent)
        {
            return null;
        }

        var between = passage.Between(end, whole.Span.Start);
        return between.StartsWith(" of ", StringComparison.Ordinal) && !between.ContainsAny(",;:(") && (between[4..].Contains(" of ", StringComparison.Ordinal) || between.TrimEnd().Length <= 8) && (between.Length > 8 || between is " of its " or " of the " or " of their ") ? whole : null;
    }

    // "$2 billion, or", "at $53 billion, is", "$2 billion, a third"
    private bool IsLinked(Passage passage, Figure part, TextSpan share)
    {
        var between = passage.Between(part.Span.End, share.Start);
        return !between.ContainsAny(";:") && (passage.HasWord(part.Span.End, share.Start, words.Links) || (between.IndexOf(',') is >= 0 and <= 12 && between.Length <= 30))
            && !passage.HasWord(part.Span.End, share.Start, Apart);
    }

    private static List<Figure> Before(IReadOnlyList<Passage> passages, int index, Figure part)
    {
        var wholes = new List<Figure>();
        for (var i = index; i >= Math.Max(0, index - SentencesBack); i--)
        {
            wholes.AddRange(passages[i].Figures.Where(f => (i < index || f.Span.End <= part.Span.Start) && f.Qualifier != AmountQualifier.Range && f.IsLike(part) && !f.IsPercent && f.Value > part.Value && f.Value < part.Value * MostTimes).Reverse());
        }

        return wholes;
    }
}
