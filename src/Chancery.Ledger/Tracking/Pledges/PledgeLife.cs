using Chancery.Quantities;
using Chancery.Statements;

namespace Chancery.Ledger.Tracking.Pledges;

/// <summary>The life of a pledge, as far as its tellings show it.</summary>
public sealed record PledgeLife
{
    /// <summary>Who pays or acts; of a sale, the buyer.</summary>
    public required IReadOnlyList<Party> By { get; init; }

    /// <summary>Who receives.</summary>
    public required IReadOnlyList<Party> To { get; init; }

    /// <summary>What is to be done.</summary>
    public required PledgeAct Act { get; init; }

    /// <summary>Kind of flow (<c>data/checks/categories.tsv</c>); null for an act that moves no money of one kind.</summary>
    public string? Category { get; init; }

    /// <summary>What it concerns, in the words of the telling that gives the sum that stands.</summary>
    public string? Object { get; init; }

    /// <summary>The sum that stands now; null where none was told.</summary>
    public Money? Amount { get; init; }

    /// <summary>The sum first told: the baseline of what was added later. Null where none was told.</summary>
    public Money? FirstAmount { get; init; }

    /// <summary>Least and most of the sum that stands, in U.S. dollars at the rate of its month; null where not bounded or not known.</summary>
    public (decimal? Low, decimal? High) Dollars { get; init; }

    /// <summary>Length of the horizon in years; null where not said.</summary>
    public decimal? Years { get; init; }

    /// <summary>The last day to keep it; null where not said.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>How binding its firmest form is.</summary>
    public BindingLevel Binding { get; init; }

    /// <summary>The state that the evidence bears out, whatever day it is; see <see cref="StateOn"/>.</summary>
    public required PledgeState State { get; init; }

    /// <summary>Every change of state with the telling that is its evidence, in event order.</summary>
    public required IReadOnlyList<StateChange> Changes { get; init; }

    /// <summary>The sums as each side tells them, the last of each.</summary>
    public IReadOnlyList<PledgeVersion> Versions { get; init; } = [];

    /// <summary>The largest sum that is said to have come; null where none is.</summary>
    public Money? Delivered { get; init; }

    /// <summary>Delivered over promised; null where either is not known.</summary>
    public decimal? DeliveredShare { get; init; }

    /// <summary>Day from which it is stalled unless evidence comes; null where no day is known.</summary>
    public DateOnly? StallsOn { get; init; }

    /// <summary>Day from which it has lapsed: deadline and grace have passed. Null without a deadline.</summary>
    public DateOnly? LapsesOn { get; init; }

    /// <summary>0 rumour, 1 one secondary report, 2 two independent, 3 primary text of one side, 4 of both or the contract, 5 seen in statistics.</summary>
    public int Evidence { get; init; }

    /// <summary>How often such promises are kept, by the last telling that shows its class; says nothing of whether the size is plausible. Null where no class fits.</summary>
    public Prior? Prior { get; init; }

    /// <summary>Why it stays out of totals; null where it is counted.</summary>
    public UncountedReason? Uncounted { get; init; }

    /// <summary>The state on a day: what evidence bears out, unless the calendar says otherwise.</summary>
    public PledgeState StateOn(DateOnly day)
    {
        if (State >= PledgeState.Kept)
        {
            return State;
        }

        if (Deadline is { } deadline && day > deadline && DeliveredShare is { } share)
        {
            return share >= 0.9m ? PledgeState.Kept : share >= 0.5m ? PledgeState.PartlyKept : share >= 0.1m ? PledgeState.LargelyUnkept : State;
        }

        return LapsesOn <= day && State < PledgeState.Delivering ? PledgeState.Lapsed
            : StallsOn <= day ? PledgeState.Stalled
            : State;
    }
}

/// <summary>One change of state.</summary>
/// <param name="State">The state entered.</param>
/// <param name="On">When; null where the document has no day.</param>
/// <param name="Mention">Key of the telling that is its evidence.</param>
public sealed record StateChange(PledgeState State, DateOnly? On, string Mention);

/// <summary>A sum as one side tells it.</summary>
/// <param name="Side">Whose telling.</param>
/// <param name="Amount">The sum.</param>
/// <param name="Mention">Key of the telling.</param>
public sealed record PledgeVersion(PledgeSide Side, Money Amount, string Mention);
