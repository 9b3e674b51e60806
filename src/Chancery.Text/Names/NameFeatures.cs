using Chancery.Text.Models;
using Chancery.Text.Tagging;

namespace Chancery.Text.Names;

/// <summary>The features that decide whether a word is part of a name: its look, its tags and clusters, its neighbours.</summary>
internal static class NameFeatures
{
    /// <summary>Room for the features of a word in its place.</summary>
    public const int MostOfPlace = 64;

    /// <summary>Room for the features of a step.</summary>
    public const int MostOfStep = 16;

    private const uint InPhrase = (uint)(NameLists.InPlace | NameLists.InOrganisation | NameLists.Town | NameLists.Body);

    /// <summary>Collects the features of word <paramref name="i"/> in its place; gives their number. Words and tags carry two fillers at either end.</summary>
    public static int OfPlace(ReadOnlySpan<Word> words, ReadOnlySpan<int> tags, int i, uint page, NamePhrases phrases, Span<int> buckets, int shift)
    {
        Word w = words[i], p1 = words[i - 1], p2 = words[i - 2], n1 = words[i + 1], n2 = words[i + 2];
        uint t = (uint)tags[i], tp = (uint)tags[i - 1], tn = (uint)tags[i + 1];
        uint shape = (uint)w.Shape, first = i == 2 ? 1u : 0u;
        var n = 0;
        buckets[n++] = FeatureHash.Bucket(180, w.Exact, shift);
        buckets[n++] = FeatureHash.Bucket(181, w.Lower, shift);
        buckets[n++] = FeatureHash.Bucket(182, w.Suffix(3), shape, shift);
        buckets[n++] = FeatureHash.Bucket(183, w.Suffix(4), shape, shift);
        buckets[n++] = FeatureHash.Bucket(184, w.Prefix(3), shape, shift);
        buckets[n++] = FeatureHash.Bucket(185, shape, t, page, shift);
        buckets[n++] = FeatureHash.Bucket(186, t, shape ^ (first << 8), shift);
        buckets[n++] = FeatureHash.Bucket(188, w.Fine, shape, shift);
        buckets[n++] = FeatureHash.Bucket(191, w.Coarse, t, shift);
        buckets[n++] = FeatureHash.Bucket(192, p1.Known, shape, shift);
        buckets[n++] = FeatureHash.Bucket(193, n1.Known, shape, shift);
        buckets[n++] = FeatureHash.Bucket(194, p1.Exact, shift);
        buckets[n++] = FeatureHash.Bucket(195, n1.Exact, shift);
        buckets[n++] = FeatureHash.Bucket(196, p2.Known, p1.Known, shift);
        buckets[n++] = FeatureHash.Bucket(197, n1.Known, n2.Known, shift);
        buckets[n++] = FeatureHash.Bucket(198, p1.Fine, t, shift);
        buckets[n++] = FeatureHash.Bucket(199, n1.Fine, t, shift);
        buckets[n++] = FeatureHash.Bucket(200, p1.Middle, w.Middle, shift);
        buckets[n++] = FeatureHash.Bucket(201, w.Middle, n1.Middle, shift);
        buckets[n++] = FeatureHash.Bucket(202, tp, t, tn, shift);
        buckets[n++] = FeatureHash.Bucket(203, t, tn, shift);
        buckets[n++] = FeatureHash.Bucket(204, t, tn, (uint)tags[i + 2], shift);
        buckets[n++] = FeatureHash.Bucket(205, (uint)p1.Shape, shape, (uint)n1.Shape, shift);
        buckets[n++] = FeatureHash.Bucket(206, w.LongShape, shift);
        buckets[n++] = FeatureHash.Bucket(207, p2.Middle, t, shift);
        buckets[n++] = FeatureHash.Bucket(208, n2.Middle, t, shift);
        buckets[n++] = FeatureHash.Bucket(209, w.Lower, n1.Lower, shift);
        buckets[n++] = FeatureHash.Bucket(210, p1.Lower, w.Lower, shift);
        buckets[n++] = FeatureHash.Bucket(211, n1.Suffix(4), (uint)n1.Shape, shift);
        buckets[n++] = FeatureHash.Bucket(212, w.Middle, p1.Fine, shift);
        buckets[n++] = FeatureHash.Bucket(213, w.Middle, n1.Fine, shift);
        buckets[n++] = FeatureHash.Bucket(214, w.Capitals, shape, page, shift);
        buckets[n++] = FeatureHash.Bucket(215, w.Capitals, n1.Capitals, shape, shift);
        buckets[n++] = FeatureHash.Bucket(216, w.Capitals, t, first, shift);
        buckets[n++] = FeatureHash.Bucket(217, w.Lists, shape, shift);
        buckets[n++] = FeatureHash.Bucket(218, w.Lists, n1.Lists, (uint)n1.Shape, shift);
        buckets[n++] = FeatureHash.Bucket(219, p1.Lists, w.Lists, shift);
        buckets[n++] = FeatureHash.Bucket(220, PhrasesAt(words, i, phrases), shift);
        buckets[n++] = FeatureHash.Bucket(221, w.Lists, w.Middle, shift);
        buckets[n++] = FeatureHash.Bucket(236, p1.Known, n1.Known, shape, shift);
        buckets[n++] = FeatureHash.Bucket(244, w.Lists, page | (w.Capitals << 4), t, shift);
        return n;
    }

