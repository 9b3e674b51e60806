using System.Globalization;
using Chancery.Checks.Passages;
using Chancery.Statements;

namespace Chancery.Checks;

/// <summary>Check 8: how much of a headline sum its named items make up.</summary>
internal sealed class ItemsCheck(ThresholdTable table, ChangeWords words) : Check
{
    private readonly decimal low = table.Of(8, "low");
    private readonly decimal high = table.Of(8, "high");
    private readonly decimal mostly = table.Of(8, "mostly");

    private readonly PassageSums passages = new(words);

    public override int Number => 8;

    public override string Name => "items against headline";

    public override string Formula => "sum of named items / headline";

    internal override IEnumerable<Finding> Run(CheckMaterial material)
    {
        var ofPledges = OfPledges(material).ToList();
        return ofPledges.Concat(material.Passages.Select(passages.Items).OfType<(Figure Whole, IReadOnlyList<Figure> Items)>()
            .Where(i => !ofPledges.Exists(f => f.Span.Overlaps(i.Whole.Span.Union(i.Items[^1].Span)))).Select(i => Judge(i.Whole, i.Items)));
    }

    // What the words themselves itemise, where no pledges were read of it.
    private Finding Judge(Figure whole, IReadOnlyList<Figure> items)
    {
        var named = items.Sum(i => i.Value);
        var ratio = named / whole.Value;
        return Found([], whole.Span.Union(items[^1].Span), ratio >= low && ratio <= high ? Verdict.Ok : ratio > high ? Verdict.Doubtful : Verdict.Notice, Formula,
            [whole.Input("headline"), .. items.Select((p, i) => p.Input(string.Create(CultureInfo.InvariantCulture, $"item {i + 1}")))], ratio,
            $"The items named come to {Wording.Value(named, whole.Unit)}, {Wording.Percent(ratio)} of the {whole.Words} in the headline: {Judgement(ratio)}.");
    }

    private IEnumerable<Finding> OfPledges(CheckMaterial material) =>
        from headline in material.Flows
        where headline.Relation is not { Kind: PledgeRelationKind.TotalOf }
        let items = material.Flows.Where(p => p.Relation is { Kind: PledgeRelationKind.PartOf } r && r.Of.Contains(headline.Id)).ToList()
        where items.Count > 0
        select Judge(material, headline, items);

    private Finding Judge(CheckMaterial material, Pledge headline, List<Pledge> items)
    {
        string[] ids = [headline.Id, .. items.Select(p => p.Id)];
        var whole = material.DollarsOf(headline.Amount!.Value);
        var sums = items.Select(p => (p.Id, Sum: material.DollarsOf(p.Amount!.Value))).ToList();
        if (whole is not { Central: > 0 } || sums.Exists(s => s.Sum is null))
        {
            return Found(ids, headline.Span, Verdict.CannotTell, Formula, [], null, "Cannot tell how much of the headline its items make up: an exchange rate is missing.");
        }

        var named = sums.Where(s => !s.Sum!.IsCeiling).Sum(s => s.Sum!.Central);
        var ratio = named / whole.Central;
        var left = sums.Count(s => s.Sum!.IsCeiling);
        var ceilings = left > 0 ? $" {left} “up to” {(left == 1 ? "sum is" : "sums are")} left out." : "";
        return Found(
            ids,
            headline.Span,
            ratio >= low && ratio <= high ? Verdict.Ok : ratio > high ? Verdict.Doubtful : Verdict.Notice,
            Formula,
            [.. whole.Inputs($"headline {headline.Id}"), .. sums.SelectMany(s => s.Sum!.Inputs($"item {s.Id}"))],
            ratio,
            $"The items named come to {Wording.Dollars(named)}, {Wording.Percent(ratio)} of the {whole.Text} in the headline: {Judgement(ratio)}.{ceilings}");
    }

    private string Judgement(decimal ratio) =>
        ratio > high ? "more than the whole, to be reconciled"
        : ratio >= low ? "they account for it"
        : ratio >= mostly ? "the rest is not itemised"
        : "it is mostly not itemised";
}
