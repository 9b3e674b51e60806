using Chancery.Text;

namespace Chancery.Statements.Reading.Speakers;

/// <summary>The table <c>data/statements/no_speakers.tsv</c>: nouns that never say anything. Immutable.</summary>
internal sealed class NoSpeakerTable
{
    private readonly WordTable words;

    private NoSpeakerTable(WordTable words) => this.words = words;

    /// <summary>Reads the table.</summary>
    /// <exception cref="FormatException">A row is wrong: the message names file, line and what was expected.</exception>
    internal static NoSpeakerTable Load(string path) => new(WordTable.Load(path));

    /// <summary>Whether a noun is none that could speak: a time, a measure, a bare number.</summary>
    internal bool Holds(Sentence sentence, int head) => words.Holds(sentence[head].Lemma) || (sentence[head].Upos == Upos.NUM && sentence[head].Xpos == Xpos.CD && char.IsDigit(sentence.Form(head)[0]));
}
