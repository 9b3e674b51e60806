namespace Chancery.Ledger.Tracking.Pledges;

/// <summary>What speaks for and against a telling being of a pledge, side by side.</summary>
internal static class PledgeLikeness
{
    private const int OneDebate = 120;
    private const int LongSince = 180;
    private const int TwoYears = 730;
    private const int SameTellingDays = 10;
    private const decimal LargestRaise = 2m;
    private const decimal LargestToldRaise = 5m;

    /// <summary>The feature of the payers; null where they are different and the telling cannot be of the pledge.</summary>
    public static string? OfPayers(PledgeDraft draft, PledgeFacts told)
    {
        if (draft.PayerParties.Count == 0 || told.Payers.Length == 0)
        {
            return draft.PayerParties.Count == told.Payers.Length ? draft.IsDrawn || told.IsDrawn ? "payer silent" : "payer akin"
                : draft.NamedPayers.Exists(told.IsNamed) || Array.Exists(told.NamedPayers, draft.Names) ? "payer named"
                : draft.IsDrawn || told.IsDrawn ? "payer silent"
                : null;
        }

        return Array.Exists(told.Payers, p => draft.PayerParties.Exists(p.IsSame)) ? "payer same"
            : AreOrgans(draft, told) ? null
            : Array.Exists(told.Payers, p => draft.PayerParties.Exists(p.IsAkin)) ? "payer akin"
            : draft.NamedPayers.Exists(told.IsNamed) || Array.Exists(told.NamedPayers, draft.Names) ? "payer named"
            : null;
    }

    /// <summary>Whether more than the payer and the sum is alike: the receiver, the kind of flow or the object.</summary>
    public static bool IsAtOneTable(PledgeDraft entry, PledgeFacts told) =>
        Array.Exists(told.Payees, p => entry.Payees.Contains(p.Name))
        || (entry.Category is not null && entry.Category == told.Category)
        || Wordings.Shared(entry.Object, told.Object) > 0
        || (entry.Category == told.Category && (entry.Object.Length == 0 || told.Object.Length == 0) && entry.DaysSince(told.Mention) <= OneDebate);

    // Both are akin to the state, but one ministry is not another.
    private static bool AreOrgans(PledgeDraft draft, PledgeFacts told) => Array.Exists(told.Payers, p => p.IsOrgan) && draft.PayerParties.Exists(p => p.IsOrgan);

    public static void AddPayee(PledgeDraft entry, PledgeFacts told, bool isOutstanding, ScoreSheet sheet)
    {
        if (entry.Payees.Count > 0 && told.Payees.Length > 0)
        {
            var shared = told.Payees.Count(p => entry.Payees.Contains(p.Name));
            sheet.Add(shared == told.Payees.Length ? "payee same"
                : shared > 0 || Array.Exists(told.Payees, p => entry.PayeeParties.Exists(p.IsAkin)) ? "payee akin"
                : isOutstanding ? "payee elsewhere"
                : "payee different");
        }
        else if (entry.Payees.Count > 0 || told.Payees.Length > 0 || entry.Category is null || told.Category is null)
        {
            sheet.Add("payee silent");
        }
    }

    public static void AddKind(PledgeDraft entry, PledgeFacts told, ScoreSheet sheet)
    {
        if (entry.IsNoTransfer != told.IsNoTransfer)
        {
            sheet.Add("kind unlike");
        }
        else if (entry.Category is not null || told.Category is not null)
        {
            sheet.Add(entry.Category is null || told.Category is null ? "kind silent" : entry.Category == told.Category ? "kind same" : "kind unlike");
        }
    }

