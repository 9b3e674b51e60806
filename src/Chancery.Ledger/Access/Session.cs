namespace Chancery.Ledger.Access;

/// <summary>Someone's being logged in, without its secret.</summary>
/// <param name="Hash">Of the secret in the cookie.</param>
/// <param name="User">Whose.</param>
/// <param name="Role">What they may do today.</param>
/// <param name="MadeAt">Since when, UTC, ISO 8601.</param>
/// <param name="SeenAt">When last used, to the minute, UTC, ISO 8601.</param>
public sealed record Session(string Hash, string User, Role Role, string MadeAt, string SeenAt);
