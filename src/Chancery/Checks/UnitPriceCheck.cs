using Chancery.Checks.Passages;
using Chancery.Statements;

namespace Chancery.Checks;

/// <summary>Check 21: what one of the things costs, beside the list of prices where it has one.</summary>
internal sealed class UnitPriceCheck(GoodsTable goods, ChangeWords words) : Check
{
    private readonly PassageRates rates = new(words);

    public override int Number => 21;

    public override string Name => "unit price";

    public override string Formula => "amount / quantity";

    internal override IEnumerable<Finding> Run(CheckMaterial material)
    {
        List<Finding> divided = [.. material.Passages.SelectMany(rates.ByCount).Select(d => Division.Judge(d, d.Span, Found))];
        return material.Flows.Select(p => Judge(material, p)).OfType<Finding>().Concat(divided).Concat(WorkedOut.Of(material, divided, Found, WorkingKind.Each));
    }

    private Finding? Judge(CheckMaterial material, Pledge pledge)
    {
        if (goods.CountOf(pledge) is not { } count || material.DollarsOf(pledge.Amount!.Value) is not { } sum)
        {
            return null;
        }

        var price = sum.Central / count;
        var unit = pledge.Quantity!.Value.Unit;
        var said = $"{Wording.Capital(sum.Text)} for {Wording.Number(count)} {unit} is {Wording.Dollars(price)} each.";
        List<FindingInput> inputs = [.. sum.Inputs("amount"), new FindingInput("quantity", Wording.Plain(count), unit, "the text", null)];
        if (goods.PriceOf(pledge, material.Document.Text) is not { } listed)
        {
            return Found([pledge.Id], pledge.Span, Verdict.Ok, Formula, inputs, price, $"{said} The list of prices has none for it.");
        }

        inputs.Add(new FindingInput($"price of {listed.Name}", $"{Wording.Plain(listed.Low)}–{Wording.Plain(listed.High)}", "USD each", listed.Source, listed.AsOf));
        var inside = price >= listed.Low && price <= listed.High;
        return Found([pledge.Id], pledge.Span, inside || sum.IsCeiling ? Verdict.Ok : Verdict.Notice, Formula, inputs, price,
            $"{said} The list has {Wording.Dollars(listed.Low)} to {Wording.Dollars(listed.High)} for {listed.Name} ({listed.Source}, {listed.AsOf}){(inside ? "" : price > listed.High ? ": it is dearer, so the sum holds more than the things themselves, or is another sum" : ": it is cheaper, so the sum is less than the whole price, or the count is another")}.");
    }
}
