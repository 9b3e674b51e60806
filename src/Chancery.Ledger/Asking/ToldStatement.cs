using Chancery.Statements;

namespace Chancery.Ledger.Asking;

/// <summary>One statement in a list, with its document.</summary>
/// <param name="Document">Its document.</param>
/// <param name="Statement">What is stated.</param>
/// <param name="Text">The document's text.</param>
public sealed record ToldStatement(StoredDocument Document, Statement Statement, string Text);
