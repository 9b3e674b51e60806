using Chancery.Statements;

namespace Chancery.Ledger.Tracking.Pledges;

/// <summary>Tracks the pledges of one block. Immutable.</summary>
internal sealed class PledgeTracker(PledgeFactReader reader, PledgeLifeReader lives, PledgeChecks checks, WeightTable weights)
{
    private const int LongestTitle = 200;

    public IReadOnlyList<Entry> Track(IReadOnlyList<Mention> block, Rulings rulings)
    {
        var facts = block.Select(reader.Read).ToList();
        var rules = new PledgeRules(facts);
        var sheet = new ScoreSheet(weights, "pledge");
        var drafts = Fold.Run(block.Where(m => m.Statement is Pledge), rulings, sheet, rules);
        Fold.Attach(block.Where(m => m.Statement is PoliticalEvent), drafts, rulings, sheet, rules);
        var parents = PledgeFamilies.ParentsOf(drafts);
        return [.. drafts.Select(d => ToEntry(d, parents.GetValueOrDefault(d)))];
    }

    private Entry ToEntry(PledgeDraft draft, PledgeDraft? parent)
    {
        var life = lives.Read(draft, parent is not null);
        foreach (var told in draft.Facts.Where(f => f.IsEnding || f.Pledge.Polarity != draft.First.Statement.Polarity))
        {
            draft.Proposals.Add(ProposalOf(told));
        }

        return new Entry
        {
            Key = draft.Key,
            Kind = "pledge",
            Title = TitleOf(draft),
            Sightings = draft.Sightings,
            Parties = [.. draft.PayerParties.Select(p => ("by", p)), .. draft.PayeeParties.Select(p => ("to", p))],
            Links = parent is null ? [] : [new EntryLink(EntryLinkKind.PartOf, parent.Key)],
            Proposals = draft.Proposals,
            Findings = checks.Run(draft, life),
            Pledge = life,
        };
    }

    // The first telling of the sum that stands whose words name who pays, so that a list can be read by itself.
    private static string TitleOf(PledgeDraft draft)
    {
        var standing = draft.Standing ?? draft.Facts[0];
        var best = draft.Facts.Find(f => f.Amount == standing.Amount && !f.IsDelivery && f.Mention.Quote.Length <= LongestTitle
            && f.Pledge.By.Any(a => a.Text.Length > 1 && f.Mention.Quote.Contains(a.Text, StringComparison.Ordinal)));
        return (best ?? standing).Mention.Quote;
    }

    // A document that says so is only a ground to ask: a person confirms, with a source.
    private static Proposal ProposalOf(PledgeFacts told) => told.IsEnding
        ? new Proposal(ProposalKind.Cancelled, told.Mention.Key, null, 0, $"Told as {(told.Pledge.Stage == PledgeStage.Expired ? "expired" : "cancelled")}.")
        : new Proposal(ProposalKind.Refuted, told.Mention.Key, null, 0, "Told as not so.");
}
