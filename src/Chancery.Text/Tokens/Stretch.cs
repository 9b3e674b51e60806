namespace Chancery.Text.Tokens;

/// <summary>A sentence before it is tagged: tokens <c>[First, End)</c> of a document, how it stands on the page, and its paragraph.</summary>
internal readonly record struct Stretch(int First, int End, SentenceKind Kind, int Paragraph);
