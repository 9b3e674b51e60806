using Chancery.Checks.Passages;
using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Checks;

/// <summary>Holds a multiple of one state’s figure against the tables: "its economy is three times as large as Kenya’s".</summary>
internal sealed class ComparedEconomies(ChangeWords words)
{
    // Editions of one year differ by several percent, and nobody says "3.2 times" for three.
    private const decimal Tolerance = 0.15m;
    private const decimal HalfAStep = 0.5m;
    private const decimal OrderSlack = 0.05m;
    private const decimal FractionSlack = 0.2m;
    private const string Formula = "figure of one / figure of the other, for every year of both";
    private readonly PassageComparisons passages = new(words);

    public IEnumerable<(TextSpan Span, Fact Fact)> In(CheckMaterial material, Passage passage)
    {
        foreach (var comparison in passages.In(passage))
        {
            if (Judge(material, comparison, passage.Text) is { } fact)
            {
                yield return (comparison.Span, fact);
            }
        }
    }

    private static Fact? Judge(CheckMaterial material, PassageComparisons.Comparison said, string text)
    {
        var (first, second) = (Figures(material, said.First, said.Of), Figures(material, said.Second, said.Of));
        var pairs = (from a in first from b in second where a.Source == b.Source && a.Vintage == b.Vintage && Math.Abs(a.Year - b.Year) <= 1 && b.Value > 0 orderby a.Year select (A: a, B: b)).ToList();
        if (pairs.Count == 0)
        {
            return null;
        }

        pairs = pairs.Exists(p => p.A.Year == p.B.Year) ? pairs.FindAll(p => p.A.Year == p.B.Year) : pairs;
        var fits = pairs.Exists(p => Fits(p.A.Value / p.B.Value, said));
        var (one, other) = pairs[^1];
        var ratio = one.Value / other.Value;
        return new Fact(fits ? Verdict.Ok : Verdict.Doubtful, Formula,
            [new FindingInput("multiple claimed", Wording.Plain(said.Multiple), "times", "the text", null), FigureInput.Of(Wording.StateName(material.Book, said.First), one), FigureInput.Of(Wording.StateName(material.Book, said.Second), other)],
            ratio,
            $"The {Wording.Property(said.Of.ToString()).ToLowerInvariant().Replace("gdp", "GDP", StringComparison.Ordinal)} of {Wording.StateName(material.Book, said.First)} ({Wording.From(one)}) is {Wording.Times(ratio)} that of {Wording.StateName(material.Book, said.Second)} ({Wording.From(other)}) in {one.Year}; the text has “{said.Span.Of(text)}”.");
    }

    private static List<Observation> Figures(CheckMaterial material, string iso3, Indicator of) =>
        [.. material.Book.Series(of, iso3).Where(o => o.Year <= material.Day.Year && o.Year >= material.Day.Year - 3)];

    private static bool Fits(decimal ratio, PassageComparisons.Comparison said)
    {
        if (said.IsOrder)
        {
            return said.Bound > 0 ? ratio > 1 - OrderSlack : ratio < 1 + OrderSlack;
        }

        if (said.Bound == -2)
        {
            return ratio < said.Multiple * (1 + OrderSlack);
        }

        if (said.Multiple < 1)
        {
            return Math.Abs(ratio - said.Multiple) <= said.Multiple * FractionSlack || (said.Bound > 0 && ratio >= said.Multiple && ratio <= said.Multiple * 2);
        }

        var isWhole = said.Multiple == decimal.Truncate(said.Multiple);
        var slack = Math.Max(isWhole ? HalfAStep : 0, said.Multiple * Tolerance);
        return ratio >= said.Multiple - slack - (said.Bound < 0 ? HalfAStep : 0) && (said.Bound > 0 ? ratio <= said.Multiple * 2 : ratio <= said.Multiple + slack);
    }
}
