namespace Chancery.Ledger.Asking;

/// <summary>The SQL of the entries in which somebody has a part: a state by its code, anybody by name.</summary>
internal static class PartyRows
{
    /// <summary>All roles that a party of an entry can have.</summary>
    public static readonly string[] Roles = ["by", "speaker", "subject", "to", "object"];

    /// <summary>Roles of whoever gives, acts, speaks, foretells or is spoken of first.</summary>
    public static readonly string[] Givers = ["by", "speaker", "subject"];

    /// <summary>Roles of whoever receives, or whom a claim sets something against.</summary>
    public static readonly string[] Receivers = ["to", "object"];

    /// <summary>The keys, one after the other in their order, each once: whatever follows goes along the index, and no list is built.</summary>
    /// <param name="party">Parameter that holds the party.</param>
    /// <param name="kind">Parameter that holds the kind of the entries.</param>
    /// <param name="roles">Which part they have.</param>
    public static string InOrder(string party, string kind, IEnumerable<string> roles) => string.Join(" UNION ", Parts(party, kind, roles)) + " ORDER BY 1";

    /// <summary>The keys, in no order, perhaps more than once: to look them up.</summary>
    public static string Any(string party, string kind, IEnumerable<string> roles) => string.Join(" UNION ALL ", Parts(party, kind, roles));

    /// <summary>Whether they have a part in the entry <c>e</c>: to test it.</summary>
    public static string Test(string party, IEnumerable<string> roles) =>
        $"EXISTS (SELECT 1 FROM entry_parties p WHERE p.entry = e.key AND p.role IN ({string.Join(", ", roles.Select(role => $"'{role}'"))}) AND (p.state = upper({party}) OR p.name = lower({party})))";

    // Role by role and state apart from name: each part comes sorted by entry out of one index.
    private static IEnumerable<string> Parts(string party, string kind, IEnumerable<string> roles) => roles.SelectMany(role => new[] { $"p.state = upper({party})", $"p.name = lower({party}) AND p.state <> upper({party})" }
        .Select(isIt => $"SELECT p.entry FROM entry_parties p WHERE {isIt} AND p.kind = {kind} AND p.role = '{role}'"));
}
