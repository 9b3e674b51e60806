using Chancery.Reference;

namespace Chancery.Checks.Passages;

/// <summary>The states that a text has just spoken of: whose figure it may be where the words do not say.</summary>
internal static class SpokenStates
{
    private const int SentencesBack = 10;

    /// <summary>The states mentioned before an offset, the nearest first, each once: of the sentence, then of those before.</summary>
    /// <param name="material">The document.</param>
    /// <param name="sentence">The number of the sentence.</param>
    /// <param name="before">An offset in it.</param>
    public static IEnumerable<string> Before(CheckMaterial material, int sentence, int before) => material.Mentions
        .Where(m => m.Sentence <= sentence && sentence - m.Sentence <= SentencesBack && m.Span.End <= before && m.Actors is [{ State: not null }])
        .OrderByDescending(m => m.Span.Start).Select(m => m.Actors[0].State!).Distinct(StringComparer.Ordinal);

    /// <summary>The same with those named later in the sentence last.</summary>
    public static IEnumerable<string> Around(CheckMaterial material, Passage passage, int before) => Before(material, passage.Index, before)
        .Concat(passage.Mentions.Where(m => m.Span.Start >= before && m.Actors is [{ State: not null }]).Select(m => m.Actors[0].State!)).Distinct(StringComparer.Ordinal);

    /// <summary>Whether a sentence names the state itself, not by a pronoun or description.</summary>
    public static bool IsNamed(Passage passage, string state) =>
        passage.Mentions.Any(m => m.Kind is MentionKind.Name or MentionKind.Title && m.Actors is [{ State: { } named }] && named == state);
}
