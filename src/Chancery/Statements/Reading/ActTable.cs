namespace Chancery.Statements.Reading;

/// <summary>The table <c>data/statements/acts.tsv</c>: which verb or object makes a pledge an investment, a purchase, a tariff … Immutable.</summary>
internal sealed class ActTable
{
    private readonly Dictionary<string, PledgeAct> verbs = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PledgeAct> objects = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> bodies = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the table.</summary>
    /// <exception cref="FormatException">A row is wrong: the message names file, line and what was expected.</exception>
    internal static ActTable Load(string path)
    {
        var table = new ActTable();
        var lines = File.ReadAllLines(path);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length == 0 || lines[i][0] == '#')
            {
                continue;
            }

            var cells = lines[i].Split('\t');
            if (cells is ["body", "-", var nouns])
            {
                table.bodies.UnionWith(nouns.Split(' ', StringSplitOptions.RemoveEmptyEntries));
                continue;
            }

            if (cells.Length != 3 || cells[0] is not ("verb" or "object") || !Enum.TryParse<PledgeAct>(cells[1], ignoreCase: true, out var act))
            {
                throw new FormatException($"{path}:{i + 1}: expected 'verb', 'object' or 'body', an act of {string.Join(", ", Enum.GetNames<PledgeAct>())}, and lemmas, between tabs");
            }

            foreach (var lemma in cells[2].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                (cells[0] == "verb" ? table.verbs : table.objects)[lemma] = act;
            }
        }

        return table;
    }

    /// <summary>The act of a verb with its object; the object decides where it says more ("make an investment").</summary>
    internal PledgeAct Of(string verb, IEnumerable<string> objectLemmas)
    {
        foreach (var lemma in objectLemmas)
        {
            if (objects.TryGetValue(lemma, out var byObject))
            {
                return byObject == PledgeAct.Aid && verbs.TryGetValue(verb, out var other) && other is PledgeAct.Buy or PledgeAct.Sell or PledgeAct.Lend ? other : byObject;
            }
        }

        return verbs.GetValueOrDefault(verb, PledgeAct.Other);
    }

    /// <summary>Whether a noun names a body that can commit itself though no table knows its name ("partner", "company").</summary>
    internal bool IsBody(string lemma) => bodies.Contains(lemma);

    /// <summary>The act that a noun names ("investment"), or null.</summary>
    internal PledgeAct? OfNoun(string lemma) => objects.TryGetValue(lemma, out var act) ? act : null;
}
