using Chancery.Quantities.Reading;
using Chancery.Text;

namespace Chancery.Quantities;

/// <summary>Finds sums of money, counts, measures and times in a sentence, each with its words. Immutable; one serves all threads.</summary>
public sealed class QuantityFinder
{
    private readonly Vocabulary vocabulary;

    private QuantityFinder(Vocabulary vocabulary) => this.vocabulary = vocabulary;

    /// <summary>Reads the vocabulary.</summary>
    /// <param name="dataFolder">The folder that holds <c>quantities</c>.</param>
    /// <exception cref="InvalidDataException">A file is missing or wrong; the message names file, line and what was expected.</exception>
    public static QuantityFinder Load(string dataFolder) => new(VocabularyLoader.Load(Path.Combine(dataFolder, "quantities")));

    /// <summary>Whether a stretch of text may state a figure or a time at all.</summary>
    public bool MayState(ReadOnlySpan<char> text) => vocabulary.MayState(text);

    /// <summary>Whether a currency is counted in that unit, with or without an adjective: "crowns" of four.</summary>
    public bool IsUnitOf(CurrencyCode currency, string unit) => vocabulary.IsUnitOf(currency, unit);

    /// <summary>What a sentence states; relative times count from <paramref name="published"/> and stay unresolved without it.</summary>
    public SentenceQuantities Find(Sentence sentence, DateOnly? published) => Find(sentence, published, null);

    /// <summary>The same behind sentences whose last sum was in some currency: "another 20 billion" is of it.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="published">The day from which relative times count; null for not known.</param>
    /// <param name="said">The currency; null where none is near.</param>
    public SentenceQuantities Find(Sentence sentence, DateOnly? published, CurrencyCode? said)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        if (!vocabulary.MayState(sentence.Text.AsSpan(sentence.Span.Start, sentence.Span.Length)))
        {
            return SentenceQuantities.None;
        }

        var words = new Lexed(sentence, published, vocabulary);
        var amounts = new List<Found<Money>>();
        var quantities = new List<Found<Quantity>>();
        var times = new List<TimeExpression>();
        for (var i = 0; i < words.Count;)
        {
            i = !words[i].MayBegin ? i + 1
                : MoneyReader.Read(words, i, said, amounts, quantities) is > 0 and var afterMoney ? afterMoney
                : TimeReader.Read(words, i, times) is > 0 and var afterTime ? afterTime
                : CountReader.Read(words, i, quantities) is > 0 and var afterCount ? afterCount
                : i + 1;
        }

        return new SentenceQuantities(amounts, quantities, times);
    }

    /// <summary>The chances that a sentence may tell in figures ("60 to 70 percent", "one in four"), whatever they are told of.</summary>
    public IReadOnlyList<Found<Probability>> Chances(Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var words = new Lexed(sentence, null, vocabulary);
        var chances = new List<Found<Probability>>();
        for (var i = 0; i < words.Count;)
        {
            i = ChanceReader.Read(words, i, chances) is > 0 and var next ? next : i + 1;
        }

        return chances;
    }
}
