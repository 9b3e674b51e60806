using Chancery.Text;

namespace Chancery.Quantities.Reading;

/// <summary>The lexemes of one sentence; beyond either end there is <c>default</c>.</summary>
internal sealed class Lexed
{
    private static readonly Lexeme Beyond;
    private readonly Lexeme[] lexemes;

    /// <summary>Cuts the sentence.</summary>
    public Lexed(Sentence sentence, DateOnly? published, Vocabulary vocabulary)
    {
        Sentence = sentence;
        Published = published;
        lexemes = [.. Lexer.Cut(sentence.Text, sentence.Span, vocabulary)];
    }

    /// <summary>Where they come from.</summary>
    public Sentence Sentence { get; }

    /// <summary>The day that relative times count from.</summary>
    public DateOnly? Published { get; }

    /// <summary>Number of lexemes.</summary>
    public int Count => lexemes.Length;

    /// <summary>The lexeme at that place.</summary>
    public ref readonly Lexeme this[int i]
    {
        get
        {
            if ((uint)i < (uint)lexemes.Length)
            {
                return ref lexemes[i];
            }

            return ref Beyond;
        }
    }

    /// <summary>What the vocabulary knows of it.</summary>
    public WordEntry? Entry(int i) => this[i].Entry;

    /// <summary>Whether it is a word of one of those parts.</summary>
    public bool Has(int i, WordRole roles) => Entry(i) is { } entry && entry.Has(roles);

    /// <summary>Whether it is of that kind.</summary>
    public bool Is(int i, LexemeKind kind) => this[i].Kind == kind;

    /// <summary>Its characters.</summary>
    public ReadOnlySpan<char> Form(int i) => Sentence.Text.AsSpan(this[i].Start, this[i].Length);

    /// <summary>Whether it begins with a capital letter.</summary>
    public bool IsCapital(int i) => this[i].Kind == LexemeKind.Word && char.IsUpper(Sentence.Text[this[i].Start]);

    /// <summary>Whether a hyphen stands there that touches both neighbours.</summary>
    public bool IsHyphen(int i) => Is(i, LexemeKind.Dash) && this[i].IsGlued && this[i + 1].IsGlued;

    /// <summary>The place after a hyphen, or the same place where there is none.</summary>
    public int SkipHyphen(int i) => IsHyphen(i) ? i + 1 : i;

    /// <summary>The words from one lexeme to before another.</summary>
    public TextSpan Span(int first, int next) => new(this[first].Start, this[next - 1].End);

    /// <summary>The longest phrase of the list that stands there and the place after it; false for none.</summary>
    public bool TryMatch<T>(List<Phrase<T>>? phrases, int i, out T value, out int next)
    {
        for (var p = 0; phrases is not null && p < phrases.Count; p++)
        {
            next = Match(phrases[p].Parts, i);
            if (next > i)
            {
                value = phrases[p].Value;
                return true;
            }
        }

        (value, next) = (default!, i); // not read where false is returned
        return false;
    }

    private int Match(WordEntry?[] parts, int i)
    {
        var at = i;
        foreach (var part in parts)
        {
            at = part is not null && at > i ? SkipHyphen(at) : at;
            var fits = part is null ? this[at].Kind > LexemeKind.Number && this[at].IsGlued : ReferenceEquals(Entry(at), part);
            if (!fits)
            {
                return i;
            }

            at++;
        }

        return at;
    }
}
