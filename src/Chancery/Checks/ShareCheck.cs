using System.Collections.Frozen;
using System.Globalization;
using Chancery.Checks.Passages;
using Chancery.Reference;
using Chancery.Statements;

namespace Chancery.Checks;

/// <summary>Check 2: a share that the words claim, worked out again with every edition of its base.</summary>
internal sealed class ShareCheck(ThresholdTable table, FrozenDictionary<string, Indicator> bases, ChangeWords words) : Check
{
    private readonly decimal slack = table.Of(2, "slack");
    private readonly PassageShares passages = new(words);
    private readonly PassageParts parts = new(words);
    private readonly PassageWholes wholes = new(words);
    private readonly PassageBases sums = new(bases, words);

    public override int Number => 2;

    public override string Name => "percentage";

    public override string Formula => "amount / base, for every edition of the base, against the claimed share";

    internal override IEnumerable<Finding> Run(CheckMaterial material)
    {
        var found = Told(material).ToList();
        return found.Concat(WorkedOut.Of(material, found, Found, WorkingKind.Part, WorkingKind.Share));
    }

    private IEnumerable<Finding> Told(CheckMaterial material)
    {
        foreach (var pledge in material.Flows)
        {
            if (ClaimedShare.After(material.Document.Text, pledge.Span, bases) is { } claimed && material.PayerOf(pledge) is { } payer)
            {
                yield return Judge(material, pledge, payer, claimed);
            }
        }

        foreach (var (part, whole, share) in material.Passages.SelectMany(passages.In))
        {
            yield return Judge(part, whole, share);
        }

        foreach (var part in parts.In(material.Passages))
        {
            yield return Judge(part);
        }

        foreach (var share in wholes.In(material.Passages))
        {
            yield return Judge(share);
        }

        foreach (var share in sums.In(material.Passages))
        {
            if (BaseShare.Judge(material, share) is { } fact)
            {
                yield return Found([], share.Span, fact.Verdict, fact.Formula, fact.Inputs, fact.Value, fact.Explanation);
            }
        }

        // Right where any sum told before comes to that share.
        foreach (var readings in PassagesSetAgainst.In(material.Passages))
        {
            yield return Judge(readings.FirstOrDefault(s => Fits(s, s.Wholes[0])) ?? readings[0]);
        }
    }

    // "half of this, or $200 million": right where it is so of any figure that may be meant.
    private Finding Judge(PassageParts.Part part)
    {
        var fitting = part.Wholes.FirstOrDefault(w => Math.Abs((w.Value * part.Fraction) - part.Figure.Value) <= part.Figure.Slack + (w.Slack * part.Fraction) + (w.Value * slack));
        var whole = fitting ?? part.Wholes[0];
        return Found([], part.Span, fitting is null ? Verdict.Doubtful : Verdict.Ok, "fraction × whole = part",
            [part.Figure.Input("part"), whole.Input("whole"), new FindingInput("fraction claimed", Wording.Plain(part.Fraction), null, "the text", null)], part.Figure.Value / whole.Value,
            $"{Wording.Capital(part.Words)} of {whole.Words} is {Wording.Value(whole.Value * part.Fraction, whole.Unit)}; the text has {part.Figure.Words}{(fitting is null ? $", {Wording.Percent(part.Figure.Value / whole.Value)} of it" : "")}.");
    }

    // "40 percent of the whole": right where it is so of any figure that may be the whole.
    private Finding Judge(PassageWholes.Share share)
    {
        var fitting = share.Wholes.FirstOrDefault(w => Fits(share, w));
        var whole = fitting ?? share.Wholes[0];
        var ratio = share.Part.Value / whole.Value;
        return Found([], share.Span, fitting is null ? Verdict.Doubtful : Verdict.Ok, "part / whole against the share claimed",
            [share.Part.Input("part"), whole.Input("whole"), new FindingInput("share claimed", Wording.Plain(share.Of), null, "the text", null)], ratio,
            $"{Wording.Value(share.Part.Value, share.Part.Unit)} of {Wording.Value(whole.Value, whole.Unit)} is {Wording.Percent(ratio)}; the text has {share.Words}.");
    }

