using Chancery.Text.Parsing;
using Chancery.Text.Tagging;
using Chancery.Text.Tokens;

namespace Chancery.Text;

/// <summary>Room that reading a text needs and that the next text uses again; one thread at a time.</summary>
internal sealed class ReaderScratch(int mostTokens = SentenceSplitter.MostTokens)
{
    private const int MostKept = 1 << 18;

    public List<TextSpan> Spans { get; } = [];

    public List<Stretch> Stretches { get; } = [];

    public List<NameMention> Names { get; } = [];

    public Word[] Words { get; } = new Word[mostTokens + 4];

    public int[] Tags { get; } = new int[mostTokens + 4];

    public ParseState State { get; } = new(mostTokens);

    /// <summary>Whether it is worth keeping: a giant text's room is given back.</summary>
    public bool IsSmall => Spans.Capacity <= MostKept && Words.Length <= SentenceSplitter.MostTokens + 4;
}
