namespace Chancery.Ledger.Asking;

/// <summary>The SQL of the entries in which somebody has a part: a state by its code, anybody by name.</summary>
internal static class PartyRows
{
    /// <summary>Roles of whoever gives, acts, speaks, foretells or is spoken of first in entries of a kind.</summary>
    public static string[] Givers(string kind) => kind switch
    {
        "claim" => ["subject"],
        "quotation" => ["speaker"],
        _ => ["by"],
    };

    /// <summary>Roles of whoever receives, or whom a claim sets something against.</summary>
    public static string[] Receivers(string kind) => kind == "claim" ? ["object"] : ["to"];

    /// <summary>All roles that a party can have in entries of a kind.</summary>
    public static string[] Roles(string kind) => [.. Givers(kind), .. Receivers(kind)];

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
