namespace Chancery.Text.Tagging;

/// <summary>Gives dictionary forms: a table of what is irregular, rules for the rest. Immutable.</summary>
/// <remarks>The table has lines of <c>group TAB form TAB lemma</c>, the form in lower case but for names; the groups are those of <see cref="GroupOf"/>.</remarks>
internal sealed class Lemmatizer
{
    private readonly Dictionary<string, string> odd;
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> oddBySpan;

    /// <param name="table">Lemmas by group letter and form.</param>
    public Lemmatizer(Dictionary<string, string> table)
    {
        odd = table;
        oddBySpan = odd.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Reads tables; where two tell of the same form, the first is right.</summary>
    /// <exception cref="InvalidDataException">A line does not hold three columns.</exception>
    public static Lemmatizer Load(params ReadOnlySpan<string> paths)
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            Add(path, table);
        }

        return new Lemmatizer(table);
    }

    /// <summary>N nouns, V verbs, J adjectives and adverbs, P proper nouns, O all other words.</summary>
    public static char GroupOf(JointTag tag) => tag.Xpos switch
    {
        Xpos.NN or Xpos.NNS => 'N',
        Xpos.VB or Xpos.VBD or Xpos.VBG or Xpos.VBN or Xpos.VBP or Xpos.VBZ => tag.Upos == Upos.AUX ? 'X' : 'V',
        Xpos.JJ or Xpos.JJR or Xpos.JJS or Xpos.RB or Xpos.RBR or Xpos.RBS => 'J',
        Xpos.NNP or Xpos.NNPS => 'P',
        _ => 'O',
    };

    /// <summary>The dictionary form of a word under its tag.</summary>
    public string Find(string form, JointTag tag)
    {
        var group = GroupOf(tag);
        var plain = group == 'P' || form.Contains("://", StringComparison.Ordinal) ? form : form.ToLowerInvariant();
        plain = plain.Replace('’', '\'');
        if (form.Length <= 40)
        {
            Span<char> key = stackalloc char[48];
            key[0] = group;
            plain.CopyTo(key[1..]);
            if (oddBySpan.TryGetValue(key[..(plain.Length + 1)], out var found))
            {
                return found;
            }
        }

        return LemmaRules.Apply(plain, tag.Xpos);
    }

    private static void Add(string path, Dictionary<string, string> table)
    {
        var text = File.ReadAllText(path).AsSpan();
        table.EnsureCapacity(table.Count + text.Count('\n') + 1);
        var line = 0;
        foreach (var range in text.Split('\n'))
        {
            line++;
            var row = text[range];
            if (row.IsEmpty || row[0] == '#')
            {
                continue;
            }

            var second = row.LastIndexOf('\t');
            if (second < 3 || row[1] != '\t')
            {
                throw new InvalidDataException($"{path}:{line}: expected group, form and lemma with tabs between");
            }

            table.TryAdd(string.Concat(row[..1], row[2..second]), row[(second + 1)..].ToString());
        }
    }
}
