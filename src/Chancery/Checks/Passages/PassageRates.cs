using Chancery.Quantities;
using Chancery.Text;

namespace Chancery.Checks.Passages;

/// <summary>Divisions that a text does in words: "$8 billion over four years, or $2 billion a year", "12 trams for 60 million euros, or 5 million euros apiece".</summary>
internal sealed class PassageRates(ChangeWords words)
{
    private const int Link = 75;
    private const int Behind = 14;
    private const int Reach = 120;
    private readonly ResultWords leads = new(words);
    private static readonly string[] More = ["more", "less", "higher", "lower", "above", "below"];

    /// <summary>A sum, what it is divided by and the share of each that the text gives.</summary>
    /// <param name="Wholes">What may have been divided, the nearest first.</param>
    /// <param name="Count">By what.</param>
    /// <param name="Of">What is counted: "years", or the noun.</param>
    /// <param name="Each">What the text makes of it.</param>
    /// <param name="Span">Where it stands.</param>
    public sealed record Division(IReadOnlyList<Figure> Wholes, decimal Count, string Of, Figure Each, TextSpan Span);

    /// <summary>The divisions by years.</summary>
    public IEnumerable<Division> ByYears(IReadOnlyList<Passage> passages)
    {
        for (var i = 0; i < passages.Count; i++)
        {
            foreach (var each in passages[i].MayHave(words.RateCues) ? Rates(passages[i], words.Yearly) : [])
            {
                if (Years(passages[i], each) is not { } time)
                {
                    continue;
                }

                List<Figure> wholes = [.. Before(passages[i], each).Where(f => f.Span.End <= time.Span.Start || f.Span.Start >= time.Span.End)];
                if (wholes.Count == 0 && i > 0 && passages[i - 1].Sentence.Paragraph == passages[i].Sentence.Paragraph)
                {
                    wholes = [.. passages[i - 1].Figures.Where(f => f.IsLike(each) && f.Value > each.Value).Reverse()];
                }

                if (wholes.Count > 0)
                {
                    yield return new Division(wholes, time.Period.Years!.Value, "years", each, wholes[0].Span.Union(each.Span));
                }
            }
        }
    }

    /// <summary>Rates that a text multiplies by years: "2 billion a year for five years, 10 billion altogether".</summary>
    public IEnumerable<Division> ToTotals(Passage passage)
    {
        if (!passage.MayHave(words.RateCues))
        {
            yield break;
        }

        var end = passage.Sentence.Span.End;
        foreach (var each in passage.Figures.Where(f => (f.IsMoney || f.Unit.Length == 0) && passage.FirstWord(f.Span.End, Math.Min(end, f.Span.End + Behind), words.Yearly) is >= 0 and var at && at - f.Span.End <= 2))
        {
            var time = passage.Quantities.Times.FirstOrDefault(t => t.Span.Start >= each.Span.End && t.Span.Start - each.Span.End <= Link && t.Period.Years is > 1 && t.Kind is not (TimeKind.Since or TimeKind.Rate));
            var total = time is null ? null : passage.Figures.FirstOrDefault(f => f.Span.Start >= time.Span.End && f.IsLike(each) && f.Value > each.Value);
            if (total is not null && total.Span.Start - time!.Span.End <= Link && (passage.HasWord(time.Span.End, total.Span.Start, words.Restatements) || passage.HasWord(time.Span.End, total.Span.Start, words.TotalBefore)
                || passage.HasWord(total.Span.End, Math.Min(end, total.Span.End + Behind), words.TotalAfter)))
            {
                yield return new Division([total], time.Period.Years!.Value, "years", each, each.Span.Union(total.Span));
            }
        }
    }

    /// <summary>The divisions by what is counted.</summary>
    public IEnumerable<Division> ByCount(Passage passage)
    {
        foreach (var each in passage.MayHave(words.EachCues) ? Rates(passage, words.Each) : [])
        {
            var whole = Before(passage, each).FirstOrDefault();
            var count = whole is null ? null : passage.Figures.Where(f => f is { IsMoney: false, IsPercent: false, IsPoints: false, Value: > 1 } && f.Unit.Length > 0 && f.Span.End <= each.Span.Start && !f.Unit.Contains("year", StringComparison.Ordinal))
                .OrderBy(f => f.Span.End <= whole.Span.Start ? whole.Span.Start - f.Span.End : f.Span.Start - whole.Span.End).FirstOrDefault();
            if (whole is not null && count is not null && each.Span.Start - Math.Min(whole.Span.Start, count.Span.Start) <= Reach)
            {
                yield return new Division([whole], count.Value, count.Unit, each, whole.Span.Union(count.Span).Union(each.Span));
            }
        }
    }

    // Sums with such a word behind and a word before that sets them equal to what stands before.
    private IEnumerable<Figure> Rates(Passage passage, IReadOnlyList<string> behind)
    {
        var end = passage.Sentence.Span.End;
        return passage.Figures.Where(f => (f.IsMoney || f.Unit.Length == 0) && f.Qualifier is not AmountQualifier.UpTo and not AmountQualifier.Range
            && passage.FirstWord(f.Span.End, Math.Min(end, f.Span.End + Behind), behind) is >= 0 and var at && at - f.Span.End <= 2
            && !passage.HasWord(at, Math.Min(end, at + Behind + 6), More)
            && IsLinked(passage, LastFigureEnd(passage, f), f.Span.Start));
    }

    // "or", "that is", or nothing but a comma or bracket.
    private bool IsLinked(Passage passage, int from, int to) =>
        passage.HasWord(from, to, words.Restatements) || leads.Of(passage, from, to) is Lead.Mark or Lead.Word || passage.Between(from, to).TrimEnd() is "," or "(" or ":" or " (";

    private static int LastFigureEnd(Passage passage, Figure figure)
    {
        var from = Math.Max(passage.Sentence.Span.Start, figure.Span.Start - Link);
        return passage.Figures.LastOrDefault(f => f.Span.End <= figure.Span.Start) is { } last ? Math.Max(from, last.Span.End) : from;
    }

    private static IEnumerable<Figure> Before(Passage passage, Figure each) =>
        passage.Figures.Where(f => f.Span.End <= each.Span.Start && f.IsLike(each) && f.Value > each.Value && each.Span.Start - f.Span.End <= Reach).Reverse();

    // A length of years before the rate, in the same sentence.
    private static TimeExpression? Years(Passage passage, Figure each) =>
        passage.Quantities.Times.LastOrDefault(t => t.Span.End <= each.Span.Start && each.Span.Start - t.Span.End <= Link && t.Period.Years is > 1 && t.Kind is not (TimeKind.Since or TimeKind.Rate));
}
