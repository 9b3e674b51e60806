using Chancery.Reference;

namespace Chancery.Ledger.Tracking;

/// <summary>Reads actors as people write them in a correction, parted by semicolons: a state by its code (<c>NOR</c>), a person as <c>person: Marta Hellwig</c>, a body by its name.</summary>
internal static class CorrectedActors
{
    private const string Person = "person:";
    private const int CodeLength = 3;

    public static IReadOnlyList<Actor> Of(string text) =>
        [.. text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(One)];

    private static Actor One(string name) => name.Length == CodeLength && name.All(char.IsAsciiLetterUpper) ? new Actor { State = name, Text = name }
        : name.StartsWith(Person, StringComparison.OrdinalIgnoreCase) ? new Actor { Person = name[Person.Length..].Trim(), Text = name[Person.Length..].Trim() }
        : new Actor { Org = name, Text = name };
}
