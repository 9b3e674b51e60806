using Chancery.Text.Models;

namespace Chancery.Text.Parsing;

/// <summary>What decides the relation of a dependent to a head that is already chosen.</summary>
internal static class LabelFeatures
{
    /// <summary>Room for the features of an arc.</summary>
    public const int Most = 64;

    /// <summary>Collects the features; gives their number.</summary>
    public static int Of(ParseState state, int head, int dependent, Span<int> buckets, int shift)
    {
        var words = state.Words;
        var none = state.None;
        ref readonly var H = ref words[head];
        ref readonly var D = ref words[dependent];
        ref readonly var Before = ref words[dependent > 0 ? dependent - 1 : none];
        ref readonly var After = ref words[dependent + 1];
        int dl = state.Left[dependent], dr = state.Right[dependent], hl = state.Left[head], hr = state.Right[head];
        var side = dependent < head ? 1u : 2u;
        var gap = dependent < head ? MoveFeatures.Distance(dependent, head, none) : MoveFeatures.Distance(head, dependent, none) + 16;
        var between = (MoveFeatures.Between(state, Math.Min(head, dependent), Math.Max(head, dependent)) * 2) + side;
        uint dll = state.Labels[dl], drl = state.Labels[dr];
        var n = 0;
        buckets[n++] = FeatureHash.Bucket(140, D.Word, side, shift);
        buckets[n++] = FeatureHash.Bucket(141, D.Tag, side, shift);
        buckets[n++] = FeatureHash.Bucket(142, H.Word, side, shift);
        buckets[n++] = FeatureHash.Bucket(143, H.Tag, side, shift);
        buckets[n++] = FeatureHash.Bucket(144, D.Word, H.Word, side, shift);
        buckets[n++] = FeatureHash.Bucket(145, D.Tag, H.Tag, gap, shift);
        buckets[n++] = FeatureHash.Bucket(146, D.Word, H.Tag, side, shift);
        buckets[n++] = FeatureHash.Bucket(147, D.Tag, H.Word, side, shift);
        buckets[n++] = FeatureHash.Bucket(148, D.Fine, H.Fine, side, shift);
        buckets[n++] = FeatureHash.Bucket(149, D.Middle, H.Middle, side, shift);
        buckets[n++] = FeatureHash.Bucket(150, D.Fine, H.Tag, side, shift);
        buckets[n++] = FeatureHash.Bucket(151, D.Tag, H.Fine, side, shift);
        buckets[n++] = FeatureHash.Bucket(152, D.Fine, side, shift);
        buckets[n++] = FeatureHash.Bucket(153, H.Fine, side, shift);
        buckets[n++] = FeatureHash.Bucket(154, words[dl].Word, dll, H.Tag, shift);
        buckets[n++] = FeatureHash.Bucket(155, words[dl].Tag, dll, D.Tag, shift);
        buckets[n++] = FeatureHash.Bucket(156, words[dr].Tag, drl, D.Tag, shift);
        buckets[n++] = FeatureHash.Bucket(157, state.LeftSet[dependent], D.Tag, H.Tag ^ side, shift);
        buckets[n++] = FeatureHash.Bucket(158, state.RightSet[dependent], D.Tag, H.Tag ^ side, shift);
        buckets[n++] = FeatureHash.Bucket(159, state.LeftSet[head], D.Tag, H.Tag ^ side, shift);
        buckets[n++] = FeatureHash.Bucket(160, state.RightSet[head], D.Tag, H.Tag ^ side, shift);
        buckets[n++] = FeatureHash.Bucket(161, state.RightSet[head], D.Tag, H.Word ^ side, shift);
        buckets[n++] = FeatureHash.Bucket(162, state.LeftSet[head], H.Word, D.Upos ^ (side << 8), shift);
        buckets[n++] = FeatureHash.Bucket(163, Before.Tag, D.Tag, side, shift);
        buckets[n++] = FeatureHash.Bucket(164, After.Tag, D.Tag, side, shift);
        buckets[n++] = FeatureHash.Bucket(165, Before.Word, D.Tag, side, shift);
        buckets[n++] = FeatureHash.Bucket(166, After.Word, D.Tag, side, shift);
        buckets[n++] = FeatureHash.Bucket(167, between, D.Tag, H.Tag, shift);
        buckets[n++] = FeatureHash.Bucket(168, words[hl].Word, state.Labels[hl], D.Tag ^ side, shift);
        buckets[n++] = FeatureHash.Bucket(169, words[hr].Tag, state.Labels[hr], D.Tag ^ side, shift);
        buckets[n++] = FeatureHash.Bucket(170, words[dl].Word, D.Word, side, shift);
        buckets[n++] = FeatureHash.Bucket(171, words[dl].Word, H.Word, side, shift);
        buckets[n++] = FeatureHash.Bucket(172, D.Upos, H.Upos, side, shift);
        buckets[n++] = FeatureHash.Bucket(173, state.Labels[head], D.Tag, H.Tag ^ side, shift);
        buckets[n++] = FeatureHash.Bucket(174, words[dr].Word, drl, D.Tag, shift);
        buckets[n++] = FeatureHash.Bucket(175, D.Word, gap, shift);
        return n;
    }
}
