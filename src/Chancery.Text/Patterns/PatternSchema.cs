namespace Chancery.Text.Patterns;

/// <summary>What pattern files may speak of: the kinds, their sorts and fields, and the classes of the world.</summary>
/// <param name="Kinds">Kind to its description.</param>
/// <param name="Classes">Names after a colon in constraints.</param>
public sealed record PatternSchema(IReadOnlyDictionary<string, PatternKind> Kinds, IReadOnlyCollection<string> Classes);
