using System.Collections.Frozen;
using Chancery.Checks.Passages;
using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Statements;

namespace Chancery.Checks;

/// <summary>Check 16: the yearly growth that a target needs, beside the best that there has been over as many years.</summary>
internal sealed class NeededGrowthCheck(ThresholdTable table, FrozenDictionary<string, Indicator> properties, ChangeWords words) : Check
{
    private readonly StepChanges changes = new(words);

    // Ends are printed rounded, so that a yearly rate may be half a point off.
    private const decimal ToldSlack = 0.005m;
    private readonly int window = (int)table.Of(16, "years");
    private readonly decimal doubtful = table.Of(16, "doubtful");
    private readonly decimal implausible = table.Of(16, "implausible");

    public override int Number => 16;

    public override string Name => "needed growth";

    public override string Formula => "(target / base) ^ (1 / n) - 1, beside the best growth over n years in 20 years";

    internal override IEnumerable<Finding> Run(CheckMaterial material) =>
        material.Claims.Where(c => IsTarget(material, c)).Concat(TargetPassages.In(material)).Select(c => Judge(material, c)).OfType<Finding>()
            .Concat(material.Passages.Where(p => p.MayHave(words.RateCues)).Select(Told).OfType<Finding>());

    // "from $4 billion in 2020 to $5 billion in 2024, or 6 percent a year": the yearly rate that the words themselves give.
    private Finding? Told(Passage passage)
    {
        if (Step.Of(passage) is not { } step || changes.Yearly(passage, step) is not { Years: > 0 } told)
        {
            return null;
        }

        var exact = Rate(step.To.Value / step.From.Value, told.Years);
        var fits = Math.Abs(Math.Abs(exact) - (told.Rate.Value / 100)) <= (told.Rate.Slack / 100) + ToldSlack;
        return Found([], step.Span.Union(told.Rate.Span), fits ? Verdict.Ok : Verdict.Doubtful, "(last / first) ^ (1 / n) - 1, beside the rate in the text",
            [step.From.Input("first"), step.To.Input("last"), new FindingInput("years", Wording.Year(told.Years), "years", "the text", null), told.Rate.Input("yearly rate claimed")], exact,
            $"From {step.From.Words} to {step.To.Words} in {Wording.Years(told.Years)} is {Wording.Percent(exact)} {(exact < 0 ? "less" : "more")} a year; the text has {told.Rate.Words} a year.");
    }

    /// <summary>Whether a claim is of a year still to come: such a one is no fact yet.</summary>
    public static bool IsTarget(CheckMaterial material, Claim claim) =>
        claim is { AsOf: { } year, Value: > 0 } && material.Document.Published is { } day && year.Year > day.Year;

    private Finding? Judge(CheckMaterial material, Claim claim)
    {
        if (claim.Subject.State is not { } iso3 || !properties.TryGetValue(claim.Property, out var indicator))
        {
            return null;
        }

        var all = material.Book.Series(indicator, iso3);
        var state = Wording.StateName(material.Book, iso3);
        var what = $"{Wording.Property(claim.Property)} of {state}";
        if (Target(material, claim, all) is not { } target)
        {
            return all.Count == 0 ? Missing(claim, $"the tables have no {what}") : null;
        }

        var bases = material.Economies.Figures(indicator, new Economy(state, [iso3], true), material.Day.Year);
        var readings = bases.Where(b => b.Value > 0).Select(b => Reading(all, b, target, claim.AsOf!.Value.Year)).ToList();
        if (readings.Count == 0 || readings.TrueForAll(r => r.Best is null))
        {
            return Missing(claim, $"the tables have no {what} long enough to tell its growth over so many years");
        }

        var verdict = readings.Where(r => r.Best is not null).Min(r => Judge(r.Needed, r.Best!.Value));
        var best = readings.Where(r => r.Best is not null).MaxBy(r => r.Best!.Value)!;
        return Found(
            Ids(claim),
            claim.Span,
            verdict,
            Formula,
            [new FindingInput("target", Wording.Plain(target), all[0].Unit, "the text", claim.AsOf?.ToString()), .. readings.Select(r => FigureInput.Of(what, r.From)), new FindingInput($"best growth a year over {best.Years} years", Wording.Plain(Math.Round(best.Best!.Value * 100, 2)), "percent", $"{best.BestFrom!.Source}, {best.BestFrom.Vintage}", $"{best.BestFrom.Year}–{best.BestFrom.Year + best.Years}")],
            readings[^1].Needed,
            $"To reach {Wording.Value(target, all[0].Unit)} in {claim.AsOf!.Value.Year}, the {what} must grow {Wording.List(readings.AsEnumerable().Reverse().Select(r => $"{Wording.Percent(r.Needed)} a year from the {Wording.Value(r.From.Value, r.From.Unit)} of {r.From.Year} ({r.From.Source}, {r.From.Vintage})"))}; the best over {best.Years} years in the past {window} was {Wording.Percent(best.Best!.Value)} a year ({best.BestFrom.Year} to {best.BestFrom.Year + best.Years}, {best.BestFrom.Source}).");
    }

    private Verdict Judge(decimal needed, decimal best) =>
        needed <= 0 || needed <= doubtful * best ? Verdict.Ok : needed > implausible * best ? Verdict.Implausible : Verdict.Doubtful;

    private Growth Reading(IReadOnlyList<Observation> all, Observation last, decimal target, int year)
    {
        var years = year - last.Year;
        var stretches =
            from a in all
            join b in all on (a.Source, a.Vintage, Year: a.Year + years) equals (b.Source, b.Vintage, b.Year)
            where a.Value > 0 && b.Value > 0 && b.Year > last.Year - window && b.Year <= last.Year
            select (From: a, Rate: Rate(b.Value / a.Value, years));
        var best = stretches.OrderByDescending(s => s.Rate).FirstOrDefault();
        return new Growth(last, years, Rate(target / last.Value, years), best.From is null ? null : best.Rate, best.From);
    }

    private static decimal Rate(decimal factor, int years) => (decimal)Math.Pow((double)factor, 1.0 / years) - 1;

    private static decimal? Target(CheckMaterial material, Claim claim, IReadOnlyList<Observation> all) =>
        all.Count == 0 ? null
        : all[0].Unit == "USD" ? claim.Currency is { } code ? material.DollarsOf(new Money(claim.Value, claim.Value, new CurrencyCode(code)))?.Central : null
        : all[0].Unit.StartsWith('%') == (claim.Unit == "percent") ? claim.Value : null;

    // A target that was only told in passing is no statement.
    private static string[] Ids(Claim claim) => claim.Id.Length == 0 ? [] : [claim.Id];

    private Finding Missing(Claim claim, string what) => Found(Ids(claim), claim.Span, Verdict.CannotTell, Formula, [], null, $"Cannot tell: {what}.");

    private sealed record Growth(Observation From, int Years, decimal Needed, decimal? Best, Observation? BestFrom);
}
