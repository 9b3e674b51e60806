namespace Chancery.Intake.Web;

/// <summary>What a server answered in the end, behind all redirects.</summary>
/// <param name="Address">Where the answer came from.</param>
/// <param name="Status">For example 200 or 304.</param>
/// <param name="Body">Unpacked; empty where there is none or it was not asked for.</param>
/// <param name="MediaType">What the server says the body is; empty where it does not.</param>
/// <param name="Charset">What it says the text is encoded in; null where it does not.</param>
/// <param name="ETag">Its mark for this state of the page.</param>
/// <param name="LastModified">Its date for this state of the page, as written.</param>
/// <param name="RetryAfter">How long it asks to be left alone.</param>
internal sealed record WebAnswer(
    Uri Address, int Status, byte[] Body, string MediaType, string? Charset, string? ETag = null, string? LastModified = null, TimeSpan? RetryAfter = null)
{
    /// <summary>Whether the body is what was asked for.</summary>
    public bool IsGood => Status is >= 200 and < 300;

    /// <summary>The body as a source of documents.</summary>
    public SourceContent Content(string source) =>
        new(new MemoryStream(Body, writable: false), source, FormatSniffer.EndingOf(MediaType), PageAddress.IdOf(Address), Address, Charset);
}
