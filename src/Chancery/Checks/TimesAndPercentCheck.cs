using Chancery.Checks.Passages;
using Chancery.Text;

namespace Chancery.Checks;

/// <summary>Check 4: "x times" against "x percent more", and points against percent, from one figure to another or in two wordings of one change.</summary>
internal sealed class TimesAndPercentCheck(ThresholdTable table, ChangeWords words) : Check
{
    private const int Reach = 90;
    private const int Lead = 12;
    private readonly decimal slack = table.Of(4, "slack");
    private readonly decimal multipleSlack = table.Of(4, "multiple");
    private readonly StepChanges changes = new(words);
    private readonly ComparedEconomies compared = new(words);
    private readonly PointsTaken taken = new(words);

    public override int Number => 4;

    public override string Name => "times and percent";

    public override string Formula => "x times = (x - 1) * 100 percent more; points = B - A; percent = (B - A) / A";

    internal override IEnumerable<Finding> Run(CheckMaterial material)
    {
        for (var i = 0; i < material.Passages.Count; i++)
        {
            var passage = material.Passages[i];
            foreach (var finding in passage.MayHave(words.ShareCues) || passage.MayHave(words.FractionCues) ? Judge(passage) : [])
            {
                yield return finding;
            }

            if (passage.MayHave(words.ShareCues) && Again(passage, i + 1 < material.Passages.Count && material.Passages[i + 1].Sentence.Paragraph == passage.Sentence.Paragraph ? material.Passages[i + 1] : null) is { } again)
            {
                yield return again;
            }

            foreach (var retold in passage.MayHave(words.ShareCues) ? Retold(passage) : [])
            {
                yield return retold;
            }

            if (i > 0 && passage.MayHave(words.ShareCues) && material.Passages[i - 1].Sentence.Paragraph == passage.Sentence.Paragraph && SinceThen(material.Passages[i - 1], passage) is { } then)
            {
                yield return then;
            }

            foreach (var (from, to, change) in passage.MayHave(words.ShareCues) && Step.Of(passage) is null ? taken.In(material.Passages, i) : [])
            {
                if (AgainstPercent(new Step(from, to), change) is { Verdict: Verdict.Doubtful } finding)
                {
                    yield return finding;
                }
            }

            foreach (var (span, fact) in compared.In(material, passage))
            {
                yield return Found([.. material.StatementsOver(span)], span, fact.Verdict, fact.Formula, fact.Inputs, fact.Value, fact.Explanation);
            }
        }
    }

    private IEnumerable<Finding> Judge(Passage passage)
    {
        var step = Step.Of(passage);
        var change = changes.Of(passage, step);
        var multiple = MultipleIn(passage, step);
        if (step is not null && change is not null)
        {
            yield return AgainstPercent(step, change);
        }
        else if (step is null && changes.Told(passage) is { } two)
        {
            // Right where it fits any of the figures that the second may be set against.
            var findings = two.From.Select(f => AgainstPercent(new Step(f, two.To), two.Change)).ToList();
            yield return findings.Find(f => f.Verdict == Verdict.Ok) ?? findings[0];
        }

        if (step is not null && multiple is { } times && !AndBetween(passage, step.Span, times.Span))
        {
            yield return AgainstMultiple(step, times.Value, times.Span);
        }

        if (step is null && change is { IsPoints: false } && multiple is { } told && Math.Abs(told.Span.Start - change.Span.Start) < Reach
            && TwoWordings(told.Value, told.Span, change) is { } finding)
        {
            yield return finding;
        }
    }

    // "… from 4 to 5 percent; they called it a rise of 1 percent": the same change told again, and points taken for percent.
    private Finding? Again(Passage passage, Passage? next)
    {
        if (Step.Of(passage) is not { From.IsPercent: true } step || changes.Of(passage, step) is not null)
        {
            return null;
        }

        var change = changes.Named(passage, step.Span.End) ?? (next is not null && Step.Of(next) is null ? changes.Named(next, next.Sentence.Span.Start) : null);
        return change is not null && AgainstPercent(step, change) is { } finding && (finding.Verdict == Verdict.Ok || Math.Abs(change.Value - Math.Abs(step.To.Value - step.From.Value)) <= change.HalfUnit) ? finding : null;
    }

    // "from 50 to 55, which is ten percent more; the ministry speaks of an increase of 25 percent": what others make of the same change.
    private IEnumerable<Finding> Retold(Passage passage) => Step.Of(passage) is not { } step ? [] : changes.Retold(passage, step).Select(c => AgainstPercent(step, c));

    // "… spends 5 percent of GDP. Its share was 4 percent in 2020, so that it has grown by 1 percent": only where the points fit to a digit, and percent do not.
    private Finding? SinceThen(Passage before, Passage passage)
    {
        if (Step.Of(passage) is not null || passage.Figures.Where(f => f.IsPercent).ToList() is not [var then, var change] || changes.Of(passage, null) != change)
        {
            return null;
        }

        var now = before.Figures.LastOrDefault(f => f is { IsPercent: true, Value: > 0 } && Math.Abs(f.Value - then.Value) == change.Value);
        return now is not null && then.Value > 0 && AgainstPercent(new Step(then, now), change) is { Verdict: Verdict.Doubtful } finding ? finding with { Span = then.Span.Union(change.Span) } : null;
    }

