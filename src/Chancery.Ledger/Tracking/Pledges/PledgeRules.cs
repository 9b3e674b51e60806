using Chancery.Statements;

namespace Chancery.Ledger.Tracking.Pledges;

/// <summary>Which tellings are of one pledge: by who, to whom, what, how much, when. Built for one block.</summary>
internal sealed class PledgeRules : IFoldRules<PledgeDraft>
{
    private readonly Dictionary<string, PledgeFacts> facts;
    private readonly PledgeBlock block;

    public PledgeRules(IReadOnlyList<PledgeFacts> told)
    {
        facts = told.ToDictionary(f => f.Mention.Key, StringComparer.Ordinal);
        block = new PledgeBlock(told);
    }

    public IEnumerable<PledgeDraft> Candidates(Mention mention, IReadOnlyList<PledgeDraft> open)
    {
        var wanted = facts[mention.Key];
        var isProlific = block.IsProlific(wanted);
        foreach (var draft in open)
        {
            if (IsNear(draft, wanted, isProlific) && draft.First.Statement.Polarity == mention.Statement.Polarity && PledgeLikeness.OfPayers(draft, wanted) is not null)
            {
                yield return draft;
            }
        }
    }

    public void Score(PledgeDraft entry, Mention mention, ScoreSheet sheet)
    {
        var told = facts[mention.Key];
        var payer = PledgeLikeness.OfPayers(entry, told) ?? "payer akin";
        var isProlific = block.IsProlific(told);
        sheet.Add(payer);
        if (isProlific)
        {
            sheet.Add("payer prolific");
        }

        if (told.IsNameless && !entry.Facts.Exists(f => f.Mention.DocumentKey == mention.DocumentKey))
        {
            sheet.Add("payer nameless");
        }

        var likeness = entry.LikenessOf(told);
        var isOutstanding = likeness == AmountLikeness.Same && payer != "payer silent" && told.Payers.Length > 0 && !isProlific && told.Size >= PledgeBlock.OutstandingSum
            && (!block.IsTalkative(told) || PledgeLikeness.IsAtOneTable(entry, told));
        PledgeLikeness.AddPayee(entry, told, isOutstanding, sheet);
        PledgeLikeness.AddKind(entry, told, sheet);
        PledgeLikeness.AddAmount(entry, told, likeness, isProlific || payer == "payer silent", sheet);
        if (isOutstanding)
        {
            sheet.Add("amount outstanding");
        }

        var isLinked = payer != "payer silent" && IsLinked(entry, told) && PledgeLikeness.MayReceive(entry, told);
        if (likeness is not (AmountLikeness.Same or AmountLikeness.Silent) && !isLinked && block.TellsBeside(entry, told))
        {
            sheet.Add("amount beside");
        }

        PledgeLikeness.AddObject(entry, told, likeness, isProlific, sheet);
        PledgeLikeness.AddTime(entry, told, likeness, sheet);
        PledgeLikeness.AddDistance(entry, told, likeness, isProlific, isOutstanding, sheet);
        if (isLinked)
        {
            sheet.Add("linked");
        }
    }

    public PledgeDraft Open(Mention mention) => new(facts[mention.Key]);

    public void Add(PledgeDraft entry, Mention mention, int score, FeatureScore[] features)
    {
        var told = facts[mention.Key];
        entry.Add(told, PledgeRoles.Of(entry, told, features), score, features);
    }

    // Most pairs of a block end here: two sums that differ, with nothing said of a change, are never one.
    private static bool IsNear(PledgeDraft draft, PledgeFacts told, bool isProlific)
    {
        if (told.Size <= 0 || draft.Sizes.Count == 0)
        {
            return Wordings.Shared(draft.Object, told.Object) > 0 || IsLinked(draft, told); // without two sums nothing else is enough
        }

        foreach (var size in draft.Sizes)
        {
            var ratio = told.Size / size;
            if (ratio is > 0.79 and < 1.26 || (ratio is >= 0.5 and <= 2 && (told.IsOpen || draft.IsOpen)))
            {
                return true;
            }

            var mayRise = ratio > 1 && ((told.SaysRaise && told.Names(size)) || (draft.IsRunning && told.IsDelivery && ratio <= 2) || (!isProlific && (told.SaysRaise || ratio <= 2)));
            if (mayRise || (ratio < 1 && !isProlific && (told.SaysCut || told.IsDelivery)))
            {
                return true;
            }
        }

        return IsLinked(draft, told);
    }

    private static bool IsLinked(PledgeDraft entry, PledgeFacts told) =>
        told.Pledge.Relation is { Kind: PledgeRelationKind.Repeats or PledgeRelationKind.Increases } relation
        && relation.Of.Any(id => entry.Places.Contains((told.Mention.DocumentKey, id)));
}
