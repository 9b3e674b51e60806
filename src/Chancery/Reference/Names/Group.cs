namespace Chancery.Reference.Names;

/// <summary>A name for several states: each of them, one body, or the words as they stand.</summary>
internal sealed record Group(string Kind, IReadOnlyList<string> Members);
