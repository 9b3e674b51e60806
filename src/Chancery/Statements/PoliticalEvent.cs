using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Statements;

/// <summary>Who did what to whom, in the terms of PLOVER 2.0.</summary>
public sealed record PoliticalEvent : Statement
{
    /// <summary>PLOVER event type.</summary>
    public required EventType Type { get; init; }

    /// <summary>PLOVER mode ("visit"); null where none applies.</summary>
    public string? Mode { get; init; }

    /// <summary>Who acts; all parties of a reciprocal event where the text is not about one of them.</summary>
    public IReadOnlyList<Actor> Source { get; init; } = [];

    /// <summary>Whether source and recipient do it together ("X and Y signed"): PLOVER then names all of them as actors.</summary>
    public bool IsReciprocal { get; init; }

    /// <summary>To whom; empty for a reciprocal event where the text is not about one of its parties.</summary>
    public IReadOnlyList<Actor> Recipient { get; init; } = [];

    /// <summary>The words that name the act.</summary>
    public required TextSpan TriggerSpan { get; init; }

    /// <summary>When, where the text says so.</summary>
    public PartialDate? When { get; init; }

    /// <summary>Where, in the words of the text.</summary>
    public string? Place { get; init; }

    /// <summary>Whether it has happened.</summary>
    public EventStatus Status { get; init; }
}
