using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Statements;

namespace Chancery.Checks;

/// <summary>Compares claimed lengths and yearly figures with the tables.</summary>
internal sealed partial class FigureFacts(ThresholdTable table, FrozenDictionary<string, Indicator> properties)
{
    private const decimal KilometresPerMile = 1.609344m;
    private const decimal Another = 20;
    private const int Lead = 40;

    // Purchasing power, national income and other reckonings of wealth per head lie within a third of each other for most states.
    private const decimal PerHeadNotice = 0.5m;
    private const string Formula = "(claimed - table) / table";
    private readonly decimal ok = table.Of(24, "ok");
    private readonly decimal notice = table.Of(24, "notice");
    private readonly decimal fall = table.Of(24, "fall");
    private readonly int growthYears = (int)table.Of(24, "growth_years");

    public Fact? Border(CheckMaterial material, Claim claim) =>
        claim is { Subject.State: { } first, Value: { } said, Unit: "km" or "miles" }
            && (claim.Object?.State ?? material.OtherState(claim.Span, first)?.State) is { } second && second != first && !Built().IsMatch(claim.Span.Of(material.Document.Text))
            ? Border(material, first, second, claim.Unit, said)
            : null;

    /// <summary>Compares the length of a border between two states with the table.</summary>
    public Fact? Border(CheckMaterial material, string first, string second, string unit, decimal said)
    {
        var value = unit == "miles" ? Math.Round(said * KilometresPerMile, 0) : said;
        var borders = material.Book.BordersBetween(first, second);
        if (borders.Count > 0 && borders.All(b => value < b.Kilometres / Another))
        {
            return null; // a distance, a stretch
        }

        var names = $"{Wording.StateName(material.Book, first)} and {Wording.StateName(material.Book, second)}";
        if (borders.Count == 0)
        {
            return Fact.Missing(Formula, $"the table has no land border between {names}");
        }

        List<(decimal Length, string Source)> lengths =
            [.. borders.SelectMany(b => new[] { (b.Kilometres, b.Source), (b.SecondKilometres ?? b.Kilometres, b.Source) }).Distinct()];
        var difference = lengths.Select(l => (value - l.Length) / l.Length).MinBy(Math.Abs);
        return new Fact(
            Judge(difference),
            Formula,
            [new FindingInput("length claimed", Wording.Plain(value), "km", "the text", null), .. lengths.Select(l => new FindingInput($"border of {names}", Wording.Plain(l.Length), "km", l.Source, null))],
            difference,
            $"The border of {names} is {string.Join(" or ", lengths.Select(l => $"{Wording.Number(l.Length)} km long ({l.Source})"))}; the {Wording.Number(value)} km of the text {Differs(difference)}.");
    }

    /// <summary>Whether the claim's figure is one that the tables have, within the bounds of a notice.</summary>
    public bool IsNear(CheckMaterial material, Claim claim) =>
        Series(material, claim) is { Value: { } difference, Verdict: Verdict.Ok or Verdict.Notice } && Math.Abs(difference) <= notice;

    /// <summary>Whether the tables have a series for a property of claims.</summary>
    public bool Knows(string property) => properties.ContainsKey(property);

