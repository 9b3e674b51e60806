using Chancery.Quantities;
using Chancery.Statements;

namespace Chancery.Ledger.Tracking.Pledges;

/// <summary>Reads the life of a pledge out of its tellings, in event order. Immutable.</summary>
internal sealed class PledgeLifeReader(PledgeSides sides, StageTable stages, WordLists words, PledgeFactReader facts)
{
    private const decimal KeptShare = 0.9m;

    public PledgeLife Read(PledgeDraft draft, bool isChild)
    {
        var (changes, delivered) = Changes(draft);
        var standing = draft.Standing;
        var amount = standing?.Amount;
        var deadline = PledgeCalendar.DeadlineOf(draft);
        var deliveredDollars = delivered?.Amount is { } sum ? facts.DollarsOf(sum, delivered.Mention.Said) : null;
        var share = deliveredDollars is { } came && standing?.Dollars is > 0 and var promised && delivered != standing ? came / promised : (decimal?)null;
        var state = EndState(changes, draft, delivered, share, deadline);
        var uncounted = Uncounted(draft, standing, isChild);
        return new PledgeLife
        {
            By = draft.PayerParties,
            To = draft.PayeeParties,
            Act = (standing ?? draft.Facts[0]).Pledge.Act,
            Category = draft.Category,
            Object = standing?.Pledge.Object ?? draft.Facts.Find(f => f.Pledge.Object is not null)?.Pledge.Object,
            Amount = amount,
            FirstAmount = draft.Sums.Count > 0 ? draft.Sums[0].Amount : null,
            Dollars = standing is null || uncounted == UncountedReason.NotMoney ? default : Bounds(standing),
            Years = draft.Years,
            Deadline = deadline,
            Binding = draft.Facts.Max(BindingOf),
            State = state,
            Changes = changes,
            Versions = Versions(draft),
            Delivered = delivered?.Amount,
            DeliveredShare = share is { } s ? Math.Round(s, 4) : null,
            StallsOn = PledgeCalendar.StallsOn(draft, deadline),
            LapsesOn = PledgeCalendar.LapsesOn(draft, deadline),
            Evidence = EvidenceOf(draft),
            Prior = draft.Facts.FindLast(f => f.Pledge.Prior is not null)?.Pledge.Prior,
            Uncounted = uncounted,
        };
    }

    // Evidence only moves a pledge on: that it is told again as a mere plan does not unsign it.
    private (List<StateChange> Changes, PledgeFacts? Delivered) Changes(PledgeDraft draft)
    {
        var changes = new List<StateChange>();
        PledgeFacts? delivered = null;
        foreach (var told in draft.Facts.Where(f => !f.IsEnding && f.Pledge.Polarity == draft.First.Statement.Polarity))
        {
            var state = StateOf(told);
            if (changes.Count == 0 || state > changes[^1].State)
            {
                changes.Add(new StateChange(state, told.Mention.Said, told.Mention.Key));
            }

            if (told.IsDelivery && told.Amount is not null && (delivered is null || told.Dollars > delivered.Dollars))
            {
                delivered = told;
            }
        }

        if (changes.Count == 0)
        {
            changes.Add(new StateChange(PledgeState.Alleged, draft.First.Said, draft.First.Key));
        }

        return (changes, delivered);
    }

    private PledgeState StateOf(PledgeFacts told)
    {
        var (state, _) = stages.Of(told.Pledge.Stage);
        var isDoubted = told.Pledge.Certainty is Certainty.Possible or Certainty.Hypothetical || told.Pledge.Attribution.Any(v => v.Hedge is not null);
        return state switch
        {
            PledgeState.Announced when isDoubted || !sides.IsPayersWord(told) => PledgeState.Alleged,
            PledgeState.Framed when isDoubted => PledgeState.Alleged,
            PledgeState.Framed when told.Pledge.Stage == PledgeStage.Signed && IsContract(told) => PledgeState.Committed,
            _ => state,
        };
    }

    private BindingLevel BindingOf(PledgeFacts told)
    {
        var (_, binding) = stages.Of(told.Pledge.Stage);
        return told.Pledge.Stage == PledgeStage.Signed && IsContract(told) ? BindingLevel.Contract : binding;
    }

