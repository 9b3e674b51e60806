using Chancery.Quantities;
using Chancery.Text;

namespace Chancery.Checks.Passages;

/// <summary>Parts that a text works out in words: "half of this, or $200 million".</summary>
internal sealed class PassageParts(ChangeWords words)
{
    private const int Between = 45;
    private const int SentencesBack = 4;

    /// <summary>A part, the fraction that it is said to be, and what it may be a part of, the nearest first.</summary>
    public sealed record Part(Figure Figure, decimal Fraction, string Words, IReadOnlyList<Figure> Wholes, TextSpan Span);

    /// <summary>The parts of a document.</summary>
    public IEnumerable<Part> In(IReadOnlyList<Passage> passages)
    {
        for (var i = 0; i < passages.Count; i++)
        {
            var passage = passages[i];
            if (!passage.MayHave(words.FractionCues))
            {
                continue;
            }

            foreach (var (word, fraction) in words.Fractions)
            {
                var at = passage.FirstWord(passage.Sentence.Span.Start, passage.Sentence.Span.End, [word]);
                if (at >= 0 && Read(passages, i, at, at + word.Length) is { } read)
                {
                    yield return new Part(read.Part, fraction, word, read.Wholes, new TextSpan(at, read.Part.Span.End));
                    break;
                }
            }
        }

        foreach (var part in OfThat(passages))
        {
            yield return part;
        }
    }

    // "85 percent of that, or 8 billion"
    private IEnumerable<Part> OfThat(IReadOnlyList<Passage> passages)
    {
        for (var i = 0; i < passages.Count; i++)
        {
            foreach (var share in passages[i].MayHave(words.ShareCues) ? passages[i].Figures.Where(f => f is { IsPercent: true, Value: > 0 and < 100 }) : [])
            {
                if (OnWhole(passages[i], share) is { } duty)
                {
                    yield return duty;
                }

                var part = passages[i].After(share.Span.End, Between);
                if (part is { IsPercent: false, Value: > 0 } && passages[i].Between(share.Span.End, part.Span.Start).Trim() is "of that," or "of this," or "of it," or "of that, or" or "of this, or" or "of it, or" or "of them," or "of them, or" or "of the sum," or "of the sum, or" or "of that, about" or "of that, some" or "of that sum," or "of that, or about" or "of which," or "of that, so about" or "of that, so some" or "of that, thus" or "of that on defence, so about" or "of that on defence, about"
                    && Wholes(passages, i, part, share.Span.Start) is { Count: > 0 } wholes)
                {
                    yield return new Part(part, share.Value / 100, share.Words, wholes, share.Span.Union(part.Span));
                }
            }
        }
    }

    // "25 percent on 400 billion is 100 billion"
    private static Part? OnWhole(Passage passage, Figure share)
    {
        var whole = passage.Figures.FirstOrDefault(f => f.Span.Start >= share.Span.End);
        var part = whole is null ? null : passage.Figures.FirstOrDefault(f => f.Span.Start >= whole.Span.End);
        return whole is { IsPercent: false, Value: >= 1000 } && part is { IsPercent: false, Value: > 0 } && part.IsLike(whole) && part.Value < whole.Value && whole.Span.Start - share.Span.End <= Between && part.Span.Start - whole.Span.End <= Between
            && passage.Between(share.Span.End, whole.Span.Start).Trim() is "on" or "on some" or "on about" or "of" or "of some" or "of about" or "on exports of" or "on imports of" or "on goods worth"
            && passage.Between(whole.Span.End, part.Span.Start).Trim() is "is" or "comes to" or "makes" or "would be" or "would bring" or "would bring in" or "brings in" or "is about" or "is some" or "yields" or "would come to" or "gives"
            ? new Part(part, share.Value / 100, share.Words, [whole], share.Span.Union(part.Span)) : null;
    }

