namespace Chancery.Intake;

/// <summary>What is known of a document before it is read.</summary>
/// <param name="Where">Its name in messages.</param>
/// <param name="Id">Its id where its content gives none.</param>
/// <param name="Address">Where it was fetched from; null for files.</param>
/// <param name="Charset">What the server says the text is encoded in.</param>
internal sealed record ReadingContext(string Where, string Id, Uri? Address = null, string? Charset = null);
