using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading.Quotations;

/// <summary>Reads what is said or thought around a cue, with the quotation marks on it.</summary>
internal sealed class ContentReader(ConnectiveTable connectives)
{
    private readonly ShapeReader shapes = new(connectives);

    /// <summary>The content of a cue; null where there is none.</summary>
    /// <param name="match">The cue.</param>
    /// <param name="quotes">The quoted stretches of the document.</param>
    /// <param name="cues">Words of saying and thinking in the sentence.</param>
    internal Content? Read(PatternMatch match, IReadOnlyList<QuotedStretch> quotes, IReadOnlySet<int> cues)
    {
        var sentence = match.Sentence;
        var (low, high) = Bounds(sentence, match.Trigger, quotes);
        if (shapes.Read(match, low, high, cues) is not { } shape || Trim(sentence, shape.First, shape.End, quotes) is not { Length: > 1 } words)
        {
            return null;
        }

        var aside = match.Pattern.Value("extent") is "aside";
        var cue = sentence[match.Trigger].Span;
        var (inner, form) = FormOf(words, cue, quotes);
        TextSpan? second = shape.SecondEnd > shape.SecondFirst ? Trim(sentence, shape.SecondFirst, shape.SecondEnd, quotes) : null;
        if (second is { } more && form == QuotationForm.Indirect && quotes.Any(q => q.Outer.Overlaps(more) && !q.Outer.Contains(cue)))
        {
            form = QuotationForm.Mixed;
        }

        return match.Pattern.Value("form") is not null and not "marked"
            ? new Content(words, second, QuotationForm.Mixed, shape.Speaker, low, high, false)
            : new Content(inner, second, form, shape.Speaker, low, high, aside && form == QuotationForm.Direct);
    }

    // The sentence, or as much of it as stands in the quote around the cue.
    private static (int Low, int High) Bounds(Sentence sentence, int cue, IReadOnlyList<QuotedStretch> quotes)
    {
        var (low, high) = (0, sentence.Count);
        foreach (var quote in quotes)
        {
            if (quote.Outer.Start >= sentence.Span.End)
            {
                break;
            }

            if (!quote.Outer.Contains(sentence[cue].Span))
            {
                continue;
            }

            while (low < cue && sentence[low].Span.Start < quote.Inner.Start)
            {
                low++;
            }

            while (high > cue + 1 && sentence[high - 1].Span.End > quote.Inner.End)
            {
                high--;
            }
        }

        return (low, high);
    }

    private static TextSpan? Trim(Sentence sentence, int first, int end, IReadOnlyList<QuotedStretch> quotes)
    {
        while (first < end && (IsLoose(sentence, first) || (sentence.Is(first, "that") && sentence[first].Relation == Relation.Mark)))
        {
            first++;
        }

        while (end > first && IsLoose(sentence, end - 1))
        {
            end--;
        }

        if (end <= first)
        {
            return null;
        }

        var span = sentence.SpanOf(first, end);
        foreach (var quote in quotes)
        {
            if (quote.Outer.Start >= span.Start && quote.Outer.Start < span.End && quote.Outer.End > span.End)
            {
                span = new TextSpan(span.Start, quote.Outer.End);
            }
        }

        return span;
    }

    private static bool IsLoose(Sentence sentence, int token) => sentence[token].Upos == Upos.PUNCT && (sentence[token].Xpos is Xpos.Comma or Xpos.Period or Xpos.Colon || sentence.Form(token) is "‘" or "’");

    private static (TextSpan Content, QuotationForm Form) FormOf(TextSpan content, TextSpan cue, IReadOnlyList<QuotedStretch> quotes)
    {
        foreach (var quote in quotes)
        {
            if (!quote.Outer.Overlaps(content) || quote.Outer.Contains(cue))
            {
                continue;
            }

            return quote.Outer.Contains(content) || (quote.Outer.Start <= content.Start && content.End <= quote.Outer.End + 1)
                ? (quote.Inner, QuotationForm.Direct)
                : (content, QuotationForm.Mixed);
        }

        return (content, QuotationForm.Indirect);
    }
}
