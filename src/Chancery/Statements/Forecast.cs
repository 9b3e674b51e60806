using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Statements;

/// <summary>Someone says that something will or may happen which they do not control.</summary>
public sealed record Forecast : Statement
{
    /// <summary>Who says it; null for the author.</summary>
    public Actor? By { get; init; }

    /// <summary>What is foretold.</summary>
    public required TextSpan ContentSpan { get; init; }

    /// <summary>By when, or when; null where not said.</summary>
    public Period? Window { get; init; }

    /// <summary>The words that tell how likely it is.</summary>
    public string? CertaintyWords { get; init; }

    /// <summary>Chance in [0, 1] that the words stand for; null where they stand for none ("could").</summary>
    public Probability? Probability { get; init; }

    /// <summary>Whether and how it can be scored: <c>A</c>–<c>D</c> (docs/checks.md).</summary>
    public char Scorable { get; init; }
}
