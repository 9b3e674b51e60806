using Chancery.Text.Models;

namespace Chancery.Text.Parsing;

/// <summary>What decides the next move: the features of Zhang and Nivre 2011 for the arc-eager system, with word clusters after Koo, Carreras and Collins 2008.</summary>
internal static class MoveFeatures
{
    /// <summary>Room for the features of a state.</summary>
    public const int Most = 128;

    /// <summary>Collects the features; gives their number.</summary>
    public static int Of(ParseState state, Span<int> buckets, int shift)
    {
        var words = state.Words;
        int s = state.Top, b = state.Next, none = state.None;
        int h = state.Heads[s], h2 = h == none ? none : state.Heads[h];
        int sl = state.Left[s], sr = state.Right[s], sl2 = state.Left2[s], sr2 = state.Right2[s], bl = state.Left[b], bl2 = state.Left2[b];
        ref readonly var S = ref words[s];
        ref readonly var B = ref words[b];
        ref readonly var B1 = ref words[state.Ahead(1)];
        ref readonly var B2 = ref words[state.Ahead(2)];
        ref readonly var B3 = ref words[state.Ahead(3)];
        ref readonly var T = ref words[state.Second];
        ref readonly var H = ref words[h];
        uint sLabel = state.Labels[s], hLabel = state.Labels[h];
        uint lefts = state.LeftCount[s], rights = state.RightCount[s], bLefts = state.LeftCount[b];
        var distance = Distance(s, b, none);
        var between = Between(state, s, b);
        var n = 0;

        // One word.
        buckets[n++] = FeatureHash.Bucket(60, S.Word, S.Tag, shift);
        buckets[n++] = FeatureHash.Bucket(61, S.Word, sLabel, shift);
        buckets[n++] = FeatureHash.Bucket(62, S.Tag, sLabel, shift);
        buckets[n++] = FeatureHash.Bucket(63, B.Word, B.Tag, shift);
        buckets[n++] = FeatureHash.Bucket(64, B.Word, shift);
        buckets[n++] = FeatureHash.Bucket(65, B.Tag, shift);
        buckets[n++] = FeatureHash.Bucket(66, B1.Word, B1.Tag, shift);
        buckets[n++] = FeatureHash.Bucket(67, B1.Tag, shift);
        buckets[n++] = FeatureHash.Bucket(68, B2.Word, B2.Tag, shift);
        buckets[n++] = FeatureHash.Bucket(69, B2.Tag, shift);
        buckets[n++] = FeatureHash.Bucket(70, T.Word, T.Tag, shift);
        buckets[n++] = FeatureHash.Bucket(71, S.Fine, sLabel, shift);
        buckets[n++] = FeatureHash.Bucket(72, B.Fine, shift);
        buckets[n++] = FeatureHash.Bucket(73, B1.Fine, shift);

        // Two words.
        buckets[n++] = FeatureHash.Bucket(74, S.Word ^ S.Tag, B.Word ^ B.Tag, shift);
        buckets[n++] = FeatureHash.Bucket(75, S.Word, S.Tag, B.Tag, shift);
        buckets[n++] = FeatureHash.Bucket(76, S.Tag, B.Word, B.Tag, shift);
        buckets[n++] = FeatureHash.Bucket(77, S.Word, B.Word, shift);
        buckets[n++] = FeatureHash.Bucket(78, S.Tag, B.Tag, sLabel, shift);
        buckets[n++] = FeatureHash.Bucket(79, B.Tag, B1.Tag, shift);
        buckets[n++] = FeatureHash.Bucket(80, S.Fine, B.Fine, shift);
        buckets[n++] = FeatureHash.Bucket(81, S.Middle, B.Middle, distance, shift);
        buckets[n++] = FeatureHash.Bucket(82, S.Fine, B.Tag, shift);
        buckets[n++] = FeatureHash.Bucket(83, S.Tag, B.Fine, shift);
        buckets[n++] = FeatureHash.Bucket(84, S.Word, B.Middle, shift);
        buckets[n++] = FeatureHash.Bucket(85, S.Middle, B.Word, shift);

        // Three words.
        buckets[n++] = FeatureHash.Bucket(86, B.Tag, B1.Tag, B2.Tag, shift);
        buckets[n++] = FeatureHash.Bucket(87, S.Tag, B.Tag, B1.Tag, shift);
        buckets[n++] = FeatureHash.Bucket(88, H.Tag, S.Tag, B.Tag, shift);
        buckets[n++] = FeatureHash.Bucket(89, S.Tag, words[sl].Tag, B.Tag, shift);
        buckets[n++] = FeatureHash.Bucket(90, S.Tag, words[sr].Tag, B.Tag, shift);
        buckets[n++] = FeatureHash.Bucket(91, S.Tag, B.Tag, words[bl].Tag, shift);
        buckets[n++] = FeatureHash.Bucket(92, T.Tag, S.Tag, B.Tag, shift);
        buckets[n++] = FeatureHash.Bucket(93, S.Middle, B.Middle, B1.Middle, shift);
        buckets[n++] = FeatureHash.Bucket(94, H.Middle, S.Middle, B.Middle, shift);
        buckets[n++] = FeatureHash.Bucket(95, S.Word, B.Tag, B1.Tag, shift);
        buckets[n++] = FeatureHash.Bucket(96, S.Tag, B.Word, B1.Tag, shift);
        buckets[n++] = FeatureHash.Bucket(97, S.Tag, B.Tag, B1.Word, shift);
        buckets[n++] = FeatureHash.Bucket(98, T.Word, S.Tag, B.Tag, shift);
        buckets[n++] = FeatureHash.Bucket(99, S.Tag ^ (B.Tag * 3), B1.Tag, B2.Tag, shift);

        // How far apart, what lies between, how many dependents.
        buckets[n++] = FeatureHash.Bucket(100, S.Word, distance, shift);
        buckets[n++] = FeatureHash.Bucket(101, S.Tag, distance, shift);
        buckets[n++] = FeatureHash.Bucket(102, B.Word, distance, shift);
        buckets[n++] = FeatureHash.Bucket(103, B.Tag, distance, shift);
        buckets[n++] = FeatureHash.Bucket(104, S.Tag, B.Tag, distance, shift);
        buckets[n++] = FeatureHash.Bucket(105, S.Tag, B.Tag, between, shift);
        buckets[n++] = FeatureHash.Bucket(106, S.Word, rights, shift);
        buckets[n++] = FeatureHash.Bucket(107, S.Tag, rights, shift);
        buckets[n++] = FeatureHash.Bucket(108, S.Tag, lefts, shift);
        buckets[n++] = FeatureHash.Bucket(109, B.Tag, bLefts, shift);
        buckets[n++] = FeatureHash.Bucket(110, B.Word, bLefts, shift);

        // Heads and dependents so far.
        buckets[n++] = FeatureHash.Bucket(111, H.Word, sLabel, shift);
        buckets[n++] = FeatureHash.Bucket(112, H.Tag, sLabel, shift);
        buckets[n++] = FeatureHash.Bucket(113, words[sr].Word, state.Labels[sr], shift);
        buckets[n++] = FeatureHash.Bucket(114, words[sr].Tag, state.Labels[sr], B.Tag, shift);
        buckets[n++] = FeatureHash.Bucket(115, words[sl].Word, state.Labels[sl], shift);
        buckets[n++] = FeatureHash.Bucket(116, words[sl].Tag, state.Labels[sl], shift);
        buckets[n++] = FeatureHash.Bucket(117, words[bl].Word, state.Labels[bl], shift);
        buckets[n++] = FeatureHash.Bucket(118, words[bl].Tag, state.Labels[bl], shift);
        buckets[n++] = FeatureHash.Bucket(119, words[h2].Tag, H.Tag, S.Tag, shift);
        buckets[n++] = FeatureHash.Bucket(120, S.Tag, words[sr].Tag, words[sr2].Tag, shift);
        buckets[n++] = FeatureHash.Bucket(121, S.Tag, words[sl].Tag, words[sl2].Tag, shift);
        buckets[n++] = FeatureHash.Bucket(122, B.Tag, words[bl].Tag, words[bl2].Tag, shift);
        buckets[n++] = FeatureHash.Bucket(123, S.Word, state.RightSet[s], shift);
        buckets[n++] = FeatureHash.Bucket(124, S.Tag, state.RightSet[s], B.Tag, shift);
        buckets[n++] = FeatureHash.Bucket(125, S.Tag, state.LeftSet[s], B.Tag, shift);
        buckets[n++] = FeatureHash.Bucket(126, B.Word, state.LeftSet[b], shift);
        buckets[n++] = FeatureHash.Bucket(127, B.Tag, state.LeftSet[b], S.Tag, shift);
        buckets[n++] = FeatureHash.Bucket(128, H.Tag, hLabel, sLabel, shift);
        buckets[n++] = FeatureHash.Bucket(129, H.Word, S.Tag, B.Tag, shift);
        buckets[n++] = FeatureHash.Bucket(130, H.Word, B.Word, shift);
        buckets[n++] = FeatureHash.Bucket(131, T.Tag, T.Middle, B.Word, shift);
        buckets[n++] = FeatureHash.Bucket(132, words[state.Third].Tag, T.Tag, S.Tag, shift);
        buckets[n++] = FeatureHash.Bucket(133, B1.Tag, B2.Tag, B3.Tag, shift);
        buckets[n++] = FeatureHash.Bucket(134, S.Middle, H.Middle, B.Word, shift);
        buckets[n++] = FeatureHash.Bucket(135, H.Fine, B.Fine, sLabel, shift);
        buckets[n++] = FeatureHash.Bucket(136, S.Upos, B.Upos, distance ^ (between << 8), shift);
        // What opens the phrase at hand (a preposition, a conjunction, a subordinator) and what it may belong to.
        ref readonly var O = ref words[bl];
        buckets[n++] = FeatureHash.Bucket(137, S.Word, O.Word, shift);
        buckets[n++] = FeatureHash.Bucket(138, S.Tag, O.Word, B.Tag, shift);
        buckets[n++] = FeatureHash.Bucket(139, S.Fine, O.Word, B.Middle, shift);
        buckets[n++] = FeatureHash.Bucket(176, T.Word, O.Word, S.Tag, shift);
        buckets[n++] = FeatureHash.Bucket(177, H.Word, O.Word, S.Tag, shift);
        buckets[n++] = FeatureHash.Bucket(178, H.Tag, S.Tag ^ (B.Tag * 3), O.Word, shift);
        buckets[n++] = FeatureHash.Bucket(179, S.Middle, B.Middle, O.Tag, shift);
        buckets[n++] = FeatureHash.Bucket(242, words[sl].Word, S.Tag, B.Tag, shift);
        buckets[n++] = FeatureHash.Bucket(243, words[sl].Word, B.Word, shift);
        buckets[n++] = FeatureHash.Bucket(244, words[sl].Word, S.Tag, O.Word, shift);
        return n;
    }

    public static uint Distance(int s, int b, int none) => s == none ? 0u : (b - s) switch
    {
        1 => 1,
        2 => 2,
        3 => 3,
        4 => 4,
        <= 6 => 5,
        <= 9 => 6,
        <= 15 => 7,
        _ => 8u,
    };

    public static uint Between(ParseState state, int s, int b)
    {
        if (s >= state.Count)
        {
            return 0;
        }

        var verbs = Math.Min(state.VerbsBefore[b] - state.VerbsBefore[s + 1], 2);
        var marks = Math.Min(state.MarksBefore[b] - state.MarksBefore[s + 1], 3);
        return (uint)((verbs * 4) + marks);
    }
}