    // "$2 billion" of which a share is told is no 2.5.
    private static decimal Rounding(Passages.Figure figure) => Math.Min(figure.Slack / figure.Value, figure.Qualifier == Quantities.AmountQualifier.Exact ? 0.05m : 0.15m);

    private static bool Fits(PassageWholes.Share share, Passages.Figure whole)
    {
        var ratio = share.Part.Value / whole.Value;
        var tolerance = share.Slack + (ratio * (Rounding(share.Part) + Rounding(whole)));
        return share.Bound switch
        {
            > 0 => ratio >= share.Of - tolerance,
            < 0 => ratio <= share.Of + tolerance,
            _ => Math.Abs(ratio - share.Of) <= tolerance,
        };
    }

    // Part and whole both stand in the text.
    private Finding Judge(Figure part, Figure whole, Figure share)
    {
        var ratio = part.Value / whole.Value;
        var tolerance = (share.Slack / 100) + (ratio * ((part.Slack / part.Value) + (whole.Slack / whole.Value)));
        var fits = Math.Abs(ratio - (share.Value / 100)) <= tolerance;
        return Found([], part.Span.Union(whole.Span).Union(share.Span), fits ? Verdict.Ok : Verdict.Doubtful, Formula,
            [part.Input("part"), whole.Input("whole"), share.Input("share claimed")], ratio,
            $"{Wording.Value(part.Value, part.Unit)} of {Wording.Value(whole.Value, whole.Unit)} is {Wording.Percent(ratio)}; the text has {share.Words}.");
    }

    private Finding Judge(CheckMaterial material, Pledge pledge, Economy payer, ClaimedShare claimed)
    {
        var figures = material.Economies.Figures(claimed.Base, payer, material.Day.Year);
        var sum = material.DollarsOf(pledge.Amount!.Value);
        if (figures.Count == 0 || sum is null)
        {
            return Found([pledge.Id], claimed.Span, Verdict.CannotTell, Formula, [], null, $"Cannot tell the share: the tables have no {(sum is null ? "exchange rate for " + pledge.Amount.Value.Currency : $"{claimed.Words} of {payer.Name}")}.");
        }

        var tolerance = Math.Max(slack, claimed.HalfUnit);
        var fitting = figures.Where(f => Math.Abs((sum.Central / f.Value) - claimed.Value) <= tolerance).ToList();
        var verdict = fitting.Count == figures.Count ? Verdict.Ok : fitting.Count > 0 ? Verdict.Notice : Verdict.Doubtful;
        var worked = string.Join("; ", figures.Select(f => $"{Wording.Percent(sum.Central / f.Value)} of the {f.Year} figure ({Wording.From(f)})"));
        return Found(
            [pledge.Id],
            claimed.Span,
            verdict,
            Formula,
            [.. sum.Inputs("amount"), new FindingInput("claimed share", (claimed.Value * 100).ToString("0.####", CultureInfo.InvariantCulture), "percent", "the text", null), .. figures.Select(f => FigureInput.Of($"{claimed.Words} of {payer.Name}", f))],
            sum.Central / figures[^1].Value,
            $"The text has {Wording.Percent(claimed.Value)} of {claimed.Words}; {sum.Text} is {worked}. {Judgement(verdict, fitting)}");
    }

    private static string Judgement(Verdict verdict, List<Observation> fitting) => verdict switch
    {
        Verdict.Ok => "Every edition bears it out.",
        Verdict.Notice => $"It depends on the vintage: {Wording.List(fitting.Select(f => $"{f.Source}, {f.Vintage}"))} bears it out.",
        Verdict.Doubtful or Verdict.Implausible or Verdict.CannotTell => "No edition bears it out.",
    };
}
