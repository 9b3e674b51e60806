namespace Chancery.Text.Names;

/// <summary>Weights as <see cref="NameSearch"/> asks for them, learned or being learned.</summary>
internal interface INameScorer
{
    /// <summary>What a 64-bit feature hash is shifted by to become a bucket.</summary>
    int Shift { get; }

    /// <summary>Sums up the weights of these buckets, a sum for each label; <paramref name="scores"/> holds nothing before.</summary>
    void Score(ReadOnlySpan<int> buckets, Span<int> scores);

    /// <summary>What a label's score at a word is raised by: nothing when reading, the cost of error when learning.</summary>
    int Cost(int word, NameLabel label);
}
