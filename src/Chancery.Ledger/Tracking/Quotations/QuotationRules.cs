namespace Chancery.Ledger.Tracking.Quotations;

/// <summary>Which quotations are the same words, in whosever mouth.</summary>
internal sealed class QuotationRules(PartyNames names) : IFoldRules<QuotationDraft>
{
    private const int RowLength = 3;
    private const decimal SameShare = 0.95m;
    private const decimal AkinShare = 0.75m;
    private const int LeastRowsInside = 6;
    private const int FewRows = 4;

    private readonly Dictionary<ulong, List<QuotationDraft>> byRow = [];
    private readonly Dictionary<string, ulong[]> rowsOf = new(StringComparer.Ordinal);

    public IEnumerable<QuotationDraft> Candidates(Mention mention, IReadOnlyList<QuotationDraft> open) =>
        Rows(mention).SelectMany(r => byRow.GetValueOrDefault(r) ?? []).Distinct();

    public void Score(QuotationDraft entry, Mention mention, ScoreSheet sheet)
    {
        var rows = Rows(mention);
        var shared = Shared(entry.Rows, rows);
        var share = (decimal)shared / Math.Max(entry.Rows.Length, rows.Length);
        var inside = (decimal)shared / Math.Min(entry.Rows.Length, rows.Length);
        sheet.Add(share >= SameShare ? "words same"
            : share >= AkinShare ? "words akin"
            : inside >= SameShare && shared >= LeastRowsInside ? "words inside"
            : "words different");
        if (rows.Length < FewRows)
        {
            sheet.Add("words few");
        }

        sheet.Add(entry.Speakers.Exists(Speaker(mention).IsSame) ? "speaker same" : "speaker different");
    }

    public QuotationDraft Open(Mention mention)
    {
        var draft = new QuotationDraft(mention, Speaker(mention), Rows(mention));
        foreach (var row in draft.Rows)
        {
            if (!byRow.TryGetValue(row, out var list))
            {
                byRow[row] = list = [];
            }

            list.Add(draft);
        }

        return draft;
    }

    public void Add(QuotationDraft entry, Mention mention, int score, FeatureScore[] features)
    {
        var speaker = Speaker(mention);
        var isSame = entry.Speakers.Exists(speaker.IsSame) && Array.Exists(features, f => f.Feature == "words same");
        entry.Sightings.Add(new Sighting(mention, isSame ? SightingRole.Repeat : SightingRole.Variant, score, features));
        if (!entry.Speakers.Exists(speaker.IsSame))
        {
            entry.Speakers.Add(speaker);
        }
    }

    private Party Speaker(Mention mention) => names.Speaker(QuotationDraft.Of(mention).Speaker);

    private ulong[] Rows(Mention mention)
    {
        if (rowsOf.TryGetValue(mention.Key, out var known))
        {
            return known;
        }

        var words = Wordings.Of(mention.Content);
        var rows = new SortedSet<ulong>();
        for (var i = 0; i < Math.Max(1, words.Count - RowLength + 1); i++)
        {
            var hash = StableHash.Start;
            for (var w = i; w < Math.Min(words.Count, i + RowLength); w++)
            {
                hash = StableHash.Add(hash, words[w]);
            }

            rows.Add(hash);
        }

        return rowsOf[mention.Key] = [.. rows];
    }

    private static int Shared(ulong[] a, ulong[] b)
    {
        var shared = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            var order = a[i].CompareTo(b[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared;
    }
}
