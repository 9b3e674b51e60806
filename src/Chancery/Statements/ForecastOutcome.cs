namespace Chancery.Statements;

/// <summary>Whether what a forecast foretells could be seen to happen.</summary>
public enum ForecastOutcome : byte
{
    /// <summary>Nobody could say afterwards: "surprises".</summary>
    Vague,

    /// <summary>More or less of something, without a figure: "ties will deepen".</summary>
    Direction,

    /// <summary>It happens or it does not: "will join", "will exceed $130 billion".</summary>
    Event,
}