    public static void AddAmount(PledgeDraft entry, PledgeFacts told, AmountLikeness likeness, bool isProlific, ScoreSheet sheet)
    {
        if (told.Amount is null || entry.Standing is not { } standing)
        {
            sheet.Add("amount silent");
            if (told.Figures.Length > 0 && entry.Figures.Count > 0 && !Array.Exists(told.Figures, entry.Figures.Contains))
            {
                sheet.Add("figure different");
            }

            if (told.Amount is null && told.Deed.Length > 0 && entry.Deed.Count > 0 && !Array.Exists(told.Deed, entry.Deed.Contains))
            {
                sheet.Add("deed different");
            }

            return;
        }

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
            AmountLikeness.Larger when isGeneral && !isProlific && Array.Exists(told.Payees, p => entry.Payees.Contains(p.Name)) && told.Dollars <= standing.Dollars * LargestRaise => "amount larger",
            AmountLikeness.Smaller when told.SaysCut && isGeneral && (told.Names(standing.Size) || (!isProlific && told.Dollars * LargestRaise >= standing.Dollars)) => "amount cut",
            AmountLikeness.Smaller when told.IsDelivery && !standing.IsDelivery && isGeneral => "amount silent",
            AmountLikeness.Larger or AmountLikeness.Smaller => "amount different",
        });
    }

    /// <summary>Whether the receiver of one may be that of the other.</summary>
    public static bool MayReceive(PledgeDraft entry, PledgeFacts told) => entry.Payees.Count == 0 || told.Payees.Length == 0
        || Array.Exists(told.Payees, p => entry.Payees.Contains(p.Name) || entry.PayeeParties.Exists(p.IsAkin));

    public static void AddObject(PledgeDraft entry, PledgeFacts told, AmountLikeness amount, bool isProlific, ScoreSheet sheet)
    {
        var least = Math.Min(entry.Object.Length, told.Object.Length);
        var most = Math.Max(entry.Object.Length, told.Object.Length);
        var shared = Wordings.Shared(entry.Object, told.Object);
        var isEnough = told.Amount is null ? shared > 1 && shared * 3 >= most : shared > 1 || (most <= 2 && !isProlific); // without a sum the object is all there is
        sheet.Add(least == 0 ? "object none"
            : shared * 5 >= least * 3 && isEnough ? "object same"
            : shared * 4 >= least ? "object akin"
            : shared > 0 ? "object none"
            : told.Amount is not null && (told.Pledge.Object is null || !entry.HasObject) ? "object none"
            : told.Category == "investment" && amount == AmountLikeness.Same ? "object elsewhere"
            : "object different");
    }

    public static void AddTime(PledgeDraft entry, PledgeFacts told, AmountLikeness amount, ScoreSheet sheet)
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

        if (told.IsDelivery && !entry.IsRunning && told.Mention.Said <= entry.First.Said)
        {
            sheet.Add("delivered before");
        }

        if (told.Ordinal is { } ordinal && entry.Ordinal is { } first && ordinal != first)
        {
            sheet.Add("ordinal different");
        }
        else if (told.IsTranche && days > SameTellingDays && (amount is AmountLikeness.Same or AmountLikeness.Close || (told.Amount is null && told.Category is not null)) && IsRow(told))
        {
            sheet.Add("tranche");
        }
        else if (told.SaysBefore && amount == AmountLikeness.Same)
        {
            sheet.Add("told before");
        }
    }

    /// <summary>What time alone says: packages come in rows, and what is told half a year later in other words is another thing.</summary>
    public static void AddDistance(PledgeDraft entry, PledgeFacts told, AmountLikeness amount, bool isProlific, bool isOutstanding, ScoreSheet sheet)
    {
        var days = entry.DaysSince(told.Mention);
        if (isProlific && days > SameTellingDays && IsRow(told) && !told.IsDelivery)
        {
            sheet.Add("another day");
        }

        // Like sums may be chance; what raises a sum or pays it out comes late by its nature.
        if (amount <= AmountLikeness.Inside && !told.IsDelivery && !isOutstanding && days > LongSince && Wordings.Shared(entry.Object, told.Object) == 0)
        {
            sheet.Add("long since");
        }
    }

    // Help and supplies come in rows of like packages; a firm's "new 5 billion plant" stays new for a year of speeches.
    private static bool IsRow(PledgeFacts told) => told.Category is not ("investment" or "trade");
}
