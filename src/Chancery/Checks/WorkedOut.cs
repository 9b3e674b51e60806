using System.Globalization;
using Chancery.Checks.Passages;

namespace Chancery.Checks;

/// <summary>What checks say of figures that a text works out of others.</summary>
internal static class WorkedOut
{
    /// <summary>Findings of the workings of some kinds, without results that the check has judged already.</summary>
    /// <param name="material">The document.</param>
    /// <param name="before">What the check has found so far.</param>
    /// <param name="make">How the check makes a finding.</param>
    /// <param name="kinds">The kinds that it answers for.</param>
    public static IEnumerable<Finding> Of(CheckMaterial material, IReadOnlyList<Finding> before, Division.Maker make, params WorkingKind[] kinds) => material.Workings
        .Where(w => kinds.Contains(w.Kind) && !before.Any(f => f.Span.Overlaps(w.Result.Span)))
        .Select(w => make([], w.Span, w.Fits ? Verdict.Ok : Verdict.Doubtful, Formula(w.Kind), [.. w.Terms.Select((t, i) => t.Input(Name(w.Kind, i))), w.Result.Input("result in the text")], w.Exact, Explain(w)));

    private static string Formula(WorkingKind kind) => kind switch
    {
        WorkingKind.Sum => "sum of parts = total",
        WorkingKind.Part => "share × whole = part",
        WorkingKind.Share => "part / whole = share",
        WorkingKind.Each => "sum / count = share of each",
        WorkingKind.PerHead => "sum / people = sum a head",
        WorkingKind.Yearly => "sum / years = sum a year",
        WorkingKind.Years => "sum a year × years = sum",
    };

    private static string Name(WorkingKind kind, int index) => (kind, index) switch
    {
        (WorkingKind.Sum, _) => string.Create(CultureInfo.InvariantCulture, $"part {index + 1}"),
        (WorkingKind.Part, 0) => "share",
        (WorkingKind.Part, _) => "whole",
        (WorkingKind.Share, 0) => "part",
        (WorkingKind.Share, _) => "whole",
        (_, 0) => "sum",
        (_, _) => "divided or multiplied by",
    };

    private static string Explain(Working working)
    {
        var (first, last) = (working.Terms[0], working.Terms[^1]);
        var unit = working.Result.Unit.Length > 0 ? working.Result.Unit : (working.Kind is WorkingKind.Sum or WorkingKind.Part ? working.Terms.LastOrDefault(t => t.Unit.Length > 0 && !t.IsPercent) : first)?.Unit ?? "";
        var exact = working.Kind == WorkingKind.Share ? Wording.Percent(working.Exact / 100) : Wording.Value(Math.Round(working.Exact, 2), unit);
        var worked = working.Kind switch
        {
            WorkingKind.Sum => $"{string.Join(" + ", working.Terms.Select(t => Wording.Value(t.Value, t.Unit.Length > 0 ? t.Unit : unit)))} = {exact}",
            WorkingKind.Part => $"{Wording.Capital(first.Words)} of {last.Words} is {exact}",
            WorkingKind.Share => $"{Wording.Value(first.Value, first.Unit)} of {Wording.Value(last.Value, last.Unit)} is {exact}",
            WorkingKind.Each or WorkingKind.PerHead => $"{first.Words} over {last.Words} is {exact} each",
            WorkingKind.Yearly => $"{first.Words} over {Wording.Number(last.Value)} years is {exact} a year",
            WorkingKind.Years => $"{first.Words} a year over {Wording.Number(last.Value)} years is {exact}",
        };
        return working.Fits ? $"{Wording.Capital(worked)}: the {working.Result.Words} of the text is borne out by its figures."
            : $"{Wording.Capital(worked)}, not the {working.Result.Words} given; no other figures near by come to it.";
    }
}
