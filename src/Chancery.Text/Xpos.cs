namespace Chancery.Text;

/// <summary>Penn Treebank tags as UD English uses them. Tags that are punctuation are spelled out; see <see cref="TagNames"/>.</summary>
public enum Xpos : byte
{
#pragma warning disable CS1591 // the members are the tags of the Penn Treebank inventory
    None, CC, CD, DT, EX, FW, IN, JJ, JJR, JJS, LS, MD, NN, NNS, NNP, NNPS, PDT, POS, PRP, PRPPossessive, RB, RBR, RBS, RP,
    SYM, TO, UH, VB, VBD, VBG, VBN, VBP, VBZ, WDT, WP, WPPossessive, WRB, ADD, AFX, GW, HYPH, NFP,
    Period, Comma, Colon, LeftBracket, RightBracket, OpenQuote, CloseQuote, Dollar,
#pragma warning restore CS1591
}
