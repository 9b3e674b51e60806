using Chancery.Reference;
using Chancery.Statements;

namespace Chancery.Checks;

/// <summary>Check 19: an investment abroad a year beside the best of five years of the payer's outflow and of the host's inflow.</summary>
internal sealed class DirectInvestmentCheck(ThresholdTable table) : Check
{
    private readonly int window = (int)table.Of(19, "years");
    private readonly decimal outflow = table.Of(19, "outflow");
    private readonly decimal doubtful = table.Of(19, "inflow_doubtful");
    private readonly decimal implausible = table.Of(19, "inflow_implausible");

    public override int Number => 19;

    public override string Name => "FDI benchmark";

    public override string Formula => "(amount / years) / best of 5 years: FDI outflow of the payer, FDI inflow of the host";

    internal override IEnumerable<Finding> Run(CheckMaterial material) =>
        from pledge in material.Weighed
        where pledge.Act is PledgeAct.Invest or PledgeAct.Build
        let payer = material.PayerOf(pledge)
        let host = material.HostOf(pledge)
        where payer is not null && host is not null && !payer.IsSameAs(host)
        select Judge(material, pledge, payer, host);

    private Finding Judge(CheckMaterial material, Pledge pledge, Economy payer, Economy host)
    {
        if (material.DollarsOf(pledge.Amount!.Value) is not { } sum)
        {
            return NoRate(material, pledge);
        }

        var gone = Best(material, Indicator.FdiOutflow, payer);
        var come = Best(material, Indicator.FdiInflow, host);
        if (gone is null && come is null)
        {
            return CannotTell(pledge, $"the tables have no FDI outflow of {payer.Name} and no FDI inflow of {host.Name}");
        }

        var years = material.YearsOf(pledge);
        var yearly = sum.Central / Spread.Over(years)[^1];
        var verdict = Worst(
            gone is null ? Verdict.Ok : gone.Value <= 0 ? Verdict.Notice : yearly > outflow * gone.Value ? Verdict.Doubtful : Verdict.Ok,
            come is null ? Verdict.Ok : yearly > implausible * come.Value ? Verdict.Implausible : yearly > doubtful * come.Value ? Verdict.Doubtful : Verdict.Ok);
        return Found(
            [pledge.Id],
            pledge.Span,
            sum.IsCeiling && verdict > Verdict.Notice ? Verdict.Notice : verdict,
            Formula,
            [
                .. sum.Inputs("amount"), .. Wording.YearInput(years),
                .. gone is null ? [] : new[] { FigureInput.Of($"best FDI outflow of {payer.Name} in {window} years", gone) },
                .. come is null ? [] : new[] { FigureInput.Of($"best FDI inflow of {host.Name} in {window} years", come) },
            ],
            gone is { Value: > 0 } ? yearly / gone.Value : come is { Value: > 0 } ? yearly / come.Value : null,
            $"{Wording.Capital(sum.Text)} {(years is null ? "even over 10 years" : $"over {Wording.Years(years.Value)}")} is {Wording.Dollars(yearly)} a year. {Side(gone, yearly, payer, "outflow")} {Side(come, yearly, host, "inflow")}");
    }

    private string Side(Observation? best, decimal yearly, Economy economy, string flow) => best switch
    {
        null => $"The tables have no FDI {flow} of {economy.Name}.",
        { Value: <= 0 } => $"The FDI {flow} of {economy.Name} was in none of the last {window} years above nothing ({best.Source}, {best.Vintage}).",
        _ => $"The best FDI {flow} of {economy.Name} in {window} years was {Wording.Dollars(best.Value)} in {best.Year} ({best.Source}, {best.Vintage}); this is {Wording.Times(yearly / best.Value)} as much.",
    };

    private Observation? Best(CheckMaterial material, Indicator flow, Economy economy)
    {
        var known = material.Economies.All(flow, economy).Where(o => o.Year <= material.Day.Year).ToList();
        return known.Count == 0 ? null : known.Where(o => o.Year > known.Max(k => k.Year) - window).MaxBy(o => o.Value);
    }

    private static Verdict Worst(Verdict a, Verdict b) => a > b ? a : b;
}
