namespace Chancery.Ledger.Tracking.Quotations;

/// <summary>Tracks the quotations of one block. Immutable.</summary>
internal sealed class QuotationTracker(PartyNames names, WeightTable weights)
{
    public IReadOnlyList<Entry> Track(IReadOnlyList<Mention> block, Rulings rulings) =>
        [.. Fold.Run(block, rulings, new ScoreSheet(weights, "quotation"), new QuotationRules(names)).Select(ToEntry)];

    private static Entry ToEntry(QuotationDraft draft) => new()
    {
        Key = draft.Key,
        Kind = "quotation",
        Title = draft.First.Content,
        Sightings = draft.Sightings,
        Parties = [.. draft.Speakers.Where(s => s.Name.Length > 0).Select(s => ("speaker", s))],
        Proposals = draft.Proposals,
    };
}
