using System.Globalization;
using Chancery.Quantities;
using CsCheck;
using Xunit;

namespace Chancery.Tests.Quantities;

/// <summary>Sums, shares, counts and measures in the wordings of ordinary news.</summary>
public sealed class MoneyWordingsTests
{
    private const string Alphabet = "$€10,.-– bnk%()+\u00A0m’tr";

    private static readonly (string Word, decimal Value)[] Scales = [("million", 1e6m), ("billion", 1e9m), ("trillion", 1e12m)];

    private static readonly Lazy<QuantityFinder> Finder = new(() => QuantityFinder.Load(Path.Combine(AppContext.BaseDirectory, "data")));

    [Theory]
    [InlineData("$5 billion", "USD", 5e9, 5e9)]
    [InlineData("$5bn", "USD", 5e9, 5e9)]
    [InlineData("$5 bn", "USD", 5e9, 5e9)]
    [InlineData("$4.2 billion", "USD", 4.2e9, 4.2e9)]
    [InlineData("US$4.2 billion", "USD", 4.2e9, 4.2e9)]
    [InlineData("USD 4.2 billion", "USD", 4.2e9, 4.2e9)]
    [InlineData("4.2 billion USD", "USD", 4.2e9, 4.2e9)]
    [InlineData("4.2 billion dollars", "USD", 4.2e9, 4.2e9)]
    [InlineData("4.2 billion U.S. dollars", "USD", 4.2e9, 4.2e9)]
    [InlineData("$1.4 trillion", "USD", 1.4e12, 1.4e12)]
    [InlineData("$1.4trn", "USD", 1.4e12, 1.4e12)]
    [InlineData("$1.4tn", "USD", 1.4e12, 1.4e12)]
    [InlineData("$324 million", "USD", 324e6, 324e6)]
    [InlineData("$324m", "USD", 324e6, 324e6)]
    [InlineData("$324mn", "USD", 324e6, 324e6)]
    [InlineData("$50k", "USD", 50e3, 50e3)]
    [InlineData("$50,000", "USD", 50e3, 50e3)]
    [InlineData("$1,234,567", "USD", 1234567, 1234567)]
    [InlineData("€600 million", "EUR", 600e6, 600e6)]
    [InlineData("600 million euros", "EUR", 600e6, 600e6)]
    [InlineData("EUR 600 million", "EUR", 600e6, 600e6)]
    [InlineData("£3 billion", "GBP", 3e9, 3e9)]
    [InlineData("3 billion pounds", "GBP", 3e9, 3e9)]
    [InlineData("¥300 billion", "JPY", 300e9, 300e9)]
    [InlineData("300 billion yen", "JPY", 300e9, 300e9)]
    [InlineData("RMB 6.55 billion", "CNY", 6.55e9, 6.55e9)]
    [InlineData("6.55 billion yuan", "CNY", 6.55e9, 6.55e9)]
    [InlineData("MYR 4.4 billion", "MYR", 4.4e9, 4.4e9)]
    [InlineData("S$1.2 billion", "SGD", 1.2e9, 1.2e9)]
    [InlineData("A$10 million", "AUD", 10e6, 10e6)]
    [InlineData("C$10 million", "CAD", 10e6, 10e6)]
    [InlineData("₹500 crore", "INR", 5e9, 5e9)]
    [InlineData("Rs 500 crore", "INR", 5e9, 5e9)]
    [InlineData("20 lakh rupees", "INR", 2e6, 2e6)]
    [InlineData("500 billion tenge", "KZT", 500e9, 500e9)]
    [InlineData("2 trillion rubles", "RUB", 2e12, 2e12)]
    [InlineData("2 trillion roubles", "RUB", 2e12, 2e12)]
    [InlineData("half a billion dollars", "USD", 5e8, 5e8)]
    [InlineData("$350 billion [million]", "USD", 350e6, 350e6)] // as an editor set it right
    [InlineData("another $200 [million]", "USD", 200e6, 200e6)]
    [InlineData("a billion dollars", "USD", 1e9, 1e9)]
    [InlineData("one and a half billion dollars", "USD", 1.5e9, 1.5e9)]
    [InlineData("two million dollars", "USD", 2e6, 2e6)]
    [InlineData("twenty-five million euros", "EUR", 25e6, 25e6)]
    [InlineData("$3–5bn", "USD", 3e9, 5e9)]
    [InlineData("$3-5 billion", "USD", 3e9, 5e9)]
    [InlineData("$3 billion to $5 billion", "USD", 3e9, 5e9)]
    [InlineData("between $3 billion and $5 billion", "USD", 3e9, 5e9)]
    [InlineData("from $3 billion to $5 billion", "USD", 3e9, 5e9)]
    [InlineData("3 to 5 billion dollars", "USD", 3e9, 5e9)]
    public void A_sum_has_bounds_and_currency(string words, string currency, double low, double high)
    {
        var money = Assert.Single(Read($"They spent {words} on it.").Amounts).Value;
        Assert.Equal(currency, money.Currency.Code);
        Assert.Equal(low, (double?)money.Low);
        Assert.Equal(high, (double?)money.High);
    }

