using System.Collections.Frozen;
using Chancery.Text;

namespace Chancery.Statements.Reading;

/// <summary>The table <c>data/statements/no_speakers.tsv</c>: nouns that never say anything. Immutable.</summary>
internal sealed class NoSpeakerTable
{
    private readonly FrozenSet<string> words;

    private NoSpeakerTable(IEnumerable<string> words) => this.words = words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the table.</summary>
    /// <exception cref="FormatException">A row is wrong: the message names file, line and what was expected.</exception>
    internal static NoSpeakerTable Load(string path)
    {
        var lines = File.ReadAllLines(path);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Contains('\t', StringComparison.Ordinal))
            {
                throw new FormatException($"{path}:{i + 1}: expected one word");
            }
        }

        return new NoSpeakerTable(lines.Where(l => l.Length > 0 && l[0] != '#').Skip(1));
    }

    /// <summary>Whether a noun is none that could speak: a time, a measure, a bare number.</summary>
    internal bool Holds(Sentence sentence, int head) => words.Contains(sentence[head].Lemma) || (sentence[head].Upos == Upos.NUM && sentence[head].Xpos == Xpos.CD && char.IsDigit(sentence.Form(head)[0]));
}
