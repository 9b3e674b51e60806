using Chancery.Statements;

namespace Chancery.Checks;

/// <summary>Check 15: how many times the present trade of two states it would be, with what is to be bought a year on top.</summary>
internal sealed class TradeMultipleCheck(ThresholdTable table) : Check
{
    private readonly Bounds bounds = table.BoundsOf(15);

    public override int Number => 15;

    public override string Name => "trade multiple";

    public override string Formula => "(present trade of the pair + amount / years) / present trade of the pair";

    internal override IEnumerable<Finding> Run(CheckMaterial material) =>
        from pledge in material.Purchases
        let buyer = material.PayerOf(pledge)
        let seller = material.HostOf(pledge)
        where buyer is not null && seller is not null && !buyer.IsSameAs(seller)
        select Judge(material, pledge, buyer, seller);

    private Finding Judge(CheckMaterial material, Pledge pledge, Economy buyer, Economy seller)
    {
        if (material.DollarsOf(pledge.Amount!.Value) is not { } sum)
        {
            return NoRate(material, pledge);
        }

        var pair = PairTrade.Of(material, buyer, seller);
        if (pair.Total <= 0)
        {
            return CannotTell(pledge, $"the table of trade partners, which has the first five of each state, does not tell the trade of {buyer.Name} and {seller.Name}");
        }

        var years = material.YearsOf(pledge);
        var multiples = Spread.Over(years).Select(y => (pair.Total + (sum.Central / y)) / pair.Total).ToList();
        var verdict = Spread.Mildest(multiples.Select(bounds.Judge));
        var result = years is null
            ? $"if over 1, 3, 5, 10 years, the trade would be {Wording.List(multiples.Select(m => Wording.Times(m)))} what it is"
            : $"{Wording.Dollars(sum.Central / years.Value)} more a year would make it {Wording.Times(multiples[0])} what it is";
        return Found(
            [pledge.Id],
            pledge.Span,
            sum.IsCeiling && verdict > Verdict.Notice ? Verdict.Notice : verdict,
            Formula,
            [.. sum.Inputs("amount"), .. Wording.YearInput(years), .. pair.Inputs],
            multiples[^1],
            $"The trade of {buyer.Name} and {seller.Name} is {pair.Text}; {result}.{pair.Gap}");
    }
}
