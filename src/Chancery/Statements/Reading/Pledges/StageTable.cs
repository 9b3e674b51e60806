namespace Chancery.Statements.Reading.Pledges;

/// <summary>The table <c>data/statements/stages.tsv</c>: how far a promise has come, by the words around it. Immutable.</summary>
internal sealed class StageTable
{
    private readonly Dictionary<(string Class, string Lemma), PledgeStage> rows = [];

    /// <summary>Reads the table.</summary>
    /// <exception cref="FormatException">A row is wrong: the message names file, line and what was expected.</exception>
    internal static StageTable Load(string path)
    {
        var table = new StageTable();
        var lines = File.ReadAllLines(path);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length == 0 || lines[i][0] == '#')
            {
                continue;
            }

            var cells = lines[i].Split('\t');
            if (cells.Length != 3 || cells[0] is not ("support" or "soft" or "accord" or "paid" or "concludes") || !Enum.TryParse<PledgeStage>(cells[1], ignoreCase: true, out var stage))
            {
                throw new FormatException($"{path}:{i + 1}: expected 'support', 'soft', 'accord', 'paid' or 'concludes', a stage of {string.Join(", ", Enum.GetNames<PledgeStage>())}, and lemmas, between tabs");
            }

            foreach (var lemma in cells[2].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                table.rows[(cells[0], lemma)] = stage;
            }
        }

        return table;
    }

    /// <summary>The stage that a verb gives the noun it carries, or null.</summary>
    internal PledgeStage? OfSupport(string verb) => Find("support", verb);

    /// <summary>The stage of a noun that binds nobody, or null.</summary>
    internal PledgeStage? OfSoft(string noun) => Find("soft", noun);

    /// <summary>The stage of what the parties of an accord say they will do, or null where the noun names none.</summary>
    internal PledgeStage? OfAccord(string noun) => Find("accord", noun);

    /// <summary>Whether a verb tells of a sum that it has been handed over.</summary>
    internal bool OfPaid(string verb) => Find("paid", verb) is not null;

    /// <summary>Whether a verb in the past makes an accord of the noun that it carries ("reached a deal").</summary>
    internal bool Concludes(string verb) => Find("concludes", verb) is not null;

    private PledgeStage? Find(string kind, string lemma) => rows.TryGetValue((kind, lemma), out var stage) ? stage : null;
}
