using Chancery.Checks.Passages;
using Chancery.Statements;

namespace Chancery.Checks;

/// <summary>Check 6: two sums of one payer to one payee from one day on, of which the longer may contain the shorter.</summary>
internal sealed class NestedHorizonsCheck(ThresholdTable table) : Check
{
    private readonly decimal factor = table.Of(6, "rate_factor");

    private const int SentencesAhead = 3;

    public override int Number => 6;

    public override string Name => "nested horizons";

    public override string Formula => "same payer, payee and start; H1 < H2, A1 <= A2, yearly rates within a factor of " + Wording.Plain(factor);

    internal override IEnumerable<Finding> Run(CheckMaterial material)
    {
        var found = OfPledges(material).ToList();
        return found.Concat(NestedSums.In(material.Passages).Where(p => !found.Exists(f => f.Span.Overlaps(p.Total.Span)) && Nests(p.Shorter.Value, p.Years, p.Longer.Value, p.More)).Select(InWords));
    }

    private bool Nests(decimal small, decimal years, decimal large, decimal more) => small <= large && Math.Max(small / years, large / more) / Math.Min(small / years, large / more) <= factor;

    private Finding InWords(NestedSums.Pair pair) => Found([], pair.Shorter.Span.Union(pair.Longer.Span).Union(pair.Total.Span), Verdict.Doubtful, Formula,
        [pair.Shorter.Input("shorter"), new FindingInput("its years", Wording.Plain(pair.Years), "years", "the text", null), pair.Longer.Input("longer"), new FindingInput("its years", Wording.Plain(pair.More), "years", "the text", null), pair.Total.Input("total")],
        pair.Total.Value,
        $"{pair.Total.Words} adds up {pair.Shorter.Words} over {Wording.Years(pair.Years)} and {pair.Longer.Words} over {Wording.Years(pair.More)}, which run at nearly the same rate: the shorter is probably the first stretch of the longer, so that it is right as a sum and doubtful as a total.");

    private IEnumerable<Finding> OfPledges(CheckMaterial material)
    {
        var flows = material.Flows.Where(p => p.Horizon is not null && material.YearsOf(p) is not null).ToList();
        for (var i = 0; i < flows.Count; i++)
        {
            for (var j = i + 1; j < flows.Count; j++)
            {
                var (a, b) = material.YearsOf(flows[i]) <= material.YearsOf(flows[j]) ? (flows[i], flows[j]) : (flows[j], flows[i]);
                if (AreAlike(material, a, b) && Judge(material, a, b) is { } finding)
                {
                    yield return finding;
                    if (AddedUp(material, a, b) is { } total)
                    {
                        yield return Found(finding.Statements, total.Span, Verdict.Doubtful, Formula, [total.Input("total")], total.Value, $"{total.Words} adds up two sums of which the shorter is probably the first stretch of the longer: right as a sum, doubtful as a total.");
                    }
                }
            }
        }
    }

    // What the text itself makes of both, where it is no pledge of its own.
    private static Figure? AddedUp(CheckMaterial material, Pledge a, Pledge b)
    {
        if (a.Amount is not { } one || b.Amount is not { } other || one.Currency != other.Currency)
        {
            return null;
        }

        var end = Math.Max(a.Span.End, b.Span.End);
        return material.Passages.SkipWhile(p => p.Sentence.Span.End < end).Take(SentencesAhead).SelectMany(p => p.Figures)
            .FirstOrDefault(f => f.Span.Start >= Math.Min(a.Span.Start, b.Span.Start) && f.IsMoney && f.Unit == one.Currency.Code && f.Value == one.Central + other.Central && !material.Pledges.Any(p => p.Span.Overlaps(f.Span) && p.Relation is { Kind: PledgeRelationKind.TotalOf }));
    }

    private static bool AreAlike(CheckMaterial material, Pledge a, Pledge b) =>
        a.Act == b.Act
        && a.Relation is not { Kind: PledgeRelationKind.TotalOf } && b.Relation is not { Kind: PledgeRelationKind.TotalOf }
        && material.PayerOf(a) is { } payer && material.PayerOf(b) is { } other && payer.Name == other.Name
        && material.HostOf(a)?.Name == material.HostOf(b)?.Name
        && a.Horizon!.Start?.Earliest == b.Horizon!.Start?.Earliest;

    private Finding? Judge(CheckMaterial material, Pledge shorter, Pledge longer)
    {
        if (material.DollarsOf(shorter.Amount!.Value) is not { } small || material.DollarsOf(longer.Amount!.Value) is not { } large)
        {
            return null;
        }

        var (years, more) = (material.YearsOf(shorter)!.Value, material.YearsOf(longer)!.Value);
        var (rate, other) = (small.Central / years, large.Central / more);
        if (years >= more || small.Central > large.Central || rate == 0 || other == 0 || Math.Max(rate, other) / Math.Min(rate, other) > factor)
        {
            return null;
        }

        var total = material.Pledges.FirstOrDefault(p => p.Amount is not null && p.Relation is { Kind: PledgeRelationKind.TotalOf } r && r.Of.Contains(shorter.Id) && r.Of.Contains(longer.Id));
        return Found(
            total is null ? [shorter.Id, longer.Id] : [shorter.Id, longer.Id, total.Id],
            shorter.Span.Union(longer.Span),
            Verdict.Notice,
            Formula,
            [.. small.Inputs($"amount of {shorter.Id}"), new FindingInput($"years of {shorter.Id}", Wording.Plain(years), "years", "the text", null), .. large.Inputs($"amount of {longer.Id}"), new FindingInput($"years of {longer.Id}", Wording.Plain(more), "years", "the text", null)],
            Math.Max(rate, other) / Math.Min(rate, other),
            $"Do not add: {small.Text} over {Wording.Years(years)} ({Wording.Dollars(rate)} a year) and {large.Text} over {Wording.Years(more)} ({Wording.Dollars(other)} a year) have the same payer, the same payee and the same start, and run at nearly the same rate. The shorter is probably the first stretch of the longer{Total(total)}.");
    }

    private static string Total(Pledge? total) => total is null
        ? ""
        : $", so {Wording.Money(total.Amount!.Value)} is doubtful as a total, whether or not it is right as a sum";
}
