using System.Text.RegularExpressions;
using Chancery.Text;

namespace Chancery.Checks.Passages;

/// <summary>Shares that are said to leave the rest of one whole: "Kenya would pay 40 percent and China the remaining 60 percent", "51 percent owned by the state and 49 percent by a bank".</summary>
internal static partial class PassageRests
{
    private const int Lead = 24;
    private const int Behind = 40;

    /// <summary>The shares of a whole.</summary>
    /// <param name="Shares">The shares, the rest last; at least two.</param>
    /// <param name="IsWhole">Whether they are said to make up the whole; else they only cannot be more than it.</param>
    /// <param name="Span">Where they stand.</param>
    public sealed record Rest(IReadOnlyList<Figure> Shares, bool IsWhole, TextSpan Span);

    /// <summary>The rests of a sentence.</summary>
    public static IEnumerable<Rest> In(Passage passage)
    {
        if (!Cue().IsMatch(passage.Text.AsSpan(passage.Sentence.Span.Start, passage.Sentence.Span.Length)))
        {
            yield break;
        }

        List<Figure> shares = [.. passage.Figures.Where(f => f is { IsPercent: true, Value: > 0 and < 100 })];
        for (var i = 1; i < shares.Count; i++)
        {
            if (IsRest().IsMatch(passage.Text[Math.Max(passage.Sentence.Span.Start, shares[i].Span.Start - Lead)..shares[i].Span.Start]))
            {
                yield return Of(passage, [.. shares.Take(i + 1)], isWhole: true);
            }
        }

        List<Figure> owned = [.. shares.Where(f => IsOwned().IsMatch(passage.Text[f.Span.End..Math.Min(passage.Sentence.Span.End, f.Span.End + Behind)]))];
        if (owned.Count > 1)
        {
            yield return Of(passage, owned, isWhole: false);
        }
    }

    private static Rest Of(Passage passage, List<Figure> shares, bool isWhole) => new(shares, isWhole, shares.Aggregate(shares[0].Span, (span, f) => span.Union(f.Span)));

    // What a sentence must have to be looked at.
    [GeneratedRegex(@"\b(?:remaining|other|owned|held|owns|holds|hands)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Cue();

    // "China the remaining ", "and the other "
    [GeneratedRegex(@"\bthe\s+(?:remaining|other)\s+(?:some\s+|about\s+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex IsRest();

    // " owned by", " is held by", " belongs to", " in the hands of"
    [GeneratedRegex(@"^\s+(?:(?:is|are|was|of\s+it|of\s+the\s+shares|of\s+which\s+is)\s+)?(?:owned\s+by|held\s+by|belongs?\s+to|(?:is\s+|are\s+)?in\s+the\s+hands\s+of)\b", RegexOptions.CultureInvariant)]
    private static partial Regex IsOwned();
}
