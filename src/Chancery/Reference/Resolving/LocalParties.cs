namespace Chancery.Reference.Resolving;

/// <summary>Parties whose name others bear elsewhere, or whose home no table gives, at the state that the text gives them.</summary>
internal static class LocalParties
{
    /// <summary>The party with its state: "Botswana’s Democrats", "the Democratic Party of Serbia", "the Social Democrats" of a text about Denmark.</summary>
    internal static Actor AtHome(CastDraft draft, Organisation party, Actor actor, NameHit hit)
    {
        // "the French Senate": a body that another state has under the same word.
        if (party is { Kind: "agency", State: { } own } && hit.End == hit.First + 1 && draft.Around.StateBefore(hit.First).State is { } other && other != own)
        {
            return actor with { State = other, Org = actor.Text };
        }

        var isShared = draft.Book.Words.IsShared(party.Name);
        if (party.Kind != "party" || (party.State is not null && !isShared))
        {
            return actor;
        }

        var home = draft.Around.StateBefore(hit.First).State ?? draft.Around.OwnerAfter(hit.End)?.State;
        if (home is null && (party.State is not { } known || (draft.Home != known && !IsNamed(draft, hit, known))))
        {
            home = draft.Memory.MostNamedState();
        }

        return home is null || home == party.State ? actor : actor with { State = home, Org = actor.Text };
    }

    // The party's own name, which counts for its state, does not tell that the text speaks of it.
    private static bool IsNamed(CastDraft draft, NameHit hit, string state) => draft.Memory.CountOf(state) > draft.NamesOf(hit.Entry.Value);
}
