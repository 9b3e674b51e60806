using Chancery.Reference;
using Chancery.Statements;

namespace Chancery.Checks;

/// <summary>Check 11: what a pledge comes to a year beside the economies of its payer and of its host.</summary>
internal sealed class BurdenCheck(ThresholdTable table) : Check
{
    private readonly Bounds bounds = table.BoundsOf(11);

    public override int Number => 11;

    public override string Name => "burden on payer and host";

    public override string Formula => "(amount / years) / GDP, of payer and of host";

    internal override IEnumerable<Finding> Run(CheckMaterial material) => material.Weighed.Select(p => Judge(material, p)).OfType<Finding>();

    private Finding? Judge(CheckMaterial material, Pledge pledge)
    {
        var payer = material.PayerOf(pledge);
        var host = material.HostOf(pledge);
        if (payer is null && host is null)
        {
            return null;
        }

        if (material.DollarsOf(pledge.Amount!.Value) is not { } sum)
        {
            return Missing(pledge, $"no exchange rate for {pledge.Amount.Value.Currency} {(material.Document.Published is null ? "without a day of publication" : "on the day of publication")}");
        }

        var sides = new List<Side>();
        Add(sides, material, "payer", payer);
        if (payer is null || host is null || !payer.IsSameAs(host))
        {
            Add(sides, material, "host", host);
        }

        return sides.Count == 0
            ? Missing(pledge, $"no GDP of {Wording.List(new[] { payer, host }.OfType<Economy>().Select(e => e.Name).Distinct())} in the tables")
            : Judge(pledge, sum, material.YearsOf(pledge), sides);
    }

    private Finding Judge(Pledge pledge, DollarSum sum, decimal? years, List<Side> sides)
    {
        var spread = Spread.Over(years);
        var worst = Verdict.Ok;
        var texts = new List<string>();
        foreach (var side in sides)
        {
            var verdict = Spread.Mildest(side.Gdp.SelectMany(g => spread.Select(y => bounds.Judge(sum.Central / y / g.Value))));
            // What is given or lent weighs on who gives; of what a loan adds to debts, check 14 asks.
            verdict = side.Role == "host" && pledge.Act is PledgeAct.Grant or PledgeAct.Aid or PledgeAct.Lend && verdict > Verdict.Notice ? Verdict.Notice : verdict;
            worst = verdict > worst ? verdict : worst;
            texts.Add(Text(sum, years, side, texts.Count == 0));
        }

        var ratio = sum.Central / spread[^1] / sides[0].Gdp[^1].Value;
        var ceiling = sum.IsCeiling && worst > Verdict.Notice;
        return Found(
            [pledge.Id],
            pledge.Span,
            ceiling ? Verdict.Notice : worst,
            Formula,
            [.. sum.Inputs("amount"), .. Wording.YearInput(years), .. sides.SelectMany(s => s.Inputs)],
            ratio,
            string.Join(' ', texts) + Ending(ceiling ? Verdict.Notice : worst, ceiling, years));
    }

    private string Text(DollarSum sum, decimal? years, Side side, bool first)
    {
        var newest = side.Gdp[^1];
        var share = sum.Central / newest.Value;
        var owner = Wording.Owner(side.Economy.Name);
        if (!first && share / (years ?? 1) < bounds.Notice)
        {
            return $"For the {side.Role} it is light: {Wording.Percent(share)} of {owner} {newest.Year} GDP in all ({Wording.From(newest)}).";
        }

        var rest = string.Concat(side.Gdp.SkipLast(1).Reverse().Select(g => $", {Wording.Percent(sum.Central / g.Value)} of that of {g.Year} ({Wording.From(g)})"));
        var text = $"{Wording.Capital(sum.Text)} is {Wording.Percent(share)} of {owner} {newest.Year} GDP ({Wording.From(newest)}){rest}";
        return years switch
        {
            null when share < bounds.Notice => text + ".",
            null => text + $"; if over 1, 3, 5, 10 years, {Wording.List(Spread.Over(null).Select(y => Wording.Percent(share / y)))} of the {newest.Year} figure a year.",
            1 => text + ".",
            { } y => text + $"; over {Wording.Years(y)} it is {Wording.Dollars(sum.Central / y)} a year, {Wording.Percent(share / y)} of the {newest.Year} figure.",
        };
    }

    private string Ending(Verdict verdict, bool ceiling, decimal? years) =>
        ceiling ? " The sum is a ceiling that binds nobody to reach it."
        : verdict switch
        {
            Verdict.Implausible => $" {Above(years)} {Wording.Percent(bounds.Implausible)} of GDP a year, which is out of scale.",
            Verdict.Doubtful => $" {Above(years)} {Wording.Percent(bounds.Doubtful)} of GDP a year, which is a heavy load.",
            Verdict.Ok or Verdict.Notice or Verdict.CannotTell => "",
        };

    private static string Above(decimal? years) => years is null ? "Even over ten years it stays above" : "That is above";

    private Finding Missing(Pledge pledge, string what) =>
        Found([pledge.Id], pledge.Span, Verdict.CannotTell, Formula, [], null, $"Cannot tell how heavy it is: {what}.");

    private static void Add(List<Side> sides, CheckMaterial material, string role, Economy? economy)
    {
        if (economy is not null && material.Economies.Figures(Indicator.Gdp, economy, material.Day.Year) is { Count: > 0 } gdp)
        {
            sides.Add(new Side(role, economy, gdp));
        }
    }

    private sealed record Side(string Role, Economy Economy, IReadOnlyList<Observation> Gdp)
    {
        public IEnumerable<FindingInput> Inputs => Gdp.Select(g => FigureInput.Of($"GDP of {Economy.Name} ({Role})", g));
    }
}
