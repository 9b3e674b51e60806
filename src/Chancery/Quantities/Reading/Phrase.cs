namespace Chancery.Quantities.Reading;

/// <summary>Several words with one meaning. Between its words a text may have hyphens.</summary>
/// <typeparam name="T">Type of the meaning.</typeparam>
/// <param name="Parts">Its words; null stands for an apostrophe.</param>
/// <param name="Value">The meaning.</param>
internal sealed record Phrase<T>(WordEntry?[] Parts, T Value);
