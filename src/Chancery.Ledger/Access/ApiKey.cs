namespace Chancery.Ledger.Access;

/// <summary>A key of a program, without its secret.</summary>
/// <param name="Id">What the key begins with, to recognise it by.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Owner">The user who answers for it.</param>
/// <param name="Role">What it may do: no more than its owner may today.</param>
/// <param name="Under">The head of the addresses that it opens; <c>/</c> for all.</param>
/// <param name="MadeAt">Since when, UTC, ISO 8601.</param>
/// <param name="ExpiresAt">Until when, UTC, ISO 8601.</param>
public sealed record ApiKey(string Id, string Name, string Owner, Role Role, string Under, string MadeAt, string ExpiresAt);
