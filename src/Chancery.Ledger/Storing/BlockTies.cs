using Chancery.Ledger.Tracking;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger.Storing;

/// <summary>Which blocks rulings tie together: their entries can only be worked out together.</summary>
internal sealed class BlockTies
{
    private readonly KeyGroups groups;
    private readonly ILookup<string, string> members;

    private BlockTies(IEnumerable<(string, string)> tied)
    {
        groups = new KeyGroups(tied);
        members = groups.Keys.Order(StringComparer.Ordinal).ToLookup(groups.Of, StringComparer.Ordinal);
    }

    public static BlockTies Read(SqliteConnection connection, Rulings rulings)
    {
        using var select = Sql.Command(connection, null, "SELECT block FROM mentions WHERE key = @0", "");
        var tied = new List<(string, string)>();
        foreach (var (one, other) in rulings.Together.Concat(rulings.Parts))
        {
            if (BlockOf(one) is { } first && BlockOf(other) is { } second && first != second)
            {
                tied.Add((first, second));
            }
        }

        return new BlockTies(tied);

        string? BlockOf(string mention)
        {
            select.Parameters[0].Value = mention;
            return select.ExecuteScalar() as string;
        }
    }

    /// <summary>A block and all that it is tied to.</summary>
    public IReadOnlyList<string> Of(string block) => groups.Has(block) ? [.. members[groups.Of(block)]] : [block];
}
