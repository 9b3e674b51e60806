using Chancery.Checks.Passages;
using Chancery.Reference;
using Chancery.Statements;

namespace Chancery.Checks;

/// <summary>Check 20: a pledge divided among the people of the payer, beside what one of them produces in a year.</summary>
internal sealed class PerHeadCheck(ThresholdTable table) : Check
{
    private readonly Bounds bounds = new(table.Of(20, "doubtful"), table.Of(20, "doubtful"), table.Of(20, "implausible"));

    public override int Number => 20;

    public override string Name => "per head";

    public override string Formula => "amount / population, beside GDP / population";

    internal override IEnumerable<Finding> Run(CheckMaterial material) => material.Weighed.Select(p => Judge(material, p)).OfType<Finding>().Concat(WorkedOut.Of(material, [], Found, WorkingKind.PerHead));

    private Finding? Judge(CheckMaterial material, Pledge pledge)
    {
        if (material.PayerOf(pledge) is not { IsPublic: true } payer || material.DollarsOf(pledge.Amount!.Value) is not { } sum)
        {
            return null;
        }

        var people = material.Economies.Figures(Indicator.Population, payer, material.Day.Year);
        var gdp = material.Economies.Figures(Indicator.Gdp, payer, material.Day.Year);
        if (people.Count == 0 || gdp.Count == 0)
        {
            return Found([pledge.Id], pledge.Span, Verdict.CannotTell, Formula, [], null, $"Cannot tell the sum per head: the tables have no {(people.Count == 0 ? "population" : "GDP")} of {payer.Name}.");
        }

        var heads = people[^1];
        var share = sum.Central / heads.Value;
        var verdict = Spread.Mildest(gdp.Select(g => bounds.Judge(sum.Central / g.Value)));
        verdict = sum.IsCeiling && verdict > Verdict.Notice ? Verdict.Notice : verdict;
        var beside = Wording.List(gdp.Reverse().Select(g => $"{Wording.Percent(sum.Central / g.Value)} of the {Wording.Dollars(Math.Round(g.Value / heads.Value))} that one of them produced in {g.Year} ({g.Source}, {g.Vintage})"));
        return Found(
            [pledge.Id],
            pledge.Span,
            verdict,
            Formula,
            [.. sum.Inputs("amount"), FigureInput.Of($"population of {payer.Name}", heads), .. gdp.Select(g => FigureInput.Of($"GDP of {payer.Name}", g))],
            share,
            $"{Wording.Capital(sum.Text)} is {Wording.Dollars(Math.Round(share, share < 10 ? 2 : 0))} for each of the {Wording.People(heads.Value)} of {payer.Name} ({heads.Source}, {heads.Vintage}), {beside}.");
    }
}
