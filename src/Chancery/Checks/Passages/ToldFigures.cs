namespace Chancery.Checks.Passages;

/// <summary>The figures near a result, and whether any of them, worked with in the common ways, gives it.</summary>
/// <param name="terms">Those of its sentence.</param>
/// <param name="at">Its place among them.</param>
/// <param name="before">Those of the sentences before, read when needed.</param>
internal sealed class ToldFigures(List<Figure> terms, int at, Func<List<Figure>> before)
{
    private const int MostParts = 9;
    private const int MostNear = 14;
    private const decimal Loose = 0.025m;
    private const decimal MostRounding = 0.06m;
    private List<Figure>? earlier;

    /// <summary>Figures of the sentence before the result.</summary>
    public List<Figure> Before { get; } = terms[..at];

    /// <summary>Figures of the sentences before.</summary>
    public List<Figure> Earlier => earlier ??= before();

    /// <summary>Where the figure before the result ends, or its sentence begins.</summary>
    public int End(Passage passage) => at == 0 ? passage.Sentence.Span.Start : terms[at - 1].Span.End;

    /// <summary>Figures of the same unit before the result and behind it in its sentence, then those of the sentences before; the nearest first.</summary>
    public IEnumerable<Figure> Like(Figure result) => Before.AsEnumerable().Reverse().Concat(terms[(at + 1)..]).Concat(Earlier.AsEnumerable().Reverse()).Where(f => f.IsLike(result) && !f.IsPercent);

    /// <summary>All figures of the sentence but the result, and those of the sentences before where it has no count of its own.</summary>
    public IEnumerable<Figure> All(Passage passage) => terms.Where((_, i) => i != at).Any(f => f is { IsMoney: false, IsPercent: false }) ? terms.Where((_, i) => i != at) : Earlier.AsEnumerable().Reverse();

    /// <summary>Whether the result is told already, or is a sum, a difference, a share, a product or a quotient of figures near by.</summary>
    /// <param name="result">The result.</param>
    /// <param name="byCounts">Whether it may have been multiplied or divided: not where the words add up.</param>
    public bool Explains(Figure result, bool byCounts = true)
    {
        List<Figure> near = [.. Before.Concat(terms[(at + 1)..]).Concat(Earlier.TakeLast(MostNear))];
        if (near.Exists(f => f.IsLike(result) && Is(f.Value, result, 0)) || IsSum([.. near.Where(f => !f.IsPercent && (f.IsLike(result) || (!f.IsMoney && !result.IsMoney))).TakeLast(MostParts)], result))
        {
            return true;
        }

        foreach (var a in near)
        {
            foreach (var b in near)
            {
                if (a != b && Gives(a, b, result, byCounts))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Gives(Figure a, Figure b, Figure result, bool byCounts)
    {
        var rounding = Rounding(a) + Rounding(b);
        if (result.IsPercent)
        {
            return a.IsLike(b) && (Is(a.Value / b.Value * 100, result, rounding) || Is(Math.Abs(a.Value - b.Value) / b.Value * 100, result, rounding) || (a.IsPercent && Is(Math.Abs(a.Value - b.Value), result, rounding)));
        }

        if (a.IsPercent)
        {
            return !b.IsPercent && (Is(a.Value / 100 * b.Value, result, rounding) || Is((1 - (a.Value / 100)) * b.Value, result, rounding) || Is((1 + (a.Value / 100)) * b.Value, result, rounding));
        }

        return !b.IsPercent && ((a.IsLike(result) && b.IsLike(result) && Is(Math.Abs(a.Value - b.Value), result, rounding * 2))
            || (byCounts && a.IsMoney == result.IsMoney && !b.IsMoney && (Is(a.Value / b.Value, result, rounding) || Is(a.Value * b.Value, result, rounding))));
    }

    private static bool IsSum(List<Figure> like, Figure result)
    {
        for (var chosen = 3; chosen < 1 << like.Count; chosen++)
        {
            var (sum, slack) = (0m, 0m);
            for (var i = 0; i < like.Count; i++)
            {
                if ((chosen >> i & 1) == 1)
                {
                    (sum, slack) = (sum + like[i].Value, slack + Math.Min(like[i].Slack, like[i].Value * MostRounding));
                }
            }

            if (Math.Abs(sum - result.Value) <= slack + Math.Min(result.Slack, result.Value * MostRounding))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Is(decimal exact, Figure result, decimal rounding) =>
        Math.Abs(exact - result.Value) <= result.Slack + (Math.Abs(exact) * (rounding + Loose));

    private static decimal Rounding(Figure figure) => Math.Min(MostRounding, figure.Slack / figure.Value);
}
