namespace Chancery.Intake.Feeds;

/// <summary>What one look at a feed brought.</summary>
/// <param name="Address">The feed.</param>
/// <param name="Outcome">How it went.</param>
/// <param name="Documents">The entries that were not there before, oldest first, ready to be read; in the same shape as any other source gives them.</param>
/// <param name="Problem">Why it failed; null where it did not.</param>
/// <param name="State">What to remember once the documents are kept.</param>
public sealed record FeedVisit(Uri Address, FeedOutcome Outcome, IReadOnlyList<PendingDocument> Documents, IntakeProblem? Problem, FeedState State);
