namespace Chancery.Web.Pages;

/// <summary>What a person answers to a proposal.</summary>
public sealed class ReviewForm
{
    /// <summary>Key of the entry it is about.</summary>
    public string Entry { get; init; } = "";

    /// <summary>What was proposed.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The telling that gave rise to it.</summary>
    public string Mention { get; init; } = "";

    /// <summary>The entry that it may belong to.</summary>
    public string? Other { get; init; }

    /// <summary><c>yes</c>: it is so; anything else: it is not.</summary>
    public string Answer { get; init; } = "";

    /// <summary>Only proposals of this kind are looked through; null for all.</summary>
    public string? Only { get; init; }

    /// <summary>How many were skipped before it.</summary>
    public int Skip { get; init; }

    /// <summary>Who answers.</summary>
    public string? Who { get; init; }

    /// <summary>Why; empty where the reason of the proposal is enough.</summary>
    public string? Why { get; init; }

    /// <summary>Where it can be seen.</summary>
    public string? Source { get; init; }
}
