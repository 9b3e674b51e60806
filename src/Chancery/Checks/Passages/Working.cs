using Chancery.Text;

namespace Chancery.Checks.Passages;

/// <summary>What a text works out of its own figures.</summary>
/// <param name="Kind">How.</param>
/// <param name="Terms">The figures that go in, in the order of the formula.</param>
/// <param name="Result">What the text makes of them.</param>
/// <param name="Exact">What they come to.</param>
/// <param name="Fits">Whether the result is borne out within rounding, by these or other figures near by.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record Working(WorkingKind Kind, IReadOnlyList<Figure> Terms, Figure Result, decimal Exact, bool Fits, TextSpan Span);
