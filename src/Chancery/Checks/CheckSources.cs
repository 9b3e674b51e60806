using Chancery.Checks.Passages;
using Chancery.Quantities;
using Chancery.Reference;

namespace Chancery.Checks;

/// <summary>What every check of every document draws on.</summary>
/// <param name="Book">The dated tables.</param>
/// <param name="Economies">Whose means stand behind an actor.</param>
/// <param name="Quantities">Finds figures in sentences.</param>
/// <param name="Workings">Finds what sentences work out of their figures.</param>
internal sealed record CheckSources(ReferenceBook Book, EconomyFinder Economies, QuantityFinder Quantities, Workings Workings);
