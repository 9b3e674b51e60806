using Chancery.Quantities;
using Chancery.Reference;

namespace Chancery.Checks;

/// <summary>What every check of every document draws on.</summary>
/// <param name="Book">The dated tables.</param>
/// <param name="Economies">Whose means stand behind an actor.</param>
/// <param name="Quantities">Finds figures in sentences.</param>
internal sealed record CheckSources(ReferenceBook Book, EconomyFinder Economies, QuantityFinder Quantities);
