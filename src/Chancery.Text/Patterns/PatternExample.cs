namespace Chancery.Text.Patterns;

/// <summary>A sentence that a pattern must match, or must not.</summary>
/// <param name="Sentence">The sentence, of our own writing.</param>
/// <param name="Matches">Whether the pattern must find something in it.</param>
/// <param name="Expected">Field by field, words that the match must give; empty where only matching counts.</param>
/// <param name="Place">File and line.</param>
public sealed record PatternExample(string Sentence, bool Matches, IReadOnlyDictionary<string, string> Expected, string Place);
