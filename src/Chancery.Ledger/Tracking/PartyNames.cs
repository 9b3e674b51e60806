using System.Globalization;
using Chancery.Reference;

namespace Chancery.Ledger.Tracking;

/// <summary>Spells actors as parties. Immutable.</summary>
internal sealed class PartyNames(WordLists words, PublisherStates publishers, IEnumerable<State> states)
{
    private readonly HashSet<string> adjectives = [.. states.SelectMany(s => s.Adjectives).Select(a => a.ToLowerInvariant())];

    private readonly HashSet<string> lands = [.. states.SelectMany(s => s.Names.Concat(s.Adjectives))];

    private static readonly HashSet<string> Months = [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Where(m => m.Length > 0).Select(m => m.ToLowerInvariant())];
    private static readonly string[] StateRoles = ["GOV", "MIL", "LEG", "JUD", "SPY", "COP"];

    /// <summary>The parties of a side, without doubles, by name.</summary>
    public Party[] Of(IReadOnlyList<Actor> actors, string? publisher) =>
        [.. actors.Select(a => Of(a, publisher)).Where(p => p.Name.Length > 0).DistinctBy(p => p.Name).OrderBy(p => p.Name, StringComparer.Ordinal)];

    public Party Of(Actor actor, string? publisher)
    {
        var isOutside = actor.Text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var cut && words.Has("outside", actor.Text[..cut].ToLowerInvariant());
        var state = isOutside ? "" : actor.State ?? ""; // "foreign governments" are not that of the speaker
        var acts = state.Length > 0 && (actor.Role is null || StateRoles.Contains(actor.Role));
        if (!isOutside && actor.Org is null && acts)
        {
            return new Party(state, state, true);
        }

        var name = Name(isOutside ? actor.Text : actor.Org ?? actor.Person ?? actor.Text);
        if (words.IsWhole("self", name) && publishers.Of(publisher) is { } own)
        {
            return new Party(own, own, true);
        }

        return new Party(name, state, acts && actor.Role is not null && !words.Has("unnamed", name[(name.LastIndexOf(' ') + 1)..]));
    }

    /// <summary>Whether an actor is named as a land, "U.S." or "Norwegian", and not as its government.</summary>
    public bool IsLand(Actor actor) => actor.State is not null && actor.Org is null && actor.Person is null && lands.Contains(actor.Text);

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

        if (parts.Count == 2 && adjectives.Contains(parts[0]) && words.Has("firms", parts[1]))
        {
            return parts[0] + Party.AtLarge;
        }

        while (parts.Count > 1 && words.Has("ending", parts[^1].TrimEnd('.')) && !(words.Has("firms", parts[^1]) && (words.Has("outside", parts[^2]) || words.Has("unnamed", parts[^2]))))
        {
            parts.RemoveAt(parts.Count - 1);
        }

        if (parts.TrueForAll(IsOfCalendar))
        {
            return ""; // "February 2025" neither pays nor speaks
        }

        var name = string.Join(' ', parts.Select(p => p.TrimEnd('.').Replace("’s", "", StringComparison.Ordinal).Replace("'s", "", StringComparison.Ordinal)));
        return words.AliasOf(name) ?? name;
    }

    private static bool IsOfCalendar(string word) => char.IsAsciiDigit(word[0]) || Months.Contains(word);

    private static bool IsOwner(string word) => word.EndsWith("’s", StringComparison.Ordinal) || word.EndsWith("'s", StringComparison.Ordinal);
}
