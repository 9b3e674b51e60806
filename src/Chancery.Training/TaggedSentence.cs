using Chancery.Text.Tagging;

namespace Chancery.Training;

/// <summary>A sentence made ready for the models: words looked up, with two fillers at either end.</summary>
internal sealed class TaggedSentence
{
    public TaggedSentence(TreeSentence tree, WordCache cache, Word filler)
    {
        Tree = tree;
        Words = new Word[tree.Count + 4];
        Words[0] = Words[1] = Words[^1] = Words[^2] = filler;
        for (var i = 0; i < tree.Count; i++)
        {
            Words[i + 2] = cache.Find(tree.Forms[i]);
        }

        Tags = new int[Words.Length];
    }

    public TreeSentence Tree { get; }

    public Word[] Words { get; }

    /// <summary>Tags as a tagger found them that has not seen this sentence.</summary>
    public int[] Tags { get; }
}
