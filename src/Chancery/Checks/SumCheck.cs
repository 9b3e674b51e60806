using System.Globalization;
using Chancery.Checks.Passages;
using Chancery.Quantities;
using Chancery.Statements;
using Chancery.Text;

namespace Chancery.Checks;

/// <summary>Check 1: whether the parts of a total add up to it, within the rounding of the printed figures.</summary>
internal sealed class SumCheck(ThresholdTable table, ChangeWords words) : Check
{
    private const int MostBefore = 5;
    private const int EachReach = 12;
    private readonly decimal rateSlack = table.Of(1, "rate_slack");
    private readonly decimal unrelated = table.Of(1, "unrelated");
    private readonly decimal near = table.Of(1, "versions_ok");
    private readonly decimal far = table.Of(1, "versions_notice");
    private readonly PassageSums passages = new(words);
    private readonly PassageRates rates = new(words);
    private readonly PassagePeriods periods = new(words);

    public override int Number => 1;

    public override string Name => "sum";

    public override string Formula => "|sum of parts - total| <= sum of half units of the last printed digits";

    internal override IEnumerable<Finding> Run(CheckMaterial material)
    {
        var found = Told(material).ToList();
        return found.Concat(WorkedOut.Of(material, found, Found, WorkingKind.Sum, WorkingKind.Yearly, WorkingKind.Years));
    }

    private IEnumerable<Finding> Told(CheckMaterial material) => OfPledges(material).Concat(InWords(material)).Concat(material.Passages.SelectMany(PassageCounts.In).Select(c => InWords(c))).Concat(material.Passages.SelectMany(PassageRests.In).Select(InWords).OfType<Finding>()).Concat(PassageVersions.In(material.Passages).Select(v => Versions(v.First, v.Second))).Concat(PassageRepeats.In(material.Passages).Select(r => Twice(r.Again, r.Other, r.Total, r.Span))).Concat(rates.ByYears(material.Passages).Concat(material.Passages.SelectMany(rates.ToTotals)).Concat(material.Passages.SelectMany(periods.In)).Concat(material.Passages.SelectMany(PassageRatios.In)).Select(d => Division.Judge(d, d.Span, Found)));

    private IEnumerable<Finding> OfPledges(CheckMaterial material) =>
        from total in material.Pledges
        where total.Amount is not null && total.Relation is { Kind: PledgeRelationKind.TotalOf }
        let parts = material.PledgesOf(total.Relation!).Where(p => p.Amount is not null).ToList()
        where parts.Count > 0
        let finding = Judge(material, total, parts)
        select finding.Verdict == Verdict.Doubtful && Rightly(material, total) is { } right ? right : finding;

    // Where pledges were not read of every part, the words may still add up.
    private Finding? Rightly(CheckMaterial material, Pledge total) => passages.In(material.Passages)
        .Where(s => s.Total.Span.Overlaps(total.Span)).Select(s => Judge(s.Parts, s.Total, s.Before)).FirstOrDefault(f => f is { Verdict: Verdict.Ok });

    // What the words themselves add up, where no pledges were read that do.
    private IEnumerable<Finding> InWords(CheckMaterial material)
    {
        var done = material.Pledges.Where(p => p.Relation is { Kind: PledgeRelationKind.TotalOf }).Select(p => p.Span).ToList();
        foreach (var (parts, total, before) in passages.In(material.Passages))
        {
            if (!done.Exists(d => d.Overlaps(total.Span)) && Judge(parts, total, before) is { } finding)
            {
                yield return finding;
            }
        }
    }

    // Earlier figures of the sentence may be no parts: what adds up from some figure on is right.
    private Finding? Judge(IReadOnlyList<Figure> parts, Figure total, IReadOnlyList<Figure> before)
    {
        if (total.Qualifier == AmountQualifier.Range || parts.Any(IsOfEach))
        {
            return null;
        }

        for (var skipped = 0; parts.Count - skipped >= 2; skipped++)
        {
            if (Fits([.. parts.Skip(skipped)], total))
            {
                return InWords([.. parts.Skip(skipped)], total, Verdict.Ok);
            }
        }

        // To a short row some of the figures of the sentence before may belong as well.
        for (var chosen = 1; parts.Count == 2 && before.Count <= MostBefore && chosen < 1 << before.Count; chosen++)
        {
            List<Figure> all = [.. before.Where((_, i) => (chosen >> i & 1) == 1), .. parts];
            if (Fits(all, total))
            {
                return InWords(all, total, Verdict.Ok);
            }
        }

        var sum = parts.Sum(p => p.Value);
        return total.Value <= parts.Max(p => p.Value) || sum > total.Value * unrelated || total.Value > sum * unrelated ? null : InWords(parts, total, Verdict.Doubtful);
    }

