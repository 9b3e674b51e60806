using Chancery.Text.Models;

namespace Chancery.Text.Tagging;

/// <summary>Everything that models ask of a word by itself, computed once. Immutable but for its lemmas, which are added as they are asked for.</summary>
internal sealed class Word
{
    private const int LongestLooked = 64;
    private readonly uint[] suffixes = new uint[4];
    private readonly uint[] prefixes = new uint[4];
    private LemmaEntry? lemmas;

    public Word(ReadOnlySpan<char> form, Lexicon lexicon)
    {
        Form = form.ToString();
        var looked = form[..Math.Min(form.Length, LongestLooked)];
        Span<char> room = stackalloc char[LongestLooked];
        var lower = room[..looked.ToLowerInvariant(room)];
        Exact = FeatureHash.OfForm(looked);
        Lower = FeatureHash.OfForm(lower);
        Shape = WordShape.Of(looked);
        LongShape = WordShape.HashOf(looked);
        for (var length = 1; length <= 4; length++)
        {
            suffixes[length - 1] = FeatureHash.OfForm(lower[^Math.Min(length, lower.Length)..]);
            prefixes[length - 1] = FeatureHash.OfForm(lower[..Math.Min(length, lower.Length)]);
        }

        var entry = lexicon.Find(Exact);
        var lowered = Exact == Lower ? entry : lexicon.Find(Lower);
        var clusters = entry.Fine != 0 ? entry : lowered;
        (Fine, Middle, Coarse) = (Number(1, clusters.Fine), Number(2, clusters.Middle), Number(3, clusters.Coarse));
        OnlyTag = entry.OnlyTag - 1;
        Ambiguity = Number(4, entry.Ambiguity != 0 ? entry.Ambiguity : lowered.Ambiguity != 0 ? lowered.Ambiguity : 0x10000 + (int)Shape);
        IsKnown = lowered.IsKnown;
        Known = IsKnown ? Lower : Number(5, (int)Shape) ^ suffixes[2];
        Entry = entry;
        Capitals = (uint)lowered.Capitals;
        Lists = Form.Length == 0 ? 0u : (uint)(entry.Lists | lexicon.Find(Titled(lower)).Lists);
    }

    /// <summary>A word as if it had never been met: its look and the lists that hold it are known, the rest is not. Training learns from it what new words are told by.</summary>
    /// <param name="known">The word.</param>
    /// <param name="salt">Any number; it makes a word unlike all others.</param>
    /// <param name="keepClusters">Whether it counts as met in running text, though in no tree.</param>
    public Word(Word known, uint salt, bool keepClusters)
    {
        (Form, Shape, LongShape, Lists, OnlyTag, suffixes, prefixes) = (known.Form, known.Shape, known.LongShape, known.Lists, -1, known.suffixes, known.prefixes);
        (Exact, Lower) = (known.Exact ^ salt, known.Lower ^ salt);
        Known = Number(5, (int)Shape) ^ suffixes[2];
        Ambiguity = Number(4, 0x10000 + (int)Shape);
        (Fine, Middle, Coarse) = keepClusters ? (known.Fine, known.Middle, known.Coarse) : (Number(1, 0), Number(2, 0), Number(3, 0));
        Capitals = keepClusters ? known.Capitals : 0;
    }

    public string Form { get; }

    public LexiconEntry Entry { get; }

    /// <summary>Hash of the form, digits as one class.</summary>
    public uint Exact { get; }

    /// <summary>Hash of the form in lower case.</summary>
    public uint Lower { get; }

    /// <summary>Hash of the lower-case form where it is known, otherwise of its shape and ending.</summary>
    public uint Known { get; }

    public bool IsKnown { get; }

    public WordShape.Kind Shape { get; }

    public uint LongShape { get; }

    public uint Fine { get; }

    public uint Middle { get; }

    public uint Coarse { get; }

    public uint Ambiguity { get; }

    /// <summary>How often it begins with a capital within sentences, from 1 to 6; 0 for unknown.</summary>
    public uint Capitals { get; }

    /// <summary>Which lists of names hold it, whatever its case; the bits of <see cref="NameLists"/>.</summary>
    public uint Lists { get; }

    /// <summary>Its only tag, or −1.</summary>
    public int OnlyTag { get; }

    /// <summary>The tagger's scores from the word alone, once computed.</summary>
    public int[]? Emission { get; set; }

    public uint Suffix(int length) => suffixes[length - 1];

    public uint Prefix(int length) => prefixes[length - 1];

    /// <summary>Its lemma under a tag: computed at the first call.</summary>
    public string Lemma(int tag, JointTag joint, Lemmatizer lemmatizer)
    {
        for (var entry = lemmas; entry is not null; entry = entry.Next)
        {
            if (entry.Tag == tag)
            {
                return entry.Lemma;
            }
        }

        // Two threads may both add: one entry is then lost and computed again, which does no harm.
        var lemma = lemmatizer.Find(Form, joint);
        lemmas = new LemmaEntry(tag, lemma, lemmas);
        return lemma;
    }

    // Hash of the word in lower case but for a first capital.
    private static uint Titled(Span<char> lower)
    {
        lower[0] = char.ToUpperInvariant(lower[0]);
        return FeatureHash.OfForm(lower);
    }

    private static uint Number(uint group, int value) => FeatureHash.OfNumber(group, value);

    private sealed record LemmaEntry(int Tag, string Lemma, LemmaEntry? Next);
}
