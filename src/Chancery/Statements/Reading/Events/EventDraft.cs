using Chancery.Reference;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading.Events;

/// <summary>A pattern's match with its actors, before the same act found twice is dropped.</summary>
internal sealed record EventDraft(
    PatternMatch Match,
    Mood Mood,
    EventType Type,
    IReadOnlyList<int> SourceHeads,
    IReadOnlyList<int> RecipientHeads,
    IReadOnlyList<Actor> Source,
    IReadOnlyList<Actor> Recipient)
{
    private const int ShiftCost = 6;

    /// <summary>Whether the two sides do it together.</summary>
    internal bool IsReciprocal { get; init; }

    /// <summary>Whether its other side is known only from what the text told before.</summary>
    internal bool IsCarried { get; init; }

    /// <summary>Index of the word that names the act.</summary>
    internal int Trigger => Match.Anchor;

    /// <summary>Index of the verb that carries it where a noun names it, else −1.</summary>
    internal int Support => Match.Frame.IsNominal ? Match.Frame.SupportOf(Trigger) : -1;

    /// <summary>How much it knows: roles filled weigh more than what its pattern asks for; what only the mood makes of an act weighs less.</summary>
    internal int Weight => (Source.Count > 0 ? 8 : 0) + (Recipient.Count > 0 && !IsCarried ? 8 : 0) + Math.Min(Match.Pattern.Constraints.Count, 7)
        - (Match.Pattern.Type.Equals(Type.ToString(), StringComparison.OrdinalIgnoreCase) ? 0 : ShiftCost);
}
