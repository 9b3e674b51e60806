using Chancery.Text;
using Chancery.Text.Tagging;

namespace Chancery.Training;

/// <summary>A sentence to learn from: words with the right tags and tree. Heads count from 0; the root's is the number of words.</summary>
internal sealed class TreeSentence
{
    public required string[] Forms { get; init; }

    public required JointTag[] Tags { get; init; }

    public required string[] Lemmas { get; init; }

    public required int[] Heads { get; init; }

    public required Relation[] Relations { get; init; }

    public string Id { get; init; } = "";

    /// <summary>Whether the tree is hand-made, not parsed.</summary>
    public bool IsGold { get; init; } = true;

    public int Count => Forms.Length;
}
