using Chancery.Statements;

namespace Chancery.Ledger.Tracking.Pledges;

/// <summary>Which tellings are of one pledge: by who, to whom, what, how much, when. Built for one block.</summary>
internal sealed class PledgeRules : IFoldRules<PledgeDraft>
{
    private const int ManySums = 20;
    private const double Neighbourhood = 3;
    private const int TwoYears = 730;
    private const int SameTellingDays = 10;
    private const decimal LargestRaise = 2m;
    private const decimal LargestToldRaise = 5m;

    private readonly Dictionary<string, PledgeFacts> facts;
    private readonly Dictionary<string, double[]> sumsOf;

    public PledgeRules(IReadOnlyList<PledgeFacts> block)
    {
        facts = block.ToDictionary(f => f.Mention.Key, StringComparer.Ordinal);
        sumsOf = block.Where(f => f.Size > 0)
            .SelectMany(f => f.Payers.Select(p => (p.Name, f.Size)))
            .GroupBy(p => p.Name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(p => p.Size).Distinct().Order().ToArray(), StringComparer.Ordinal);
    }

    public IEnumerable<PledgeDraft> Candidates(Mention mention, IReadOnlyList<PledgeDraft> open)
    {
        var wanted = facts[mention.Key];
        var isProlific = IsProlific(wanted);
        foreach (var draft in open)
        {
            if (IsNear(draft, wanted, isProlific) && draft.First.Statement.Polarity == mention.Statement.Polarity && PayerLikeness(draft, wanted) is not null)
            {
                yield return draft;
            }
        }
    }

    public void Score(PledgeDraft entry, Mention mention, ScoreSheet sheet)
    {
        var told = facts[mention.Key];
        var isProlific = IsProlific(told);
        sheet.Add(PayerLikeness(entry, told) ?? "payer akin");
        if (isProlific)
        {
            sheet.Add("payer prolific");
        }

        AddPayee(entry, told, sheet);
        if (entry.Category is not null && told.Category is not null)
        {
            sheet.Add(entry.Category == told.Category ? "kind same" : "kind unlike");
        }

        var amount = AddAmount(entry, told, isProlific, sheet);
        AddObject(entry, told, amount, sheet);
        AddTime(entry, told, amount, sheet);
        if (IsLinked(entry, told))
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

    // Whether the payer has so many sums of about this size that it says little that it is the same payer.
    private bool IsProlific(PledgeFacts told) => told.Size > 0 && Array.Exists(told.Payers, p => sumsOf.TryGetValue(p.Name, out var sums)
        && IndexOf(sums, told.Size * Neighbourhood) - IndexOf(sums, told.Size / Neighbourhood) > ManySums);

    private static int IndexOf(double[] sums, double size) => Array.BinarySearch(sums, size) is var at && at < 0 ? ~at : at;

    // Most pairs of a block end here: two sums that differ, with nothing said of a change, are never one.
    private static bool IsNear(PledgeDraft draft, PledgeFacts told, bool isProlific)
    {
        if (IsLinked(draft, told))
        {
            return true;
        }

        if (told.Size <= 0 || draft.Sizes.Count == 0)
        {
            return Wordings.Shared(draft.Object, told.Object) > 0; // without two sums nothing else is enough
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

        return false;
    }

    private static bool IsLinked(PledgeDraft entry, PledgeFacts told) =>
        told.Pledge.Relation is { Kind: PledgeRelationKind.Repeats or PledgeRelationKind.Increases } relation
        && relation.Of.Any(id => entry.Places.Contains((told.Mention.DocumentKey, id)));

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

    private static AmountLikeness AddAmount(PledgeDraft entry, PledgeFacts told, bool isProlific, ScoreSheet sheet)
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
            AmountLikeness.Larger when told.SaysRaise && told.Names(standing.Size) => "amount raised from",
            AmountLikeness.Larger when told.IsDelivery && standing.IsDelivery && isGeneral && told.Dollars <= standing.Dollars * LargestRaise => "amount running",
            AmountLikeness.Larger when told.SaysRaise && isGeneral && !isProlific && told.Dollars <= standing.Dollars * LargestToldRaise => "amount raised",
            AmountLikeness.Larger when isGeneral && !isProlific && told.Payees.Any(p => entry.Payees.Contains(p.Name)) && told.Dollars <= standing.Dollars * LargestRaise => "amount larger",
            AmountLikeness.Smaller when told.SaysCut && isGeneral && (told.Names(standing.Size) || (!isProlific && told.Dollars * LargestRaise >= standing.Dollars)) => "amount cut",
            AmountLikeness.Smaller when told.IsDelivery && isGeneral => "amount silent",
            AmountLikeness.Larger or AmountLikeness.Smaller => "amount different",
        });
        return likeness;
    }

    private static void AddObject(PledgeDraft entry, PledgeFacts told, AmountLikeness amount, ScoreSheet sheet)
    {
        var least = Math.Min(entry.Object.Length, told.Object.Length);
        var shared = Wordings.Shared(entry.Object, told.Object);
        sheet.Add(least == 0 ? "object none"
            : shared * 5 >= least * 3 && (shared > 1 || (told.Amount is not null && Math.Max(entry.Object.Length, told.Object.Length) <= 2)) ? "object same"
            : shared * 4 >= least ? "object akin"
            : shared > 0 ? "object none"
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
