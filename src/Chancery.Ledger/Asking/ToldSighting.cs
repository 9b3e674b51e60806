namespace Chancery.Ledger.Asking;

/// <summary>One telling of an entry, with its words and where they stand.</summary>
/// <param name="Mention">Its key: the same in every ledger.</param>
/// <param name="Role"><c>new</c>, <c>repeat</c>, <c>increase</c>, <c>delivery</c> …</param>
/// <param name="Score">How sure that it belongs here, in thousandths of a log-odd above what is needed.</param>
/// <param name="Why">What spoke for and against it, feature by feature.</param>
/// <param name="DocumentKey">Key of its document.</param>
/// <param name="DocumentId">Name of its document.</param>
/// <param name="Title">Headline of its document; null where it has none.</param>
/// <param name="Publisher">Who published it; null where not said.</param>
/// <param name="Said">Day of publication; null where not said.</param>
/// <param name="Statement">Id of the statement in its document: <c>s3</c>.</param>
/// <param name="Quote">Its exact words.</param>
/// <param name="Context">The sentence around them.</param>
/// <param name="Copies">Whether an earlier telling stands in a copy of its document: both are one voice.</param>
public sealed record ToldSighting(
    string Mention, string Role, int Score, string Why, string DocumentKey, string DocumentId, string? Title, string? Publisher, DateOnly? Said, string Statement, string Quote, string Context, bool Copies);
