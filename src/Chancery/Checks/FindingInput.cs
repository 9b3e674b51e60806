namespace Chancery.Checks;

/// <summary>One value that went into a check.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">The figure, or the words for a fact that is none.</param>
/// <param name="Unit">Its unit; null for words.</param>
/// <param name="Source">The table it is from with its vintage, or "the text".</param>
/// <param name="AsOf">The day, month or year it stands for.</param>
public sealed record FindingInput(string Name, string Value, string? Unit, string Source, string? AsOf);
