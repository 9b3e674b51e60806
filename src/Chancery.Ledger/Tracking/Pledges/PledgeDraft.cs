namespace Chancery.Ledger.Tracking.Pledges;

/// <summary>A pledge while its tellings are folded in.</summary>
internal sealed class PledgeDraft : EntryDraft
{
    public PledgeDraft(PledgeFacts first)
        : base(first.Mention) => Take(first);

    public List<PledgeFacts> Facts { get; } = [];

    /// <summary>Every sum told, each once, in the order of telling.</summary>
    public List<PledgeFacts> Sums { get; } = [];

    /// <summary>The sums in dollars, for quick comparison.</summary>
    public List<double> Sizes { get; } = [];

    /// <summary>Whether a sum of it is open: another may be inside it.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Whether the sum that stands is what has been given so far.</summary>
    public bool IsRunning => Standing is { IsDelivery: true };

    /// <summary>The telling that gives the sum that stands now; null where no sum was told.</summary>
    public PledgeFacts? Standing { get; private set; }

    public SortedSet<string> Payees { get; } = new(StringComparer.Ordinal);

    public List<Party> PayeeParties { get; } = [];

    public List<Party> PayerParties { get; } = [];

    /// <summary>Payers with a name of their own.</summary>
    public List<Party> NamedPayers { get; } = [];

    /// <summary>Stems of the object over all tellings, sorted.</summary>
    public string[] Object { get; private set; } = [];

    /// <summary>Whether some telling names an object as such.</summary>
    public bool HasObject { get; private set; }

    /// <summary>Whether no telling so far says who pays, and one is told by the host.</summary>
    public bool IsDrawn => PayerParties.Count == 0 && Facts.Exists(f => f.IsDrawn);

    /// <summary>Whether its sum was first told as one of debts, taxes or savings.</summary>
    public bool IsNoTransfer => Facts[0].IsNoTransfer;

    /// <summary>Stems of what is to be done with the object, over all tellings without a sum.</summary>
    public HashSet<string> Deed { get; } = new(StringComparer.Ordinal);

    /// <summary>Figures of tellings without a sum: how many orders, how many planes.</summary>
    public HashSet<string> Figures { get; } = new(StringComparer.Ordinal);

    public string? Category { get; private set; }

    public decimal? Years { get; private set; }

    public string? Ordinal { get; private set; }

    /// <summary>Statements of the text, by document, that belong here.</summary>
    public HashSet<(string Document, string Statement)> Places { get; } = [];

    public void Add(PledgeFacts facts, SightingRole role, int score, FeatureScore[] features)
    {
        Sightings.Add(new Sighting(facts.Mention, role, score, features));
        Take(facts, role);
    }

    /// <summary>How a sum stands to the likest of those told before; where it is like none, to the one that stands.</summary>
    public AmountLikeness LikenessOf(PledgeFacts told)
    {
        if (Standing is null)
        {
            return AmountLikeness.Silent;
        }

        var likest = Sums.Min(s => Amounts.Of(s, told));
        return likest <= AmountLikeness.Inside ? likest : Amounts.Of(Standing, told);
    }

    /// <summary>Whether the words of some telling have the name of a party.</summary>
    public bool Names(Party party) => Facts.Exists(f => f.IsNamed(party));

    private void Take(PledgeFacts facts, SightingRole role = SightingRole.New)
    {
        Facts.Add(facts);
        Places.Add((facts.Mention.DocumentKey, facts.Pledge.Id));
        // What has been given so far grows from telling to telling: the last figure holds all before.
        var isRunning = role == SightingRole.Delivery && Standing is { IsDelivery: true } && facts.Dollars > Standing.Dollars;
        if (facts.Amount is not null && (isRunning || role is not (SightingRole.Delivery or SightingRole.Denial)))
        {
            Standing = Standing is null || isRunning || role is SightingRole.New or SightingRole.Increase or SightingRole.Decrease ? facts : Standing;
            if (!Sums.Exists(s => s.Amount == facts.Amount))
            {
                Sums.Add(facts);
                IsOpen |= facts.IsOpen;
                if (facts.Size > 0)
                {
                    Sizes.Add(facts.Size);
                }
            }
        }

        Deed.UnionWith(facts.Deed);
        Figures.UnionWith(facts.Amount is null ? facts.Figures : []);
        NamedPayers.AddRange(facts.NamedPayers.Where(p => !NamedPayers.Exists(p.IsSame)));
        PayerParties.AddRange(facts.Payers.Where(p => !PayerParties.Exists(p.IsSame)));
        foreach (var payee in facts.Payees.Where(p => Payees.Add(p.Name)))
        {
            PayeeParties.Add(payee);
        }

        Object = Object.Length == 0 ? facts.Object : [.. Object.Union(facts.Object, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        HasObject |= facts.Pledge.Object is not null;
        Category ??= facts.Category;
        Years ??= facts.Pledge.Horizon?.Years;
        Ordinal ??= facts.Ordinal;
    }
}
