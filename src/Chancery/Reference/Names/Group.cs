namespace Chancery.Reference.Names;

/// <summary>A name for several states: each of them, one body, the words as they stand, or a region that acts for nobody.</summary>
internal sealed record Group(string Kind, IReadOnlyList<string> Members);
