namespace Chancery.Ledger.Tracking;

/// <summary>An entry while its mentions are folded in.</summary>
internal class EntryDraft(Mention first)
{
    public string Key { get; } = first.Key;

    public List<Sighting> Sightings { get; } = [new Sighting(first, SightingRole.New, 0, [])];

    public List<Proposal> Proposals { get; } = [];

    public Mention First => Sightings[0].Mention;

    public Mention Last => Sightings[^1].Mention;

    /// <summary>Days from the last telling to that mention; 0 where either has no day.</summary>
    public int DaysSince(Mention mention) => mention.Said is { } said && Last.Said is { } last ? said.DayNumber - last.DayNumber : 0;
}
