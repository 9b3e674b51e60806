using Chancery.Reference;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading.Speakers;

/// <summary>What reports are read from: the sentences of a document, what holds in them and who stands where.</summary>
/// <param name="Text">The document's text.</param>
/// <param name="Sentences">Its sentences.</param>
/// <param name="Matches">The patterns that hold in a sentence, by trigger from left to right.</param>
/// <param name="ActorsAt">The actors that the noun phrase headed by a token of a sentence stands for.</param>
/// <param name="MoodAt">How the clause around a token of a sentence is put.</param>
internal sealed record ReportSource(
    string Text,
    IReadOnlyList<Sentence> Sentences,
    Func<int, IReadOnlyList<PatternMatch>> Matches,
    Func<int, int, IReadOnlyList<Actor>> ActorsAt,
    Func<int, int, Mood> MoodAt)
{
    /// <summary>Where the paragraphs stand, by their number.</summary>
    internal IReadOnlyList<TextSpan> Paragraphs()
    {
        var spans = new List<TextSpan>();
        foreach (var sentence in Sentences)
        {
            while (spans.Count <= sentence.Paragraph)
            {
                spans.Add(new TextSpan(sentence.Span.Start, sentence.Span.Start));
            }

            spans[sentence.Paragraph] = spans[sentence.Paragraph].IsEmpty ? sentence.Span : spans[sentence.Paragraph].Union(sentence.Span);
        }

        return spans;
    }
}
