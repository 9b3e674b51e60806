namespace Chancery.Text;

/// <summary>A name in a sentence: tokens <c>[First, End)</c>.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
public readonly record struct NameMention(NameKind Kind, int First, int End);
