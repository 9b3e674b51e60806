using Chancery.Quantities;

namespace Chancery.Statements.Reading.Pledges;

/// <summary>How the pledges of a text stand to each other: totals and their parts, the same sum told again, a sum raised.</summary>
internal static class PledgeRelations
{
    /// <summary>The statements with the relations of their pledges filled in.</summary>
    internal static IReadOnlyList<Statement> Link(List<Statement> statements)
    {
        var before = new List<Pledge>();
        for (var i = 0; i < statements.Count; i++)
        {
            if (statements[i] is not Pledge { Amount: { } amount } pledge)
            {
                continue;
            }

            if (pledge.Relation?.Kind == PledgeRelationKind.TotalOf && Addends(pledge, amount, before) is { Count: > 1 } addends)
            {
                // Of a total those promise who promise its parts.
                statements[i] = pledge with
                {
                    By = PledgeReceivers.Distinct(addends.SelectMany(a => a.By)),
                    To = PledgeReceivers.Distinct(addends.SelectMany(a => a.To)),
                    Relation = new PledgeRelation(PledgeRelationKind.TotalOf, [.. addends.Select(a => a.Id)]),
                };
            }
            else
            {
                var known = AsTold(pledge, amount, before);
                statements[i] = known with { Relation = Relation(known, amount, before) };
            }

            before.Add((Pledge)statements[i]);
        }

        return WithWholes(statements);
    }

    // "A promise of $600 billion …": a noun that says neither act nor object is the promise of that sum told before.
    private static Pledge AsTold(Pledge pledge, Money amount, List<Pledge> before) =>
        pledge is { Act: PledgeAct.Aid, Object: null, Pattern: "commitment-noun" or "pledge-sum" }
            && before.Find(p => IsSum(p, amount) && SameGiver(p, pledge)) is { } told
            ? pledge with { Act = told.Act, By = told.By, To = told.To }
            : pledge;

    /// <summary>Characters back from a total to its first part.</summary>
    private const int FarthestPart = 400;

    /// <summary>How far a total may be from the sum of its parts, as a share of it: both are rounded.</summary>
    private const decimal Rounding = 0.06m;

    // The pledges next before a total that add up to it; empty where none do.
    private static List<Pledge> Addends(Pledge total, Money amount, List<Pledge> before)
    {
        var near = before.Where(p => total.Span.Start - p.Span.End < FarthestPart && p.Amount!.Value.Currency == amount.Currency && p.Relation?.Kind != PledgeRelationKind.TotalOf).ToList();
        var sum = 0m;
        for (var i = near.Count - 1; i >= 0; i--)
        {
            sum += near[i].Amount!.Value.Central;
            if (near.Count - i > 1 && Math.Abs(sum - amount.Central) <= amount.Central * Rounding)
            {
                return near[i..];
            }
        }

        return [];
    }

    // "will pay $400 million: $190 million for training and $210 million for centres": what two or more are parts of is their total.
    private static List<Statement> WithWholes(List<Statement> statements)
    {
        var parts = statements.OfType<Pledge>().Where(p => p.Relation is { Kind: PledgeRelationKind.PartOf, Of.Count: 1 }).GroupBy(p => p.Relation!.Of[0]).Where(g => g.Count() > 1).ToDictionary(g => g.Key, g => g.Select(p => p.Id).ToList());
        for (var i = 0; i < statements.Count && parts.Count > 0; i++)
        {
            if (statements[i] is Pledge { Relation: null } whole && parts.TryGetValue(whole.Id, out var of))
            {
                statements[i] = whole with { Relation = new PledgeRelation(PledgeRelationKind.TotalOf, of) };
            }
        }

        return statements;
    }

    private static PledgeRelation? Relation(Pledge pledge, Money amount, List<Pledge> before)
    {
        var kin = before.Where(p => SameGiver(p, pledge)).ToList();
        if (pledge.Relation?.Kind == PledgeRelationKind.TotalOf)
        {
            var parts = kin.Where(p => p.Span.Start < pledge.Span.Start && pledge.Span.Start - p.Span.End < FarthestPart && p.Relation?.Kind != PledgeRelationKind.TotalOf).Select(p => p.Id).ToList();
            return parts.Count > 1 ? new PledgeRelation(PledgeRelationKind.TotalOf, parts) : null;
        }

        if (pledge.Relation?.Kind == PledgeRelationKind.PartOf)
        {
            return (kin.LastOrDefault(p => p.Amount!.Value.Central > amount.Central && p.Relation?.Kind != PledgeRelationKind.PartOf) ?? kin.LastOrDefault(p => p.Amount!.Value.Central > amount.Central)) is { } whole ? new PledgeRelation(PledgeRelationKind.PartOf, [whole.Id]) : null;
        }

        if (pledge.Relation?.Kind == PledgeRelationKind.Increases)
        {
            return kin.LastOrDefault(p => p.Amount!.Value.Central < amount.Central && p.Amount.Value.Currency == amount.Currency) is { } lower ? new PledgeRelation(PledgeRelationKind.Increases, [lower.Id]) : null;
        }

        var same = kin.Find(p => IsSum(p, amount) && p.Act == pledge.Act);
        return same is null ? null : new PledgeRelation(PledgeRelationKind.Repeats, [same.Id]);
    }

    private static bool IsSum(Pledge pledge, Money amount) => pledge.Amount!.Value.Currency == amount.Currency && pledge.Amount.Value.Central == amount.Central;

    private static bool SameGiver(Pledge a, Pledge b) =>
        a.By.Any(x => b.By.Any(y => (x.State is not null && x.State == y.State) || (x.Org is not null && x.Org == y.Org)));
}
