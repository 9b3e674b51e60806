using Chancery.Reference;

namespace Chancery.Checks;

/// <summary>What a pledge comes to a year beside one yearly figure of an economy, edition by edition.</summary>
/// <param name="Sum">What is pledged.</param>
/// <param name="Years">Over how many years; null where the words do not say, 1 to weigh the whole at once.</param>
/// <param name="Economy">Whose figure it is held against.</param>
/// <param name="What">What the figure is: "government revenue".</param>
/// <param name="Figures">The newest figure of each edition, the newest last; never empty.</param>
internal sealed record Weight(DollarSum Sum, decimal? Years, Economy Economy, string What, IReadOnlyList<Observation> Figures)
{
    /// <summary>The share beside the newest figure, in the mildest of the readings of time.</summary>
    public decimal Ratio => Sum.Central / Spread.Over(Years)[^1] / Figures[^1].Value;

    /// <summary>What goes into the formula.</summary>
    public IEnumerable<FindingInput> Inputs =>
        [.. Sum.Inputs("amount"), .. Wording.YearInput(Years), .. Figures.Select(f => FigureInput.Of($"{What} of {Economy.Name}", f))];

    /// <summary>The shares in words, with the newest figure first.</summary>
    public string Text
    {
        get
        {
            var newest = Figures[^1];
            var share = Sum.Central / newest.Value;
            var others = string.Concat(Figures.SkipLast(1).Reverse().Select(f => $", {Wording.Percent(Sum.Central / (Years ?? 1) / f.Value)} of that of {f.Year} ({Wording.From(f)})"));
            var of = $"of the {newest.Year} {What} of {Economy.Name} ({Wording.From(newest)})";
            return Years switch
            {
                null => $"{Wording.Capital(Sum.Text)} is {Wording.Percent(share)} {of}{others}; if over 1, 3, 5, 10 years, {Wording.List(Spread.Over(null).Select(y => Wording.Percent(share / y)))} a year.",
                1 => $"{Wording.Capital(Sum.Text)} is {Wording.Percent(share)} {of}{others}.",
                { } y => $"{Wording.Capital(Sum.Text)} over {Wording.Years(y)} is {Wording.Dollars(Sum.Central / y)} a year, {Wording.Percent(share / y)} {of}{others}.",
            };
        }
    }

    /// <summary>The mildest verdict over every edition and reading of time; a ceiling binds nobody and earns a notice at most.</summary>
    public Verdict Judge(Bounds bounds)
    {
        var verdict = Spread.Mildest(Figures.SelectMany(f => Spread.Over(Years).Select(y => bounds.Judge(Sum.Central / y / f.Value))));
        return Sum.IsCeiling && verdict > Verdict.Notice ? Verdict.Notice : verdict;
    }
}
