using Chancery.Checks.Passages;
using Chancery.Statements;
using Chancery.Text;

namespace Chancery.Checks;

/// <summary>Check 24: facts that the tables hold, at the day of the document.</summary>
internal sealed class FactsCheck(ThresholdTable table, FigureFacts figures, ChangeWords words, JoiningWords joining, OfficeWords offices, CapitalTable capitals, BodyHeads heads, SeatPassages bodies, DaysAhead ahead) : Check
{
    private readonly ConversionFact conversions = new(table, words);
    private readonly PartnerFact partners = new(table);
    private readonly CapitalPassages seats = new(capitals);
    private readonly HolderPassages holders = new(offices);
    private readonly MembershipPassages memberships = new(joining);
    private readonly OfficePassages titles = new(offices);
    private readonly OfficeStarts starts = new(offices);

    public override int Number => 24;

    public override string Name => "facts";

    public override string Formula => "(claimed - table) / table; membership, office or capital on the day in the table = in the text";

    internal override IEnumerable<Finding> Run(CheckMaterial material)
    {
        // A day of entry or exit says more than the membership on some day that a claim was made of.
        var days = memberships.In(material).ToList();
        return material.Claims.Where(c => c.Property != "member_of" || !days.Exists(d => d.Span.Overlaps(c.Span))).Select(c => Judge(material, c)).OfType<Finding>()
            .Concat(InPassages(material, days))
            .Concat(InPassages(material, titles.In(material, material.Mentions)))
            .Concat(InPassages(material, starts.In(material)))
            .Concat(InPassages(material, holders.In(material)))
            .Concat(InPassages(material, heads.In(material)))
            .Concat(InPassages(material, seats.In(material)))
            .Concat(InPassages(material, bodies.In(material)))
            .Concat(InPassages(material, ahead.In(material)))
            .Concat(InPassages(material, conversions.In(material)))
            .Concat(InPassages(material, material.Passages.SelectMany(PassageRanks.In)))
            .Concat(InPassages(material, material.Passages.SelectMany(p => MemberRanks.In(material, p))));
    }

    private Finding? Judge(CheckMaterial material, Claim claim)
    {
        var fact = claim.Property switch
        {
            "border_length" => figures.Border(material, claim),
            "member_of" => MembershipFact.Of(material, claim, joining),
            "other:capital" => CapitalFact.Of(material, claim, capitals),
            "other:number of members" => MembersFact.Of(material, claim),
            "other:gdp per head" => figures.PerHead(material, claim),
            "trade" when claim.Object?.State is not null => TradeFact.Of(material, claim),
            "exports" or "imports" or "other:share of exports" or "other:share of imports" when claim.Unit == "percent" => partners.Of(material, claim),
            _ => figures.Series(material, claim),
        };
        return fact is null ? null : Found([claim.Id], claim.Span, fact);
    }

    private IEnumerable<Finding> InPassages(CheckMaterial material, IEnumerable<(TextSpan Span, Fact Fact)> found) =>
        found.Select(f => Found([.. material.StatementsOver(f.Span)], f.Span, f.Fact));

    private Finding Found(IReadOnlyList<string> statements, TextSpan span, Fact fact) =>
        Found(statements, span, fact.Verdict, fact.Formula, fact.Inputs, fact.Value, fact.Explanation);
}
