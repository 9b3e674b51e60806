namespace Chancery.Ledger.Access;

/// <summary>Someone who may log in.</summary>
/// <param name="Name">The name that decisions bear; case does not tell two apart.</param>
/// <param name="Role">What they may do.</param>
/// <param name="PasswordHash">Salted, with its method and rounds.</param>
/// <param name="MadeAt">Since when, UTC, ISO 8601.</param>
public sealed record User(string Name, Role Role, string PasswordHash, string MadeAt);
