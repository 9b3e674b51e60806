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
                if (at >= 0 && passage.After(at + word.Length, Between) is { IsPercent: false, Value: > 0 } part && IsLinked(passage, at + word.Length, part)
                    && Wholes(passages, i, part, at) is { Count: > 0 } wholes)
                {
                    yield return new Part(part, fraction, word, wholes, new TextSpan(at, part.Span.End));
                    break;
                }
            }
        }
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

    private static bool IsWhole(Figure figure, Figure part) => figure.Qualifier != AmountQualifier.Range && figure.IsLike(part) && figure.Value > part.Value && figure.Value < part.Value * 100;
}