    public Fact? Series(CheckMaterial material, Claim claim)
    {
        if (NeededGrowthCheck.IsTarget(material, claim))
        {
            return null; // a figure of a year to come is no fact yet: check 16 asks what it would take
        }

        if (material.IsOfSeveral(claim.Span) || IsOfPart(material, claim))
        {
            return null;
        }

        if (claim is not { Subject.State: { } iso3, Value: { } value } || !properties.TryGetValue(claim.Property, out var indicator))
        {
            return null;
        }

        var state = Wording.StateName(material.Book, iso3);
        var all = material.Book.Series(indicator, iso3);
        var what = $"{Wording.Property(claim.Property)} of {state}";
        if (all.Count == 0)
        {
            return Fact.Missing(Formula, $"the tables have no {what}");
        }

        if (all[0].Unit.StartsWith('%') && claim.Currency is not null && material.Book.Series(Indicator.Gdp, iso3) is { Count: > 0 } products)
        {
            all = InMoney(all, products);
            if (all.Count == 0)
            {
                return null;
            }
        }

        if (InUnitOf(material, claim, value, all[0].Unit) is not { } claimed)
        {
            return all[0].Unit == "USD" && claim.Currency is not null ? Fact.Missing(Formula, $"no exchange rate for {claim.Unit}") : null;
        }

        var year = claim.AsOf?.Year ?? material.Document.Published?.Year ?? all[^1].Year;
        var exact = all.Where(o => o.Year == year).ToList();
        var isMoney = all[0].Unit == "USD" && material.Book.Series(indicator, iso3)[0].Unit != "USD";
        var figures = exact.Count > 0 ? exact : isMoney ? [.. all.Where(o => o.Year <= year).OrderBy(o => o.Year).TakeLast(1)] : [.. material.Economies.Figures(indicator, new Economy(state, [iso3], true), year)];
        if (indicator is Indicator.FdiInflow or Indicator.FdiOutflow && figures.Exists(f => claimed < f.Value))
        {
            return null; // "has invested $3 billion": of all that is invested, some
        }

        if (figures.Count > 0 && IsOfAnotherThing(claimed, figures) && !Plainly().IsMatch(claim.Span.Of(material.Document.Text)))
        {
            return null; // a city's people, a sector's output: so far off that it is said of something else
        }

        return figures.Count == 0
            ? Fact.Missing(Formula, $"the tables have no {what} up to {year.ToString(CultureInfo.InvariantCulture)}")
            : exact.Count > 0 ? SameYear(claimed, what, claim.AsOf is null ? [.. figures, .. all.Where(o => o.Year == year - 1)] : figures) : Later(claimed, what, year, figures, all, claim.AsOf is not null || claim.Projected);
    }

    /// <summary>Compares a claimed GDP per head with GDP over population of the newest year that the tables have of both.</summary>
    public Fact? PerHead(CheckMaterial material, Claim claim)
    {
        if (claim is not { Subject.State: { } iso3, Value: { } value, Unit: { } unit } || material.DollarsOf(new Money(value, value, new CurrencyCode(unit))) is not { } claimed)
        {
            return null;
        }

        var year = Math.Min(claim.AsOf?.Year ?? material.Day.Year, material.Day.Year);
        var people = material.Book.Series(Indicator.Population, iso3);
        var gdp = material.Book.Series(Indicator.Gdp, iso3).Where(o => o.Year <= year).OrderBy(o => o.Year).LastOrDefault(o => people.Any(p => p.Year == o.Year && p.Value > 0));
        if (gdp is null)
        {
            return Fact.Missing(Formula, $"the tables have no GDP and population of {Wording.StateName(material.Book, iso3)}");
        }

        var heads = people.Last(p => p.Year == gdp.Year);
        var each = gdp.Value / heads.Value;
        var difference = (claimed.Central - each) / each;
        var verdict = Math.Abs(difference) <= notice ? Verdict.Ok : Math.Abs(difference) <= PerHeadNotice ? Verdict.Notice : Verdict.Doubtful;
        return new Fact(verdict, "(claimed - GDP / population) / (GDP / population)",
            [new FindingInput("claimed", Wording.Plain(value), unit, "the text", null), FigureInput.Of($"GDP of {Wording.StateName(material.Book, iso3)}", gdp), FigureInput.Of($"population of {Wording.StateName(material.Book, iso3)}", heads)],
            difference,
            $"{Wording.From(gdp)} over {Wording.From(heads)} is {Wording.Dollars(Math.Round(each, 0))} a head in {gdp.Year}; the {Wording.Dollars(claimed.Central)} of the text {Differs(difference)}.");
    }

