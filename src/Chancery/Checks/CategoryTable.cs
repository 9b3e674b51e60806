using Chancery.Reference.Tables;
using Chancery.Statements;

namespace Chancery.Checks;

/// <summary>The table <c>data/checks/categories.tsv</c>: kinds of flow that do not add up to one sum.</summary>
internal sealed class CategoryTable
{
    private readonly List<(string Category, PledgeAct[] Acts, string[] Words, string[] Goods, string Fate)> rows = [];

    public static CategoryTable Load(string folder)
    {
        var table = new TableReader(folder, "categories.tsv", "category\tacts\twords\tgoods\tfate");
        var read = new CategoryTable();
        while (table.Read())
        {
            read.rows.Add((table.Text(0), [.. table.List(1, ' ').Select(a => Act(table, a))], table.List(2, ' '), table.List(3, ' '), table.Text(4)));
        }

        return read;
    }

    /// <summary>The kind of flow that an act is; null for an act that moves no money of one kind.</summary>
    public string? Of(PledgeAct act) => rows.Find(r => r.Acts.Contains(act)).Category;

    /// <summary>Kinds of flow that words name, in the order of the table.</summary>
    public IEnumerable<string> NamedIn(string words) => rows
        .Where(r => r.Words.Any(w => HasWord(words, w)))
        .Select(r => r.Category);

    /// <summary>The kind of flow by which a counted thing is had ("jets": a purchase); null for none.</summary>
    public string? OfGoods(string? unit) => unit is null ? null : rows.Find(r => r.Goods.Contains(unit, StringComparer.OrdinalIgnoreCase)).Category;

    /// <summary>What becomes of the money of a kind of flow, as a clause: "what is bought is used up".</summary>
    public string FateOf(string category) => rows.Find(r => r.Category == category).Fate;

    private static PledgeAct Act(TableReader table, string name) => Enum.TryParse<PledgeAct>(name, out var act)
        ? act
        : throw table.Error($"one of {string.Join(", ", Enum.GetNames<PledgeAct>())}, not \"{name}\"");

    private static bool HasWord(string words, string start)
    {
        for (var at = words.IndexOf(start, StringComparison.OrdinalIgnoreCase); at >= 0; at = words.IndexOf(start, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at == 0 || !char.IsLetter(words[at - 1]))
            {
                return true;
            }
        }

        return false;
    }
}