    // "$700 million in each of the years": no part, but a rate.
    private static bool IsOfEach(Figure part) => part.Text.AsSpan(part.Span.End, Math.Min(EachReach, part.Text.Length - part.Span.End)) is var behind
        && (behind.StartsWith(" in each ", StringComparison.Ordinal) || behind.StartsWith(" for each ", StringComparison.Ordinal) || behind.StartsWith(" per ", StringComparison.Ordinal) || behind.StartsWith(" a month", StringComparison.Ordinal) || behind.StartsWith(" each ", StringComparison.Ordinal));

    // Figures of one row are rounded alike: beside "$1.8 billion" a "$4 billion" is no 4.4.
    private static bool Fits(List<Figure> parts, Figure total)
    {
        var finest = parts.Min(p => p.HalfUnit);
        return Math.Abs(parts.Sum(p => p.Value) - total.Value) <= parts.Sum(p => Math.Max(0, p.Slack - p.HalfUnit) + Math.Min(p.Slack, finest)) + total.Slack;
    }

    private Finding Versions(Figure first, Figure second)
    {
        var ratio = Math.Max(first.Value, second.Value) / Math.Min(first.Value, second.Value);
        return Found([], first.Span.Union(second.Span), ratio <= near ? Verdict.Ok : ratio <= far ? Verdict.Notice : Verdict.Doubtful, "larger version / smaller version", [first.Input("one version"), second.Input("the other")], ratio,
            $"Two versions of one figure: {first.Words} and {second.Words}, {Wording.Times(ratio)} as much; no total holds both.");
    }

    private Finding Twice(Figure again, Figure? other, Figure total, TextSpan span) => Found([], span, Verdict.Doubtful, "a sum told again is counted once",
        [again.Input("told twice"), .. other is null ? [] : new[] { other.Input("other part") }, total.Input("total")], total.Value - again.Value,
        $"{again.Words} is told again and counted once more in {total.Words}{(other is null ? "" : $", with {other.Words}")}: counted once it is {Wording.Value(total.Value - again.Value, total.Unit)}.");

    private Finding InWords(PassageCounts.Row row) => Found([], row.Span, row.Parts.Sum() == row.Total ? Verdict.Ok : Verdict.Doubtful, row.IsMargin ? "one side - the other = margin" : "sum of parts = total",
        [.. row.Parts.Select((p, i) => new FindingInput(string.Create(CultureInfo.InvariantCulture, $"part {i + 1}"), Wording.Plain(p), null, "the text", null)), new FindingInput("total", Wording.Plain(row.Total), null, "the text", null)], row.Parts.Sum() - row.Total,
        $"{string.Join(" + ", row.Parts.Select(Wording.Plain)).Replace("+ -", "- ", StringComparison.Ordinal)} = {Wording.Plain(row.Parts.Sum())}{(row.Parts.Sum() == row.Total ? ", as the text has it." : $", not the {Wording.Plain(row.Total)} given.")}");

    // Earlier percentages of the sentence may be no shares of it: what makes up the whole from some share on is right.
    private Finding? InWords(PassageRests.Rest rest)
    {
        const decimal Whole = 100;
        var shares = rest.Shares;
        var sum = shares.Sum(s => s.Value);
        bool Fits(int skipped) => Math.Abs(shares.Skip(skipped).Sum(s => s.Value) - Whole) <= shares.Skip(skipped).Sum(s => s.Slack);
        var right = rest.IsWhole ? Enumerable.Range(0, shares.Count - 1).Any(Fits) : sum <= Whole + shares.Sum(s => s.Slack);
        return right && !rest.IsWhole ? null
            : Found([], rest.Span, right ? Verdict.Ok : Verdict.Doubtful, rest.IsWhole ? "shares + the rest = 100 percent" : "shares of one whole <= 100 percent",
                [.. shares.Select((s, i) => s.Input(string.Create(CultureInfo.InvariantCulture, $"share {i + 1}")))], sum - Whole,
                right ? $"{string.Join(" + ", shares.Select(s => s.Words))}: they make up the whole." : $"{string.Join(" + ", shares.Select(s => s.Words))} = {Wording.Plain(sum)} percent of one whole.");
    }

