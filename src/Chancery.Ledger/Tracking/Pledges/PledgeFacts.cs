using Chancery.Quantities;
using Chancery.Statements;

namespace Chancery.Ledger.Tracking.Pledges;

/// <summary>What of a pledge's telling is compared with other tellings.</summary>
internal sealed record PledgeFacts
{
    public required Mention Mention { get; init; }

    public required Pledge Pledge { get; init; }

    /// <summary>Who parts with the money: of a sale, the buyer.</summary>
    public required Party[] Payers { get; init; }

    public required Party[] Payees { get; init; }

    /// <summary>Payers with a name of their own: neither a state nor "companies".</summary>
    public required Party[] NamedPayers { get; init; }

    /// <summary>Told by the host as drawn into its land: who gives is not said.</summary>
    public bool IsDrawn { get; init; }

    /// <summary>Whether who pays is told by common words alone: "relevant agencies".</summary>
    public bool IsNameless => Payers.Length > 0 && NamedPayers.Length == 0 && Array.TrueForAll(Payers, p => p.State.Length == 0);

    /// <summary>Lower-case words of the quote.</summary>
    public required List<string> Words { get; init; }

    /// <summary>Figures in the quote that are neither sums nor years: how many orders, how many planes.</summary>
    public required string[] Figures { get; init; }

    /// <summary>Kind of flow; null for an act that moves no money of one kind.</summary>
    public required string? Category { get; init; }

    /// <summary>Sum in U.S. dollars at the month's rate; null where no sum is given or no rate is known.</summary>
    public decimal? Dollars { get; init; }

    /// <summary><see cref="Dollars"/> for quick comparison; 0 where there are none.</summary>
    public double Size { get; init; }

    /// <summary>"More than", "up to", a range: another sum may be inside it.</summary>
    public bool IsOpen => Amount is { Qualifier: not (AmountQualifier.Exact or AmountQualifier.About or AmountQualifier.Almost) };

    /// <summary>Round sums ("600 billion") that stand in the sentence around it, its own among them.</summary>
    public required double[] SumsAround { get; init; }

    /// <summary>What the object is about, as stems.</summary>
    public required string[] Object { get; init; }

    /// <summary>Stems of the words before the object: what is to be done with it.</summary>
    public required string[] Deed { get; init; }

    /// <summary>Told as the next of a row: "another", "additional".</summary>
    public bool IsTranche { get; init; }

    /// <summary>"36th": which of a row; null where not said.</summary>
    public string? Ordinal { get; init; }

    public bool SaysRaise { get; init; }

    public bool SaysCut { get; init; }

    /// <summary>"the 50 billion that it pledged".</summary>
    public bool SaysBefore { get; init; }

    /// <summary>"part of the 600 billion".</summary>
    public bool SaysPart { get; init; }

    /// <summary>"Billions of dollars": no sum to compare or to add.</summary>
    public bool IsVagueSum { get; init; }

    /// <summary>A sum of debts, taxes or savings, which passes from nobody to anybody.</summary>
    public bool IsNoTransfer { get; init; }

    public Money? Amount => IsVagueSum ? null : Pledge.Amount;

    public bool IsDelivery => Pledge.Stage is PledgeStage.Disbursed or PledgeStage.Completed && Pledge.Polarity == Polarity.Positive;

    public bool IsEnding => Pledge.Stage is PledgeStage.Cancelled or PledgeStage.Expired;

    /// <summary>Whether its words have the name of a party.</summary>
    public bool IsNamed(Party party)
    {
        var name = party.Name.Split(' ');
        for (var at = 0; at + name.Length <= Words.Count; at++)
        {
            if (Words[at] == name[0] && name.AsSpan().SequenceEqual(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(Words).Slice(at, name.Length)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the sentence around it names a sum.</summary>
    public bool Names(double sum)
    {
        foreach (var named in SumsAround)
        {
            if (Math.Abs((named / sum) - 1) < 0.02)
            {
                return true;
            }
        }

        return false;
    }
}
