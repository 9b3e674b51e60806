using Chancery.Quantities;
using Chancery.Statements;

namespace Chancery.Checks;

/// <summary>Check 1: whether the parts of a total add up to it, within the rounding of the printed figures.</summary>
internal sealed class SumCheck(ThresholdTable table) : Check
{
    private readonly decimal rateSlack = table.Of(1, "rate_slack");

    public override int Number => 1;

    public override string Name => "sum";

    internal override IEnumerable<Finding> Run(CheckMaterial material) =>
        from total in material.Pledges
        where total.Amount is not null && total.Relation is { Kind: PledgeRelationKind.TotalOf }
        let parts = material.PledgesOf(total.Relation!).Where(p => p.Amount is not null).ToList()
        where parts.Count > 0
        select Judge(material, total, parts);

    private Finding Judge(CheckMaterial material, Pledge total, List<Pledge> parts)
    {
        string[] ids = [.. parts.Select(p => p.Id), total.Id];
        var mixed = parts.Any(p => p.Amount!.Value.Currency != total.Amount!.Value.Currency);
        var sums = parts.Append(total).Select(p => mixed ? material.DollarsOf(p.Amount!.Value) : new DollarSum(p.Amount!.Value, p.Amount.Value.Low, p.Amount.Value.High, null)).OfType<DollarSum>().ToList();
        if (sums.Count <= parts.Count)
        {
            return Found(ids, total.Span, Verdict.CannotTell, Formula, [], null, "Cannot tell whether the parts make the total: an exchange rate is missing.");
        }

        var whole = sums[^1];
        sums.RemoveAt(parts.Count);
        var slack = mixed
            ? rateSlack * whole.Central
            : parts.Append(total).Sum(p => PrintedFigure.HalfUnit(material.Document.Text, p.Span, p.Amount!.Value.Central));
        return Judge(ids, total, whole, sums, slack);
    }

    private Finding Judge(string[] ids, Pledge total, DollarSum whole, List<DollarSum> parts, decimal slack)
    {
        var low = parts.Sum(p => p.Low ?? 0);
        decimal? high = parts.Exists(p => p.High is null) ? null : parts.Sum(p => p.High);
        var fits = (whole.High is null || whole.High >= low - slack) && (high is null || (whole.Low ?? whole.Central) <= high + slack);
        var central = parts.Where(p => !p.IsCeiling).Sum(p => p.Central);
        var currency = whole.Rate is null && parts.TrueForAll(p => p.Rate is null) ? whole.Words.Currency : CurrencyCode.Usd;
        var adds = string.Join(" + ", parts.Select(p => p.Text));
        var ceilings = parts.Exists(p => p.IsCeiling) ? " “Up to” sums count from nothing to their ceiling." : "";
        return Found(
            ids,
            total.Span,
            fits ? Verdict.Ok : Verdict.Doubtful,
            Formula,
            [.. parts.SelectMany((p, i) => p.Inputs($"part {ids[i]}")), .. whole.Inputs($"total {total.Id}")],
            central - whole.Central,
            fits
                ? $"{Wording.Capital(adds)} = {Wording.Money(central, currency)}: right as a sum beside the {whole.Text} given.{ceilings}"
                : $"{Wording.Capital(adds)} = {Wording.Money(central, currency)}, not the {whole.Text} given: {Wording.Money(Math.Abs(central - whole.Central), currency)} {(central > whole.Central ? "over" : "short")}, where rounding explains at most {Wording.Money(slack, currency)}.{ceilings}");
    }

    private const string Formula = "|sum of parts - total| <= sum of half units of the last printed digits";
}
