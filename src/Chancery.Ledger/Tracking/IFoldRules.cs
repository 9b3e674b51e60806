namespace Chancery.Ledger.Tracking;

/// <summary>How mentions of one kind are folded into entries.</summary>
/// <typeparam name="TDraft">An entry while it grows.</typeparam>
internal interface IFoldRules<TDraft>
    where TDraft : EntryDraft
{
    /// <summary>Entries that a mention could be of, those opened first before the others.</summary>
    IEnumerable<TDraft> Candidates(Mention mention, IReadOnlyList<TDraft> open);

    /// <summary>Puts on the sheet what speaks for and against the mention being of the entry.</summary>
    void Score(TDraft entry, Mention mention, ScoreSheet sheet);

    /// <summary>Opens an entry with its first mention.</summary>
    TDraft Open(Mention mention);

    /// <summary>Adds a mention to an entry.</summary>
    void Add(TDraft entry, Mention mention, int score, FeatureScore[] features);
}
