using Chancery.Reference;

namespace Chancery.Checks;

/// <summary>What two economies trade in a year, as far as the shares of first partners tell.</summary>
/// <param name="There">What the first sells to the second; null where neither side's table has it.</param>
/// <param name="Back">What the second sells to the first; null likewise.</param>
/// <param name="Inputs">Shares and totals that it was worked out from.</param>
/// <param name="Names">The two.</param>
internal sealed record PairTrade(decimal? There, decimal? Back, IReadOnlyList<FindingInput> Inputs, (string First, string Second) Names)
{
    public decimal Total => (There ?? 0) + (Back ?? 0);

    /// <summary>"about $9.3 billion a year ($6 billion from A to B, $3.3 billion from B to A)".</summary>
    public string Text
    {
        get
        {
            string[] ways =
            [
                .. There is { } there ? [$"{Wording.Dollars(there)} from {Names.First} to {Names.Second}"] : Array.Empty<string>(),
                .. Back is { } back ? [$"{Wording.Dollars(back)} from {Names.Second} to {Names.First}"] : Array.Empty<string>(),
            ];
            return $"about {Wording.Dollars(Total)} a year ({string.Join(", ", ways)}; share of the partner × trade of the state)";
        }
    }

    /// <summary>Which direction the table does not tell, as a sentence; empty where it tells both.</summary>
    public string Gap => (There, Back) switch
    {
        (null, _) => $" What {Names.First} sells to {Names.Second} is not among the first five shares of either: the true multiple is lower.",
        (_, null) => $" What {Names.Second} sells to {Names.First} is not among the first five shares of either: the true multiple is lower.",
        _ => "",
    };

    public static PairTrade Of(CheckMaterial material, Economy first, Economy second)
    {
        var inputs = new List<FindingInput>();
        var there = Flow(material, first, second, inputs);
        var back = Flow(material, second, first, inputs);
        return new PairTrade(there, back, inputs, (first.Name, second.Name));
    }

    // A seller's own table goes before the buyer's.
    private static decimal? Flow(CheckMaterial material, Economy seller, Economy buyer, List<FindingInput> inputs)
    {
        decimal? sum = null;
        foreach (var from in seller.States)
        {
            foreach (var to in buyer.States)
            {
                if (from != to && (Of(material, from, to, Indicator.Exports, inputs) ?? Of(material, to, from, Indicator.Imports, inputs)) is { } found)
                {
                    sum = (sum ?? 0) + found;
                }
            }
        }

        return sum;
    }

    private static decimal? Of(CheckMaterial material, string state, string partner, Indicator flow, List<FindingInput> inputs)
    {
        var day = material.Day.Year;
        var share = material.Book.TradeSharesOf(state).Where(s => s.Flow == flow && s.Partner == partner && s.Year <= day).MaxBy(s => s.Year);
        var total = material.Book.Series(flow, state).Where(o => o.Year <= day && o.Value > 0).LastOrDefault();
        if (share is null || total is null)
        {
            return null;
        }

        var word = flow == Indicator.Exports ? "exports" : "imports";
        inputs.Add(new FindingInput($"share of {partner} in {word} of {state}", Wording.Plain(share.Percent), "percent", share.Source, Wording.Year(share.Year)));
        inputs.Add(FigureInput.Of($"{word} of {state}", total));
        return total.Value * share.Percent / 100;
    }
}
