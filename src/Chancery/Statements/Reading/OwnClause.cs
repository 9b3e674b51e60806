using Chancery.Text;

namespace Chancery.Statements.Reading;

/// <summary>Whether a figure is said of a word, and not of what a relative or subordinate clause beside it tells.</summary>
internal static class OwnClause
{
    /// <summary>Characters between a word and a figure that stands right beside it.</summary>
    private const int Beside = 10;

    /// <summary>Whether no such clause begins between the word and the figure below it.</summary>
    internal static bool Holds(Sentence words, int word, TextSpan figure)
    {
        if (figure.Start >= words[word].Span.End && figure.Start - words[word].Span.End <= Beside)
        {
            return true;
        }

        var at = Phrase.HeadOf(words, figure);
        for (var step = 0; at < words.Count && at >= 0 && step < words.Count; step++, at = words[at].Head)
        {
            if (at == word)
            {
                return true;
            }

            if (words[at].Relation is Relation.AclRelcl or Relation.Parataxis || (words[at].Relation is Relation.Advcl or Relation.Ccomp or Relation.Conj && HasSubject(words, at)))
            {
                return words.IsUnder(word, at);
            }
        }

        return true;
    }

    private static bool HasSubject(Sentence words, int verb) => words.Child(verb, Relation.Nsubj) >= 0 || words.Child(verb, Relation.NsubjPass) >= 0;
}
