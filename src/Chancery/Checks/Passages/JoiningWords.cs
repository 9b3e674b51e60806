using Chancery.Reference.Tables;

namespace Chancery.Checks.Passages;

/// <summary>The table <c>data/checks/joining.tsv</c>: verbs by which a state enters, leaves or belongs to a body.</summary>
internal sealed class JoiningWords
{
    private readonly Dictionary<string, (JoiningKind Kind, string? Object, string? Organisation)> verbs = new(StringComparer.Ordinal);

    public static JoiningWords Load(string folder)
    {
        var words = new JoiningWords();
        var table = new TableReader(folder, "joining.tsv", "verb\tkind\tobject\torganisation");
        while (table.Read())
        {
            words.verbs[table.Text(0)] = (
                Enum.TryParse<JoiningKind>(table.Text(1), ignoreCase: true, out var kind) ? kind : throw table.Error($"enter, leave or belong, not \"{table.Text(1)}\""),
                table.Optional(2),
                table.Optional(3));
        }

        return words;
    }

    /// <summary>Words that stand for a body ("euro" for the euro area), with the body.</summary>
    public IEnumerable<(string Word, string Organisation)> Bodies => verbs.Values.Where(v => v is { Object: not null, Organisation: not null }).Select(v => (v.Object!, v.Organisation!)).Distinct();

    /// <summary>What the verb does; null for any other verb.</summary>
    public (JoiningKind Kind, string? Object, string? Organisation)? Of(string lemma) => verbs.TryGetValue(lemma, out var found) ? found : null;
}
