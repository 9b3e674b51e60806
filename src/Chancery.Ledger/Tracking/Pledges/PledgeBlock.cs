namespace Chancery.Ledger.Tracking.Pledges;

/// <summary>What the tellings of one block say together: which payers promise so often that a sum says little, and which sums one text tells side by side.</summary>
internal sealed class PledgeBlock
{
    /// <summary>From this sum on, in U.S. dollars, a payer that is not prolific hardly promises the same twice.</summary>
    public const double OutstandingSum = 1e11;

    private const int ManySums = 20;
    private const int VeryManySums = 100;
    private const double Neighbourhood = 3;

    private readonly Dictionary<string, double[]> sumsOf;
    private readonly ILookup<string, PledgeFacts> byDocument;

    public PledgeBlock(IReadOnlyList<PledgeFacts> told)
    {
        sumsOf = told.Where(f => f.Size > 0)
            .SelectMany(f => f.Payers.Select(p => (p.Name, f.Size)))
            .GroupBy(p => p.Name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(p => p.Size).Distinct().Order().ToArray(), StringComparer.Ordinal);
        byDocument = told.Where(f => f.Amount is not null).ToLookup(f => f.Mention.DocumentKey, StringComparer.Ordinal);
    }

    /// <summary>Whether the payer has so many sums of about this size that it says little that it is the same payer.</summary>
    public bool IsProlific(PledgeFacts told) => told.Size > 0 && Array.Exists(told.Payers, p => sumsOf.TryGetValue(p.Name, out var sums)
        && IndexOf(sums, told.Size * Neighbourhood) - IndexOf(sums, told.Size / Neighbourhood) > ManySums);

    /// <summary>Whether the payer has so many sums that even a huge one says little by itself.</summary>
    public bool IsTalkative(PledgeFacts told) => Array.Exists(told.Payers, p => sumsOf.TryGetValue(p.Name, out var sums) && sums.Length > VeryManySums);

    /// <summary>Whether the text of a telling also tells a sum of the entry, of the same payer and for another thing than a change.</summary>
    public bool TellsBeside(PledgeDraft entry, PledgeFacts told) =>
        !(told.SaysRaise || told.SaysCut || told.IsDelivery)
        && byDocument[told.Mention.DocumentKey].Any(other => other != told && !other.SaysRaise && !other.SaysCut && !other.IsDelivery
            && other.Amount!.Value.Currency == told.Amount!.Value.Currency
            && Amounts.Of(other, told) is not (AmountLikeness.Same or AmountLikeness.Silent)
            && entry.LikenessOf(other) == AmountLikeness.Same && PledgeLikeness.OfPayers(entry, other) is "payer same");

    private static int IndexOf(double[] sums, double size) => Array.BinarySearch(sums, size) is var at && at < 0 ? ~at : at;
}
