using Chancery.Reference.Tables;

namespace Chancery.Checks.Passages;

/// <summary>The table <c>data/checks/joining.tsv</c>: verbs by which a state enters, leaves or belongs to a body.</summary>
internal sealed class JoiningWords
{
    private readonly Dictionary<string, (JoiningKind Kind, string? Object, string? Organisation)> verbs = new(StringComparer.Ordinal);

    private readonly List<(string Words, string Status)> statuses = [];
    private readonly List<string> entries = [];
    private readonly List<(string Words, string Organisation)> names = [];

    public static JoiningWords Load(string folder)
    {
        var words = new JoiningWords();
        var table = new TableReader(folder, "joining.tsv", "verb\tkind\tobject\torganisation");
        while (table.Read())
        {
            if (table.Text(1) == "status")
            {
                words.statuses.Add((table.Text(0), table.Optional(3) ?? throw table.Error("a status")));
                continue;
            }

            if (table.Text(1) == "name")
            {
                words.names.Add((table.Text(0), table.Optional(3) ?? throw table.Error("a body")));
                continue;
            }

            if (table.Text(1) == "entry")
            {
                words.entries.Add(table.Text(0));
                continue;
            }

            words.verbs[table.Text(0)] = (
                Enum.TryParse<JoiningKind>(table.Text(1), ignoreCase: true, out var kind) ? kind : throw table.Error($"enter, leave, belong, entry, name or status, not \"{table.Text(1)}\""),
                table.Optional(2),
                table.Optional(3));
        }

        return words;
    }

    /// <summary>The standing that some words tell of, as the table of memberships names it: "observer"; else "member".</summary>
    public string StatusIn(string told)
    {
        foreach (var (words, status) in statuses)
        {
            if (told.Contains(words, StringComparison.OrdinalIgnoreCase))
            {
                return status;
            }
        }

        return "member";
    }

    /// <summary>Whether words tell of entering, so that their day is that of the entry.</summary>
    public bool TellsOfEntry(string told) => entries.Exists(e => told.Contains(e, StringComparison.OrdinalIgnoreCase));

    /// <summary>Words that stand for a body ("euro" for the euro area), with the body.</summary>
    public IEnumerable<(string Word, string Organisation)> Bodies => verbs.Values.Where(v => v is { Object: not null, Organisation: not null }).Select(v => (v.Object!, v.Organisation!)).Distinct();

    /// <summary>Words by which one of its members calls a body ("the alliance"), with the body.</summary>
    public IReadOnlyList<(string Words, string Organisation)> Names => names;

    /// <summary>What the verb does; null for any other verb.</summary>
    public (JoiningKind Kind, string? Object, string? Organisation)? Of(string lemma) => verbs.TryGetValue(lemma, out var found) ? found : null;
}
