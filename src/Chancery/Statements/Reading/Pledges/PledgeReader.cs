using Chancery.Text;

namespace Chancery.Statements.Reading.Pledges;

/// <summary>Reads commitments: the acts that commissive words announce, and the sums that nouns of commitment carry.</summary>
internal static class PledgeReader
{
    /// <summary>The pledges of a sentence, in the order of the text, without ids, attribution and relations across sentences.</summary>
    /// <param name="page">The document.</param>
    /// <param name="sentence">Number of the sentence.</param>
    /// <param name="earlier">The last pledge before it, from which lists and sums go on; null where none.</param>
    internal static List<Pledge> Read(Page page, int sentence, Pledge? earlier)
    {
        page.Pledges.AppealFor = Appeals.In(page, sentence) ?? page.Pledges.AppealFor;
        var drafts = new List<PledgeDraft>();
        foreach (var match in page.Matches(sentence))
        {
            if (match.Pattern.Kind == "pledge")
            {
                PledgeActReader.Add(page, sentence, match, drafts);
            }
        }

        var kept = drafts.Count == 0 ? drafts : SharedReceivers.OfNouns(page.Sentences[sentence], PledgeOverlaps.Settle(page.Sentences[sentence], WithDealSums(page.Sentences[sentence], drafts)));
        kept.AddRange(PledgeSums.Read(page, sentence, kept));
        kept.AddRange(DonorRows.Read(page, sentence, kept, earlier));
        var elliptic = PledgeEllipsis.Read(page, sentence, kept);
        if (kept.Count + elliptic.Count > 0)
        {
            kept = SharedReceivers.CarriedOn(page, sentence, [.. kept.Select(d => PledgeClause.BeforeNext(page, d, elliptic)), .. elliptic], earlier);
            PledgeCounts.Add(page, sentence, kept);
            kept.RemoveAll(d => LookedBack.IsOfLaw(page, d));
        }

        if (kept.Count == 0)
        {
            kept.AddRange(PledgeLists.Read(page, sentence, earlier));
        }

        List<Pledge> pledges = [.. kept.OrderBy(d => d.Span).Select(d => AccordTerms.Under(page, sentence, Purchases.Turned(page, sentence, d)).ToPledge())];
        pledges.ForEach(page.Pledges.Note);
        return pledges;
    }

    // "will buy engines in a deal valued at $13 billion": the sum of the deal is that of the act.
    private static List<PledgeDraft> WithDealSums(Sentence words, List<PledgeDraft> drafts)
    {
        foreach (var deal in drafts.Where(d => d.Amount is not null && words[d.Anchor].Upos == Upos.NOUN && words[d.Anchor].Relation == Relation.Obl).ToList())
        {
            var at = drafts.FindIndex(d => d.Anchor == words[deal.Anchor].Head && words[d.Anchor].Upos == Upos.VERB && (d.Amount is null || d.Amount.Value.Span == deal.Amount!.Value.Span));
            if (at >= 0)
            {
                drafts[at] = drafts[at] with { Amount = deal.Amount, Span = drafts[at].Span.Union(deal.Span), Weight = drafts[at].Weight + 5 };
                drafts.Remove(deal);
            }
        }

        return drafts;
    }
}
