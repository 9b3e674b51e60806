namespace Chancery.Ledger;

/// <summary>One run that brings documents into the ledger, as far as it has come.</summary>
/// <param name="Started">When it began, UTC.</param>
/// <param name="Name">What it reads: files, folders, a feed.</param>
/// <param name="Told">When it last told of itself, UTC.</param>
/// <param name="Step">What it is doing.</param>
/// <param name="Share">Share of its sources that is read, 0 to 1; null where that is not known.</param>
/// <param name="Added">Documents that were not in the ledger before.</param>
/// <param name="Replaced">Documents read anew.</param>
/// <param name="Known">Documents that were there already.</param>
/// <param name="Failed">Documents that could not be read, now in quarantine.</param>
public sealed record IngestRun(DateTimeOffset Started, string Name, DateTimeOffset Told, RunStep Step, double? Share, long Added, long Replaced, long Known, long Failed)
{
    /// <summary>A run that says nothing for so long was stopped: many times the pause between two signs of life.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromMinutes(2);

    /// <summary>All documents so far.</summary>
    public long Documents => Added + Replaced + Known + Failed;

    /// <summary>Documents a second, from its beginning to its last sign; null in its first second.</summary>
    public double? Rate => (Told - Started).TotalSeconds is >= 1 and var seconds ? Documents / seconds : null;

    /// <summary>How long it will still read at that pace; null where that cannot be told.</summary>
    public TimeSpan? Left => Step == RunStep.Reading && Share is > 0 and <= 1 and var share ? (Told - Started) * ((1 - share) / share) : null;

    /// <summary>What it is doing at a moment: a run that has fallen silent was stopped.</summary>
    public RunStep StepAt(DateTimeOffset now) => Step != RunStep.Done && now - Told > Silence ? RunStep.Stopped : Step;
}
