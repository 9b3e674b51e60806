namespace Chancery.Text.Patterns;

/// <summary>One kind of thing that patterns find.</summary>
/// <param name="Types">The sorts it comes in; empty where it has none; a sort that ends in a colon takes any words after it.</param>
/// <param name="RoleFields">Fields filled from roles.</param>
/// <param name="ValueFields">Fields with fixed words, and which words they may be (empty: any).</param>
public sealed record PatternKind(
    IReadOnlyCollection<string> Types,
    IReadOnlyCollection<string> RoleFields,
    IReadOnlyDictionary<string, IReadOnlyCollection<string>> ValueFields);
