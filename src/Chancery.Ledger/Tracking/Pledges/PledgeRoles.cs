using Chancery.Statements;

namespace Chancery.Ledger.Tracking.Pledges;

/// <summary>Tells what a telling adds to a pledge.</summary>
internal static class PledgeRoles
{
    public static SightingRole Of(PledgeDraft entry, PledgeFacts told, FeatureScore[] features)
    {
        if (told.IsDelivery)
        {
            return SightingRole.Delivery;
        }

        if (told.IsEnding || told.Pledge.Polarity != entry.First.Statement.Polarity)
        {
            return SightingRole.Denial;
        }

        return entry.LikenessOf(told) switch
        {
            AmountLikeness.Larger when HasFeature(features, "amount raised") || HasFeature(features, "amount larger") => SightingRole.Increase,
            AmountLikeness.Larger when IsIncrease(told) => SightingRole.Increase,
            AmountLikeness.Smaller when HasFeature(features, "amount cut") => SightingRole.Decrease,
            // Another figure without a word of change: how another party tells it.
            AmountLikeness.Larger or AmountLikeness.Smaller => SightingRole.Version,
            AmountLikeness.Same when IsLonger(entry, told) => SightingRole.Extension,
            AmountLikeness.Silent or AmountLikeness.Same or AmountLikeness.Close or AmountLikeness.Inside => SightingRole.Repeat,
        };
    }

    private static bool IsIncrease(PledgeFacts told) => told.Pledge.Relation?.Kind == PledgeRelationKind.Increases;

    private static bool IsLonger(PledgeDraft entry, PledgeFacts told) => told.Pledge.Horizon?.Years is { } years && entry.Years is { } before && years > before * 1.2m;

    private static bool HasFeature(FeatureScore[] features, string start) => Array.Exists(features, f => f.Feature.StartsWith(start, StringComparison.Ordinal));
}
