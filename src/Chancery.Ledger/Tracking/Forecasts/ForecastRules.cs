namespace Chancery.Ledger.Tracking.Forecasts;

/// <summary>Which forecasts are the same call made again.</summary>
internal sealed class ForecastRules(WordLists words) : IFoldRules<ForecastDraft>
{
    private const int TwoYears = 730;
    private const int FewWords = 3;
    private const decimal SameShare = 0.8m;
    private const decimal AkinShare = 0.5m;

    private readonly Dictionary<string, List<ForecastDraft>> byWords = new(StringComparer.Ordinal);

    // A mention is put beside many entries; its words are cut once.
    private readonly Dictionary<string, (string[] Content, string[] Figures)> wordsOf = new(StringComparer.Ordinal);

    public IEnumerable<ForecastDraft> Candidates(Mention mention, IReadOnlyList<ForecastDraft> open) =>
        Words(mention).Content.SelectMany(w => byWords.GetValueOrDefault(w) ?? []).Distinct();

    public void Score(ForecastDraft entry, Mention mention, ScoreSheet sheet)
    {
        sheet.Add("forecaster same"); // the block holds one alone
        var (content, figures) = Words(mention);
        var share = (decimal)Wordings.Shared(entry.Content, content) / Math.Max(1, Math.Max(entry.Content.Length, content.Length));
        sheet.Add(share >= SameShare ? "words same" : share >= AkinShare ? "words akin" : "words different");
        if (Math.Min(entry.Content.Length, content.Length) < FewWords)
        {
            sheet.Add("words few");
        }

        if (entry.First.Statement.Polarity != mention.Statement.Polarity)
        {
            sheet.Add("polarity different");
        }

        if (!entry.Figures.AsSpan().SequenceEqual(figures))
        {
            sheet.Add("figure different");
        }

        if (entry.DaysSince(mention) > TwoYears)
        {
            sheet.Add("long ago");
        }
    }

    public ForecastDraft Open(Mention mention)
    {
        var (content, figures) = Words(mention);
        var draft = new ForecastDraft(mention, content, figures);
        foreach (var word in draft.Content)
        {
            if (!byWords.TryGetValue(word, out var list))
            {
                byWords[word] = list = [];
            }

            list.Add(draft);
        }

        return draft;
    }

    public void Add(ForecastDraft entry, Mention mention, int score, FeatureScore[] features) =>
        entry.Sightings.Add(new Sighting(mention, SightingRole.Renewal, score, features));

    private (string[] Content, string[] Figures) Words(Mention mention)
    {
        if (!wordsOf.TryGetValue(mention.Key, out var known))
        {
            wordsOf[mention.Key] = known = (Wordings.Content(mention.Content, words), FiguresOf(mention));
        }

        return known;
    }

    private static string[] FiguresOf(Mention mention) =>
        [.. Wordings.Of(mention.Content).Where(w => char.IsAsciiDigit(w[0]) && !(w.Length == 4 && w.StartsWith("20", StringComparison.Ordinal))).Order(StringComparer.Ordinal)];
}
