using Chancery.Reference;

namespace Chancery.Ledger.Tracking;

/// <summary>Spells actors as parties. Immutable.</summary>
internal sealed class PartyNames(WordLists words, PublisherStates publishers)
{
    private static readonly string[] StateRoles = ["GOV", "MIL", "LEG", "JUD", "SPY", "COP"];

    /// <summary>The parties of a side, without doubles, by name.</summary>
    public Party[] Of(IReadOnlyList<Actor> actors, string? publisher) =>
        [.. actors.Select(a => Of(a, publisher)).Where(p => p.Name.Length > 0).DistinctBy(p => p.Name).OrderBy(p => p.Name, StringComparer.Ordinal)];

    public Party Of(Actor actor, string? publisher)
    {
        var state = actor.State ?? "";
        var acts = state.Length > 0 && (actor.Role is null || StateRoles.Contains(actor.Role));
        if (actor.Org is null && acts)
        {
            return new Party(state, state, true);
        }

        var name = Name(actor.Org ?? actor.Person ?? actor.Text);
        if (words.IsWhole("self", name) && publishers.Of(publisher) is { } own)
        {
            return new Party(own, own, true);
        }

        return new Party(name, state, acts && actor.Role is not null);
    }

    /// <summary>The person or body that speaks, not the state behind it.</summary>
    public Party Speaker(Actor actor) => actor.Person is { } person
        ? new Party(person.ToLowerInvariant(), actor.State ?? "", false)
        : actor.Org is null && actor.State is { } state ? new Party(state, state, true)
        : new Party(Name(actor.Org ?? actor.Text), actor.State ?? "", false);

    /// <summary>The party that a publisher speaks for; null where it is none that acts.</summary>
    public string? StateOfPublisher(string? publisher) => publishers.Of(publisher);

    private string Name(string text)
    {
        var parts = text.ToLowerInvariant().Split([' ', '\u00A0', '\t', '\n', '\r', ',', '(', ')', '“', '”', '"'], StringSplitOptions.RemoveEmptyEntries).ToList();
        while (parts.Count > 1 && (words.Has("leading", parts[0]) || parts[0].EndsWith("-based", StringComparison.Ordinal) || IsOwner(parts[0])))
        {
            parts.RemoveAt(0);
        }

        while (parts.Count > 1 && words.Has("ending", parts[^1].TrimEnd('.')))
        {
            parts.RemoveAt(parts.Count - 1);
        }

        return string.Join(' ', parts.Select(p => p.TrimEnd('.').Replace("’s", "", StringComparison.Ordinal).Replace("'s", "", StringComparison.Ordinal)));
    }

    private static bool IsOwner(string word) => word.EndsWith("’s", StringComparison.Ordinal) || word.EndsWith("'s", StringComparison.Ordinal);
}
