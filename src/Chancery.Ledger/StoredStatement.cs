using Chancery.Statements;

namespace Chancery.Ledger;

/// <summary>One statement of the ledger in a list.</summary>
/// <param name="DocumentId">The id of its document.</param>
/// <param name="DocumentKey">The key of its document.</param>
/// <param name="Published">Its document's day of publication; null where not said.</param>
/// <param name="Statement">What is stated.</param>
/// <param name="Quote">Its exact words.</param>
public sealed record StoredStatement(string DocumentId, string DocumentKey, DateOnly? Published, Statement Statement, string Quote);
