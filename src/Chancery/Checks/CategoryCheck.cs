using System.Text.RegularExpressions;
using Chancery.Statements;
using Chancery.Text;

namespace Chancery.Checks;

/// <summary>Check 10: flows of unlike kinds under one word or in one sum.</summary>
internal sealed partial class CategoryCheck(CategoryTable categories) : Check
{
    private const int Before = 24;

    public override int Number => 10;

    public override string Name => "category";

    public override string Formula => "kinds of flow under one word or in one sum > 1";

    internal override IEnumerable<Finding> Run(CheckMaterial material) =>
        UnlikeWords(material).Concat(Goods(material)).Concat(GoodsInWords(material)).Concat(UnlikeParts(material)).Concat(SideBySide(material)).Concat(AddedUp(material));

    private IEnumerable<Finding> UnlikeWords(CheckMaterial material)
    {
        foreach (var pledge in material.Flows.Where(p => !material.Flows.Any(o => o != p && o.Span.Overlaps(p.Span))))
        {
            var kind = categories.Of(pledge.Act);
            var investment = categories.Of(PledgeAct.Invest);
            var named = categories.NamedIn(kind == investment ? pledge.Object ?? "" : pledge.Span.Of(material.Document.Text)).Where(c => c != kind).ToList();
            var mixed = kind == investment ? named.FirstOrDefault() : named.Find(c => c == investment);
            if (kind is not null && mixed is not null)
            {
                yield return Found([pledge.Id], pledge.Span, Verdict.Notice, Formula, [Input(pledge, kind)], null,
                    $"Called {mixed} and {kind} at once: {Wording.Money(pledge.Amount!.Value)} of one is not the same as of the other, and only investment leaves the payer an owner.");
            }
        }
    }

    // "invest in twelve jets": what is bought ready is no investment in its maker's country.
    private IEnumerable<Finding> Goods(CheckMaterial material)
    {
        foreach (var pledge in material.Flows.Where(p => p.Act == PledgeAct.Invest && p.Quantity is { Value: > 1 }))
        {
            var (kind, had) = (categories.Of(pledge.Act)!, categories.OfGoods(pledge.Quantity!.Value.Unit));
            if (had is not null && had != kind)
            {
                yield return Found([pledge.Id], pledge.Span, Verdict.Notice, Formula, [Input(pledge, kind)], null,
                    $"Called {kind}, but {Wording.Money(pledge.Amount!.Value)} is for {Wording.Plain(pledge.Quantity.Value.Value ?? 0)} {pledge.Quantity.Value.Unit}: a {had}, which leaves the payer no owner abroad.");
            }
        }
    }

    // "the investment of $2 billion in eight frigates", where no pledge was read
    private IEnumerable<Finding> GoodsInWords(CheckMaterial material)
    {
        foreach (var passage in material.Passages)
        {
            var sentence = passage.Sentence.Span;
            foreach (Match match in Invested().Matches(sentence.Of(passage.Text)))
            {
                var span = new TextSpan(sentence.Start + match.Index, sentence.Start + match.Index + match.Length);
                var goods = match.Groups["goods"].Captures.Select(c => c.Value).LastOrDefault(g => categories.OfGoods(g) is not null);
                var kind = categories.Of(PledgeAct.Invest);
                if (goods is not null && kind is not null && categories.OfGoods(goods) is { } had && had != kind && passage.Figures.FirstOrDefault(f => f.IsMoney && f.Span.Overlaps(span)) is { } sum && !material.Flows.Any(p => p.Span.Overlaps(sum.Span)))
                {
                    yield return Found([], span, Verdict.Notice, Formula, [sum.Input("sum")], null, $"Called {kind}, but {sum.Words} is for {goods}: a {had}, which leaves the payer no owner.");
                }
            }
        }
    }

    // "investment of $2 billion in eight new frigates", "invested 300 million in trams"
    [GeneratedRegex(@"\b(?:investments?\s+(?:of|worth)|invest(?:ed|s|ing)?)\s+(?:about\s+|some\s+|over\s+|nearly\s+)?[^\s,;.]*\d[\d.,]*(?:\s+(?:million|billion|trillion|dollars|euros|pounds))*\s+in(?:to)?(?:\s+(?<goods>[\w-]+)){1,5}", RegexOptions.CultureInvariant)]
    private static partial Regex Invested();

    private IEnumerable<Finding> UnlikeParts(CheckMaterial material)
    {
        foreach (var total in material.Flows.Where(p => p.Relation is { Kind: PledgeRelationKind.TotalOf }))
        {
            var parts = material.PledgesOf(total.Relation!).Where(p => p.Amount is not null && KindOf(material, p) is not null).ToList();
            if (Kinds(material, parts).Count > 1)
            {
                yield return Found([.. parts.Select(p => p.Id), total.Id], total.Span, Verdict.Notice, Formula, Inputs(material, parts), null,
                    $"{Wording.Capital(Parts(material, parts))} are unlike things: the total of {Wording.Money(total.Amount!.Value)} mixes them.");
            }
        }
    }

