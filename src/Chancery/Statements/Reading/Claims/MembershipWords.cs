using System.Collections.Frozen;
using Chancery.Text;

namespace Chancery.Statements.Reading.Claims;

/// <summary>The table <c>data/statements/memberships.tsv</c>: words by which a state is said to be in a body. Immutable.</summary>
internal sealed class MembershipWords
{
    private static readonly string[] Classes = ["tie", "of", "inside", "outside", "be", "verb", "holds", "group", "between", "denial", "doubt", "light", "owner", "currency", "has"];
    private readonly FrozenDictionary<string, FrozenDictionary<string, string?>> byClass;

    private MembershipWords(FrozenDictionary<string, FrozenDictionary<string, string?>> byClass) => this.byClass = byClass;

    /// <summary>Reads the table.</summary>
    /// <exception cref="FormatException">A row is wrong: the message names file, line and what was expected.</exception>
    internal static MembershipWords Load(string path)
    {
        var found = Classes.ToDictionary(c => c, _ => new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);
        var lines = File.ReadAllLines(path);
        var header = Array.FindIndex(lines, l => l.Length > 0 && l[0] != '#');
        for (var i = header + 1; i < lines.Length; i++)
        {
            var cells = lines[i].Split('\t');
            if (cells.Length != 3 || !found.TryGetValue(cells[1], out var words))
            {
                throw new FormatException($"{path}:{i + 1}: expected a word, one of {string.Join(", ", Classes)}, and a body or nothing");
            }

            words[cells[0]] = cells[2].Length > 0 ? cells[2] : null;
        }

        return new MembershipWords(found.ToFrozenDictionary(f => f.Key, f => f.Value.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal));
    }

    /// <summary>Whether a word of a sentence is of a class.</summary>
    internal bool Is(Sentence words, int at, string kind) =>
        at >= 0 && at < words.Count && byClass[kind].GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(words.Form(at));

    /// <summary>Whether a lemma is of a class.</summary>
    internal bool IsLemma(Sentence words, int at, string kind) => at >= 0 && at < words.Count && byClass[kind].ContainsKey(words[at].Lemma);

    /// <summary>Whether one of the words between two places is of a class.</summary>
    internal bool Any(Sentence words, int first, int end, string kind)
    {
        for (var i = Math.Max(0, first); i < end; i++)
        {
            if (Is(words, i, kind))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The body beside a word of a class: of "euro" the euro area; null where it has none.</summary>
    internal string? Body(Sentence words, int at, string kind) =>
        at >= 0 && at < words.Count && byClass[kind].GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(words.Form(at), out var body) ? body : null;
}
