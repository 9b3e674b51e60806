using System.Collections.Frozen;
using Chancery.Text;

namespace Chancery.Statements.Reading.Claims;

/// <summary>The table <c>data/statements/figures.tsv</c>: words by which a figure that no pattern claims is understood. Immutable.</summary>
internal sealed class FigureWords
{
    private static readonly string[] Classes = ["place", "inside", "bound", "duty", "output", "force", "whole", "shared", "told", "goods", "wider", "owed", "level", "measured", "ahead", "bearer"];
    private readonly FrozenDictionary<string, FrozenDictionary<string, string?>> byClass;

    private FigureWords(FrozenDictionary<string, FrozenDictionary<string, string?>> byClass) => this.byClass = byClass;

    /// <summary>Reads the table.</summary>
    /// <exception cref="FormatException">A row is wrong: the message names file, line and what was expected.</exception>
    internal static FigureWords Load(string path)
    {
        var found = Classes.ToDictionary(c => c, _ => new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);
        var lines = File.ReadAllLines(path);
        for (var i = Array.FindIndex(lines, l => l.Length > 0 && l[0] != '#') + 1; i < lines.Length; i++)
        {
            var cells = lines[i].Split('\t');
            if (cells.Length != 3 || !found.TryGetValue(cells[1], out var words))
            {
                throw new FormatException($"{path}:{i + 1}: expected a word, one of {string.Join(", ", Classes)}, and a property or nothing");
            }

            words[cells[0]] = cells[2].Length > 0 ? cells[2] : null;
        }

        return new FigureWords(found.ToFrozenDictionary(f => f.Key, f => f.Value.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal));
    }

    /// <summary>Whether a word of a sentence is of a class.</summary>
    internal bool Is(Sentence words, int at, string kind) => byClass[kind].GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(words.Form(at));

    /// <summary>Whether a lemma is of a class.</summary>
    internal bool IsLemma(Sentence words, int at, string kind) => byClass[kind].ContainsKey(words[at].Lemma);

    /// <summary>Whether the lemma of a noun, name or adjective of a stretch is of a class.</summary>
    internal bool AnyLemma(Sentence words, int first, int end, string kind)
    {
        for (var i = first; i < end; i++)
        {
            if (words[i].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ && IsLemma(words, i, kind))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The property that a noun of money names ("debt"), its lemma where the table has none; null for other nouns.</summary>
    internal string? PropertyOfNoun(string lemma) => byClass["measured"].TryGetValue(lemma, out var property) ? property ?? lemma : null;

    /// <summary>The property of which a sum behind a verb tells ("pays": payments); null for verbs that tell of none.</summary>
    internal string? PropertyOfVerb(string lemma) => byClass["told"].GetValueOrDefault(lemma);

    /// <summary>The property that a share of such a whole is of: of "exports", exports, of "trade" only beside a partner; null for wholes of no property.</summary>
    internal string? PropertyOf(Sentence words, int whole, bool hasPartner) =>
        byClass["whole"].GetValueOrDefault(words[whole].Lemma) ?? (hasPartner ? byClass["shared"].GetValueOrDefault(words[whole].Lemma) : null);
}
