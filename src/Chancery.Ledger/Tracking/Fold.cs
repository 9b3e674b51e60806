namespace Chancery.Ledger.Tracking;

/// <summary>Folds the mentions of a block into entries, in event order. A function of its input alone: neither the order of arrival nor what was worked out before can show.</summary>
internal static class Fold
{
    public static List<TDraft> Run<TDraft>(IEnumerable<Mention> mentions, Rulings rulings, ScoreSheet sheet, IFoldRules<TDraft> rules)
        where TDraft : EntryDraft
    {
        var open = new List<TDraft>();
        foreach (var mention in mentions.Order(Mention.EventOrder))
        {
            if (Ruled(mention, open, rulings) is { } ruled)
            {
                rules.Add(ruled, mention, 0, []);
                continue;
            }

            var (best, score, features) = Best(mention, open, rulings, sheet, rules);
            if (best is not null && score >= 0)
            {
                rules.Add(best, mention, score, features);
                ProposeSplit(best, mention, score, sheet, rulings);
                continue;
            }

            var draft = rules.Open(mention);
            open.Add(draft);
            if (best is not null && score > -sheet.Doubtful && !IsSettled(rulings, best, mention))
            {
                draft.Proposals.Add(new Proposal(ProposalKind.Merge, mention.Key, best.Key, score, "Much speaks for the two being one, but not enough."));
            }
        }

        return open;
    }

    /// <summary>Adds mentions to entries that they are of; those that are of none are left out.</summary>
    public static void Attach<TDraft>(IEnumerable<Mention> mentions, List<TDraft> entries, Rulings rulings, ScoreSheet sheet, IFoldRules<TDraft> rules)
        where TDraft : EntryDraft
    {
        foreach (var mention in mentions.Order(Mention.EventOrder))
        {
            var (best, score, features) = Ruled(mention, entries, rulings) is { } ruled ? (ruled, 0, []) : Best(mention, entries, rulings, sheet, rules);
            if (best is not null && score >= 0)
            {
                rules.Add(best, mention, score, features);
            }
        }
    }

    private static TDraft? Ruled<TDraft>(Mention mention, List<TDraft> open, Rulings rulings)
        where TDraft : EntryDraft =>
        rulings.Together.Count == 0 ? null : open.Find(e => e.Sightings.Exists(s => rulings.AreTogether(s.Mention.Key, mention.Key)));

    // The highest score wins; of equals the one told last, then the one opened first.
    private static (TDraft? Best, int Score, FeatureScore[] Features) Best<TDraft>(Mention mention, List<TDraft> open, Rulings rulings, ScoreSheet sheet, IFoldRules<TDraft> rules)
        where TDraft : EntryDraft
    {
        TDraft? best = null;
        var most = int.MinValue;
        FeatureScore[] features = [];
        foreach (var candidate in rules.Candidates(mention, open))
        {
            sheet.Clear();
            rules.Score(candidate, mention, sheet);
            var score = sheet.Total - sheet.Join;
            var isBetter = score > most || (score == most && best is not null && (candidate.Last.Said ?? DateOnly.MinValue) > (best.Last.Said ?? DateOnly.MinValue));
            if (isBetter && score > -sheet.Doubtful && !IsApart(rulings, candidate, mention))
            {
                (best, most, features) = (candidate, score, sheet.Copy());
            }
        }

        return (best, most, features);
    }

    private static void ProposeSplit(EntryDraft entry, Mention mention, int score, ScoreSheet sheet, Rulings rulings)
    {
        if (score < sheet.Doubtful / 3 && !IsSettled(rulings, entry, mention))
        {
            entry.Proposals.Add(new Proposal(ProposalKind.Split, mention.Key, null, score, "It was taken for the same, by little."));
        }
    }

    private static bool IsApart(Rulings rulings, EntryDraft entry, Mention mention) =>
        rulings.Apart.Count > 0 && entry.Sightings.Exists(s => rulings.AreApart(s.Mention.Key, mention.Key));

    private static bool IsSettled(Rulings rulings, EntryDraft entry, Mention mention) =>
        !rulings.IsEmpty && entry.Sightings.Exists(s => rulings.AreTogether(s.Mention.Key, mention.Key) || rulings.AreApart(s.Mention.Key, mention.Key));
}
