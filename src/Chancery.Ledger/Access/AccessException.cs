namespace Chancery.Ledger.Access;

/// <summary>Why a user or key could not be made or changed. The message is meant for the person who asked.</summary>
public sealed class AccessException(string message) : Exception(message);
