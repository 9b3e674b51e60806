namespace Chancery.Text.Tagging;

/// <summary>Gives a word that opens a sentence the tag of a name where the tagger hears an exclamation in a word in capitals that no text before has had: "Vučić, for his part, refused". Immutable.</summary>
internal sealed class OpeningNames(JointTag[] tags)
{
    /// <summary>Letters of the shortest such name: shorter words are cries more often ("Ugh").</summary>
    private const int Shortest = 4;

    private readonly int name = Array.IndexOf(tags, new JointTag(Upos.PROPN, Xpos.NNP));

    /// <summary>Mends the first tag; both spans carry two fillers at either end.</summary>
    public void Mend(ReadOnlySpan<Word> words, Span<int> found)
    {
        if (name >= 0 && words.Length > 4 && tags[found[2]].Upos == Upos.INTJ && words[2] is { IsKnown: false, Form: { Length: >= Shortest } form } && char.IsUpper(form[0]) && char.IsLower(form[1]))
        {
            found[2] = name;
        }
    }
}
