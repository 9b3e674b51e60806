using Chancery.Text;

namespace Chancery.Checks;

/// <summary>What a check found: the formula, what went into it and what came out.</summary>
public sealed record Finding
{
    /// <summary>The check's number in docs/checks.md.</summary>
    public required int Check { get; init; }

    /// <summary>The check's name.</summary>
    public required string Name { get; init; }

    /// <summary>Ids of the statements it is about.</summary>
    public required IReadOnlyList<string> Statements { get; init; }

    /// <summary>The words it is about.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>What it came to.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>How the value was worked out.</summary>
    public required string Formula { get; init; }

    /// <summary>What went into the formula.</summary>
    public IReadOnlyList<FindingInput> Inputs { get; init; } = [];

    /// <summary>The result; null where none could be worked out.</summary>
    public decimal? Value { get; init; }

    /// <summary>One or two sentences for a reader.</summary>
    public required string Explanation { get; init; }
}
