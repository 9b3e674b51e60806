namespace Chancery.Checks.Passages;

/// <summary>The figures near a result, and whether any of them, worked with in the common ways, gives it.</summary>
/// <param name="terms">Those of its sentence.</param>
/// <param name="at">Its place among them.</param>
/// <param name="before">Those of the sentences before, read when needed.</param>
internal sealed class ToldFigures(List<Figure> terms, int at, Lazy<List<Figure>> before)
{
    private const int MostParts = 9;
    private const int MostNear = 14;
    private const int MostBefore = 5;
    private const decimal Loose = 0.025m;
    private const decimal MostRounding = 0.06m;

    /// <summary>Figures of the sentence before the result.</summary>
    public List<Figure> Before { get; } = terms[..at];

    /// <summary>Figures of the sentences before.</summary>
    public List<Figure> Earlier => before.Value;

    /// <summary>The figure behind the result in its sentence; null for none.</summary>
    public Figure? Next => at + 1 < terms.Count ? terms[at + 1] : null;

    /// <summary>Where the figure before the result ends, or its sentence begins.</summary>
    public int End(Passage passage) => at == 0 ? passage.Sentence.Span.Start : terms[at - 1].Span.End;

    /// <summary>Figures of the same unit before the result and behind it in its sentence, then those of the sentences before; the nearest first.</summary>
    public IEnumerable<Figure> Like(Figure result) => Before.AsEnumerable().Reverse().Concat(terms[(at + 1)..]).Concat(Earlier.AsEnumerable().Reverse()).Where(f => f.IsLike(result) && !f.IsPercent);

    /// <summary>All figures of the sentence but the result, and those of the sentences before where it has no count of its own.</summary>
    public IEnumerable<Figure> All(Passage passage) => terms.Where((_, i) => i != at).Any(f => f is { IsMoney: false, IsPercent: false }) ? terms.Where((_, i) => i != at) : Earlier.AsEnumerable().Reverse();

    /// <summary>Whether figures near by add up to the result: some of its sentence, or all its parts with some of those before; or it is a difference or told already.</summary>
    /// <param name="result">The result.</param>
    /// <param name="parts">The parts in its sentence, or those before where it has none.</param>
    public bool Adds(Figure result, IReadOnlyList<Figure> parts)
    {
        List<Figure> own = [.. terms.Where((t, i) => i != at && IsAddable(t, result)).Take(MostParts)];
        if (Near(result).Exists(f => f.IsLike(result) && f.Value == result.Value) || IsSum(own, [], result) || IsSum([.. parts.Take(MostParts)], [], result) || (parts.Count <= MostParts && IsSum([.. Earlier.Where(f => IsAddable(f, result) && !parts.Contains(f)).TakeLast(MostBefore)], parts, result)))
        {
            return true;
        }

        return own.Exists(a => own.Exists(b => a != b && a.IsLike(result) && b.IsLike(result) && Is(Math.Abs(a.Value - b.Value), result, Rounding(a) + Rounding(b))));
    }

    /// <summary>Whether that share of any figure near by gives the result, or what is left, or the figure with the share on top; or it is told already.</summary>
    public bool Holds(Figure result, Figure share) => Near(result).Exists(f => !f.IsPercent && f != share && f.IsLike(result)
        && (Is(f.Value, result, 0) || Is(share.Value / 100 * f.Value, result, Rounding(share) + Rounding(f)) || Is((1 - (share.Value / 100)) * f.Value, result, Rounding(share) + Rounding(f)) || Is((1 + (share.Value / 100)) * f.Value, result, Rounding(share) + Rounding(f))));

    /// <summary>Whether two figures near by have the result as their share or as the change from one to the other; or it is told already.</summary>
    public bool Relates(Figure result)
    {
        var near = Near(result);
        return near.Exists(f => f.IsPercent && f.Value == result.Value) || near.Exists(a => near.Exists(b => a != b && a.IsLike(b) && (Is(a.Value / b.Value * 100, result, Rounding(a) + Rounding(b)) || Is(Math.Abs(a.Value - b.Value) / b.Value * 100, result, Rounding(a) + Rounding(b)))));
    }

    /// <summary>Whether one of the sums over one of the counts gives the result, or it is told already.</summary>
    public bool Divides(Figure result, IReadOnlyList<Figure> sums, IReadOnlyList<Figure> counts) =>
        Before.Exists(f => f.IsLike(result) && f.Value == result.Value) || sums.Any(s => counts.Any(c => Is(s.Value / c.Value, result, Rounding(s) + Rounding(c))));

    private List<Figure> Near(Figure result) => [.. terms.Where((t, i) => i != at && t != result).Concat(Earlier.TakeLast(MostNear))];

    private static bool IsAddable(Figure figure, Figure result) => !figure.IsPercent && !figure.IsPoints && (figure.IsLike(result) || (!figure.IsMoney && !result.IsMoney));

    // Whether those that must be and some of the others make the result.
    private static bool IsSum(List<Figure> like, IReadOnlyList<Figure> always, Figure result)
    {
        for (var chosen = 1; chosen < 1 << like.Count; chosen++)
        {
            var (sum, slack) = (always.Sum(f => f.Value), always.Sum(Loosely));
            for (var i = 0; i < like.Count; i++)
            {
                if ((chosen >> i & 1) == 1)
                {
                    (sum, slack) = (sum + like[i].Value, slack + Loosely(like[i]));
                }
            }

            if (Math.Abs(sum - result.Value) <= slack + Loosely(result))
            {
                return true;
            }
        }

        return false;
    }

    private static decimal Loosely(Figure figure) => Math.Min(figure.Slack, figure.Value * MostRounding);

    private static bool Is(decimal exact, Figure result, decimal rounding) =>
        Math.Abs(exact - result.Value) <= result.Slack + (Math.Abs(exact) * (rounding + Loose));

    private static decimal Rounding(Figure figure) => Math.Min(MostRounding, figure.Slack / figure.Value);
}