    /// <summary>Collects the features of the step from the word before, in a name of kind <paramref name="before"/> or none, to word <paramref name="i"/>; gives their number.</summary>
    public static int OfStep(ReadOnlySpan<Word> words, ReadOnlySpan<int> tags, int i, uint before, Span<int> buckets, int shift)
    {
        Word w = words[i], p1 = words[i - 1], n1 = words[i + 1];
        uint t = (uint)tags[i], shape = (uint)w.Shape;
        var n = 0;
        buckets[n++] = FeatureHash.Bucket(222, before, shift);
        buckets[n++] = FeatureHash.Bucket(223, before, w.Lower, shift);
        buckets[n++] = FeatureHash.Bucket(224, before, t, shape, shift);
        buckets[n++] = FeatureHash.Bucket(225, before, w.Fine, shift);
        buckets[n++] = FeatureHash.Bucket(226, before, p1.Lower, shift);
        buckets[n++] = FeatureHash.Bucket(227, before, p1.Fine, w.Middle, shift);
        buckets[n++] = FeatureHash.Bucket(228, before, n1.Lower, shift);
        buckets[n++] = FeatureHash.Bucket(229, before, t, (uint)tags[i + 1], shift);
        buckets[n++] = FeatureHash.Bucket(230, before | (w.Lists << 4), p1.Lists, (uint)p1.Shape ^ (shape << 8), shift);
        buckets[n++] = FeatureHash.Bucket(231, before, w.Middle, n1.Middle, shift);
        buckets[n++] = FeatureHash.Bucket(232, before, w.Suffix(3), shape, shift);
        return n;
    }

    // In which listed names of several words the word stands, and where in them.
    private static uint PhrasesAt(ReadOnlySpan<Word> words, int i, NamePhrases phrases)
    {
        if ((words[i].Lists & InPhrase) == 0)
        {
            return 0;
        }

        uint found = 0;
        bool before = (words[i - 1].Lists & InPhrase) != 0, after = (words[i + 1].Lists & InPhrase) != 0;
        uint b2 = words[i - 2].Exact, b1 = words[i - 1].Exact, w = words[i].Exact, a1 = words[i + 1].Exact, a2 = words[i + 2].Exact;
        if (before)
        {
            found |= (uint)phrases.Find(NamePhrases.KeyOf(b1, w));
            found |= (uint)phrases.Find(NamePhrases.KeyOf(b2, b1, w)) << 5;
        }

        if (after)
        {
            found |= (uint)phrases.Find(NamePhrases.KeyOf(w, a1)) << 10;
            found |= (uint)phrases.Find(NamePhrases.KeyOf(w, a1, a2)) << 15;
        }

        return before && after ? found | ((uint)phrases.Find(NamePhrases.KeyOf(b1, w, a1)) << 20) : found;
    }
}
