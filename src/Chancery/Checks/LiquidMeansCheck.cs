using Chancery.Reference;

namespace Chancery.Checks;

/// <summary>Check 13: a whole sum in foreign money beside the reserves of the state that is to pay it.</summary>
internal sealed class LiquidMeansCheck(ThresholdTable table) : Check
{
    private readonly Bounds bounds = table.BoundsOf(13);

    public override int Number => 13;

    public override string Name => "liquid means";

    public override string Formula => "amount / reserves of the payer";

    // Whoever prints the money that is promised needs no reserves of it.
    internal override IEnumerable<Finding> Run(CheckMaterial material) =>
        from pledge in material.Weighed
        let payer = material.PayerOf(pledge)
        where payer is { IsPublic: true } && !payer.States.All(s => material.Book.StateOf(s)?.Currency == pledge.Amount!.Value.Currency.Code)
        select Weigh(material, pledge, payer, Indicator.Reserves, "reserves", bounds, whole: true);
}
