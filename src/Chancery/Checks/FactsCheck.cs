using Chancery.Checks.Passages;
using Chancery.Statements;
using Chancery.Text;

namespace Chancery.Checks;

/// <summary>Check 24: facts that the tables hold, at the day of the document.</summary>
internal sealed class FactsCheck(ThresholdTable table, FigureFacts figures, ChangeWords words, JoiningWords joining, OfficeWords offices, CapitalTable capitals, BodyHeads heads, SeatPassages bodies, DaysAhead ahead, Foundings foundings) : Check
{
    private const int Spoken = 6;
    private const string BorderLength = "border_length";
    private readonly ConversionFact conversions = new(table, words);
    private readonly PartnerFact partners = new(table);
    private readonly CapitalPassages seats = new(capitals);
    private readonly HolderPassages holders = new(offices);
    private readonly BorderPassages borders = new(figures);
    private readonly FigurePassages told = new(figures);
    private readonly MembershipPassages memberships = new(joining);
    private readonly OfficePassages titles = new(offices);
    private readonly OfficeStarts starts = new(offices);
    private readonly MembershipOrder orders = new(words, joining);

    public override int Number => 24;

    public override string Name => "facts";

    public override string Formula => "(claimed - table) / table; membership, office or capital on the day in the table = in the text";

    internal override IEnumerable<Finding> Run(CheckMaterial material)
    {
        // A day of entry or exit says more than the membership on some day that a claim was made of.
        var days = memberships.In(material).ToList();
        var claimed = material.Claims.Where(c => c.Property != "member_of" || !days.Exists(d => d.Span.Overlaps(c.Span))).Select(c => (Claim: c, Finding: Judge(material, c))).Where(f => f.Finding is not null).ToList();
        var lengths = borders.In(material).ToList();
        var rows = new PartnerRows(partners, words).In(material).ToList();
        return claimed.Where(f => !IsBetter(f.Claim, f.Finding!, lengths)).Select(f => f.Finding!)
            .Concat(InPassages(material, lengths.Where(l => !claimed.Exists(f => f.Claim.Property == BorderLength && f.Claim.Span.Overlaps(l.Span) && !IsBetter(f.Claim, f.Finding!, lengths)))))
            .Concat(InPassages(material, days))
            .Concat(InPassages(material, titles.In(material, material.Mentions)))
            .Concat(InPassages(material, starts.In(material)))
            .Concat(InPassages(material, holders.In(material)))
            .Concat(InPassages(material, heads.In(material)))
            .Concat(InPassages(material, seats.In(material)))
            .Concat(InPassages(material, bodies.In(material)))
            .Concat(InPassages(material, ahead.In(material)))
            .Concat(InPassages(material, told.In(material)))
            .Concat(InPassages(material, rows))
            .Concat(InPassages(material, new PartnerPassages(partners).In(material).Where(p => !rows.Exists(r => r.Span.Overlaps(p.Span)))))
            .Concat(InPassages(material, orders.In(material)))
            .Concat(InPassages(material, DaysBehind.In(material)))
            .Concat(InPassages(material, YearsAhead.In(material)))
            .Concat(InPassages(material, MemberCounts.In(material).Where(m => !claimed.Exists(f => f.Claim.Property == "other:number of members" && f.Claim.Span.Overlaps(m.Span)))))
            .Concat(InPassages(material, foundings.In(material)))
            .Concat(InPassages(material, conversions.In(material)))
            .Concat(InPassages(material, material.Passages.SelectMany(PassageRanks.In)))
            .Concat(InPassages(material, material.Passages.SelectMany(p => MemberRanks.In(material, p))));
    }

    // A border whose second side stands elsewhere: the words around its length tell more than the claim, or bear it out of another.
    private static bool IsBetter(Claim claim, Finding finding, List<(TextSpan Span, Fact Fact)> lengths) =>
        claim.Property == BorderLength && lengths.Exists(l => l.Span.Overlaps(claim.Span) && (finding.Verdict == Verdict.CannotTell || (l.Fact.Verdict == Verdict.Ok && finding.Verdict != Verdict.Ok)));

    private Finding? Judge(CheckMaterial material, Claim claim)
    {
        var fact = claim.Property switch
        {
            BorderLength => figures.Border(material, claim),
            "member_of" => MembershipFact.Of(material, claim, joining),
            "other:capital" => CapitalFact.Of(material, claim, capitals),
            "other:number of members" => MembersFact.Of(material, claim),
            "other:gdp per head" => figures.PerHead(material, claim),
            "trade" when claim.Object?.State is not null => TradeFact.Of(material, claim),
            "exports" or "imports" or "other:share of exports" or "other:share of imports" when claim.Unit == "percent" => partners.Of(material, claim),
            _ => Series(material, claim),
        };
        return fact is null ? null : Found([claim.Id], claim.Span, fact);
    }

    // Where the sentence does not name the state, it may be another that was spoken of and has that figure.
    private Fact? Series(CheckMaterial material, Claim claim) =>
        figures.Series(material, claim) is not { } fact ? null
        : fact.Verdict == Verdict.Doubtful && claim.Subject.State is { } state && material.Passages.FirstOrDefault(p => p.Sentence.Span.Overlaps(claim.Span)) is { } passage
            && !SpokenStates.IsNamed(passage, state)
            && SpokenStates.Around(material, passage, claim.Span.Start).Take(Spoken).Any(s => s != state && figures.Series(material, claim with { Subject = claim.Subject with { State = s } }) is { Verdict: Verdict.Ok }) ? null
        : fact;

    private IEnumerable<Finding> InPassages(CheckMaterial material, IEnumerable<(TextSpan Span, Fact Fact)> found) =>
        found.Select(f => Found([.. material.StatementsOver(f.Span)], f.Span, f.Fact));

    private Finding Found(IReadOnlyList<string> statements, TextSpan span, Fact fact) =>
        Found(statements, span, fact.Verdict, fact.Formula, fact.Inputs, fact.Value, fact.Explanation);
}