    private Finding AgainstPercent(Step step, Figure change)
    {
        var (low, high) = step.Percent;
        var exact = (step.To.Value - step.From.Value) / step.From.Value * 100;
        var points = Math.Abs(step.To.Value - step.From.Value);
        var tolerance = change.Slack + (Math.Abs(exact) * slack);
        var fitsPercent = change.Value >= Math.Min(Math.Abs(low), Math.Abs(high)) - tolerance && change.Value <= Math.Max(Math.Abs(low), Math.Abs(high)) + tolerance;
        var fitsPoints = step.From.IsPercent && Math.Abs(change.Value - points) <= change.Slack + step.From.HalfUnit + step.To.HalfUnit;
        var fits = change.IsPoints ? fitsPoints : fitsPercent;
        var worked = $"From {step.From.Words} to {step.To.Words} is {Wording.Percent(exact / 100)} {(exact < 0 ? "less" : "more")}"
            + (step.From.IsPercent ? $", {Wording.Number(points)} percentage points" : "")
            + (exact > 0 ? $", {Wording.Times(step.To.Value / step.From.Value)} as much" : "");
        var mixed = !fits && (change.IsPoints ? fitsPercent : fitsPoints) ? " Points and percent are mixed."
            : !fits && exact > 0 && Math.Abs(change.Value - (step.To.Value / step.From.Value * 100)) <= tolerance ? " “Percent of” and “percent more” are mixed."
            : "";
        return Found([], step.From.Span.Union(step.To.Span).Union(change.Span), fits ? Verdict.Ok : Verdict.Doubtful, Formula,
            [step.From.Input("from"), step.To.Input("to"), change.Input("change claimed")], exact / 100, $"{worked}; the text has {change.Words}.{mixed}");
    }

    private Finding AgainstMultiple(Step step, decimal multiple, TextSpan span)
    {
        var exact = step.To.Value / step.From.Value;
        var claimed = exact < 1 && multiple > 1 ? 1 / multiple : multiple;
        var tolerance = exact * Math.Max(multipleSlack, slack * 5);
        var lead = step.From.Text.AsSpan(Math.Max(0, span.Start - Lead), Math.Min(Lead, span.Start)).TrimEnd();
        var isLeast = lead.EndsWith("more than", StringComparison.OrdinalIgnoreCase) || lead.EndsWith(" over", StringComparison.OrdinalIgnoreCase);
        var fits = Math.Abs(exact - claimed) <= tolerance || (isLeast && exact > claimed && exact < claimed * 2);
        return Found([], step.From.Span.Union(step.To.Span).Union(span), fits ? Verdict.Ok : Verdict.Doubtful, Formula,
            [step.From.Input("from"), step.To.Input("to"), new FindingInput("multiple claimed", Wording.Plain(multiple), "times", "the text", null)], exact,
            $"From {step.From.Words} to {step.To.Words} is {Wording.Times(exact)} as much; the text has “{span.Of(step.From.Text)}”.");
    }

    private Finding? TwoWordings(decimal multiple, TextSpan span, Figure change)
    {
        var more = Math.Abs(multiple - 1) * 100;
        var mixed = Math.Abs(change.Value - (multiple * 100)) <= change.Slack && multiple > 1;
        var agrees = Math.Abs(change.Value - more) <= change.Slack + (more * slack * 5);
        return !mixed && !agrees ? null : Found([], span.Union(change.Span), agrees ? Verdict.Ok : Verdict.Doubtful, Formula,
            [new FindingInput("multiple", Wording.Plain(multiple), "times", "the text", null), change.Input("change claimed")], more / 100,
            $"“{span.Of(change.Text)}” is {Wording.Percent(more / 100)} {(multiple < 1 ? "less" : "more")}; the text has {change.Words}.{(agrees ? "" : " “Times” and “percent more” are mixed.")}");
    }

    private (decimal Value, TextSpan Span)? MultipleIn(Passage passage, Step? step)
    {
        foreach (var (word, value) in words.Multiples)
        {
            if (passage.FirstWord(passage.Sentence.Span.Start, passage.Sentence.Span.End, [word]) is >= 0 and var at
                && (step is null || StepChanges.Distance(new TextSpan(at, at + word.Length), step.Span) < Reach))
            {
                return (value, new TextSpan(at, at + word.Length));
            }
        }

        return passage.Figures.FirstOrDefault(f => f.Unit == "times" && f.Value > 1) is { } times && (step is null || StepChanges.Distance(times.Span, step.Span) < Reach) ? (times.Value, times.Span) : null;
    }

    // "from 30 to 200 rounds and five times the speed" tells two things.
    private static bool AndBetween(Passage passage, TextSpan a, TextSpan b) => passage.HasWord(Math.Min(a.End, b.End), Math.Max(a.Start, b.Start), passage.HasWord(Math.Min(a.End, b.End), Math.Max(a.Start, b.Start), Between) ? ["while", "but"] : ["and", "while", "but"]);

    // "doubled between 2020 and 2024, from …"
    private static readonly string[] Between = ["between"];
}
