using Chancery.Text.Models;
using Chancery.Text.Names;
using Chancery.Text.Tagging;

namespace Chancery.Training;

/// <summary>The sentences from which names are learned: those with plain names, and some of them once more without capitals.</summary>
internal sealed class NamedSentences(Lexicon lexicon, Tagger tagger, IReadOnlyDictionary<string, NameLabel[]> labels)
{
    /// <summary>Collects the sentences with their labels.</summary>
    /// <param name="tagged">All sentences, tagged.</param>
    /// <param name="oneInLowerCaseOf">Of so many sentences with names that people marked, one is added in lower case.</param>
    public List<(TaggedSentence Sentence, NameLabel[] Labels)> Of(IEnumerable<TaggedSentence> tagged, int oneInLowerCaseOf)
    {
        var named = tagged.Where(s => labels.TryGetValue(s.Tree.Id, out var its) && its.Length == s.Tree.Count && PlainNames.Only(s.Tree, its))
            .Select(s => (Sentence: s, Labels: labels[s.Tree.Id])).ToList();
        var marked = named.Where(n => !IsDerived(n.Sentence.Tree) && n.Labels.Any(l => l != NameLabel.Outside));
        var (cache, filler) = (new WordCache(lexicon), new Word("", lexicon));
        var lower = marked.Where((_, i) => i % oneInLowerCaseOf == 0).Select(n => (InLowerCase(n.Sentence.Tree, cache, filler), n.Labels)).ToList();
        return [.. named, .. lower];
    }

    /// <summary>Whether a sentence's names are derived from the entities of GUM; those of EWT are marked by hand.</summary>
    public static bool IsDerived(TreeSentence tree) => tree.Id.StartsWith("GUM", StringComparison.Ordinal);

    private TaggedSentence InLowerCase(TreeSentence tree, WordCache cache, Word filler)
    {
        var lower = new TreeSentence
        {
            Id = tree.Id,
            Forms = [.. tree.Forms.Select(f => f.ToLowerInvariant())],
            Lemmas = tree.Lemmas,
            Tags = tree.Tags,
            Heads = tree.Heads,
            Relations = tree.Relations,
        };
        var sentence = new TaggedSentence(lower, cache, filler);
        tagger.Tag(sentence.Words, sentence.Tags);
        return sentence;
    }
}
