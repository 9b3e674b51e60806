using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Statements.Reading.Pledges;

/// <summary>A pledge while its sentence is still being read.</summary>
internal sealed record PledgeDraft
{
    internal required int Anchor { get; init; }

    /// <summary>The word that commits; -1 where no pattern found it.</summary>
    internal int Trigger { get; init; } = -1;

    /// <summary>How specific the pattern is that found it: of two readings of one act the heavier stays.</summary>
    internal int Weight { get; init; }

    internal required TextSpan Span { get; init; }

    internal required Mood Mood { get; init; }

    internal required IReadOnlyList<Actor> By { get; init; }

    internal required IReadOnlyList<Actor> To { get; init; }

    internal required PledgeAct Act { get; init; }

    internal string? Object { get; init; }

    internal Found<Money>? Amount { get; init; }

    internal Quantity? Quantity { get; init; }

    internal Period? Horizon { get; init; }

    internal required PledgeStage Stage { get; init; }

    /// <summary>What the words before its sum make it to the others of the sentence; null where nothing.</summary>
    internal PledgeRelationKind? Relation { get; init; }

    internal required string Pattern { get; init; }

    internal Pledge ToPledge() => new()
    {
        Span = Span,
        Pattern = Pattern,
        Polarity = Mood.Polarity,
        Certainty = Mood.Certainty,
        Condition = Mood.Condition,
        By = By,
        To = To,
        Act = Act,
        Object = Object,
        Amount = Amount?.Value,
        Quantity = Quantity,
        Horizon = Horizon,
        Stage = Stage,
        Relation = Relation is { } kind ? new PledgeRelation(kind, []) : null,
    };
}
