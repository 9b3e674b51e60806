namespace Chancery.Reference.Importing;

/// <summary>A file is no table that can be imported; the message says why and what was expected.</summary>
public sealed class ImportException(string message, Exception? cause = null) : Exception(message, cause);
