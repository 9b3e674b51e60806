using System.Text.RegularExpressions;

namespace Chancery.Checks.Passages;

/// <summary>Shares that a sentence works out in words: "12 of the 27 members, or 44 percent", "$12 billion, or 40 percent of the $30 billion budget".</summary>
internal sealed partial class PassageShares(ChangeWords words)
{
    private const int Link = 40;
    private const int OfReach = 28;
    private const int Apart = 60;
    private const int Again = 16;
    private static readonly string[] WhichWords = ["of which", "of that", "of this", "of it", "of these", "of those"];

    /// <summary>Part, whole and the percentage that the text gives.</summary>
    public IEnumerable<(Figure Part, Figure Whole, Figure Share)> In(Passage passage)
    {
        foreach (var share in (passage.MayHave(words.ShareCues) ? passage.Figures : []).Where(f => f is { IsPercent: true, Value: > 0 }))
        {
            if ((OfWhole(passage, share) ?? OfPair(passage, share) ?? OfWhich(passage, share) ?? OfBehind(passage, share)) is { } found)
            {
                var years = EachYear().IsMatch(passage.Text[share.Span.End..passage.Sentence.Span.End]) ? passage.Quantities.Times.FirstOrDefault(t => t.Period.Years is > 1 && t.Kind is not (Quantities.TimeKind.Since or Quantities.TimeKind.Rate))?.Period.Years ?? 1 : 1;
                yield return (years == 1 ? found.Part : found.Part with { Value = found.Part.Value / years }, found.Whole, share);
            }
        }
    }

    // "$12 billion, or 40 percent of the $30 billion budget"
    private (Figure Part, Figure Whole)? OfWhole(Passage passage, Figure share)
    {
        var whole = passage.Figures.FirstOrDefault(f => f.Span.Start >= share.Span.End && f.Span.Start - share.Span.End <= OfReach && !f.IsPercent);
        if (whole is null || !passage.HasWord(share.Span.End, Math.Min(whole.Span.Start, share.Span.End + 4), ["of"]))
        {
            return null;
        }

        var part = passage.Figures.LastOrDefault(f => f.Span.End <= share.Span.Start && f.Unit == whole.Unit && IsLinked(passage, f, share));
        return part is null ? null : (part, whole);
    }

    /// <summary>Whether a share from there on is told of each of several years.</summary>
    public static bool IsOfEach(Passage passage, int from) => EachYear().IsMatch(passage.Text[from..passage.Sentence.Span.End]) && passage.Quantities.Times.Any(t => t.Period.Years is > 1 && t.Kind is not (Quantities.TimeKind.Since or Quantities.TimeKind.Rate));

    // "4 percent of a GDP of $100 billion in each of them": of what flows over years, that of one
    [GeneratedRegex(@"\b(?:in\s+each(?:\s+of\s+(?:them|these|those)|\s+year)?|each\s+year|every\s+year|a\s+year|per\s+year)\s*[.,;]?", RegexOptions.CultureInvariant)]
    private static partial Regex EachYear();

    // "12 of the 27 members, or 44 percent"
    private (Figure Part, Figure Whole)? OfPair(Passage passage, Figure share)
    {
        var whole = passage.Figures.LastOrDefault(f => f.Span.End <= share.Span.Start && !f.IsPercent && IsLinked(passage, f, share));
        var part = whole is null ? null : passage.Figures.LastOrDefault(f => f.Span.End <= whole.Span.Start && f.Unit == whole.Unit
            && whole.Span.Start - f.Span.End <= OfReach && passage.HasWord(f.Span.End, whole.Span.Start, ["of", "out of"]) && !passage.HasWord(f.Span.End, whole.Span.Start, ["and", "to"]));
        return part is null || part.Value > whole!.Value ? null : (part, whole);
    }

    // "$40 billion, of which Chile took 30 percent, or $12 billion"
    private static (Figure Part, Figure Whole)? OfWhich(Passage passage, Figure share)
    {
        var part = Restated(passage, share);
        var whole = part is null ? null : passage.Figures.LastOrDefault(f => f.Span.End <= share.Span.Start && f.Unit == part.Unit && f.Value > part.Value);
        return whole is not null && share.Span.Start - whole.Span.End <= Apart && passage.HasWord(whole.Span.End, share.Span.Start, WhichWords)
            && !passage.Figures.Any(f => f.Span.Start >= whole.Span.End && f.Span.End <= share.Span.Start) ? (part!, whole) : null;
    }

    // "30 percent of exports of $40 billion, or $12 billion"
    private static (Figure Part, Figure Whole)? OfBehind(Passage passage, Figure share)
    {
        var whole = passage.Figures.FirstOrDefault(f => f.Span.Start >= share.Span.End);
        return whole is { IsPercent: false } && whole.Span.Start - share.Span.End <= Apart && passage.Between(share.Span.End, whole.Span.Start) is var between && between.StartsWith(" of ", StringComparison.Ordinal) && !between.ContainsAny(",;:")
            && !passage.HasWord(share.Span.End, whole.Span.Start, ["and", "to", "by", "for"]) && Restated(passage, whole) is { } part && part.Unit == whole.Unit && part.Value < whole.Value ? (part, whole) : null;
    }

    // The figure that says another again: ", or $12 billion".
    private static Figure? Restated(Passage passage, Figure figure)
    {
        var next = passage.Figures.FirstOrDefault(f => f.Span.Start >= figure.Span.End);
        return next is { IsPercent: false, IsPoints: false, Value: > 0 } && next.Span.Start - figure.Span.End <= Again && passage.Between(figure.Span.End, next.Span.Start).StartsWith(", or ", StringComparison.Ordinal) ? next : null;
    }

    private bool IsLinked(Passage passage, Figure figure, Figure share) =>
        share.Span.Start - figure.Span.End is >= 0 and <= Link
        && !passage.Figures.Any(f => f.Span.Start >= figure.Span.End && f.Span.End <= share.Span.Start)
        && passage.HasWord(figure.Span.End, share.Span.Start, words.Links);
}
