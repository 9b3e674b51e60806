using System.Buffers;
using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Checks.Passages;

/// <summary>A sentence with a figure, and who is named in it. Its figures are read when first asked for: most sentences are never asked.</summary>
internal sealed class Passage
{
    private static readonly SearchValues<string> Worded = SearchValues.Create([" percent", " per cent", " million", " billion", " trillion", " times ", "twice ", " half ", "largest", "biggest", "most populous", "bigger than", "larger than", "smaller than", "richer than", "member of"], StringComparison.Ordinal);
    private readonly Document document;
    private readonly QuantityFinder finder;
    private readonly List<(SearchValues<string> Words, bool Has)> asked = [];
    private SentenceQuantities? quantities;
    private IReadOnlyList<Figure>? figures;

    private Passage(Document document, Sentence sentence, IReadOnlyList<Mention> mentions, QuantityFinder finder)
    {
        this.document = document;
        this.finder = finder;
        Sentence = sentence;
        Mentions = mentions;
    }

    public Sentence Sentence { get; }

    /// <summary>The number of its sentence; −1 where it is not known.</summary>
    public int Index { get; private init; } = -1;

    /// <summary>Who is mentioned; empty where the cast is not known.</summary>
    public IReadOnlyList<Mention> Mentions { get; }

    /// <summary>Its sums, counts and times.</summary>
    public SentenceQuantities Quantities => quantities ??= finder.Find(Sentence, document.Published);

    /// <summary>Sums and counts in one row, in the order of the text.</summary>
    public IReadOnlyList<Figure> Figures => figures ??= ReadFigures();

    public string Text => Sentence.Text;

    /// <summary>The sentences of a document that have a figure, in digits or as a multiple or rank in words.</summary>
    public static IReadOnlyList<Passage> Read(Document document, IReadOnlyList<Sentence> sentences, Cast? cast, QuantityFinder finder)
    {
        var passages = new List<Passage>();
        var mentions = cast?.Mentions.ToLookup(m => m.Sentence);
        for (var i = 0; i < sentences.Count; i++)
        {
            if (HasFigure(sentences[i]))
            {
                passages.Add(new Passage(document, sentences[i], mentions is null ? [] : [.. mentions[i]], finder) { Index = i });
            }
        }

        return passages;
    }

    /// <summary>A sentence with those mentioned in it, whether it has a figure or not.</summary>
    public static Passage Of(Document document, Sentence sentence, IReadOnlyList<Mention> mentions, QuantityFinder finder) => new(document, sentence, mentions, finder);

    /// <summary>Whether one of the words stands in it at all, also inside a longer word: a quick look before its figures are read.</summary>
    public bool MayHave(SearchValues<string> words)
    {
        for (var i = 0; i < asked.Count; i++)
        {
            if (ReferenceEquals(asked[i].Words, words))
            {
                return asked[i].Has;
            }
        }

        var has = Text.AsSpan(Sentence.Span.Start, Sentence.Span.Length).ContainsAny(words);
        asked.Add((words, has));
        return has;
    }

    /// <summary>The figure that starts within so many characters after an offset, with nothing but small words between; null for none.</summary>
    public Figure? After(int offset, int reach) => Figures.FirstOrDefault(f => f.Span.Start >= offset && f.Span.Start - offset <= reach);

    /// <summary>The words between two offsets.</summary>
    public ReadOnlySpan<char> Between(int start, int end) => start < end ? Text.AsSpan(start, end - start) : default;

    /// <summary>Whether one of the words stands between two offsets, as a whole word.</summary>
    public bool HasWord(int start, int end, IEnumerable<string> words) => FirstWord(start, end, words) >= 0;

    /// <summary>Offset of the first of the words between two offsets, or −1.</summary>
    public int FirstWord(int start, int end, IEnumerable<string> words)
    {
        var first = -1;
        foreach (var word in words)
        {
            for (var at = start; at < end;)
            {
                var found = Text.AsSpan(at, end - at).IndexOf(word, StringComparison.OrdinalIgnoreCase);
                if (found < 0)
                {
                    break;
                }

                at += found;
                if ((at == 0 || !char.IsLetterOrDigit(Text[at - 1])) && (at + word.Length >= Text.Length || !char.IsLetterOrDigit(Text[at + word.Length])))
                {
                    first = first < 0 ? at : Math.Min(first, at);
                    break;
                }

                at += word.Length;
            }
        }

        return first;
    }

    private List<Figure> ReadFigures()
    {
        List<Figure> all =
        [
            .. Quantities.Amounts.Select(a => new Figure(a.Value.Central, a.Value.Currency.Code, a.Value.Qualifier, a.Span, Text) { Ends = a.Value is { Qualifier: AmountQualifier.Range, Low: { } low, High: { } high } ? (low, high) : null }),
            .. Quantities.Quantities.Where(q => q.Value.Value is not null).Select(q => new Figure(q.Value.Value!.Value, q.Value.Unit, q.Value.Qualifier, q.Span, Text)),
        ];
        all.AddRange(BareFigures.In(Text, Sentence.Span, all));
        return [.. all.OrderBy(f => f.Span)];
    }

    private static bool HasFigure(Sentence sentence)
    {
        var words = sentence.Text.AsSpan(sentence.Span.Start, sentence.Span.Length);
        return words.ContainsAnyInRange('0', '9') || words.ContainsAny(Worded);
    }
}
