using Chancery.Statements;

namespace Chancery.Ledger.Asking;

/// <summary>One event in a list.</summary>
/// <param name="DocumentKey">Key of its document.</param>
/// <param name="DocumentId">Name of its document.</param>
/// <param name="Title">Headline of its document; null where it has none.</param>
/// <param name="Said">Day of publication; null where not said.</param>
/// <param name="Event">Who did what to whom.</param>
/// <param name="Quote">Its exact words.</param>
public sealed record EventRow(string DocumentKey, string DocumentId, string? Title, DateOnly? Said, PoliticalEvent Event, string Quote);
