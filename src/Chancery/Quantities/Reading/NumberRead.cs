namespace Chancery.Quantities.Reading;

/// <summary>A figure in digits or words, with its multiplier: "1.2 million", "half a billion", "hundreds of billions".</summary>
/// <param name="Value">What it comes to; for plural words the least.</param>
/// <param name="Next">The place after it.</param>
/// <param name="Scale">The multiplier within it, 1 for none.</param>
/// <param name="IsPlural">Whether it is only plural words.</param>
/// <param name="HasPlus">Whether a plus sign makes it a floor.</param>
/// <param name="IsPart">Whether it is a part of something: "two thirds".</param>
/// <param name="IsDigits">Whether it is plain digits.</param>
internal readonly record struct NumberRead(decimal Value, int Next, decimal Scale = 1, bool IsPlural = false, bool HasPlus = false, bool IsPart = false, bool IsDigits = false);
