using Chancery.Text.Models;

namespace Chancery.Text.Tagging;

/// <summary>The features of the tagger, after Ratnaparkhi 1996 and Collins 2002, with word clusters.</summary>
internal static class TagFeatures
{
    /// <summary>Room for the features of a word alone.</summary>
    public const int MostOfWord = 18;

    /// <summary>Room for the features of its surroundings.</summary>
    public const int MostOfContext = 32;

    // The further lists hold many common words: they are for the name finder, which sees what stands around.
    private const uint Listed = (uint)(NameLists.First | NameLists.Place | NameLists.InPlace | NameLists.Organisation | NameLists.InOrganisation);

    /// <summary>Collects the features of a word by itself; gives their number.</summary>
    public static int OfWord(Word w, Span<int> buckets, int shift)
    {
        var n = 0;
        buckets[n++] = FeatureHash.Bucket(0, w.Exact, shift);
        buckets[n++] = FeatureHash.Bucket(1, w.Lower, shift);
        buckets[n++] = FeatureHash.Bucket(2, w.Suffix(1), shift);
        buckets[n++] = FeatureHash.Bucket(3, w.Suffix(2), shift);
        buckets[n++] = FeatureHash.Bucket(4, w.Suffix(3), shift);
        buckets[n++] = FeatureHash.Bucket(5, w.Suffix(4), shift);
        buckets[n++] = FeatureHash.Bucket(6, w.Prefix(1), shift);
        buckets[n++] = FeatureHash.Bucket(7, w.Prefix(2), shift);
        buckets[n++] = FeatureHash.Bucket(8, w.Prefix(3), shift);
        buckets[n++] = FeatureHash.Bucket(9, (uint)w.Shape, shift);
        buckets[n++] = FeatureHash.Bucket(10, w.LongShape, shift);
        buckets[n++] = FeatureHash.Bucket(11, w.Fine, shift);
        buckets[n++] = FeatureHash.Bucket(12, w.Middle, shift);
        buckets[n++] = FeatureHash.Bucket(13, w.Suffix(3), (uint)w.Shape, shift);
        buckets[n++] = FeatureHash.Bucket(14, w.Ambiguity, shift);
        buckets[n++] = FeatureHash.Bucket(15, w.Middle, w.Suffix(2), shift);
        buckets[n++] = FeatureHash.Bucket(16, w.Capitals, (uint)w.Shape, shift);
        buckets[n++] = FeatureHash.Bucket(17, w.Lists & Listed, (uint)w.Shape, shift);
        return n;
    }

    /// <summary>Collects the features of the place of word <paramref name="i"/>; gives their number. Words and tags carry two fillers at either end.</summary>
    public static int OfContext(ReadOnlySpan<Word> words, ReadOnlySpan<int> tags, int i, uint page, Span<int> buckets, int shift)
    {
        Word w = words[i], p1 = words[i - 1], p2 = words[i - 2], n1 = words[i + 1], n2 = words[i + 2];
        uint t1 = (uint)tags[i - 1], t2 = (uint)tags[i - 2];
        var n = 0;
        buckets[n++] = FeatureHash.Bucket(20, t1, shift);
        buckets[n++] = FeatureHash.Bucket(21, t1, t2, shift);
        buckets[n++] = FeatureHash.Bucket(22, t1, w.Known, shift);
        buckets[n++] = FeatureHash.Bucket(23, p1.Known, shift);
        buckets[n++] = FeatureHash.Bucket(24, p2.Known, shift);
        buckets[n++] = FeatureHash.Bucket(25, n1.Known, shift);
        buckets[n++] = FeatureHash.Bucket(26, n2.Known, shift);
        buckets[n++] = FeatureHash.Bucket(27, p1.Known, w.Known, shift);
        buckets[n++] = FeatureHash.Bucket(28, w.Known, n1.Known, shift);
        buckets[n++] = FeatureHash.Bucket(29, p1.Middle, shift);
        buckets[n++] = FeatureHash.Bucket(30, n1.Middle, shift);
        buckets[n++] = FeatureHash.Bucket(31, n2.Middle, shift);
        buckets[n++] = FeatureHash.Bucket(32, n1.Suffix(3), (uint)n1.Shape, shift);
        buckets[n++] = FeatureHash.Bucket(33, p1.Suffix(3), shift);
        buckets[n++] = FeatureHash.Bucket(34, n1.Ambiguity, shift);
        buckets[n++] = FeatureHash.Bucket(35, t1, n1.Ambiguity, shift);
        buckets[n++] = FeatureHash.Bucket(36, t1, w.Ambiguity, shift);
        buckets[n++] = FeatureHash.Bucket(37, w.Ambiguity, n1.Ambiguity, shift);
        buckets[n++] = FeatureHash.Bucket(38, t1, w.Middle, shift);
        buckets[n++] = FeatureHash.Bucket(39, (uint)w.Shape, t1, page, shift);
        buckets[n++] = FeatureHash.Bucket(40, n1.Ambiguity, n2.Ambiguity, shift);
        buckets[n++] = FeatureHash.Bucket(41, t1, w.Ambiguity, n1.Ambiguity, shift);
        buckets[n++] = FeatureHash.Bucket(42, (uint)w.Shape, page, w.Ambiguity, shift);
        buckets[n++] = FeatureHash.Bucket(43, w.Middle, n1.Middle, shift);
        buckets[n++] = FeatureHash.Bucket(44, p1.Middle, w.Middle, shift);
        buckets[n++] = FeatureHash.Bucket(45, t1, t2, w.Ambiguity, shift);
        buckets[n++] = FeatureHash.Bucket(46, (uint)p1.Shape, (uint)w.Shape, (uint)n1.Shape, shift);
        buckets[n++] = FeatureHash.Bucket(47, w.Known, p1.Middle, shift);
        buckets[n++] = FeatureHash.Bucket(48, w.Known, n1.Middle, shift);
        buckets[n++] = FeatureHash.Bucket(49, w.Capitals, (uint)w.Shape | (page << 8), t1, shift);
        return n;
    }
}
