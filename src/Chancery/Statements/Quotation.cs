using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Statements;

/// <summary>Someone other than the author is reported as saying something.</summary>
public sealed record Quotation : Statement
{
    /// <summary>Who is reported as saying it: the innermost speaker of a nested report.</summary>
    public required Actor Speaker { get; init; }

    /// <summary>The words that name the speaker; null where the speaker stands elsewhere or nowhere.</summary>
    public TextSpan? SpeakerSpan { get; init; }

    /// <summary>The words of saying; null where there are none.</summary>
    public TextSpan? CueSpan { get; init; }

    /// <summary>What is said, without outer quotation marks.</summary>
    public required TextSpan ContentSpan { get; init; }

    /// <summary>Where a quote goes on after its cue: the second stretch.</summary>
    public TextSpan? SecondContentSpan { get; init; }

    /// <summary>By the quotation marks alone.</summary>
    public QuotationForm Form { get; init; }

    /// <summary>Whether the author makes the words up.</summary>
    public bool Imagined { get; init; }
}
