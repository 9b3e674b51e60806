namespace Chancery.Intake;

/// <summary>What a source gives: its bytes, and what is known of them before looking.</summary>
/// <param name="Stream">The bytes, perhaps packed.</param>
/// <param name="Source">What the person named: a path, an address, <c>-</c>.</param>
/// <param name="Extension">What its name ends in, with the dot and without <c>.gz</c>; empty where unknown.</param>
/// <param name="Id">The id of its document where the content gives none; null to derive one from the content.</param>
/// <param name="Address">Where it was fetched from; null for files.</param>
/// <param name="Charset">What the server says the text is encoded in.</param>
internal sealed record SourceContent(Stream Stream, string Source, string Extension, string? Id, Uri? Address = null, string? Charset = null)
{
    /// <summary>Its name in messages.</summary>
    public string Where => Source == "-" ? "standard input" : Source;
}
