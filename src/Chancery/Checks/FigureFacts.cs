using System.Collections.Frozen;
using System.Globalization;
using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Statements;

namespace Chancery.Checks;

/// <summary>Compares claimed lengths and yearly figures with the tables.</summary>
internal sealed class FigureFacts(ThresholdTable table, FrozenDictionary<string, Indicator> properties)
{
    private const string Formula = "(claimed - table) / table";
    private readonly decimal ok = table.Of(24, "ok");
    private readonly decimal notice = table.Of(24, "notice");
    private readonly int growthYears = (int)table.Of(24, "growth_years");

    public Fact? Border(CheckMaterial material, Claim claim)
    {
        if (claim is not { Subject.State: { } first, Object.State: { } second, Value: { } value, Unit: "km" })
        {
            return null;
        }

        var names = $"{Name(material, first)} and {Name(material, second)}";
        if (material.Book.BorderBetween(first, second) is not { } border)
        {
            return Fact.Missing(Formula, $"the table has no land border between {names}");
        }

        decimal[] lengths = border.SecondKilometres is { } other && other != border.Kilometres ? [border.Kilometres, other] : [border.Kilometres];
        var difference = lengths.Select(l => (value - l) / l).MinBy(Math.Abs);
        return new Fact(
            Judge(difference),
            Formula,
            [new FindingInput("length claimed", Wording.Plain(value), "km", "the text", null), .. lengths.Select(l => new FindingInput($"border of {names}", Wording.Plain(l), "km", border.Source, null))],
            difference,
            $"The border of {names} is {string.Join(" or ", lengths.Select(Wording.Number))} km long ({border.Source}); the {Wording.Number(value)} km of the text {Differs(difference)}.");
    }

    public Fact? Series(CheckMaterial material, Claim claim)
    {
        if (claim is not { Subject.State: { } iso3, Value: { } value } || !properties.TryGetValue(claim.Property, out var indicator))
        {
            return null;
        }

        var state = Name(material, iso3);
        var all = material.Book.Series(indicator, iso3);
        var what = $"{Shown(claim.Property)} of {state}";
        if (all.Count == 0)
        {
            return Fact.Missing(Formula, $"the tables have no {what}");
        }

        if (InUnitOf(material, claim, value, all[0].Unit) is not { } claimed)
        {
            return all[0].Unit == "USD" && claim.Unit is { Length: 3 } ? Fact.Missing(Formula, $"no exchange rate for {claim.Unit}") : null;
        }

        var year = claim.AsOf?.Year ?? material.Document.Published?.Year ?? all[^1].Year;
        var exact = all.Where(o => o.Year == year).ToList();
        var figures = exact.Count > 0 ? exact : [.. material.Economies.Figures(indicator, new Economy(state, [iso3], true), year)];
        return figures.Count == 0
            ? Fact.Missing(Formula, $"the tables have no {what} up to {year.ToString(CultureInfo.InvariantCulture)}")
            : exact.Count > 0 ? SameYear(claimed, what, figures) : Later(claimed, what, year, figures, all, claim.AsOf is not null || claim.Projected);
    }

    private Fact SameYear(decimal claimed, string what, List<Observation> figures)
    {
        var nearest = figures.MinBy(o => Math.Abs(claimed - o.Value))!;
        var difference = (claimed - nearest.Value) / nearest.Value;
        var others = figures.Count > 1 ? $" Other editions: {string.Join("; ", figures.Where(o => o != nearest).Select(Wording.From))}." : "";
        return new Fact(Judge(difference), Formula, Inputs(claimed, what, figures), difference,
            $"The {nearest.Year} {what} was {Wording.From(nearest)}; the {Written(claimed, nearest.Unit)} of the text {Differs(difference)}.{others}");
    }

    // The table ends before the year that is spoken of: what growth would it take from the last one?
    private Fact Later(decimal claimed, string what, int year, List<Observation> figures, IReadOnlyList<Observation> all, bool dated)
    {
        var last = figures[^1];
        var difference = (claimed - last.Value) / last.Value;
        var best = BestGrowth(all, year - last.Year, last.Year);
        var verdict = Math.Abs(difference) <= ok ? Verdict.Ok : best is { } b && difference > b ? Verdict.Doubtful : Verdict.Notice;
        var growth = best is { } known && difference > 0
            ? $" The best growth over {Span(year - last.Year)} in the past {growthYears} years was {Wording.Percent(known)}."
            : "";
        var editions = string.Join("; ", Enumerable.Reverse(figures).Select(f => $"{f.Year}: {Wording.From(f)}"));
        return new Fact(verdict, Formula, Inputs(claimed, what, figures), difference,
            $"The tables have no {what} for {year}{(dated ? "" : ", the year of the document")}; the last they have are {editions}. {Written(claimed, last.Unit)} in {year} would be {Wording.Percent(difference)} {(difference >= 0 ? "above" : "below")} the newest, of {last.Year}.{growth}");
    }

    private decimal? BestGrowth(IReadOnlyList<Observation> all, int years, int last)
    {
        var rates = from g in all.GroupBy(o => (o.Source, o.Vintage))
                    from a in g
                    from b in g
                    where b.Year == a.Year + years && b.Year > last - growthYears && a.Value > 0
                    select (b.Value - a.Value) / a.Value;
        return rates.Select(r => (decimal?)r).DefaultIfEmpty(null).Max();
    }

    private static decimal? InUnitOf(CheckMaterial material, Claim claim, decimal value, string unit)
    {
        if (unit == "USD")
        {
            return claim.Unit is { Length: 3 } currency ? material.DollarsOf(new Money(value, value, new CurrencyCode(currency)))?.Central : null;
        }

        var isShare = unit.StartsWith('%');
        return isShare == (claim.Unit == "percent") && !(claim.Unit is { Length: 3 } code && code.All(char.IsAsciiLetterUpper)) ? value : null;
    }

    private Verdict Judge(decimal difference) =>
        Math.Abs(difference) <= ok ? Verdict.Ok : Math.Abs(difference) <= notice ? Verdict.Notice : Verdict.Doubtful;

    private static string Differs(decimal difference) => difference == 0
        ? "are the same"
        : $"are {Wording.Percent(difference)} {(difference < 0 ? "less" : "more")}";

    private static string Written(decimal value, string unit) => unit == "USD" ? Wording.Dollars(value) : Wording.Number(value);

    private static string Shown(string property) => property.Length <= 4 ? property.ToUpperInvariant() : property.Replace('_', ' ');

    private static string Span(int years) => years == 1 ? "one year" : $"{years} years";

    private static List<FindingInput> Inputs(decimal claimed, string what, IEnumerable<Observation> figures) =>
        [new FindingInput("figure claimed", Wording.Plain(claimed), null, "the text", null), .. figures.Select(f => FigureInput.Of(what, f))];

    private static string Name(CheckMaterial material, string iso3) => material.Book.StateOf(iso3) is { } state ? Wording.StateName(state) : iso3;
}
