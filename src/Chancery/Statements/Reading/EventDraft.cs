using Chancery.Reference;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading;

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
    /// <summary>Index of the word that names the act.</summary>
    internal int Trigger => Match.Anchor;

    /// <summary>How much it knows: roles filled weigh more than what its pattern asks for.</summary>
    internal int Weight => (Source.Count > 0 ? 8 : 0) + (Recipient.Count > 0 ? 8 : 0) + Math.Min(Match.Pattern.Constraints.Count, 7);
}
