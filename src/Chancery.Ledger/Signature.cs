namespace Chancery.Ledger;

/// <summary>Who decides something, when and why.</summary>
/// <param name="Who">A name.</param>
/// <param name="Why">The reason, in words.</param>
/// <param name="At">When.</param>
/// <param name="Source">Where it can be seen: an address or a document; null where none is given.</param>
public sealed record Signature(string Who, string Why, DateTimeOffset At, string? Source = null);