    // "A fence of 200 kilometres on its border"
    [GeneratedRegex(@"\b(?:fence|wall|barrier|trench|railway|pipeline|motorway|road|corridor|wire)s?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Built();

    // A change, a part, or what several have between them.
    private static bool IsOfPart(CheckMaterial material, Claim claim)
    {
        var text = material.Document.Text;
        var words = text[Math.Max(0, claim.Span.Start - Lead)..claim.Span.End];
        return Added().IsMatch(words) || (claim.Property.EndsWith("reserves", StringComparison.Ordinal) && Low().IsMatch(words))
            || (claim.Property is "exports" or "imports" && (Part().IsMatch(words) || WithPartner().IsMatch(claim.Span.Of(text))))
            || (claim.Property == "population" && (Some().IsMatch(words) || IsOfPlace(material, claim)))
            || (claim.Subject.State is { } state && IsBesideOther(material, claim, state));
    }

    // "Transnistria has half a million people": of a part of the state, named so.
    private static bool IsOfPlace(CheckMaterial material, Claim claim) => claim.Subject.Text is { Length: > 0 } named && char.IsUpper(named[0]) && named != claim.Subject.State && !named.Contains('’', StringComparison.Ordinal) && material.Book.StateNamed(named) is null && material.Book.StateOfPlace(named) is not null;

    // "Chile and Peru have", "the U.S. and the EU represent"
    private static bool IsBesideOther(CheckMaterial material, Claim claim, string state)
    {
        var named = material.Mentions.Where(m => m.Span.Overlaps(claim.Span) || (m.Span.End <= claim.Span.Start && claim.Span.Start - m.Span.End <= Lead)).ToList();
        for (var i = 0; i + 1 < named.Count; i++)
        {
            if (named[i].Span.End <= named[i + 1].Span.Start && material.Document.Text[named[i].Span.End..named[i + 1].Span.Start] is " and " or " and the " && (named[i].Actors.Any(a => a.State == state) || named[i + 1].Actors.Any(a => a.State == state))
                && Between().IsMatch(material.Document.Text[named[i + 1].Span.End..Math.Min(material.Document.Text.Length, named[i + 1].Span.End + Lead)]))
            {
                return true;
            }
        }

        return false;
    }

    // "Reserves had sunk to $3 billion": on some day of the year, not at its end
    [GeneratedRegex(@"\bhad\s+(?:sunk|fallen|dropped|dwindled|shrunk|plunged)\s+to\b", RegexOptions.CultureInvariant)]
    private static partial Regex Low();

    [GeneratedRegex(@"^\s+(?:together\s+)?(?:have|are|represent|make\s+up|account|share|hold|produce|number)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    // "$300 billion of U.S. imports"
    [GeneratedRegex(@"[\d.]\s?(?:million|billion|trillion|bn)?\s+(?:of|in|worth\s+of)\s+(?:[\w.’'-]+\s+){0,3}(?:imports|exports)\b|\b(?:exported|imported|sold|sells|bought|buys|(?:exports|imports)(?=\s+[$€£\d]))\b[^.;:]{0,60}\b(?:to|from)\s+(?:the\s+)?\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    // "feeds a billion people", "3 million people out of poverty"
    [GeneratedRegex(@"\b(?:feeds?|lift(?:s|ed|ing)?|vaccinated|online|employs?|serves?|covers?|helps?|displaced)\b|\bpeople\s+(?:out|fully|who|without|worldwide|working|in\s+the\s+—)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Some();

    // "Added $8 trillion to the debt", "increased the debt by $8 trillion": a change, not the figure.
    [GeneratedRegex(@"\badd(?:ed|s|ing)?\b[^.;]*\bto\b|\b(?:increas|ris|grew|grow|rose|rais|swell|swelled|cut|reduc|decreas|fell|fall|lower|expand)\w*\b[^.;]{0,60}\sby\s(?:[a-z]+\s){0,2}[$€£\d]", RegexOptions.CultureInvariant)]
    private static partial Regex Added();

    // Off by more than twentyfold, and not by a hundredfold or thousandfold that a slip of the point or the unit makes.
    private bool IsOfAnotherThing(decimal claimed, List<Observation> figures) =>
        figures.TrueForAll(f => f.Value > 0 && claimed > 0 && (claimed / f.Value is < 1 / Another or > Another)
            && !IsAbout(claimed * 1000 / f.Value) && !IsAbout(claimed / 1000 / f.Value) && !IsAbout(claimed * 100 / f.Value) && !IsAbout(claimed / 100 / f.Value));

    // "exports to Italy"
    [GeneratedRegex(@"\b(?:exports|sales)\s+to\s+(?:the\s+)?\p{Lu}|\bimports\s+from\s+(?:the\s+)?\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex WithPartner();

    // "Chad’s reserves are", "the exports of Peru came to": nothing else is said, however far off.
    [GeneratedRegex(@"^(?:[Tt]he\s+)?\p{Lu}[\p{L}-]+[’']s?\s+(?:GDP|gross\s+domestic\s+product|economy|exports|imports|reserves|population)\s+(?:is|are|was|were|stands?|stood|comes?\s+to|came\s+to|amounts?\s+to|amounted\s+to)\b|^(?:[Tt]he\s+)(?:GDP|exports|imports|reserves|population)\s+of\s+(?:the\s+)?\p{Lu}[\p{L}-]+\s+(?:is|are|was|were|stands?|stood|comes?\s+to|came\s+to)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Plainly();

    private bool IsAbout(decimal ratio) => Math.Abs(ratio - 1) <= 2 * notice;

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
        var nearest = dated ? Math.Abs(difference) : figures.Min(f => Math.Abs(claimed - f.Value) / f.Value);
        var best = BestGrowth(all, year - last.Year, last.Year);
        var worst = WorstFall(all, year - last.Year, last.Year);
        var verdict = nearest <= ok || Math.Abs(difference) <= notice ? Verdict.Ok
            : nearest <= notice ? Verdict.Notice
            : (best is { } rise && difference > rise) || (worst is { } fall && difference < fall) ? Verdict.Doubtful
            : Verdict.Notice;
        var growth = best is { } known && difference > 0
            ? $" The best growth over {Span(year - last.Year)} in the past {growthYears} years was {Wording.Percent(known)}."
            : "";
        var editions = string.Join("; ", Enumerable.Reverse(figures).Select(f => $"{f.Year}: {Wording.From(f)}"));
        return new Fact(verdict, Formula, Inputs(claimed, what, figures), difference,
            $"The tables have no {what} for {year}{(dated ? "" : ", the year of the document")}; the last they have are {editions}. {Written(claimed, last.Unit)} in {year} would be {Wording.Percent(difference)} {(difference >= 0 ? "above" : "below")} the newest, of {last.Year}.{growth}");
    }

    // A share of the product of its year, as money.
    private static List<Observation> InMoney(IReadOnlyList<Observation> shares, IReadOnlyList<Observation> products) =>
        [.. from share in shares
            let product = products.LastOrDefault(p => p.Year == share.Year)
            where product is not null
            select share with { Value = share.Value / 100 * product.Value, Unit = "USD" }];

    private decimal? BestGrowth(IReadOnlyList<Observation> all, int years, int last) => Changes(all, years, last).Max();

    // What no state has lost in twenty years is no figure of the next one.
    private decimal? WorstFall(IReadOnlyList<Observation> all, int years, int last) => Changes(all, years, last).Min() is { } worst ? Math.Min(worst, -fall) : null;

    private IEnumerable<decimal?> Changes(IReadOnlyList<Observation> all, int years, int last) =>
        from g in all.GroupBy(o => (o.Source, o.Vintage))
        from a in g
        from b in g
        where b.Year == a.Year + years && b.Year > last - growthYears && a.Value > 0
        select (decimal?)((b.Value - a.Value) / a.Value);

    private static decimal? InUnitOf(CheckMaterial material, Claim claim, decimal value, string unit)
    {
        if (unit == "USD")
        {
            return claim.Currency is { } currency ? material.DollarsOf(new Money(value, value, new CurrencyCode(currency)))?.Central : null;
        }

        var isShare = unit.StartsWith('%');
        return isShare == (claim.Unit == "percent") && claim.Currency is null ? value : null;
    }

    private Verdict Judge(decimal difference) =>
        Math.Abs(difference) <= ok ? Verdict.Ok : Math.Abs(difference) <= notice ? Verdict.Notice : Verdict.Doubtful;

    private static string Differs(decimal difference) => difference == 0
        ? "are the same"
        : $"are {Wording.Percent(difference)} {(difference < 0 ? "less" : "more")}";

    private static string Written(decimal value, string unit) => unit == "USD" ? Wording.Dollars(value) : Wording.Number(value);

    private static string Span(int years) => years == 1 ? "one year" : $"{years} years";

    private static List<FindingInput> Inputs(decimal claimed, string what, IEnumerable<Observation> figures) =>
        [new FindingInput("figure claimed", Wording.Plain(claimed), null, "the text", null), .. figures.Select(f => FigureInput.Of(what, f))];
}
