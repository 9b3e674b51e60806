namespace Chancery.Statements;

/// <summary>Whether and how a forecast can be scored: A to D, as docs/checks.md defines them.</summary>
public static class ForecastGrade
{
    /// <summary>A: event, deadline and likelihood all in the words. B: an event, the rest to be filled from defaults. C: a direction only. D: vague, never scored.</summary>
    /// <param name="outcome">What is foretold.</param>
    /// <param name="hasDeadline">Whether the words say by when: a window with an end.</param>
    /// <param name="hasLikelihood">Whether the words stand for a chance: "will" does, "could" does not.</param>
    public static char Of(ForecastOutcome outcome, bool hasDeadline, bool hasLikelihood) => outcome switch
    {
        ForecastOutcome.Event => hasDeadline && hasLikelihood ? 'A' : 'B',
        ForecastOutcome.Direction => 'C',
        ForecastOutcome.Vague => 'D',
    };
}
