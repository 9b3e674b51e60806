using Chancery.Statements;

namespace Chancery.Checks;

/// <summary>Check 5: a sum that fails three ratio checks and passes them all with its unit a thousand times smaller or greater.</summary>
internal sealed class UnitSlipCheck(ThresholdTable table, IReadOnlyList<Check> ratios, FigureFacts figures) : Check
{
    private const decimal Thousand = 1000;
    private readonly int fails = (int)table.Of(5, "fails");

    public override int Number => 5;

    public override string Name => "unit slip";

    public override string Formula => "implausible by three ratio checks as it stands, in doubt by none at a thousandth or a thousandfold";

    internal override IEnumerable<Finding> Run(CheckMaterial material) =>
        material.Weighed.Select(p => Judge(material, p)).Concat(material.Claims.Select(c => Judge(material, c))).OfType<Finding>();

    private Finding? Judge(CheckMaterial material, Pledge pledge)
    {
        var failed = Failed(material, pledge, Verdict.Implausible);
        if (failed.Count < fails || IsBorneOut(material, pledge))
        {
            return null;
        }

        foreach (var factor in (ReadOnlySpan<decimal>)[1 / Thousand, Thousand])
        {
            var amount = pledge.Amount!.Value;
            var other = pledge with { Amount = amount with { Low = amount.Low * factor, High = amount.High * factor } };
            if (Failed(material, other, Verdict.Doubtful).Count == 0)
            {
                return Found(
                    [pledge.Id],
                    pledge.Span,
                    Verdict.Doubtful,
                    Formula,
                    [new FindingInput("amount", Wording.Plain(amount.Central), amount.Currency.ToString(), "the text", null), .. failed.Select(f => new FindingInput($"{f.Name} (check {f.Check})", f.Value is { } v ? Wording.Plain(v) : "", null, "this check, as it stands", null))],
                    factor,
                    $"Possible million/billion slip: {Wording.Money(amount)} fails {Wording.List(failed.Select(f => f.Name))}; {Wording.Money(other.Amount!.Value)} would pass them all.");
            }
        }

        return null;
    }

    // "5 trillion: 4 trillion by next year and 1 trillion thereafter": a sum whose parts have its unit is meant so.
    private static bool IsBorneOut(CheckMaterial material, Pledge pledge)
    {
        var sum = pledge.Amount!.Value.Central;
        var passage = material.Passages.FirstOrDefault(p => p.Sentence.Span.Overlaps(pledge.Span));
        if (pledge.Relation is { Kind: PledgeRelationKind.PartOf } relation && material.PledgesOf(relation).Any(w => w.Amount is { } whole && whole.Central < sum * Thousand))
        {
            return true;
        }

        var parts = passage?.Figures.Where(f => f.Span.Start >= pledge.Span.Start && f.Value > 0 && f.Value < sum && (f.IsMoney || f.Unit.Length == 0)).Select(f => f.Value).ToList() ?? [];
        return parts.Count > 1 && parts.Sum() == sum;
    }

    private Finding? Judge(CheckMaterial material, Claim claim)
    {
        if (claim.Value is not { } value || figures.Series(material, claim) is not { Verdict: Verdict.Doubtful or Verdict.Notice } fact)
        {
            return null;
        }

        foreach (var factor in (ReadOnlySpan<decimal>)[1 / Thousand, Thousand])
        {
            if (figures.IsNear(material, claim with { Value = value * factor }))
            {
                return Found([claim.Id], claim.Span, Verdict.Doubtful, Formula, fact.Inputs, factor,
                    $"Possible million/billion slip: {Wording.Value(value, claim.Currency ?? claim.Unit)} does not fit the tables, {Wording.Value(value * factor, claim.Currency ?? claim.Unit)} does. {fact.Explanation}");
            }
        }

        return null;
    }

    // A sum that is merely heavy is no slip: as it stands it must be implausible, at the other unit not even doubtful.
    private List<Finding> Failed(CheckMaterial material, Pledge pledge, Verdict from)
    {
        var alone = material.With(pledge);
        return [.. ratios.SelectMany(r => r.Run(alone)).Where(f => f.Verdict >= from && f.Verdict != Verdict.CannotTell)];
    }
}