    [Theory]
    [InlineData("more than $4 billion", 4e9, null, AmountQualifier.MoreThan)]
    [InlineData("over $4 billion", 4e9, null, AmountQualifier.MoreThan)]
    [InlineData("well over $4 billion", 4e9, null, AmountQualifier.MoreThan)]
    [InlineData("in excess of $4 billion", 4e9, null, AmountQualifier.MoreThan)]
    [InlineData("upwards of $4 billion", 4e9, null, AmountQualifier.MoreThan)]
    [InlineData("at least $4 billion", 4e9, null, AmountQualifier.AtLeast)]
    [InlineData("no less than $4 billion", 4e9, null, AmountQualifier.AtLeast)]
    [InlineData("$17+ billion", 17e9, null, AmountQualifier.AtLeast)]
    [InlineData("$4 billion or more", 4e9, null, AmountQualifier.AtLeast)]
    [InlineData("up to $4 billion", null, 4e9, AmountQualifier.UpTo)]
    [InlineData("as much as $4 billion", null, 4e9, AmountQualifier.UpTo)]
    [InlineData("less than $4 billion", null, 4e9, AmountQualifier.UpTo)]
    [InlineData("no more than $4 billion", null, 4e9, AmountQualifier.UpTo)]
    [InlineData("almost $4 billion", 4e9, 4e9, AmountQualifier.Almost)]
    [InlineData("nearly $4 billion", 4e9, 4e9, AmountQualifier.Almost)]
    [InlineData("close to $4 billion", 4e9, 4e9, AmountQualifier.Almost)]
    [InlineData("just under $4 billion", 4e9, 4e9, AmountQualifier.Almost)]
    [InlineData("about $4 billion", 4e9, 4e9, AmountQualifier.About)]
    [InlineData("around $4 billion", 4e9, 4e9, AmountQualifier.About)]
    [InlineData("roughly $4 billion", 4e9, 4e9, AmountQualifier.About)]
    [InlineData("some $4 billion", 4e9, 4e9, AmountQualifier.About)]
    [InlineData("an estimated $4 billion", 4e9, 4e9, AmountQualifier.About)]
    [InlineData("$4 billion or so", 4e9, 4e9, AmountQualifier.About)]
    public void A_sum_says_how_exactly_it_is_meant(string words, double? low, double? high, AmountQualifier qualifier)
    {
        var money = Assert.Single(Read($"They spent {words} on it.").Amounts).Value;
        Assert.Equal(low, (double?)money.Low);
        Assert.Equal(high, (double?)money.High);
        Assert.Equal(qualifier, money.Qualifier);
    }

    [Fact]
    public void A_sum_glossed_in_another_currency_is_two_sums() =>
        Assert.Equal(["CNY", "MYR"], Read("The order is worth RMB 6.55 billion (MYR 4.4 billion).").Amounts.Select(a => a.Value.Currency.Code));

    [Fact]
    public void A_sum_added_to_another_is_not_a_floor() =>
        Assert.Equal([AmountQualifier.Exact, AmountQualifier.Exact], Read("It is $750 billion plus $600 billion in all.").Amounts.Select(a => a.Value.Qualifier));

    [Theory]
    [InlineData("5%", "percent", 5)]
    [InlineData("5 percent", "percent", 5)]
    [InlineData("5 per cent", "percent", 5)]
    [InlineData("4.8 percent", "percent", 4.8)]
    [InlineData("7,000 km", "km", 7000)]
    [InlineData("7,000 kilometres", "km", 7000)]
    [InlineData("7,000 kilometers", "km", 7000)]
    public void A_measure_has_unit_and_value(string words, string unit, double value)
    {
        var quantity = Assert.Single(Read($"It grew by {words} in all.").Quantities).Value;
        Assert.Equal(unit, quantity.Unit);
        Assert.Equal(value, (double?)quantity.Value);
    }

    [Fact]
    public void A_sum_that_is_printed_is_read_again_with_the_words_that_it_stands_in() =>
        Gen.Select(Gen.Int[1, 999], Gen.Int[0, 9], Gen.Int[0, 2].Select(i => "$€£"[i]), Gen.Int[0, 2].Select(i => Scales[i]))
            .Sample((whole, tenth, sign, scale) =>
            {
                var words = string.Create(CultureInfo.InvariantCulture, $"{sign}{whole}.{tenth} {scale.Word}");
                var text = $"They paid {words} for it.";
                var found = Assert.Single(Read(text).Amounts);
                Assert.Equal(words, found.Span.Of(text));
                Assert.Equal((whole + (tenth / 10m)) * scale.Value, found.Value.Central);
            }, iter: 200);

    [Fact]
    public void No_text_breaks_the_finder_and_every_span_lies_within_it() =>
        Gen.String[Gen.Int[0, Alphabet.Length - 1].Select(i => Alphabet[i]), 0, 40].Sample(text =>
        {
            foreach (var sentence in Loaded.Reader.Read(text))
            {
                var found = Finder.Value.Find(sentence, null);
                Assert.All(found.Amounts, a => Assert.InRange(a.Span.End, a.Span.Start + 1, text.Length));
                Assert.All(found.Quantities, q => Assert.InRange(q.Span.End, q.Span.Start + 1, text.Length));
            }
        }, iter: 500);

    private static SentenceQuantities Read(string text) => Finder.Value.Find(Assert.Single(Loaded.Reader.Read(text)), new DateOnly(2025, 11, 10));
}
