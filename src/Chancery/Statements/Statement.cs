using Chancery.Text;

namespace Chancery.Statements;

/// <summary>What a document states, tied to its exact words. A record compares the lists it holds by reference.</summary>
public abstract record Statement
{
    /// <summary><c>s1</c>, <c>s2</c>, … in the order of the text.</summary>
    public string Id { get; init; } = "";

    /// <summary>The shortest stretch that carries it.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The voices it comes through, outermost first; empty for the author's own.</summary>
    public IReadOnlyList<Voice> Attribution { get; init; } = [];

    /// <summary>Whether it is said that something is not so, or will not be.</summary>
    public Polarity Polarity { get; init; }

    /// <summary>How surely it is put.</summary>
    public Certainty Certainty { get; init; }

    /// <summary>Words of the clause that it depends on; null where it stands unconditionally.</summary>
    public TextSpan? Condition { get; init; }

    /// <summary>Name of the pattern or rule that found it.</summary>
    public required string Pattern { get; init; }
}
