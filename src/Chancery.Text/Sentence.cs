namespace Chancery.Text;

/// <summary>One sentence of a document: its tokens with tags and tree, and the names in it. Immutable once read.</summary>
public sealed class Sentence
{
    private readonly Token[] tokens;
    private readonly int[] childStarts;
    private readonly int[] children;

    /// <summary>Builds a sentence from its parts; heads index into <paramref name="tokens"/>.</summary>
    /// <param name="text">The whole document's text.</param>
    /// <param name="span">Where the sentence stands in it.</param>
    /// <param name="tokens">Its tokens in order; the array is kept, not copied.</param>
    /// <param name="names">Names in it, in order, without overlap.</param>
    /// <param name="kind">How it stands on the page.</param>
    /// <param name="paragraph">Number of its paragraph in the document, from 0.</param>
    /// <param name="isParsed">Whether heads and relations were computed.</param>
    /// <exception cref="ArgumentException">A head points outside the sentence.</exception>
    public Sentence(string text, TextSpan span, Token[] tokens, IReadOnlyList<NameMention>? names = null, SentenceKind kind = SentenceKind.Prose, int paragraph = 0, bool isParsed = true)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tokens);
        Text = text;
        Span = span;
        this.tokens = tokens;
        Names = names ?? [];
        Kind = kind;
        Paragraph = paragraph;
        IsParsed = isParsed;
        childStarts = new int[tokens.Length + 1];
        children = new int[tokens.Length];
        IndexChildren();
    }

    /// <summary>The whole document's text, into which every span points.</summary>
    public string Text { get; }

    /// <summary>Where the sentence stands in the document.</summary>
    public TextSpan Span { get; }

    /// <summary>How it stands on the page.</summary>
    public SentenceKind Kind { get; }

    /// <summary>Number of its paragraph in the document, from 0.</summary>
    public int Paragraph { get; }

    /// <summary>Whether heads and relations were computed; without, every token is its own root.</summary>
    public bool IsParsed { get; }

    /// <summary>Names of persons, organisations and places, in order.</summary>
    public IReadOnlyList<NameMention> Names { get; }

    /// <summary>The tokens, in order.</summary>
    public ReadOnlySpan<Token> Tokens => tokens;

    /// <summary>Number of tokens.</summary>
    public int Count => tokens.Length;

    /// <summary>The token at that index.</summary>
    public ref readonly Token this[int index] => ref tokens[index];

    /// <summary>The word as it stands in the text.</summary>
    public ReadOnlySpan<char> Form(int index) => Text.AsSpan(tokens[index].Span.Start, tokens[index].Span.Length);

    /// <summary>Whether the token's word is <paramref name="word"/>, whatever the case; not where the sentence has no such token, so that a rule may look beside a word.</summary>
    public bool Is(int index, string word) => (uint)index < (uint)tokens.Length && Form(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The tokens that depend directly on this one, in order.</summary>
    public ReadOnlySpan<int> Children(int index) => children.AsSpan(childStarts[index], childStarts[index + 1] - childStarts[index]);

    /// <summary>The first dependent with that relation, or −1.</summary>
    public int Child(int index, Relation relation)
    {
        foreach (var child in Children(index))
        {
            if (tokens[child].Relation == relation)
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>First and last token of everything at or below a token, as indexes <c>[First, End)</c>.</summary>
    public (int First, int End) Subtree(int index)
    {
        int first = index, end = index + 1;
        foreach (var child in Children(index))
        {
            var (childFirst, childEnd) = Subtree(child);
            first = Math.Min(first, childFirst);
            end = Math.Max(end, childEnd);
        }

        return (first, end);
    }

    /// <summary>Whether <paramref name="index"/> stands at or below <paramref name="ancestor"/>.</summary>
    public bool IsUnder(int index, int ancestor)
    {
        for (; index >= 0; index = tokens[index].Head)
        {
            if (index == ancestor)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The characters from one token to another, <c>[first, end)</c>.</summary>
    public TextSpan SpanOf(int first, int end) => new(tokens[first].Span.Start, tokens[end - 1].Span.End);

    /// <summary>The tokens that characters lie in, as indexes <c>[First, End)</c>; where they lie in none, both are the index of the next token behind, which may be <see cref="Count"/>.</summary>
    public (int First, int End) TokensIn(TextSpan span)
    {
        var first = 0;
        while (first < tokens.Length && tokens[first].Span.End <= span.Start)
        {
            first++;
        }

        var end = first;
        while (end < tokens.Length && tokens[end].Span.Start < span.End)
        {
            end++;
        }

        return (first, end);
    }

    // Heads form a forest: the parser and the CoNLL-U reader both guarantee it.
    private void IndexChildren()
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var head = tokens[i].Head;
            if (head >= tokens.Length || head == i)
            {
                throw new ArgumentException($"token {i} has head {head} in a sentence of {tokens.Length}");
            }

            if (head >= 0)
            {
                childStarts[head + 1]++;
            }
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            childStarts[i + 1] += childStarts[i];
        }

        Span<int> next = tokens.Length <= 256 ? stackalloc int[tokens.Length] : new int[tokens.Length];
        childStarts.AsSpan(0, tokens.Length).CopyTo(next);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Head >= 0)
            {
                children[next[tokens[i].Head]++] = i;
            }
        }
    }
}
