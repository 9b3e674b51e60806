using System.Collections.Frozen;
using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Statements;

namespace Chancery.Checks;

/// <summary>Check 3: a sum that flows over several years, set beside the figure of one year.</summary>
internal sealed class FlowOverStockCheck(FrozenDictionary<string, Indicator> properties) : Check
{
    // Further apart in the text, nobody sets one beside the other.
    private const int Reach = 800;

    public override int Number => 3;

    public override string Name => "flow over stock";

    public override string Formula => "(amount / years) / figure of one year";

    internal override IEnumerable<Finding> Run(CheckMaterial material)
    {
        foreach (var claim in material.Claims)
        {
            if (claim is not { Value: > 0, Unit: { } unit, Subject.State: not null } || !properties.ContainsKey(claim.Property)
                || material.DollarsOf(new Money(claim.Value, claim.Value, new CurrencyCode(unit))) is not { } year)
            {
                continue;
            }

            foreach (var pledge in Beside(material, claim))
            {
                if (Judge(material, pledge, claim, year) is { } finding)
                {
                    yield return finding;
                }
            }
        }
    }

    // Of a total and its parts the total alone: it is what a reader holds against the year.
    private static IEnumerable<Pledge> Beside(CheckMaterial material, Claim claim)
    {
        var near = material.Flows.Where(p => !(p.Span.Overlaps(claim.Span) && p.Amount!.Value.Central == claim.Value) && Math.Abs(p.Span.Start - claim.Span.Start) <= Reach
            && material.PayerOf(p) is { } payer && payer.States.Contains(claim.Subject.State!)).ToList();
        var parts = near.Where(p => p.Relation is { Kind: PledgeRelationKind.TotalOf }).SelectMany(p => p.Relation!.Of).ToHashSet(StringComparer.Ordinal);
        return near.Where(p => !parts.Contains(p.Id));
    }

    private Finding? Judge(CheckMaterial material, Pledge pledge, Claim claim, DollarSum year)
    {
        var years = material.YearsOf(pledge) ?? LongestPart(material, pledge);
        if (years is not > 1 || material.DollarsOf(pledge.Amount!.Value) is not { } sum)
        {
            return null;
        }

        var yearly = sum.Central / years.Value;
        var name = $"{claim.Property.Replace('_', ' ')} of {Subject(material, claim)}";
        return Found(
            [pledge.Id, claim.Id],
            pledge.Span,
            Verdict.Notice,
            Formula,
            [.. sum.Inputs("amount"), new FindingInput("years", Wording.Plain(years.Value), "years", "the text", null), .. year.Inputs(name).Select(i => i.Name == "rate" ? i : i with { AsOf = claim.AsOf?.ToString() })],
            yearly / year.Central,
            $"{Wording.Capital(sum.Text)} runs over {Wording.Years(years.Value)}; the {year.Text} beside it is one year. Set against each other they look like {Wording.Percent(sum.Central / year.Central)}; a year it is {Wording.Dollars(yearly)}, {Wording.Percent(yearly / year.Central)} of the {Shown(claim)} of {Subject(material, claim)} that the text gives.");
    }

    private static decimal? LongestPart(CheckMaterial material, Pledge pledge) => pledge.Relation is { Kind: PledgeRelationKind.TotalOf } relation
        ? material.PledgesOf(relation).Max(material.YearsOf)
        : null;

    private static string Shown(Claim claim) => claim.Property.Length <= 4 ? claim.Property.ToUpperInvariant() : claim.Property.Replace('_', ' ');

    private static string Subject(CheckMaterial material, Claim claim) =>
        material.Book.StateOf(claim.Subject.State!) is { } state ? Wording.StateName(state) : claim.Subject.Text;
}
