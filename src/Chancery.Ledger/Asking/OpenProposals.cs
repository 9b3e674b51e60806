using Chancery.Ledger.Storing;

namespace Chancery.Ledger.Asking;

/// <summary>What waits for a person: doubtful merges and splits, and changes of state that need a source.</summary>
public static class OpenProposals
{
    /// <summary>The open proposals, those about the largest sums first, then about what is told most.</summary>
    /// <param name="ledger">A settled ledger.</param>
    /// <param name="kind">Only of this kind; null for all.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public static Task<IReadOnlyList<OpenProposal>> ListAsync(LedgerDatabase ledger, string? kind, int most, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        const string Select = """
            SELECT entry, kind, mention, other, score, reason FROM proposals {0} ORDER BY size DESC, told DESC, entry, position LIMIT @1
            """;
        return ledger.Guarded(() => Task.Run<IReadOnlyList<OpenProposal>>(
            () => Sql.Read(ledger.Connection, null, Select.Replace("{0}", kind is null ? "WHERE @0 IS NULL" : "WHERE kind = @0", StringComparison.Ordinal), r => new OpenProposal(r.GetString(0), r.GetString(1), r.GetString(2), r.Text(3), r.GetInt32(4), r.GetString(5)), kind, most),
            cancellation));
    }

    /// <summary>How many are open, by kind.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public static Task<IReadOnlyDictionary<string, long>> CountAsync(LedgerDatabase ledger, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return ledger.Guarded(() => Task.Run<IReadOnlyDictionary<string, long>>(
            () => new SortedDictionary<string, long>(
                Sql.Read(ledger.Connection, null, "SELECT kind, count(*) FROM proposals GROUP BY kind", r => (Kind: r.GetString(0), Count: r.GetInt64(1))).ToDictionary(c => c.Kind, c => c.Count),
                StringComparer.Ordinal),
            cancellation));
    }

    /// <summary>A proposal as it stands now, after what was decided since; null where it is open no longer. Score and reason of what is asked for do not count.</summary>
    public static Task<OpenProposal?> FindAsync(LedgerDatabase ledger, OpenProposal proposal, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(proposal);
        return ledger.Guarded(() => Task.Run(
            () => Sql.Read(
                ledger.Connection,
                null,
                "SELECT entry, kind, mention, other, score, reason FROM proposals WHERE entry = @0 AND kind = @1 AND mention = @2 AND coalesce(other, '') = @3 LIMIT 1",
                r => new OpenProposal(r.GetString(0), r.GetString(1), r.GetString(2), r.Text(3), r.GetInt32(4), r.GetString(5)),
                proposal.Entry,
                proposal.Kind,
                proposal.Mention,
                proposal.Other ?? "").FirstOrDefault(),
            cancellation));
    }
}