    private IEnumerable<Finding> SideBySide(CheckMaterial material)
    {
        // Parts of a total were told apart there.
        var seen = material.Flows.Where(p => p.Relation is { Kind: PledgeRelationKind.TotalOf }).SelectMany(p => p.Relation!.Of).ToHashSet(StringComparer.Ordinal);
        foreach (var first in material.Flows.Where(p => p.Relation is null && KindOf(material, p) is not null))
        {
            var group = material.Flows.Where(p => p.Relation is null && KindOf(material, p) is not null && AreOfOneDeal(material, first, p)).ToList();
            if (Kinds(material, group).Count > 1 && seen.Add(first.Id))
            {
                seen.UnionWith(group.Select(p => p.Id));
                yield return Found([.. group.Select(p => p.Id)], group.Aggregate(first.Span, (span, p) => span.Union(p.Span)), Verdict.Notice, Formula, Inputs(material, group), null,
                    $"{Wording.Capital(Parts(material, group))} are unlike things and do not add up{Sum(group)}: {string.Join(", ", Kinds(material, group).Select(categories.FateOf))}.");
            }
        }
    }

    // "will invest $80 billion": the 50 invested and the 30 bought of the text before, under one verb.
    private IEnumerable<Finding> AddedUp(CheckMaterial material)
    {
        foreach (var sum in material.Flows.Where(p => p.Relation is null && p.Amount!.Value.Low is not null && KindOf(material, p) is not null))
        {
            var kind = KindOf(material, sum);
            var before = material.Flows.Where(p => p.Span.End <= sum.Span.Start && p.Amount!.Value.Currency == sum.Amount!.Value.Currency && material.PayerOf(p)?.Name == material.PayerOf(sum)?.Name).ToList();
            var like = before.Where(p => KindOf(material, p) == kind);
            var pair = like.SelectMany(a => before.Where(b => KindOf(material, b) is { } other && other != kind && a.Amount!.Value.Central + b.Amount!.Value.Central == sum.Amount!.Value.Central).Select(b => new[] { a, b })).FirstOrDefault();
            if (pair is not null)
            {
                yield return Found([pair[0].Id, pair[1].Id, sum.Id], sum.Span, Verdict.Notice, Formula, [.. Inputs(material, pair), Input(sum, kind!)], null,
                    $"{Wording.Money(sum.Amount!.Value)} is the sum of {Parts(material, pair)}: unlike things, all called {kind}.");
            }
        }
    }

    private static bool AreOfOneDeal(CheckMaterial material, Pledge a, Pledge b) =>
        material.InOneSentence(a, b)
        && material.PayerOf(a) is { } payer && material.PayerOf(b)?.Name == payer.Name
        && (material.HostOf(a) is not { } host || material.HostOf(b) is not { } other || host.Name == other.Name);

    // "purchase $8 billion of rice and invest $550 billion": the verb right before a sum that stands alone goes before the act that was read.
    private string? KindOf(CheckMaterial material, Pledge pledge)
    {
        var start = Math.Max(0, pledge.Span.Start - Before);
        var lead = material.Document.Text[start..pledge.Span.Start];
        var named = lead.EndsWith(' ') && pledge.Span.Start < material.Document.Text.Length && !char.IsLetter(material.Document.Text[pledge.Span.Start])
            ? categories.NamedIn(lead[(lead.TrimEnd().LastIndexOf(' ') + 1)..]).FirstOrDefault()
            : null;
        return named ?? categories.Of(pledge.Act);
    }

    private HashSet<string> Kinds(CheckMaterial material, IEnumerable<Pledge> pledges) => [.. pledges.Select(p => KindOf(material, p)).OfType<string>()];

    private string Parts(CheckMaterial material, IEnumerable<Pledge> pledges) => Wording.List(pledges.Select(p => $"{Wording.Money(p.Amount!.Value)} ({KindOf(material, p)})"));

    private static string Sum(List<Pledge> group) => group.TrueForAll(p => p.Amount!.Value.Currency == group[0].Amount!.Value.Currency && p.Amount.Value.Low is not null)
        ? $" to {Wording.Money(group.Sum(p => p.Amount!.Value.Central), group[0].Amount!.Value.Currency)}"
        : "";

    private List<FindingInput> Inputs(CheckMaterial material, IEnumerable<Pledge> pledges) => [.. pledges.Select(p => Input(p, KindOf(material, p)!))];

    private static FindingInput Input(Pledge pledge, string kind) =>
        new($"{kind} {pledge.Id}", Wording.Plain(pledge.Amount!.Value.Central), pledge.Amount.Value.Currency.ToString(), "the text", null);
}
