using Chancery.Reference;

namespace Chancery.Checks;

/// <summary>Check 17: what is to be bought a year beside all that the seller's economy sells abroad.</summary>
internal sealed class SupplierShareCheck(ThresholdTable table) : Check
{
    private readonly Bounds bounds = table.BoundsOf(17);

    public override int Number => 17;

    public override string Name => "share of supplier";

    public override string Formula => "(amount / years) / exports of the supplier";

    internal override IEnumerable<Finding> Run(CheckMaterial material) =>
        from pledge in material.Purchases
        let seller = material.HostOf(pledge)
        where seller is not null && material.PayerOf(pledge) is not null
        select Weigh(material, pledge, seller, Indicator.Exports, "exports", bounds);
}
