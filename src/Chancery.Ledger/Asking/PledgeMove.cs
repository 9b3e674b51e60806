using Chancery.Ledger.Tracking.Pledges;

namespace Chancery.Ledger.Asking;

/// <summary>The last change in the life of a pledge.</summary>
/// <param name="Row">The pledge.</param>
/// <param name="From">The state it left.</param>
/// <param name="To">The state it entered.</param>
/// <param name="On">When; null where the document has no day.</param>
public sealed record PledgeMove(EntryRow Row, PledgeState From, PledgeState To, DateOnly? On);