    private Finding InWords(IReadOnlyList<Figure> parts, Figure total, Verdict verdict)
    {
        var sum = parts.Sum(p => p.Value);
        var adds = $"{string.Join(" + ", parts.Select(p => Wording.Value(p.Value, p.Unit)))} = {Wording.Value(sum, total.Unit)}";
        return Found([], parts.Aggregate(total.Span, (span, p) => span.Union(p.Span)), verdict, Formula,
            [.. parts.Select((p, i) => p.Input(string.Create(CultureInfo.InvariantCulture, $"part {i + 1}"))), total.Input("total")], sum - total.Value,
            verdict == Verdict.Ok
                ? $"{adds}: right as a sum beside the {total.Words} given."
                : $"{adds}, not the {total.Words} given: {Wording.Value(Math.Abs(sum - total.Value), total.Unit)} {(sum > total.Value ? "over" : "short")}.");
    }

    private Finding Judge(CheckMaterial material, Pledge total, List<Pledge> parts)
    {
        string[] ids = [.. parts.Select(p => p.Id), total.Id];
        var mixed = parts.Any(p => p.Amount!.Value.Currency != total.Amount!.Value.Currency);
        var sums = parts.Append(total).Select(p => mixed ? material.DollarsOf(p.Amount!.Value) : new DollarSum(p.Amount!.Value, p.Amount.Value.Low, p.Amount.Value.High, null)).OfType<DollarSum>().ToList();
        if (sums.Count <= parts.Count)
        {
            return Found(ids, total.Span, Verdict.CannotTell, Formula, [], null, "Cannot tell whether the parts make the total: an exchange rate is missing.");
        }

        var whole = sums[^1];
        sums.RemoveAt(parts.Count);
        var slack = mixed
            ? rateSlack * whole.Central
            : (parts.Min(p => HalfUnit(material, p)) * parts.Count) + HalfUnit(material, total);
        return Judge(ids, total, whole, sums, slack);
    }

    private static decimal HalfUnit(CheckMaterial material, Pledge pledge) => PrintedFigure.HalfUnit(material.Document.Text, pledge.Span, pledge.Amount!.Value.Central);

    private Finding Judge(string[] ids, Pledge total, DollarSum whole, List<DollarSum> parts, decimal slack)
    {
        var low = parts.Sum(p => p.Low ?? 0);
        decimal? high = parts.Exists(p => p.High is null) ? null : parts.Sum(p => p.High);
        var fits = (whole.High is null || whole.High >= low - slack) && (high is null || (whole.Low ?? whole.Central) <= high + slack);
        var central = parts.Where(p => !p.IsCeiling).Sum(p => p.Central);
        var currency = whole.Rate is null && parts.TrueForAll(p => p.Rate is null) ? whole.Words.Currency : CurrencyCode.Usd;
        var adds = string.Join(" + ", parts.Select(p => p.Text));
        var ceilings = parts.Exists(p => p.IsCeiling) ? " “Up to” sums count from nothing to their ceiling." : "";
        return Found(
            ids,
            total.Span,
            fits ? Verdict.Ok : Verdict.Doubtful,
            Formula,
            [.. parts.SelectMany((p, i) => p.Inputs($"part {ids[i]}")), .. whole.Inputs($"total {total.Id}")],
            central - whole.Central,
            fits
                ? $"{Wording.Capital(adds)} = {Wording.Money(central, currency)}: right as a sum beside the {whole.Text} given.{ceilings}"
                : $"{Wording.Capital(adds)} = {Wording.Money(central, currency)}, not the {whole.Text} given: {Wording.Money(Math.Abs(central - whole.Central), currency)} {(central > whole.Central ? "over" : "short")}, where rounding explains at most {Wording.Money(slack, currency)}.{ceilings}");
    }
}
