namespace Chancery.Text.Patterns;

/// <summary>A word that a pattern starts from.</summary>
/// <param name="Lemma">Its lemma, compared without case.</param>
/// <param name="Class">Its part of speech.</param>
/// <param name="Particle">A word that must go with it ("carry <i>out</i>"), or null.</param>
public readonly record struct Trigger(string Lemma, TriggerClass Class, string? Particle = null);
