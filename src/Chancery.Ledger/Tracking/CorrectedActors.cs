using Chancery.Reference;

namespace Chancery.Ledger.Tracking;

/// <summary>
/// Reads actors as people write them in a correction, parted by semicolons: a state by its code (<c>NOR</c>), a person as
/// <c>person: Marta Hellwig</c>, a body by its name, with its home behind it where that was not read: <c>Acme Steel (NOR)</c>.
/// </summary>
internal static class CorrectedActors
{
    private const string Person = "person:";
    private const int CodeLength = 3;
    private const int Home = 5; // "(NOR)"

    /// <summary>The actors that a person means.</summary>
    /// <param name="text">As a person wrote them.</param>
    /// <param name="read">Those that were read: a body among them keeps its home and role.</param>
    public static IReadOnlyList<Actor> Of(string text, params IEnumerable<Actor> read) =>
        [.. text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(name => AtHome(One(name), read))];

    private static Actor AtHome(Actor named, IEnumerable<Actor> read)
    {
        if (named.Org is not { } org)
        {
            return named;
        }

        if (org.Length > Home && org[^1] == ')' && org[^Home] == '(' && org[^(Home - 1)..^1].All(char.IsAsciiLetterUpper))
        {
            var bare = org[..^Home].Trim();
            return new Actor { Org = bare, State = org[^(Home - 1)..^1], Text = bare };
        }

        var known = read.FirstOrDefault(a => IsSame(a.Org ?? a.Text, org));
        return known is null ? named : named with { State = known.State, Role = known.Role };
    }

    // "Acme" corrected to "Acme Steel" is at home where it was.
    private static bool IsSame(string read, string org) =>
        read.Length > 0 && (read.StartsWith(org, StringComparison.OrdinalIgnoreCase) || org.StartsWith(read, StringComparison.OrdinalIgnoreCase));

    private static Actor One(string name) => name.Length == CodeLength && name.All(char.IsAsciiLetterUpper) ? new Actor { State = name, Text = name }
        : name.StartsWith(Person, StringComparison.OrdinalIgnoreCase) ? new Actor { Person = name[Person.Length..].Trim(), Text = name[Person.Length..].Trim() }
        : new Actor { Org = name, Text = name };
}
