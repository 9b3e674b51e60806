namespace Chancery.Text;

/// <summary>Universal Dependencies v2 parts of speech. The names are the tags.</summary>
public enum Upos : byte
{
#pragma warning disable CS1591 // the members are the tags of the UD v2 inventory
    X, ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB,
#pragma warning restore CS1591
}
