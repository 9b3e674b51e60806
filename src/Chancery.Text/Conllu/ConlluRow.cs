namespace Chancery.Text.Conllu;

/// <summary>One line of a CoNLL-U sentence: its ten columns as written.</summary>
/// <param name="Id">A number; a range as <c>1-2</c> for words written as one; or <c>1.1</c> for an empty node.</param>
/// <param name="Form">The word.</param>
/// <param name="Lemma">Its dictionary form.</param>
/// <param name="Upos">Its universal tag.</param>
/// <param name="Xpos">Its Penn tag.</param>
/// <param name="Features">Features as <c>Name=Value|Name=Value</c> or <c>_</c>.</param>
/// <param name="Head">Number of its head, 0 for the root, or <c>_</c>.</param>
/// <param name="Relation">Relation to the head, or <c>_</c>.</param>
/// <param name="Dependencies">Enhanced dependencies, or <c>_</c>.</param>
/// <param name="Other">Further facts, as <c>SpaceAfter=No</c>, or <c>_</c>.</param>
public sealed record ConlluRow(
    string Id, string Form, string Lemma, string Upos, string Xpos, string Features, string Head, string Relation, string Dependencies, string Other)
{
    /// <summary>Whether the line is a syntactic word, not a range and not an empty node.</summary>
    public bool IsWord => Id.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Whether a space follows in the text.</summary>
    public bool HasSpaceAfter => !Other.Split('|').Contains("SpaceAfter=No");

    /// <summary>The line as it is written.</summary>
    public override string ToString() =>
        string.Join('\t', Id, Form, Lemma, Upos, Xpos, Features, Head, Relation, Dependencies, Other);
}
