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

    /// <summary>One JSON object with a <c>text</c>.</summary>
    Json,

    /// <summary>Many of them, one a line.</summary>
    JsonLines,
}
