using Chancery.Reference;
using Chancery.Reference.Resolving;
using Chancery.Text;

namespace Chancery.Statements.Reading.Quotations;

/// <summary>What the speakers of a transcript say: each paragraph below "PRESIDENT DUDA:" is a quotation, and the voice of what is stated in it.</summary>
internal static class TranscriptReader
{
    /// <summary>Words that a paragraph has at least; shorter ones are cries and times of day.</summary>
    private const int FewestWords = 4;

    /// <summary>The paragraphs whose speaker a label names, in the order of the text; none where the text bears no labels.</summary>
    internal static List<Report> Read(Page page)
    {
        var found = new List<Report>();
        TextSpan? label = null;
        Actor? speaker = null;
        for (var first = 0; first < page.Sentences.Count;)
        {
            var end = first + 1;
            while (end < page.Sentences.Count && page.Sentences[end].Paragraph == page.Sentences[first].Paragraph)
            {
                end++;
            }

            var start = page.Sentences[first].Span.Start;
            if (SpeakerLabel.End(page.Sentences[first]) is > 0 and var behind)
            {
                var words = page.Sentences[first];
                var isQuestion = behind == 1;
                label = words.SpanOf(0, isQuestion ? 1 : behind - 1);
                speaker = page.Cast.SpeakerOf(first) ?? (isQuestion ? new Actor { Org = "Q", Role = "MED", Text = "Q" } : null);
                start = behind < words.Count ? words[behind].Span.Start : end > first + 1 ? page.Sentences[first + 1].Span.Start : words.Span.End;
            }

            var content = new TextSpan(start, Math.Max(start, page.Sentences[end - 1].Span.End));
            if (label is { } named && speaker is not null && IsSpoken(page, first, end, content))
            {
                found.Add(new Report(speaker, named, null, content, null, null, named.Start >= page.Sentences[first].Span.Start ? named.Union(content) : content, FormOf(page, content), false, Polarity.Positive, Certainty.Asserted, true, "transcript"));
            }

            first = end;
        }

        return found;
    }

    // No stage direction ("(Applause.)"), no time of day, no line in capitals.
    private static bool IsSpoken(Page page, int first, int end, TextSpan content)
    {
        var text = content.Of(page.Document.Text);
        return text.Length > 0 && text[0] is not ('(' or '[') && text.AsSpan().ContainsAnyInRange('a', 'z')
            && Enumerable.Range(first, end - first).Sum(s => page.Sentences[s].Count) >= FewestWords;
    }

    private static QuotationForm FormOf(Page page, TextSpan content) =>
        page.Document.Text.AsSpan(content.Start, content.Length).IndexOfAny('“', '"') >= 0 ? QuotationForm.Mixed : QuotationForm.Indirect;
}
