using System.Globalization;
using System.Text;
using Chancery.Reference;

namespace Chancery.Tests.Reference;

/// <summary>
/// Whom a mention should stand for, as the spec writes it: <c>SWE</c> a state, <c>SWE Ulf Kristersson</c> a person of a
/// state, <c>person NAME</c> or <c>NAME</c> a person, <c>org NAME</c> an organisation, <c>A + B</c> several, <c>-</c> nobody
/// known. Persons are told apart by their last name.
/// </summary>
internal static class MentionKey
{
    public static bool Agrees(string key, IReadOnlyList<Actor> actors)
    {
        var known = actors.Where(a => (a.State ?? a.Org ?? a.Person) is not null).ToList();
        if (key == "-")
        {
            return known.Count == 0;
        }

        var keys = key.Split(" + ");
        return keys.Length == known.Count && keys.All(k => known.Any(a => AgreesWith(k, a)));
    }

    public static string Show(IReadOnlyList<Actor> actors) =>
        actors.Count == 0 ? "-" : string.Join(" + ", actors.Select(a => string.Join(' ', new[] { a.State, a.Org is null ? null : $"org {a.Org}", a.Person }.Where(p => p is not null))));

    private static bool AgreesWith(string key, Actor actor)
    {
        var state = key.Length >= 3 && key[..3].All(char.IsAsciiLetterUpper) && (key.Length == 3 || key[3] == ' ') ? key[..3] : null;
        var rest = state is null ? key : key[3..].Trim();
        if (state is not null && actor.State != state)
        {
            return false;
        }

        if (rest.StartsWith("org ", StringComparison.Ordinal))
        {
            return actor.Person is null && (actor.Org ?? "").Contains(rest[4..], StringComparison.OrdinalIgnoreCase);
        }

        rest = rest.StartsWith("person ", StringComparison.Ordinal) ? rest[7..] : rest;
        return rest.Length == 0 ? actor.Person is null : LastName(actor.Person ?? "") == LastName(rest);
    }

    private static string LastName(string name)
    {
        var plain = new string([.. name.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)]);
        var words = plain.ToLowerInvariant().Split([' ', '.', ',', '-'], StringSplitOptions.RemoveEmptyEntries).Where(w => w is not ("jr" or "sr" or "ii" or "iii")).ToList();
        return words.Count == 0 ? "" : words[^1];
    }
}
