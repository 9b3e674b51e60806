using Chancery.Checks;
using Chancery.Statements;

namespace Chancery.Ledger.Tracking.Pledges;

/// <summary>Which tellings are of one pledge: by who, to whom, what, how much, when. Built for one block.</summary>
internal sealed class PledgeRules : IFoldRules<PledgeDraft>
{
    private const int ManySums = 24;
    private const int TwoYears = 730;
    private const int SameTellingDays = 10;
    private const decimal LargestRaise = 2m;

    private readonly Dictionary<string, PledgeFacts> facts;
    private readonly HashSet<string> prolific;

    public PledgeRules(IReadOnlyList<PledgeFacts> block)
    {
        facts = block.ToDictionary(f => f.Mention.Key, StringComparer.Ordinal);
        prolific = [.. block.Where(f => f.Amount is not null)
            .SelectMany(f => f.Payers.Select(p => (p.Name, f.Amount!.Value.Central)))
            .Distinct().GroupBy(p => p.Name, StringComparer.Ordinal).Where(g => g.Count() > ManySums).Select(g => g.Key)];
    }

    public IEnumerable<PledgeDraft> Candidates(Mention mention, IReadOnlyList<PledgeDraft> open)
    {
        var wanted = facts[mention.Key];
        foreach (var draft in open)
        {
            if (PayerLikeness(draft, wanted) is not null && draft.First.Statement.Polarity == mention.Statement.Polarity && !IsFarOff(draft, wanted))
            {
                yield return draft;
            }
        }
    }

    public void Score(PledgeDraft entry, Mention mention, ScoreSheet sheet)
    {
        var told = facts[mention.Key];
        sheet.Add(PayerLikeness(entry, told) ?? "payer akin");
        if (told.Amount is not null && told.Payers.Any(p => prolific.Contains(p.Name)))
        {
            sheet.Add("payer prolific");
        }

        AddPayee(entry, told, sheet);
        if (entry.Category is not null && told.Category is not null)
        {
            sheet.Add(entry.Category == told.Category ? "kind same" : "kind unlike");
        }

        var amount = AddAmount(entry, told, sheet);
        AddObject(entry, told, amount, sheet);
        AddTime(entry, told, amount, sheet);
        if (told.Pledge.Relation is { Kind: PledgeRelationKind.Repeats or PledgeRelationKind.Increases } relation
            && relation.Of.Any(id => entry.Places.Contains((mention.DocumentKey, id))))
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

    // Most pairs of a block end here: two sums far apart with nothing said of a change.
    private static bool IsFarOff(PledgeDraft draft, PledgeFacts told) =>
        told.Dollars is { } sum && !told.SaysRaise && !told.SaysCut && !told.IsDelivery && told.Pledge.Relation is null
        && draft.Sums.Count > 0 && !draft.Sums.Exists(s => s.Dollars is { } other && other > 0 && sum / other is >= 0.45m and <= LargestRaise);

    private static string? PayerLikeness(PledgeDraft draft, PledgeFacts told)
    {
        if (draft.PayerParties.Count == 0 || told.Payers.Length == 0)
        {
            return draft.PayerParties.Count == told.Payers.Length ? "payer akin" : null;
        }

        return told.Payers.Any(p => draft.PayerParties.Exists(p.IsSame)) ? "payer same"
            : told.Payers.Any(p => draft.PayerParties.Exists(p.IsAkin)) ? "payer akin"
            : null;
    }

    private static void AddPayee(PledgeDraft entry, PledgeFacts told, ScoreSheet sheet)
    {
        if (entry.Payees.Count > 0 && told.Payees.Length > 0)
        {
            var shared = told.Payees.Count(p => entry.Payees.Contains(p.Name));
            sheet.Add(shared == told.Payees.Length ? "payee same"
                : shared > 0 || told.Payees.Any(p => entry.PayeeParties.Exists(p.IsAkin)) ? "payee akin"
                : "payee different");
        }
    }

    private static AmountLikeness AddAmount(PledgeDraft entry, PledgeFacts told, ScoreSheet sheet)
    {
        if (told.Amount is null || entry.Standing is not { } standing)
        {
            sheet.Add("amount silent");
            return AmountLikeness.Silent;
        }

        var likeness = entry.LikenessOf(told);
        var isGeneral = told.Object.Length == 0 || entry.Object.Length == 0 || Wordings.Shared(told.Object, entry.Object) > 0;
        sheet.Add(likeness switch
        {
            AmountLikeness.Same => "amount same",
            AmountLikeness.Close => "amount close",
            AmountLikeness.Inside => "amount inside",
            AmountLikeness.Silent => "amount silent",
            AmountLikeness.Larger when told.SaysRaise && Names(told, standing) => "amount raised from",
            AmountLikeness.Larger when told.SaysRaise && isGeneral => "amount raised",
            AmountLikeness.Larger when isGeneral && told.Dollars <= standing.Dollars * LargestRaise => "amount larger",
            AmountLikeness.Smaller when told.SaysCut && isGeneral => "amount cut",
            AmountLikeness.Smaller when told.IsDelivery && isGeneral => "amount silent",
            AmountLikeness.Larger or AmountLikeness.Smaller => "amount different",
        });
        return likeness;
    }

    private static bool Names(PledgeFacts told, PledgeFacts standing) =>
        told.Mention.Context.Contains(Wording.Money(standing.Amount!.Value.Central, standing.Amount.Value.Currency).TrimStart('$'), StringComparison.OrdinalIgnoreCase);

    private static void AddObject(PledgeDraft entry, PledgeFacts told, AmountLikeness amount, ScoreSheet sheet)
    {
        var least = Math.Min(entry.Object.Length, told.Object.Length);
        var shared = Wordings.Shared(entry.Object, told.Object);
        sheet.Add(least == 0 ? "object none"
            : shared * 5 >= least * 3 && (shared > 1 || told.Amount is not null) ? "object same"
            : shared > 0 ? "object akin"
            : told.Amount is not null && (told.Pledge.Object is null || !entry.HasObject) ? "object none"
            : told.Category == "investment" && amount == AmountLikeness.Same ? "object elsewhere"
            : "object different");
    }

    private static void AddTime(PledgeDraft entry, PledgeFacts told, AmountLikeness amount, ScoreSheet sheet)
    {
        if (entry.Years is { } years && told.Pledge.Horizon?.Years is { } other)
        {
            sheet.Add(years == other ? "horizon same" : "horizon different");
        }

        var days = entry.DaysSince(told.Mention);
        if (days > TwoYears && days > (entry.Years ?? 0) * 366)
        {
            sheet.Add("long ago");
        }

        if (told.Ordinal is { } ordinal && entry.Ordinal is { } first && ordinal != first)
        {
            sheet.Add("ordinal different");
        }
        else if (told.IsTranche && days > SameTellingDays && amount is AmountLikeness.Same or AmountLikeness.Close && IsRow(told))
        {
            sheet.Add("tranche");
        }
        else if (told.SaysBefore && amount == AmountLikeness.Same)
        {
            sheet.Add("told before");
        }
    }

    // Help and supplies come in rows of like packages; a firm's "new 5 billion plant" stays new for a year of speeches.
    private static bool IsRow(PledgeFacts told) => told.Category is not ("investment" or "trade");
}
