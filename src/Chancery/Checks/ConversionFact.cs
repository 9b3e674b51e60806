using Chancery.Checks.Passages;
using Chancery.Quantities;
using Chancery.Text;

namespace Chancery.Checks;

/// <summary>Holds a sum told in two currencies against the rate of the day.</summary>
internal sealed class ConversionFact(ThresholdTable table, ChangeWords words)
{
    private const string Formula = "sum × rate of its currency / rate of the other";
    // "6 billion" may be meant to the million: rounding excuses only so much.
    private const decimal MostRounding = 0.05m;

    // A thousand for a million is a slip; two sums further apart were never meant to be the same.
    private const decimal MostApart = 2000m;
    private readonly decimal ok = table.Of(24, "rate_ok");
    private readonly decimal notice = table.Of(24, "rate_notice");
    private readonly PassageConversions passages = new(words);

    public IEnumerable<(TextSpan Span, Fact Fact)> In(CheckMaterial material)
    {
        if (material.Document.Published is null)
        {
            yield break;
        }

        foreach (var (sum, other) in material.Passages.Where(p => p.Figures.Count > 1).SelectMany(passages.In))
        {
            if (Readings(sum).SelectMany(s => Readings(other).Select(o => Judge(material, s, o))).OfType<Fact>().MinBy(f => f.Verdict == Verdict.CannotTell ? 9 : (int)f.Verdict) is { } fact)
            {
                yield return (sum.Span.Union(other.Span), fact);
            }
        }
    }

    // "4.3 billion kroner": of any state whose money is called so; as it was read first.
    private IEnumerable<Figure> Readings(Figure figure) => words.SharedCurrencies.TryGetValue(figure.Words[(figure.Words.LastIndexOf(' ') + 1)..], out var codes) && codes.Contains(figure.Unit) && !figure.Words.Any(char.IsUpper)
        ? codes.OrderBy(c => c == figure.Unit ? 0 : 1).Select(c => figure with { Unit = c }) : [figure];

    private Fact? Judge(CheckMaterial material, Figure sum, Figure other)
    {
        if (material.DollarsOf(Money(sum)) is not { } said || material.DollarsOf(Money(other)) is not { } again)
        {
            return Fact.Missing(Formula, $"no exchange rate for {sum.Unit} and {other.Unit} on the day of publication");
        }

        var exact = other.Value * said.Central / again.Central;
        if (Math.Max(other.Value / exact, exact / other.Value) > MostApart)
        {
            return null;
        }

        var difference = (other.Value - exact) / exact;
        var rounding = Math.Min(MostRounding, (sum.HalfUnit / sum.Value) + (other.HalfUnit / exact));
        var verdict = Math.Abs(difference) <= ok + rounding ? Verdict.Ok : Math.Abs(difference) <= notice + rounding ? Verdict.Notice : Verdict.Doubtful;
        return new Fact(verdict, Formula, [sum.Input("sum"), other.Input("the same in other money"), .. said.Inputs("in dollars"), .. again.Inputs("in dollars")], difference,
            $"{sum.Words} is {Wording.Money(exact, new CurrencyCode(other.Unit))} at the rate of the day; the {other.Words} of the text {(difference == 0 ? "are the same" : $"are {Wording.Percent(difference)} {(difference < 0 ? "less" : "more")}")}.");
    }

    private static Money Money(Figure figure) => new(figure.Value, figure.Value, new CurrencyCode(figure.Unit));
}
