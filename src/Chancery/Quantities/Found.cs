using Chancery.Text;

namespace Chancery.Quantities;

/// <summary>A value with the words that state it.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
/// <param name="Value">What the words mean.</param>
/// <param name="Span">The words, with those that qualify them: "more than $5 billion".</param>
public readonly record struct Found<T>(T Value, TextSpan Span);
