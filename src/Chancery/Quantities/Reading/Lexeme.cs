namespace Chancery.Quantities.Reading;

/// <summary>One word, figure or mark of a sentence, as the quantity readers see it: "$35bn" is three.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Offset into the document.</param>
/// <param name="End">Offset after it.</param>
/// <param name="IsGlued">Whether it touches the one before.</param>
/// <param name="Value">The figure of a number.</param>
/// <param name="Entry">What the vocabulary knows of a word.</param>
/// <param name="Sign">The currency of a sign.</param>
internal readonly record struct Lexeme(LexemeKind Kind, int Start, int End, bool IsGlued, decimal Value = 0, WordEntry? Entry = null, CurrencyCode? Sign = null)
{
    /// <summary>Length in the text.</summary>
    public int Length => End - Start;

    /// <summary>Whether a sum, a count or a time can begin with it: a figure, a sign or a word that is known.</summary>
    public bool MayBegin => Entry is not null || Kind == LexemeKind.Number || Sign is not null;
}
