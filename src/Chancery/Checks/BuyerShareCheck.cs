using Chancery.Reference;

namespace Chancery.Checks;

/// <summary>Check 18: what is to be bought a year beside all that the buyer's economy buys abroad.</summary>
internal sealed class BuyerShareCheck(ThresholdTable table) : Check
{
    private readonly Bounds bounds = table.BoundsOf(18);

    public override int Number => 18;

    public override string Name => "share of buyer";

    public override string Formula => "(amount / years) / imports of the buyer";

    internal override IEnumerable<Finding> Run(CheckMaterial material) =>
        from pledge in material.Purchases
        let buyer = material.PayerOf(pledge)
        where buyer is not null
        select Weigh(material, pledge, buyer, Indicator.Imports, "imports", bounds);
}
