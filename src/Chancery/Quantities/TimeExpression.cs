using Chancery.Text;

namespace Chancery.Quantities;

/// <summary>An expression of time, resolved against the day of publication as far as that is known.</summary>
/// <param name="Span">Its words, with the preposition where it carries meaning: "over the next three years".</param>
/// <param name="Kind">What it says.</param>
/// <param name="Period">The time meant; both ends null where only a length is said or publication is not known.</param>
public sealed record TimeExpression(TextSpan Span, TimeKind Kind, Period Period);
