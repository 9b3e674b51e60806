using Chancery.Text;

namespace Chancery.Statements.Reading.Quotations;

/// <summary>A stretch between quotation marks.</summary>
/// <param name="Outer">With its marks.</param>
/// <param name="Inner">Without them; what is said.</param>
/// <param name="Paragraph">Index of the paragraph where it opens.</param>
/// <param name="LastParagraph">Index of the paragraph where it closes.</param>
internal readonly record struct QuotedStretch(TextSpan Outer, TextSpan Inner, int Paragraph, int LastParagraph);
