using Chancery.Reference;

namespace Chancery.Plover;

/// <summary>PLOVER's sectors, by a word of the actor's name or by the role that Chancery gives. Immutable.</summary>
internal sealed class SectorTable
{
    private readonly Dictionary<string, string> byWord = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> byRole = new(StringComparer.Ordinal);

    /// <summary>Reads <c>sectors.tsv</c>.</summary>
    /// <exception cref="FormatException">A row is wrong: the message names file, line and what was expected.</exception>
    internal SectorTable(string path)
    {
        foreach (var (cells, place) in TableRows.Of(path, 3))
        {
            var rows = cells[0] switch
            {
                "word" => byWord,
                "role" => byRole,
                _ => throw new FormatException($"{place}: “{cells[0]}” is neither word nor role"),
            };
            rows[cells[1]] = cells[2] == "-" ? "" : cells[2];
        }
    }

    /// <summary>The sector; empty where PLOVER writes none: a state that is only named, an organisation of states.</summary>
    internal string Of(Actor actor)
    {
        if (actor.Person is null && !IsStateItself(actor))
        {
            foreach (var word in actor.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (byWord.TryGetValue(word, out var sector))
                {
                    return sector;
                }
            }
        }

        return actor.Role is { } role && !IsStateItself(actor) ? byRole.GetValueOrDefault(role, "UNK") : "";
    }

    // "Russia" acts as a whole; "the Russian government", "the Kremlin's envoy" are parts of it. The name of a state has one capital in each word.
    private static bool IsStateItself(Actor actor) =>
        actor is { State: not null, Org: null, Person: null, Role: "GOV" or null }
        && actor.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => char.IsUpper(w[0]) || w is "the" or "of" or "and" or "The");
}
