using Chancery.Quantities;
using Chancery.Reference;

namespace Chancery.Statements;

/// <summary>A commitment, deal, order, plan or intention to transfer value or do a concrete act.</summary>
public sealed record Pledge : Statement
{
    /// <summary>Who pays or acts.</summary>
    public IReadOnlyList<Actor> By { get; init; } = [];

    /// <summary>Who receives.</summary>
    public IReadOnlyList<Actor> To { get; init; } = [];

    /// <summary>What is to be done.</summary>
    public required PledgeAct Act { get; init; }

    /// <summary>What it concerns, in the words of the text.</summary>
    public string? Object { get; init; }

    /// <summary>The sum; null where none is given.</summary>
    public Money? Amount { get; init; }

    /// <summary>A count or rate beside or instead of the sum.</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>By when, or over what time.</summary>
    public Period? Horizon { get; init; }

    /// <summary>How far it has come.</summary>
    public PledgeStage Stage { get; init; }

    /// <summary>How it stands to other pledges of the same text.</summary>
    public PledgeRelation? Relation { get; init; }

    /// <summary>How often pledges of its class are kept; null where it fits no class. Apart from every finding on its size.</summary>
    public Prior? Prior { get; init; }
}
