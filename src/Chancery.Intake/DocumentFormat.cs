namespace Chancery.Intake;

/// <summary>How a document, or a source of many, is written down.</summary>
internal enum DocumentFormat
{
    /// <summary>As it stands.</summary>
    PlainText,

    /// <summary>Markdown, with or without front matter.</summary>
    Markdown,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>One JSON object with a <c>text</c>, a list of them, or a JSON Feed.</summary>
    Json,

    /// <summary>Many JSON objects, one a line.</summary>
    JsonLines,

    /// <summary>A feed, RSS or Atom; or a page in XHTML, which its root tells.</summary>
    Xml,

    /// <summary>A web archive.</summary>
    Warc,

    /// <summary>A PDF file.</summary>
    Pdf,
}
