using System.Collections.Frozen;
using Chancery.Reference;
using Chancery.Statements;

namespace Chancery.Checks;

/// <summary>Check 24: facts that the tables hold, at the day of the document.</summary>
internal sealed class FactsCheck : Check
{
    private readonly FigureFacts figures;

    public FactsCheck(ThresholdTable table, FrozenDictionary<string, Indicator> properties) => figures = new FigureFacts(table, properties);

    public override int Number => 24;

    public override string Name => "facts";

    internal override IEnumerable<Finding> Run(CheckMaterial material) => material.Claims.Select(c => Judge(material, c)).OfType<Finding>();

    private Finding? Judge(CheckMaterial material, Claim claim)
    {
        var fact = claim.Property switch
        {
            "border_length" => figures.Border(material, claim),
            "member_of" => MembershipFact.Of(material, claim),
            "capital" => CapitalFact.Of(material, claim),
            _ => figures.Series(material, claim),
        };
        return fact is null ? null : Found([claim.Id], claim.Span, fact.Verdict, fact.Formula, fact.Inputs, fact.Value, fact.Explanation);
    }
}
