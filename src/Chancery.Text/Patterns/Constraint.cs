using System.Collections.Frozen;

namespace Chancery.Text.Patterns;

/// <summary>Something that must, or must not, fill one of several roles.</summary>
/// <param name="Required">Whether it must be there; else it must not.</param>
/// <param name="Roles">Any of these roles.</param>
/// <param name="Lemmas">Lemmas that the filler may have, compared without case.</param>
/// <param name="Classes">Classes of the world that the filler may belong to ("actor", "money"); with no lemma and no class any filler will do.</param>
public sealed record Constraint(bool Required, IReadOnlyList<Role> Roles, FrozenSet<string> Lemmas, IReadOnlyList<string> Classes);
