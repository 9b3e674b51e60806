using System.Globalization;
using Chancery.Checks;
using Chancery.Json;
using Chancery.Statements;

namespace Chancery.Ledger.Views;

/// <summary>What checks and priors come to, in short lines for people. Plausibility and priors never share a line.</summary>
public static class AssessmentFacts
{
    /// <summary>What all checks together say of a pledge.</summary>
    public static string Of(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var missing = assessment.CouldNot.Count == 0 ? "" : $"; {assessment.CouldNot.Count} could not ({string.Join(", ", assessment.CouldNot)})";
        return assessment.Ran == 0
            ? $"verdict: cannot tell{missing}"
            : string.Create(CultureInfo.InvariantCulture, $"verdict: {assessment.Verdict.Name()}, the worst of {assessment.Ran} {(assessment.Ran == 1 ? "check that ran" : "checks that ran")}{missing}");
    }

    /// <summary>How often such pledges are kept, with the class.</summary>
    public static string Of(Prior prior)
    {
        ArgumentNullException.ThrowIfNull(prior);
        return string.Create(CultureInfo.InvariantCulture, $"prior of being kept, whatever the size: {prior.Mean:0%} ({prior.Class}, Beta({prior.Kept:0.##}, {prior.NotKept:0.##})); {prior.Why}");
    }

    /// <summary>What priors expect of all pledges, by count and by value.</summary>
    public static string Of(PriorSummary priors)
    {
        ArgumentNullException.ThrowIfNull(priors);
        var values = priors.ByValue.Select(v => $"; by value {StatementFacts.Amount(new(v.Expected, v.Expected, v.Currency))} of {StatementFacts.Amount(new(v.Promised, v.Promised, v.Currency))}");
        return string.Create(CultureInfo.InvariantCulture, $"Priors of being kept, whatever the size: by count {priors.ExpectedKept:0.##} of {priors.Pledges} {(priors.Pledges == 1 ? "pledge" : "pledges")}{string.Concat(values)}.");
    }

    /// <summary>A finding in a few words: its name, and what is missing where it cannot tell.</summary>
    public static string Short(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding switch
        {
            { Verdict: Verdict.CannotTell } => $"{finding.Name} ({finding.Explanation.Replace("Cannot tell: ", "", StringComparison.Ordinal).TrimEnd('.')})",
            { Name: "per head", Value: { } dollars } => string.Create(CultureInfo.InvariantCulture, $"{finding.Name} (${dollars:#,0})"),
            _ => finding.Name,
        };
    }
}
