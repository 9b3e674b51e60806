namespace Chancery.Ledger;

/// <summary>Why something cannot be decided so. The message is meant for the person who decides; nothing was written.</summary>
public sealed class DecisionException(string message) : Exception(message);