    // The whole may stand right behind ("half of the 90 seats, or 45"), else it was told before.
    private (Figure Part, IReadOnlyList<Figure> Wholes)? Read(IReadOnlyList<Passage> passages, int index, int at, int from)
    {
        var passage = passages[index];
        var first = passage.After(from, Between);
        if (first is { IsPercent: false, Value: > 0 } && IsLinked(passage, from, first))
        {
            return Wholes(passages, index, first, at) is { Count: > 0 } wholes ? (first, wholes) : null;
        }

        if (passage.Figures.LastOrDefault(f => f.Span.End <= at && f is { IsMoney: false, IsPercent: false }) is { } counted && passage.Text.AsSpan(from).StartsWith(", or ", StringComparison.Ordinal) && char.IsAsciiDigit(passage.Text[from + 5]) && (first is null || first.Span.Start > from + 5)
            && Bare(passage, counted with { Span = new TextSpan(at, from) }) is { } bare && bare.Value < counted.Value)
        {
            return (bare, [counted]);
        }

        if (first is { IsPercent: false, Value: > 0 } && Direct(passage.Between(from, first.Span.Start)))
        {
            List<Figure> told = [.. passage.Figures.Where(f => f.Span.End <= at && IsWhole(f, first)).Reverse()];
            return told.Count > 0 ? (first, told) : null;
        }

        if (first is null or { IsPercent: true } || !passage.HasWord(from, first.Span.Start, ["of"]) || passage.Between(from, first.Span.Start).Contains(','))
        {
            return null;
        }

        var part = passage.After(first.Span.End, Between) ?? Bare(passage, first);
        return part is { IsPercent: false, Value: > 0 } && part.IsLike(first) && passage.Between(first.Span.End, part.Span.Start).Contains(',') && passage.HasWord(first.Span.End, part.Span.Start, words.Restatements)
            ? (part, [first])
            : null;
    }

    // "a fifth, or 50,000"
    private static bool Direct(ReadOnlySpan<char> between) => between.Trim() is ", or" or ", or some" or ", or about" or ", that is" or ", i.e." or ", or nearly" or ", or almost";

    // ", or 45": a plain number behind the word that says it again counts what the whole counts.
    private static Figure? Bare(Passage passage, Figure whole)
    {
        var end = Math.Min(passage.Sentence.Span.End, whole.Span.End + Between);
        for (var i = whole.Span.End; i < end; i++)
        {
            if (!char.IsAsciiDigit(passage.Text[i]))
            {
                continue;
            }

            var last = i;
            while (last < end && char.IsAsciiDigit(passage.Text[last]))
            {
                last++;
            }

            return decimal.TryParse(passage.Text.AsSpan(i, last - i), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var value) && !whole.IsMoney
                ? whole with { Value = value, Span = new TextSpan(i, last), Qualifier = AmountQualifier.Exact, Ends = null }
                : null;
        }

        return null;
    }

    // "half of them, or 4,000", "a third of the sum, $3 billion": the part stands behind a word that sets it equal.
    private bool IsLinked(Passage passage, int from, Figure part) =>
        passage.HasWord(from, part.Span.Start, ["of"]) && !passage.HasWord(from, part.Span.Start, ["and", "by", "from", "to", "in", "than"])
        && passage.Between(from, part.Span.Start).Contains(',') && passage.HasWord(from, part.Span.Start, words.Restatements);

    // Any figure that could be the whole: the part is wrong only where it fits none of them.
    private static List<Figure> Wholes(IReadOnlyList<Passage> passages, int index, Figure part, int before)
    {
        var wholes = new List<Figure>();
        for (var i = index; i >= Math.Max(0, index - SentencesBack); i--)
        {
            wholes.AddRange(passages[i].Figures.Where(f => (i < index || f.Span.End <= before) && IsWhole(f, part)).Reverse());
        }

        return wholes;
    }

    private static bool IsWhole(Figure figure, Figure part) => figure.Qualifier != AmountQualifier.Range && (figure.IsLike(part) || (part.Unit.Length == 0 && figure is { IsMoney: false, IsPercent: false })) && figure.Value > part.Value && figure.Value < part.Value * 100;
}
