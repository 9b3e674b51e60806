using Chancery.Quantities;

namespace Chancery.Ledger.Tracking.Forecasts;

/// <summary>What a forecast comes to over all its tellings. The first telling is what is scored; renewed calls stand beside it.</summary>
public sealed record ForecastRecord
{
    /// <summary>Who makes it: a voice, else the author, else the publisher; lower case.</summary>
    public required string Forecaster { get; init; }

    /// <summary>What is foretold, in the words of the first telling.</summary>
    public required string Content { get; init; }

    /// <summary>Whether it is said that it will not come.</summary>
    public bool IsNegated { get; init; }

    /// <summary>Both readings of the first telling.</summary>
    public required ForecastReadings Readings { get; init; }

    /// <summary>Chance in [0, 1] that the words stand for; null where they stand for none ("could").</summary>
    public Probability? Probability { get; init; }

    /// <summary><c>A</c> to <c>D</c> (docs/checks.md).</summary>
    public char Grade { get; init; }
}
