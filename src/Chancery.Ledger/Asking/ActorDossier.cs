namespace Chancery.Ledger.Asking;

/// <summary>What the ledger holds of a state, person or organisation: a few rows of each list, with how many there are.</summary>
/// <param name="Party">How the ledger spells it: a state's code, or a name in lower case.</param>
/// <param name="Lists">What it promised and was promised, what it said and foretold, what was claimed of it.</param>
/// <param name="Events">What it did and what was done to it.</param>
public sealed record ActorDossier(string Party, IReadOnlyList<ActorList> Lists, ListPage<EventRow> Events)
{
    private static readonly (string Title, string Kind, string Side)[] Asked =
        [("Promised", "pledge", "by"), ("Was promised", "pledge", "to"), ("Said", "quotation", "by"), ("Foretold", "forecast", "by"), ("Claimed of it", "claim", "by")];

    /// <summary>Whether the ledger holds nothing of it.</summary>
    public bool IsEmpty => Events.Total == 0 && Lists.All(l => l.Page.Total == 0);

    /// <summary>Reads the dossier of a party.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="party">A state's code, or a name in lower case.</param>
    /// <param name="asOf">The day for which states of pledges are told.</param>
    /// <param name="rows">Rows of each list: 1 to 1,000.</param>
    /// <param name="cancellation">Stops the question.</param>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public static async Task<ActorDossier> ReadAsync(LedgerDatabase ledger, string party, DateOnly asOf, int rows, CancellationToken cancellation)
    {
        var lists = new List<ActorList>();
        foreach (var (title, kind, side) in Asked)
        {
            var filter = new EntryFilter
            {
                Kind = kind,
                By = side == "by" ? party : null,
                To = side == "to" ? party : null,
                AsOf = asOf,
                Limit = rows,
                Order = kind == "pledge" ? EntryOrder.Largest : EntryOrder.Latest,
            };
            lists.Add(new ActorList(title, kind, side, await EntryIndex.ListAsync(ledger, filter, cancellation).ConfigureAwait(false)));
        }

        return new ActorDossier(party, lists, await EventIndex.ListAsync(ledger, new EventFilter { With = party, Limit = rows }, cancellation).ConfigureAwait(false));
    }
}
