namespace Chancery.Quantities;

/// <summary>The sums, counts and times of one sentence, each list in the order of the text.</summary>
/// <param name="Amounts">Sums of money. Their spans hold the qualifying words but not the rate: of "at least $7 billion per year" the first three words.</param>
/// <param name="Quantities">Percentages, counts and measures, and yearly sums as <c>USD/year</c>; plural words ("dozens of tanks") have no value. A range has its middle.</param>
/// <param name="Times">Dates, lengths, horizons, deadlines and rates.</param>
public sealed record SentenceQuantities(
    IReadOnlyList<Found<Money>> Amounts,
    IReadOnlyList<Found<Quantity>> Quantities,
    IReadOnlyList<TimeExpression> Times)
{
    /// <summary>The currency in which a later size without one is counted: that of the last sum, unless it only converts another in brackets ("648 billion shillings ($5 billion)"); null without sums.</summary>
    /// <param name="text">The text that the spans lie in.</param>
    /// <param name="amounts">Sums, in the order of the text.</param>
    public static CurrencyCode? CurrencyCarried(string text, IReadOnlyList<Found<Money>> amounts)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(amounts);
        for (var i = amounts.Count - 1; i >= 0; i--)
        {
            if (i == 0 || amounts[i].Span.Start == 0 || text[amounts[i].Span.Start - 1] != '(')
            {
                return amounts[i].Value.Currency;
            }
        }

        return null;
    }

    /// <summary>What is found in a sentence without figures and times.</summary>
    public static SentenceQuantities None { get; } = new([], [], []);
}
