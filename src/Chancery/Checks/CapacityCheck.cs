using Chancery.Statements;

namespace Chancery.Checks;

/// <summary>Check 22: what is to be delivered a year beside the best year of its maker.</summary>
internal sealed class CapacityCheck(ThresholdTable table, GoodsTable goods) : Check
{
    private readonly Bounds bounds = table.BoundsOf(22);

    public override int Number => 22;

    public override string Name => "delivery capacity";

    public override string Formula => "(quantity / years) / best year of the maker";

    internal override IEnumerable<Finding> Run(CheckMaterial material) => material.Pledges.Select(p => Judge(material, p)).OfType<Finding>();

    private Finding? Judge(CheckMaterial material, Pledge pledge)
    {
        if (goods.CountOf(pledge) is not { } count || goods.MakerOf(pledge, material.Document.Text) is not { } maker)
        {
            return null;
        }

        var years = material.YearsOf(pledge);
        var shares = Spread.Over(years).Select(y => count / y / maker.BestYear).ToList();
        var verdict = Spread.Mildest(shares.Select(bounds.Judge));
        return Found(
            [pledge.Id],
            pledge.Span,
            verdict,
            Formula,
            [new FindingInput("quantity", Wording.Plain(count), pledge.Quantity!.Value.Unit, "the text", null), .. Wording.YearInput(years), new FindingInput($"best year of {maker.Maker}", Wording.Plain(maker.BestYear), maker.Name, maker.Source, maker.AsOf)],
            shares[^1],
            $"{maker.Maker} delivered {Wording.Number(maker.BestYear)} {maker.Name} in its best year ({maker.AsOf}, {maker.Source}). {Wording.Number(count)} {(years is { } y ? $"in {Wording.Years(y)} would take {Wording.Percent(shares[0])} of that every year" : $"would take, if over 1, 3, 5, 10 years, {Wording.List(shares.Select(Wording.Percent))} of that every year")}.");
    }
}
