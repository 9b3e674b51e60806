namespace Chancery.Text;

/// <summary>One syntactic word with its tags and its place in the tree.</summary>
/// <remarks><c>default</c> is an empty unknown word that is its own root.</remarks>
/// <param name="Span">Where it stands in the document.</param>
/// <param name="Upos">Universal part of speech.</param>
/// <param name="Xpos">Penn Treebank tag, as UD English uses it.</param>
/// <param name="Relation">Relation to its head.</param>
/// <param name="Head">Index of its head in the sentence, or −1 for the root.</param>
/// <param name="Lemma">Dictionary form, lower case except in proper nouns; interned.</param>
public readonly record struct Token(TextSpan Span, Upos Upos, Xpos Xpos, Relation Relation, int Head, string Lemma);
