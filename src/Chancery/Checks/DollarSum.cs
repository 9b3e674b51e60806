using Chancery.Quantities;
using Chancery.Reference;

namespace Chancery.Checks;

/// <summary>A sum in U.S. dollars beside the words it was converted from.</summary>
/// <param name="Words">The sum as the text gives it.</param>
/// <param name="Low">Least it may be; null for a ceiling.</param>
/// <param name="High">Most it may be; null for a floor.</param>
/// <param name="Rate">What it was converted with; null for dollars.</param>
internal sealed record DollarSum(Money Words, decimal? Low, decimal? High, ExchangeRate? Rate)
{
    /// <summary>Whether only the most it may be is given: such sums stay out of totals.</summary>
    public bool IsCeiling => Low is null;

    /// <summary>The figure to compare with.</summary>
    public decimal Central => Low is { } low ? High is { } high ? (low + high) / 2 : low : High ?? 0;

    /// <summary>The sum in words, with the rate where it was converted.</summary>
    public string Text => Rate is null
        ? Wording.Money(Words)
        : $"{Wording.Money(Words)} ({Wording.Dollars(Central)} at {Wording.Plain(Rate.UsdPerUnit)} USD per {Words.Currency}, {Rate.Source}, {Rate.Period})";

    /// <summary>What goes into a formula: the sum and, where converted, the rate.</summary>
    public IEnumerable<FindingInput> Inputs(string name)
    {
        yield return new FindingInput(name, Wording.Plain(Words.Central), Words.Currency.ToString(), "the text", null);
        if (Rate is not null)
        {
            yield return new FindingInput("rate", Wording.Plain(Rate.UsdPerUnit), $"USD per {Words.Currency}", Rate.Source, Rate.Period.ToString());
        }
    }
}
