namespace Chancery.Quantities.Reading;

/// <summary>A part of a year by its months: the second half, the third quarter, early in it.</summary>
/// <param name="First">First month, 1–12.</param>
/// <param name="Last">Last month, 1–12.</param>
/// <param name="By">The month by which "by" it means: "by mid-2026" is by June.</param>
internal sealed record PartOfYear(int First, int Last, int By);
