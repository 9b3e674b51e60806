using Chancery.Reference;
using Chancery.Statements;

namespace Chancery.Checks;

/// <summary>Check 14: by how much the payer's public debt would rise if the whole sum were borrowed.</summary>
internal sealed class DebtCheck(ThresholdTable table) : Check
{
    private readonly decimal doubtful = table.Of(14, "doubtful");
    private readonly decimal implausible = table.Of(14, "implausible");

    public override int Number => 14;

    public override string Name => "debt effect";

    public override string Formula => "amount / GDP of the payer (of a loan, of the borrower), in points of debt to GDP";

    internal override IEnumerable<Finding> Run(CheckMaterial material) =>
        from pledge in material.Weighed
        let payer = pledge.Act == PledgeAct.Lend ? material.HostOf(pledge) : material.PayerOf(pledge)
        where payer is { IsPublic: true }
        select Judge(material, pledge, payer);

    private Finding Judge(CheckMaterial material, Pledge pledge, Economy payer)
    {
        var gdp = material.Economies.Figures(Indicator.Gdp, payer, material.Day.Year);
        if (material.DollarsOf(pledge.Amount!.Value) is not { } sum)
        {
            return NoRate(material, pledge);
        }

        if (gdp.Count == 0)
        {
            return CannotTell(pledge, $"the tables have no GDP of {payer.Name}");
        }

        var rise = sum.Central / gdp.Max(g => g.Value);
        var verdict = rise > implausible ? Verdict.Implausible : rise > doubtful ? Verdict.Doubtful : Verdict.Ok;
        var debt = payer.States.Count == 1 ? material.Economies.Figures(Indicator.PublicDebt, payer, material.Day.Year) : [];
        var level = debt.Count > 0
            ? $" The tables have public debt of {Wording.Number(debt[^1].Value)}% of GDP ({debt[^1].Year}, {debt[^1].Source}, {debt[^1].Vintage}), which would become {Wording.Number(Math.Round(debt[^1].Value + (rise * 100), 1))}%."
            : $" The tables have no public debt of {payer.Name} to add it to.";
        return Found(
            [pledge.Id],
            pledge.Span,
            sum.IsCeiling && verdict > Verdict.Notice ? Verdict.Notice : verdict,
            Formula,
            [.. sum.Inputs("amount"), .. gdp.Select(g => FigureInput.Of($"GDP of {payer.Name}", g)), .. debt.TakeLast(1).Select(d => FigureInput.Of($"public debt of {payer.Name}", d))],
            rise,
            $"If all of it were borrowed, {sum.Text} would add {Points(rise)} to the debt of {payer.Name} ({Wording.List(gdp.Reverse().Select(g => $"{Points(sum.Central / g.Value)} of the {g.Year} GDP of {Wording.From(g)}"))}).{level}");
    }

    private static string Points(decimal rise) => Wording.Number(Math.Round(rise * 100, 1)) + " points";
}