    private bool IsContract(PledgeFacts told)
    {
        var context = Wordings.Of(told.Mention.Quote);
        return words.StandsIn("contract", context) && !words.StandsIn("framework", context);
    }

    private static PledgeState EndState(List<StateChange> changes, PledgeDraft draft, PledgeFacts? delivered, decimal? share, DateOnly? deadline)
    {
        var isDone = share >= KeptShare || (draft.Sums.Count == 0 && draft.Facts.Exists(f => f.Pledge.Stage == PledgeStage.Completed) && draft.Facts.Count > 1);
        if (!isDone)
        {
            return changes[^1].State;
        }

        var evidence = delivered ?? draft.Facts.Find(f => f.Pledge.Stage == PledgeStage.Completed)!; // one of the two made it done
        var state = deadline is { } last && evidence.Mention.Said > last ? PledgeState.KeptLate : PledgeState.Kept;
        changes.Add(new StateChange(state, evidence.Mention.Said, evidence.Mention.Key));
        return state;
    }

    private List<PledgeVersion> Versions(PledgeDraft draft) =>
        [.. draft.Facts.Where(f => f.Amount is not null && !f.IsDelivery)
            .GroupBy(sides.Of).OrderByDescending(g => g.Key)
            .Select(g => new PledgeVersion(g.Key, g.Last().Amount!.Value, g.Last().Mention.Key))];

    // 5, money or goods seen in statistics, is for a person or a table to say.
    private int EvidenceOf(PledgeDraft draft)
    {
        var own = draft.Facts.Select(sides.OfPublisher).Where(s => s != PledgeSide.Third).Distinct().Count();
        if (own > 1 || draft.Facts.Exists(f => BindingOf(f) == BindingLevel.Contract))
        {
            return 4;
        }

        var voices = draft.Facts.Select(f => (f.Mention.Publisher, f.Mention.VoiceKey)).Distinct().ToList();
        return own == 1 ? 3
            : voices.Select(v => v.Publisher).Distinct(StringComparer.Ordinal).Count() > 1 && voices.Select(v => v.VoiceKey).Distinct(StringComparer.Ordinal).Count() > 1 ? 2
            : draft.Facts.TrueForAll(f => f.Pledge.Certainty != Certainty.Asserted || f.Pledge.Attribution.Any(v => v.Hedge is not null)) ? 0
            : 1;
    }

    private (decimal? Low, decimal? High) Bounds(PledgeFacts standing)
    {
        var (low, high) = MoneyBounds.Of(standing.Amount!.Value); // a standing telling has a sum
        return (InDollars(low), InDollars(high));

        decimal? InDollars(decimal? bound) => bound is { } b ? facts.DollarsOf(standing.Amount.Value with { Low = b, High = b }, standing.Mention.Said) : null;
    }

    private UncountedReason? Uncounted(PledgeDraft draft, PledgeFacts? standing, bool isChild) =>
        standing is null || draft.First.Statement.Polarity == Polarity.Negative || standing.Pledge.Act is PledgeAct.Tariff or PledgeAct.Join or PledgeAct.Withdraw or PledgeAct.Troops || standing.IsNoTransfer || IsNoFlow(draft) ? UncountedReason.NotMoney
        : isChild ? UncountedReason.Child
        : draft.IsDrawn || (draft.PayerParties.Exists(IsUnnamed) && draft.PayerParties.TrueForAll(p => p.State.Length == 0)) ? UncountedReason.Umbrella
        : standing.Amount!.Value.Qualifier == AmountQualifier.UpTo ? UncountedReason.UpperBoundOnly
        : draft.Facts.TrueForAll(f => f.Pledge.Certainty == Certainty.Hypothetical) ? UncountedReason.Hypothetical
        : null;

    // "A 3 trillion package": neither what kind of flow it is nor to whom, so nothing to add up.
    private static bool IsNoFlow(PledgeDraft draft) => draft.Category is null && draft.PayeeParties.Count == 0;

    // "Companies and foreign governments": what many promise each, told as one sum.
    private bool IsUnnamed(Party party) => party.State.Length == 0 && words.Has("unnamed", party.Name[(party.Name.LastIndexOf(' ') + 1)..]);
}
