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
    /// <summary>What is found in a sentence without figures and times.</summary>
    public static SentenceQuantities None { get; } = new([], [], []);
}
