using Chancery.Reference;

namespace Chancery.Checks;

/// <summary>Check 12: what a pledge comes to a year beside the revenue of the government that is to pay it.</summary>
internal sealed class BudgetCheck(ThresholdTable table) : Check
{
    private readonly Bounds bounds = table.BoundsOf(12);

    public override int Number => 12;

    public override string Name => "burden on the budget";

    public override string Formula => "(amount / years) / government revenue of the payer";

    internal override IEnumerable<Finding> Run(CheckMaterial material) =>
        from pledge in material.Weighed
        let payer = material.PayerOf(pledge)
        where payer is { IsPublic: true }
        select Weigh(material, pledge, payer, Indicator.BudgetRevenue, "government revenue", bounds);
}
