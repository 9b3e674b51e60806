namespace Chancery.Ledger.Room;

/// <summary>One event for one webhook. It is never given up: the pauses between attempts grow up to a bound.</summary>
/// <param name="Number">Order in which they came up.</param>
/// <param name="Webhook">The webhook.</param>
/// <param name="Event">The event’s name: the same at every attempt, so that a receiver can tell it has it already.</param>
/// <param name="Body">What is sent, JSON.</param>
/// <param name="State"><c>pending</c> or <c>delivered</c>.</param>
/// <param name="Attempts">How often it was sent.</param>
/// <param name="NextAt">When it is sent next, UTC; null once delivered.</param>
/// <param name="LastAt">When it was last sent, UTC.</param>
/// <param name="LastStatus">What the receiver last answered; null where there was no answer.</param>
/// <param name="LastProblem">Why the last attempt failed; null where it did not.</param>
public sealed record Delivery(long Number, string Webhook, string Event, string Body, string State, int Attempts, string? NextAt, string? LastAt, int? LastStatus, string? LastProblem);
