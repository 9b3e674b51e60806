using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Statements.Reading.Quotations;

/// <summary>Someone is reported as saying something: a quotation, or only a voice that other statements come through.</summary>
/// <param name="Speaker">Who says it; its words are empty where the text does not say.</param>
/// <param name="SpeakerSpan">The words that name the speaker.</param>
/// <param name="CueSpan">The words of saying.</param>
/// <param name="Content">What is said, without outer marks.</param>
/// <param name="SecondContent">Where it goes on after the cue.</param>
/// <param name="Hedge">The word of doubt.</param>
/// <param name="Span">The shortest stretch with speaker, cue and content.</param>
/// <param name="Form">By the quotation marks alone.</param>
/// <param name="Imagined">Whether the author makes the words up.</param>
/// <param name="Polarity">Whether the saying is denied.</param>
/// <param name="Certainty">How surely it was said.</param>
/// <param name="IsQuotation">Whether it is a quotation of its own; else only a voice ("announced a deal").</param>
/// <param name="Pattern">Name of the pattern or rule that found it.</param>
internal sealed record Report(
    Actor Speaker,
    TextSpan? SpeakerSpan,
    TextSpan? CueSpan,
    TextSpan Content,
    TextSpan? SecondContent,
    string? Hedge,
    TextSpan Span,
    QuotationForm Form,
    bool Imagined,
    Polarity Polarity,
    Certainty Certainty,
    bool IsQuotation,
    string Pattern)
{
    /// <summary>Number of characters of what is said.</summary>
    internal int ContentLength => Content.Length + (SecondContent?.Length ?? 0);

    /// <summary>Whether a stretch lies wholly within what is said.</summary>
    internal bool Holds(TextSpan span) => Content.Contains(span) || (SecondContent is { } second && (Content.Overlaps(span) || second.Overlaps(span)) && Content.Union(second).Contains(span));
}
